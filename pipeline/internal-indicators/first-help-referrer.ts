import { codeLists } from '../../schemas/code-lists.ts';
import { helpFootnotes } from '../indicators/footnotes.ts';
import { defineInternal } from './define.ts';
import { cohortMargins, linkedMargins } from './margins.ts';

/** Who referred to the first help, among the same children as `first-help-type`. */
export const firstHelpReferrer = defineInternal({
  id: 'first-help-referrer',
  kind: 'shares',
  title: { nl: 'Verwijzer naar de eerste hulp', en: 'Referrer to the first help' },
  reading: {
    nl: 'Van de kinderen bij wie de hulp binnen een half jaar begon: wie hen naar die hulp verwees.',
    en: 'Of the children for whom help started within half a year: who referred them to that help.',
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
    ...codeLists.referrer.map(({ code, label }) => ({
      ...{ code, label: { ...label }, population: 'started_6m', numerator: `referred_by_${code}` },
      levels: 'country' as const,
    })),
    {
      code: 'judge_or_institution',
      label: { nl: 'rechter of gecertificeerde instelling', en: 'judge or certified institution' },
      population: 'started_6m',
      numerator: 'referred_by_judge_or_institution',
      levels: 'below_country',
      joins: ['certified_institution', 'judge'],
    },
    {
      code: 'other',
      label: { nl: 'een andere verwijzer of onbekend', en: 'another referrer, or unknown' },
      population: 'started_6m',
      numerator: 'referred_by_other',
      levels: 'below_country',
      joins: [
        'municipality',
        'general_practitioner',
        'youth_doctor',
        'medical_specialist',
        'self',
        'unknown',
      ],
    },
  ],
});
