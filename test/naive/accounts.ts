import type { NaiveChild } from './cohort.ts';

/** Index rows at a step, and the distinct children behind them. */
export interface NaiveStep {
  readonly rows: number;
  readonly children: number;
}

/**
 * The steps from index rows to followed children, by the code that the flow gives them; those who left and stay counted are
 * followed. Who is linked is known with persons alone.
 */
export function naiveFlow(
  all: readonly NaiveChild[],
  hasPersons: boolean,
): Readonly<Record<string, NaiveStep>> {
  const step = (holds: (child: NaiveChild) => boolean): NaiveStep => {
    const found = all.filter(holds);
    return { rows: found.length, children: new Set(found.map((child) => child.key)).size };
  };
  const outside = (child: NaiveChild) => child.excluded === null && !child.counted;
  return {
    children: step(() => true),
    ...(hasPersons ? { linked: step((child) => child.excluded !== 'unlinked') } : {}),
    excluded: step((child) => child.excluded !== null),
    excluded_unlinked: step((child) => child.excluded === 'unlinked'),
    excluded_adult: step((child) => child.excluded === 'adult'),
    excluded_after_leaving: step((child) => child.excluded === 'after_leaving'),
    excluded_adult_or_after_leaving: step(
      (child) => child.excluded === 'adult' || child.excluded === 'after_leaving',
    ),
    in_cohort: step((child) => child.excluded === null),
    not_followed: step(outside),
    left: step((child) => outside(child) && child.followUp === 'left'),
    not_yet_followed: step((child) => outside(child) && child.followUp === 'not_yet_followed'),
    followed: step((child) => child.counted),
  };
}
