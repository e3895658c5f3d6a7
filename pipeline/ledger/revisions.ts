import { basename } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { UnsafeCell, UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { unsafeReasons } from '../../src/disclosure/primary-rules.ts';
import type { DisclosureRules } from '../../src/disclosure/rules.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import type { PublishedRelease } from '../../src/ledger/chain.ts';
import { keyOf } from '../disclosure-plan.ts';
import { accountState, isAccount, isBound } from './account-state.ts';
import { type LedgerCell, readCells } from './ledger-cells.ts';
import { type TableBase, tableBases, tableFacts } from './table-facts.ts';
import { accountsTable, ledgerTables, tableOf } from './tables.ts';
import { type TableFact, type TableState, tableStatesOf } from './table-states.ts';

/** What becomes of every table beside the releases before. */
export interface Revisions {
  readonly tables: ReadonlyMap<string, TableState>;
  readonly facts: ReadonlyMap<string, TableFact>;
  readonly accounts: TableState;
  readonly bases: ReadonlyMap<string, TableBase>;
  /** Cells of the releases that tables and accounts were last shown by, by release and by key. */
  readonly published: ReadonlyMap<string, ReadonlyMap<string, LedgerCell>>;
}

/**
 * Holds the figures of a run against the releases before. Needs `ledger_child`.
 *
 * @param regions hash of the classification of the run.
 */
export async function revisionsSince(
  engine: Engine,
  configuration: Configuration,
  regions: string,
  cube: UnsafeCube<Cell>,
  before: readonly PublishedRelease[],
): Promise<Revisions> {
  const bases = tableBases(before, configuration.period);
  const facts = await tableFacts(engine, configuration, regions, bases);
  const tables = tableStatesOf(ledgerTables(configuration), facts);
  const published = new Map<string, ReadonlyMap<string, LedgerCell>>();
  for (const { release } of bases.values()) {
    const { release: id } = release.entry;
    if (!published.has(id)) published.set(id, await readCells(engine, release));
  }
  const accounts = accountsOf(cube, configuration, { tables, bases, published });
  return { tables, facts, accounts, bases, published };
}

function accountsOf(
  cube: UnsafeCube<Cell>,
  { period, disclosure }: Configuration,
  { tables, bases, published }: Pick<Revisions, 'tables' | 'bases' | 'published'>,
): TableState {
  const base = bases.get(accountsTable)?.release;
  const mayBeSeen = !['standing', 'withheld'].includes(tables.get('total') ?? 'new');
  if (base === undefined) return mayBeSeen ? 'new' : 'withheld';
  const cells = published.get(base.entry.release) ?? new Map<string, LedgerCell>();
  const state = accountState(cube, cells, disclosure.minimumCount, mayBeSeen);
  const isSamePool = base.entry.period.from === period.from && base.entry.period.until === period.until;
  return isSamePool ? state : state === 'standing' ? 'withheld' : 'new';
}

/** What becomes of a cell: what becomes of its table; bounds are computed from the accounts as well. */
export function cellState({ row, margin }: UnsafeCell<Cell>, revisions: Revisions): TableState {
  if (isAccount(row)) return revisions.accounts;
  const own = revisions.tables.get(tableOf(row, margin)) ?? 'new';
  const isBlocked = own === 'standing' || own === 'withheld';
  return isBound(row) && !isBlocked ? revisions.accounts : own;
}

/** The cell that a release last showed in the table of a cell. */
export function lastPublished(cell: UnsafeCell<Cell>, revisions: Revisions): LedgerCell | undefined {
  const base = baseOf(cell, revisions);
  return base && revisions.published.get(base.release.entry.release)?.get(keyOf(cell.row));
}

/** Whether a cell is of a year that the release which last showed its table was not about. */
export function isOfLaterYear(cell: UnsafeCell<Cell>, revisions: Revisions): boolean {
  const base = baseOf(cell, revisions);
  const { period } = cell.row;
  if (base === undefined || period === '_T') return false;
  const { from, until } = base.release.entry.period;
  return period < from.slice(0, 4) || period > until.slice(0, 4);
}

function baseOf(cell: UnsafeCell<Cell>, { bases }: Revisions): TableBase | undefined {
  return bases.get(tableOfCell(cell));
}

/** The table of the ledger that a cell stands in. */
export function tableOfCell({ row, margin }: UnsafeCell<Cell>): string {
  return isAccount(row) ? accountsTable : tableOf(row, margin);
}

/**
 * Positions of the cells that readers know already: shown before, in a table that is the same, or in one that is revised without a
 * change of theirs; and in tables that stand, where these are asked for. To withhold one of them protects nothing. One that would be
 * unsafe as it was counted now is not among them: what readers know of it is what it was.
 */
export function publishedBefore(
  cube: UnsafeCube<Cell>,
  revisions: Revisions,
  rules: DisclosureRules,
  { standing }: { readonly standing: boolean },
): Set<number> {
  const known = cube.cells.flatMap((found, at) => {
    const was = lastPublished(found, revisions);
    if (was?.fate !== 'shown' || unsafeReasons(found, rules).length > 0) return [];
    const state = cellState(found, revisions);
    const isKnown =
      state === 'same' ||
      (state === 'standing' ? standing : state === 'revised' && isAsBefore(found.row, was));
    return isKnown ? [at] : [];
  });
  return new Set(known);
}

/**
 * Counts that readers know already one by one, of cells that were shown before and that are not as they were: a share of which the
 * part has changed was printed with a whole that has not. Whatever becomes of the cell now, who kept the release has the whole.
 *
 * @param published positions of cells that are known as a whole.
 */
export function countsKnownBefore(
  cube: UnsafeCube<Cell>,
  revisions: Revisions,
  published: ReadonlySet<number>,
  { standing }: { readonly standing: boolean },
): Cell[] {
  return cube.cells.flatMap((found, at) => {
    const takesPart = !published.has(at) && (standing || cellState(found, revisions) !== 'standing');
    const was = takesPart ? lastPublished(found, revisions) : undefined;
    if (was?.fate !== 'shown' || found.row.unit === 'per_1000') return [];
    const still = (name: 'numerator' | 'denominator') =>
      was[name] === found.row[name] ? found.row[name] : null;
    const [numerator, denominator] = [still('numerator'), still('denominator')];
    if (numerator === null && denominator === null) return [];
    return [{ ...found.row, numerator, denominator, value: null, lower: null, upper: null }];
  });
}

const isAsBefore = (now: Cell, was: LedgerCell) =>
  now.numerator === was.rows_numerator && now.denominator === was.rows_denominator && now.value === was.value;

/** Ids of the releases whose figures stand, in the order of the tables. */
export function standingSince({ tables, accounts, bases }: Revisions): string[] {
  const standing = [...tables].filter(([, state]) => state === 'standing').map(([id]) => id);
  const named = accounts === 'standing' ? [...standing, accountsTable] : standing;
  return [...new Set(named.flatMap((table) => bases.get(table)?.release.folder ?? []))].map((path) =>
    basename(path),
  );
}
