import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { loadConfiguration } from '../../pipeline/configuration/load.ts';
import { inputDirectories } from '../../pipeline/intake/directories.ts';
import { countFigures, type Figures, runNightly } from '../../pipeline/nightly.ts';
import { openDuckDb } from '../../src/duckdb/duckdb-engine.ts';
import { Accounting } from '../../src/run/accounting.ts';
import type { RunContext } from '../../src/run/context.ts';
import { makeFolder } from '../../src/run/durable.ts';

export interface FilesRun {
  readonly run: RunContext;
  readonly figures: Figures;
  /** Reads rows from the run's engine, which is open until `close`. */
  readonly close: () => void;
}

/** Runs the stages on real files, up to the unsafe cube, or to the complete candidate when `complete` is set; without pages of regions. */
export async function runFiles(
  config: string,
  options: { threads?: number; complete?: boolean; regionPages?: boolean } = {},
): Promise<FilesRun> {
  const { configuration: loaded, folder: base } = loadConfiguration(config);
  // Hundreds of pages of regions would take longer than all the rest of most tests.
  const output = { ...loaded.output, regionPages: options.regionPages ?? false };
  const configuration = { ...loaded, output };
  const folder = mkdtempSync(join(tmpdir(), 'zicht-files-'));
  const scratch = join(folder, 'scratch');
  makeFolder(scratch);
  makeFolder(join(folder, 'public'));
  makeFolder(join(folder, 'internal'));
  const engine = await openDuckDb({
    memory: '1GB',
    threads: options.threads ?? 1,
    keepsOrder: false,
    scratch,
    allowedDirectories: [folder, ...inputDirectories(configuration, base)],
  });
  const close = () => {
    engine.close();
    rmSync(folder, { recursive: true, force: true });
  };
  const run: RunContext = {
    engine,
    logger: pino({ level: 'silent' }),
    accounting: new Accounting(),
    folder,
    scratch,
    say: () => undefined,
    signal: new AbortController().signal,
  };
  try {
    const work = options.complete === true ? runNightly : countFigures;
    return { run, figures: await work(run, configuration, base), close };
  } catch (error) {
    close();
    throw error;
  }
}
