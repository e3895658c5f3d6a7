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

/** A group of children in one plane; dimensions that the plane does not divide are empty. */
export interface InnerGroup {
  readonly plane: Plane;
  readonly municipality: string | null;
  readonly youth_region: string | null;
  readonly province: string | null;
  readonly period: string | null;
  readonly sex: string | null;
  readonly age_group: string | null;
  readonly measure: string | null;
  readonly victim: string | null;
  readonly outcome: Outcome;
  readonly children: number;
}

/** Counts the inner cells in one pass over the cohort. */
export function readInnerGroups(engine: Engine): Promise<InnerGroup[]> {
  return engine.rows<InnerGroup>(statement('indicators/inner_cell'), 'indicators/inner_cell');
}

/**
 * The groups with, beside each, those that hold nobody: the same place with every outcome, and victims and others where
 * anybody is known as one. A reader does not know that they hold nobody; but where follow-up of a year is not complete he
 * knows that nobody of it was followed.
 */
export function withEmptyGroups(
  groups: readonly InnerGroup[],
  isObserved: (period: string) => boolean,
): InnerGroup[] {
  const tellsVictims = groups.some(({ victim }) => victim !== null && victim !== '_T');
  const filled = new Map<string, InnerGroup>();
  for (const group of groups) {
    const victims = group.victim === null || !tellsVictims ? [group.victim] : codesOf('victim');
    for (const victim of victims)
      for (const outcome of outcomes) {
        if (group.period !== null && !isObserved(group.period) && outcome !== 'not_followed') continue;
        const empty = { ...group, victim, outcome, children: 0 };
        const key = keyOf(empty);
        if (!filled.has(key)) filled.set(key, empty);
      }
  }
  for (const group of groups) filled.set(keyOf(group), group);
  return [...filled.values()];
}

const keyOf = ({ children: _, ...dimensions }: InnerGroup) => JSON.stringify(Object.values(dimensions));
