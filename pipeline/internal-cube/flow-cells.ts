import type { Cell } from '../../schemas/cube.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { everywhere } from '../cube/accounts.ts';

type FlowRow = Pick<Cell, 'period' | 'region_level' | 'region' | 'measure'> &
  Readonly<Record<(typeof parts)[number], number>>;

const parts = ['stock_start', 'flow_in', 'flow_out', 'stock_end'] as const;

/**
 * Stock and flow of children under 18 under an order (methodology section 6, orders-flow), by year, region and measure:
 * full counts, without an interval. They close, or the run has stopped before.
 */
export async function flowCells(engine: Engine): Promise<Cell[]> {
  const rows = await engine.rows<FlowRow>(
    `SELECT period, region_level, region, measure, ${parts.join(', ')} FROM order_flow
     ORDER BY period, region_level, region, measure`,
    'indicators/order flow',
  );
  return rows.flatMap(({ period, region_level, region, measure, ...counts }) =>
    parts.map(
      (part): Cell => ({
        ...everywhere,
        ...{ period, region_level, region, measure },
        ...{ indicator: 'orders-flow', statistic: 'flow', category: part, unit: 'count' },
        ...{ numerator: counts[part], denominator: null, value: counts[part], lower: null, upper: null },
        ...{ status: 'value', reason: 'full_count' },
      }),
    ),
  );
}
