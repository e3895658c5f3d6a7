import { exactlyTold, givenSpan, Infeasible, isGiven, type Pattern, suppress } from './gauss.ts';
import type { KnownSpan } from './known-span.ts';
import type { Teller } from './component.ts';
import { type Combination, checkProblem, type Problem, type Target } from './problem.ts';
import { WidthMemory } from './width-memory.ts';
import { type TargetWidth, type WidthRules, widths } from './widths.ts';

/** A pattern that protects, with what it leaves open of each target. */
export interface Protection extends Pattern {
  readonly widths: readonly TargetWidth[];
  /** How often something more was withheld because an interval was too narrow. */
  readonly repairs: number;
  /** Candidates that were withheld to make intervals wide enough, by key, each with the targets whose intervals these are. */
  readonly taken: ReadonlyMap<string, readonly string[]>;
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
  const taken = new Map<string, string[]>();
  const found = new Map<Target, TargetWidth>();
  let pattern = suppress(problem, without);
  let open = problem.targets;
  let isLast = true;
  const given = givenSpan(problem);
  for (let repairs = 0; isEnough(pattern); ) {
    const seen = await widths({ ...problem, targets: open }, pattern, rules, memory, false);
    open.forEach((target, at) => {
      found.set(target, seen[at] as TargetWidth);
    });
    const narrow = seen.filter(({ isWide }) => !isWide);
    if (narrow.length === 0 && isLast) return { ...checked(problem, pattern, found), repairs, taken };
    // What is wide stays wide when more is withheld, but where readers know that every withheld count counts somebody.
    open = narrow.length === 0 ? problem.targets : open.filter((_, at) => seen[at]?.isWide === false);
    isLast = narrow.length === 0 || rules.atLeast === 0;
    if (narrow.length === 0) continue;
    const held = heldBack(problem, pattern, narrow, given);
    for (const { target, protects } of held)
      taken.set(target.key, [...(taken.get(target.key) ?? []), ...protects]);
    pattern = withMore(
      problem,
      pattern,
      held.map(({ target }) => target),
      further,
    );
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
  // The targets themselves do not follow from what is shown, so from less they do not either.
  return suppress({ ...problem, targets: further }, new Set([...withheld, ...taken.map(({ key }) => key)]));
}

function checked(
  problem: Problem,
  pattern: Pattern,
  found: ReadonlyMap<Target, TargetWidth>,
): Pattern & Pick<Protection, 'widths'> {
  const told = exactlyTold(problem, pattern);
  if (told.length > 0) throw new Infeasible(told);
  return { ...pattern, widths: problem.targets.flatMap((target) => found.get(target) ?? []) };
}

/** A count that is withheld too, and the narrow targets that it is withheld for. */
interface Held {
  readonly target: Target;
  readonly protects: string[];
}

/**
 * For each narrow target the least wanted candidate that holds it back, unless one that is taken for another does too.
 * Where only figures that cannot be taken back do, or what other tables say of the same people, one that tells a part.
 */
function heldBack(
  problem: Problem,
  pattern: Pattern,
  narrow: readonly TargetWidth[],
  given: KnownSpan,
): Held[] {
  const byKey = new Map(problem.candidates.map((candidate) => [candidate.key, candidate]));
  const targets = new Map(problem.targets.map(({ key, count }) => [key, count]));
  // To withhold a count that stands elsewhere, in a figure that cannot be taken back, would hide nothing.
  const isOpen = ({ key, at }: Teller) => {
    const candidate = byKey.get(key);
    const count = candidate?.shows[at];
    return candidate?.state === 'open' && count !== undefined && !isGiven(given, count);
  };
  const shown = problem.candidates.filter(({ key }) => pattern.shown.has(key));
  const taken = new Map<string, Held>();
  const stuck: string[] = [];
  for (const { key, heldBy } of narrow) {
    const count = (teller: Teller) => byKey.get(teller.key)?.shows[teller.at];
    const open = heldBy.filter(isOpen);
    const near =
      open.length > 0 ? open : nearest(problem, [targets.get(key), ...heldBy.map(count)], shown, isOpen);
    const before = near.find((teller) => taken.has(teller.key));
    if (before !== undefined) {
      taken.get(before.key)?.protects.push(key);
      continue;
    }
    const [least] = near;
    const told = least && count(least);
    if (least === undefined || told === undefined) stuck.push(key);
    else taken.set(least.key, { target: { key: least.key, count: told }, protects: [key] });
  }
  // What is withheld for others may help it too.
  if (taken.size === 0) throw new Infeasible(stuck);
  return [...taken.values()];
}

/**
 * Counts of shown candidates that share an inner cell with some sums, the least wanted first; where none can be withheld,
 * with what shares one with those sums, and so on.
 */
function nearest(
  { equal }: Problem,
  sums: readonly (Combination | undefined)[],
  shown: Problem['candidates'],
  isOpen: (teller: Teller) => boolean,
): Teller[] {
  const columns = new Set(sums.flatMap((sum) => [...(sum?.columns ?? [])]));
  const touches = (sum: Combination) => sum.columns.some((column) => columns.has(column));
  const all = [...equal, ...shown.flatMap(({ shows }) => shows)];
  for (let size = -1; size < columns.size; ) {
    size = columns.size;
    for (const sum of equal.filter(touches)) for (const column of sum.columns) columns.add(column);
    const near = shown
      .toReversed()
      .flatMap(({ key, shows }) => shows.flatMap((count, at) => (touches(count) ? [{ key, at }] : [])))
      .filter(isOpen);
    if (near.length > 0) return near;
    for (const sum of all.filter(touches)) for (const column of sum.columns) columns.add(column);
  }
  return [];
}
