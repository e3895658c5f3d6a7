import fc from 'fast-check';
import type { Engine } from '../../src/duckdb/engine.ts';
import { childColumns } from '../../pipeline/ledger/count-changes.ts';

export type LedgerChild = Readonly<Record<(typeof childColumns)[number], string>>;

/** A table with one row a child and index date, as `ledger_child` and `ledger_before` are. */
export async function childTable(engine: Engine, name: string, rows: readonly LedgerChild[]): Promise<void> {
  await engine.createTable(
    name,
    childColumns.map((column) => ({ name: column, type: column === 'index_date' ? 'DATE' : 'VARCHAR' })),
    rows.map((row) => childColumns.map((column) => row[column])),
  );
}

/** What became of a child is a subject of its own. */
const subject = 'outcome';

const place = fc.record({
  victim: fc.constantFrom('victim', 'other'),
  sex: fc.constantFrom('male', 'female'),
  age_group: fc.constantFrom('0-3', '4-11'),
  measure: fc.constantFrom('supervision', 'guardianship'),
  municipality: fc.constantFrom('GM1', 'GM2', 'GM3', 'GM4'),
  outcome: fc.constantFrom('running', 'started', 'none', 'not_followed'),
});

/** Municipalities in two trees that do not nest. */
const trees: Readonly<Record<string, readonly [province: string, youthRegion: string]>> = {
  GM1: ['PV1', 'JZ1'],
  GM2: ['PV1', 'JZ2'],
  GM3: ['PV2', 'JZ2'],
  GM4: ['PV2', 'JZ1'],
};

/** A child in some of the years 2017 to 2019, at most once in each. */
export const someChild = (child: string): fc.Arbitrary<LedgerChild[]> =>
  fc.array(fc.option(place, { freq: 2 }), { minLength: 3, maxLength: 3 }).map((years) =>
    years.flatMap((found, at) => {
      if (found === null) return [];
      const [province = '', youth_region = ''] = trees[found.municipality] ?? [];
      const period = String(2017 + at);
      return [{ child, index_date: `${period}-03-01`, period, ...found, province, youth_region, subject }];
    }),
  );
