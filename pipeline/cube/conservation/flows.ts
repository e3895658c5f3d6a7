import type { Cell } from '../../../schemas/cube.ts';
import type { SumLedger } from '../../../src/cube/sum-ledger.ts';
import { internalCatalogue } from '../../internal-indicators/index.ts';
import { cellKey } from './keys.ts';

/** What each part of a stock and flow adds to the stock at its end. */
const direction: Readonly<Record<string, 1 | -1>> = { stock_start: 1, flow_in: 1, flow_out: -1 };

/** What each count of a stretch of a curve adds to those at risk in the next. */
const remaining: Readonly<Record<string, 1 | -1>> = {
  ...{ at_risk: 1, entered: 1 },
  ...{ events: -1, competing: -1, censored: -1 },
};

/** By a horizon of a curve, the one after it. */
const nextHorizon = new Map<string, string>(
  internalCatalogue.flatMap((indicator) =>
    indicator.kind === 'incidence'
      ? indicator.days.slice(1).map((day, at) => [`day_${indicator.days[at] ?? 0}`, `day_${day}`] as const)
      : [],
  ),
);

/**
 * Books what goes in and out: start + in − out is the stock at the end, which is the one at the start of the next year; and
 * who is at risk at the start of a stretch of a curve, and has no event and is followed on, is at risk in the next.
 */
export function bookFlows(ledger: SumLedger, cell: Cell): void {
  if (cell.numerator === null) return;
  if (cell.statistic === 'flow') {
    const sign = direction[cell.category];
    if (sign !== undefined)
      ledger.add(cellKey(cell, { category: 'stock_end' }), 'start, in and out', [sign * cell.numerator]);
    if (cell.category === 'stock_end') {
      const next = { period: String(Number(cell.period) + 1), category: 'stock_start' };
      ledger.add(cellKey(cell, next), 'the year before', [cell.numerator]);
    }
    return;
  }
  const sign = remaining[cell.statistic];
  const category = nextHorizon.get(cell.category);
  if (sign !== undefined && category !== undefined)
    ledger.add(cellKey(cell, { statistic: 'at_risk', category }), 'the stretch before', [
      sign * cell.numerator,
    ]);
}
