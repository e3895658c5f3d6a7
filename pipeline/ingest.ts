import type { Configuration } from '../schemas/configuration.ts';
import type { KeySidecar } from '../schemas/key-sidecar.ts';
import type { Layout } from '../schemas/layout.ts';
import { type RegisterName, registerNames } from '../schemas/registers/index.ts';
import type { RunContext } from '../src/run/context.ts';
import { exitCodes, failure, type Problem, ZichtError } from '../src/run/errors.ts';
import type { Delivery } from './intake/delivery.ts';
import { findFiles, type FoundFile } from './intake/files.ts';
import { fileStamp, type InspectedFile, inspectFile } from './intake/inspect.ts';
import { keyTypeMarks } from './intake/key-type-marks.ts';
import { readKeySidecar } from './intake/key-sidecar.ts';
import { isConfirmed } from './intake/layout-faults.ts';
import { findLayout } from './intake/layouts.ts';
import { csvProblems, digestCsvFile, type ReadCsv, readCsv } from './intake/read-csv.ts';
import { readParquet } from './intake/read-parquet.ts';
import { demandPassColumns } from './intake/pass-columns.ts';
import { newestVersions } from './intake/versions.ts';
import { demandOneKeyADomain } from './keys/one-key.ts';
import { statement } from './statement.ts';

export type { Delivery, FileCounts } from './intake/delivery.ts';

/**
 * Reads every delivered file once: finds it, matches its header with its layout, hashes it, counts its records, and gets its
 * rows as text. Makes the table `quarantine`, with the records that are no rows. All that is wrong with all files is thrown
 * together: exit 2 where a file or layout is not there, else exit 3.
 */
export async function ingest(
  run: RunContext,
  configuration: Configuration,
  configurationFolder: string,
): Promise<Delivery[]> {
  await run.engine.run(statement('intake/quarantine'), 'intake/quarantine');
  const { files, problems: missing } = findFiles(configuration, configurationFolder);
  const { layouts, problems: unknown } = findLayouts(configuration, configurationFolder);
  const current = withoutSuperseded(run, files, layouts);
  const { inspected, problems: unfit } = await inspectAll(run, current, layouts);
  const usage = [...missing, ...unknown];
  if (usage.length + unfit.length > 0) {
    const broken = await countProblems(run, inspected);
    throw new ZichtError(usage.length > 0 ? exitCodes.usage : exitCodes.input, [
      ...usage,
      ...unfit,
      ...broken,
    ]);
  }
  const deliveries = await readAll(run, configuration, inspected);
  demandOneKeyADomain(configuration, deliveries);
  demandPassColumns(configuration, deliveries);
  return deliveries;
}

function findLayouts(configuration: Configuration, folder: string) {
  const layouts = new Map<RegisterName, Layout>();
  const problems: Problem[] = [];
  for (const register of registerNames) {
    const source = configuration.registers[register];
    if (source === undefined) continue;
    const found = findLayout(source.layout, register, folder);
    if (Array.isArray(found)) problems.push(...found);
    else layouts.set(register, found);
  }
  return { layouts, problems };
}

/** Where a layout says that its files carry a version, only the highest counts; the others are accounted for as files. */
function withoutSuperseded(
  run: RunContext,
  files: readonly FoundFile[],
  layouts: ReadonlyMap<RegisterName, Layout>,
): FoundFile[] {
  return registerNames.flatMap((register) => {
    const found = files.filter((file) => file.register === register);
    if (layouts.get(register)?.versioned !== true) return found;
    const { files: kept, superseded } = newestVersions(found);
    const setAside = { superseded };
    run.accounting.add({
      stage: 'ingest',
      subject: register,
      unit: 'file',
      input: found.length,
      kept: kept.length,
      setAside,
    });
    return kept;
  });
}

async function inspectAll(
  run: RunContext,
  files: readonly FoundFile[],
  layouts: ReadonlyMap<RegisterName, Layout>,
) {
  const inspected: InspectedFile[] = [];
  const problems: Problem[] = [];
  for (const [at, file] of files.entries()) {
    const layout = layouts.get(file.register);
    if (layout === undefined) continue;
    const found = await inspectFile(run.engine, file, layout, at + 1);
    if ('fileNo' in found) inspected.push(found);
    else problems.push(...found);
  }
  return { inspected, problems };
}

/** What a count of records finds wrong in files of which the header is right, where the run stops anyway. */
async function countProblems(run: RunContext, files: readonly InspectedFile[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const file of files) {
    if (file.format === 'csv') problems.push(...csvProblems(file, await digestCsvFile(run, file)));
  }
  return problems;
}

async function readAll(
  run: RunContext,
  configuration: Configuration,
  files: readonly InspectedFile[],
): Promise<Delivery[]> {
  const deliveries: Delivery[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const read = await (file.format === 'csv' ? readCsv(run, file) : readParquet(run, file));
    if (!('counts' in read)) {
      problems.push(...read);
      continue;
    }
    if (fileStamp(file.path) !== file.stamp) throw changedWhileRead(file.shown);
    const keys = readKeySidecar(file, read.sha256);
    if (keys !== undefined && 'code' in keys) {
      problems.push(keys);
      continue;
    }
    const delivery = deliveryOf(file, read, keyTypeMarks(configuration, file.register), keys);
    account(run, delivery);
    deliveries.push(delivery);
  }
  if (problems.length > 0) throw new ZichtError(exitCodes.input, problems);
  return deliveries;
}

function deliveryOf(
  file: InspectedFile,
  read: ReadCsv,
  marks: Delivery['keyTypeMarks'],
  keys: KeySidecar | undefined,
): Delivery {
  const { plans, attributes, extra } = file.planned;
  const csv = file.format === 'csv' ? file : undefined;
  return {
    fileNo: file.fileNo,
    register: file.register,
    path: file.path,
    shown: file.shown,
    layout: file.layout.id,
    confirmed: isConfirmed(file.layout),
    sha256: read.sha256,
    bytes: read.bytes,
    format: file.format,
    delimiter: csv?.delimiter ?? null,
    encoding: csv?.encoding ?? null,
    counts: read.counts,
    columns: plans.filter(({ kind }) => kind !== 'absent').map(({ column }) => column),
    keyTypeMarks: marks,
    ...(keys === undefined ? {} : { keys }),
    extraColumns: extra,
    doubtfulBytes: read.doubtfulBytes,
    stamp: file.stamp,
    raw: {
      query: read.query,
      columns: file.columns,
      plans,
      attributes,
      isoDates: file.format === 'parquet' ? file.isoDates : new Set(),
    },
  };
}

/** Every record of the file: header, blank, unreadable, or a row for the rules to judge. */
function account(run: RunContext, { register, fileNo, counts }: Delivery): void {
  const unreadable = Object.values(counts.unreadable).reduce((sum, count) => sum + count, 0);
  run.accounting.add({
    stage: 'ingest',
    subject: `${register}, file ${fileNo}`,
    unit: 'record',
    input: counts.header + counts.data + counts.blank,
    kept: counts.data - unreadable,
    setAside: { header: counts.header, blank: counts.blank, ...counts.unreadable },
  });
  run.logger.info({ stage: 'ingest', register, file: fileNo, records: counts.data, unreadable }, 'file read');
}

/** A file that was written to between its inspection and its reading. */
export function changedWhileRead(where: string): ZichtError {
  return failure(exitCodes.storage, {
    code: 'input.changed',
    where,
    what: 'The file changed while it was read.',
    remedy: 'Wait until the delivery is complete, then run again.',
  });
}
