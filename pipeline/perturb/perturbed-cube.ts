import type { Cell } from '../../schemas/cube.ts';
import { type UnsafeCell, UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { tellsOfPeople } from '../../src/disclosure/figures.ts';
import type { PerturbedCounts } from '../../src/disclosure/perturbed-counts.ts';
import { recomputed, recomputedSensitivity } from './recomputed.ts';

/** A cube whose figures all come from changed counts, but for those at the positions that are withheld. */
export interface PerturbedCube {
  readonly cube: UnsafeCube<Cell>;
  /** Positions of figures that cannot be computed from changed counts, and are left empty. */
  readonly withheld: ReadonlySet<number>;
}

/** Every figure of a cube from changed counts; `counts` by position, `null` for a cell without any. */
export function perturbedCube(
  cube: UnsafeCube<Cell>,
  counts: readonly (PerturbedCounts | null)[],
): PerturbedCube {
  const positions = new Map(cube.cells.map((cell, at) => [cell, at]));
  const changed = (cell: UnsafeCell<Cell>, at: number): Cell | null => {
    const { row } = cell;
    const own = counts[at] ?? null;
    if (own !== null) return recomputed(cell, own);
    if (!tellsOfPeople(row) || row.reason === 'no_persons_register') return row;
    const [source] = cell.derivedFrom ?? [];
    if (row.statistic !== 'sensitivity' || source === undefined) return null;
    const from = changed(source, positions.get(source) ?? -1);
    return from === null ? null : recomputedSensitivity(cell, from);
  };
  const rows = cube.cells.map(changed);
  return {
    cube: new UnsafeCube(
      cube.cells.map((cell, at) => ({ ...cell, row: rows[at] ?? { ...cell.row, ...nothing } })),
      cube.nested,
      cube.surplus,
      cube.additivity,
    ),
    withheld: new Set(rows.flatMap((row, at) => (row === null ? [at] : []))),
  };
}

const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;
