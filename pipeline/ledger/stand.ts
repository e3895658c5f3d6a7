import { type Cell, pendingReason } from '../../schemas/cube.ts';
import { PublicCube } from '../../src/cube/public-cube.ts';
import type { UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { printsFigures } from '../../src/disclosure/figures.ts';
import { keyOf } from '../disclosure-plan.ts';
import { type LedgerCell, publishedRow } from './ledger-cells.ts';
import { cellState, isOfLaterYear, lastPublished, type Revisions, tableOfCell } from './revisions.ts';

/** The public cells beside what was published, and the cells that stand, by their key. */
export interface Stood {
  readonly cube: PublicCube<Cell>;
  readonly standing: ReadonlyMap<string, LedgerCell>;
  /** Tables of which figures were cleared that are withheld for what is published. */
  readonly withheld: readonly string[];
}

/**
 * Puts the figures of the ledger in the place of those that may not be revised yet: every figure of a table that stands, with the
 * note that its revision is pending, so that nobody sees which of them would change. Years that came since are new, and stay
 * as they were cleared. What was withheld stays withheld, without a note.
 */
export function standAsPublished(
  unsafe: UnsafeCube<Cell>,
  cleared: PublicCube<Cell>,
  revisions: Revisions,
): Stood {
  const earlier = new Map<number, Cell | null>();
  const standing = new Map<string, LedgerCell>();
  const withheld = new Set<string>();
  unsafe.cells.forEach((found, at) => {
    const state = cellState(found, revisions);
    const row = cleared.cells[at];
    // A state that follows from definitions, such as a year that is not followed yet, is no figure to withhold.
    if (state === 'withheld' && row !== undefined && printsFigures(row)) {
      earlier.set(at, null);
      withheld.add(tableOfCell(found));
    }
    if (state !== 'standing' || isOfLaterYear(found, revisions)) return;
    const was = lastPublished(found, revisions);
    earlier.set(at, was === undefined ? null : withNote(was));
    if (was !== undefined) standing.set(keyOf(found.row), was);
  });
  return { cube: PublicCube.standing(cleared, earlier), standing, withheld: [...withheld] };
}

function withNote(was: LedgerCell): Cell {
  const row = publishedRow(was);
  return printsFigures(row) ? { ...row, reason: pendingReason } : row;
}
