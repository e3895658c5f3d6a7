import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { replaceFile } from '../run/durable.ts';
import { exitCodes, failure, type Problem, ZichtError } from '../run/errors.ts';
import { sha256 } from '../run/hash.ts';
import { entryFile, type LedgerEntry, ledgerEntry } from './entry.ts';
import { ledgerPlace } from './place.ts';

const chain = z.array(
  z.strictObject({ release: z.string().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
);
type Link = z.infer<typeof chain>[number];

/** A release of the series, as the ledger knows it. */
export interface PublishedRelease {
  readonly folder: string;
  readonly entry: LedgerEntry;
  /** Hash of the entry, by which the next one names it. */
  readonly sha256: string;
}

export const chainPath = (output: string) => join(output, 'ledger', 'chain.json');

/** What the ledger of an output folder holds, and a release that is complete but was not written down yet. */
export interface Ledger {
  /** In the order in which they were published; of some of them, nothing but what the ledger kept may be left. */
  readonly releases: readonly PublishedRelease[];
  /** What a run that was killed between making the release and writing it down left behind. */
  readonly unrecorded: PublishedRelease | null;
}

/** A ledger as far as it can be read, with all that is wrong with it. */
export interface InspectedLedger extends Ledger {
  readonly problems: readonly Problem[];
}

/**
 * Reads the ledger and holds it against the releases that are there: every entry unchanged, each naming the one before it,
 * no release without an entry, no entry without a release.
 *
 * @throws ZichtError (exit 8) where that is not so, with everything that is not.
 */
export function readLedger(output: string): Ledger {
  const { problems, ...ledger } = inspectLedger(output);
  if (problems.length > 0) throw new ZichtError(exitCodes.guard, problems);
  return ledger;
}

/** Reads the ledger as `readLedger` does, but tells what is wrong instead of throwing it. */
export function inspectLedger(output: string): InspectedLedger {
  const problems: Problem[] = [];
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ZichtError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const links = attempt(() => readChain(output));
  if (links === undefined) return { releases: [], unrecorded: null, problems };
  const releases = links.flatMap((link, at) => {
    const found = attempt(() => readRelease(output, link.release));
    if (found === undefined) return [];
    attempt(() => {
      if (found.sha256 !== link.sha256) throw broken('An entry was changed.', link.release);
      demandNext(found, links[at - 1], at + 1);
    });
    return [found];
  });
  const unrecorded = attempt(() => readUnrecorded(output, links));
  return { releases, unrecorded: unrecorded ?? null, problems };
}

function readUnrecorded(output: string, links: readonly Link[]): PublishedRelease | null {
  const known = new Set(links.map(({ release }) => release));
  const beyond = releaseIds(output).filter((id) => !known.has(id));
  const [id, ...more] = beyond;
  if (id === undefined) return null;
  const unrecorded = readRelease(output, id);
  if (more.length > 0)
    throw broken('Releases are there of which the ledger knows nothing.', beyond.join(', '));
  demandNext(unrecorded, links.at(-1), links.length + 1);
  return unrecorded;
}

/** Writes a release down as the last of the series, in one step. The release holds its entry already. */
export function recordRelease(output: string, id: string, unique: string): void {
  const links = readChain(output);
  const { sha256: hash } = readRelease(output, id);
  const next: Link[] = [...links, { release: id, sha256: hash }];
  replaceFile(chainPath(output), `${JSON.stringify(next, null, 2)}\n`, unique);
}

/** @throws ZichtError (exit 8) where a file of a release is not the one that its entry names. */
export function demandFile({ folder, entry }: PublishedRelease, path: string): string {
  const place = join(folder, path);
  if (!existsSync(place)) throw broken(`The file ${path} is not there.`, entry.release);
  if (sha256(readFileSync(place)) !== entry.files[path])
    throw broken(`The file ${path} was changed.`, entry.release);
  return place;
}

function readChain(output: string): Link[] {
  const path = chainPath(output);
  if (!existsSync(path)) return [];
  try {
    return chain.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    throw broken('ledger/chain.json cannot be read.');
  }
}

function releaseIds(output: string): string[] {
  const folder = join(output, 'releases');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

function readRelease(output: string, id: string): PublishedRelease {
  const folder = ledgerPlace(output, id);
  const path = join(folder, entryFile);
  if (!existsSync(path)) throw broken('A release or its entry is not there.', id);
  const text = readFileSync(path);
  const read = ledgerEntry.safeParse(asJson(text.toString('utf8')));
  if (!read.success || read.data.release !== id) throw broken('An entry cannot be read.', id);
  return { folder, entry: read.data, sha256: sha256(text) };
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function demandNext({ entry }: PublishedRelease, before: Link | undefined, sequence: number): void {
  const isNext =
    entry.sequence === sequence &&
    (entry.previous?.sha256 ?? null) === (before?.sha256 ?? null) &&
    (entry.previous?.release ?? null) === (before?.release ?? null);
  if (!isNext)
    throw broken('An entry does not follow the one before it: one is missing or was put in.', entry.release);
}

function broken(what: string, release?: string): ZichtError {
  return failure(exitCodes.guard, {
    code: 'ledger.broken',
    what: `The ledger of what was published is not whole. ${what}`,
    ...(release === undefined ? {} : { where: `release ${release}` }),
    expected: 'every release as it was published, with its entry in internal/ledger/',
    remedy:
      'Restore ledger/ and releases/ from a backup: without them nobody can tell what a new release reveals beside the earlier ones. Releases of a version without a ledger stay in an output folder of their own.',
  });
}
