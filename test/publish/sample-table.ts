import type { Field } from '../../src/contract/fields.ts';
import { type FlatRow, type FlatTable, flatTable } from '../../src/publish/flat-table.ts';

const field = (name: string, kind: Field['kind'], nullable = true): Field => ({
  name,
  kind,
  nullable,
  meta: { label: { nl: `${name} (nl)`, en: `${name} (en)` } },
});

/** A column of every kind; `place` and `year` are the key. */
export const sampleFields: readonly Field[] = [
  field('place', 'string', false),
  field('year', 'integer', false),
  field('share', 'number'),
  field('count', 'integer'),
  field('day', 'date'),
  field('final', 'boolean'),
  field('note', 'string'),
];
export const sampleKey = ['place', 'year'];

/** Texts and numbers that trip writers up: quotes, formulas, empty texts, characters beyond U+FFFF, long fractions. */
export const sampleRows: readonly FlatRow[] = [
  row('PV24', 2018, 0.1 + 0.2, 136, '2018-02-28', true, 'plain'),
  row('PV24', 2017, -1.5e-7, null, '1899-12-31', false, null),
  row('\u{1F300}', 2017, 1 / 3, 0, null, null, ''),
  row('\uFFFD', 2017, 5e-324, 9007199254740991, '2024-02-29', true, 'a,"b"\nc'),
  row('=SUM(A1)', 2017, null, -4, null, false, '-1+2'),
  row('Fryslân', 2017, 1e21, 1, '2000-01-01', true, '@x'),
  row('a', 10, 2, 1, null, true, "it's"),
  row('a', 9, -0, 1, null, true, '4-11'),
];

export const sampleTable: FlatTable = flatTable(sampleFields, sampleKey, sampleRows);

function row(
  place: string,
  year: number,
  share: number | null,
  count: number | null,
  day: string | null,
  final: boolean | null,
  note: string | null,
): FlatRow {
  return { place, year, share, count, day, final, note };
}
