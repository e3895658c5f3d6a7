import type { Sum } from './asked.ts';
import { randomNumbers } from './random.ts';
import type { Row, System } from './system.ts';

/** Primes just below 2^26: products of two residues are exact in doubles. */
const primes = [67_108_859, 67_108_837] as const;

/**
 * The keys of the sums that the equations of a system determine by linear algebra alone: sums and differences of what is
 * published, without a thought of counts being whole or not negative. A second opinion beside linear programming, which must
 * find them too.
 *
 * A sum is determined if no solution of the equations, with every constant 0, moves it. Modulo a prime, the equations are
 * brought into echelon form and a random one of those solutions is computed: a sum that could move stays 0 in it with a
 * probability of one in the prime. Two primes are tried, and a sum that stays in one of them is named, so that a slip
 * withholds too much.
 */
export function determinedSums(system: System, sums: ReadonlyMap<string, Sum>): Set<string> {
  const isKnown = system.keys.map((_, at) => system.lower[at] === system.upper[at]);
  const equations = system.rows.filter(({ least, most }) => least === most);
  const found = new Set<string>();
  for (const [at, prime] of primes.entries()) {
    const moves = randomMove(equations, isKnown, prime, randomNumbers(at + 1));
    for (const [key, { columns, coefficients }] of sums) {
      const moved = columns.reduce((sum, column, place) => {
        const coefficient = (((coefficients[place] ?? 0) % prime) + prime) % prime;
        return (sum + coefficient * (moves[column] ?? 0)) % prime;
      }, 0);
      if (moved === 0) found.add(key);
    }
  }
  return found;
}

/** A row in echelon form: the pivot column is what minus the sum over the others says, in residues. */
type Reduced = ReadonlyMap<number, number>;

function randomMove(
  equations: readonly Row[],
  isKnown: readonly boolean[],
  prime: number,
  random: () => number,
): Float64Array {
  const pivots = new Map<number, Reduced>();
  const order: number[] = [];
  const rarity = occurrences(equations, isKnown.length);
  const shortFirst = [...equations].sort((one, other) => one.columns.length - other.columns.length);
  for (const equation of shortFirst) {
    const row = reduce(residues(equation, isKnown, prime), pivots, order, prime);
    const pivot = rarest(row, rarity);
    if (pivot === null) continue;
    const inverse = power(row.get(pivot) ?? 0, prime - 2, prime);
    pivots.set(pivot, new Map([...row].map(([column, value]) => [column, (value * inverse) % prime])));
    order.push(pivot);
  }
  const moves = Float64Array.from(isKnown, (known, column) =>
    known || pivots.has(column) ? 0 : 1 + Math.floor(random() * (prime - 1)),
  );
  // A row holds no pivot of an earlier row, so that the last row is settled first.
  for (const pivot of order.reverse()) {
    let sum = 0;
    for (const [column, value] of pivots.get(pivot) ?? [])
      if (column !== pivot) sum = (sum + value * (moves[column] ?? 0)) % prime;
    moves[pivot] = (prime - sum) % prime;
  }
  return moves;
}

function residues(
  { columns, coefficients }: Row,
  isKnown: readonly boolean[],
  prime: number,
): Map<number, number> {
  const row = new Map<number, number>();
  columns.forEach((column, at) => {
    const value = (((coefficients[at] ?? 0) % prime) + prime) % prime;
    if (!isKnown[column] && value !== 0) row.set(column, value);
  });
  return row;
}

/** Takes out the pivots of earlier rows, in their order: what a row brings in is a later pivot, or none. */
function reduce(
  row: Map<number, number>,
  pivots: ReadonlyMap<number, Reduced>,
  order: readonly number[],
  prime: number,
): Map<number, number> {
  for (const pivot of order) {
    const factor = row.get(pivot);
    if (factor === undefined) continue;
    for (const [column, value] of pivots.get(pivot) ?? []) {
      const next = ((row.get(column) ?? 0) + (prime - factor) * value) % prime;
      if (next === 0) row.delete(column);
      else row.set(column, next);
    }
  }
  return row;
}

function occurrences(equations: readonly Row[], columns: number): Uint32Array {
  const found = new Uint32Array(columns);
  for (const equation of equations)
    for (const column of equation.columns) found[column] = (found[column] ?? 0) + 1;
  return found;
}

function rarest(row: ReadonlyMap<number, number>, rarity: Uint32Array): number | null {
  let best: number | null = null;
  for (const column of row.keys())
    if (best === null || (rarity[column] ?? 0) < (rarity[best] ?? 0)) best = column;
  return best;
}

function power(base: number, exponent: number, prime: number): number {
  let result = 1;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime;
    square = (square * square) % prime;
  }
  return result;
}
