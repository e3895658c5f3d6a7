import { type Cell, keyColumns } from '../../../schemas/cube.ts';
import {
  type CellSums,
  type Contributors,
  type NestedPair,
  type UnsafeCell,
  UnsafeCube,
} from '../../../src/cube/unsafe-cube.ts';
import { type Combination, difference } from '../../../src/disclosure/suppression/problem.ts';
import type { Coarsening } from './coarsenings.ts';

/** A coarser cube, and which cells of the first became which of it. */
export interface Coarsened {
  readonly cube: UnsafeCube<Cell>;
  /** For each cell of the finer cube its position in the coarser one; `null` where it is gone. */
  readonly positions: readonly (number | null)[];
}

/**
 * The cube as it would be counted in coarser tables, made from what is counted already. Cells that merge add up, in
 * children too: a child that is in both counts twice, which makes a merged cell seem larger than it is where children can be in
 * several. Figures computed from cells that merge are left out. Tables that are left out stand beside the cube: what they would
 * show can be worked out all the same, and stays protected.
 */
export function coarsen(cube: UnsafeCube<Cell>, { place }: Coarsening): Coarsened {
  const groups = new Map<string, { readonly row: Cell; readonly parts: UnsafeCell<Cell>[] }>();
  const gone: UnsafeCell<Cell>[] = [];
  const keys = cube.cells.map((cell) => {
    const row = place(cell.row, cell.margin);
    const isMoved = row !== cell.row;
    if (row === null) gone.push(cell);
    if (row === null || (isMoved && hasOtherPlace(row, cell.row) && cell.sums === undefined)) return null;
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { row, parts: [cell] });
    else group.parts.push(cell);
    return key;
  });
  const order = [...groups.keys()];
  const index = new Map(order.map((key, at) => [key, at]));
  const positions = keys.map((key) => (key === null ? null : (index.get(key) ?? null)));
  const keyOfFiner = new Map(cube.cells.map((cell, at) => [cell, keys[at] ?? null]));
  const made = new Map<string, UnsafeCell<Cell>>();
  // A figure is made after what it is computed from, and points at the cell that this has become.
  const make = (key: string): UnsafeCell<Cell> => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const cell = mergedCell(groups.get(key));
    const sources = cell.derivedFrom?.map((source) => {
      const other = keyOfFiner.get(source) ?? null;
      return other === null ? source : make(other);
    });
    const finished = sources === undefined ? cell : { ...cell, derivedFrom: sources };
    made.set(key, finished);
    return finished;
  };
  const cells = order.map(make);
  const { additivity } = cube;
  const nested = pairsOf(cube.nested, positions, cells);
  const beside = gone.filter(({ sums }) => sums !== undefined);
  const further = { ...additivity, beside: [...additivity.beside, ...beside] };
  return { cube: new UnsafeCube(cells, nested, cube.surplus, further), positions };
}

const keyOf = (row: Cell) => keyColumns.map((column) => row[column]).join('|');

const hasOtherPlace = (row: Cell, before: Cell) => keyOf(row) !== keyOf(before);

function mergedCell(
  group: { readonly row: Cell; readonly parts: readonly UnsafeCell<Cell>[] } | undefined,
): UnsafeCell<Cell> {
  const [first, ...others] = group?.parts ?? [];
  if (group === undefined || first === undefined) throw new RangeError('a group without cells');
  if (others.length === 0) return { ...first, row: group.row };
  const counted = group.parts.filter(({ row }) => row.numerator !== null);
  const add = (name: 'numerator' | 'denominator') =>
    counted.some(({ row }) => row[name] !== null)
      ? counted.reduce((sum, { row }) => sum + (row[name] ?? 0), 0)
      : null;
  const [numerator, denominator] = [add('numerator'), add('denominator')];
  const value = numerator === null || !denominator ? numerator : numerator / denominator;
  const state = counted[0]?.row ?? first.row;
  const { implies: _, sums: __, ...rest } = first;
  const sums = addedSums(group.parts);
  return {
    ...rest,
    ...(sums === undefined ? {} : { sums }),
    row: {
      ...group.row,
      ...{ numerator, denominator, value, status: state.status, reason: state.reason },
    },
    contributors: group.parts.map(({ contributors }) => contributors).reduce(addedContributors),
    sensitive: group.parts.some(({ sensitive }) => sensitive),
  };
}

function addedContributors(a: Contributors, b: Contributors): Contributors {
  const add = (one: number | null, other: number | null) =>
    one === null && other === null ? null : (one ?? 0) + (other ?? 0);
  return {
    denominator: add(a.denominator, b.denominator),
    numerator: a.numerator + b.numerator,
    complement: add(a.complement, b.complement),
  };
}

function addedSums(parts: readonly UnsafeCell<Cell>[]): CellSums | undefined {
  const sums = parts.map((part) => part.sums);
  const [first, ...others] = sums;
  if (first === undefined) return undefined;
  return others.reduce<CellSums | undefined>((sum, other) => {
    if (sum === undefined || other === undefined) return undefined;
    const { denominator } = sum;
    return {
      numerator: added(sum.numerator, other.numerator),
      denominator:
        denominator === null || other.denominator === null ? null : added(denominator, other.denominator),
    };
  }, first);
}

const nothing: Combination = { columns: [], coefficients: [] };

const added = (a: Combination, b: Combination) => difference(a, difference(nothing, b));

/** Pairs of which both sides are left; between merged cells lies what lies between their parts. */
function pairsOf(
  pairs: readonly NestedPair[],
  positions: readonly (number | null)[],
  cells: readonly UnsafeCell<Cell>[],
): NestedPair[] {
  const found = new Map<string, NestedPair>();
  for (const { outer, inner, children } of pairs) {
    const [whole, part] = [positions[outer] ?? null, positions[inner] ?? null];
    if (whole === null || part === null || whole === part) continue;
    const name = `${whole} ${part}`;
    if (!found.has(name)) {
      found.set(name, { outer: whole, inner: part, children });
      continue;
    }
    const size = (at: number) => {
      const { denominator, numerator } = cells[at]?.contributors ?? { denominator: null, numerator: 0 };
      return denominator ?? numerator;
    };
    found.set(name, { outer: whole, inner: part, children: Math.max(0, size(whole) - size(part)) });
  }
  return [...found.values()];
}
