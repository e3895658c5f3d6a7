import { join } from 'node:path';
import type { PublishedRelease } from '../../../src/ledger/chain.ts';
import { cellsFile, childrenFile, entryFile } from '../../../src/ledger/entry.ts';
import { recordedRelease } from '../../diagnostics/changes-record.ts';
import { publishedFigures } from '../../diagnostics/sealed-release.ts';
import { tableBases } from '../../ledger/table-facts.ts';
import { manifestFile } from '../read-manifest.ts';

type Period = PublishedRelease['entry']['period'];

/**
 * What is kept of every release for good: its link in the chain, the hashes of what was published, and its cells. A figure that was shown
 * once is known, whatever later releases show in its place.
 */
const always = [manifestFile, entryFile, cellsFile];

/** What the linkage of a release that is made again is compared with. */
const compared = [publishedFigures, join('internal', 'linkage.parquet')];

/**
 * Which files of each release a later run reads, by the id of the release: a run of a new release, and one that makes a release again
 * that is kept. Whose children these are is asked of the function by which a run itself finds what it is held against.
 *
 * @param releases all of the series, in the order in which they were published.
 * @param kept ids of the releases that stay in full.
 */
export function neededParts(
  releases: readonly PublishedRelease[],
  kept: ReadonlySet<string>,
): Map<string, ReadonlySet<string>> {
  const needed = new Map(releases.map(({ entry }) => [entry.release, new Set(always)]));
  const keep = (release: string, files: readonly string[]) => {
    for (const file of files) needed.get(release)?.add(file);
  };
  for (const before of seriesThatRunsSee(releases, kept))
    for (const period of pools(before))
      for (const { release, spans } of tableBases(before, period).values()) {
        for (const used of [release, ...spans.map((span) => span.release)])
          keep(used.entry.release, [childrenFile]);
      }
  for (const { entry, folder } of releases) {
    if (!kept.has(entry.release)) continue;
    const before = recordedRelease(folder);
    if (before !== null) keep(before, compared);
  }
  return needed;
}

/** The releases that a run may be held against: all of them, or those before one that is made again, without it and with it. */
function seriesThatRunsSee(
  releases: readonly PublishedRelease[],
  kept: ReadonlySet<string>,
): (readonly PublishedRelease[])[] {
  const again = releases.flatMap(({ entry }, at) =>
    kept.has(entry.release) ? [releases.slice(0, at), releases.slice(0, at + 1)] : [],
  );
  return [releases, ...again];
}

/**
 * The smallest periods that a run may be about and still meet these releases. A pool has all or nothing of each earlier one, so that
 * any period meets the releases of some of these, and takes each table from one that one of these takes it from.
 */
function pools(releases: readonly PublishedRelease[]): Period[] {
  const periods = releases.map(({ entry }) => entry.period);
  const found = periods.map((period) => closure(period, periods));
  return [...new Map(found.map((period) => [`${period.from}/${period.until}`, period])).values()];
}

/** The smallest period that has all of `period`, and all or nothing of each other one. */
function closure(period: Period, others: readonly Period[]): Period {
  const met = others.filter(({ from, until }) => from <= period.until && period.from <= until);
  const from = met.reduce((first, other) => (other.from < first ? other.from : first), period.from);
  const until = met.reduce((last, other) => (other.until > last ? other.until : last), period.until);
  return from === period.from && until === period.until ? period : closure({ from, until }, others);
}
