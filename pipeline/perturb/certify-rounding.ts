import type { Cell } from '../../schemas/cube.ts';
import { roundingBase, roundingReach } from '../../src/disclosure/rounding/rounded-counts.ts';
import { isFeasible, type Row } from '../../src/disclosure/rounding/integer-program.ts';
import type { RegionTree } from '../cube/conservation/region-tree.ts';
import {
  agreements,
  type ChildType,
  childTypes,
  type Division,
  divisionOf,
  divisions,
  isAt,
  outcomesOf,
} from './child-types.ts';

/** What a reader can say of a count that reads so, at least: it may be any of these, and they all fit all other figures. */
export interface PossibleCounts {
  readonly low: number;
  readonly high: number;
}

/**
 * Whether every published count may be many counts. Looks for a population, by linear programming over the kinds of children
 * that published rows tell apart, in which each count is at most one more, and at most base − 1 less, than it reads. Where
 * there is one, the same population with `roundingBase` more children of any kind reads the same: each of its counts is within
 * reach of what is published. So each count, and each sum and difference of counts that counts children, may be at least two
 * values that are a base apart, whatever else is known from the figures.
 *
 * Written from the rows and the definitions alone; it knows nothing of the inner cells that were rounded.
 */
export async function readsAsManyPopulations(rows: readonly Cell[], tree: RegionTree): Promise<boolean> {
  const types = childTypes(rows, tree);
  const firsts = new Map<Division, number>();
  let size = 0;
  for (const division of divisions) {
    firsts.set(division, size);
    size += types.get(division)?.length ?? 0;
  }
  const columnsOf = (division: Division, isMeant: (type: ChildType) => boolean) =>
    (types.get(division) ?? []).flatMap((type, at) =>
      isMeant(type) ? [(firsts.get(division) ?? 0) + at] : [],
    );
  const system = new Map<string, Row>();
  const read = (columns: readonly number[], count: number) => {
    const { low, high } = readingOf(count);
    const key = `${columns.join()} ${count}`;
    if (!system.has(key))
      system.set(key, { columns, coefficients: columns.map(() => 1), least: low, most: high });
  };
  for (const row of rows) {
    const counted = outcomesOf(row);
    if (counted === null) continue;
    const at = (meant: readonly string[]) =>
      columnsOf(divisionOf(row), (type) => meant.includes(type.outcome ?? '') && isAt(row, type));
    if (row.numerator !== null) read(at(counted.numerator), row.numerator);
    if (counted.denominator !== null && row.denominator !== null)
      read(at(counted.denominator), row.denominator);
  }
  const columns = Array.from({ length: size }, () => ({ cost: 0, least: 0, most: Number.POSITIVE_INFINITY }));
  return isFeasible(columns, [...system.values(), ...agreeing(types, columnsOf)]);
}

/** Counts that a population may have, so that one with a base more children of some kind still reads the same. */
function readingOf(count: number): PossibleCounts {
  return { low: count === 0 ? 0 : count - roundingBase + 1, high: count + roundingReach - roundingBase };
}

/** Divisions hold the same children in what they have in common. */
function agreeing(
  types: ReadonlyMap<Division, readonly ChildType[]>,
  columnsOf: (division: Division, isMeant: (type: ChildType) => boolean) => number[],
): Row[] {
  return agreements.flatMap(([division, names]) => {
    const keyOf = (type: ChildType) => names.map((name) => type[name]).join(' ');
    const keys = new Set([...(types.get(division) ?? []), ...(types.get('time') ?? [])].map(keyOf));
    return [...keys].map((key): Row => {
      const own = columnsOf(division, (type) => keyOf(type) === key);
      const others = columnsOf('time', (type) => keyOf(type) === key);
      return {
        columns: [...own, ...others],
        coefficients: [...own.map(() => 1), ...others.map(() => -1)],
        least: 0,
        most: 0,
      };
    });
  });
}
