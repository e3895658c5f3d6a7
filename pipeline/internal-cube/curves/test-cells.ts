import { codesOf } from '../../../schemas/code-lists.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { grayTest } from '../../../src/statistics/survival/gray-test.ts';
import { logRank } from '../../../src/statistics/survival/log-rank.ts';
import type { Table } from '../../cube/coordinates.ts';
import { type EventTables, helpCause } from './event-tables.ts';
import { curveCell } from './figures.ts';

/**
 * Whether victims and others have help at the same pace: the log-rank test (of the rate of help among those still
 * without) and Gray's test (of the share that has had help), each as the probability of such a difference by chance. Both
 * take rows to be apart, so where they are `clustered` by child they would find differences that are not there: not estimable.
 */
export function testCells(tables: readonly Table[], events: EventTables, clustered = false): Cell[] {
  const total = tables.find(({ margin }) => margin.id === 'total')?.coordinates ?? [];
  const everybody = total.find(({ victim }) => victim === '_T');
  const groups = codesOf('victim').map((code) => total.find(({ victim }) => victim === code));
  if (everybody === undefined || groups.some((group) => group === undefined)) return [];
  const compared = groups.flatMap((group) => (group === undefined ? [] : [events(group)]));
  const comparable = !clustered && compared.every((table) => table.length > 0);
  const key = (statistic: string) =>
    ({ indicator: 'help-within', statistic, category: '_T', unit: 'probability' }) as const;
  const reason = clustered ? 'rows_of_one_child' : 'nobody_at_risk';
  const cell = (statistic: string, probability: number | null | undefined) =>
    curveCell(
      everybody,
      key(statistic),
      { value: probability ?? null },
      probability == null ? reason : 'full_count',
    );
  return [
    cell('log_rank_probability', comparable ? logRank(compared, helpCause)?.probability : null),
    cell('gray_probability', comparable ? grayTest(compared, helpCause)?.probability : null),
  ];
}
