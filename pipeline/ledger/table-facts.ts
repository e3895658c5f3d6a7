import type { Configuration } from '../../schemas/configuration.ts';
import { type MarginId, marginIds, margins } from '../../schemas/margins.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import type { PublishedRelease } from '../../src/ledger/chain.ts';
import {
  countChanges,
  countUnsafeRegions,
  countUnsafeYears,
  readChildren,
  setScope,
} from './count-changes.ts';
import { isInBothTrees, type TableFact, unseen } from './table-states.ts';

/** The last release that shows any figure of a table, or of the accounts, and the one whose data these figures are. */
export interface TableBase {
  readonly shownBy: PublishedRelease;
  readonly dataOf: PublishedRelease;
}

/** By table, or `accounts`: nothing for what no release about any of the same days shows. */
export function tableBases(
  before: readonly PublishedRelease[],
  period: Configuration['period'],
): Map<string, TableBase> {
  const bases = new Map<string, TableBase>();
  for (const release of before) {
    const { entry } = release;
    if (entry.period.from > period.until || period.from > entry.period.until) continue;
    for (const table of entry.shown) {
      const dataOf = before.find((earlier) => earlier.entry.release === entry.standing[table]) ?? release;
      bases.set(table, { shownBy: release, dataOf });
    }
  }
  return bases;
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
): Promise<Map<MarginId, TableFact>> {
  const made = marginIds.filter((id) => configuration.breakdowns.includes(id));
  const facts = new Map<MarginId, TableFact>(made.map((id) => [id, unseen]));
  for (const { base, tables } of groupsOf(made, bases)) {
    const found = await factsSince(engine, configuration, regions, base);
    for (const id of tables) facts.set(id, found(id));
  }
  return facts;
}

/** Tables by the release that shows them and the data that they are of: mostly one group. */
function groupsOf(made: readonly MarginId[], bases: ReadonlyMap<string, TableBase>) {
  const groups = new Map<string, { base: TableBase; tables: MarginId[] }>();
  for (const id of made) {
    const base = bases.get(id);
    if (base === undefined) continue;
    const key = `${base.shownBy.entry.release} ${base.dataOf.entry.release}`;
    const group = groups.get(key) ?? { base, tables: [] };
    group.tables.push(id);
    groups.set(key, group);
  }
  return groups.values();
}

async function factsSince(
  engine: Engine,
  { period, disclosure }: Configuration,
  regions: string,
  { shownBy, dataOf }: TableBase,
): Promise<(id: MarginId) => TableFact> {
  const { entry } = shownBy;
  await setScope(engine, entry.period, disclosure);
  await readChildren(engine, dataOf);
  const changes = await countChanges(engine);
  const hasGrown = entry.period.from !== period.from || entry.period.until !== period.until;
  const isReclassified = entry.regions !== regions;
  const years = hasGrown ? await countUnsafeYears(engine) : new Map<string, number>();
  const places = isReclassified ? await countUnsafeRegions(engine) : new Map<string, number>();
  const none = { changed: 0, small: 0 };
  return (id) => {
    const margin = margins.find((found) => found.id === id);
    const crosses = margin !== undefined && isInBothTrees(margin);
    return {
      seen: hasGrown ? 'grown' : 'same',
      change: changes.get(id) ?? none,
      crossing: changes.get('crossing') ?? none,
      unsafeYears: (years.get(id) ?? 0) + (crosses ? (years.get('crossing') ?? 0) : 0),
      isReclassified,
      unsafeRegions: places.get(id) ?? 0,
    };
  };
}
