import { daysBetween } from '../calendar.ts';
import { sample } from '../specification.ts';
import { cellsOf, type Figure, type InternalTruthCell, plantedMargins } from './cells.ts';
import type { Life } from './lives.ts';

const horizons = [42, 91, 183, 365];

type End = 'events' | 'competing' | 'censored';

/**
 * What the curve of the time to help rests on: of those without running help, how many are at risk when each stretch of
 * days begins, and how many have help, leave, or are followed no further during it.
 */
export function helpDaysCells(lives: readonly Life[]): InternalTruthCell[] {
  const waiting = lives
    .filter(({ help }) => help !== 'running')
    .map((life) => ({ ...life, ...firstOf(life) }));
  return cellsOf(waiting, plantedMargins, (members) =>
    horizons.flatMap((until, at): Figure[] => {
      const after = horizons[at - 1] ?? -1;
      const within = members.filter(({ day }) => day > after && day <= until);
      const figure = (statistic: string, numerator: number): Figure => ({
        ...{ indicator: 'help-within', statistic, helpStatus: '_T', category: `day_${until}` },
        ...{ numerator, denominator: null },
      });
      return [
        figure('at_risk', members.filter(({ day }) => day > after).length),
        ...(['events', 'competing', 'censored'] as const).map((name) =>
          figure(name, within.filter(({ end }) => end === name).length),
        ),
      ];
    }),
  );
}

/** On one day help comes before leaving, and leaving before the end of what is observed. */
function firstOf({ firstCare, leavesOn, stories }: Life): { readonly day: number; readonly end: End } {
  const ends = [
    { on: firstCare?.startsOn, end: 'events' },
    { on: leavesOn, end: 'competing' },
    { on: sample.observedUntil, end: 'censored' },
  ] as const;
  const days = ends.flatMap(({ on, end }) =>
    on === undefined ? [] : [{ day: daysBetween(stories.indexDate, on), end }],
  );
  return days.reduce((first, next) => (next.day < first.day ? next : first));
}
