import { type Combination, countOf, sumOf } from '../suppression/problem.ts';
import { type Dimension, levelsOf } from './dimension.ts';

/** A cell of a table: one code or group for each dimension, and the inner cells that it adds up. */
export interface TableCell {
  readonly codes: readonly string[];
  readonly count: Combination;
  readonly value: number;
}

/** Counts of people by every combination of the codes and groups of some dimensions. */
export interface FrequencyTable {
  readonly dimensions: readonly Dimension[];
  /** The count of each combination of finest codes, the last dimension fastest. */
  readonly inner: readonly number[];
  /** All cells, in the order of the codes (finest first) and groups of each dimension. */
  readonly cells: readonly TableCell[];
}

/**
 * @param counts by the finest codes of each dimension; a combination that is not there counts nobody.
 * @throws RangeError for a code that is not in its dimension, or a combination that is there twice.
 */
export function frequencyTable(
  dimensions: readonly Dimension[],
  counts: readonly { readonly codes: readonly string[]; readonly count: number }[],
): FrequencyTable {
  const positions = dimensions.map(({ codes }) => new Map(codes.map((code, at) => [code, at])));
  const columnOf = (codes: readonly string[]) =>
    positions.reduce((column, position, at) => {
      const place = position.get(codes[at] ?? '');
      if (place === undefined) throw new RangeError('a code is not in its dimension');
      return column * position.size + place;
    }, 0);
  const inner = new Array<number>(positions.reduce((size, position) => size * position.size, 1)).fill(0);
  const seen = new Set<number>();
  for (const { codes, count } of counts) {
    const column = columnOf(codes);
    if (seen.has(column)) throw new RangeError('a combination of codes is there twice');
    seen.add(column);
    inner[column] = count;
  }
  const cells = product(dimensions.map((one) => [...levelsOf(one)])).map((levels) => {
    const count = sumOf(product(levels.map(([, codes]) => codes)).map(columnOf));
    return { codes: levels.map(([code]) => code), count, value: countOf(count, inner) };
  });
  return { dimensions, inner, cells };
}

function product<T>(lists: readonly (readonly T[])[]): T[][] {
  return lists.reduce<T[][]>(
    (rows, list) => rows.flatMap((row) => list.map((entry) => [...row, entry])),
    [[]],
  );
}
