import { describe, expect, it } from 'vitest';
import { reviewTables } from '../../../pipeline/review/cells.ts';
import { outputFigures } from '../../../pipeline/review/output-control.ts';
import { methodRows } from '../../../pipeline/review/utility.ts';
import { configuration } from '../../../schemas/configuration.ts';
import { PublicCube } from '../../../src/cube/public-cube.ts';
import { NamedGroups } from '../../support/named-groups.ts';

const children = new NamedGroups({ 'a none': 40, 'a helped': 360, 'b none': 12, 'b helped': 88 });
const place = (name: string, region: string) =>
  children.share('without-help-6m', 'province', name, 'none', { region_level: 'province', region });
const cube = children.cube([
  children.share('without-help-6m', 'total', '', 'none'),
  place('a', 'PV20'),
  place('b', 'PV21'),
]);
const settings = configuration.parse({
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
  registers: { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } },
});

describe('a review without decisions on what to withhold', () => {
  // As a method leaves it that prints changed counts, and none for the last.
  const printed = PublicCube.clear(cube, {
    withheld: new Set([2]),
    audit: { passed: true, findings: [] },
  });

  it('says of what is not printed that the method prints none', () => {
    const { cells, protection } = reviewTables(cube, { cube: printed }, settings);
    expect(cells.map(({ shown, reasons }) => [shown, reasons])).toEqual([
      ['shown', ''],
      ['shown', ''],
      ['withheld', 'method_prints_none'],
    ]);
    expect(protection).toEqual([]);
    expect(outputFigures(cells).map(({ children: behind, fewest }) => [behind, fewest])).toEqual([
      [500, 52],
      [400, 40],
    ]);
  });
});

describe('what methods leave', () => {
  it('is told of all tables together and of each, by the counts of children', () => {
    const rows = methodRows(
      cube,
      new Map([
        ['suppress' as const, [52, 40, null]],
        ['round' as const, [50, 40, 10]],
      ]),
    );
    expect(
      rows.map(({ method, table, cells, kept }) => [method, table?.margin ?? 'all', cells, kept]),
    ).toEqual([
      ['suppress', 'all', 3, 2],
      ['round', 'all', 3, 3],
      ['suppress', 'total', 1, 1],
      ['round', 'total', 1, 1],
      ['suppress', 'province', 2, 1],
      ['round', 'province', 2, 2],
    ]);
    const [withheld, rounded] = rows;
    expect(withheld).toMatchObject({ shareOfTotalKept: 92 / 104, shareUnchanged: 1, meanError: 0 });
    expect(rounded).toMatchObject({ shareOfTotalKept: 1, shareUnchanged: 1 / 3, maxError: 2 });
    expect(rounded?.meanError).toBeCloseTo(4 / 3, 12);
  });
});
