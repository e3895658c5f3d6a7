import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfiguration } from '../../pipeline/configuration/load.ts';
import { disclose } from '../../pipeline/disclose.ts';
import { catalogue } from '../../pipeline/indicators/index.ts';
import type { Cell } from '../../schemas/cube.ts';
import { asset } from '../../src/assets.ts';
import { type FilesRun, runFiles } from '../support/run-files.ts';

/** What the generator planted; the batch never reads it. */
interface Truth {
  readonly columns: readonly (keyof Cell)[];
  readonly cells: readonly (readonly (string | number | null)[])[];
  readonly populationFlow: readonly { step: string; units: number; children: number }[];
  readonly records: readonly { register: string; delivered: number; used: number }[];
}

/** Indicators that count children; those of the internal edition that are public too are planted in its truth. */
const counted = new Set(catalogue.filter(({ kind }) => kind !== 'account').map(({ id }) => id));

describe.each(['clean', 'cbs'])('sample-data/%s', (set) => {
  const folder = asset('sample-data', set);
  const truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Truth;
  const keys = truth.columns.filter((column) => column !== 'numerator' && column !== 'denominator');
  let files: FilesRun;
  beforeAll(async () => {
    files = await runFiles(join(folder, 'zicht.json'));
  });
  afterAll(() => files.close());

  const rows = () => files.figures.cube.cells.map(({ row }) => row);
  const keyOf = (row: Cell) => keys.map((column) => row[column]).join('|');

  it('has every planted cell, and nothing where nothing was planted', () => {
    const at = (column: keyof Cell) => truth.columns.indexOf(column);
    const planted = new Map(
      truth.cells.map((line) => [keys.map((column) => line[at(column)]).join('|'), line]),
    );
    const told = rows().filter((row) => row.statistic === 'estimate' && counted.has(row.indicator));
    const wrong = told.filter((row) => {
      // Nobody lives in a region that stands for “unknown”: no rate is planted there, and none may be shown.
      if (row.unit === 'per_1000' && row.region.endsWith('_U')) return row.reason !== 'no_population';
      const line = planted.get(keyOf(row));
      planted.delete(keyOf(row));
      const numerator = line?.[at('numerator')] ?? 0;
      const denominator = line?.[at('denominator')];
      if (row.numerator !== numerator) return true;
      if (line === undefined) return row.unit === 'share' && row.denominator !== 0;
      return row.denominator !== denominator;
    });
    expect(wrong.slice(0, 5)).toEqual([]);
    expect([...planted.keys()]).toEqual([]);
    expect(truth.cells.length).toBeGreaterThan(200);
  });

  it('says that 21 of 136 victims had no help: 15.4% (10.3–22.5)', () => {
    const headline = rows().find(
      (row) =>
        row.indicator === 'without-help-6m' &&
        row.statistic === 'estimate' &&
        keyOf(row).startsWith('without-help-6m|_T|victim|country|NL|_T|_T|_T'),
    );
    expect(headline).toMatchObject({ numerator: 21, denominator: 136, status: 'value' });
    expect(
      [headline?.value, headline?.lower, headline?.upper].map((value) => ((value ?? 0) * 100).toFixed(1)),
    ).toEqual(['15.4', '10.3', '22.5']);
  });

  it('accounts for every order and every child on the way', () => {
    const flow = rows().filter((row) => row.indicator === 'population-flow');
    for (const { category, numerator } of flow) {
      expect({ category, units: numerator }).toEqual({
        category,
        units: truth.populationFlow.find(({ step }) => step === category)?.units,
      });
    }
    const records = rows().filter((row) => row.indicator === 'records-accepted');
    expect(
      records.map((row) => ({ register: row.category, delivered: row.denominator, used: row.numerator })),
    ).toEqual(truth.records.map(({ register, delivered, used }) => ({ register, delivered, used })));
  });

  it('has no unlinked care key but those of the unlinked children, so that bounds and correction are right', async () => {
    const [counted] = await files.run.engine.rows(
      `SELECT
         count(DISTINCT care.person_no) + count(DISTINCT care.unlinked_key) AS keys,
         count(DISTINCT care.unlinked_key) AS missed,
         count(DISTINCT CASE WHEN NOT care.linked AND child.linked IS DISTINCT FROM FALSE THEN care.unlinked_key END)
           AS strange
       FROM linkage_care AS care
       LEFT JOIN child
         ON child.person_key_type = care.unlinked_key_type AND child.person_key = care.unlinked_key
       WHERE care.could_be_help`,
      'test/care keys',
    );
    expect(counted).toEqual({ keys: 1476, missed: 29, strange: 0 });
    const at = (statistic: string, victim: string) =>
      rows().find(
        (row) =>
          row.statistic === statistic &&
          keyOf(row).startsWith(`without-help-6m|_T|${victim}|country|NL|_T|_T|_T`),
      )?.value;
    const { none, followed } = { none: 21, followed: 136 };
    const m = 29 / 1476;
    expect(at('corrected', 'victim')).toBeCloseTo((none / followed - m) / (1 - m), 3);
    // 29 keys that lead nowhere could be the help of all 21.
    expect(at('bound_low', 'victim')).toBe(0);
  });

  it('keeps the headline public, by year for victims too, and leaves nothing in what it withholds', async () => {
    const { configuration } = loadConfiguration(join(folder, 'zicht.json'));
    const { cube, decisions } = await disclose(files.figures.cube, configuration);
    const headline = files.figures.cube.cells.flatMap(({ row, margin }, at) =>
      row.indicator === 'without-help-6m' && row.statistic === 'estimate' && row.value !== null
        ? [{ margin, victim: row.victim, isShown: cube.cells[at]?.value !== null }]
        : [],
    );
    for (const margin of ['total', 'year', 'age_group', 'sex'])
      expect(headline.filter((cell) => cell.margin === margin && cell.victim === '_T')).not.toContainEqual(
        expect.objectContaining({ isShown: false }),
      );
    for (const margin of ['total', 'year'])
      expect(headline.filter((cell) => cell.margin === margin)).not.toContainEqual(
        expect.objectContaining({ isShown: false }),
      );
    expect(decisions.units.find(({ unit }) => unit === 'without-help-6m × total × bounds')?.released).toBe(
      true,
    );
    const unsafe = decisions.cells.withheld.filter(({ kind }) => kind === 'primary').length;
    expect(unsafe).toBeGreaterThan(set === 'clean' ? 1_000 : 40);
    for (const row of cube.cells) {
      if (row.status === 'suppressed')
        expect([row.numerator, row.denominator, row.value, row.lower, row.upper]).toEqual([
          null,
          null,
          null,
          null,
          null,
        ]);
    }
  });
});
