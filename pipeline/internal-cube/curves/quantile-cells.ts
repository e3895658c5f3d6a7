import type { Cell } from '../../../schemas/cube.ts';
import type { InternalIndicator } from '../../../schemas/internal-indicator.ts';
import {
  clusteredAreaError,
  incidenceOf,
  type RowPairs,
} from '../../../src/statistics/survival/clustered-curve.ts';
import { curveQuantile } from '../../../src/statistics/survival/curve-quantile.ts';
import type { EventTable } from '../../../src/statistics/survival/event-table.ts';
import { timeLost } from '../../../src/statistics/survival/restricted-mean.ts';
import { normalQuantile } from '../../../src/statistics/normal-quantile.ts';
import type { NotEstimable } from '../../../src/statistics/survival/step-curve.ts';
import type { Coordinates } from '../../cube/coordinates.ts';
import { helpCause } from './event-tables.ts';
import { curveCell } from './figures.ts';

type Quantiles = Extract<InternalIndicator, { kind: 'quantiles' }>;

/** Days by which shares of the children have help, and the mean number of days without it up to a horizon. */
export function quantileCells(
  indicator: Quantiles,
  at: Coordinates,
  table: EventTable,
  pairs: RowPairs | null = null,
): Cell[] {
  const key = (statistic: string, category: string) => ({
    ...{ indicator: indicator.id, statistic, category, unit: indicator.unit },
  });
  const mean = key('restricted_mean', `day_${indicator.restrictedTo}`);
  const curve = table.length === 0 ? undefined : incidenceOf(table, helpCause, pairs);
  if (curve === undefined) {
    return [
      ...indicator.quantiles.map(({ code }) => curveCell(at, key('estimate', code), {}, 'nobody_at_risk')),
      curveCell(at, mean, {}, 'nobody_at_risk'),
    ];
  }
  const quantiles = indicator.quantiles.map(({ code, share }) => {
    const { day, lower, upper, reason } = curveQuantile(curve, share);
    const open = day !== null && (lower === null || upper === null) ? 'bound_not_reached' : null;
    return curveCell(at, key('estimate', code), { value: day, lower, upper }, reason ?? open);
  });
  const { numbers, reason } = meanWithout(table, indicator.restrictedTo, pairs);
  return [...quantiles, curveCell(at, mean, numbers, reason)];
}

/**
 * The mean of the days without help within the horizon: what is left of it beside those after help. Whoever leaves before
 * help is without it up to the horizon.
 */
function meanWithout(
  table: EventTable,
  horizon: number,
  pairs: RowPairs | null,
): {
  readonly numbers: Pick<Partial<Cell>, 'value' | 'lower' | 'upper'>;
  readonly reason: NotEstimable | null;
} {
  const { days, standardError, reason } = timeLost(table, helpCause, horizon);
  if (days === null || standardError === null) return { numbers: {}, reason };
  const error = pairs === null ? standardError : clusteredAreaError(standardError, pairs);
  const reach = -normalQuantile(0.025) * error;
  const value = horizon - days;
  const [lower, upper] = [Math.max(0, value - reach), Math.min(horizon, value + reach)];
  return { numbers: { value, lower, upper }, reason };
}
