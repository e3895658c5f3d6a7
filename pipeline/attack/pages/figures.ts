import type { Cell } from '../../../schemas/cube.ts';
import { margins } from '../../../schemas/margins.ts';

/** A number that may be printed, because a cleared cell has it, and to how many decimals at the most. */
export interface Figure {
  readonly value: number;
  readonly decimals: number;
  /** How far what is printed may lie from it beside rounding: whole numbers "in every 100" are rounded to either side. */
  readonly slack: number;
}

const figure = (value: number, decimals: number, slack = 0): Figure => ({ value, decimals, slack });

/** Every number that a cleared row may be told by. */
export function figuresOf(row: Cell): Figure[] {
  const counts = [row.numerator, row.denominator];
  const told = [row.value, row.lower, row.upper].filter((number) => number !== null);
  return [
    ...counts.filter((number) => number !== null).map((number) => figure(number, 0)),
    ...told.flatMap((number) => {
      switch (row.unit) {
        case 'share':
        case 'probability':
          return [figure(number * 100, 1), figure(number * 100, 0, 0.5)];
        case 'per_1000':
          return [figure(number, 2)];
        default:
          return [figure(number, 0)];
      }
    }),
  ];
}

/** Whether a number as printed is a figure, rounded to the decimals that it has. */
export function isTold(value: number, decimals: number, figures: readonly Figure[]): boolean {
  const half = 0.5 * 10 ** -decimals;
  return figures.some(
    (one) =>
      decimals <= one.decimals && Math.abs(value - one.value) <= half + one.slack + 1e-9 * Math.abs(value),
  );
}

/** The margin in whose table a row stands. */
export function marginOf(row: Cell): string | undefined {
  const crossed = (['period', 'sex', 'age_group', 'measure'] as const).filter((name) => row[name] !== '_T');
  return margins.find(
    ({ dimensions, regionLevel }) =>
      regionLevel === row.region_level &&
      dimensions.length === crossed.length &&
      crossed.every((name) => dimensions.includes(name)),
  )?.id;
}

/** How far a share lies from that of all others in the same total, in points; and how far two shares lie apart (Cohen's h has another form). */
export function comparedFigures(rows: readonly Cell[]): Figure[] {
  const total = rows.find((row) => marginOf(row) === 'total');
  const differences = rows.flatMap((row) => {
    if (total === undefined || row === total || row.numerator === null || row.denominator === null) return [];
    const rest = (total.denominator ?? 0) - row.denominator;
    if (rest <= 0) return [];
    const apart = row.numerator / row.denominator - ((total.numerator ?? 0) - row.numerator) / rest;
    return [figure(Math.abs(apart) * 100, 1)];
  });
  return differences;
}

/** The standardised difference of two shares: their distance over the root of the mean variance (Austin 2009). */
export function standardisedFigure(one: number, other: number): Figure {
  const variance = (one * (1 - one) + other * (1 - other)) / 2;
  return figure(variance === 0 ? 0 : Math.abs(one - other) / Math.sqrt(variance), 2);
}
