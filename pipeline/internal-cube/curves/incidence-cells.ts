import type { Cell } from '../../../schemas/cube.ts';
import type { InternalIndicator } from '../../../schemas/internal-indicator.ts';
import { incidenceOf, type RowPairs } from '../../../src/statistics/survival/clustered-curve.ts';
import { type EventTable, riskSets } from '../../../src/statistics/survival/event-table.ts';
import { horizonCounts } from '../../../src/statistics/survival/horizon-counts.ts';
import { valueAt } from '../../../src/statistics/survival/step-curve.ts';
import type { Coordinates } from '../../cube/coordinates.ts';
import { helpCause } from './event-tables.ts';
import { curveCell, numbersOf } from './figures.ts';

type Incidence = Extract<InternalIndicator, { kind: 'incidence' }>;

/**
 * The share of children with help by each horizon, and the counts that it rests on: at risk when each stretch of days
 * begins, and how many had help, left, or were followed no further during it.
 */
export function incidenceCells(
  indicator: Incidence,
  at: Coordinates,
  table: EventTable,
  pairs: RowPairs | null = null,
): Cell[] {
  const key = (statistic: string, day: number, unit: Cell['unit']) => ({
    ...{ indicator: indicator.id, statistic, category: `day_${day}`, unit },
  });
  if (table.length === 0) {
    return indicator.days.map((day) =>
      curveCell(at, key('estimate', day, 'probability'), {}, 'nobody_at_risk'),
    );
  }
  const curve = incidenceOf(table, helpCause, pairs);
  const everybody = riskSets(table)[0]?.atRisk ?? 0;
  const stretches = horizonCounts(table, helpCause, indicator.days);
  return indicator.days.flatMap((day, place) => {
    const estimate =
      curve === undefined
        ? ({ value: null, standardError: null, bounds: null, reason: 'nobody_at_risk' } as const)
        : valueAt(curve, day);
    const stretch = stretches[place];
    const count = (statistic: string, value: number | undefined) =>
      curveCell(at, key(statistic, day, 'count'), { numerator: value ?? 0, value: value ?? 0 }, 'full_count');
    return [
      curveCell(
        at,
        key('estimate', day, 'probability'),
        { ...numbersOf(estimate), denominator: everybody },
        estimate.reason,
      ),
      count('at_risk', stretch?.atRisk),
      count('events', stretch?.events),
      count('competing', stretch?.competing),
      count('censored', stretch?.censored),
    ];
  });
}
