import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cell } from '../../../schemas/cube.ts';
import { cellKey, recordKey } from '../../../src/disclosure/cell-key/cell-key.ts';
import { noiseOf } from '../../../src/disclosure/cell-key/noise.ts';
import { perturbationTable } from '../../../src/disclosure/cell-key/perturbation-table.ts';
import { SecretKey } from '../../../src/keys/secret-key.ts';
import { wilson } from '../../../src/statistics/wilson.ts';
import { keyBytes, keyOf, type MethodRun, runMethod } from './run-method.ts';

interface Child {
  readonly key: string;
  readonly period: string;
  readonly victim: string;
  readonly sex: string;
  readonly age_group: string;
  readonly measure: string;
  readonly province: string;
  readonly youth_region: string;
  readonly municipality: string;
  readonly outcome: string;
}

const outcomes: Readonly<Record<string, readonly string[]>> = {
  all: ['running', 'started', 'none', 'left'],
  followed: ['running', 'started', 'none'],
};

/** The rows of the cohort behind a count, looked for one by one. */
function behind(children: readonly Child[], row: Cell, counted: readonly string[]): Child[] {
  return children.filter(
    (child) =>
      counted.includes(child.outcome) &&
      (['period', 'victim', 'sex', 'age_group', 'measure'] as const).every(
        (name) => row[name] === '_T' || row[name] === child[name],
      ) &&
      (row.region_level === 'country' || child[row.region_level as 'province'] === row.region),
  );
}

/** The counts that a row prints, with the children that they should be of. */
function countsOf(row: Cell): [printed: number | null, counted: readonly string[]][] {
  const { all = [], followed = [] } = outcomes;
  if (row.statistic !== 'estimate') return [];
  switch (row.indicator) {
    case 'children-with-order':
      return [[row.numerator, all]];
    case 'without-help-6m':
      return [
        [row.numerator, ['none']],
        [row.denominator, followed],
      ];
    case 'help-status-6m':
      return [
        [row.numerator, [row.category]],
        [row.denominator, followed],
      ];
    default:
      return [];
  }
}

describe('a release with noise by cell key', { timeout: 240_000 }, () => {
  let run: MethodRun;
  let children: readonly Child[];
  beforeAll(async () => {
    run = await runMethod('cell-key');
    children = await run.run.engine.rows<Child>(
      `SELECT person_key_type || chr(31) || person_key AS key, period, victim, cohort_flag.sex, age_group, measure,
         province, youth_region, municipality,
         CASE WHEN running_6m THEN 'running' WHEN started_6m THEN 'started' WHEN none_6m THEN 'none' ELSE 'left' END AS outcome
       FROM cohort_flag JOIN child ON child.child_no = cohort_flag.child_no WHERE in_cohort`,
      'children',
    );
  }, 240_000);
  afterAll(() => run.close());

  it('prints each count with the noise of its very children, summed one by one', () => {
    const table = perturbationTable({ most: 5, variance: 3, barred: 2 });
    const secret = new SecretKey(Buffer.from(keyBytes));
    const keys = new Map(children.map(({ key }) => [key, recordKey(secret, key)]));
    let looked = 0;
    let changed = 0;
    for (const row of run.rows)
      for (const [printed, counted] of countsOf(row)) {
        if (printed === null) continue;
        const own = behind(children, row, counted);
        if (own.length === 0) continue;
        const distinct = [...new Set(own.map(({ key }) => key))];
        const noise = noiseOf(table, own.length, cellKey(distinct.map((key) => keys.get(key) ?? Number.NaN)));
        expect({ key: keyOf(row), printed }).toEqual({ key: keyOf(row), printed: own.length + noise });
        looked++;
        if (noise !== 0) changed++;
      }
    expect(looked).toBeGreaterThan(2_000);
    expect(changed).toBeGreaterThan(looked / 2);
  });

  it('prints the same for the same children in every pair of tables', () => {
    const seen = new Map<string, number>();
    let pairs = 0;
    for (const row of run.rows.filter(({ unit }) => unit !== 'per_1000'))
      for (const [printed, counted] of countsOf(row)) {
        const own = behind(children, row, counted);
        if (printed === null || own.length === 0) continue;
        const who = own.map(({ key, period }) => `${key} ${period}`).sort();
        const before = seen.get(who.join());
        if (before !== undefined) {
          pairs++;
          expect(printed).toBe(before);
        }
        seen.set(who.join(), printed);
      }
    expect(pairs).toBeGreaterThan(1_000);
  });

  it('hides whether there is nobody: zeros are raised, and small counts become 0', () => {
    const truth = new Map(run.figures.cube.cells.map((cell) => [keyOf(cell.row), cell]));
    const printed = run.rows.filter(
      ({ indicator, numerator, statistic }) =>
        statistic === 'estimate' && numerator !== null && indicator === 'help-status-6m',
    );
    const wasCounted = (row: Cell) => truth.get(keyOf(row))?.row.numerator ?? -1;
    expect(printed.some((row) => wasCounted(row) === 0 && row.numerator !== 0)).toBe(true);
    expect(printed.some((row) => wasCounted(row) > 0 && row.numerator === 0)).toBe(true);
    expect(printed.some(({ numerator }) => numerator === 1 || numerator === 2)).toBe(false);
    const empty = printed.filter((row) => truth.get(keyOf(row))?.row.denominator === 0);
    expect(empty.length).toBeGreaterThan(0);
    expect(empty.every(({ numerator, denominator }) => numerator === 0 && denominator === 0)).toBe(true);
  });

  it('prints shares of the noisy counts, and none where a part is larger than the whole', () => {
    const shares = run.rows.filter(
      ({ indicator, statistic, numerator }) =>
        ['without-help-6m', 'help-status-6m'].includes(indicator) &&
        statistic === 'estimate' &&
        numerator !== null,
    );
    for (const { numerator, denominator, value, lower, upper, reason } of shares) {
      const [part, whole] = [numerator ?? 0, denominator ?? 0];
      if (part <= whole && whole > 0) {
        expect(value).toBe(part / whole);
        expect({ lower, upper }).toEqual(wilson(part, whole));
      } else {
        expect([value, lower, upper]).toEqual([null, null, null]);
        expect(reason).toBe(part > whole ? 'more_than_all' : 'none_or_few');
      }
    }
    expect(shares.some(({ reason }) => reason === 'more_than_all')).toBe(true);
  });

  it('says that counts carry noise on both pages, in the dictionary and in the manifest', () => {
    const read = (...path: string[]) => readFileSync(join(run.run.folder, ...path), 'utf8');
    expect(read('public', 'report', 'nl', 'index.html')).toContain('toevallig getal opgeteld of afgetrokken');
    expect(read('public', 'report', 'en', 'index.html')).toContain('small random number, at most 5');
    expect(read('public', 'report', 'en', 'index.html')).toContain('a small number can be a 0');
    expect(read('public', 'data-dictionary.en.md')).toContain('small random number, at most 5');
    expect(JSON.parse(read('manifest.json')).notices[0].code).toBe('counts-with-noise');
  });
});
