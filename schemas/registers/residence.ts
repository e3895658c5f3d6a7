import { z } from 'zod';
import { date, municipality, type Register } from '../register.ts';
import { keyColumns, personKey } from './keys.ts';

export const residence: Register = {
  name: 'residence',
  title: { nl: 'Woonplaatsen', en: 'Residence' },
  row: {
    nl: 'één periode waarin een persoon in een gemeente woonde',
    en: 'one period in which a person lived in a municipality',
  },
  keys: personKey,
  required: false,
  columns: z.strictObject({
    ...keyColumns(),
    municipality: municipality({ label: { nl: 'gemeente', en: 'municipality' }, required: true }),
    starts_on: date({ label: { nl: 'eerste dag', en: 'first day' }, required: true }),
    ends_on: date({ label: { nl: 'laatste dag', en: 'last day' } }),
  }),
};
