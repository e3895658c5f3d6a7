import { Cut, type Teller } from './component.ts';
import { ComponentModel, type Solution } from './component-model.ts';
import type { Pattern } from './gauss.ts';
import type { Combination, Problem } from './problem.ts';
import { solver } from './solver.ts';

/** How far a protected count must stay open, and what a reader is granted. */
export interface WidthRules {
  /** Highest less lowest count that fits all that is shown. */
  readonly width: number;
  /** What any withheld candidate is known to count at least: 1 where zeros are always shown. */
  readonly atLeast: 0 | 1;
  /** Whether a reader may be one of those counted, and so knows a count to be at least 1. */
  readonly ownRecord: boolean;
}

export interface TargetWidth {
  readonly key: string;
  /** The lowest and highest count seen that fit all that is shown: at most what is possible, and enough if it is wide. */
  readonly low: number;
  readonly high: number;
  readonly isWide: boolean;
  /** What is shown and holds a narrow count back, the least wanted first. */
  readonly heldBy: readonly Teller[];
}

interface Piece {
  readonly weights: Combination;
  low: number;
  high: number;
  /** Whether `low` and `high` are the ends of what is possible. */
  isSolved: boolean;
  readonly heldBy: Set<Teller>;
}

const tolerance = 1e-6;
const firstLooks = 2;

/**
 * The interval of each target in view of a pattern, by linear programming over the inner cells; in whole counts. Solutions
 * found for one target serve the others (Fischetti and Salazar-González 2001 give the attacker's programs): only targets
 * that no solution so far shows to be wide are solved for.
 */
export async function widths(problem: Problem, pattern: Pattern, rules: WidthRules): Promise<TargetWidth[]> {
  const highs = await solver();
  const cut = new Cut(problem, pattern, rules.atLeast);
  const targets = problem.targets.map(({ key, count }) => {
    const { known, parts } = cut.cut(count);
    return { key, known, parts: [...parts] };
  });
  const pieces = gatherPieces(cut, targets);
  const ranges = () => targets.map((target) => rangeOf(target, pieces, rules));
  cut.components.forEach((component, at) => {
    const here = [...(pieces.get(at)?.values() ?? [])];
    if (here.length === 0) return;
    const upper = component.inner.map((column) => (problem.inner[column] ?? 0) + 8 * rules.width);
    const model = new ComponentModel(highs, upper, component.rows);
    try {
      const look = (weights: Combination) => {
        const solution = model.largest(weights);
        for (const piece of here) see(piece, solution.values);
        return solution;
      };
      for (let seed = 1; seed <= firstLooks; seed++) {
        const weights = anyWeights(here, seed);
        look(weights);
        look(negative(weights));
      }
      const owners = targets.filter(({ parts }) => parts.some(([component]) => component === at));
      for (const target of owners) {
        if (rangeOf(target, pieces, rules).isWide) continue;
        for (const [part, weights] of target.parts) {
          if (part !== at) continue;
          const piece = pieces.get(at)?.get(nameOf(weights));
          if (piece === undefined || piece.isSolved) continue;
          const ends = [look(weights), look(negative(weights))];
          piece.isSolved = true;
          for (const teller of holders(ends, component.tellers)) piece.heldBy.add(teller);
        }
      }
    } finally {
      model.dispose();
    }
  });
  const order = new Map(problem.candidates.map(({ key }, at) => [key, at]));
  return ranges().map(({ heldBy, ...range }) => ({
    ...range,
    heldBy: [...heldBy].sort((a, b) => (order.get(b.key) ?? 0) - (order.get(a.key) ?? 0) || a.at - b.at),
  }));
}

interface CutTarget {
  readonly key: string;
  readonly known: number;
  readonly parts: readonly (readonly [number, Combination])[];
}

function gatherPieces(cut: Cut, targets: readonly CutTarget[]): Map<number, Map<string, Piece>> {
  const pieces = new Map<number, Map<string, Piece>>();
  for (const [component, weights] of targets.flatMap(({ parts }) => parts)) {
    const here = pieces.get(component) ?? new Map<string, Piece>();
    pieces.set(component, here);
    const low = Number.POSITIVE_INFINITY;
    const high = Number.NEGATIVE_INFINITY;
    const name = nameOf(weights);
    if (!here.has(name)) here.set(name, { weights, low, high, isSolved: false, heldBy: new Set() });
  }
  if (pieces.size > cut.components.length) throw new RangeError('a piece lies in no component');
  return pieces;
}

function rangeOf(
  { key, known, parts }: CutTarget,
  pieces: ReadonlyMap<number, ReadonlyMap<string, Piece>>,
  { width, ownRecord }: WidthRules,
) {
  let [low, high] = [known, known];
  const heldBy = new Set<Teller>();
  for (const [component, weights] of parts) {
    const piece = pieces.get(component)?.get(nameOf(weights));
    if (piece === undefined || piece.low > piece.high) continue;
    low += Math.ceil(piece.low - tolerance);
    high += Math.floor(piece.high + tolerance);
    for (const teller of piece.heldBy) heldBy.add(teller);
  }
  const from = ownRecord ? Math.max(low, 1) : low;
  return { key, low, high, isWide: high - from >= width, heldBy };
}

function see(piece: Piece, values: Float64Array): void {
  const { columns, coefficients } = piece.weights;
  let count = 0;
  for (let at = 0; at < columns.length; at++)
    count += (coefficients[at] as number) * (values[columns[at] as number] as number);
  if (count < piece.low) piece.low = count;
  if (count > piece.high) piece.high = count;
}

function holders(ends: readonly Solution[], tellers: readonly (readonly Teller[])[]): Teller[] {
  return tellers.flatMap((those, row) => (ends.some(({ binding }) => binding[row]) ? those : []));
}

/** Weights of all pieces at once, so that one solution moves many of them; the same for the same seed. */
function anyWeights(pieces: readonly Piece[], seed: number): Combination {
  const weights = new Map<number, number>();
  pieces.forEach((piece, at) => {
    // A hash of the position (Knuth's multiplicative one), not a random number: nothing may differ between runs.
    const sign = ((Math.imul(at + 1, 2_654_435_761) >>> (seed + 7)) & 1) === 1 ? 1 : -1;
    piece.weights.columns.forEach((column, entry) => {
      weights.set(column, (weights.get(column) ?? 0) + sign * (piece.weights.coefficients[entry] ?? 0));
    });
  });
  return { columns: [...weights.keys()], coefficients: [...weights.values()] };
}

const negative = ({ columns, coefficients }: Combination): Combination => ({
  columns,
  coefficients: coefficients.map((coefficient) => -coefficient),
});

const nameOf = ({ columns, coefficients }: Combination) => `${columns.join()}:${coefficients.join()}`;
