import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfiguration } from '../../../pipeline/configuration/load.ts';
import type { Configuration } from '../../../schemas/configuration.ts';
import { type Cell, keyColumns } from '../../../schemas/cube.ts';
import { type FilesRun, runFiles } from '../../support/run-files.ts';
import { sampleConfiguration } from '../../support/sample-configuration.ts';

export const keyBytes = Buffer.alloc(32, 5);

export interface MethodRun extends FilesRun {
  /** The rows of the public Parquet file, as written. */
  readonly rows: readonly Cell[];
  readonly configuration: Configuration;
}

/** A complete run on the sample by a method, with a key file; `more` changes the disclosure section. */
export async function runMethod(
  method: string,
  options: { more?: object; change?: (folder: string) => void; key?: Buffer } = {},
): Promise<MethodRun> {
  const folder = mkdtempSync(join(tmpdir(), 'zicht-method-'));
  writeFileSync(join(folder, 'series.key'), options.key ?? keyBytes, { mode: 0o600 });
  const disclosure = { method, seriesKey: { file: 'series.key' }, ...options.more };
  const path = sampleConfiguration(folder, { disclosure });
  options.change?.(folder);
  const files = await runFiles(path, { complete: true });
  const rows = await files.run.engine.rows<Cell>(
    `SELECT * FROM read_parquet('${join(files.run.folder, 'public', 'indicators.parquet')}')`,
    'public rows',
  );
  const close = () => {
    files.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ...files, rows, configuration: loadConfiguration(path).configuration, close };
}

export const keyOf = (row: Cell) => keyColumns.map((column) => row[column]).join('|');
