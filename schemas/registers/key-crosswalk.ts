import { z } from 'zod';
import { date, type Register, text } from '../register.ts';

export const keyCrosswalk: Register = {
  name: 'key_crosswalk',
  title: { nl: 'Sleutelovergangen', en: 'Key crosswalk' },
  row: {
    nl: 'één oude sleutel en de sleutel die hem vervangt',
    en: 'one old key and the key that replaces it',
  },
  keys: [],
  required: false,
  columns: z.strictObject({
    old_key_type: text({ label: { nl: 'soort oude sleutel', en: 'type of the old key' } }),
    old_key: text({ label: { nl: 'oude sleutel', en: 'old key' }, required: true }),
    new_key_type: text({ label: { nl: 'soort nieuwe sleutel', en: 'type of the new key' } }),
    new_key: text({ label: { nl: 'nieuwe sleutel', en: 'new key' }, required: true }),
    valid_from: date({
      label: { nl: 'geldig vanaf', en: 'valid from' },
      note: { nl: 'alleen ter informatie', en: 'information only' },
    }),
  }),
};
