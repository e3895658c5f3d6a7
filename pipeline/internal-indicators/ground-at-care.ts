import { codeLists } from '../../schemas/code-lists.ts';
import { residenceFootnote } from '../indicators/footnotes.ts';
import { defineInternal } from './define.ts';
import { careMargins } from './margins.ts';

/** The ground that was known when care started while an order ran, and how often any ground was known. */
export const groundAtCare = defineInternal({
  id: 'ground-at-care',
  kind: 'shares',
  title: { nl: 'Grond bij het begin van de hulp', en: 'Ground when care started' },
  reading: {
    nl: 'Van de kinderen bij wie hulp begon terwijl een maatregel liep: welke grond toen bekend was.',
    en: 'Of the children for whom care started while an order ran: which ground was then known.',
  },
  footnotes: [
    {
      nl: 'De grond die bekend was toen de hulp begon, niet de reden van de hulp. “Elke grond” gaat over alle kinderen bij wie hulp begon, ook zonder maatregel.',
      en: 'The ground that was known when care started, not the reason for the care. “Any ground” is about all children who started care, without an order too.',
    },
    residenceFootnote,
  ],
  unit: 'share',
  interval: 'wilson',
  margins: careMargins,
  over: 'care_start',
  horizon: { months: 0, days: 0 },
  divides: 'ordered_start',
  byHelpStatus: false,
  shares: [
    ...codeLists.ground.map(({ code, label }) => ({
      ...{ code, label: { ...label }, population: 'ordered_start', numerator: `ordered_${code}` },
      levels: 'all' as const,
    })),
    {
      code: 'any_known',
      label: {
        nl: 'elke grond, onder alle kinderen bij wie hulp begon',
        en: 'any ground, among all children who started care',
      },
      population: 'any_start',
      numerator: 'any_known_ground',
      levels: 'all',
    },
  ],
});
