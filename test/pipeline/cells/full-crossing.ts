import type { Cell } from '../../../schemas/cube.ts';
import type { Engine } from '../../../src/duckdb/engine.ts';

/** Children who are the same in everything that any table shows. */
export interface Kind {
  readonly period: string;
  readonly victim: string;
  readonly sex: string;
  readonly age_group: string;
  readonly measure: string;
  readonly municipality: string;
  readonly youth_region: string;
  readonly province: string;
  readonly outcome: 'running' | 'started' | 'none' | 'not_followed' | 'left_out' | 'unlinked';
  readonly children: number;
}

const allOutcomes = ['running', 'started', 'none', 'not_followed', 'left_out', 'unlinked'] as const;

/**
 * Every kind of child with an order: one group of everything crossed, unlike the planes that the batch protects. Where
 * children of some kind live, a reader thinks any outcome possible, of victims and of others; but nobody is followed whose
 * year is not observed.
 */
export async function readKinds(
  engine: Engine,
  isObserved: (period: string) => boolean = () => true,
): Promise<Kind[]> {
  const found = await engine.rows<Kind>(
    `SELECT period, victim, sex, age_group, measure, municipality, youth_region, province,
       CASE
         WHEN excluded = 'unlinked' THEN 'unlinked'
         WHEN NOT in_cohort THEN 'left_out'
         WHEN followed_6m THEN help_status_6m
         ELSE 'not_followed'
       END AS outcome,
       count(*) AS children
     FROM cohort_flag GROUP BY ALL ORDER BY ALL`,
    'test/kinds',
  );
  const kinds = new Map<string, Kind>();
  const add = (kind: Kind) => kinds.set(JSON.stringify({ ...kind, children: 0 }), kind);
  for (const kind of found)
    for (const victim of ['victim', 'other'])
      for (const outcome of allOutcomes)
        if (isObserved(kind.period) || !isFollowed(outcome)) add({ ...kind, victim, outcome, children: 0 });
  for (const kind of found) add(kind);
  return [...kinds.values()];
}

export const inCohort = ['running', 'started', 'none', 'not_followed'] as const;
export const followed = ['running', 'started', 'none'] as const;

const isFollowed = (outcome: string) => followed.some((other) => other === outcome);

type Place = Pick<Cell, 'period' | 'victim' | 'sex' | 'age_group' | 'measure' | 'region_level' | 'region'>;

/** Ones for the kinds that lie at a place and have one of some outcomes. */
export function kindsAt(kinds: readonly Kind[], place: Place, outcomes: readonly string[]): Uint8Array {
  const named = (['period', 'victim', 'sex', 'age_group', 'measure'] as const).filter(
    (name) => place[name] !== '_T',
  );
  const level = place.region_level as 'country' | 'province' | 'youth_region' | 'municipality';
  const ones = new Uint8Array(kinds.length);
  kinds.forEach((kind, at) => {
    if (level !== 'country' && kind[level] !== place.region) return;
    if (named.every((name) => kind[name] === place[name]) && outcomes.includes(kind.outcome)) ones[at] = 1;
  });
  return ones;
}

/** What public rows tell, each sum once, the shortest first: they leave little of the long ones. */
export function spanOf(kinds: readonly Kind[], rows: readonly Cell[]): DenseSpan {
  const sums = new Map<string, Uint8Array>();
  for (const row of rows)
    for (const sum of sumsOf(kinds, row)) sums.set(Buffer.from(sum).toString('latin1'), sum);
  const length = (sum: Uint8Array) => sum.reduce((total, one) => total + one, 0);
  const sorted = [...sums.values()].map((sum) => ({ sum, length: length(sum) }));
  const span = new DenseSpan();
  for (const { sum } of sorted.sort((a, b) => a.length - b.length)) span.learn(sum);
  return span;
}

/** What a public row tells: sums of kinds, as a reader knows them by the definitions. */
function sumsOf(kinds: readonly Kind[], row: Cell): Uint8Array[] {
  if (row.numerator === null || row.statistic !== 'estimate') return [];
  const at = (outcomes: readonly string[]) => kindsAt(kinds, row, outcomes);
  switch (row.indicator) {
    case 'children-with-order':
      return [at(inCohort)];
    case 'without-help-6m':
      return [at(followed), at(['none'])];
    case 'help-status-6m':
      return [at(followed), at([row.category])];
    case 'linkage-rate':
      return row.category === '_T'
        ? [at([...inCohort, 'left_out', 'unlinked']), at([...inCohort, 'left_out'])]
        : [];
    case 'population-flow':
      return { in_cohort: [at(inCohort)], followed: [at(followed)] }[row.category] ?? [];
    default:
      return [];
  }
}

/** Vectors that every row learned is at right angles to; a row that does not follow is so to all of them once in 10^15. */
const witnesses = 2;

/**
 * Elimination of rows modulo a prime of its own; tells whether a row follows from those learned. That a row follows is told
 * by products with random vectors of the null space (Freivalds), so that each question costs no elimination.
 */
export class DenseSpan {
  readonly #rows: { pivot: number; at: Int32Array; entries: Float64Array }[] = [];
  #null: Float64Array[] | undefined;
  static readonly #prime = 33_554_393;

  learn(sum: Uint8Array): void {
    const row = this.#reduce(sum);
    const pivot = row.findIndex((entry) => entry !== 0);
    if (pivot < 0) return;
    const factor = power(row[pivot] ?? 1, DenseSpan.#prime - 2, DenseSpan.#prime);
    const at = Int32Array.from([...row.keys()].filter((column) => row[column] !== 0));
    const entries = Float64Array.from(at, (column) => ((row[column] ?? 0) * factor) % DenseSpan.#prime);
    this.#rows.push({ pivot, at, entries });
    this.#null = undefined;
  }

  follows(sum: Uint8Array): boolean {
    this.#null ??= Array.from({ length: witnesses }, (_, at) => this.#nullVector(sum.length, at + 1));
    return this.#null.every((vector) => {
      let product = 0;
      for (let column = 0; column < sum.length; column++)
        if (sum[column] === 1) product += vector[column] ?? 0;
      return product % DenseSpan.#prime === 0;
    });
  }

  /** Random where no row has its pivot; the pivots follow, the last first, since a row holds no pivot before its own. */
  #nullVector(size: number, seed: number): Float64Array {
    const prime = DenseSpan.#prime;
    let state = seed;
    const vector = Float64Array.from({ length: size }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state % prime;
    });
    for (const { pivot, at, entries } of this.#rows.toReversed()) {
      let sum = 0;
      for (let entry = 0; entry < at.length; entry++)
        if (at[entry] !== pivot)
          sum = (sum + (entries[entry] as number) * (vector[at[entry] as number] as number)) % prime;
      vector[pivot] = (prime - sum) % prime;
    }
    return vector;
  }

  #reduce(sum: Uint8Array): Float64Array {
    const prime = DenseSpan.#prime;
    const rest = Float64Array.from(sum);
    for (const { pivot, at, entries } of this.#rows) {
      const factor = rest[pivot] ?? 0;
      if (factor === 0) continue;
      for (let entry = 0; entry < at.length; entry++) {
        const column = at[entry] as number;
        rest[column] = ((rest[column] as number) + (prime - factor) * (entries[entry] as number)) % prime;
      }
    }
    return rest;
  }
}

function power(base: number, exponent: number, prime: number): number {
  let [result, square] = [1, base];
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
