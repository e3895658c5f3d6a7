import type { Cell } from '../../schemas/cube.ts';
import { type NestedPair, type UnsafeCell, UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { countOf, sumOf } from '../../src/disclosure/suppression/problem.ts';

/** Disjoint groups of children by words that say what they are, such as `victim none`, and how many there are of each. */
export type Groups = Readonly<Record<string, number>>;

/** Cells whose figures and sums are those of named groups: a selection takes every group that has all of its words. */
export class NamedGroups {
  readonly #names: readonly string[];
  readonly #counts: readonly number[];

  constructor(groups: Groups) {
    this.#names = Object.keys(groups);
    this.#counts = Object.values(groups);
  }

  share(
    indicator: string,
    margin: string,
    population: string,
    having: string,
    at: Partial<Cell> = {},
  ): UnsafeCell<Cell> {
    const sums = {
      denominator: this.#select(population),
      numerator: this.#select(`${population} ${having}`),
    };
    const numerator = countOf(sums.numerator, this.#counts);
    const denominator = countOf(sums.denominator, this.#counts);
    return { ...shareCell(indicator, margin, numerator, denominator, at), sums };
  }

  count(indicator: string, margin: string, population: string, at: Partial<Cell> = {}): UnsafeCell<Cell> {
    const numerator = this.#select(population);
    const children = countOf(numerator, this.#counts);
    return { ...countCell(indicator, margin, children, at), sums: { denominator: null, numerator } };
  }

  cube(cells: readonly UnsafeCell<Cell>[], nested: readonly NestedPair[] = []): UnsafeCube<Cell> {
    return new UnsafeCube(cells, nested, () => 0, { inner: { counts: this.#counts, equal: [] }, beside: [] });
  }

  #select(words: string) {
    const wanted = words.split(' ').filter((word) => word !== '');
    return sumOf(
      this.#names.flatMap((name, at) => (wanted.every((word) => name.split(' ').includes(word)) ? [at] : [])),
    );
  }
}

/** A share that does not say which groups it counts. */
export function shareCell(
  indicator: string,
  margin: string,
  numerator: number,
  denominator: number,
  at: Partial<Cell> = {},
): UnsafeCell<Cell> {
  const row: Cell = {
    ...{
      indicator,
      statistic: 'estimate',
      period: '_T',
      victim: '_T',
      region_level: 'country',
      region: 'NL',
    },
    ...{ sex: '_T', age_group: '_T', measure: '_T', help_status: '_T', category: '_T', unit: 'share' },
    ...{ numerator, denominator, value: numerator / denominator, lower: 0, upper: 1 },
    ...{ status: 'value', reason: null },
    ...at,
  };
  const contributors = { numerator, denominator, complement: denominator - numerator };
  return { row, contributors, margin, sensitive: true };
}

/** A count that does not say which groups it counts, such as a step of the population flow. */
export function countCell(
  indicator: string,
  margin: string,
  children: number,
  at: Partial<Cell> = {},
): UnsafeCell<Cell> {
  const { row } = shareCell(indicator, margin, children, children, at);
  return {
    row: { ...row, denominator: null, value: children, unit: 'count' },
    contributors: { numerator: children, denominator: null, complement: null },
    margin,
    sensitive: false,
  };
}
