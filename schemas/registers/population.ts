import { z } from 'zod';
import { coded, municipality, type Register, whole } from '../register.ts';

export const population: Register = {
  name: 'population',
  title: { nl: 'Bevolking', en: 'Population' },
  row: { nl: 'inwoners van 0 tot en met 17 jaar op 1 januari', en: 'inhabitants aged 0 to 17 on 1 January' },
  keys: [],
  required: false,
  columns: z.strictObject({
    year: whole(1900, 2200, { label: { nl: 'jaar', en: 'year' }, required: true }),
    municipality: municipality({ label: { nl: 'gemeente', en: 'municipality' }, required: true }),
    sex: coded('sex', { label: { nl: 'geslacht', en: 'sex' } }),
    age_group: coded('age_group', { label: { nl: 'leeftijdsgroep', en: 'age group' } }),
    persons: whole(0, 20_000_000, {
      label: { nl: 'aantal personen', en: 'number of persons' },
      required: true,
    }),
  }),
};
