import type { Language } from '../../schemas/words.ts';
import type { DictionaryWords } from '../../src/contract/dictionary-table.ts';

/** The words around a data dictionary, in every language. */
export const dictionaryWords: readonly (DictionaryWords & { readonly language: Language })[] = [
  {
    language: 'nl',
    column: 'kolom',
    meaning: 'betekenis',
    type: 'soort',
    codes: 'codes',
    nullable: 'mag leeg zijn',
    types: { string: 'tekst', date: 'datum', integer: 'geheel getal', number: 'getal', boolean: 'ja of nee' },
  },
  {
    language: 'en',
    column: 'column',
    meaning: 'meaning',
    type: 'type',
    codes: 'codes',
    nullable: 'may be empty',
    types: { string: 'text', date: 'date', integer: 'whole number', number: 'number', boolean: 'yes or no' },
  },
];
