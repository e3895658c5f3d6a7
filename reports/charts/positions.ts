import type { Cell } from '../../schemas/cube.ts';
import {
  type FunnelPosition,
  funnelLimits,
  funnelPosition,
  innerLevel,
  outerLevel,
} from '../../src/statistics/funnel.ts';
import { hasShare, type ShareFigure } from '../cells.ts';
import type { ReportContext } from '../context.ts';

/**
 * The share of all children of the country, around which limits lie; `null` where it has none to show, where it leaves nothing
 * to vary, or where rows are not children: limits hold for children who are counted once.
 */
export function centreOf(context: ReportContext, indicator: string): ShareFigure | null {
  const country = context.cells.find({ indicator });
  if (!hasShare(country) || country.value <= 0 || country.value >= 1) return null;
  return context.input.settings.cohortIndex === 'every-spell' ? null : country;
}

/** Where the share of a cell lies against the limits for as many children; `null` where it has no share to show. */
export function positionOf(centre: ShareFigure, cell: Cell | undefined): FunnelPosition | null {
  if (!hasShare(cell) || cell.denominator === 0) return null;
  const [inner, outer] = [innerLevel, outerLevel].map((level) =>
    funnelLimits(centre.value, cell.denominator, level),
  );
  return inner === undefined || outer === undefined ? null : funnelPosition(cell.value, inner, outer);
}

/** How many cells lie in each place; those without a figure are in none. */
export function countPositions(
  centre: ShareFigure,
  cells: readonly Cell[],
): {
  readonly all: number;
  readonly within: number;
  readonly below: number;
  readonly above: number;
  readonly far: number;
} {
  const places = cells.map((cell) => positionOf(centre, cell)).filter((place) => place !== null);
  const among = (...wanted: FunnelPosition[]) => places.filter((place) => wanted.includes(place)).length;
  return {
    all: places.length,
    within: among('within'),
    below: among('below', 'far below'),
    above: among('above', 'far above'),
    far: among('far below', 'far above'),
  };
}
