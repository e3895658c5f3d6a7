import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countChanges, setScope } from '../../../pipeline/ledger/count-changes.ts';
import { factOf, type TableState, tableStatesOf } from '../../../pipeline/ledger/table-states.ts';
import { isCoarserTable, type LedgerTable, ledgerTables } from '../../../pipeline/ledger/tables.ts';
import { marginIds } from '../../../schemas/margins.ts';
import { type EmbeddedEngine, openDuckDb } from '../../../src/duckdb/duckdb-engine.ts';
import { childTable, type LedgerChild, someChild } from '../../support/ledger-children.ts';

/*
 * A reader with two releases, in which tables are as the ledger lets them be, who subtracts whatever contains whatever else:
 * between the releases, and within the later one, where old and new figures stand side by side.
 */
const scratch = mkdtempSync(join(tmpdir(), 'zicht-reader-'));
let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await openDuckDb({ memory: '300MB', threads: 1, scratch, allowedDirectories: [scratch] });
});
afterAll(() => {
  engine.close();
  rmSync(scratch, { recursive: true });
});

const tables = ledgerTables({
  breakdowns: [...marginIds],
  disclosure: { method: 'suppress' },
  cohort: { index: 'first-in-year' },
});

function columnsOf({ margin, tellsVictims, subject }: LedgerTable): (keyof LedgerChild)[] {
  const level = margin.regionLevel;
  const region = level === 'country' ? [] : [level];
  return [
    ...margin.dimensions,
    ...region,
    ...(tellsVictims ? (['victim'] as const) : []),
    ...(subject === null ? [] : (['outcome'] as const)),
  ];
}

type Figures = ReadonlyMap<string, number>;
const placeIn = (columns: readonly (keyof LedgerChild)[]) => (row: LedgerChild) =>
  columns.map((column) => row[column]).join('|');

function figuresOf(table: LedgerTable, rows: readonly LedgerChild[]): Figures {
  const place = placeIn(columnsOf(table));
  const found = new Map<string, number>();
  for (const row of rows) found.set(place(row), (found.get(place(row)) ?? 0) + 1);
  return found;
}

/** By how much the parts of each place of the coarser table, as printed, are more or less than the place itself. */
function gaps(
  coarse: LedgerTable,
  whole: Figures,
  fine: LedgerTable,
  parts: Figures,
  rows: readonly LedgerChild[],
) {
  const [outer, inner] = [placeIn(columnsOf(coarse)), placeIn(columnsOf(fine))];
  const within = new Map(rows.map((row) => [inner(row), outer(row)]));
  const sums = new Map<string, number>();
  for (const [place, count] of parts) {
    const around = within.get(place) ?? '';
    sums.set(around, (sums.get(around) ?? 0) + count);
  }
  return [...new Set([...whole.keys(), ...sums.keys()])].map(
    (place) => (whole.get(place) ?? 0) - (sums.get(place) ?? 0),
  );
}

async function statesBeside(
  before: readonly LedgerChild[],
  now: readonly LedgerChild[],
  minimumCount: number,
): Promise<Map<string, TableState>> {
  await childTable(engine, 'ledger_before', before);
  await childTable(engine, 'ledger_child', now);
  const rules = { minimumCount, zeros: 'protect' } as const;
  await setScope(engine, { from: '2017-01-01', until: '2019-12-31' }, rules);
  const changes = await countChanges(engine);
  const since = { hasGrown: false, isReclassified: false, changes, years: new Map(), regions: new Map() };
  return tableStatesOf(tables, new Map(tables.map((table) => [table.id, factOf(table, since)])));
}

describe('a reader of two releases', () => {
  it('finds no difference of a few, between them or within the later one', async () => {
    const seen = new Set<TableState>();
    const everybody = fc
      .tuple(...Array.from({ length: 16 }, (_, i) => someChild(`c${i}`)))
      .map((rows) => rows.flat());
    const alike = fc.integer({ min: 0, max: 6 });
    await fc.assert(
      fc.asyncProperty(
        everybody,
        everybody,
        alike,
        fc.integer({ min: 2, max: 16 }),
        async (all, other, come, kept) => {
          const minimum = 3;
          const isKept = ({ child }: LedgerChild) => Number(child.slice(1)) < kept;
          const [first] = all;
          // Some children who come are all of a kind, so that coarse tables may be revised where finer ones may not.
          const many = Array.from({ length: come }, (_, i) => ({ ...first, child: `n${i}` }) as LedgerChild);
          const now = [...all.filter(isKept), ...other.filter((row) => !isKept(row)), ...(first ? many : [])];
          const states = await statesBeside(all, now, minimum);
          const few = (moved: number) => moved !== 0 && Math.abs(moved) < minimum;
          const printed = new Map<LedgerTable, Figures>();
          for (const table of tables) {
            const state = states.get(table.id) ?? 'new';
            seen.add(state);
            const [was, is] = [figuresOf(table, all), figuresOf(table, state === 'standing' ? all : now)];
            printed.set(table, is);
            const places = new Set([...was.keys(), ...is.keys()]);
            const moved = [...places].map((place) => (is.get(place) ?? 0) - (was.get(place) ?? 0));
            expect(moved.filter(few)).toEqual([]);
          }
          for (const [coarse, whole] of printed)
            for (const [fine, parts] of printed)
              if (isCoarserTable(coarse, fine))
                expect(gaps(coarse, whole, fine, parts, [...all, ...now]).filter(few)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
    expect([...seen].toSorted()).toEqual(['revised', 'same', 'standing']);
  });
});
