import { helpFootnotes } from '../indicators/footnotes.ts';
import { defineInternal } from './define.ts';
import { curveMargins } from './margins.ts';

/** How long until help, from the same curve as `help-within`. */
export const daysToHelp = defineInternal({
  id: 'days-to-help',
  kind: 'quantiles',
  title: { nl: 'Dagen tot de eerste hulp', en: 'Days until the first help' },
  reading: {
    nl: 'Na hoeveel dagen een kwart, de helft en driekwart van de kinderen zonder lopende hulp geholpen was.',
    en: 'After how many days a quarter, a half and three quarters of the children without running help had help.',
  },
  footnotes: helpFootnotes,
  unit: 'days',
  interval: 'log_log',
  margins: curveMargins,
  over: 'cohort',
  horizon: { months: 0, days: 0 },
  restrictedTo: 365,
  quantiles: [
    { code: 'quarter', label: { nl: 'een kwart', en: 'a quarter' }, share: 0.25 },
    { code: 'half', label: { nl: 'de helft', en: 'a half' }, share: 0.5 },
    { code: 'three_quarters', label: { nl: 'driekwart', en: 'three quarters' }, share: 0.75 },
  ],
});
