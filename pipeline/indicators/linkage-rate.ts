import { defineIndicator } from './define.ts';
import { rateCategories } from './linkage-categories.ts';

/** Which share of children, orders and care could be linked; a missed link looks like missing help. */
export const linkageRate = defineIndicator({
  id: 'linkage-rate',
  kind: 'account',
  title: { nl: 'Gekoppelde kinderen en records', en: 'Children and records linked' },
  reading: {
    nl: 'Het deel van de kinderen met een maatregel, van de maatregelen en van de jeugdhulp dat in het bevolkingsregister is teruggevonden.',
    en: 'The share of children with an order, of orders and of youth care that was found in the population register.',
  },
  footnotes: [],
  unit: 'share',
  interval: 'none',
  margins: ['total', 'year', 'measure', 'province'],
  steps: rateCategories.map(({ code, label }) => ({ code, label })),
});
