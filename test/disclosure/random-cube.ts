import fc from 'fast-check';
import type { Measured, NestedPair, UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import { UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import type { ReleasePlan } from '../../src/disclosure/unit-decision.ts';

/** A row of no statistic in particular. */
export interface Row extends Measured {
  readonly key: string;
}

export const keyOf = (row: Row) => row.key;
export const countOf = (row: Row) => row.denominator ?? row.numerator;
export const unitNames = ['a', 'b', 'c', 'd', 'e'];

export const plan: ReleasePlan<Row> = {
  fateOf: () => 'unit',
  unitOf: (cell) => cell.margin,
  isBesideUnits: () => true,
  priority: unitNames,
  coarserThan: (unit) => (unit === 'e' ? ['a'] : []),
  countOf,
  tells: () => [],
};

const states = ['value', 'value', 'value', 'not_estimable', 'not_yet_followed', 'not_applicable'];
/** Mostly clear of the threshold, so that random units are released about as often as not. */
const count = fc.oneof(
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 14 }) },
  { weight: 12, arbitrary: fc.integer({ min: 12, max: 60 }) },
);

const cell = fc
  .record({
    numerator: count,
    rest: fc.option(count, { freq: 4 }),
    state: fc.constantFrom(...states),
    unit: fc.constantFrom(...unitNames, ...unitNames, ...unitNames, 'unplanned'),
    sensitive: fc.boolean(),
    // With several rows a person, fewer people than rows stand behind a cell.
    repeats: fc.constantFrom(1, 1, 1, 2),
  })
  .map(({ numerator, rest, state, unit, sensitive, repeats }) => {
    const denominator = rest === null ? null : numerator + rest;
    const printed = state === 'value' || state === 'not_estimable';
    const row: Omit<Row, 'key'> = {
      numerator: printed ? numerator : null,
      denominator: printed ? denominator : null,
      value: state === 'value' ? numerator / (denominator ?? 1) : null,
      lower: null,
      upper: null,
      status: state,
      reason: state === 'value' ? null : 'because',
    };
    const people = (rows: number) => Math.ceil(rows / repeats);
    return {
      row,
      margin: unit,
      sensitive,
      contributors: {
        numerator: people(numerator),
        denominator: denominator === null ? null : people(denominator),
        complement: rest === null ? null : people(rest),
      },
    };
  });

/** A random cube with random nested pairs. */
export const randomCube = fc
  .record({
    cells: fc.array(cell, { maxLength: 14 }),
    pairs: fc.array(fc.tuple(fc.nat(), fc.nat(), count), { maxLength: 10 }),
  })
  .map(({ cells, pairs }) => {
    const named: UnsafeCell<Row>[] = cells.map((each, index) => ({
      ...each,
      row: { ...each.row, key: `k${index}` },
    }));
    const nested: NestedPair[] = pairs.flatMap(([outer, inner, children]) =>
      named.length === 0 ? [] : [{ outer: outer % named.length, inner: inner % named.length, children }],
    );
    return new UnsafeCube<Row>(named, nested);
  });

/** One cell by hand. */
export function cellOf(
  key: string,
  unit: string,
  numerator: number,
  denominator: number | null,
  more: Partial<UnsafeCell<Row>> = {},
): UnsafeCell<Row> {
  const complement = denominator === null ? null : denominator - numerator;
  return {
    row: {
      key,
      numerator,
      denominator,
      value: denominator === null ? numerator : numerator / denominator,
      lower: null,
      upper: null,
      status: 'value',
      reason: null,
    },
    contributors: { numerator, denominator, complement },
    margin: unit,
    sensitive: true,
    ...more,
  };
}
