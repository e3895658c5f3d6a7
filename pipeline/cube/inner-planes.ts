import { codesOf } from '../../schemas/code-lists.ts';
import type { MarginId } from '../../schemas/margins.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { statement } from '../statement.ts';

/** The ways in which all children are divided to the finest groups that tables show, by the margin that is finest. */
export const planes = [
  'municipality',
  'year_youth_region',
  'province',
  'year',
  'sex_age_group',
  'measure',
] as const satisfies readonly MarginId[];
export type Plane = (typeof planes)[number];

/** What became of a child: each is in one of these. */
export const outcomes = ['running', 'started', 'none', 'not_followed'] as const;
export type Outcome = (typeof outcomes)[number];

/** Which outcomes a flag of the cohort means. */
const meant: Readonly<Record<string, readonly Outcome[]>> = {
  in_cohort: outcomes,
  followed_6m: ['running', 'started', 'none'],
  running_6m: ['running'],
  started_6m: ['started'],
  none_6m: ['none'],
};

/** The outcomes of children with a flag. Throws RangeError for one that outcomes do not tell. */
export function outcomesOf(flag: string): readonly Outcome[] {
  const found = meant[flag];
  if (found === undefined) throw new RangeError(`inner cells do not tell ${flag}`);
  return found;
}

/** The flags of children with an outcome. */
export const flagsOfOutcome = (outcome: Outcome): readonly string[] =>
  Object.keys(meant).filter((flag) => meant[flag]?.includes(outcome));

/** A place in one plane; dimensions that the plane does not divide are empty. */
export interface EmptyGroup {
  readonly plane: Plane;
  readonly municipality: string | null;
  readonly youth_region: string | null;
  readonly province: string | null;
  readonly period: string | null;
  readonly sex: string | null;
  readonly age_group: string | null;
  readonly measure: string | null;
  readonly victim: string | null;
}

/** The children at a place with one outcome. */
export interface InnerGroup extends EmptyGroup {
  readonly outcome: Outcome;
  readonly children: number;
}

/** Counts the inner cells in one pass over the cohort. */
export function readInnerGroups(engine: Engine): Promise<InnerGroup[]> {
  return engine.rows<InnerGroup>(statement('indicators/inner_cell'), 'indicators/inner_cell');
}

/**
 * The groups with those that hold nobody: every place of the grid, and every place where somebody is, with every outcome, and
 * victims and others where anybody is known as one. A reader does not know that they hold nobody; but where follow-up of a
 * year is not complete he knows that nobody of it was followed.
 */
export function withEmptyGroups(
  groups: readonly InnerGroup[],
  grid: readonly EmptyGroup[],
  isObserved: (period: string) => boolean,
): InnerGroup[] {
  const places = [...grid, ...groups];
  const tellsVictims = places.some(({ victim }) => victim !== null && victim !== '_T');
  const filled = new Map<string, InnerGroup>();
  for (const place of places) {
    const victims = place.victim === null || !tellsVictims ? [place.victim] : codesOf('victim');
    for (const victim of victims)
      for (const outcome of outcomes) {
        if (place.period !== null && !isObserved(place.period) && outcome !== 'not_followed') continue;
        const empty = { ...place, victim, outcome, children: 0 };
        const key = keyOf(empty);
        if (!filled.has(key)) filled.set(key, empty);
      }
  }
  for (const group of groups) filled.set(keyOf(group), group);
  return [...filled.values()];
}

const dimensions = [
  ...['plane', 'municipality', 'youth_region', 'province', 'period'],
  ...['sex', 'age_group', 'measure', 'victim', 'outcome'],
] as const;
const keyOf = (group: InnerGroup) =>
  dimensions.map((name) => group[name as keyof InnerGroup] ?? '').join('|');
