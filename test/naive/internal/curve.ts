import type { HelpEvent } from './help-events.ts';

/** F(t) on each day from 0: the share that had help by then; `null` where nobody is followed that far. */
export interface NaiveCurve {
  readonly at: (day: number) => number | null;
  /** The first day on which F reaches a share. */
  readonly reaches: (share: number) => number | null;
}

/** Aalen–Johansen a day at a time: help is a share of those still without help who have not left. */
export function curveOf(events: readonly HelpEvent[]): NaiveCurve {
  const days: number[] = [];
  let without = 1;
  let helped = 0;
  let atRisk = events.length;
  let left = 0;
  const last = Math.max(...events.map(({ day }) => day));
  for (let day = 0; day <= last && atRisk > 0; day += 1) {
    const today = events.filter((event) => event.day === day);
    const with_ = (outcome: HelpEvent['outcome']) =>
      today.filter((event) => event.outcome === outcome).length;
    helped += (without * with_('help')) / atRisk;
    left += (without * with_('left')) / atRisk;
    without = 1 - helped - left;
    atRisk -= today.length;
    days.push(helped);
  }
  // Once the last ones had help or left, nothing can change any more; where they were censored, nobody knows.
  const known = events.some((event) => event.day === last && event.outcome === 'censored') ? last : Infinity;
  return {
    at: (day) => (day > known ? null : (days[Math.min(day, days.length - 1)] ?? null)),
    reaches: (share) => {
      const day = days.findIndex((value) => value >= share - 1e-9);
      return day < 0 ? null : day;
    },
  };
}

/** Between two horizons: how many were at risk when the first day began, and what became of them. */
export function stretchOf(events: readonly HelpEvent[], after: number, until: number) {
  const within = events.filter(({ day }) => day > after && day <= until);
  const number = (outcome: HelpEvent['outcome']) =>
    within.filter((event) => event.outcome === outcome).length;
  return {
    at_risk: events.filter(({ day }) => day > after).length,
    events: number('help'),
    competing: number('left'),
    censored: number('censored'),
  };
}
