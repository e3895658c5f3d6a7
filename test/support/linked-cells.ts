import { linkedIndicators } from '../../pipeline/internal-indicators/linked.ts';
import type { Figures } from '../../pipeline/nightly.ts';
import type { Cell } from '../../schemas/cube.ts';

const linked: ReadonlySet<string> = new Set(linkedIndicators.map(({ id }) => id));

/** Whether a cell is of a share of the internal edition that is public too. */
export const isLinked = ({ indicator }: Pick<Cell, 'indicator'>): boolean => linked.has(indicator);

/** Every cell of the indicators of the internal edition, those that stand in the cube for being public too among them. */
export function everyInternalCell({ cube, internalCells }: Pick<Figures, 'cube' | 'internalCells'>): Cell[] {
  return [...cube.cells.map(({ row }) => row).filter(isLinked), ...internalCells];
}
