import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlantedBounds } from '../../pipeline/generate/missed-bounds.ts';
import { type MissedLinks, missedRegisters, readSubgroup } from '../../pipeline/generate/missed-links.ts';
import type { Cell } from '../../schemas/cube.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';
import { type PlantedTruth, withMisses } from '../support/missed-set.ts';
import { countNaively } from '../support/naive-linkage.ts';
import { Planter } from '../support/planned-misses.ts';
import type { FilesRun } from '../support/run-files.ts';

/** Rates of missed links at which the truth must lie within the bounds. */
const rates = [0, 1, 2, 5, 10];
/** So much care of others makes the few children whom the plan leaves unlinked a trifle among the keys of care. */
const otherCare = 20_000;
const isLong = process.env.ZICHT_LONG === '1';
const timeout = isLong ? 900_000 : 60_000;

const subgroups = ['measure:guardianship=10', 'province:PV27=5', 'year:2018=2'].map(readSubgroup);

function expectWithin({ low, high, trueNone, trueFollowed }: PlantedBounds): void {
  const share = trueNone / trueFollowed;
  expect(low).toBeLessThanOrEqual(share);
  expect(high).toBeGreaterThanOrEqual(share);
}

describe('planted misses, through the stages', { timeout }, () => {
  const evenly = rates.map((percent, at): [Partial<MissedLinks>, number] => [{ percent }, at + 1]);
  const runs: [Partial<MissedLinks>, number][] = [
    ...evenly,
    [{ percent: 1, subgroups }, 6],
    [{ percent: 5, register: 'protection_orders' }, 7],
    [{ percent: 0, subgroups, register: 'protection_orders' }, 8],
  ];
  const all = rates.flatMap((percent) =>
    missedRegisters.flatMap((register) =>
      [11, 12, 13].flatMap((seed): [Partial<MissedLinks>, number][] => [
        [{ percent, register }, seed],
        [{ percent, register, subgroups }, seed],
      ]),
    ),
  );

  it.each(isLong ? [...runs, ...all] : runs)('%j, seed %i', async (links, seed) => {
    await withMisses(links, { seed, otherCare: 2_000 }, async (truth, files) => {
      expect(miscounted(truth, files)).toEqual([]);
      expect(flowOf(files)).toEqual(
        Object.fromEntries(truth.missed.populationFlow.map(({ step, units }) => [step, units])),
      );
      const naive = await countNaively(files.run.engine);
      expect(naive.rates).toEqual(truth.rates);
      expect(ratesInCube(files)).toEqual(publishable(truth.rates));
      for (const planted of truth.bounds) {
        const { period, victim, measure, unlinked, missedKeys, careKeys } = planted;
        expect([naive.unlinked(planted), naive.keys.unlinked, naive.keys.all]).toEqual([
          unlinked,
          missedKeys,
          careKeys,
        ]);
        expect({ period, victim, measure, ...boundsInCube(files, planted) }).toEqual({
          period,
          victim,
          measure,
          ...expectedInCube(planted),
        });
      }
      for (const planted of truth.bounds) expectWithin(planted);
    });
  });
});

/** Cells of the cohort that differ from what must be counted, or are missing. */
function miscounted({ columns, counted }: PlantedTruth, files: FilesRun): unknown[] {
  const keys = columns.filter((column) => column !== 'numerator' && column !== 'denominator');
  const at = (column: keyof Cell) => columns.indexOf(column);
  const planted = new Map(counted.map((line) => [keys.map((column) => line[at(column)]).join('|'), line]));
  const indicators = new Set(counted.map((line) => line[at('indicator')]));
  const wrong = cellsOf(files).filter((row) => {
    if (row.statistic !== 'estimate' || !indicators.has(row.indicator)) return false;
    const key = keys.map((column) => row[column]).join('|');
    const line = planted.get(key);
    planted.delete(key);
    if (row.unit === 'per_1000' && row.region.endsWith('_U')) return row.reason !== 'no_population';
    if (line === undefined) return row.numerator !== 0;
    return row.numerator !== line[at('numerator')] || row.denominator !== line[at('denominator')];
  });
  return [...wrong, ...planted.keys()].slice(0, 5);
}

function cellsOf(files: FilesRun): Cell[] {
  return files.figures.cube.cells.map(({ row }) => row);
}

function flowOf(files: FilesRun): Record<string, number | null> {
  const steps = cellsOf(files).filter(({ indicator }) => indicator === 'population-flow');
  return Object.fromEntries(steps.map(({ category, numerator }) => [category, numerator]));
}

/** Linkage rates of children, orders and care in the cube as `category, period, measure, region: linked of all`. */
function ratesInCube(files: FilesRun): string[] {
  return cellsOf(files)
    .filter(({ indicator, category }) => indicator === 'linkage-rate' && isPlanted(category))
    .filter(({ denominator }) => denominator !== 0)
    .map(({ category, period, measure, region, numerator, denominator }) =>
      rateLine(category, [period, measure, region], numerator, denominator),
    )
    .toSorted();
}

const isPlanted = (category: string) =>
  !category.startsWith('victim_records') && !category.includes('_key_type_');

/** The planted rates that have a cell: those of the years of the period. */
function publishable(planted: PlantedTruth['rates']): string[] {
  return planted
    .filter(([, dimension, code]) => dimension !== 'year' || code === '2017' || code === '2018')
    .map(([category, dimension, code, linked, all]) => {
      if (dimension === 'care_type') return rateLine(`${category}_${code}`, ['_T', '_T', 'NL'], linked, all);
      const at = (name: string, otherwise: string) => (dimension === name ? code : otherwise);
      const place = [at('year', '_T'), at('measure', '_T'), at('province', 'NL')];
      return rateLine(category, place, linked, all);
    })
    .toSorted();
}

function rateLine(category: string, place: readonly string[], linked: number | null, all: number | null) {
  return `${category}, ${place.join(', ')}: ${linked} of ${all}`;
}

/** The bounds as the cube has them; the corrected share to three digits, as is right for a modelled value. */
function boundsInCube(files: FilesRun, { period, victim, measure }: PlantedBounds) {
  const statistics = new Map(
    cellsOf(files)
      .filter(
        (row) =>
          row.indicator === 'without-help-6m' &&
          row.region_level === 'country' &&
          row.period === period &&
          row.victim === victim &&
          row.measure === measure &&
          row.sex === '_T' &&
          row.age_group === '_T',
      )
      .map((row) => [row.statistic, row.value]),
  );
  return {
    low: statistics.get('bound_low'),
    high: statistics.get('bound_high'),
    corrected: statistics.get('corrected'),
  };
}

function expectedInCube({ low, high, corrected }: PlantedBounds) {
  return { low, high, corrected: Number(corrected.toPrecision(3)) };
}

describe('planted misses, over many seeds', { timeout }, () => {
  let run: TestRun;
  let planter: Planter;
  beforeAll(async () => {
    run = await openTestRun();
    planter = new Planter(run.engine);
  });
  afterAll(() => run.close());

  const seeds = Array.from({ length: isLong ? 40 : 2 }, (_, at) => 100 + at);

  it.each(missedRegisters)('keep the truth within the bounds in every run: %s', async (register) => {
    for (const seed of seeds) {
      for (const percent of rates) {
        for (const own of [[], subgroups]) {
          const { bounds } = await planter.plant({ register, percent, subgroups: own }, { seed });
          expect(bounds.length).toBeGreaterThan(20);
          for (const place of bounds) expectWithin(place);
        }
      }
    }
  });

  it('are undone by the correction where they are spread evenly', async () => {
    for (const seed of seeds) {
      for (const percent of rates.filter((rate) => rate > 0)) {
        const { bounds } = await planter.plant({ percent }, { seed, otherCare });
        for (const place of bounds.filter(({ period, measure }) => period === '_T' && measure === '_T')) {
          const share = place.trueNone / place.trueFollowed;
          const raw = place.none / place.followed;
          expect(Math.abs(place.corrected - share)).toBeLessThan(Math.abs(raw - share));
        }
      }
    }
  });
});
