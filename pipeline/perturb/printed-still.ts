import type { Cell } from '../../schemas/cube.ts';
import type { UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import type { PerturbedCounts } from '../../src/disclosure/perturbed-counts.ts';
import { lastPublished, type Revisions } from '../ledger/revisions.ts';

/** What earlier releases printed of counts that are what they were, by position in the cube. */
export function printedStill(
  { cells }: UnsafeCube<Cell>,
  revisions: Revisions | null,
): Map<number, Partial<PerturbedCounts>> {
  const found = new Map<number, Partial<PerturbedCounts>>();
  if (revisions === null) return found;
  for (const [at, cell] of cells.entries()) {
    const was = lastPublished(cell, revisions);
    if (was?.fate !== 'shown') continue;
    const { row } = cell;
    const isOfPeople = row.unit !== 'per_1000';
    found.set(at, {
      ...(was.rows_numerator === row.numerator && was.numerator !== null ? { numerator: was.numerator } : {}),
      ...(was.rows_denominator === row.denominator && isOfPeople ? { denominator: was.denominator } : {}),
    });
  }
  return found;
}
