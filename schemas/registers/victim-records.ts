import { z } from 'zod';
import { coded, date, type Register, text } from '../register.ts';
import { keyColumns, personKey } from './keys.ts';

export const victimRecords: Register = {
  name: 'victim_records',
  title: { nl: 'Slachtofferregistraties', en: 'Victim records' },
  row: { nl: 'één registratie van één slachtoffer', en: 'one record of one victim' },
  id: 'record_id',
  keys: personKey,
  required: false,
  columns: z.strictObject({
    record_id: text({ label: { nl: 'nummer van de registratie', en: 'record id' } }),
    ...keyColumns(),
    recorded_on: date({ label: { nl: 'vastgelegd op', en: 'recorded on' }, required: true }),
    kind: coded('ground', {
      label: { nl: 'soort slachtofferschap', en: 'kind of victimisation' },
      required: true,
    }),
    source: text({ label: { nl: 'bron', en: 'source' } }),
  }),
};
