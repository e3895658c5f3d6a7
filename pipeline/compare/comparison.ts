import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDuckDb } from '../../src/duckdb/duckdb-engine.ts';
import { ledgerDirectories } from '../../src/ledger/series.ts';
import {
  type CellChange,
  type CellCount,
  changedCells,
  changeKinds,
  type ChangeKind,
  kindOf,
} from './compared.ts';
import { childrenMoved, type MovedTable } from './internal-changes.ts';
import type { OpenedRelease } from './open-release.ts';
import { type Pools, poolsOf, type Revealed, revealedBy } from './revealed.ts';

/** Everything that `zicht compare` tells of two releases. */
export interface Comparison {
  readonly a: OpenedRelease;
  readonly b: OpenedRelease;
  readonly changes: readonly CellChange[];
  readonly count: CellCount;
  readonly kinds: Readonly<Record<ChangeKind, number>>;
  readonly pools: Pools;
  /** Settings under which the two were published, where they differ. */
  readonly settings: readonly { readonly name: string; readonly a: string; readonly b: string }[];
  readonly revealed: readonly Revealed[];
  /** Places at which children moved, by table; `null` where the internal files of either are not there. */
  readonly moved: readonly MovedTable[] | null;
}

/** Compares two releases: from their public files, and by their children where both have their internal ones. */
export async function compareReleases(a: OpenedRelease, b: OpenedRelease): Promise<Comparison> {
  const scratch = mkdtempSync(join(tmpdir(), 'zicht-compare-'));
  const engine = await openDuckDb({
    ...{ memory: '1GB', threads: 1, scratch },
    allowedDirectories: [...[a, b].map(({ folder }) => join(folder, 'public')), ...ledgerDirectories([a, b])],
  });
  try {
    const { changes, count } = await changedCells(engine, a, b);
    const kinds = Object.fromEntries(
      changeKinds.map((kind) => [kind, changes.filter((change) => kindOf(change) === kind).length]),
    ) as Record<ChangeKind, number>;
    const moved = await childrenMoved(engine, a, b);
    return {
      ...{ a, b, changes, count, kinds, moved },
      pools: poolsOf(a, b),
      settings: differentSettings(a, b),
      revealed: revealedBy(changes, a, b),
    };
  } finally {
    engine.close();
    rmSync(scratch, { recursive: true, force: true });
  }
}

function differentSettings(a: OpenedRelease, b: OpenedRelease): Comparison['settings'] {
  const of = ({ configuration: { disclosure, cohort, followUp, region, period } }: OpenedRelease) => ({
    'disclosure.method': disclosure.method,
    'disclosure.minimumCount': String(disclosure.minimumCount),
    'disclosure.zeros': disclosure.zeros,
    'cohort.index': cohort.index,
    followUp,
    'region.source': region.source,
    'region.year': String(region.year),
    period: `${period.from} to ${period.until}`,
  });
  const [one, other] = [of(a), of(b)];
  return (Object.keys(one) as (keyof typeof one)[])
    .filter((name) => one[name] !== other[name])
    .map((name) => ({ name, a: one[name], b: other[name] }));
}
