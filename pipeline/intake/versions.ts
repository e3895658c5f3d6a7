import type { FoundFile } from './files.ts';

/** Which of some files count, and how many were replaced by a later version. */
export interface NewestVersions {
  readonly files: readonly FoundFile[];
  readonly superseded: number;
}

/**
 * Of files whose names differ only in the number behind a final `V` (`JGDHULP2018BUSV9.csv`, `JGDHULP2018BUSV10.csv`), the
 * one with the highest number counts, compared as a number. Other files are kept, and the order too.
 */
export function newestVersions(files: readonly FoundFile[]): NewestVersions {
  const newest = new Map<string, bigint>();
  for (const { path } of files) {
    const named = versionOf(path);
    if (named === undefined) continue;
    const known = newest.get(named.name);
    if (known === undefined || named.version > known) newest.set(named.name, named.version);
  }
  const kept = files.filter(({ path }) => {
    const named = versionOf(path);
    return named === undefined || newest.get(named.name) === named.version;
  });
  return { files: kept, superseded: files.length - kept.length };
}

/** Capitals and the extension do not make another delivery: a corrected file may come in another format. */
function versionOf(path: string): { readonly name: string; readonly version: bigint } | undefined {
  const [, name, version] = /^(.*[^0-9])V([0-9]+)(?:\.[^./]*)?$/i.exec(path) ?? [];
  return name === undefined || version === undefined
    ? undefined
    : { name: name.toUpperCase(), version: BigInt(version) };
}
