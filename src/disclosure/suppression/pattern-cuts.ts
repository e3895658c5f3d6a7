import type { AttackerProgram, Reach } from './attacker-program.ts';
import type { PatternCut } from './cut-master.ts';
import { countOf, type Problem } from './problem.ts';
import { anybody, soleMembers } from './readers.ts';
import type { WidthRules } from './widths.ts';

const tolerance = 1e-6;

/**
 * Cuts that shares of withheld candidates break: for each target and each reader, how far it must be able to move, up and
 * down together (sliding protection) and, where the reader may be one of those counted, up from one.
 */
export function patternCuts(
  problem: Problem,
  rules: WidthRules,
  attacker: AttackerProgram,
  share: Float64Array,
): PatternCut[] {
  attacker.withhold(share);
  const found = new Map<string, PatternCut>();
  const readers = rules.soleMembers === true ? [anybody, ...soleMembers(problem)] : [anybody];
  for (const known of readers)
    for (const { count } of problem.targets) {
      if (count.columns.every((column) => known.has(column))) continue;
      const up = attacker.reach(count, 1, known);
      const needs = [cutOf([up, attacker.reach(count, -1, known)], rules.width, share)];
      if (rules.ownRecord) needs.push(cutOf([up], rules.width + 1 - countOf(count, problem.inner), share));
      for (const cut of needs) if (cut !== null) found.set(nameOf(cut), cut);
    }
  return [...found.values()];
}

/** What must be withheld for some reaches to amount to enough together; nothing where they do already. */
function cutOf(reaches: readonly Reach[], enough: number, share: Float64Array): PatternCut | null {
  const value = reaches.reduce((sum, reach) => sum + reach.value, 0);
  if (value >= enough - tolerance) return null;
  const missing = reaches.reduce((rest, { constant }) => rest - constant, enough);
  const weights = new Map<number, number>();
  for (const { slopes } of reaches)
    for (const [place, slope] of slopes) weights.set(place, (weights.get(place) ?? 0) + slope);
  // One candidate makes up for all that is missing at most, and a little that is no more than noise for nothing.
  let kept = 0;
  for (const [place, weight] of weights) {
    const part = Math.min(1, weight / missing);
    weights.set(place, part);
    kept += part * (share[place] ?? 0);
  }
  return kept < 1 - tolerance ? { weights, atLeast: 1 } : null;
}

const nameOf = ({ weights }: PatternCut) =>
  [...weights]
    .sort(([a], [b]) => a - b)
    .map(([place, weight]) => `${place}:${weight.toFixed(6)}`)
    .join();
