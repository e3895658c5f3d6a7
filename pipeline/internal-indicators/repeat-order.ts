import { defineInternal } from './define.ts';
import { cohortMargins, linkedCountryMargins } from './margins.ts';

/**
 * A new order after the first one ended, by help at six months. Counted from a landmark (J. R. Anderson, K. C. Cain and
 * R. D. Gelber, Journal of Clinical Oncology 1 (1983) 710–719), so that time in which nobody can have a new order, and time
 * before it is known whether help came, is nobody's.
 */
export const repeatOrder = defineInternal({
  id: 'repeat-order',
  kind: 'shares',
  title: { nl: 'Opnieuw een maatregel', en: 'A new order' },
  reading: {
    nl: 'Van de kinderen van wie de maatregel was afgelopen: het deel dat binnen één en twee jaar opnieuw een maatregel kreeg.',
    en: 'Of the children whose order had ended: the share who had a new order within one and two years.',
  },
  footnotes: [
    {
      nl: 'Dit is een samenhang, geen gevolg: wie hulp kreeg verschilt ook in andere opzichten van wie geen hulp kreeg. Kinderen van wie de maatregel nog loopt, of binnen een half jaar werd opgevolgd, tellen niet mee.',
      en: 'This is an association, not an effect: those who had help differ from those who had none in other ways too. Children whose order still runs, or was followed by another within half a year, are left out.',
    },
  ],
  unit: 'share',
  interval: 'wilson',
  margins: cohortMargins,
  over: 'cohort',
  horizon: { months: 18, days: 0 },
  byHelpStatus: true,
  linked: { outcomes: ['running', 'started', 'none'], byVictim: false, margins: linkedCountryMargins },
  shares: [
    {
      code: 'months_12',
      label: { nl: 'binnen 12 maanden', en: 'within 12 months' },
      population: 'repeat_known_12m',
      numerator: 'repeats_12m',
      levels: 'all',
      sensitive: true,
    },
    {
      code: 'months_24',
      label: { nl: 'binnen 24 maanden', en: 'within 24 months' },
      population: 'repeat_known_24m',
      numerator: 'repeats_24m',
      levels: 'all',
      sensitive: true,
      horizon: { months: 30, days: 0 },
    },
  ],
});
