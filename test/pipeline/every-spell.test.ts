import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disclose } from '../../pipeline/disclose.ts';
import { countFigures } from '../../pipeline/nightly.ts';
import type { Cell } from '../../schemas/cube.ts';
import { type UnsafeCell, UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { effectiveGarwood } from '../../src/statistics/clustered-intervals.ts';
import { garwood } from '../../src/statistics/garwood.ts';
import { writeRun } from '../naive/files.ts';
import type { Row } from '../naive/rows.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';

/**
 * Children with spells of some months, a month apart. 60 and 45 children have one spell each under two measures; four have three
 * each under a third, so that twelve spells are those of four children.
 */
const planted = [
  { measure: 'supervision', children: 60, spells: 1 },
  { measure: 'guardianship', children: 45, spells: 1 },
  { measure: 'provisional_supervision', children: 4, spells: 3 },
];
const starts = ['2017-02-01', '2017-04-01', '2017-06-01'];
const ends = ['2017-02-27', '2017-04-27', '2017-06-27'];
const keys = planted.flatMap(({ children, measure, spells }) =>
  Array.from({ length: children }, (_, at) => ({ key: `${measure} ${at}`, measure, spells, at })),
);
const registers = {
  protection_orders: keys.flatMap(({ key, measure, spells }) =>
    starts
      .slice(0, spells)
      .map((start, at): Row => ({ person_key: key, measure, starts_on: start, ends_on: ends[at] ?? '' })),
  ),
  // Half of the children had help on their first index date, and those with three spells on the others too.
  youth_care: keys
    .filter(({ at }) => at % 2 === 0)
    .map(
      ({ key }): Row => ({ person_key: key, care_type: 'outpatient', starts_on: '2017-01-01', ends_on: '' }),
    ),
  lacking: { protection_orders: ['ground'] },
};
const settings = {
  period: { from: '2017-01-01', until: '2017-12-31' },
  observedUntil: '2018-12-31',
  cohort: { index: 'every-spell' },
  breakdowns: ['total', 'measure'],
};

const isCount = ({ row, margin }: UnsafeCell<Cell>) =>
  row.indicator === 'children-with-order' && margin === 'measure';

describe('every-spell', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  const count = async (more: Readonly<Record<string, unknown>> = {}) => {
    const folder = mkdtempSync(join(run.folder, 'registers-'));
    const configuration = writeRun(folder, registers, { ...settings, ...more });
    return { configuration, ...(await countFigures(run, configuration, folder)) };
  };
  const statesOf = (cells: readonly Cell[]) =>
    Object.fromEntries(
      cells
        .filter(({ indicator, measure }) => indicator === 'children-with-order' && measure !== '_T')
        .map(({ measure, status }) => [measure, status]),
    );

  it('counts spells, and withholds twelve of them that are those of four children', async () => {
    const { cube, configuration } = await count();
    const cell = cube.cells.find((one) => isCount(one) && one.row.measure === 'provisional_supervision');
    expect([cell?.row.numerator, cell?.contributors.numerator]).toEqual([12, 4]);
    const { cube: cleared } = await disclose(cube, configuration);
    expect(statesOf(cleared.cells).provisional_supervision).toBe('suppressed');
    // Beside the total one withheld measure would be told by the others.
    const withheld = planted.filter(({ measure }) => statesOf(cleared.cells)[measure] === 'suppressed');
    expect(withheld.length).toBe(2);
  }, 120_000);

  it('would show them if each spell were a child', async () => {
    const { cube, configuration } = await count();
    const asChildren = cube.cells.map((cell) => {
      const { numerator, denominator } = cell.row;
      if (cell.sums === undefined || numerator === null) return cell;
      const complement = denominator === null ? null : denominator - numerator;
      return { ...cell, contributors: { denominator, numerator, complement } };
    });
    const { cube: cleared } = await disclose(
      new UnsafeCube(asChildren, [], () => 0, { ...cube.additivity, rowsOfOne: 1 }),
      configuration,
    );
    expect(statesOf(cleared.cells).provisional_supervision).toBe('value');
  }, 120_000);

  it('leaves counts open by the minimum count in children, even if each had as many spells as any', async () => {
    const { cube, configuration } = await count();
    expect(cube.additivity.rowsOfOne).toBe(3);
    const { cube: cleared, decisions } = await disclose(cube, configuration);
    expect(statesOf(cleared.cells).provisional_supervision).toBe('suppressed');
    expect(decisions.cells.narrowest).toBeGreaterThanOrEqual(3 * 10 + 3 - 1);
  }, 120_000);

  it('has intervals wider than those of separate spells, by a design effect that hides who has several', async () => {
    const { cube } = await count();
    const at = (measure: string) =>
      cube.cells.find((one) => isCount(one) && one.row.unit === 'count' && one.row.measure === measure)?.row;
    const { lower, upper } = at('supervision') ?? {};
    // Four children with three of 117 spells are 24 squares beyond the spells; eleven like them, 66, and so are none to ten.
    const effect = 1 + 66 / 117;
    const wanted = effectiveGarwood(60, effect);
    expect([lower, upper]).toEqual([wanted.lower, wanted.upper]);
    expect((upper ?? 0) - (lower ?? 0)).toBeGreaterThan(garwood(60).upper - garwood(60).lower);
  }, 120_000);
});
