import { type Cell, keyColumns } from '../../../schemas/cube.ts';

/** Everything that says which cell it is, as one text, with some of it changed. */
export function cellKey(cell: Cell, changed: Partial<Cell> = {}): string {
  let key = '';
  for (const column of keyColumns) key += `${changed[column] ?? cell[column]}|`;
  return key;
}

/** How a cell is named where a sum of it is open. */
export function nameOf({ indicator, statistic }: Cell): string {
  return statistic === 'estimate' ? indicator : `${indicator} (${statistic})`;
}
