import type { GroupedDay } from './grouped-days.ts';

/** One day of Gray's test: what it needs of each group, and of all of them together. */
export interface GrayDay {
  /** Events of the cause, of all groups. */
  readonly events: number;
  /** h, the sum over groups of Y/S(t−): how many would be at risk if nobody had been censored or had an event. */
  readonly weight: number;
  /** 1 − F⁰ at the end of the day, F⁰ the incidence that the groups are supposed to have in common. */
  readonly left: number;
  /** dF⁰: how much that incidence rises on this day. */
  readonly rise: number;
  readonly groups: readonly GrayGroup[];
}

/** One group on such a day. */
export interface GrayGroup {
  readonly atRisk: number;
  readonly events: number;
  readonly competing: number;
  /** S(t−): without an event of any cause before this day. */
  readonly before: number;
  /** S(t): without one at the end of it. */
  readonly after: number;
  /** Y/S(t−). */
  readonly weight: number;
  /**
   * Y (1 − F(t−))/S(t−): the risk set of the subdistribution. Those who had a competing event remain in it, as they will
   * never have this one, thinned as if by censoring.
   */
  readonly subRisk: number;
}

/**
 * The days of Gray's test on which at least two groups are at risk: on others there is nothing to compare.
 * `null` where the common incidence passes 1, which it can when groups run out at different times.
 */
export function grayDays(days: readonly GroupedDay[], cause: number): readonly GrayDay[] | null {
  const survival = days[0]?.groups.map(() => 1) ?? [];
  const incidence = survival.map(() => 0);
  const made: GrayDay[] = [];
  let common = 0;
  for (const { groups: sets } of days) {
    const groups = sets.map(({ atRisk, events: all, anyEvent }, at) => {
      const before = survival[at] ?? 0;
      const events = all[cause] ?? 0;
      const there = atRisk > 0;
      const subRisk = there ? (atRisk * (1 - (incidence[at] ?? 0))) / before : 0;
      const after = there ? (before * (atRisk - anyEvent)) / atRisk : before;
      survival[at] = after;
      if (there) incidence[at] = (incidence[at] ?? 0) + (before * events) / atRisk;
      const weight = there ? atRisk / before : 0;
      return { atRisk, events, competing: anyEvent - events, before, after, weight, subRisk };
    });
    if (groups.filter(({ atRisk }) => atRisk > 0).length < 2) return made;
    const events = groups.reduce((sum, group) => sum + group.events, 0);
    const weight = groups.reduce((sum, group) => sum + group.weight, 0);
    if (common >= 1) return null;
    const rise = events / weight;
    common += rise;
    made.push({ events, weight, left: 1 - common, rise, groups });
  }
  return made;
}
