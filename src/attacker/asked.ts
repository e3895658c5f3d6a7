import type { Term } from './knowledge.ts';
import type { System } from './system.ts';

/** A count that is asked for: a cell by its key, or a sum of cells under a key of its own. */
export type Sensitive = string | { readonly key: string; readonly terms: readonly Term[] };

/** Σ coefficient · column + constant. */
export interface Sum {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly constant: number;
}

export const keyOf = (sensitive: Sensitive) => (typeof sensitive === 'string' ? sensitive : sensitive.key);

/**
 * What is asked for as sums of columns, each key once.
 *
 * @throws RangeError for a cell that is not in the table.
 */
export function sumsOf({ keys }: System, sensitive: readonly Sensitive[]): Map<string, Sum> {
  const columnOf = new Map(keys.map((key, at) => [key, at]));
  const sums = new Map<string, Sum>();
  for (const one of sensitive) {
    const terms = typeof one === 'string' ? [{ cell: one, coefficient: 1 }] : one.terms;
    const columns = terms.map(({ cell }) => {
      const column = columnOf.get(cell);
      if (column === undefined) throw new RangeError('a sensitive cell is not in the table');
      return column;
    });
    sums.set(keyOf(one), { columns, coefficients: terms.map(({ coefficient }) => coefficient), constant: 0 });
  }
  return sums;
}

/** The sum over values of the columns. */
export function totalOf({ columns, coefficients, constant }: Sum, values: Float64Array): number {
  let sum = constant;
  for (let at = 0; at < columns.length; at += 1)
    sum += (coefficients[at] ?? 0) * (values[columns[at] ?? -1] ?? Number.NaN);
  return sum;
}

/** The least and most of a sum that the bounds of its columns allow. */
export function boundsOf(
  { columns, coefficients, constant }: Sum,
  { lower, upper }: Pick<System, 'lower' | 'upper'>,
): { readonly low: number; readonly high: number } {
  let [low, high] = [constant, constant];
  columns.forEach((column, at) => {
    const coefficient = coefficients[at] ?? 0;
    const [least, most] = [lower[column] ?? 0, upper[column] ?? 0];
    low += coefficient * (coefficient > 0 ? least : most);
    high += coefficient * (coefficient > 0 ? most : least);
  });
  return { low, high };
}

/** A sum in which columns with one possible value are put in their place, and the others renumbered. */
export function withinPart(sum: Sum, { lower, upper }: System, placeOf: (column: number) => number): Sum {
  const columns: number[] = [];
  const coefficients: number[] = [];
  let { constant } = sum;
  sum.columns.forEach((column, at) => {
    const coefficient = sum.coefficients[at] ?? 0;
    const value = lower[column] ?? 0;
    if (value === upper[column]) constant += coefficient * value;
    else {
      columns.push(placeOf(column));
      coefficients.push(coefficient);
    }
  });
  return { columns, coefficients, constant };
}
