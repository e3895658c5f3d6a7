import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demandSums, openSums } from '../../../pipeline/cube/conservation/demand-conservation.ts';
import { regionTree } from '../../../pipeline/cube/conservation/region-tree.ts';
import { readRegionTables } from '../../../pipeline/regions/tables.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { type FilesRun, runFiles } from '../../support/run-files.ts';

const regions = readRegionTables();
const tree = regionTree(regions, 2024);

describe('the sums of a cube', () => {
  let files: FilesRun;
  let cells: readonly Cell[];
  beforeAll(async () => {
    files = await runFiles('sample-data/clean/zicht.json');
    cells = [...files.figures.cube.cells.map(({ row }) => row), ...files.figures.internalCells];
  });
  afterAll(() => files.close());

  const open = (some: readonly Cell[]) =>
    openSums(some, tree).map(({ subject, by }) => `${subject} by ${by}`);
  /** The cells with one count more in the first that is like this; it must be there. */
  const oneMore = (like: Partial<Cell>, count: 'numerator' | 'denominator' = 'numerator') => {
    const at = cells.findIndex((cell) =>
      Object.entries(like).every(([column, code]) => cell[column as keyof Cell] === code),
    );
    const broken = cells[at];
    if (broken === undefined) throw new Error('no such cell');
    return cells.map((cell, here) => (here === at ? { ...cell, [count]: (cell[count] ?? 0) + 1 } : cell));
  };
  const country: Partial<Cell> = {
    statistic: 'estimate',
    period: '_T',
    victim: '_T',
    region_level: 'country',
    sex: '_T',
    age_group: '_T',
    measure: '_T',
    help_status: '_T',
    status: 'value',
  };

  it('come out', () => {
    expect(open(cells)).toEqual([]);
  });

  it('come out where the inhabitants of most municipalities are not delivered', async () => {
    const dirty = await runFiles('sample-data/dirty/zicht.json');
    try {
      const rates = dirty.figures.cube.cells.map(({ row }) => row).filter(({ unit }) => unit === 'per_1000');
      const known = rates.filter(({ denominator }) => denominator !== null);
      expect(new Set(known.map(({ region_level }) => region_level))).toEqual(new Set(['municipality']));
      expect(rates.length).toBeGreaterThan(known.length);
      expect(open(dirty.figures.cube.cells.map(({ row }) => row))).toEqual([]);
    } finally {
      await dirty.close();
    }
  });

  it.each<readonly [string, Partial<Cell>, 'numerator' | 'denominator']>([
    ['without-help-6m by victim', { indicator: 'without-help-6m', ...country }, 'numerator'],
    ['without-help-6m by sex', { indicator: 'without-help-6m', ...country }, 'denominator'],
    ['without-help-6m by age_group', { indicator: 'without-help-6m', ...country }, 'numerator'],
    ['without-help-6m by measure', { indicator: 'without-help-6m', ...country }, 'numerator'],
    ['without-help-6m by year', { indicator: 'without-help-6m', ...country }, 'numerator'],
    ['without-help-6m by province', { indicator: 'without-help-6m', ...country }, 'numerator'],
    ['without-help-6m by youth_region', { indicator: 'without-help-6m', ...country }, 'numerator'],
    [
      'children-with-order by sex',
      { indicator: 'children-with-order', ...country, sex: 'male' },
      'numerator',
    ],
    [
      'children-with-order by municipality',
      { indicator: 'children-with-order', ...country, region_level: 'municipality' },
      'numerator',
    ],
    ['help-status-6m by category', { indicator: 'help-status-6m', ...country }, 'numerator'],
    ['help-status-6m by category', { indicator: 'help-status-6m', ...country }, 'denominator'],
    [
      'first-help-type by category',
      { indicator: 'first-help-type', ...country, region_level: 'province' },
      'numerator',
    ],
    ['first-help-referrer by category', { indicator: 'first-help-referrer', ...country }, 'numerator'],
    ['repeat-order by help_status', { indicator: 'repeat-order', ...country }, 'denominator'],
    ['waiting-now by category', { indicator: 'waiting-now', ...country }, 'numerator'],
    ['secure-care-victims by sex', { indicator: 'secure-care-victims', ...country }, 'numerator'],
    ['population-flow by step', { indicator: 'population-flow' }, 'numerator'],
    ['linkage-rate by year', { indicator: 'linkage-rate', ...country, category: '_T' }, 'numerator'],
    [
      'orders-flow (flow) by start, in and out',
      { indicator: 'orders-flow', category: 'flow_in', region_level: 'country' },
      'numerator',
    ],
    [
      'orders-flow (flow) by the year before',
      { indicator: 'orders-flow', category: 'stock_end' },
      'numerator',
    ],
    [
      'orders-flow (flow) by province',
      { indicator: 'orders-flow', category: 'flow_out', region_level: 'province' },
      'numerator',
    ],
    [
      'help-within (at_risk) by the stretch before',
      { indicator: 'help-within', statistic: 'events', category: 'day_42' },
      'numerator',
    ],
    [
      'help-within (censored) by victim',
      { indicator: 'help-within', statistic: 'censored', victim: 'victim' },
      'numerator',
    ],
  ])('do not come out where one count is off: %s', (expected, like, count) => {
    const like2 = expected.startsWith('population-flow') ? { ...like, category: 'followed' } : like;
    expect(open(oneMore(like2, count))).toContain(expected);
  });

  it('do not come out wherever a count of children is off', () => {
    const ids = [
      'without-help-6m',
      'help-status-6m',
      'first-help-type',
      'orders-flow',
      'waiting-now',
      'help-within',
    ];
    const some = cells.filter(({ indicator }) => ids.includes(indicator));
    const counting = [...some.entries()].filter(
      ([, { statistic, numerator, unit }]) =>
        // What only flags a place, or compares it, is no part of any sum.
        ['estimate', 'flow', 'at_risk', 'events', 'competing', 'censored'].includes(statistic) &&
        numerator !== null &&
        unit !== 'probability',
    );
    fc.assert(
      fc.property(fc.constantFrom(...counting), fc.integer({ min: 1, max: 5 }), ([at, cell], more) => {
        const off = some.with(at, { ...cell, numerator: (cell.numerator ?? 0) + more });
        expect(open(off).length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it('stop the run (8) with the indicator and what it is divided by, and no count', () => {
    const broken = oneMore({ indicator: 'without-help-6m', ...country });
    const settings = { region: { source: 'order', year: 2024 } } as const;
    expect(() => demandSums(cells, settings, regions)).not.toThrow();
    expect(() => demandSums(broken, settings, regions)).toThrow(
      expect.objectContaining({
        exitCode: 8,
        problems: [
          expect.objectContaining({
            code: 'guard.conservation',
            where: expect.stringMatching(/^without-help-6m by [a-z_]+(; without-help-6m by [a-z_]+)*$/),
          }),
        ],
      }),
    );
  });

  it('are looked at without those of regions that are not told apart', () => {
    const blurred = { ...tree, blurred: new Set(['PV30']) };
    expect(openSums(cells, blurred)).toEqual([]);
  });
});
