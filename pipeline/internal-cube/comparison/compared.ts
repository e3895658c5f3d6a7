import type { Cell } from '../../../schemas/cube.ts';
import type { Part } from '../../../src/statistics/part.ts';

/** The indicator that is compared: over regions, over years, and after standardisation. */
export const comparedIndicator = 'without-help-6m';

/** Estimates that compare: of all children, by region over the whole period, or by year for the country. */
export function estimatesAt(cells: readonly Cell[], isHere: (cell: Cell) => boolean): Cell[] {
  return cells.filter(
    (cell) =>
      cell.indicator === comparedIndicator &&
      cell.statistic === 'estimate' &&
      [cell.victim, cell.sex, cell.age_group, cell.measure].every((code) => code === '_T') &&
      isHere(cell),
  );
}

/** The counts of a share; `null` where it has none. */
export function partOf({ numerator, denominator }: Cell): Part | null {
  return numerator === null || denominator === null ? null : { having: numerator, all: denominator };
}

/** A cell beside an estimate, at its place, with the figures of a comparison. */
export function beside(
  estimate: Cell,
  statistic: string,
  figures: { readonly value: number | null; readonly lower?: number | null; readonly upper?: number | null },
  reason: string | null = null,
): Cell {
  const { value, lower = null, upper = null } = figures;
  return {
    ...estimate,
    ...{ statistic, numerator: null, denominator: null, value, lower, upper },
    status: value === null ? 'not_estimable' : 'value',
    reason: value === null ? (reason ?? 'no_children') : reason,
  };
}
