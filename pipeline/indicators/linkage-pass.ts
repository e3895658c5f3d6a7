import { defineIndicator } from './define.ts';
import { keyPass } from './linkage-categories.ts';

/** How the linked children were linked: by their key, or by a pass of the configuration. */
export const linkagePass = defineIndicator({
  id: 'linkage-pass',
  kind: 'account',
  title: { nl: 'Hoe kinderen gekoppeld zijn', en: 'How children were linked' },
  reading: {
    nl: 'Van de gekoppelde kinderen: het deel dat met de sleutel is gekoppeld, en met elke andere koppelstap.',
    en: 'Of the linked children: the share linked by the key, and by each further pass.',
  },
  footnotes: [],
  unit: 'share',
  interval: 'none',
  margins: ['total'],
  steps: [keyPass],
});
