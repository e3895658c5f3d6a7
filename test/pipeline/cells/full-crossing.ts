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
 * children of some kind live, a reader thinks any outcome possible, of victims and of others.
 */
export async function readKinds(engine: Engine): Promise<Kind[]> {
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
      for (const outcome of allOutcomes) add({ ...kind, victim, outcome, children: 0 });
  for (const kind of found) add(kind);
  return [...kinds.values()];
}

export const inCohort = ['running', 'started', 'none', 'not_followed'] as const;
export const followed = ['running', 'started', 'none'] as const;

type Place = Pick<Cell, 'period' | 'victim' | 'sex' | 'age_group' | 'measure' | 'region_level' | 'region'>;

/** Ones for the kinds that lie at a place and have one of some outcomes. */
export function kindsAt(kinds: readonly Kind[], place: Place, outcomes: readonly string[]): Uint8Array {
  return Uint8Array.from(kinds, (kind) => {
    const isHere =
      (['period', 'victim', 'sex', 'age_group', 'measure'] as const).every(
        (name) => place[name] === '_T' || place[name] === kind[name],
      ) &&
      (place.region_level === 'country' ||
        kind[place.region_level as 'province' | 'youth_region' | 'municipality'] === place.region);
    return Number(isHere && outcomes.includes(kind.outcome));
  });
}

/** What a public row tells: sums of kinds, as a reader knows them by the definitions. */
export function sumsOf(kinds: readonly Kind[], row: Cell): Uint8Array[] {
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

/** Elimination of rows modulo a prime of its own; tells whether a row follows from those learned. */
export class DenseSpan {
  readonly #rows: { pivot: number; at: Int32Array; entries: Float64Array }[] = [];
  static readonly #prime = 33_554_393;

  learn(sum: Uint8Array): void {
    const row = this.#reduce(sum);
    const pivot = row.findIndex((entry) => entry !== 0);
    if (pivot < 0) return;
    const factor = power(row[pivot] ?? 1, DenseSpan.#prime - 2, DenseSpan.#prime);
    const at = Int32Array.from([...row.keys()].filter((column) => row[column] !== 0));
    const entries = Float64Array.from(at, (column) => ((row[column] ?? 0) * factor) % DenseSpan.#prime);
    this.#rows.push({ pivot, at, entries });
  }

  follows(sum: Uint8Array): boolean {
    return this.#reduce(sum).every((entry) => entry === 0);
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
