import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadConfiguration } from '../../../pipeline/configuration/load.ts';
import { disclose } from '../../../pipeline/disclose.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { UnsafeCube } from '../../../src/cube/unsafe-cube.ts';
import { countOf } from '../../../src/disclosure/suppression/problem.ts';
import { type FilesRun, runFiles } from '../../support/run-files.ts';
import { followed, inCohort, type Kind, kindsAt, readKinds, spanOf } from './full-crossing.ts';
import { sampleConfiguration } from './sample-configuration.ts';

describe('single cells of the sample registers', { timeout: 120_000 }, () => {
  let folder: string;
  let files: FilesRun;
  let kinds: Kind[];
  let shown: readonly Cell[];
  let released: Awaited<ReturnType<typeof disclose>>;
  const settings = () => loadConfiguration(join(folder, 'zicht.json')).configuration;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-cells-'));
    files = await runFiles(sampleConfiguration(folder));
    kinds = await readKinds(files.run.engine);
    released = await disclose(files.figures.cube, settings());
    shown = released.cube.cells.filter(({ numerator }) => numerator !== null);
  }, 120_000);
  afterAll(() => {
    files.close();
    rmSync(folder, { recursive: true });
  });

  it('have counts that are the sums of the inner cells that they name', () => {
    const { cells, additivity } = files.figures.cube;
    const inner = additivity.inner.counts;
    const placed = cells.filter(({ row, sums }) => sums !== undefined && row.numerator !== null);
    expect(placed.length).toBeGreaterThan(3_000);
    for (const { row, sums } of placed) {
      expect(countOf(sums?.numerator ?? { columns: [], coefficients: [] }, inner)).toBe(row.numerator);
      if (sums?.denominator != null && row.unit === 'share')
        expect(countOf(sums.denominator, inner)).toBe(row.denominator);
    }
    for (const zero of additivity.inner.equal) expect(countOf(zero, inner)).toBe(0);
  });

  it('are shown at every region level', () => {
    const levels = new Set(
      shown.filter(({ indicator }) => indicator === 'children-with-order').map((row) => row.region_level),
    );
    expect([...levels].sort()).toEqual(['country', 'municipality', 'province', 'youth_region']);
    expect(released.decisions.audit).toEqual({ passed: true, findings: [] });
    expect(released.decisions.cells.narrowest).toBeGreaterThanOrEqual(10);
    const total = shown.filter(
      ({ indicator, period, region_level, sex, age_group, measure }) =>
        [period, sex, age_group, measure].every((code) => code === '_T') &&
        region_level === 'country' &&
        indicator === 'without-help-6m',
    );
    expect(total.map(({ victim }) => victim).sort()).toContain('victim');
  });

  it('tell no small count, and none or all of no group, however they are added and subtracted', () => {
    const span = spanOf(kinds, shown);
    const size = (sum: Uint8Array) =>
      kinds.reduce((total, { children }, at) => total + (sum[at] ?? 0) * children, 0);
    let told = 0;
    for (const { row } of files.figures.cube.cells) {
      // The headline is made at every place; places are what is tried.
      if (row.indicator !== 'without-help-6m' || row.statistic !== 'estimate') continue;
      const all = size(kindsAt(kinds, row, followed));
      for (const outcomes of [
        inCohort,
        followed,
        ['none'],
        ['running'],
        ['started'],
        ['not_followed'],
        ['running', 'started'],
      ]) {
        const sum = kindsAt(kinds, row, outcomes);
        const count = size(sum);
        const isSmall = count > 0 && count < 10;
        const isGroup = outcomes.length === 1 && outcomes[0] !== 'not_followed' && all > 0 && count === 0;
        if (!isSmall && !isGroup) continue;
        told++;
        const where = { ...row, value: null, numerator: null };
        expect({ where, outcomes, follows: span.follows(sum) }).toEqual({ where, outcomes, follows: false });
      }
    }
    expect(told).toBeGreaterThan(1_000);
  });

  it('are the same whatever the order of the rows', async () => {
    const { cells, nested, surplus, additivity } = files.figures.cube;
    const last = cells.length - 1;
    const turned = new UnsafeCube(
      cells.toReversed(),
      nested.map(({ outer, inner, children }) => ({ outer: last - outer, inner: last - inner, children })),
      surplus,
      additivity,
    );
    const { cube } = await disclose(turned, settings());
    expect(cube.cells.toReversed()).toEqual(released.cube.cells);
  });

  it('protect what is left of a province beside its youth regions when municipalities are not published', async () => {
    const other = mkdtempSync(join(tmpdir(), 'zicht-cells-'));
    const breakdowns = ['total', 'province', 'youth_region'];
    const run = await runFiles(sampleConfiguration(other, { breakdowns }));
    try {
      const { cube } = await disclose(
        run.figures.cube,
        loadConfiguration(join(other, 'zicht.json')).configuration,
      );
      const rows = cube.cells.filter(({ numerator }) => numerator !== null);
      expect(rows.some(({ region_level }) => region_level === 'municipality')).toBe(false);
      const span = spanOf(kinds, rows);
      const municipalities = [...new Set(kinds.map(({ municipality }) => municipality))];
      for (const region of municipalities) {
        const place = { period: '_T', victim: '_T', sex: '_T', age_group: '_T', measure: '_T' } as const;
        const sum = kindsAt(kinds, { ...place, region_level: 'municipality', region }, inCohort);
        const count = kinds.reduce((total, { children }, at) => total + (sum[at] ?? 0) * children, 0);
        if (count > 0 && count < 10)
          expect({ region, follows: span.follows(sum) }).toEqual({ region, follows: false });
      }
    } finally {
      run.close();
      rmSync(other, { recursive: true });
    }
  });
});
