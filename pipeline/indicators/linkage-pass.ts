import { defineIndicator } from './define.ts';
import { keyPass } from './linkage-categories.ts';

/** How the linked children, and with passes the linked records of each register, were linked: by their key, or by a pass of the configuration. */
export const linkagePass = defineIndicator({
  id: 'linkage-pass',
  kind: 'account',
  title: { nl: 'Hoe kinderen en records gekoppeld zijn', en: 'How children and records were linked' },
  reading: {
    nl: 'Van de gekoppelde kinderen, en van de gekoppelde records van een register: het deel dat met de sleutel is gekoppeld, en met elke andere koppelstap.',
    en: 'Of the linked children, and of the linked records of a register: the share linked by the key, and by each further pass.',
  },
  footnotes: [],
  unit: 'share',
  interval: 'none',
  margins: ['total'],
  steps: [keyPass],
});
