import { aalenJohansen } from './aalen-johansen.ts';
import type { EventTable } from './event-table.ts';
import type { DayInfluence } from './row-influence.ts';
import { lastUpTo, type StepCurve } from './step-curve.ts';

/**
 * Pairs of rows of one cluster, summed by the days on which the observation of the first and of the last of the two ends. All are
 * changes on that day; sums up to a day tell of the pairs as they are when it is over.
 */
export interface PairDay {
  readonly day: number;
  /** Pairs of which the first row ends on this day. */
  readonly begun: number;
  /** What the first rows have gathered, of pairs whose first row ends, less that of pairs whose last row does. */
  readonly rise: number;
  readonly fall: number;
  readonly fallAlone: number;
  /** Of pairs whose last row ends: products of what the two have gathered. */
  readonly riseRise: number;
  readonly riseFall: number;
  readonly fallFall: number;
  readonly aloneAlone: number;
  readonly areaArea: number;
}

/** How the rows of an event table lie in clusters, as far as its curves need it. */
export interface RowPairs {
  readonly days: readonly PairDay[];
  /** What a row has gathered that is still there when a day is over. */
  readonly staying: readonly DayInfluence[];
}

/** Which influence a curve has: on the incidence of a cause, on the event-free share, or on that of one cause alone. */
export type CurveKind = 'incidence' | 'eventFree' | 'causeAlone';

/**
 * A curve with standard errors for rows that lie in clusters: its variance for rows apart, and twice the sum over pairs of rows
 * of one cluster of the product of their influences. That is the infinitesimal jackknife grouped by cluster, as R's survfit has it with
 * `cluster`. Where rows of a cluster pull in opposite directions the error of rows apart stays: what hangs together like that by
 * chance would promise too much.
 *
 * A row that is still there on day t has the influence of all who are, so that pairs need only be known by the days on which their rows
 * end: a few sums a day for the whole curve, whatever the number of rows.
 */
export function clusteredCurve(curve: StepCurve, kind: CurveKind, pairs: RowPairs): StepCurve {
  const covariance = covariances(kind, pairs);
  return {
    ...curve,
    standardErrors: curve.standardErrors.map((error, at) => {
      const height = curve.values[at] ?? curve.start;
      // The method gives no error where a curve has reached its end.
      if (height === 1 - curve.start) return error;
      return widened(error, covariance(curve.times[at] ?? 0, height));
    }),
  };
}

/** The incidence of a cause from an event table, with errors for rows that lie in clusters where `pairs` say how. */
export function incidenceOf(table: EventTable, cause: number, pairs: RowPairs | null): StepCurve | undefined {
  const curve = aalenJohansen(table).incidence[cause];
  return curve === undefined || pairs === null ? curve : clusteredCurve(curve, 'incidence', pairs);
}

/** The standard error of a mean time lost up to a horizon, for rows that lie in clusters. */
export function clusteredAreaError(error: number, { days }: RowPairs): number {
  return widened(
    error,
    days.reduce((sum, { areaArea }) => sum + areaArea, 0),
  );
}

const widened = (error: number, covariance: number) => Math.sqrt(error * error + 2 * Math.max(0, covariance));

interface Sums {
  readonly begun: number;
  readonly rise: number;
  readonly fall: number;
  readonly riseRise: number;
  readonly riseFall: number;
  readonly fallFall: number;
}

/** Σ over pairs of the product of both influences on the height of a curve on a day. */
function covariances(kind: CurveKind, { days, staying }: RowPairs): (day: number, height: number) => number {
  const sums = runningSums(kind, days);
  const all = sums.at(-1)?.begun ?? 0;
  const pairDays = days.map(({ day }) => day);
  const stayingDays = staying.map(({ day }) => day);
  return (day, height) => {
    const passed = sums[lastUpTo(pairDays, day)];
    const there = gatheredFor(kind, staying[lastUpTo(stayingDays, day)]);
    const common = there.rise - height * there.fall;
    const both = (all - (passed?.begun ?? 0)) * common * common;
    if (passed === undefined) return both;
    const one = common * (passed.rise - height * passed.fall);
    return both + one + passed.riseRise - height * passed.riseFall + height * height * passed.fallFall;
  };
}

function runningSums(kind: CurveKind, days: readonly PairDay[]): Sums[] {
  let sum: Sums = { begun: 0, rise: 0, fall: 0, riseRise: 0, riseFall: 0, fallFall: 0 };
  return days.map((day) => {
    const isIncidence = kind === 'incidence';
    const alone = kind === 'causeAlone';
    sum = {
      begun: sum.begun + day.begun,
      rise: sum.rise + (isIncidence ? day.rise : 0),
      fall: sum.fall + (alone ? day.fallAlone : day.fall),
      riseRise: sum.riseRise + (isIncidence ? day.riseRise : 0),
      riseFall: sum.riseFall + (isIncidence ? day.riseFall : 0),
      fallFall: sum.fallFall + (alone ? day.aloneAlone : day.fallFall),
    };
    return sum;
  });
}

function gatheredFor(kind: CurveKind, there: DayInfluence | undefined): { rise: number; fall: number } {
  if (there === undefined) return { rise: 0, fall: 0 };
  return {
    rise: kind === 'incidence' ? there.rise : 0,
    fall: kind === 'causeAlone' ? there.fallAlone : there.fall,
  };
}
