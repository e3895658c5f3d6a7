import { existsSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { keptFolder, releaseFolder } from '../../../src/ledger/place.ts';
import { type ExitCode, exitCodes, failure, type Problem } from '../../../src/run/errors.ts';
import { manifestFile, readManifest, type SealedManifest } from '../read-manifest.ts';
import { contractColumns, contractProblems } from './contract.ts';
import { changedFiles, changedInside, furtherFiles } from './files.ts';
import { verifyLedger } from './ledger.ts';
import { protectionCodes, protectionProblems } from './protection.ts';

/** What looking a release over came to. */
export interface Verification {
  readonly folder: string;
  /** Id and status as the manifest has them; `null` where that cannot be read. */
  readonly release: { readonly id: string; readonly status: string } | null;
  readonly publicFiles: number;
  /** The manifest and internal files that were held against the checksums. */
  readonly internalFiles: number;
  readonly columns: number;
  readonly sequence: number | null;
  /** Releases in the ledger; `null` where the release lies outside an output folder. */
  readonly chain: number | null;
  readonly problems: readonly Problem[];
  /** 0, 5 where it is not known to be protected, else 8. */
  readonly exitCode: ExitCode;
}

/**
 * Finds the folder of a release: named by its path, or by its id below an output folder.
 *
 * @throws ZichtError (exit 2) where there is none, or it was pruned.
 */
export function findRelease(named: string, output: string): string {
  const folder = [releaseFolder(output, named), named].find(
    (path) => isFolder(path) && (isFolder(join(path, 'public')) || existsSync(join(path, manifestFile))),
  );
  if (folder !== undefined) return realpathSync(folder);
  const isPruned = isFolder(keptFolder(output, named));
  throw failure(exitCodes.usage, {
    code: isPruned ? 'verify.pruned' : 'verify.no-release',
    where: named,
    what: isPruned
      ? 'This release was pruned: of it there is only what the ledger keeps.'
      : 'There is no release in this folder, nor of this id in the output folder.',
    expected: 'a folder with manifest.json and public/, or the id of a release below --output',
    remedy: isPruned
      ? 'Restore its folder from a backup to verify it.'
      : '`zicht history` lists the releases of an output folder.',
  });
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** Looks whether a release is, to the byte, what was sealed, fits its contract, was protected, and follows in its ledger. */
export async function verifyRelease(folder: string): Promise<Verification> {
  const manifest = readManifest(folder);
  const inside = changedInside(folder);
  const ledger = verifyLedger(folder, manifest);
  const problems = [
    ...(manifest === null ? [noManifest] : await publicProblems(folder, manifest)),
    ...inside.problems,
    ...ledger.problems,
  ];
  const told = distinct(problems);
  return {
    folder,
    release: manifest === null ? null : manifest.configuration.release,
    publicFiles: manifest?.files.length ?? 0,
    ...{ internalFiles: inside.files, columns: contractColumns },
    ...{ sequence: ledger.entry?.sequence ?? null, chain: ledger.chain },
    problems: told,
    exitCode: exitCodeOf(told),
  };
}

const noManifest: Problem = {
  code: 'verify.not-sealed',
  where: manifestFile,
  what: 'The manifest is not there, or cannot be read: nobody knows what was published.',
  expected: 'the manifest that was written when the release was sealed',
  remedy: 'Restore the release as it was published from a backup.',
};

async function publicProblems(folder: string, { files, configuration }: SealedManifest): Promise<Problem[]> {
  return [
    ...changedFiles(folder, files, manifestFile),
    ...furtherFiles(folder, files),
    ...(await contractProblems(folder, configuration.release.id)),
    ...protectionProblems(folder),
  ];
}

/** A file that two lists name is told once. */
function distinct(problems: readonly Problem[]): Problem[] {
  const seen = new Map(
    problems.map((problem) => [`${problem.code} ${problem.where} ${problem.what}`, problem]),
  );
  return [...seen.values()];
}

function exitCodeOf(problems: readonly Problem[]): ExitCode {
  if (problems.length === 0) return exitCodes.published;
  return problems.some(({ code }) => protectionCodes.includes(code)) ? exitCodes.disclosure : exitCodes.guard;
}
