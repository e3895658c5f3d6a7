import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/duckdb/duckdb-engine.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { ZichtError } from '../../src/run/errors.ts';

describe('openDuckDb', () => {
  let folder: string;
  let outside: string;
  let engine: Engine;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-engine-'));
    outside = mkdtempSync(join(tmpdir(), 'zicht-outside-'));
    engine = await openDuckDb({ memory: '1GB', threads: 1, scratch: folder, allowedDirectories: [folder] });
  });

  afterEach(() => {
    engine.close();
    rmSync(folder, { recursive: true });
    rmSync(outside, { recursive: true });
  });

  it('returns plain values', async () => {
    const rows = await engine.rows(
      `SELECT 1::BIGINT AS i, 0.5::DOUBLE AS d, 'x' AS s, true AS b, NULL AS n, DATE '2018-02-28' AS day`,
      'plain',
    );
    expect(rows).toEqual([{ i: 1, d: 0.5, s: 'x', b: true, n: null, day: '2018-02-28' }]);
  });

  it('makes a table of more rows than one chunk holds, with every type and nulls', async () => {
    const rows = Array.from({ length: 5000 }, (_, i) => [i, i / 2, `t${i}`, '2016-02-29', i % 2 === 0, null]);
    await engine.createTable(
      'many',
      [
        { name: 'i', type: 'BIGINT' },
        { name: 'd', type: 'DOUBLE' },
        { name: 's', type: 'VARCHAR' },
        { name: 'day', type: 'DATE' },
        { name: 'b', type: 'BOOLEAN' },
        { name: 'n', type: 'VARCHAR' },
      ],
      rows,
    );
    const [sums] = await engine.rows(
      'SELECT count(*) AS c, sum(i)::BIGINT AS i, sum(d) AS d, min(day) AS day, count(n) AS n FROM many',
      'sums',
    );
    expect(sums).toEqual({ c: 5000, i: 12497500, d: 6248750, day: '2016-02-29', n: 0 });
  });

  it('cannot reach a file outside its folders', async () => {
    const secret = join(outside, 'secret.csv');
    writeFileSync(secret, 'a\n1\n');
    await expect(engine.rows(`SELECT * FROM read_csv('${secret}')`, 'reach')).rejects.toThrow(ZichtError);
    await expect(engine.run(`COPY (SELECT 1) TO '${join(outside, 'out.csv')}'`, 'reach')).rejects.toThrow(
      ZichtError,
    );
  });

  it('cannot be reconfigured', async () => {
    await expect(engine.run('SET enable_external_access = true', 'unlock')).rejects.toThrow(ZichtError);
  });

  it('never repeats a value in an error', async () => {
    const error = await engine
      .rows(`SELECT CAST('CANARY-7' AS INTEGER)`, 'cast')
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ZichtError);
    expect(JSON.stringify((error as ZichtError).problems) + String(error)).not.toContain('CANARY');
    expect((error as ZichtError).problems[0]).toMatchObject({ code: 'engine.failed', where: 'cast' });
    expect((error as ZichtError).problems[0]?.what).toContain('Conversion');
  });

  it('writes Parquet inside its folder, with metadata, byte-identical when written again', async () => {
    const path = join(folder, 'a.parquet');
    await engine.writeParquet('SELECT 1 AS x', path, { title: "it's" });
    const [row] = await engine.rows(
      `SELECT decode(value) AS v FROM parquet_kv_metadata('${path}')`,
      'metadata',
    );
    expect(row).toEqual({ v: "it's" });
  });

  it('stops a running statement when interrupted, and every statement after it', async () => {
    const running = engine.rows('SELECT count(*) FROM range(100000000) a, range(1000) b', 'long');
    setTimeout(() => engine.interrupt(), 50);
    await expect(running).rejects.toMatchObject({ exitCode: 130 });
    await expect(engine.run('SELECT 1', 'after')).rejects.toMatchObject({ exitCode: 130 });
  });
});
