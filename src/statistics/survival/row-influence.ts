import { checkCause, type EventTable, riskSets } from './event-table.ts';
import { aalenJohansen } from './aalen-johansen.ts';
import { lastUpTo } from './step-curve.ts';

/**
 * How much one row moves the curves of its table, by the infinitesimal jackknife. Up to day t a row has gathered `rise` and
 * `fall`; then it moves the incidence F(t) of the cause by rise − F(t) fall, the event-free share S(t) by −S(t) fall, and
 * the curve of the cause alone, K(t), by −K(t) fallAlone.
 */
export interface Influence {
  readonly rise: number;
  readonly fall: number;
  readonly fallAlone: number;
}

/** What has been gathered by the rows that are still there when a day is over. */
export interface DayInfluence extends Influence {
  readonly day: number;
}

/** Rows whose observation ends on a day in one way: what they have gathered, and how much they move the time lost. */
export interface RowInfluence extends DayInfluence {
  readonly ends: 'event' | 'other' | 'censored';
  /** How much one such row moves the area under F up to the horizon. */
  readonly area: number;
}

export interface Influences {
  readonly staying: readonly DayInfluence[];
  readonly rows: readonly RowInfluence[];
}

/**
 * The influence of every kind of row of an event table. With D events of any cause, d of this one and Y at risk on day u, a row at
 * risk gathers −S(u−) d/Y² − F(u) D/(Y(Y − D)) in `rise` and −D/(Y(Y − D)) in `fall`; an event of the cause adds
 * S(u−)/Y + F(u)/(Y − D) and 1/(Y − D), another event F(u)/(Y − D) and 1/(Y − D). `fallAlone` has d in the place of D. On a
 * day on which everybody has an event nothing is left that could move.
 *
 * Squares of these, added over rows, are the variances of `aalenJohansen` and `timeLost`; that the rows are apart is all that
 * they need, so rows of one cluster are added before they are squared (`clustered-curve.ts`). Source: T. M. Therneau, "The survival
 * package", methods vignette.
 *
 * @throws RangeError for a table that cannot be or has delayed entry, or an unknown cause.
 */
export function rowInfluences(table: EventTable, cause: number, horizon: number): Influences {
  checkCause(table, cause);
  const { eventFree, incidence } = aalenJohansen(table);
  const heights = incidence[cause]?.values ?? [];
  const area = areaUnder(eventFree.times, heights);
  const staying: DayInfluence[] = [];
  const rows: RowInfluence[] = [];
  let here: Influence = { rise: 0, fall: 0, fallAlone: 0 };
  /** The area that a row which is still there has gathered before a day: the integral of rise − F fall over the days passed. */
  let gathered = 0;
  let since = 0;
  riskSets(table)
    .slice(0, heights.length)
    .forEach(({ time, atRisk, anyEvent, events, censored }, at) => {
      const height = heights[at] ?? 0;
      const survival = at === 0 ? 1 : (eventFree.values[at - 1] ?? 0);
      const had = events[cause] ?? 0;
      gathered += integral(here, area, since, Math.min(time, horizon));
      since = Math.min(time, horizon);
      const inverse = anyEvent < atRisk ? 1 / (atRisk - anyEvent) : 0;
      const alone = had < atRisk ? 1 / (atRisk - had) : 0;
      here = {
        rise: here.rise - (survival * had) / atRisk ** 2 - (height * anyEvent * inverse) / atRisk,
        fall: here.fall - (anyEvent * inverse) / atRisk,
        fallAlone: here.fallAlone - (had * alone) / atRisk,
      };
      const passed = here;
      const add = (ends: RowInfluence['ends'], count: number, more: Influence) => {
        if (count === 0) return;
        const own = {
          rise: passed.rise + more.rise,
          fall: passed.fall + more.fall,
          fallAlone: passed.fallAlone + more.fallAlone,
        };
        rows.push({ day: time, ends, ...own, area: gathered + integral(own, area, since, horizon) });
      };
      add('event', had, {
        rise: survival / atRisk + height * inverse,
        fall: inverse,
        fallAlone: alone,
      });
      add('other', anyEvent - had, { rise: height * inverse, fall: inverse, fallAlone: 0 });
      add('censored', censored, { rise: 0, fall: 0, fallAlone: 0 });
      staying.push({ day: time, ...here });
    });
  return { staying, rows };
}

/** ∫ (rise − F fall) from one day to another. */
function integral(
  { rise, fall }: Influence,
  area: (until: number) => number,
  from: number,
  until: number,
): number {
  return until <= from ? 0 : rise * (until - from) - fall * (area(until) - area(from));
}

/** The area under a step function from day 0 up to a day. */
function areaUnder(times: readonly number[], heights: readonly number[]): (until: number) => number {
  const sums: number[] = [];
  times.forEach((time, at) => {
    const before =
      at === 0 ? 0 : (sums[at - 1] ?? 0) + (heights[at - 1] ?? 0) * (time - (times[at - 1] ?? 0));
    sums.push(before);
  });
  return (until) => {
    const at = lastUpTo(times, until);
    return at < 0 ? 0 : (sums[at] ?? 0) + (heights[at] ?? 0) * (until - (times[at] ?? 0));
  };
}
