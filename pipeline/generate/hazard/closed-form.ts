import type { Hazard } from './specification.ts';

/** Days `from` up to and including `until`, on each of which the chances are the same; the last stretch has no end. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
  /** Chance of help on a day, of those to whom nothing has happened yet. */
  readonly help: number;
  /** Chance of leaving on a day, of those to whom help does not come on it: help is first. */
  readonly leave: number;
}

/** Shares of those without running help, by the end of a day; together 1. */
export interface Occupation {
  readonly help: number;
  readonly left: number;
  readonly neither: number;
}

/** Leaving as it acts: whoever leaves on the index date is no child of the cohort, so it begins on day 1. */
export function leavingOf(leave: Hazard): Hazard {
  return [
    { fromDay: 0, chance: 0 },
    ...leave
      .map(({ fromDay, chance }) => ({ fromDay: Math.max(1, fromDay), chance }))
      .filter(({ fromDay }, at, all) => all[at + 1]?.fromDay !== fromDay),
  ];
}

/** Both hazards over the same stretches of days. */
export function stretchesOf(help: Hazard, leave: Hazard): Stretch[] {
  const leaving = leavingOf(leave);
  const starts = [...new Set([...help, ...leaving].map(({ fromDay }) => fromDay))].toSorted((a, b) => a - b);
  return starts.map((from, at) => ({
    from,
    until: (starts[at + 1] ?? Number.POSITIVE_INFINITY) - 1,
    help: chanceOn(help, from),
    leave: chanceOn(leaving, from),
  }));
}

/**
 * Where the children are at the end of a day: within a stretch the chance s = (1 − h)(1 − l) of staying is the same every
 * day, so n days add S·h·(1 − sⁿ)/(1 − s) to help and S·(1 − h)·l·(1 − sⁿ)/(1 − s) to leaving, with S those left before.
 */
export function occupation(stretches: readonly Stretch[], day: number): Occupation {
  let [help, left, neither] = [0, 0, 1];
  for (const stretch of stretches) {
    const days = Math.min(stretch.until, day) - stretch.from + 1;
    if (days <= 0) break;
    const series = seriesOf(stretch, days);
    help += neither * stretch.help * series;
    left += neither * (1 - stretch.help) * stretch.leave * series;
    neither *= (1 - goingOf(stretch)) ** days;
  }
  return { help, left, neither };
}

/** The mean of the days before help within a horizon, those of whoever leaves first too: horizon − Σ F(t) over t < horizon. */
export function meanWithoutHelp(stretches: readonly Stretch[], horizon: number): number {
  let [help, neither, area] = [0, 1, 0];
  for (const stretch of stretches) {
    const days = Math.min(stretch.until, horizon - 1) - stretch.from + 1;
    if (days <= 0) break;
    const series = seriesOf(stretch, days);
    const going = goingOf(stretch);
    const stay = 1 - going;
    // Σ (1 − sᵏ)/(1 − s) over k = 1 … n: the series of series.
    const twice = going === 0 ? 0 : (days - stay * series) / going;
    area += days * help + neither * stretch.help * twice;
    help += neither * stretch.help * series;
    neither *= stay ** days;
  }
  return horizon - area;
}

/** The share to whom one thing has not happened on day 0 up to `day`, if nothing else could. */
export function stays(hazard: Hazard, day: number): number {
  return hazard.reduce((share, { fromDay, chance }, at) => {
    const until = Math.min((hazard[at + 1]?.fromDay ?? Number.POSITIVE_INFINITY) - 1, day);
    return until < fromDay ? share : share * (1 - chance) ** (until - fromDay + 1);
  }, 1);
}

/** The first day up to `latest` by which a share has had help, by bisection of a curve that never falls; `null` where none. */
export function firstDay(helpBy: (day: number) => number, share: number, latest: number): number | null {
  if (helpBy(latest) < share) return null;
  let [low, high] = [0, latest];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (helpBy(middle) >= share) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** 1 − s, from the chances themselves: taken from a rounded s, a chance of one in a billion would lose most of its digits. */
const goingOf = ({ help, leave }: Stretch) => help + leave - help * leave;

/** 1 + s + … + sⁿ⁻¹. */
function seriesOf(stretch: Stretch, days: number): number {
  const going = goingOf(stretch);
  return going === 0 ? days : -Math.expm1(days * Math.log1p(-going)) / going;
}

function chanceOn(hazard: Hazard, day: number): number {
  return hazard.findLast(({ fromDay }) => fromDay <= day)?.chance ?? 0;
}
