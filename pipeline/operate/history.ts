import { basename } from 'node:path';
import { inspectLedger, type PublishedRelease } from '../../src/ledger/chain.ts';
import { releaseFolder } from '../../src/ledger/place.ts';
import type { Problem } from '../../src/run/errors.ts';
import { latestRelease } from '../../src/run/release.ts';
import { type Described, differences } from './differences.ts';
import { readManifest, readRunRecord } from './read-manifest.ts';

/** One release of a series. What its files do not tell is `null`. */
export interface HistoryRow {
  readonly release: string;
  /** Its place in the ledger, from 1. */
  readonly sequence: number;
  readonly status: string | null;
  readonly period: { readonly from: string; readonly until: string };
  readonly observedUntil: string | null;
  /** When the run that made it had its files complete; from internal files, where they are there. */
  readonly sealedAt: string | null;
  readonly isLatest: boolean;
  /** Whether nothing but what the ledger keeps is left of it. */
  readonly isPruned: boolean;
  /** What differs from the release before it; `null` for the first one, and where a manifest cannot be read. */
  readonly differs: readonly string[] | null;
}

export interface History {
  /** Newest first. */
  readonly rows: readonly HistoryRow[];
  /** What is wrong with the ledger. */
  readonly problems: readonly Problem[];
}

/** Every release of an output folder, those that were pruned among them. */
export function historyOf(output: string): History {
  const { releases, unrecorded, problems } = inspectLedger(output);
  const all = unrecorded === null ? releases : [...releases, unrecorded];
  const latest = latestRelease(output);
  const rows = all.map((found, at) =>
    rowOf(output, found, all[at - 1], latest === undefined ? null : basename(latest)),
  );
  return { rows: rows.toReversed(), problems };
}

function rowOf(
  output: string,
  found: PublishedRelease,
  before: PublishedRelease | undefined,
  latest: string | null,
): HistoryRow {
  const { entry, folder } = found;
  const [now, was] = [describe(found), before === undefined ? null : describe(before)];
  return {
    ...{ release: entry.release, sequence: entry.sequence, period: entry.period },
    status: now?.manifest.configuration.release.status ?? null,
    observedUntil: now?.manifest.configuration.observedUntil ?? null,
    sealedAt: readRunRecord(folder)?.finishedAt ?? null,
    isLatest: entry.release === latest,
    isPruned: folder !== releaseFolder(output, entry.release),
    differs: now === null || was === null ? null : differences(was, now),
  };
}

function describe({ folder, entry }: PublishedRelease): Described | null {
  const manifest = readManifest(folder);
  return manifest === null ? null : { manifest, entry };
}

const unknown = '-';

/** The history as lines that line up. */
export function historyLines({ rows }: History): string[] {
  if (rows.length === 0) return ['no release yet'];
  const cells = rows.map((row) => [
    String(row.sequence),
    `${row.release}${row.isLatest ? ' ← latest' : ''}`,
    `${row.status ?? unknown}${row.isPruned ? ' (pruned)' : ''}`,
    `${row.period.from} to ${row.period.until}`,
    row.observedUntil ?? unknown,
    row.sealedAt?.replace(/\.\d+Z$/, 'Z') ?? unknown,
    differsText(row),
  ]);
  const table = [['no.', 'release', 'status', 'period', 'observed until', 'sealed', 'differs in'], ...cells];
  const widths = table.reduce<number[]>(
    (most, line) => line.map((text, at) => Math.max(most[at] ?? 0, text.length)),
    [],
  );
  return table.map((line) =>
    line
      .map((text, at) => text.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function differsText({ differs, sequence }: HistoryRow): string {
  if (differs === null) return sequence === 1 ? 'the first' : unknown;
  return differs.length === 0 ? 'nothing' : differs.join(', ');
}
