import type { System } from './system.ts';

/** How far beyond all known numbers a column without an end is followed, to show that it goes on. */
const beyond = 1e6;

/**
 * The system with an end for each column that has none, so that every objective has a solution to show. Such a solution is
 * one of the system too; a bound is not. `null` where all columns have both ends.
 */
export function capped(system: System): System | null {
  const ends = [...system.lower, ...system.upper];
  if (ends.every(Number.isFinite)) return null;
  const rowEnds = system.rows.flatMap(({ least, most }) => [least, most]);
  const known = [...ends, ...rowEnds].filter(Number.isFinite).map(Math.abs);
  const far = known.reduce((one, other) => Math.max(one, other), 0) + beyond;
  return {
    ...system,
    lower: system.lower.map((bound) => Math.max(bound, -far)),
    upper: system.upper.map((bound) => Math.min(bound, far)),
  };
}
