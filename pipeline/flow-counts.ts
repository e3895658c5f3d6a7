import type { Cell } from '../schemas/cube.ts';
import type { ToldCount } from '../src/disclosure/systems.ts';
import { placeOf, tellsOf } from './flow-groups.ts';
import { acrossYears, type YearsOfFlow } from './flow-years.ts';
import { orderCounts } from './order-counts.ts';
import { recordCounts } from './record-counts.ts';

/**
 * What rows shown beside each other tell of the children and records that they count; the children and orders at each place,
 * all orders, and the care records are a system of their own. Several such counts together may give away a group that none of
 * them, and no two of them, show.
 */
export function flowCounts(years: YearsOfFlow): (rows: readonly Cell[]) => ToldCount[] {
  const records = recordCounts(years.years);
  return (rows) => {
    const told = rows.flatMap((row) => tellsOf(row).map((count, part) => ({ row, part, count })));
    const own = told.map(({ row, count }) => ({ system: placeOf(row), ...count }));
    const orders = orderCounts(told, rows, years.years);
    return [...own, ...acrossYears(told, years), ...orders, ...records(rows)];
  };
}
