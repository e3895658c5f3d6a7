import type { Contributors, Measured } from '../cube/unsafe-cube.ts';

/** States that follow from definitions or from dates alone, never from what was counted. */
const statesWithoutData: ReadonlySet<string> = new Set(['not_applicable', 'not_yet_followed']);

/** Whether a row prints any number. */
export function printsFigures(row: Measured): boolean {
  return [row.numerator, row.denominator, row.value, row.lower, row.upper].some((figure) => figure !== null);
}

/** Whether a row, figures or state, depends on the people counted. */
export function tellsOfPeople(row: Measured): boolean {
  return printsFigures(row) || !statesWithoutData.has(row.status);
}

/** The counts that a reader of the row has, or can work out from it. */
export function printedCounts(row: Measured): Contributors | null {
  if (row.numerator === null) return null;
  return {
    denominator: row.denominator,
    numerator: row.numerator,
    complement: row.denominator === null ? null : row.denominator - row.numerator,
  };
}
