import { basename } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { MarginId } from '../../schemas/margins.ts';
import type { UnsafeCell, UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import type { PublishedRelease } from '../../src/ledger/chain.ts';
import { keyOf } from '../disclose-cells.ts';
import { accountState, isAccount, isBound } from './account-state.ts';
import { type LedgerCell, readCells } from './ledger-cells.ts';
import { type TableBase, tableBases, tableFacts } from './table-facts.ts';
import { type TableFact, type TableState, tableStatesOf } from './table-states.ts';

/** The name under which the accounts of the process stand beside the tables. */
export const accountsTable = 'accounts';

/** What becomes of every table beside the releases before. */
export interface Revisions {
  readonly tables: ReadonlyMap<MarginId, TableState>;
  readonly facts: ReadonlyMap<MarginId, TableFact>;
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
  const tables = tableStatesOf(facts);
  const published = new Map<string, ReadonlyMap<string, LedgerCell>>();
  for (const { shownBy } of bases.values()) {
    const { release } = shownBy.entry;
    if (!published.has(release)) published.set(release, await readCells(engine, shownBy));
  }
  const accounts = accountsOf(cube, configuration, { tables, bases, published });
  return { tables, facts, accounts, bases, published };
}

function accountsOf(
  cube: UnsafeCube<Cell>,
  { period, disclosure }: Configuration,
  { tables, bases, published }: Pick<Revisions, 'tables' | 'bases' | 'published'>,
): TableState {
  const base = bases.get(accountsTable)?.shownBy;
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
  const own = revisions.tables.get(margin as MarginId) ?? 'new';
  const isBlocked = own === 'standing' || own === 'withheld';
  return isBound(row) && !isBlocked ? revisions.accounts : own;
}

/** The cell that a release last showed in the table of a cell. */
export function publishedBefore(
  cell: UnsafeCell<Cell>,
  { bases, published }: Revisions,
): LedgerCell | undefined {
  const base = bases.get(isAccount(cell.row) ? accountsTable : cell.margin);
  return base && published.get(base.shownBy.entry.release)?.get(keyOf(cell.row));
}

/** Whether a cell is of a year that the release which last showed its table was not about. */
export function isOfLaterYear({ row, margin }: UnsafeCell<Cell>, { bases }: Revisions): boolean {
  const base = bases.get(isAccount(row) ? accountsTable : margin);
  if (base === undefined || row.period === '_T') return false;
  const { from, until } = base.shownBy.entry.period;
  return row.period < from.slice(0, 4) || row.period > until.slice(0, 4);
}

/** Ids of the releases whose figures stand, in the order of the tables. */
export function standingSince({ tables, accounts, bases }: Revisions): string[] {
  const standing = [...tables].filter(([, state]) => state === 'standing').map(([id]) => id as string);
  const named = accounts === 'standing' ? [...standing, accountsTable] : standing;
  return [...new Set(named.flatMap((table) => bases.get(table)?.shownBy.folder ?? []))].map((path) =>
    basename(path),
  );
}
