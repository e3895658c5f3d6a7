import { z } from 'zod';
import { coded, date, flag, type Register, text } from '../register.ts';
import { keyColumns, personKey } from './keys.ts';

export const youthCare: Register = {
  name: 'youth_care',
  title: { nl: 'Jeugdhulptrajecten', en: 'Youth-care trajectories' },
  row: { nl: 'één traject van één kind', en: 'one trajectory of one child' },
  id: 'care_id',
  keys: personKey,
  required: true,
  columns: z.strictObject({
    care_id: text({ label: { nl: 'nummer van het traject', en: 'trajectory id' } }),
    ...keyColumns(),
    care_type: coded('care_type', { label: { nl: 'soort hulp', en: 'type of care' }, required: true }),
    starts_on: date({ label: { nl: 'eerste dag', en: 'first day' }, required: true }),
    ends_on: date({
      label: { nl: 'laatste dag', en: 'last day' },
      note: { nl: 'leeg: het einde is niet bekend', en: 'empty: no end is known' },
    }),
    referrer: coded('referrer', { label: { nl: 'verwijzer', en: 'referrer' } }),
    provider: text({ label: { nl: 'aanbieder', en: 'provider' } }),
    end_reason: coded('end_reason', { label: { nl: 'reden van beëindiging', en: 'reason of ending' } }),
    crisis: flag({ label: { nl: 'crisishulp', en: 'crisis care' } }),
  }),
};
