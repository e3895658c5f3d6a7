import type { Cell } from '../../schemas/cube.ts';
import { capitalise } from '../../src/i18n/text.ts';
import { type CellKey, type Group, hasValue } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { groupName } from '../tables.ts';
import { tellValue } from '../tell.ts';
import type { BoundsTold } from '../words/linkage-effect.ts';

const indicator = 'without-help-6m';

/** A figure with what missed links may make of it. */
export interface BoundedFigure {
  readonly group: Group;
  readonly estimate: Cell | undefined;
  readonly low: Cell | undefined;
  readonly high: Cell | undefined;
  readonly corrected: Cell | undefined;
}

/** The headline with its bounds, for each group of which the release has any bound. */
export function boundedFigures(
  context: ReportContext,
  key: Omit<CellKey, 'indicator' | 'victim' | 'statistic'> = {},
): BoundedFigure[] {
  return context.groups
    .map((group) => {
      const find = (statistic?: string) =>
        context.cells.find({
          indicator,
          victim: group,
          ...key,
          ...(statistic === undefined ? {} : { statistic }),
        });
      return {
        group,
        estimate: find(),
        low: find('bound_low'),
        high: find('bound_high'),
        corrected: find('corrected'),
      };
    })
    .filter((figure) => boundCells(figure).length > 0);
}

/** The cells beside the estimate. */
export function boundCells({ low, high, corrected }: BoundedFigure): Cell[] {
  return [low, high, corrected].filter((cell) => cell !== undefined);
}

/** The figure and both bounds, for a sentence; `null` where one of them may not be told. */
export function tellBounded(context: ReportContext, figure: BoundedFigure): BoundsTold | null {
  const [estimate, low, high] = [figure.estimate, figure.low, figure.high].map((cell) =>
    tellValue(context, cell),
  );
  if (!estimate || !low || !high) return null;
  return { group: capitalise(groupName(context, figure.group)), estimate, low, high };
}

/** The headline at more and more missed links. */
export interface SensitivityCurve {
  readonly group: Group;
  /** In the order of `missed`, a proportion (0–1). */
  readonly points: readonly { readonly missed: number; readonly cell: Cell }[];
}

/** A curve for each group of which the release has one. */
export function sensitivityCurves(context: ReportContext): SensitivityCurve[] {
  const country = (cell: Cell) =>
    cell.region_level === 'country' &&
    [cell.period, cell.sex, cell.age_group, cell.measure].every((code) => code === '_T');
  const cells = context.cells.all(indicator, 'sensitivity').filter(country);
  return context.groups.flatMap((group) => {
    const points = cells
      .filter(({ victim }) => victim === group)
      .flatMap((cell) => {
        const percent = /^missed_(\d{2})$/.exec(cell.category)?.[1];
        return percent === undefined ? [] : [{ missed: Number(percent) / 100, cell }];
      })
      .sort((one, other) => one.missed - other.missed);
    return points.length === 0 ? [] : [{ group, points }];
  });
}

/** A curve that may be drawn: no point of it is missing. */
export function isWhole({ points }: SensitivityCurve): boolean {
  return points.every(({ cell }) => hasValue(cell));
}
