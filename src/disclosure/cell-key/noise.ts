import type { NoiseRow, PerturbationTable } from './perturbation-table.ts';

/**
 * The noise of a count: the first of its row whose bound is not below the key, as in R's cellKey. A count of 0 has none.
 *
 * Source: G. Thompson, S. Broadfoot and D. Elazar, "Methodology for the automatic confidentialisation of statistical
 * outputs from remote servers at the Australian Bureau of Statistics", UNECE work session on statistical data
 * confidentiality (2013).
 *
 * @param key the cell key of the units counted, in [0, 1).
 * @throws RangeError for a count that is none, or a key out of range.
 */
export function noiseOf(table: PerturbationTable, count: number, key: number): number {
  if (!Number.isInteger(count) || count < 0) throw new RangeError('a count is a whole number from 0');
  const row = table[Math.min(count, table.length - 1)];
  if (row === undefined) throw new RangeError('a perturbation table has a row for 0 at least');
  return noiseIn(row, key);
}

/** The noise of one row of a table at a key in [0, 1). */
export function noiseIn({ noise, upTo }: NoiseRow, key: number): number {
  if (!(key >= 0 && key < 1)) throw new RangeError('a cell key lies in [0, 1)');
  return noise[upTo.findIndex((bound) => key <= bound)] ?? 0;
}
