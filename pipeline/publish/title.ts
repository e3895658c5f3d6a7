import type { Words } from '../../schemas/words.ts';

/** What the data of a release are called. */
export const title: Words = {
  nl: 'Zicht: hulp aan kinderen met een beschermingsmaatregel',
  en: 'Zicht: help for children under a protection order',
};
