import { effectiveGarwood } from '../../src/statistics/clustered-intervals.ts';
import { studentDeviate } from '../../src/statistics/student-deviate.ts';
import type { NaiveOptions } from './options.ts';

export type Bounds = readonly [lower: number, upper: number];

const deviate = 1.959963984540054;
type Keyed = { readonly key: string };
type Index = Pick<NaiveOptions, 'index'>;

/** How many of the rows are those of each child; each is a child of its own unless every spell counts. */
export function sizes(rows: readonly Keyed[], { index }: Index): Map<string, number> {
  const found = new Map<string, number>();
  rows.forEach(({ key }, at) => {
    const child = index === 'every-spell' ? key : `${key} ${at}`;
    found.set(child, (found.get(child) ?? 0) + 1);
  });
  return found;
}

/** The mean number of rows of the child that a row belongs to. */
export function countEffect(rows: readonly Keyed[], options: Index): number {
  const squares = [...sizes(rows, options).values()].reduce((sum, size) => sum + size ** 2, 0);
  return rows.length === 0 ? 1 : squares / rows.length;
}

/** How much more a share varies from child to child than it would from row to row. */
export function shareEffect<T extends Keyed>(
  rows: readonly T[],
  has: (row: T) => boolean,
  options: Index,
): number {
  const n = rows.length;
  const p = rows.filter(has).length / n;
  const all = sizes(rows, options);
  const having = sizes(rows.filter(has), options);
  const k = all.size;
  if (options.index !== 'every-spell' || k === n) return 1;
  if (k === 1 || p === 0 || p === 1) return countEffect(rows, options);
  let residual = 0;
  for (const [child, count] of all) residual += ((having.get(child) ?? 0) - p * count) ** 2;
  const variance = ((k / (k - 1)) * residual) / n ** 2;
  const few = (studentDeviate(k - 1) / studentDeviate(n - 1)) ** 2;
  return Math.min(Math.max(1, (few * variance * (n - 1)) / (p * (1 - p))), n);
}

/** Wilson's interval in its textbook form, at the number of rows divided by the design effect; `null` for nobody. */
export function wilsonAt(x: number, n: number, effect: number): Bounds | null {
  if (n === 0) return null;
  const size = Math.max(1, n / effect);
  const p = x / n;
  const centre = p + deviate ** 2 / (2 * size);
  const reach = deviate * Math.sqrt((p * (1 - p)) / size + deviate ** 2 / (4 * size ** 2));
  const scale = 1 + deviate ** 2 / size;
  return [(centre - reach) / scale, (centre + reach) / scale];
}

/** The interval of a share of rows, each child by itself. */
export function naiveWilson<T extends Keyed>(
  rows: readonly T[],
  has: (row: T) => boolean,
  options: Index,
): Bounds | null {
  return wilsonAt(rows.filter(has).length, rows.length, shareEffect(rows, has, options));
}

export function garwoodAt(rows: number, effect: number): Bounds {
  const { lower, upper } = effectiveGarwood(rows, effect);
  return [lower, upper];
}

/** The interval of a count of rows, from how many each child has. */
export function naiveGarwood(rows: readonly Keyed[], options: Index): Bounds {
  return garwoodAt(rows.length, countEffect(rows, options));
}

/** Whether bounds are those wanted, but for rounding. */
export function areBounds(lower: number | null, upper: number | null, wanted: Bounds | null): boolean {
  if (wanted === null) return lower === null && upper === null;
  return [lower, upper].every(
    (bound, at) =>
      bound !== null && Math.abs(bound - (wanted[at] ?? Number.NaN)) <= 1e-9 * Math.max(1, Math.abs(bound)),
  );
}
