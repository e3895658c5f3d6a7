import { addDays, addMonths, daysBetween } from '../calendar.ts';
import {
  firstDay,
  leavingOf,
  meanWithoutHelp,
  type Occupation,
  occupation,
  stays,
  stretchesOf,
} from './closed-form.ts';
import { type Group, type GroupKey, groupsOf, missedShare } from './groups.ts';
import type { HazardSpecification, Stratum } from './specification.ts';

/** Days after the index date of which the curve is told, as `help-within` has them. */
export const curveDays = [42, 91, 183, 365] as const;

/** What the specification makes true of a group of children, computed from its chances alone. Shares of 1. */
export interface ExpectedGroup {
  readonly group: GroupKey;
  /** Of all children. */
  readonly share: number;
  /** Of the group: help that runs on the index date. */
  readonly running: number;
  /** Followed for six months, of the group; and of those followed: running, started, none. */
  readonly sixMonths: SixMonths & { readonly followed: number };
  /** Of those without running help: had help, left before it, or neither, by the end of each day. */
  readonly helpWithin: readonly (Occupation & { readonly day: number })[];
  /** First day by which so many of them had help; `null` where that is not within the longest follow-up. */
  readonly daysToHelp: {
    readonly quarter: number | null;
    readonly half: number | null;
    readonly threeQuarters: number | null;
  };
  /** Mean days before help within 365 days. */
  readonly meanDaysWithoutHelp: number;
  /** Share of children whose records lie under a key that leads nowhere. */
  readonly missed: { readonly protection_orders: number; readonly youth_care: number };
}

interface SixMonths {
  readonly running: number;
  readonly started: number;
  readonly none: number;
}

/** The truth of every group, from closed forms: sums of geometric series, mixed over strata and over index dates. */
export function expectedGroups(specification: HazardSpecification): ExpectedGroup[] {
  const whole = specification.strata.reduce((sum, { weight }) => sum + weight, 0);
  const months = halfYears(specification);
  return groupsOf(specification).map((group) => expectedGroup(specification, group, whole, months));
}

/** Chance of a further order within so many days of the landmark of `repeat-order`, of those still there: 1 − (1 − g)ⁿ. */
export function furtherOrderWithin({ orders }: HazardSpecification, days: number): number {
  return 1 - (1 - orders.further) ** days;
}

function expectedGroup(
  specification: HazardSpecification,
  { key, strata }: Group,
  whole: number,
  months: readonly HalfYear[],
): ExpectedGroup {
  const members = strata.map(({ stratum }) => ({ ...curvesOf(stratum, months), stratum }));
  type Member = (typeof members)[number];
  /** The mean over the group of a number of each stratum, where each counts for so much of its weight. */
  const mean = (of: (member: Member) => number, part: (member: Member) => number = () => 1) => {
    const sum = members.reduce((total, member) => total + member.stratum.weight * part(member), 0);
    const weighted = members.reduce(
      (total, member) => total + member.stratum.weight * part(member) * of(member),
      0,
    );
    return sum === 0 ? 0 : weighted / sum;
  };
  const waiting = ({ stratum }: Member) => 1 - stratum.running;
  const at = (day: number, what: keyof Occupation) =>
    mean(({ stretches }) => occupation(stretches, day)[what], waiting);
  const latest = daysBetween(specification.period.from, specification.observedUntil);
  const reaches = (share: number) => firstDay((day) => at(day, 'help'), share, latest);
  const followed = mean((member) => member.followed);
  const status = (name: keyof SixMonths) =>
    followed === 0 ? 0 : mean((member) => member.followedAnd[name]) / followed;
  return {
    group: key,
    share: members.reduce((sum, { stratum }) => sum + stratum.weight, 0) / whole,
    running: mean(({ stratum }) => stratum.running),
    sixMonths: { followed, running: status('running'), started: status('started'), none: status('none') },
    helpWithin: curveDays.map((day) => ({
      day,
      help: at(day, 'help'),
      left: at(day, 'left'),
      neither: at(day, 'neither'),
    })),
    daysToHelp: { quarter: reaches(0.25), half: reaches(0.5), threeQuarters: reaches(0.75) },
    meanDaysWithoutHelp: mean(({ stretches }) => meanWithoutHelp(stretches, 365), waiting),
    missed: {
      protection_orders: mean(({ stratum }) => missedShare(specification, stratum, 'protection_orders')),
      youth_care: mean(({ stratum }) => missedShare(specification, stratum, 'youth_care')),
    },
  };
}

/** The stretches of a stratum, and the shares of its children who are followed for six months, by help. */
function curvesOf({ help, leave, running }: Stratum, months: readonly HalfYear[]) {
  const over = (of: (days: number) => number) =>
    months.reduce((sum, { days, share }) => sum + share * of(days), 0);
  const leaving = leavingOf(leave);
  const followed = over((days) => stays(leaving, days));
  // Help and leaving each run on their own clock, so whoever is followed had the chances of help alone.
  const none = over((days) => stays(leaving, days) * (1 - running) * stays(help, days));
  const followedAnd = { running: running * followed, started: (1 - running) * followed - none, none };
  return { stretches: stretchesOf(help, leave), followed, followedAnd };
}

/** How many days six months are, and for which share of the index dates: each day of the period is as likely. */
interface HalfYear {
  readonly days: number;
  readonly share: number;
}

function halfYears({ period }: HazardSpecification): HalfYear[] {
  const all = daysBetween(period.from, period.until) + 1;
  const counts = new Map<number, number>();
  for (let at = 0; at < all; at += 1) {
    const day = addDays(period.from, at);
    const days = daysBetween(day, addMonths(day, 6));
    counts.set(days, (counts.get(days) ?? 0) + 1);
  }
  return [...counts].map(([days, count]) => ({ days, share: count / all }));
}
