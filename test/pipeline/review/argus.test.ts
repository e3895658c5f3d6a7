import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeArgus } from '../../../pipeline/review/argus/write-argus.ts';
import type { ArgusSummary } from '../../../schemas/review-summary.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { type Folder, readArgus, sumsOf } from '../../argus/read-argus.ts';
import { cellwise, type CellwiseRun } from './cellwise-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'zicht-argus-'));
let sample: CellwiseRun;
let summary: ArgusSummary;
beforeAll(async () => {
  sample = await cellwise();
  const { figures, configuration } = sample;
  summary = writeArgus(folder, figures.cube, configuration, figures.regions);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

const filesOf = (indicator: string): Folder =>
  new Map(
    readdirSync(join(folder, indicator)).map((name) => [
      name,
      readFileSync(join(folder, indicator, name), 'utf8'),
    ]),
  );

const indicators = ['without-help-6m', 'help-status-6m', 'children-with-order'];

/** The region of the cube that a code of a tree stands for. */
const regionOf = (code: string) => code.replace(/_M$/, '');

describe('the problem in the form of τ-ARGUS', () => {
  it('holds every table of every indicator that is decided on cell by cell', () => {
    expect([...new Set(summary.tables.map(({ indicator }) => indicator))]).toEqual(indicators);
    expect(summary.tables.every(({ written }) => written)).toBe(true);
    expect(summary.tables).toHaveLength(21);
    expect(readdirSync(folder).sort()).toEqual(indicators.toSorted());
  });

  it.each(indicators)('adds up along both trees when it is read back: %s', (indicator) => {
    const files = filesOf(indicator);
    for (const { table, cells } of summary.tables.filter((told) => told.indicator === indicator)) {
      const read = readArgus(files, table);
      expect(read.cells).toHaveLength(cells);
      const { looked, open } = sumsOf(read);
      expect(looked).toBeGreaterThan(2);
      expect(open).toEqual([]);
    }
  });

  it('has the counts of the cube, and marks as unsafe what is', () => {
    const cells = sample.figures.cube.cells.map(({ row }) => row);
    const find = (region: string, level: string) => (row: Cell) =>
      row.indicator === 'without-help-6m' &&
      row.statistic === 'estimate' &&
      row.period === '_T' &&
      row.region === region &&
      row.region_level === level &&
      row.victim === '_T' &&
      row.sex === '_T' &&
      row.age_group === '_T' &&
      row.measure === '_T';
    const read = readArgus(filesOf('without-help-6m'), 'municipality-by-youth-region');
    const finest = read.cells.filter(({ codes: [code = ''] }) => /^GM|_M$|^JZ.*_U$/.test(code));
    const municipalities = new Set(finest.map(({ codes: [code = ''] }) => code));
    expect(municipalities.size).toBe(347);
    let unsafe = 0;
    for (const code of municipalities) {
      const row = cells.find(find(regionOf(code), 'municipality'));
      const counts = Object.fromEntries(
        finest.filter(({ codes }) => codes[0] === code).map(({ codes, figures }) => [codes[1], figures]),
      );
      const all = row?.denominator ?? 0;
      const some = row?.numerator ?? 0;
      for (const [part, count] of Object.entries({ _T: all, counted: some, rest: all - some })) {
        expect(counts[part]?.children).toBe(String(count));
        const isSmall = count > 0 && count < 10;
        const isNone = part !== '_T' && count === 0 && all > 0;
        expect(counts[part]?.status).toBe(isSmall || isNone ? 'U' : 'S');
        const width = Number(counts[part]?.lower) + Number(counts[part]?.upper);
        expect(width).toBe(isSmall || isNone ? 10 : 0);
        if (isSmall || isNone) unsafe++;
      }
    }
    expect(unsafe).toBeGreaterThan(500);
  });

  it('names every file that the batch opens', () => {
    for (const indicator of indicators) {
      const files = filesOf(indicator);
      const opened = [...(files.get('protect.arb') ?? '').matchAll(/<OPEN\w+> "([^"]+)"/g)];
      expect(opened.length).toBe(14);
      for (const [, name = ''] of opened) expect(files.has(name)).toBe(true);
    }
  });
});
