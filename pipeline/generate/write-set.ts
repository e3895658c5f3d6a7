import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Engine } from '../../src/duckdb/engine.ts';
import { literal } from '../../src/duckdb/quote.ts';
import type { SampleFile } from './sample-set.ts';

/** Writes the files of a set below a folder. Tables become Parquet through the engine, which must be allowed to write there. */
export async function writeSet(engine: Engine, folder: string, files: readonly SampleFile[]): Promise<void> {
  for (const file of files) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    if ('text' in file) {
      writeFileSync(path, file.text, file.encoding ?? 'utf8');
      continue;
    }
    const source = `${path}.csv`;
    writeFileSync(source, file.table.csv);
    const columns = file.table.columns.map(([name, type]) => `CAST(${name} AS ${type}) AS ${name}`);
    await engine.writeParquet(
      `SELECT ${columns.join(', ')} FROM read_csv(${literal(source)}, header = true, all_varchar = true)`,
      path,
    );
    rmSync(source);
  }
}
