import { defineIndicator } from './define.ts';

/** Which share of the children with an order could be linked; a missed link looks like missing help. */
export const linkageRate = defineIndicator({
  id: 'linkage-rate',
  kind: 'account',
  title: { nl: 'Gekoppelde kinderen', en: 'Children linked' },
  reading: {
    nl: 'Van de kinderen met een maatregel: het deel dat in het bevolkingsregister is teruggevonden.',
    en: 'Of the children with an order: the share found in the population register.',
  },
  footnotes: [],
  unit: 'share',
  interval: 'none',
  margins: ['total'],
  steps: [{ code: '_T', label: { nl: 'kinderen met een maatregel', en: 'children with an order' } }],
});
