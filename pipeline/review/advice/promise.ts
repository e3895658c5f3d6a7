import { group } from 'd3-array';
import type { Cell } from '../../../schemas/cube.ts';
import type { UnsafeCube } from '../../../src/cube/unsafe-cube.ts';
import { keyOf } from '../../disclosure-plan.ts';
import type { ReviewTables } from '../cells.ts';
import { kindOf } from '../losses.ts';
import type { Coarsening } from './coarsenings.ts';

/**
 * How many withheld figures a coarsening could bring back: safe ones that are withheld for nothing but counts which it takes
 * away or merges, and unsafe ones that merge. A guess by which what is tried first is chosen, and nothing else.
 */
export function promiseOf(
  cube: UnsafeCube<Cell>,
  { cells, protection }: ReviewTables,
): (coarsening: Coarsening) => number {
  const byKey = new Map(cube.cells.map((cell) => [keyOf(cell.row), cell]));
  const served = [...group(protection, ({ withheld }) => withheld).values()].map((lines) =>
    lines.map(({ protects }) => byKey.get(protects.split(' ')[0] ?? '')),
  );
  const unsafe = cube.cells.filter((_, at) => {
    const reviewed = cells[at];
    return reviewed?.shown === 'withheld' && kindOf(reviewed) === 'unsafe';
  });
  return ({ place }) => {
    const isTouched = (cell: (typeof unsafe)[number] | undefined) =>
      cell !== undefined && place(cell.row, cell.margin) !== cell.row;
    const freed = served.filter((those) => those.every(isTouched)).length;
    return freed + unsafe.filter((cell) => place(cell.row, cell.margin) !== null && isTouched(cell)).length;
  };
}
