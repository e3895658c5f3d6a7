import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countChanges, setScope } from '../../../pipeline/ledger/count-changes.ts';
import { type EmbeddedEngine, openDuckDb } from '../../../src/duckdb/duckdb-engine.ts';
import { childTable, type LedgerChild, someChild } from '../../support/ledger-children.ts';

const scratch = mkdtempSync(join(tmpdir(), 'zicht-changes-'));
let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await openDuckDb({ memory: '300MB', threads: 1, scratch, allowedDirectories: [scratch] });
});
afterAll(() => {
  engine.close();
  rmSync(scratch, { recursive: true });
});

/** The columns by which each table divides children, with and without victims where it tells them apart. */
const dimensions: Readonly<Record<string, readonly (keyof LedgerChild)[]>> = {
  total: [],
  year: ['period'],
  sex: ['sex'],
  age_group: ['age_group'],
  measure: ['measure'],
  sex_age_group: ['sex', 'age_group'],
  province: ['province'],
  youth_region: ['youth_region'],
  year_youth_region: ['youth_region', 'period'],
  municipality: ['municipality'],
  crossing: ['province', 'youth_region'],
};
const tellsVictims = ['total', 'year', 'sex', 'age_group', 'measure', 'sex_age_group', 'province'];

interface Move {
  readonly added: number;
  readonly removed: number;
  readonly net: number;
}

/** Child by child and place by place: who has more rows there than before, and who has fewer. */
function naive(before: readonly LedgerChild[], now: readonly LedgerChild[]): Map<string, Move> {
  const found = new Map<string, Move>();
  for (const [table, columns] of Object.entries(dimensions)) {
    const further: (keyof LedgerChild)[][] = [[], ['outcome']];
    if (tellsVictims.includes(table)) further.push(['victim'], ['victim', 'outcome']);
    for (const more of further) {
      const name = [table, ...more].join(' ');
      const placeOf = (row: LedgerChild) =>
        [name, ...[...columns, ...more].map((column) => `${column}=${row[column]}`).toSorted()].join('|');
      for (const place of new Set([...before, ...now].map(placeOf))) {
        const rows = (from: readonly LedgerChild[], child: string) =>
          from.filter((row) => row.child === child && placeOf(row) === place).length;
        const moves = [...new Set([...before, ...now].map(({ child }) => child))].map(
          (child) => rows(now, child) - rows(before, child),
        );
        if (moves.every((moved) => moved === 0)) continue;
        found.set(place, {
          added: moves.filter((moved) => moved > 0).length,
          removed: moves.filter((moved) => moved < 0).length,
          net: moves.reduce((sum, moved) => sum + moved, 0),
        });
      }
    }
  }
  return found;
}

async function counted(): Promise<Map<string, Move>> {
  const rows = await engine.rows<Record<string, string | null> & Move>('SELECT * FROM ledger_change', 'test');
  const named = [
    'period',
    'victim',
    'sex',
    'age_group',
    'measure',
    'province',
    'youth_region',
    'municipality',
    'outcome',
  ];
  return new Map(
    rows.map((row) => {
      const place = named.filter((name) => row[name] !== null).map((name) => `${name}=${row[name]}`);
      const { added, removed, net } = row;
      return [[row.table_id, ...place.toSorted()].join('|'), { added, removed, net }];
    }),
  );
}

describe('added and removed children', () => {
  it('are those that a walk along every child and every place finds', async () => {
    const everybody = fc
      .tuple(...Array.from({ length: 12 }, (_, i) => someChild(`c${i}`)))
      .map((rows) => rows.flat());
    const seen: number[] = [];
    await fc.assert(
      fc.asyncProperty(
        everybody,
        everybody,
        fc.integer({ min: 3, max: 5 }),
        async (before, later, minimum) => {
          // Half of the children are as they were.
          const now = later.map((row) => row).filter(({ child }) => Number(child.slice(1)) % 2 === 0);
          const kept = before.filter(({ child }) => Number(child.slice(1)) % 2 === 1);
          await childTable(engine, 'ledger_before', before);
          await childTable(engine, 'ledger_child', [...now, ...kept]);
          await setScope(
            engine,
            { from: '2017-01-01', until: '2018-12-31' },
            { minimumCount: minimum, zeros: 'protect' },
          );
          const verdict = await countChanges(engine);
          const inScope = (rows: readonly LedgerChild[]) => rows.filter(({ period }) => period < '2019');
          const expected = naive(inScope(before), inScope([...now, ...kept]));
          seen.push(expected.size);
          expect(await counted()).toEqual(expected);
          const few = (moved: number) => moved !== 0 && Math.abs(moved) < minimum;
          const tables = new Set([...expected.keys()].map((place) => place.split('|')[0] ?? ''));
          expect([...verdict.keys()].toSorted()).toEqual([...tables].toSorted());
          for (const table of tables) {
            const moves = [...expected]
              .filter(([place]) => place.split('|')[0] === table)
              .map(([, move]) => move);
            const small = moves.filter(
              ({ added, removed, net }) => few(added) || few(removed) || few(net),
            ).length;
            expect(verdict.get(table)).toEqual({ changed: moves.length, small });
          }
        },
      ),
      { numRuns: 15 },
    );
    expect(Math.max(...seen)).toBeGreaterThan(50);
  });
});
