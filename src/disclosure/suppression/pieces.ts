import type { Teller } from './component.ts';
import type { Combination } from './problem.ts';
import type { Ends } from './twins.ts';

/** What has been seen of a part of a target: the lowest and highest sum in any solution. */
export interface Seen {
  low: number;
  high: number;
  /** Whether `low` and `high` are the ends of what is possible. */
  isSolved: boolean;
}

/** The part of one or more targets that lies in a component. */
export interface Piece {
  readonly weights: Combination;
  /** What somebody who knows only what is shown can see. */
  readonly anybody: Seen;
  /** What readers can see who know some inner cells of the component, by their number. */
  readonly byReader: Map<number, Seen>;
  readonly heldBy: Set<Teller>;
}

/** A target cut along the components. */
export interface CutTarget {
  readonly key: string;
  readonly count: Combination;
  readonly known: number;
  readonly parts: readonly (readonly [number, Piece])[];
}

export const unseen = (): Seen => ({
  low: Number.POSITIVE_INFINITY,
  high: Number.NEGATIVE_INFINITY,
  isSolved: false,
});

export const newPiece = (weights: Combination): Piece => ({
  weights,
  anybody: unseen(),
  byReader: new Map(),
  heldBy: new Set(),
});

/** Takes a solution, by twins, into what has been seen: its twins can share their sums in any way. */
export function see({ twins, most, least }: Ends, seen: Seen, sums: Float64Array): void {
  let [high, low] = [0, 0];
  for (let at = 0; at < twins.length; at++) {
    const sum = sums[twins[at] as number] as number;
    high += (most[at] as number) * sum;
    low += (least[at] as number) * sum;
  }
  if (low < seen.low) seen.low = low;
  if (high > seen.high) seen.high = high;
}

/** Weights of many pieces at once, so that one solution moves many of them; the same for the same seed. */
export function anyWeights(pieces: readonly Piece[], seed: number): Combination {
  const weights = new Map<number, number>();
  pieces.forEach((piece, at) => {
    const sign = anySign(at, seed);
    piece.weights.columns.forEach((column, entry) => {
      weights.set(column, (weights.get(column) ?? 0) + sign * (piece.weights.coefficients[entry] ?? 0));
    });
  });
  return { columns: [...weights.keys()], coefficients: [...weights.values()] };
}

/** One of two ways for each position; the same for the same seed. */
export function anySign(at: number, seed: number): 1 | -1 {
  // A hash of the position (Knuth's multiplicative one), not a random number: nothing may differ between runs.
  const hash = Math.imul(Math.imul(at + 1, 2_654_435_761) ^ (seed * 40_503), 2_246_822_519);
  return (hash >>> 16) & 1 ? 1 : -1;
}

export const negative = ({ columns, coefficients }: Combination): Combination => ({
  columns,
  coefficients: coefficients.map((coefficient) => -coefficient),
});

export const nameOf = ({ columns, coefficients }: Combination) => `${columns.join()}:${coefficients.join()}`;
