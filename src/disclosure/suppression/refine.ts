import { Elimination, exactlyTold, Infeasible, type Pattern, spanOf } from './gauss.ts';
import type { Candidate, Problem } from './problem.ts';
import { type OptimumOptions, optimum } from './optimum.ts';
import { type Protection, protectMore } from './protect.ts';
import { Reopening } from './reopening.ts';
import { solver } from './solver.ts';
import { WidthMemory } from './width-memory.ts';
import { type WidthRules, widths } from './widths.ts';

/** How often other patterns are tried; none of them is taken unless it protects as well and withholds less. */
export interface Effort {
  /** Withheld candidates that are shown for a try, most wanted first. */
  readonly reopen: number;
  /** Linear programs that showing them again may take; any number where left out. */
  readonly programs?: number;
  /** Candidates that are moved to the front of the order for a try. */
  readonly promote: number;
  /** For problems of at most so many candidates the optimum is looked for, from the best found; never where left out. */
  readonly exact?: OptimumOptions & { readonly candidates: number };
}

/**
 * Looks for a pattern that withholds fewer candidates than the one found: by showing single candidates again, and by
 * starting over with one of them first (local search). Every pattern it returns meets the same rules.
 *
 * @param memory what was found for the same problem under the same rules.
 */
export async function refine(
  problem: Problem,
  rules: WidthRules,
  found: Protection,
  effort: Effort,
  memory: WidthMemory = new WidthMemory(),
): Promise<Protection> {
  let best = await reopened(problem, rules, found, effort, memory);
  let left = effort.promote;
  for (let better = true; better && left > 0; ) {
    better = false;
    for (const candidate of withheldOf(problem, best)) {
      if (left-- <= 0) break;
      const other = await protectedFirst(problem, candidate, rules, best.shown.size, memory);
      if (other === null) continue;
      best = await reopened(problem, rules, other, effort, memory);
      better = true;
    }
  }
  if (problem.candidates.length > (effort.exact?.candidates ?? 0)) return best;
  return effort.exact === undefined ? best : (await optimum(problem, rules, best, effort.exact)).best;
}

/** Candidates that are withheld and are no target themselves, in their order. */
function withheldOf({ candidates, targets }: Problem, { shown }: Protection): Candidate[] {
  const unsafe = new Set(targets.map(({ key }) => key));
  return candidates.filter(({ key, state }) => state === 'open' && !shown.has(key) && !unsafe.has(key));
}

/** Shows withheld candidates that can be shown after all, the most wanted first, as far as the effort goes. */
async function reopened(
  problem: Problem,
  rules: WidthRules,
  found: Protection,
  effort: Effort,
  memory: WidthMemory,
): Promise<Protection> {
  const tried = withheldOf(problem, found).slice(0, effort.reopen);
  const most = memory.programs + (effort.programs ?? Number.POSITIVE_INFINITY);
  // Tries all at once know nothing of readers who see different things.
  const openable =
    rules.soleMembers === true ? null : await together(problem, rules, found, tried, memory, most);
  if (openable !== null && openable.length === 0) return found;
  const better = openable && (await examined(problem, rules, found, openable, memory));
  return withWhatFollows(problem, better ?? (await oneByOne(problem, rules, found, tried, memory, most)));
}

/** Shows as well what a reader can work out from what is shown: a count and its rate, say, are shown together or not at all. */
function withWhatFollows(problem: Problem, found: Protection): Protection {
  const elimination = new Elimination(problem, spanOf(problem, found));
  const following = withheldOf(problem, found).filter(
    (candidate) => elimination.addedBy(candidate).length === 0,
  );
  return { ...found, shown: new Set([...found.shown, ...following.map(({ key }) => key)]) };
}

/** Candidates that can be shown beside each other, by one program for all tries; nothing where it cannot tell. */
async function together(
  problem: Problem,
  rules: WidthRules,
  found: Protection,
  tried: readonly Candidate[],
  memory: WidthMemory,
  most: number,
): Promise<Candidate[] | null> {
  if (tried.length === 0) return [];
  const elimination = new Elimination(problem, spanOf(problem, found));
  const reopening = new Reopening(await solver(), problem, found, rules, tried, memory);
  const shown: Candidate[] = [];
  try {
    if (!reopening.start()) return null;
    for (const candidate of tried) {
      if (memory.programs >= most) break;
      const added = elimination.addedBy(candidate);
      if (elimination.tells(added) || (added.length > 0 && !reopening.show(candidate))) continue;
      elimination.show(added);
      shown.push(candidate);
    }
    reopening.remember(problem.inner);
    return shown;
  } finally {
    reopening.dispose();
  }
}

/** A pattern with further candidates, if it protects. */
async function examined(
  problem: Problem,
  rules: WidthRules,
  found: Protection,
  further: readonly Candidate[],
  memory: WidthMemory,
): Promise<Protection | null> {
  const pattern = { shown: new Set([...found.shown, ...further.map(({ key }) => key)]) };
  if (exactlyTold(problem, pattern).length > 0) return null;
  const left = await widths(problem, pattern, rules, memory);
  return left.every(({ isWide }) => isWide) ? { ...found, ...pattern, widths: left } : null;
}

async function oneByOne(
  problem: Problem,
  rules: WidthRules,
  found: Protection,
  tried: readonly Candidate[],
  memory: WidthMemory,
  most: number,
): Promise<Protection> {
  let best = found;
  for (const candidate of tried) {
    if (memory.programs >= most) break;
    best = (await examined(problem, rules, best, [candidate], memory)) ?? best;
  }
  return best;
}

async function protectedFirst(
  problem: Problem,
  first: Candidate,
  rules: WidthRules,
  moreThan: number,
  memory: WidthMemory,
): Promise<Protection | null> {
  const others = problem.candidates.filter((candidate) => candidate !== first);
  try {
    const isEnough = ({ shown }: Pattern) => shown.size > moreThan;
    return await protectMore({ ...problem, candidates: [first, ...others] }, rules, { memory, isEnough });
  } catch (error) {
    // Shown first, it may tell too much for anything to make up for it; then it is no better pattern.
    if (error instanceof Infeasible) return null;
    throw error;
  }
}
