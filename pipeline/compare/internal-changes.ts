import type { Engine } from '../../src/duckdb/engine.ts';
import type { PublishedRelease } from '../../src/ledger/chain.ts';
import { countChanges, readChildren, setScope } from '../ledger/count-changes.ts';
import type { OpenedRelease } from './open-release.ts';

/** A table, at how many of its places and outcomes children moved, and at how many of these by fewer than the minimum. */
export interface MovedTable {
  readonly table: string;
  readonly changed: number;
  readonly small: number;
}

/**
 * Counts, over the days that both releases are about, at how many places children were added or removed, in tables that either
 * shows: `null` where the internal files of either are not there, or the two are of different series, so that no child can be known again.
 */
export async function childrenMoved(
  engine: Engine,
  a: OpenedRelease,
  b: OpenedRelease,
): Promise<MovedTable[] | null> {
  if (a.entry === null || b.entry === null || a.entry.keyId !== b.entry.keyId) return null;
  const { disclosure } = b.configuration;
  const from = later(a.entry.period.from, b.entry.period.from);
  const until = earlier(a.entry.period.until, b.entry.period.until);
  await readChildren(engine, { release: asPublished(b, b.entry), spans: [] });
  await engine.run('CREATE OR REPLACE TABLE ledger_child AS SELECT * FROM ledger_before', 'compare/children');
  await readChildren(engine, { release: asPublished(a, a.entry), spans: [] });
  await setScope(engine, { from, until }, disclosure);
  const changes = await countChanges(engine);
  const shown = new Set([...a.entry.shown, ...b.entry.shown]);
  return [...changes].filter(([table]) => shown.has(table)).map(([table, change]) => ({ table, ...change }));
}

const asPublished = ({ folder }: OpenedRelease, entry: PublishedRelease['entry']): PublishedRelease => ({
  folder,
  entry,
  sha256: '',
});
const later = (one: string, other: string) => (one > other ? one : other);
const earlier = (one: string, other: string) => (one < other ? one : other);
