import type { Cell } from '../../schemas/cube.ts';
import { UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { tellsOfPeople } from '../../src/disclosure/figures.ts';
import type { PerturbedCounts } from '../../src/disclosure/perturbed-counts.ts';
import type { CareKeys } from './care-keys.ts';
import { recomputed } from './recomputed.ts';
import { recomputedBound, unlinkedFrom } from './recomputed-bounds.ts';

/** A cube whose figures all come from changed counts, but for those at the positions that are withheld. */
export interface PerturbedCube {
  readonly cube: UnsafeCube<Cell>;
  /** Positions of figures that cannot be computed from changed counts, and are left empty. */
  readonly withheld: ReadonlySet<number>;
}

/**
 * Every figure of a cube from changed counts; `counts` by position, `null` for a cell without any, and `care` the changed keys
 * of care, `null` where there are none.
 */
export function perturbedCube(
  cube: UnsafeCube<Cell>,
  counts: readonly (PerturbedCounts | null)[],
  care: CareKeys | null,
): PerturbedCube {
  const own = cube.cells.map((cell, at) => {
    const changed = counts[at] ?? null;
    if (changed !== null) return recomputed(cell, changed);
    return !tellsOfPeople(cell.row) || cell.row.reason === 'no_persons_register' ? cell.row : null;
  });
  const missed = { care, unlinkedAt: unlinkedFrom(own) };
  const positions = new Map(cube.cells.map((cell, at) => [cell, at]));
  const rows = cube.cells.map(({ row, derivedFrom = [] }, at) => {
    const [source] = derivedFrom;
    const share = source === undefined ? null : own[positions.get(source) ?? -1];
    return own[at] ?? (share ? recomputedBound(row, share, missed) : null);
  });
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
