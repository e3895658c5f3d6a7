import { Cut, type Teller } from './component.ts';
import { ComponentWidths } from './component-widths.ts';
import type { Pattern } from './gauss.ts';
import { type CutTarget, nameOf, newPiece, type Piece } from './pieces.ts';
import type { Problem } from './problem.ts';
import { soleMembers } from './readers.ts';
import { solver } from './solver.ts';
import { nameOfComponent, WidthMemory } from './width-memory.ts';

/** How far a protected count must stay open, and what a reader is granted. */
export interface WidthRules {
  /** Highest less lowest count that fits all that is shown. */
  readonly width: number;
  /** What any withheld candidate is known to count at least: 1 where zeros are always shown. */
  readonly atLeast: 0 | 1;
  /** Whether a reader may be one of those counted, and so knows a count to be at least 1. */
  readonly ownRecord: boolean;
  /** Whether a reader may be the only one of a count of one, and so knows who is not in it (see `soleMembers`). */
  readonly soleMembers?: boolean;
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

const tolerance = 1e-6;

/**
 * The interval of each target in view of a pattern, by linear programming over the inner cells; in whole counts. Solutions
 * found for one target serve the others (Fischetti and Salazar-González 2001 give the attacker's programs): only targets
 * that no solution so far shows to be wide are solved for. Where sole members are granted, the interval is that of the
 * reader who sees the narrowest; a reader is asked nothing about counts of which he knows every inner cell.
 *
 * @param memory what was found for other patterns of the same problem under the same rules.
 * @param isExact whether the ends of all narrow intervals are asked for; else some are only known to be narrow.
 */
export async function widths(
  problem: Problem,
  pattern: Pattern,
  rules: WidthRules,
  memory: WidthMemory = new WidthMemory(),
  isExact = true,
): Promise<TargetWidth[]> {
  const highs = await solver();
  const cut = new Cut(problem, pattern, rules.atLeast);
  const names = cut.components.map(nameOfComponent);
  const recalled = names.map((name) => memory.recall(name));
  const pieces = names.map((_, at) => new Map(recalled[at] ?? []));
  const targets = cutTargets(problem, cut, pieces);
  const readers = rules.soleMembers === true ? soleMembers(problem) : [];
  const owners = ownersOf(targets, names.length);
  const moves = memory.movesIn(cut);
  cut.components.forEach((component, at) => {
    const here = [...(pieces[at]?.values() ?? [])];
    if (here.length === 0) return;
    const question = { problem, rules, at, component, pieces: here, readers, memory, isExact };
    const asked = { ...question, targets: owners[at] ?? [], moves: moves.get(at) ?? [] };
    new ComponentWidths(highs, asked).examine(recalled[at] !== undefined);
  });
  names.forEach((name, at) => {
    memory.keep(name, pieces[at] ?? new Map());
  });
  const order = new Map(problem.candidates.map(({ key }, at) => [key, at]));
  return targets.map((target) => {
    const { heldBy, ...range } = narrowest(target, rules, readers);
    const last = (a: Teller, b: Teller) => (order.get(b.key) ?? 0) - (order.get(a.key) ?? 0) || a.at - b.at;
    return { ...range, heldBy: [...heldBy].sort(last) };
  });
}

function cutTargets(problem: Problem, cut: Cut, pieces: readonly Map<string, Piece>[]): CutTarget[] {
  return problem.targets.map(({ key, count }) => {
    const { known, parts } = cut.cut(count);
    const here = [...parts].map(([component, weights]) => {
      const those = pieces[component];
      if (those === undefined) throw new RangeError('a piece lies in no component');
      const piece = those.get(nameOf(weights)) ?? newPiece(weights);
      those.set(nameOf(weights), piece);
      return [component, piece] as const;
    });
    return { key, count, known, parts: here };
  });
}

function ownersOf(targets: readonly CutTarget[], size: number): CutTarget[][] {
  const owners: CutTarget[][] = Array.from({ length: size }, () => []);
  for (const target of targets) for (const [component] of target.parts) owners[component]?.push(target);
  return owners;
}

function narrowest(target: CutTarget, rules: WidthRules, readers: readonly ReadonlySet<number>[]) {
  let range = rangeOf(target, rules);
  const numbers = new Set(target.parts.flatMap(([, piece]) => [...piece.byReader.keys()]));
  for (const reader of numbers) {
    if (target.count.columns.every((column) => readers[reader]?.has(column))) continue;
    const other = rangeOf(target, rules, reader);
    if (other.high - other.low < range.high - range.low || (range.isWide && !other.isWide)) range = other;
  }
  return range;
}

/** Whether a target is wide by all that has been seen so far, for anybody or for one reader. */
export function isSeenWide({ known, parts }: CutTarget, { width, ownRecord }: WidthRules, reader?: number) {
  let [low, high] = [known, known];
  for (const [, piece] of parts) {
    const seen = seenBy(piece, reader);
    if (seen.low > seen.high) continue;
    low += Math.ceil(seen.low - tolerance);
    high += Math.floor(seen.high + tolerance);
  }
  return high - (ownRecord ? Math.max(low, 1) : low) >= width;
}

const seenBy = (piece: Piece, reader?: number) =>
  (reader === undefined ? undefined : piece.byReader.get(reader)) ?? piece.anybody;

/** The same with its ends, and with what holds it back. */
export function rangeOf(
  target: CutTarget,
  rules: WidthRules,
  reader?: number,
): Omit<TargetWidth, 'heldBy'> & { heldBy: Set<Teller> } {
  const { key, known, parts } = target;
  let [low, high] = [known, known];
  const heldBy = new Set<Teller>();
  for (const [, piece] of parts) {
    const seen = seenBy(piece, reader);
    if (seen.low > seen.high) continue;
    low += Math.ceil(seen.low - tolerance);
    high += Math.floor(seen.high + tolerance);
    for (const teller of piece.heldBy) heldBy.add(teller);
  }
  return { key, low, high, isWide: isSeenWide(target, rules, reader), heldBy };
}
