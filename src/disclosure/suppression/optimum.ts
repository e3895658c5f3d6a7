import { AttackerProgram } from './attacker-program.ts';
import { CutMaster } from './cut-master.ts';
import { exactlyTold, Infeasible, type Pattern } from './gauss.ts';
import { patternCuts } from './pattern-cuts.ts';
import { checkProblem, type Problem } from './problem.ts';
import { type Protection, protectMore } from './protect.ts';
import { solver } from './solver.ts';
import { WidthMemory } from './width-memory.ts';
import { type WidthRules, widths } from './widths.ts';

export interface OptimumOptions {
  /** What withholding each candidate costs, at least 0, in whole numbers; one for each where it is left out. */
  readonly costs?: ReadonlyMap<string, number>;
  /** How often cuts are looked for. */
  readonly rounds: number;
  /** Nodes of the search for a pattern, in each round. */
  readonly nodes: number;
  /** Seconds for each search; without it the result depends on nothing but the problem. */
  readonly seconds?: number;
}

/** The best pattern known, and how much better another could be at most. */
export interface Optimum {
  readonly best: Protection;
  readonly cost: number;
  /** No pattern that protects as well costs less. */
  readonly lowerBound: number;
  readonly isProven: boolean;
  readonly rounds: number;
}

const tolerance = 1e-6;

/**
 * The cheapest pattern that protects (Fischetti and Salazar-González 2001): a master program proposes what to withhold, the
 * attacker's programs answer with cuts, until a proposal withstands them. Every pattern that is returned has been examined
 * by `exactlyTold` and `widths`, which share no program with the search.
 *
 * @param start a pattern that protects; it is returned where nothing cheaper is found within the limits.
 */
export async function optimum(
  problem: Problem,
  rules: WidthRules,
  start: Protection,
  options: OptimumOptions,
): Promise<Optimum> {
  checkProblem(problem);
  const highs = await solver();
  const costs = Float64Array.from(problem.candidates, ({ key }) => options.costs?.get(key) ?? 1);
  if (!costs.every((cost) => Number.isSafeInteger(cost) && cost >= 0))
    throw new RangeError('costs of withholding are whole numbers, at least 0');
  const attacker = new AttackerProgram(highs, problem, rules);
  const master = new CutMaster(highs, costs, rangeOf(problem));
  try {
    return await search(
      { problem, rules, options, costs, attacker, master, memory: new WidthMemory() },
      start,
    );
  } finally {
    attacker.dispose();
    master.dispose();
  }
}

interface Search {
  readonly problem: Problem;
  readonly rules: WidthRules;
  readonly options: OptimumOptions;
  readonly costs: Float64Array;
  readonly attacker: AttackerProgram;
  readonly master: CutMaster;
  readonly memory: WidthMemory;
}

async function search(the: Search, start: Protection): Promise<Optimum> {
  const { problem, rules, options, costs, attacker, master } = the;
  let best = start;
  let lowerBound = 0;
  let isWhole = false;
  const result = (rounds: number): Optimum => {
    const cost = costOf(shareOf(problem, best), costs);
    return { best, cost, lowerBound: Math.min(lowerBound, cost), isProven: lowerBound >= cost, rounds };
  };
  for (let round = 1; round <= options.rounds; round++) {
    const start = shareOf(problem, best);
    const { share, bound } = isWhole ? master.whole(start, options.nodes, options.seconds) : master.relaxed();
    lowerBound = Math.max(lowerBound, Math.ceil(bound - tolerance));
    if (share === null || lowerBound >= costOf(start, costs)) return result(round);
    const cuts = patternCuts(problem, rules, attacker, share);
    for (const cut of cuts) master.add(cut);
    if (cuts.length > 0) {
      best = (isWhole ? await mended(the, share, best) : null) ?? best;
      continue;
    }
    if (!isWhole) {
      isWhole = true;
      continue;
    }
    const found = await examined(problem, rules, patternOf(problem, share));
    if (found !== null) best = found;
    // In whole counts an interval can be narrower than in real ones; then something more has to be withheld.
    else master.add({ weights: new Map(shownPlaces(share).map((place) => [place, 1])), atLeast: 1 });
  }
  return result(options.rounds);
}

/** A proposal with what it lacks, where that still costs less than the best. */
async function mended({ problem, rules, costs, memory }: Search, share: Float64Array, best: Protection) {
  const without = new Set(problem.candidates.flatMap(({ key }, at) => ((share[at] ?? 0) < 0.5 ? [] : [key])));
  const most = costOf(shareOf(problem, best), costs);
  const isEnough = (pattern: Pattern) => costOf(shareOf(problem, pattern), costs) < most;
  try {
    return await protectMore(problem, rules, { memory, without, isEnough });
  } catch (error) {
    // What it shows may tell too much for anything to make up for it; then nothing is gained by it.
    if (error instanceof Infeasible) return null;
    throw error;
  }
}

async function examined(problem: Problem, rules: WidthRules, pattern: Pattern): Promise<Protection | null> {
  if (exactlyTold(problem, pattern).length > 0) return null;
  const left = await widths(problem, pattern, rules);
  return left.every(({ isWide }) => isWide)
    ? { ...pattern, widths: left, repairs: 0, taken: new Map() }
    : null;
}

function rangeOf({ candidates }: Problem): { low: Float64Array; high: Float64Array } {
  return {
    low: Float64Array.from(candidates, ({ state }) => (state === 'hidden' ? 1 : 0)),
    high: Float64Array.from(candidates, ({ state }) => (state === 'forced' ? 0 : 1)),
  };
}

const shareOf = ({ candidates }: Problem, { shown }: Pattern) =>
  Float64Array.from(candidates, ({ key }) => (shown.has(key) ? 0 : 1));

const costOf = (share: Float64Array, costs: Float64Array) =>
  share.reduce((sum, part, place) => sum + part * (costs[place] ?? 0), 0);

const patternOf = ({ candidates }: Problem, share: Float64Array): Pattern => ({
  shown: new Set(candidates.filter((_, place) => (share[place] ?? 0) < 0.5).map(({ key }) => key)),
});

const shownPlaces = (share: Float64Array) => [...share.keys()].filter((place) => (share[place] ?? 0) < 0.5);
