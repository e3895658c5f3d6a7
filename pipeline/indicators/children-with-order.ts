import { marginIds } from '../../schemas/margins.ts';
import { defineIndicator } from './define.ts';

/** How many children there are to speak of, and how many per 1,000 of their age. */
export const childrenWithOrder = defineIndicator({
  id: 'children-with-order',
  kind: 'count',
  title: {
    nl: 'Kinderen die een beschermingsmaatregel kregen',
    en: 'Children who were given a protection order',
  },
  reading: {
    nl: 'Het aantal kinderen bij wie in het jaar een kinderbeschermingsmaatregel begon. Elk kind telt per jaar één keer, tenzij deze uitgave elke periode telt.',
    en: 'The number of children for whom a child-protection order began in the year. Each child counts once a year, unless this release counts every spell.',
  },
  footnotes: [
    {
      nl: 'Alleen gekoppelde kinderen. Wie volgens het register van personen 18 of ouder was of niet in Nederland woonde, telt niet mee.',
      en: 'Linked children only. Whoever was 18 or older or lived outside the Netherlands, by the register of persons, does not count.',
    },
  ],
  unit: 'count',
  interval: 'garwood',
  margins: [...marginIds],
  population: 'in_cohort',
  ratePer: 1000,
});
