import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyColumns } from '../../../schemas/cube.ts';
import type { OutputFigure, ProtectionLine, ReviewCell } from '../../../schemas/review.ts';
import type { ReviewSummary } from '../../../schemas/review-summary.ts';
import { type FilesRun, runFiles } from '../../support/run-files.ts';
import { cellwiseConfiguration } from './cellwise-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'zicht-pack-'));
let made: FilesRun;
let cells: ReviewCell[];
let protection: ProtectionLine[];
let leaving: OutputFigure[];
let published: { readonly key: string; readonly prints: boolean }[];
let summary: ReviewSummary;

const read = <T extends object>(...path: string[]) =>
  made.run.engine.rows<T>(`SELECT * FROM read_parquet('${join(made.run.folder, ...path)}')`, 'test');
const json = (...path: string[]) => JSON.parse(readFileSync(join(made.run.folder, ...path), 'utf8'));
const keyOf = (row: object) =>
  keyColumns.map((column) => (row as Readonly<Record<string, unknown>>)[column]).join('|');

beforeAll(async () => {
  made = await runFiles(cellwiseConfiguration(folder), { complete: true });
  cells = await read<ReviewCell>('internal', 'review', 'cells.parquet');
  protection = await read<ProtectionLine>('internal', 'review', 'protection.parquet');
  leaving = await read<OutputFigure>('internal', 'review', 'output-control-figures.parquet');
  const rows = await read<Record<string, unknown>>('public', 'indicators.parquet');
  published = rows.map((row) => ({
    key: keyOf(row),
    prints: ['numerator', 'denominator', 'value', 'lower', 'upper'].some((column) => row[column] !== null),
  }));
  summary = json('internal', 'review', 'review.json') as ReviewSummary;
}, 120_000);
afterAll(() => {
  made.close();
  rmSync(folder, { recursive: true });
});

const filesBelow = (root: string) =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));

describe('the review pack of a run', () => {
  it('has every cell, and calls shown what prints a figure in public', () => {
    const states = new Map(cells.map((cell) => [keyOf(cell), cell.shown]));
    expect(states.size).toBe(published.length);
    for (const { key, prints } of published) expect(states.get(key) === 'shown').toBe(prints);
    expect(cells.filter(({ shown }) => shown === 'withheld').length).toBeGreaterThan(1000);
  });

  it('gives each withheld cell a reason, and no reason to what is shown', () => {
    for (const { shown, reasons } of cells) expect(reasons !== '').toBe(shown === 'withheld');
  });

  it('calls small what is, in children', () => {
    for (const cell of cells.filter(({ shown }) => shown === 'withheld')) {
      const { reasons, children_numerator: some, children_complement: rest } = cell;
      if (reasons.includes('small_numerator')) expect(some).toBeLessThan(10);
      if (reasons.includes('none_of_group')) expect(some).toBe(0);
      if (reasons === 'complementary' && cell.denominator !== null && cell.unit === 'share') {
        expect(some).toBeGreaterThanOrEqual(some === 0 ? 0 : 10);
        expect(rest === 0 || (rest ?? 0) >= 10).toBe(true);
      }
    }
  });

  it('leaves every unsafe count an interval as wide as the minimum count', () => {
    const wide = cells.filter(({ low }) => low !== null);
    expect(wide.length).toBeGreaterThan(1000);
    for (const { low, high } of wide) expect((high ?? 0) - (low ?? 0)).toBeGreaterThanOrEqual(10);
    expect(summary.narrowest).toBeGreaterThanOrEqual(10);
  });

  it('names, for what is withheld for others, cells that are unsafe', () => {
    const complementary = cells.filter(({ reasons }) => reasons === 'complementary');
    const told = new Map(complementary.map((cell) => [keyOf(cell), cell.protects]));
    expect(protection.length).toBeGreaterThan(100);
    const counted = new Map<string, number>();
    for (const { withheld } of protection) counted.set(withheld, (counted.get(withheld) ?? 0) + 1);
    for (const [withheld, count] of counted) expect(told.get(withheld)).toBe(count);
    const unknown = complementary.filter(({ attribution }) => attribution === 'unknown');
    expect(unknown.length).toBeLessThan(complementary.length / 5);
  });

  it('sums up: what is shown and each kind of loss make all cells of a table', () => {
    const printing = cells.filter(({ shown }) => shown !== 'no_figures');
    expect(summary.tables.reduce((sum, table) => sum + table.cells, 0)).toBe(printing.length);
    for (const { cells: all, shown, unsafe, complementary, other } of summary.tables)
      expect(shown + unsafe + complementary + other).toBe(all);
    const [most] = summary.costliest;
    expect(protection.filter(({ protects }) => protects === most?.protects)).toHaveLength(most?.cells ?? -1);
  });

  it('fills in the form for output control from what leaves', () => {
    const printed = published.filter(({ prints }) => prints).map(({ key }) => key);
    expect(leaving.map(keyOf).sort()).toEqual(printed.sort());
    for (const { children, fewest } of leaving) {
      if (fewest !== null) expect(fewest).toBeGreaterThanOrEqual(10);
      expect(children).toBeGreaterThanOrEqual(fewest ?? 0);
    }
    const { files, rules } = summary.control;
    expect(files.map(({ path }) => path).sort()).toEqual(
      filesBelow(join(made.run.folder, 'public'))
        .map((path) => `public/${path}`)
        .sort(),
    );
    expect(files.every(({ description }) => description !== null)).toBe(true);
    expect(rules.find(({ rule }) => rule === 'units')).toMatchObject({ outcome: 'kept', figures: 0 });
    const nearly = leaving.filter(({ share }) => (share ?? 0) > 0.9).length;
    expect(rules.find(({ rule }) => rule === 'group_disclosure')?.figures).toBe(nearly);
  });

  it('has the checksum of every file but its own', () => {
    const lines = readFileSync(join(made.run.folder, 'internal', 'review', 'checksums.sha256'), 'utf8');
    const hashes = new Map(
      lines
        .trimEnd()
        .split('\n')
        .map((line) => [line.slice(66), line.slice(0, 64)]),
    );
    const rest = filesBelow(made.run.folder).filter(
      (path) => !path.startsWith('scratch') && path !== 'internal/review/checksums.sha256',
    );
    expect([...hashes.keys()].sort()).toEqual(rest.sort());
    for (const path of rest) {
      const content = readFileSync(join(made.run.folder, path));
      expect(hashes.get(path)).toBe(createHash('sha256').update(content).digest('hex'));
    }
  });

  it('puts none of it among the public files', () => {
    const open = filesBelow(join(made.run.folder, 'public'));
    expect(open.filter((path) => /review|cells|protection|argus|\.(tab|rda|hrc|arb)$/.test(path))).toEqual(
      [],
    );
    expect(json('manifest.json').configuration.disclosure).not.toHaveProperty('exceptions');
    expect(json('internal', 'manifest.json').exceptions).toEqual([]);
  });

  it('describes every column of its tables in both languages', () => {
    const { files } = json('internal', 'review', 'data-dictionary.json') as {
      files: Record<string, { column: string; label: { nl: string; en: string } }[]>;
    };
    for (const [name, columns] of Object.entries(files)) {
      const [header = ''] = readFileSync(
        join(made.run.folder, 'internal', 'review', `${name}.csv`),
        'utf8',
      ).split('\n');
      expect(columns.map(({ column }) => column)).toEqual(header.split(','));
      expect(columns.every(({ label }) => label.nl !== '' && label.en !== '')).toBe(true);
    }
  });
});
