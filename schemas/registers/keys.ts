import { text } from '../register.ts';

/** The two columns that together name a person: the type of key and its value. */
export const keyColumns = () => ({
  person_key_type: text({
    label: { nl: 'soort sleutel', en: 'key type' },
    note: {
      nl: 'R: gevonden in het bevolkingsregister; S: niet gevonden; leeg telt als R',
      en: 'R: matched to the population register; S: not matched; empty counts as R',
    },
  }),
  person_key: text({ label: { nl: 'persoonssleutel', en: 'person key' }, required: true }),
});

export const personKey = [{ type: 'person_key_type', value: 'person_key' }] as const;
