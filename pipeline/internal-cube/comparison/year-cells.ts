import type { Cell } from '../../../schemas/cube.ts';
import { cochranArmitage } from '../../../src/statistics/cochran-armitage.ts';
import { newcombe } from '../../../src/statistics/newcombe.ts';
import { beside, type Compared, estimatesAt, partOf } from './compared.ts';
import { type DesignEffects, noDesignEffects } from './design-effects.ts';

/**
 * Years beside each other, for the country: each year less the one before (Newcombe), and over all years the slope of a
 * straight trend with the probability of such a one by chance (Cochran–Armitage).
 * Where every spell counts, a child may stand in several years; that these hang together would only make differences between them smaller.
 */
export function yearCells(
  cells: readonly Cell[],
  compared: Compared,
  effects: DesignEffects = noDesignEffects,
): Cell[] {
  const partAt = (cell: Cell | undefined) =>
    cell === undefined ? null : partOf(cell, effects(compared, cell));
  const country = (cell: Cell) => cell.region_level === 'country';
  const years = estimatesAt(cells, compared, (cell) => country(cell) && cell.period !== '_T').toSorted(
    (a, b) => (a.period < b.period ? -1 : 1),
  );
  const changes = years.slice(1).map((estimate, at) => {
    const [now, before] = [partAt(estimate), partAt(years[at])];
    return now === null || before === null || now.all === 0 || before.all === 0
      ? beside(estimate, 'change_since_year_before', { value: null })
      : beside(estimate, 'change_since_year_before', newcombe(now, before));
  });
  const [total] = estimatesAt(cells, compared, (cell) => country(cell) && cell.period === '_T');
  if (total === undefined || years.length === 0) return changes;
  const scored = years.flatMap((estimate) => {
    const part = partAt(estimate);
    return part === null ? [] : [{ ...part, score: Number(estimate.period) }];
  });
  const trend = scored.some(({ all }) => all > 0) ? cochranArmitage(scored) : null;
  return [
    ...changes,
    beside(total, 'trend_per_year', { value: trend?.slope ?? null }, trend === null ? 'no_trend' : null),
    beside(
      { ...total, unit: 'probability' },
      'trend_probability',
      { value: trend?.probability ?? null },
      trend === null ? 'no_trend' : null,
    ),
  ];
}
