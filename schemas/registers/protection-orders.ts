import { z } from 'zod';
import { coded, date, municipality, type Register, text } from '../register.ts';
import { keyColumns, personKey } from './keys.ts';

export const protectionOrders: Register = {
  name: 'protection_orders',
  title: { nl: 'Kinderbeschermingsmaatregelen', en: 'Child-protection orders' },
  row: { nl: 'één maatregel van één kind', en: 'one order for one child' },
  id: 'order_id',
  keys: personKey,
  required: true,
  columns: z.strictObject({
    order_id: text({ label: { nl: 'nummer van de maatregel', en: 'order id' } }),
    ...keyColumns(),
    measure: coded('measure', { label: { nl: 'soort maatregel', en: 'kind of order' }, required: true }),
    starts_on: date({ label: { nl: 'eerste dag', en: 'first day' }, required: true }),
    ends_on: date({
      label: { nl: 'laatste dag', en: 'last day' },
      note: { nl: 'leeg: het einde is niet bekend', en: 'empty: no end is known' },
    }),
    ground: coded('ground', { label: { nl: 'grond', en: 'ground' } }),
    municipality: municipality({ label: { nl: 'gemeente', en: 'municipality' } }),
    institution: text({ label: { nl: 'gecertificeerde instelling', en: 'certified institution' } }),
  }),
};
