import { helpFootnotes } from '../indicators/footnotes.ts';
import { defineInternal } from './define.ts';
import { cohortMargins, linkedMargins } from './margins.ts';

/** Whether help that started lasted, was followed on, or ended as planned, 90 days later. */
export const helpLasting = defineInternal({
  id: 'help-lasting',
  kind: 'shares',
  title: { nl: 'Hulp die aanhoudt', en: 'Help that lasts' },
  reading: {
    nl: 'Van de kinderen bij wie de hulp binnen een half jaar begon: het deel van wie die hulp 90 dagen later nog liep, zonder onderbreking door andere hulp was opgevolgd, of volgens plan was afgerond.',
    en: 'Of the children for whom help started within half a year: the share of whom that help still ran 90 days later, had been followed by other help without a break, or had ended as planned.',
  },
  footnotes: [
    ...helpFootnotes,
    {
      nl: 'Dit zegt of hulp doorging, niet of zij hielp. Korte hulp die genoeg was en niet als “volgens plan” is geregistreerd, telt als niet aanhoudend.',
      en: 'This says whether help went on, not whether it helped. Short help that was enough, but was not registered as ended as planned, counts as not lasting.',
    },
  ],
  unit: 'share',
  interval: 'wilson',
  margins: cohortMargins,
  over: 'cohort',
  horizon: { months: 6, days: 90 },
  byHelpStatus: false,
  linked: { outcomes: ['started'], byVictim: true, margins: linkedMargins },
  shares: [
    {
      code: '_T',
      label: { nl: 'hulp die aanhield', en: 'help that lasted' },
      population: 'started_known_90d',
      numerator: 'lasting_90d',
      levels: 'all',
      sensitive: true,
    },
  ],
});
