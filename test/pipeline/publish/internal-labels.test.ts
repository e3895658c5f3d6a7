import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { internalCatalogue } from '../../../pipeline/internal-indicators/index.ts';
import { publicCatalogue } from '../../../pipeline/public-catalogue.ts';
import { literal } from '../../../src/duckdb/quote.ts';
import { type FilesRun, runFiles } from '../../support/run-files.ts';

interface Column {
  readonly column: string;
  readonly codes?: readonly { readonly code: string; readonly label: Readonly<Record<string, string>> }[];
}

describe('the data dictionaries of a run', () => {
  let files: FilesRun;
  beforeAll(async () => {
    files = await runFiles('sample-data/clean/zicht.json', { complete: true });
  }, 120_000);
  afterAll(() => files.close());

  const dictionary = (edition: string): readonly Column[] =>
    JSON.parse(readFileSync(join(files.run.folder, edition, 'data-dictionary.json'), 'utf8')).columns;
  const codes = (edition: string, column: string) =>
    dictionary(edition).find((entry) => entry.column === column)?.codes ?? [];

  it('of the internal edition names every indicator once', () => {
    const named = codes('internal', 'indicator').map(({ code }) => code);
    expect(new Set(named).size).toBe(named.length);
    expect(new Set(named)).toEqual(new Set([...publicCatalogue, ...internalCatalogue].map(({ id }) => id)));
  });

  it.each([
    ...['indicator', 'statistic', 'victim', 'region_level', 'region', 'sex', 'age_group', 'measure'],
    ...['help_status', 'category', 'unit', 'status', 'reason'],
  ])('explain every code of %s that the cells of their edition have, in both languages', async (column) => {
    for (const edition of ['public', 'internal']) {
      const path = literal(join(files.run.folder, edition, 'indicators.parquet'));
      const found = await files.run.engine.rows<{ code: string }>(
        `SELECT DISTINCT "${column}" AS code FROM read_parquet(${path}) WHERE "${column}" IS NOT NULL`,
        'test/codes',
      );
      const known = codes(edition, column);
      expect(found.length > 0 || column === 'reason').toBe(true);
      expect(
        found.map(({ code }) => code).filter((code) => !known.some((entry) => entry.code === code)),
      ).toEqual([]);
      for (const { label } of known) for (const text of [label.nl, label.en]) expect(text).toMatch(/\S/);
      expect(new Set(known.map(({ code }) => code)).size).toBe(known.length);
    }
  });

  it('of the public files names nothing that only the internal edition has', () => {
    const named = codes('public', 'indicator').map(({ code }) => code);
    expect(named).toEqual(publicCatalogue.map(({ id }) => id));
    expect(named).not.toContain('help-within');
    const statistics = codes('public', 'statistic').map(({ code }) => code);
    expect(statistics).toEqual(['estimate', 'bound_low', 'bound_high', 'corrected', 'sensitivity']);
    expect(codes('public', 'category').map(({ code }) => code)).not.toContain('weeks_0_6');
  });
});
