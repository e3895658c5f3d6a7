import { residenceFootnote } from '../indicators/footnotes.ts';
import { defineInternal } from './define.ts';
import { careMargins } from './margins.ts';

/** Which share of the children who start care had care before, that ended in the five years up to it. */
export const repeatCare = defineInternal({
  id: 'repeat-care',
  kind: 'shares',
  title: { nl: 'Opnieuw jeugdhulp', en: 'Care again' },
  reading: {
    nl: 'Van de kinderen bij wie in een jaar jeugdhulp begon: het deel dat in de vijf jaar daarvoor eerder jeugdhulp had die was afgelopen.',
    en: 'Of the children who started care in a year: the share who had earlier care that had ended in the five years before.',
  },
  footnotes: [
    {
      nl: 'Alleen te schatten voor jaren waarvoor het register vijf jaar terug te volgen is.',
      en: 'Can only be estimated for years of which the register goes back five years.',
    },
    residenceFootnote,
  ],
  unit: 'share',
  interval: 'wilson',
  margins: careMargins,
  over: 'care_start',
  horizon: { months: 0, days: 0 },
  byHelpStatus: false,
  shares: [
    {
      code: '_T',
      label: { nl: 'eerder jeugdhulp', en: 'care before' },
      population: 'spell_start',
      numerator: 'spell_again',
      levels: 'all',
    },
  ],
});
