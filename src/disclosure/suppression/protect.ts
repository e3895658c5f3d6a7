import { exactlyTold, Infeasible, type Pattern, suppress } from './gauss.ts';
import type { Teller } from './component.ts';
import { type Combination, checkProblem, type Problem, type Target } from './problem.ts';
import { WidthMemory } from './width-memory.ts';
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
export async function protect(
  problem: Problem,
  rules: WidthRules,
  memory: WidthMemory = new WidthMemory(),
): Promise<Protection> {
  checkProblem(problem);
  const found = await protectMore(problem, rules, { memory, isEnough: () => true });
  if (found === null) throw new Error('a pattern was found and is not there');
  return found;
}

/** What an attempt to protect starts from, and when it is given up. */
export interface Attempt {
  readonly memory: WidthMemory;
  /** Candidates that are not to be shown. */
  readonly without?: ReadonlySet<string>;
  /** Whether a pattern is worth while; what is withheld later makes it worth less only. */
  isEnough(pattern: Pattern): boolean;
}

/** The same for a problem that has been checked; nothing as soon as the pattern cannot become good enough. */
export async function protectMore(
  problem: Problem,
  rules: WidthRules,
  { memory, isEnough, without = new Set() }: Attempt,
): Promise<Protection | null> {
  const further: Target[] = [];
  const found = new Map<Target, TargetWidth>();
  let pattern = suppress(problem, without);
  let open = problem.targets;
  let isLast = true;
  for (let repairs = 0; isEnough(pattern); ) {
    const seen = await widths({ ...problem, targets: open }, pattern, rules, memory);
    open.forEach((target, at) => {
      found.set(target, seen[at] as TargetWidth);
    });
    const narrow = seen.filter(({ isWide }) => !isWide);
    if (narrow.length === 0 && isLast) return checked(problem, pattern, found, repairs);
    // What is wide stays wide when more is withheld, but where readers know that every withheld count counts somebody.
    open = narrow.length === 0 ? problem.targets : open.filter((_, at) => seen[at]?.isWide === false);
    isLast = narrow.length === 0 || rules.atLeast === 0;
    if (narrow.length === 0) continue;
    pattern = withMore(problem, pattern, heldBack(problem, pattern, narrow), further);
    repairs++;
  }
  return null;
}

/** Withholds what is taken, and what keeps that secret; nothing that is withheld already is shown again. */
function withMore(
  problem: Problem,
  { shown }: Pattern,
  taken: readonly Target[],
  further: Target[],
): Pattern {
  for (const { key, count } of taken) further.push({ key: `${key} held back`, count });
  const withheld = problem.candidates.flatMap(({ key }) => (shown.has(key) ? [] : [key]));
  return suppress(
    { ...problem, targets: [...problem.targets, ...further] },
    new Set([...withheld, ...taken.map(({ key }) => key)]),
  );
}

function checked(
  problem: Problem,
  pattern: Pattern,
  found: ReadonlyMap<Target, TargetWidth>,
  repairs: number,
): Protection {
  const told = exactlyTold(problem, pattern);
  if (told.length > 0) throw new Infeasible(told);
  return { ...pattern, widths: problem.targets.flatMap((target) => found.get(target) ?? []), repairs };
}

/**
 * For each narrow target the least wanted candidate that holds it back, unless one that is taken for another does too.
 * Where only figures that cannot be taken back do, or what other tables say of the same people, one that tells a part.
 */
function heldBack(problem: Problem, pattern: Pattern, narrow: readonly TargetWidth[]): Target[] {
  const byKey = new Map(problem.candidates.map((candidate) => [candidate.key, candidate]));
  const targets = new Map(problem.targets.map(({ key, count }) => [key, count]));
  const isOpen = ({ key }: Teller) => byKey.get(key)?.state === 'open';
  const shown = problem.candidates.filter(({ key, state }) => state === 'open' && pattern.shown.has(key));
  const taken = new Map<string, Target>();
  const stuck: string[] = [];
  for (const { key, heldBy } of narrow) {
    const count = (teller: Teller) => byKey.get(teller.key)?.shows[teller.at];
    const open = heldBy.filter(isOpen);
    const sums = () => [targets.get(key), ...heldBy.map(count)].flatMap((sum) => sum ?? []);
    const near = open.length > 0 ? open : tellersOfParts(shown, withEqual(problem, sums()));
    if (near.some((teller) => taken.has(teller.key))) continue;
    const [least] = near;
    const told = least && count(least);
    if (least === undefined || told === undefined) stuck.push(key);
    else taken.set(least.key, { key: least.key, count: told });
  }
  // What is withheld for others may help it too.
  if (taken.size === 0) throw new Infeasible(stuck);
  return [...taken.values()];
}

/** Some sums, and what is known to be equal to a part of them. */
function withEqual({ equal }: Problem, sums: readonly Combination[]): Combination[] {
  const columns = new Set(sums.flatMap((sum) => [...sum.columns]));
  return [...sums, ...equal.filter((sum) => sum.columns.some((column) => columns.has(column)))];
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
