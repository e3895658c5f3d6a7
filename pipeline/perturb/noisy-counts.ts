import type { Cell } from '../../schemas/cube.ts';
import type { UnsafeCell, UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { type Noise, noisyCount } from '../../src/disclosure/cell-key/noisy-count.ts';
import { printsFigures } from '../../src/disclosure/figures.ts';
import type { PerturbedCounts } from '../../src/disclosure/perturbed-counts.ts';
import { coordinateKey } from '../cube/coordinates.ts';
import { selectionKey } from '../cube/count-cohort.ts';
import type { CellKeyLookup } from './cell-keys.ts';
import { selectionsOfCell } from './selections.ts';

/**
 * Every count of children with its noise, by position in the cube; `null` for a cell that prints nothing, or counts what
 * has no record keys. Where `zeros` are protected, a numerator of 0 of a sensitive cell is raised at times, unless its whole
 * group is nobody.
 */
export function noisyCounts(
  { cells }: UnsafeCube<Cell>,
  keysOf: CellKeyLookup,
  noise: Noise,
  zeros: 'protect' | 'allow',
): (PerturbedCounts | null)[] {
  return cells.map((cell) => {
    const { row } = cell;
    const keys = row.statistic === 'estimate' && printsFigures(row) ? keysOf(row) : null;
    if (keys === null || row.numerator === null) return null;
    const all = row.unit === 'per_1000' ? null : row.denominator;
    return {
      numerator: noisyCount(noise, row.numerator, keys.numerator, protectedZero(cell, zeros)),
      denominator: all === null ? null : noisyCount(noise, all, keys.denominator, null),
    };
  });
}

/** The name of an empty numerator that must not be told from a small one: the same wherever the same children would be. */
function protectedZero(
  { row, sensitive, contributors }: UnsafeCell<Cell>,
  zeros: 'protect' | 'allow',
): string | null {
  if (!sensitive || zeros === 'allow' || contributors.denominator === 0) return null;
  const selections = selectionsOfCell(row);
  return selections === null ? null : `${coordinateKey(row)}#${selectionKey(selections.numerator)}`;
}
