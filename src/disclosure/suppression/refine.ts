import { exactlyTold, Infeasible, type Pattern } from './gauss.ts';
import type { Candidate, Problem } from './problem.ts';
import { type OptimumOptions, optimum } from './optimum.ts';
import { type Protection, protectMore } from './protect.ts';
import { WidthMemory } from './width-memory.ts';
import { type WidthRules, widths } from './widths.ts';

/** How often other patterns are tried; none of them is taken unless it protects as well and withholds less. */
export interface Effort {
  /** Withheld candidates that are shown for a try, most wanted first. */
  readonly reopen: number;
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
  let best = await reopened(problem, rules, found, effort.reopen, memory);
  let left = effort.promote;
  for (let better = true; better && left > 0; ) {
    better = false;
    for (const candidate of withheldOf(problem, best)) {
      if (left-- <= 0) break;
      const other = await protectedFirst(problem, candidate, rules, best.shown.size, memory);
      if (other === null) continue;
      best = await reopened(problem, rules, other, effort.reopen, memory);
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

async function reopened(
  problem: Problem,
  rules: WidthRules,
  found: Protection,
  tries: number,
  memory: WidthMemory,
): Promise<Protection> {
  let best = found;
  for (const { key } of withheldOf(problem, found).slice(0, tries)) {
    const pattern = { shown: new Set([...best.shown, key]) };
    if (exactlyTold(problem, pattern).length > 0) continue;
    const left = await widths(problem, pattern, rules, memory);
    if (left.every(({ isWide }) => isWide)) best = { ...best, ...pattern, widths: left };
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
