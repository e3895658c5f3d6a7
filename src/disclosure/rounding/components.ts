import type { AdditiveTable } from './additive-table.ts';

/** A part of a table that shares no class with the rest, by positions in the table. */
export interface Component {
  readonly cells: readonly number[];
  readonly classes: readonly number[];
}

/** The parts of a table that have nothing to do with each other, so that each can be rounded alone. */
export function components(table: AdditiveTable): Component[] {
  const parent = table.names.map((_, cell) => cell);
  const rootOf = (cell: number): number => {
    let at = cell;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at;
      at = parent[at] ?? at;
    }
    return at;
  };
  for (const { cells } of table.classes) {
    const first = rootOf(cells[0] ?? 0);
    for (const cell of cells) parent[rootOf(cell)] = first;
  }
  const parts = new Map<number, { cells: number[]; classes: number[] }>();
  const partOf = (cell: number) => {
    const root = rootOf(cell);
    const part = parts.get(root) ?? { cells: [], classes: [] };
    parts.set(root, part);
    return part;
  };
  for (const cell of table.names.keys()) partOf(cell).cells.push(cell);
  for (const [at, { cells }] of table.classes.entries()) partOf(cells[0] ?? 0).classes.push(at);
  return [...parts.values()];
}
