import { exactlyTold, Infeasible, type Pattern, suppress } from './gauss.ts';
import type { Teller } from './component.ts';
import { type Combination, checkProblem, type Problem, type Target } from './problem.ts';
import { type TargetWidth, type WidthRules, widths } from './widths.ts';

/** A pattern that protects, with what it leaves open of each target. */
export interface Protection extends Pattern {
  readonly widths: readonly TargetWidth[];
  /** How often something more was withheld because an interval was too narrow. */
  readonly repairs: number;
}

/**
 * Withholds until no target can be worked out and each keeps the width asked: Gaussian elimination first, then, for every
 * interval that is too narrow, the least wanted of what holds it back, with what is needed to keep that secret too.
 *
 * @throws Infeasible when what cannot be withheld leaves a target too narrow; RangeError for a problem that cannot be.
 */
export async function protect(problem: Problem, rules: WidthRules): Promise<Protection> {
  checkProblem(problem);
  const further: Target[] = [];
  let pattern = suppress(problem);
  for (let repairs = 0; ; repairs++) {
    const guarded = { ...problem, targets: [...problem.targets, ...further] };
    const told = exactlyTold(guarded, pattern);
    if (told.length > 0) throw new Infeasible(told);
    const found = await widths(problem, pattern, rules);
    const narrow = found.filter(({ isWide }) => !isWide);
    if (narrow.length === 0) return { ...pattern, widths: found, repairs };
    const taken = heldBack(problem, pattern, narrow);
    for (const { key, count } of taken) further.push({ key: `${key} held back`, count });
    const withheld = problem.candidates.flatMap(({ key }) => (pattern.shown.has(key) ? [] : [key]));
    pattern = suppress(
      { ...problem, targets: [...problem.targets, ...further] },
      new Set([...withheld, ...taken.map(({ key }) => key)]),
    );
  }
}

/**
 * For each narrow target the least wanted candidate that holds it back, unless one that is taken for another does too.
 * Where only figures that cannot be taken back do, one that tells a part of these.
 */
function heldBack(problem: Problem, pattern: Pattern, narrow: readonly TargetWidth[]): Target[] {
  const byKey = new Map(problem.candidates.map((candidate) => [candidate.key, candidate]));
  const isOpen = ({ key }: Teller) => byKey.get(key)?.state === 'open';
  const shown = problem.candidates.filter(({ key, state }) => state === 'open' && pattern.shown.has(key));
  const taken = new Map<string, Target>();
  for (const { key, heldBy } of narrow) {
    const count = (teller: Teller) => byKey.get(teller.key)?.shows[teller.at];
    const open = heldBy.filter(isOpen);
    const near =
      open.length > 0
        ? open
        : tellersOfParts(
            shown,
            heldBy.flatMap((held) => count(held) ?? []),
          );
    if (near.some((teller) => taken.has(teller.key))) continue;
    const [least] = near;
    const told = least && count(least);
    if (least === undefined || told === undefined) throw new Infeasible([key]);
    taken.set(least.key, { key: least.key, count: told });
  }
  return [...taken.values()];
}

/** Counts of shown candidates that share an inner cell with some sums, the least wanted first. */
function tellersOfParts(shown: Problem['candidates'], sums: readonly Combination[]): Teller[] {
  const columns = new Set(sums.flatMap((sum) => [...sum.columns]));
  return shown
    .toReversed()
    .flatMap(({ key, shows }) =>
      shows.flatMap((count, at) =>
        count.columns.some((column) => columns.has(column)) ? [{ key, at }] : [],
      ),
    );
}
