import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/duckdb/duckdb-engine.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { flatTable } from '../../src/publish/flat-table.ts';
import { writeParquet } from '../../src/publish/parquet.ts';
import { sampleFields, sampleKey, sampleTable } from './sample-table.ts';

describe('writeParquet', () => {
  let folder: string;
  const engines: Engine[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-parquet-'));
    for (const threads of [1, 2])
      engines.push(
        await openDuckDb({ memory: '500MB', threads, scratch: folder, allowedDirectories: [folder] }),
      );
  });
  afterAll(() => {
    for (const engine of engines) engine.close();
    rmSync(folder, { recursive: true });
  });
  const [first, second] = [() => engineAt(0), () => engineAt(1)];
  function engineAt(at: number): Engine {
    const engine = engines[at];
    if (engine === undefined) throw new Error('no engine');
    return engine;
  }

  it('is read back to the same cells, in the order of the key, with types and metadata', async () => {
    const path = join(folder, 'table.parquet');
    await writeParquet(first(), sampleTable, path, { title: 'a table' });
    expect(await first().rows(`SELECT * FROM '${path}'`, 'read back')).toEqual(sampleTable.rows);
    expect(
      await first().rows(
        `SELECT column_name AS name, column_type AS type FROM (DESCRIBE FROM '${path}')`,
        'types',
      ),
    ).toEqual([
      { name: 'place', type: 'VARCHAR' },
      { name: 'year', type: 'BIGINT' },
      { name: 'share', type: 'DOUBLE' },
      { name: 'count', type: 'BIGINT' },
      { name: 'day', type: 'DATE' },
      { name: 'final', type: 'BOOLEAN' },
      { name: 'note', type: 'VARCHAR' },
    ]);
    const metadata = `SELECT decode(value) AS title FROM parquet_kv_metadata('${path}') WHERE decode(key) = 'title'`;
    expect(await first().rows(metadata, 'metadata')).toEqual([{ title: 'a table' }]);
    const compression = `SELECT DISTINCT compression FROM parquet_metadata('${path}')`;
    expect(await first().rows(compression, 'compression')).toEqual([{ compression: 'ZSTD' }]);
  });

  it('gives the same bytes again, whatever the number of threads', async () => {
    const rows = Array.from({ length: 30_000 }, (_, at) => ({
      place: `GM${String((at * 7919) % 342).padStart(4, '0')}`,
      year: at,
      share: at / 7,
      count: at % 3 === 0 ? null : at,
      day: '2018-01-01',
      final: at % 2 === 0,
      note: null,
    }));
    const table = flatTable(sampleFields, sampleKey, rows);
    const paths = ['one', 'two', 'three'].map((name) => join(folder, `${name}.parquet`));
    const [one = '', two = '', three = ''] = paths;
    await writeParquet(first(), table, one);
    await writeParquet(first(), table, two);
    await writeParquet(second(), table, three);
    const [a, b, c] = paths.map((path) => readFileSync(path).toString('base64'));
    expect(a).toBe(b);
    expect(a).toBe(c);
  });

  it('leaves no table behind, and writes a table without rows', async () => {
    const path = join(folder, 'empty.parquet');
    await writeParquet(first(), flatTable(sampleFields, sampleKey, []), path);
    expect(await first().rows(`SELECT count(*) AS n FROM '${path}'`, 'count')).toEqual([{ n: 0 }]);
    expect(await first().rows('SELECT table_name FROM duckdb_tables()', 'tables')).toEqual([]);
  });
});
