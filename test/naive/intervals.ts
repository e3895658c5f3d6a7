import { clusteredGarwood } from '../../src/statistics/clustered-intervals.ts';
import type { NaiveOptions } from './options.ts';

export type Bounds = readonly [lower: number, upper: number];

const deviate = 1.959963984540054;
type Keyed = { readonly key: string };

/** How many of the rows are those of each child; each is a child of its own unless every spell counts. */
function sizes(rows: readonly Keyed[], options: Pick<NaiveOptions, 'index'>): Map<string, number> {
  const found = new Map<string, number>();
  rows.forEach(({ key }, at) => {
    const child = options.index === 'every-spell' ? key : `${key} ${at}`;
    found.set(child, (found.get(child) ?? 0) + 1);
  });
  return found;
}

/**
 * Wilson's interval of a share, in its textbook form, at the number of rows divided by how much more the share varies from child to child
 * than it would from row to row; `null` for nobody.
 */
export function naiveWilson<T extends Keyed>(
  rows: readonly T[],
  has: (row: T) => boolean,
  options: Pick<NaiveOptions, 'index'>,
): Bounds | null {
  const n = rows.length;
  if (n === 0) return null;
  const p = rows.filter(has).length / n;
  const all = sizes(rows, options);
  const having = sizes(rows.filter(has), options);
  let size = n;
  if (options.index === 'every-spell' && all.size < n) {
    let residual = 0;
    let squares = 0;
    for (const [child, count] of all) {
      residual += ((having.get(child) ?? 0) - p * count) ** 2;
      squares += count ** 2;
    }
    const k = all.size;
    const estimated = k > 1 && p > 0 && p < 1;
    const variance = ((k / (k - 1)) * residual) / n ** 2;
    const effect = estimated ? (variance * (n - 1)) / (p * (1 - p)) : squares / n;
    size = n / Math.min(Math.max(1, effect), n);
  }
  const centre = p + deviate ** 2 / (2 * size);
  const reach = deviate * Math.sqrt((p * (1 - p)) / size + deviate ** 2 / (4 * size ** 2));
  const scale = 1 + deviate ** 2 / size;
  return [(centre - reach) / scale, (centre + reach) / scale];
}

/** The interval of a count of rows, from how many each child has. */
export function naiveGarwood(rows: readonly Keyed[], options: Pick<NaiveOptions, 'index'>): Bounds {
  const all = sizes(rows, options);
  const squares = [...all.values()].reduce((sum, size) => sum + size ** 2, 0);
  const { lower, upper } = clusteredGarwood({ rows: rows.length, clusters: all.size, squares });
  return [lower, upper];
}

/** Whether bounds are those wanted, but for rounding. */
export function areBounds(lower: number | null, upper: number | null, wanted: Bounds | null): boolean {
  if (wanted === null) return lower === null && upper === null;
  return [lower, upper].every(
    (bound, at) =>
      bound !== null && Math.abs(bound - (wanted[at] ?? Number.NaN)) <= 1e-9 * Math.max(1, bound),
  );
}
