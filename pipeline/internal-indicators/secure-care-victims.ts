import { residenceFootnote } from '../indicators/footnotes.ts';
import { secureCareNorm } from '../indicators/norms.ts';
import { defineInternal } from './define.ts';
import { careMargins } from './margins.ts';

/** Which share of the children who come into secure residential care is known as a victim. */
export const secureCareVictims = defineInternal({
  id: 'secure-care-victims',
  kind: 'shares',
  title: { nl: 'Slachtoffers in gesloten jeugdhulp', en: 'Victims in secure residential care' },
  reading: {
    nl: 'Van de kinderen die in een jaar in gesloten jeugdhulp kwamen: het deel van wie toen of eerder bekend was dat zij slachtoffer zijn van seksueel geweld of mensenhandel.',
    en: 'Of the children who came into secure residential care in a year: the share who were then or before known as victims of sexual violence or trafficking.',
  },
  footnotes: [
    {
      nl: 'Bekend betekent: bij een maatregel of in een slachtofferregistratie. Wie niet bekend is, kan wel slachtoffer zijn.',
      en: 'Known means: from an order or a victim record. Those not known may still be victims.',
    },
    residenceFootnote,
  ],
  norm: secureCareNorm,
  unit: 'share',
  interval: 'wilson',
  margins: careMargins,
  over: 'care_start',
  horizon: { months: 0, days: 0 },
  byHelpStatus: false,
  shares: [
    {
      code: '_T',
      label: { nl: 'bekend als slachtoffer', en: 'known as a victim' },
      population: 'secure_start',
      numerator: 'secure_victim',
      levels: 'all',
    },
  ],
});
