import { helpFootnotes } from '../indicators/footnotes.ts';
import { defineInternal } from './define.ts';
import { curveMargins } from './margins.ts';

/** Whether and when help came, for children without running help: cumulative incidence, in which leaving competes. */
export const helpWithin = defineInternal({
  id: 'help-within',
  kind: 'incidence',
  title: { nl: 'Hulp binnen zoveel dagen', en: 'Help within so many days' },
  reading: {
    nl: 'Van de kinderen die bij het begin van de maatregel nog geen hulp hadden: welk deel binnen zes weken, een kwartaal, een half jaar en een jaar hulp kreeg.',
    en: 'Of the children who had no help when the order began: the share who had help within six weeks, a quarter, half a year and a year.',
  },
  footnotes: [
    ...helpFootnotes,
    {
      nl: 'Kinderen die 18 worden, verhuizen naar het buitenland of overlijden voordat er hulp is, krijgen die hulp niet meer; zij blijven in de noemer. Een maatregel die eindigt telt niet als vertrek.',
      en: 'Children who turn 18, move abroad or die before there is help will not have it any more; they stay in the denominator. The end of an order does not count as leaving.',
    },
  ],
  unit: 'probability',
  interval: 'log_log',
  margins: curveMargins,
  over: 'cohort',
  horizon: { months: 0, days: 0 },
  days: [42, 91, 183, 365],
});
