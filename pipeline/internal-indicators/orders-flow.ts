import { defineInternal } from './define.ts';

/** How many children were under an order, and how many came in and went out: start + in − out = the start of the next year. */
export const ordersFlow = defineInternal({
  id: 'orders-flow',
  kind: 'flow',
  title: {
    nl: 'Kinderen onder een maatregel: stand en stroom',
    en: 'Children under an order: stock and flow',
  },
  reading: {
    nl: 'Hoeveel kinderen aan het begin van het jaar een maatregel hadden, hoeveel er een kregen, hoeveel hem verloren, en hoeveel er aan het eind een hadden.',
    en: 'How many children were under an order when the year began, how many came under one, how many left it, and how many were under one when it ended.',
  },
  footnotes: [
    {
      nl: 'Een volledige telling van gekoppelde kinderen onder 18 jaar. Verandert de soort maatregel, dan gaat het kind uit de ene soort en in de andere.',
      en: 'A full count of linked children under 18. Where the kind of order changes, the child goes out of one kind and into the other.',
    },
  ],
  unit: 'count',
  interval: 'none',
  margins: ['total', 'year', 'measure', 'province', 'youth_region', 'municipality'],
  over: 'cohort',
  horizon: { months: 0, days: 0 },
});
