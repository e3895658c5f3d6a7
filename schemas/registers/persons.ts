import { z } from 'zod';
import { coded, date, type Register } from '../register.ts';
import { keyColumns, personKey } from './keys.ts';

export const persons: Register = {
  name: 'persons',
  title: { nl: 'Personen', en: 'Persons' },
  row: { nl: 'één persoon', en: 'one person' },
  keys: personKey,
  required: false,
  columns: z.strictObject({
    ...keyColumns(),
    sex: coded('sex', { label: { nl: 'geslacht', en: 'sex' }, required: true }),
    birth_date: date({ label: { nl: 'geboortedatum', en: 'date of birth' } }),
    died_on: date({ label: { nl: 'overleden op', en: 'died on' } }),
    emigrated_on: date({ label: { nl: 'geëmigreerd op', en: 'emigrated on' } }),
    returned_on: date({ label: { nl: 'teruggekeerd op', en: 'returned on' } }),
  }),
};
