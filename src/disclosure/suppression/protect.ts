import { exactlyTold, Infeasible, type Pattern, suppress } from './gauss.ts';
import { NearTellers } from './near-tellers.ts';
import { checkProblem, type Problem, type Target } from './problem.ts';
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
  const tellers = new NearTellers(problem);
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
    const held = heldBack(problem, pattern, narrow, tellers, 2 ** Math.min(repairs, 20));
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

/** So often a round looks beyond what holds a target back. */
const mostSearches = 20;
/** So many rounds take one figure for a target; each after them twice as many as the one before. */
const patience = 10;

/**
 * For each narrow target the least wanted candidate that holds it back, unless one that is taken for another does too.
 * Where only figures that cannot be taken back do, or what other tables say of the same people, some that tell a part: more of them
 * each time that was not enough, as few of very many may make no difference.
 */
function heldBack(
  { targets }: Problem,
  pattern: Pattern,
  narrow: readonly TargetWidth[],
  tellers: NearTellers,
  atOnce: number,
): Held[] {
  const counts = new Map(targets.map(({ key, count }) => [key, count]));
  const taken = new Map<string, Held>();
  const stuck: string[] = [];
  let searches = 0;
  for (const { key, heldBy } of narrow) {
    const open = heldBy.filter((teller) => tellers.isOpen(teller));
    // What is found for some helps others of its neighbourhood; those that it does not help come next time.
    if (open.length === 0 && searches++ >= mostSearches && taken.size > 0) continue;
    const told = [counts.get(key), ...heldBy.map((teller) => tellers.countOf(teller))];
    const near = open.length > 0 ? open : tellers.near(told, pattern);
    const before = near.find((teller) => taken.has(teller.key));
    if (before !== undefined) {
      taken.get(before.key)?.protects.push(key);
      continue;
    }
    const least = near.slice(0, open.length > 0 ? Math.max(1, atOnce >> patience) : atOnce);
    if (least.length === 0) stuck.push(key);
    for (const teller of least) {
      const count = tellers.countOf(teller);
      if (count !== undefined) taken.set(teller.key, { target: { key: teller.key, count }, protects: [key] });
    }
  }
  // What is withheld for others may help it too.
  if (taken.size === 0) throw new Infeasible(stuck);
  return [...taken.values()];
}
