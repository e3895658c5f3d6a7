import type { NaiveChild } from './cohort.ts';

/** The steps from index rows to followed children, by the code that the flow gives them. */
export function naiveFlow(children: readonly NaiveChild[]): Readonly<Record<string, number>> {
  const count = (holds: (child: NaiveChild) => boolean) => children.filter(holds).length;
  const inCohort = (followUp?: NaiveChild['followUp']) =>
    count((child) => child.excluded === null && (followUp === undefined || child.followUp === followUp));
  return {
    children: children.length,
    excluded: count((child) => child.excluded !== null),
    excluded_unlinked: count((child) => child.excluded === 'unlinked'),
    excluded_adult: count((child) => child.excluded === 'adult'),
    excluded_after_leaving: count((child) => child.excluded === 'after_leaving'),
    excluded_adult_or_after_leaving: count(
      (child) => child.excluded === 'adult' || child.excluded === 'after_leaving',
    ),
    in_cohort: inCohort(),
    not_followed: inCohort('left') + inCohort('not_yet_followed'),
    left: inCohort('left'),
    not_yet_followed: inCohort('not_yet_followed'),
    followed: inCohort('followed'),
  };
}
