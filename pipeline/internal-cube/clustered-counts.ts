import type { Engine } from '../../src/duckdb/engine.ts';
import { identifier } from '../../src/duckdb/quote.ts';
import type { ClusteredCount } from '../../src/statistics/design-effect.ts';
import { type RowsByChild, readFurther } from '../cube/further-by-child.ts';
import type { RowCount } from './count-entries.ts';
import { type Entry, flagsKey } from './entries.ts';

/** Rows that are taken to be those of as many children. */
export const independent = (rows: number): ClusteredCount => ({ rows, clusters: rows, squares: rows });

interface Selection {
  readonly all: readonly string[];
  readonly not?: readonly string[];
}

/** Adds to counts of rows how they lie in children: for what entries are about, what they count, and the rest. */
export async function clusteredCounts(
  engine: Engine,
  source: RowsByChild,
  entries: readonly Pick<Entry, 'population' | 'having'>[],
  sets: readonly (readonly string[])[],
  rowCount: RowCount,
): Promise<RowCount> {
  const selections = new Map(
    entries.flatMap(selectionsOf).map((selection) => [selectionKey(selection), selection]),
  );
  const positions = new Map([...selections.keys()].map((key, at) => [key, at]));
  const further = await readFurther(engine, source, [...selections.values()].map(conditionOf), sets);
  return (at, all, not) => {
    const { rows } = rowCount(at, all, not);
    const position = positions.get(selectionKey(not === undefined ? { all } : { all, not }));
    if (position === undefined) throw new RangeError('these rows were not counted by child');
    const found = further(at, position);
    return { rows, clusters: rows - found.rows, squares: rows + found.squares };
  };
}

function selectionsOf({ population, having }: Pick<Entry, 'population' | 'having'>): Selection[] {
  if (population === null) return [{ all: having }];
  return [{ all: population }, { all: having }, { all: population, not: having }];
}

function conditionOf({ all, not }: Selection): string {
  const holds = (flags: readonly string[]) => flags.map(identifier).join(' AND ');
  return not === undefined ? holds(all) : `${holds(all)} AND NOT (${holds(not)})`;
}

const selectionKey = ({ all, not }: Selection) =>
  `${flagsKey(all)}!${not === undefined ? '' : flagsKey(not)}`;
