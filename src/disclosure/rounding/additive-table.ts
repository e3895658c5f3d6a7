import { type Combination, countOf } from '../suppression/problem.ts';

/** Units that are alike in all that is published: how many they are, and the published cells that count them. */
export interface InnerCell {
  readonly count: number;
  readonly publishedIn: readonly string[];
}

/** All inner cells that are counted in the same published cells, as one. */
export interface CountClass {
  readonly count: number;
  /** Positions of the published cells, rising. */
  readonly cells: readonly number[];
}

/** Published counts as sums of classes: whatever is done to classes, all sums and differences of cells still hold. */
export interface AdditiveTable {
  /** Names of the published cells, sorted. */
  readonly names: readonly string[];
  /** Their counts. */
  readonly counts: readonly number[];
  readonly classes: readonly CountClass[];
  /** Sums of classes that are zero: margins that tables with classes of their own have in common. */
  readonly equal: readonly Combination[];
}

/**
 * The published cells of any number of tables, with whatever hierarchies, as sums of the inner cells below them. The same
 * whatever the order of inner cells and of the names in each.
 *
 * @throws RangeError for a count that is none.
 */
export function additiveTable(inner: readonly InnerCell[]): AdditiveTable {
  const names = [...new Set(inner.flatMap(({ publishedIn }) => publishedIn))].sort();
  const position = new Map(names.map((name, at) => [name, at]));
  const counts = names.map(() => 0);
  const classes = new Map<string, { count: number; cells: number[] }>();
  for (const { count, publishedIn } of inner) {
    if (!isCount(count)) throw new RangeError('a count is a whole number from 0');
    const cells = [...new Set(publishedIn)]
      .map((name) => position.get(name) ?? -1)
      .sort((one, other) => one - other);
    if (cells.length === 0) continue;
    for (const cell of cells) counts[cell] = (counts[cell] ?? 0) + count;
    const membership = cells.join();
    const same = classes.get(membership);
    if (same === undefined) classes.set(membership, { count, cells });
    else same.count += count;
  }
  const inOrder = [...classes].sort(([one], [other]) => (one < other ? -1 : 1));
  return { names, counts, classes: inOrder.map(([, made]) => made), equal: [] };
}

/** A published count, and the inner cells that it adds up. */
export interface SummedCell {
  readonly name: string;
  readonly count: Combination;
}

/**
 * The same, of tables that have inner cells of their own, each inner cell a class by itself: they divide the same units in
 * different ways, and agree where sums are said to be zero.
 *
 * @throws RangeError for a count that is none, a name that is there twice, a cell that is no plain sum, or tables that do
 * not agree.
 */
export function linkedTable(
  inner: readonly number[],
  equal: readonly Combination[],
  cells: readonly SummedCell[],
): AdditiveTable {
  if (!inner.every(isCount)) throw new RangeError('a count is a whole number from 0');
  if (equal.some((zero) => countOf(zero, inner) !== 0)) throw new RangeError('the tables do not agree');
  const inOrder = [...cells].sort((one, other) => (one.name < other.name ? -1 : 1));
  if (inOrder.some(({ name }, at) => name === inOrder[at - 1]?.name))
    throw new RangeError('names of cells are unique');
  const members = inner.map((): number[] => []);
  for (const [at, { count }] of inOrder.entries()) {
    if (count.coefficients.some((coefficient) => coefficient !== 1))
      throw new RangeError('a published count is a plain sum of inner cells');
    for (const column of count.columns) members[column]?.push(at);
  }
  return {
    names: inOrder.map(({ name }) => name),
    counts: inOrder.map(({ count }) => countOf(count, inner)),
    classes: members.map((counting, at) => ({ count: inner[at] ?? 0, cells: counting })),
    equal,
  };
}

/** The published counts that some counts of the classes add up to. */
export function published(table: AdditiveTable, classCounts: readonly number[]): number[] {
  const sums = table.names.map(() => 0);
  for (const [at, { cells }] of table.classes.entries())
    for (const cell of cells) sums[cell] = (sums[cell] ?? 0) + (classCounts[at] ?? 0);
  return sums;
}

const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0;
