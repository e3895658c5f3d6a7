import type { DictionaryColumn } from '../../src/contract/dictionary.ts';
import type { Field } from '../../src/contract/fields.ts';
import { type FlatTable, flatTable } from '../../src/publish/flat-table.ts';

const column = (name: string, kind: Field['kind'], nl: string, en: string, nullable = false): Field => ({
  ...{ name, kind, nullable },
  meta: { label: { nl, en } },
});

/** Columns of `codelists.csv`, a row a code. */
export const codeListColumns: readonly Field[] = [
  column('list', 'string', 'kolom met deze codes', 'column with these codes'),
  column('position', 'integer', 'plaats in de lijst', 'place in the list'),
  column('code', 'string', 'code', 'code'),
  column('label_nl', 'string', 'betekenis (Nederlands)', 'meaning (Dutch)'),
  column('label_en', 'string', 'betekenis (Engels)', 'meaning (English)'),
  column('note_nl', 'string', 'toelichting (Nederlands)', 'note (Dutch)', true),
  column('note_en', 'string', 'toelichting (Engels)', 'note (English)', true),
];

/** Every code list of a dictionary as data: by column, in order, with labels in every language. */
export function codeListsOf(dictionary: readonly DictionaryColumn[]) {
  return dictionary.flatMap(({ column: list, codes }) => (codes === undefined ? [] : [{ list, codes }]));
}

/** The same as a table; positions count from 1. */
export function codeListTable(dictionary: readonly DictionaryColumn[]): FlatTable {
  const rows = codeListsOf(dictionary).flatMap(({ list, codes }) =>
    codes.map(({ code, label, note }, at) => ({
      ...{ list, position: at + 1, code },
      ...{ label_nl: label.nl ?? null, label_en: label.en ?? null },
      ...{ note_nl: note?.nl ?? null, note_en: note?.en ?? null },
    })),
  );
  return flatTable(codeListColumns, ['list', 'position'], rows);
}
