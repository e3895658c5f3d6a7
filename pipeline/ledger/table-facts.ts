import type { Configuration } from '../../schemas/configuration.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import type { PublishedRelease } from '../../src/ledger/chain.ts';
import type { LedgerSpan } from '../../src/ledger/entry.ts';
import {
  countChanges,
  countUnsafeRegions,
  countUnsafeYears,
  type PublishedData,
  readChildren,
  setScope,
} from './count-changes.ts';
import { factOf, type TableFact, unseen } from './table-states.ts';
import { type LedgerTable, ledgerTables } from './tables.ts';

/** The last release that shows any figure of a table, or of the accounts, and the data that these figures are of. */
export type TableBase = PublishedData;

/** By table, or `accounts`: nothing for what no release about any of the same days shows. */
export function tableBases(
  before: readonly PublishedRelease[],
  period: Configuration['period'],
): Map<string, TableBase> {
  const byId = new Map(before.map((release) => [release.entry.release, release]));
  const bases = new Map<string, TableBase>();
  for (const release of before) {
    const { entry } = release;
    if (entry.period.from > period.until || period.from > entry.period.until) continue;
    for (const table of entry.shown) {
      const spans = (entry.standing[table] ?? []).flatMap((span) => {
        const found = byId.get(span.release);
        return found === undefined ? [] : [{ ...span, release: found }];
      });
      bases.set(table, { release, spans });
    }
  }
  return bases;
}

/** For which days which release has the data of a table that stands as `base` shows it. */
export function spansOf({ release, spans }: TableBase): LedgerSpan[] {
  const { period } = release.entry;
  return [
    ...spans.map((span) => ({ ...span, release: span.release.entry.release })),
    { release: release.entry.release, from: period.from, until: period.until },
  ];
}

/**
 * Counts what changed in every table that the run makes, each since the data that its published figures are of.
 * Needs `ledger_child`.
 */
export async function tableFacts(
  engine: Engine,
  configuration: Configuration,
  regions: string,
  bases: ReadonlyMap<string, TableBase>,
): Promise<Map<string, TableFact>> {
  const made = ledgerTables(configuration);
  const facts = new Map<string, TableFact>(made.map(({ id }) => [id, unseen]));
  for (const { base, tables } of groupsOf(made, bases)) {
    const since = await countedSince(engine, configuration, regions, base);
    for (const table of tables) facts.set(table.id, factOf(table, since));
  }
  return facts;
}

/** Tables by the release that shows them and the data that they are of: mostly one group. */
function groupsOf(made: readonly LedgerTable[], bases: ReadonlyMap<string, TableBase>) {
  const groups = new Map<string, { base: TableBase; tables: LedgerTable[] }>();
  for (const table of made) {
    const base = bases.get(table.id);
    if (base === undefined) continue;
    const key = JSON.stringify(spansOf(base));
    const group = groups.get(key) ?? { base, tables: [] };
    group.tables.push(table);
    groups.set(key, group);
  }
  return groups.values();
}

async function countedSince(
  engine: Engine,
  { period, disclosure }: Configuration,
  regions: string,
  base: TableBase,
): Promise<Parameters<typeof factOf>[1]> {
  const { entry } = base.release;
  await setScope(engine, entry.period, disclosure);
  await readChildren(engine, base);
  const hasGrown = entry.period.from !== period.from || entry.period.until !== period.until;
  const isReclassified = entry.regions !== regions;
  return {
    hasGrown,
    isReclassified,
    changes: await countChanges(engine),
    years: hasGrown ? await countUnsafeYears(engine) : new Map(),
    regions: isReclassified ? await countUnsafeRegions(engine) : new Map(),
  };
}
