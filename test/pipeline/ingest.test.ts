import { chmodSync, mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../pipeline/ingest.ts';
import { inputDirectories } from '../../pipeline/intake/directories.ts';
import type { ZichtError } from '../../src/run/errors.ts';
import { openTestRun } from '../support/accepted.ts';
import { care, configured, deliver, orders, ordersHeader, refused, takeIn } from '../support/intake.ts';

/** A value that must never leave the rows. */
const canary = 'KANARIE77';

const only = (error: ZichtError) => {
  expect(error.problems).toHaveLength(1);
  expect(error.problems[0]?.remedy).toBeTruthy();
  expect(JSON.stringify(error.problems)).not.toMatch(/\/tmp|KANARIE/);
  return error.problems[0];
};

describe('ingest refuses, with what, where and a remedy', () => {
  it('a file that is not there (2)', async () => {
    const error = await refused({}, { youth_care: { files: ['nowhere/care.csv'] } });
    expect(error.exitCode).toBe(2);
    expect(only(error)).toMatchObject({
      code: 'input.missing-file',
      where: 'registers.youth_care.files[0]: nowhere/care.csv',
    });
  });

  it('a pattern that matches nothing (2)', async () => {
    const error = await refused({}, { youth_care: { files: ['care/*.csv'] } });
    expect(error.exitCode).toBe(2);
    expect(only(error)).toMatchObject({
      code: 'input.no-match',
      where: 'registers.youth_care.files[0]: care/*.csv',
    });
  });

  it('a folder (2)', async () => {
    const error = await refused({ 'care/c.csv': care }, { youth_care: { files: ['care'] } });
    expect(error.exitCode).toBe(2);
    expect(only(error)?.code).toBe('input.directory');
  });

  it.skipIf(process.getuid?.() === 0)('a file that may not be read (2)', async () => {
    const run = await openTestRun();
    deliver(run);
    chmodSync(join(run.folder, 'care.csv'), 0);
    const error = await ingest(run, configured(), run.folder).catch((caught: unknown) => caught);
    run.close();
    expect(error).toMatchObject({ exitCode: 2, problems: [{ code: 'input.unreadable' }] });
  });

  it('a layout that is not known (2), with the nearest name', async () => {
    const error = await refused({}, { youth_care: { files: ['care.csv'], layout: 'cbs-jghulp' } });
    expect(error.exitCode).toBe(2);
    expect(only(error)).toMatchObject({ code: 'input.unknown-layout', remedy: 'Did you mean cbs-jgdhulp?' });
  });

  it('an empty file (3)', async () => {
    const error = await refused({ 'care.csv': '' });
    expect(error.exitCode).toBe(3);
    expect(only(error)).toMatchObject({ code: 'input.empty', where: 'care.csv' });
  });

  it.each([
    ['a blank first record', `\n${care}`],
    ['a first row instead of a header', `C1,${canary},outpatient,2018-02-01,\n`],
  ])('a file without header (3): %s', async (_, text) => {
    const error = await refused({ 'care.csv': text });
    expect(error.exitCode).toBe(3);
    expect(only(error)).toMatchObject({ code: 'input.no-header', where: 'care.csv, record 1' });
  });

  it('a needed column that is not there (3), with the place of a name much like it', async () => {
    const error = await refused({ 'care.csv': care.replace('person_key', 'persn_key') });
    expect(error.exitCode).toBe(3);
    expect(only(error)).toMatchObject({
      code: 'input.missing-column',
      where: 'care.csv, header',
      what: 'The column person_key is not there.',
      expected: 'a column person_key; capitals do not matter',
    });
    expect(error.problems[0]?.remedy).toContain('Column 2');
  });

  it('a column twice, capitals aside (3)', async () => {
    const error = await refused({ 'care.csv': care.replace('care_id', 'Person_KEY') });
    expect(error.exitCode).toBe(3);
    expect(only(error)).toMatchObject({
      code: 'input.repeated-column',
      where: 'care.csv, header, columns 1 and 2',
    });
  });

  it('an unknown column twice, without its name (3)', async () => {
    const error = await refused({
      'care.csv': `care_id,person_key,care_type,starts_on,${canary},${canary}\n`,
    });
    expect(only(error)?.what).toBe('A column name stands there more than once.');
  });

  it('a quote that is never closed (3), with its record and line', async () => {
    const text = `${orders}O3,R,1,supervision,2018-01-01,,,,"two\nlines"\nO4,R,"${canary},supervision,2018-01-01,,,,\nO5,R,2,supervision,2018-01-01,,,,\n`;
    const error = await refused({ 'orders.csv': text });
    expect(error.exitCode).toBe(3);
    expect(only(error)).toMatchObject({ code: 'input.open-quote', where: 'orders.csv, record 5, line 6' });
  });

  it('another delimiter than the layout names (3)', async () => {
    const layout = {
      id: 'own',
      register: 'youth_care',
      title: { nl: 'eigen', en: 'own' },
      csv: { delimiter: ';' },
      columns: Object.fromEntries(['person_key', 'care_type', 'starts_on'].map((from) => [from, { from }])),
    };
    const sources = { youth_care: { files: ['care.csv'], layout: 'own.json' } };
    const error = await refused({ 'own.json': JSON.stringify(layout) }, sources);
    expect(error.exitCode).toBe(3);
    expect(only(error)?.code).toBe('input.delimiter');
  });

  it('Parquet that was cut off, or damaged inside (3)', async () => {
    for (const [cut, code] of [
      [0.5, 'input.broken-parquet'],
      [0, 'input.damaged-parquet'],
    ] as const) {
      const run = await openTestRun();
      deliver(run);
      const path = join(run.folder, 'care.parquet');
      await run.engine.writeParquet(
        `SELECT 'C' || i AS care_id, md5(CAST(i AS VARCHAR)) AS person_key, 'outpatient' AS care_type, DATE '2018-01-01' AS starts_on FROM range(5000) AS r(i)`,
        path,
      );
      const { size } = await import('node:fs').then(({ statSync }) => statSync(path));
      if (cut > 0) truncateSync(path, Math.floor(size * cut));
      else await damage(path, size);
      const error = await ingest(
        run,
        configured({ youth_care: { files: ['care.parquet'] } }),
        run.folder,
      ).catch((e: unknown) => e);
      run.close();
      expect(error).toMatchObject({ exitCode: 3, problems: [{ code, where: 'care.parquet' }] });
    }
  });

  it('everything that is wrong with all files at once', async () => {
    const error = await refused(
      { 'orders.csv': `${orders}O9,R,"${canary},x\n`, 'care.csv': 'care_id,care_type\n', 'persons.csv': '' },
      {
        persons: { files: ['persons.csv'] },
        victim_records: { files: ['gone.csv'] },
        residence: { files: ['orders.csv'], layout: 'nothing-like-it' },
      },
    );
    expect(error.exitCode).toBe(2);
    expect(error.problems.map(({ code }) => code)).toEqual([
      'input.missing-file',
      'input.unknown-layout',
      'input.missing-column',
      'input.missing-column',
      'input.empty',
      'input.open-quote',
    ]);
    expect(JSON.stringify(error.problems)).not.toContain(canary);
  });
});

async function damage(path: string, size: number): Promise<void> {
  const { openSync, writeSync, closeSync } = await import('node:fs');
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(Math.floor(size / 3), 0x5a), 0, Math.floor(size / 3), 8);
  closeSync(file);
}

describe('ingest reads', () => {
  it('files by pattern, each once, in byte order, and says what each holds', async () => {
    const files = { 'in/o2.csv': orders, 'in/o1.csv': `${orders}\r\n`, 'in/O10.csv': `${ordersHeader}\n` };
    const { run, deliveries } = await takeIn(files, {
      protection_orders: { files: ['in/o*.csv', 'in/*.csv'] },
    });
    run.close();
    expect(deliveries.map(({ fileNo, shown, counts }) => [fileNo, shown, counts.data, counts.blank])).toEqual(
      [
        [1, 'in/o1.csv', 2, 1],
        [2, 'in/o2.csv', 2, 0],
        [3, 'in/O10.csv', 0, 0],
        [4, 'care.csv', 1, 0],
      ],
    );
    expect(deliveries[1]).toMatchObject({
      register: 'protection_orders',
      layout: 'canonical',
      confirmed: true,
      format: 'csv',
      delimiter: ',',
      encoding: 'utf-8',
      bytes: Buffer.byteLength(orders),
      extraColumns: 0,
    });
    expect(deliveries[1]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(deliveries[3]?.columns).toEqual(['care_id', 'person_key', 'care_type', 'starts_on', 'ends_on']);
  });

  it('a header alone, with and without line end', async () => {
    const { run, deliveries } = await takeIn({ 'care.csv': care.split('\n')[0] ?? '' });
    expect(deliveries[1]?.counts).toMatchObject({ header: 1, data: 0 });
    expect(run.accounting.entries.find(({ subject }) => subject === 'youth_care, file 2')).toMatchObject({
      stage: 'ingest',
      input: 1,
      kept: 0,
    });
    run.close();
  });

  it('names with glob characters, and links, from folders it names beforehand', async () => {
    const run = await openTestRun();
    deliver(run, { 'a[1]*/o?.csv': orders, 'elsewhere/care.csv': care });
    mkdirSync(join(run.folder, 'links'));
    symlinkSync(join(run.folder, 'elsewhere', 'care.csv'), join(run.folder, 'links', 'care.csv'));
    const settings = configured({
      protection_orders: { files: ['a[1]*/o?.csv'] },
      youth_care: { files: ['links/*.csv'] },
    });
    const folders = inputDirectories(settings, run.folder);
    expect(folders.map((path) => path.split('/').at(-1))).toEqual(['a[1]*', 'elsewhere']);
    const deliveries = await ingest(run, settings, run.folder);
    run.close();
    expect(deliveries.map(({ shown, counts }) => [shown, counts.data])).toEqual([
      ['a[1]*/o?.csv', 2],
      ['links/care.csv', 1],
    ]);
  });
});
