import { defineIndicator } from './define.ts';
import { fixedProfileCategories } from './linkage-categories.ts';

/** Whether unlinked children are like the linked ones, in what their own orders tell. */
export const linkageProfile = defineIndicator({
  id: 'linkage-profile',
  kind: 'account',
  title: {
    nl: 'Gekoppelde en niet-gekoppelde kinderen vergeleken',
    en: 'Linked and unlinked children compared',
  },
  reading: {
    nl: 'Het deel met een kenmerk, apart onder de gekoppelde en onder de niet-gekoppelde kinderen.',
    en: 'The share with a characteristic, among linked children and among the others.',
  },
  footnotes: [],
  unit: 'share',
  interval: 'none',
  margins: ['total'],
  steps: [...fixedProfileCategories],
});
