import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../../../src/run/durable.ts';
import { type ExitCode, exitCodes } from '../../../src/run/errors.ts';
import { latestRelease } from '../../../src/run/release.ts';
import { version } from '../../version.ts';
import { readJson, readManifest, readRunRecord } from '../read-manifest.ts';
import { prometheusText } from './prometheus.ts';

/** A moment, to read and to take from a clock. */
const moment = z.object({ at: z.iso.datetime(), seconds: z.int() });
export type Moment = z.infer<typeof moment>;

const lastRun = z.object({
  run: z.string(),
  /** The id that the run was given for its release. */
  release: z.string().nullable(),
  /** What became of the figures; `failed` or `interrupted` where the run did not come that far. */
  result: z.string(),
  exit: z.int(),
  /** Codes of the errors. */
  problems: z.array(z.string()),
  started: moment,
  finished: moment,
});

/** The release that readers have. Its counts are those that any reader of its public files can make. */
const standing = z.object({
  release: z.string(),
  status: z.string().nullable(),
  /** When the run that made it had its files complete. */
  sealed: moment.nullable(),
  files: z.int(),
  bytes: z.int(),
  /** Rows of the public figures by their state. */
  cells: z.record(z.string(), z.int()),
});

/** The content of `status.json`: how the last run ended and what is out, for a program that watches. No count that is not public. */
const status = z.object({
  format: z.literal(1),
  zicht: z.string(),
  lastRun,
  /** The last run with exit code 0. */
  lastSuccess: lastRun.nullable(),
  latest: standing.nullable(),
  /** Releases that are there in full. */
  releases: z.int(),
});

export type Status = z.infer<typeof status>;

export const statusFile = 'status.json';
export const prometheusFile = 'status.prom';

/** How a run ended. */
export interface RunEnd {
  readonly run: string;
  readonly release: string | null;
  readonly exit: ExitCode;
  /** What became of the candidate, where there was one. */
  readonly outcome?: string | undefined;
  readonly problems: readonly string[];
  readonly started: Date;
  readonly finished: Date;
}

/** Writes `status.json` and `status.prom` of an output folder, each in one step. */
export function writeStatus(output: string, end: RunEnd): void {
  const before = readJson(join(output, statusFile), status);
  const run: Status['lastRun'] = {
    ...{ run: end.run, release: end.release, exit: end.exit, problems: [...end.problems] },
    result: resultOf(end),
    ...{ started: momentOf(end.started), finished: momentOf(end.finished) },
  };
  const lastSuccess = end.exit === exitCodes.published ? run : (before?.lastSuccess ?? null);
  write(output, { format: 1, zicht: version, lastRun: run, lastSuccess, ...whatIsOut(output) }, end.run);
}

/** Tells anew what is out, after a command that changed it; the last run stays the last. Nothing where no run ended yet. */
export function refreshStatus(output: string, unique: string): void {
  const before = readJson(join(output, statusFile), status);
  if (before !== null) write(output, { ...before, ...whatIsOut(output) }, unique);
}

function write(output: string, content: Status, unique: string): void {
  const checked = status.parse(content);
  replaceFile(join(output, statusFile), `${JSON.stringify(checked, null, 2)}\n`, unique);
  replaceFile(join(output, prometheusFile), prometheusText(checked), unique);
}

function resultOf({ exit, outcome }: RunEnd): string {
  if (exit === exitCodes.interrupted || exit === exitCodes.terminated) return 'interrupted';
  return outcome ?? 'failed';
}

function momentOf(date: Date): Moment {
  return { at: date.toISOString(), seconds: Math.floor(date.getTime() / 1000) };
}

function whatIsOut(output: string): Pick<Status, 'latest' | 'releases'> {
  const folder = latestRelease(output);
  const releases = join(output, 'releases');
  return {
    latest: folder === undefined ? null : standingOf(folder),
    releases: existsSync(releases) ? readdirSync(releases).length : 0,
  };
}

function standingOf(folder: string): z.infer<typeof standing> {
  const manifest = readManifest(folder);
  const made = readRunRecord(folder);
  return {
    release: basename(folder),
    status: manifest?.configuration.release.status ?? null,
    sealed: made === null ? null : momentOf(new Date(made.finishedAt)),
    files: manifest?.files.length ?? 0,
    bytes: manifest?.files.reduce((sum, file) => sum + file.bytes, 0) ?? 0,
    cells: cellsByState(join(folder, 'public', 'indicators.csv')),
  };
}

/** Rows of public figures by state. All columns before the state are codes and numbers, which the contract keeps free of commas. */
function cellsByState(path: string): Record<string, number> {
  if (!existsSync(path)) return {};
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const at = header.split(',').indexOf('status');
  const counts = new Map<string, number>();
  for (const line of lines) {
    const state = line.split(',', at + 1)[at];
    if (state !== undefined) counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
