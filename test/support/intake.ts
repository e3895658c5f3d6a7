import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Delivery, ingest } from '../../pipeline/ingest.ts';
import { type Acceptance, validate } from '../../pipeline/validate.ts';
import { type Configuration, configuration } from '../../schemas/configuration.ts';
import type { RegisterName } from '../../schemas/registers/index.ts';
import { ZichtError } from '../../src/run/errors.ts';
import { openTestRun, type TestRun } from './accepted.ts';

export type Sources = {
  readonly [name in RegisterName]?: { readonly files: readonly string[]; readonly layout?: string };
};

export const ordersHeader =
  'order_id,person_key_type,person_key,measure,starts_on,ends_on,ground,municipality,institution';
export const careHeader = 'care_id,person_key,care_type,starts_on,ends_on';

/** Two small files that every run accepts whole. */
export const orders = `${ordersHeader}\nO1,R,000000123,supervision,2018-01-31,2018-06-30,neglect,GM0363,\nO2,S,000000007,guardianship,2018-03-01,,,,\n`;
export const care = `${careHeader}\nC1,000000123,outpatient,2018-02-01,\n`;

/** A run configuration over the given sources; the two required registers default to `orders.csv` and `care.csv`. */
export function configured(sources: Sources = {}): Configuration {
  return configuration.parse({
    period: { from: '2017-01-01', until: '2018-12-31' },
    observedUntil: '2019-06-30',
    registers: {
      protection_orders: { files: ['orders.csv'] },
      youth_care: { files: ['care.csv'] },
      ...sources,
    },
  });
}

export interface Intake {
  readonly run: TestRun;
  readonly deliveries: Delivery[];
  readonly acceptance: Acceptance;
}

/** Writes files into a run's folder; `orders.csv` and `care.csv` are there unless given otherwise. */
export function deliver(run: TestRun, files: Readonly<Record<string, string | Uint8Array>> = {}): void {
  for (const [name, content] of Object.entries({ 'orders.csv': orders, 'care.csv': care, ...files })) {
    const path = join(run.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

/** Delivers, ingests and validates; the caller closes the run. */
export async function takeIn(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  sources: Sources = {},
  threads = 1,
): Promise<Intake> {
  const run = await openTestRun(threads);
  try {
    deliver(run, files);
    const settings = configured(sources);
    const deliveries = await ingest(run, settings, run.folder);
    return { run, deliveries, acceptance: await validate(run, settings, deliveries) };
  } catch (error) {
    run.close();
    throw error;
  }
}

/** The error that stops the intake of these files. */
export async function refused(
  files: Readonly<Record<string, string | Uint8Array>>,
  sources: Sources = {},
): Promise<ZichtError> {
  const taken = await takeIn(files, sources).catch((error: unknown) => error);
  if (taken instanceof ZichtError) return taken;
  if (taken instanceof Error) throw taken;
  (taken as Intake).run.close();
  throw new Error('the intake was not refused');
}

/** Where each record set aside stood and which rules it broke: `[file, record, rules]`. */
export async function quarantined(run: TestRun): Promise<(string | number)[][]> {
  const rows = await run.engine.rows<{ file_no: number; record_no: number; rules: string }>(
    'SELECT file_no, record_no, rules FROM quarantine ORDER BY file_no, record_no',
    'test',
  );
  return rows.map(({ file_no, record_no, rules }) => [file_no, record_no, rules]);
}
