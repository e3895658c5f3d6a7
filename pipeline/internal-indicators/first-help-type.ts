import { codeLists } from '../../schemas/code-lists.ts';
import { helpFootnotes } from '../indicators/footnotes.ts';
import { defineInternal } from './define.ts';
import { cohortMargins, linkedMargins } from './margins.ts';

/** In which way help came: the type of the first help, among children for whom help started in the six months. */
export const firstHelpType = defineInternal({
  id: 'first-help-type',
  kind: 'shares',
  title: { nl: 'Soort van de eerste hulp', en: 'Type of the first help' },
  reading: {
    nl: 'Van de kinderen bij wie de hulp binnen een half jaar begon: met welke soort hulp.',
    en: 'Of the children for whom help started within half a year: with which type of help.',
  },
  footnotes: helpFootnotes,
  unit: 'share',
  interval: 'wilson',
  margins: cohortMargins,
  over: 'cohort',
  horizon: { months: 6, days: 0 },
  divides: 'started_6m',
  byHelpStatus: false,
  linked: { outcomes: ['started'], byVictim: true, margins: linkedMargins },
  shares: [
    ...codeLists.care_type.map(({ code, label }) => ({
      ...{ code, label: { ...label }, population: 'started_6m', numerator: `first_help_${code}` },
      levels: code === 'unknown' ? ('all' as const) : ('country' as const),
      sensitive: code === 'secure_residential',
    })),
    {
      code: 'without_stay',
      label: { nl: 'hulp zonder verblijf', en: 'help without stay' },
      population: 'started_6m',
      numerator: 'first_help_without_stay',
      levels: 'below_country',
      joins: ['neighbourhood_team', 'outpatient', 'day_care', 'home_network'],
    },
    {
      code: 'with_stay',
      label: { nl: 'hulp met verblijf', en: 'help with stay' },
      population: 'started_6m',
      numerator: 'first_help_with_stay',
      levels: 'below_country',
      joins: ['foster_care', 'family_home', 'secure_residential', 'other_residential'],
    },
  ],
});
