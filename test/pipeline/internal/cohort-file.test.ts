import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cohortDictionary } from '../../../pipeline/internal/cohort-dictionary.ts';
import { writeCohort } from '../../../pipeline/internal/internal-files.ts';
import { cohortFile } from '../../../schemas/cohort-file.ts';
import { asset } from '../../../src/assets.ts';
import { seriesOf } from '../../../src/ledger/series.ts';
import { SecretKey } from '../../../src/keys/secret-key.ts';
import { type FilesRun, runFiles } from '../../support/run-files.ts';

let files: FilesRun;
const folder = mkdtempSync(join(tmpdir(), 'zicht-cohort-'));
beforeAll(async () => {
  files = await runFiles(asset('sample-data', 'clean', 'zicht.json'));
}, 600_000);
afterAll(() => {
  files.close();
  rmSync(folder, { recursive: true });
});

type Row = z.infer<typeof cohortFile>;
const secret = (text: string) => new SecretKey(Buffer.from(text.padEnd(32, '.')));

/** The rows of the file as a release writes it; without a secret as a run does that keeps no ledger. */
async function rowsOf(release: string, series: string | null): Promise<{ rows: Row[]; bytes: Buffer }> {
  const { run, figures } = files;
  const kept = series === null ? {} : { series: seriesOf(release, [], run.engine, () => secret(series)) };
  const inside = join(run.folder, 'internal');
  await writeCohort({ ...run, ...kept }, inside, figures.regions);
  const path = join(inside, 'cohort.parquet');
  const rows = await run.engine.rows<Row>(
    `SELECT * FROM read_parquet('${path}', file_row_number = true) ORDER BY file_row_number`,
    'test',
  );
  return {
    rows: rows.map(({ file_row_number: _, ...row }: Row & { file_row_number?: number }) => row),
    bytes: readFileSync(path),
  };
}

describe('internal/cohort.parquet', () => {
  it('has the columns that are described, each value of its kind, and a row a child and index date', async () => {
    const { rows } = await rowsOf('2019-1', 'series');
    expect(rows.length).toBe(files.figures.cohort.candidates);
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(cohortFile.shape));
    expect(z.array(cohortFile).safeParse(rows).success).toBe(true);
    expect(new Set(rows.map(({ child, index_date }) => `${child} ${index_date}`)).size).toBe(rows.length);
    const dictionary = cohortDictionary(files.figures.regions);
    expect(dictionary.map(({ column }) => column)).toEqual(Object.keys(cohortFile.shape));
    const codes = new Map(
      dictionary.map(({ column, codes: list }) => [column, list?.map(({ code }) => code)]),
    );
    for (const row of rows)
      for (const [column, value] of Object.entries(row))
        if (value !== null && codes.get(column) !== undefined) expect(codes.get(column)).toContain(value);
  });

  it('gives the rows of one child one pseudonym', async () => {
    const { rows } = await rowsOf('2019-1', 'series');
    const [counted] = await files.run.engine.rows<{ n: number }>(
      'SELECT count(DISTINCT child_no) AS n FROM cohort',
      'test',
    );
    const pseudonyms = new Set(rows.map(({ child }) => child));
    expect(pseudonyms.size).toBe(counted?.n);
    expect(pseudonyms.size).toBeLessThan(rows.length);
  });

  it('is the same again in one release, and names nobody alike in two', async () => {
    const first = await rowsOf('2019-1', 'series');
    expect((await rowsOf('2019-1', 'series')).bytes.equals(first.bytes)).toBe(true);
    const names = new Set(first.rows.map(({ child }) => child));
    for (const [release, series] of [
      ['2019-2', 'series'],
      ['2019-1', 'other'],
    ] as const) {
      const { rows } = await rowsOf(release, series);
      expect(rows.filter(({ child }) => names.has(child))).toEqual([]);
    }
  });

  it('holds no key, and no pseudonym where there is no secret', async () => {
    const { rows, bytes } = await rowsOf('2019-1', 'series');
    const keys = await files.run.engine.rows<{ key: string }>('SELECT person_key AS key FROM child', 'test');
    const told = new Set(rows.flatMap((row) => Object.values(row).map(String)));
    expect(keys.filter(({ key }) => told.has(key)).length).toBe(0);
    expect(bytes.includes('person_key')).toBe(false);
    const without = await rowsOf('2019-1', null);
    expect(without.rows.every(({ child }) => child === null)).toBe(true);
  });
});
