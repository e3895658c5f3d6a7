import { closeSync, openSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import { sidecarSuffix } from '../../schemas/key-sidecar.ts';
import { type RegisterName, registerNames } from '../../schemas/registers/index.ts';
import { expandGlob, isGlob } from '../../src/formats/glob.ts';
import type { Problem } from '../../src/run/errors.ts';

/** A delivered file that exists and can be opened. */
export interface FoundFile {
  readonly register: RegisterName;
  /** Absolute, links followed: what the engine opens. */
  readonly path: string;
  /** As the configuration names it: what messages show. */
  readonly shown: string;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** Exit 2, all of them. */
  readonly problems: readonly Problem[];
}

/** All files of a configuration: registers in their order, patterns as configured, matches in byte order, each file once. */
export function findFiles(configuration: Configuration, folder: string): FoundFiles {
  const files: FoundFile[] = [];
  const problems: Problem[] = [];
  for (const register of registerNames) {
    const patterns = configuration.registers[register]?.files ?? [];
    const seen = new Set<string>();
    patterns.forEach((pattern, at) => {
      const place = `registers.${register}.files[${at}]: ${pattern}`;
      for (const found of matchesOf(pattern, folder, place, problems)) {
        if (seen.has(found.path)) continue;
        seen.add(found.path);
        files.push({ register, ...found });
      }
    });
  }
  return { files, problems };
}

function matchesOf(
  pattern: string,
  folder: string,
  place: string,
  problems: Problem[],
): Omit<FoundFile, 'register'>[] {
  const glob = isGlob(pattern, folder);
  const paths = glob ? expandGlob(pattern, folder).filter(isDelivery) : [resolve(folder, pattern)];
  if (paths.length === 0) {
    problems.push({
      code: 'input.no-match',
      where: place,
      what: 'No file matches this pattern.',
      expected: 'at least one file; * and ? stand for parts of a name, ** for any folders',
      remedy:
        'Check the pattern and that the delivery has arrived. Paths are relative to the configuration file.',
    });
  }
  return paths.flatMap((path) => {
    const shown = glob ? relative(folder, path).split(sep).join('/') : pattern;
    const problem = problemWith(path, glob ? `${place} (${shown})` : place);
    if (problem === undefined) return [{ path: realpathSync(path), shown }];
    problems.push(problem);
    return [];
  });
}

/** A pattern that takes all files of a folder does not mean the sidecars that tell of their keys. */
function isDelivery(path: string): boolean {
  return !path.endsWith(sidecarSuffix);
}

function problemWith(path: string, where: string): Problem | undefined {
  const problem = (code: string, what: string, remedy: string): Problem => ({ code, where, what, remedy });
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) {
    return problem(
      'input.missing-file',
      'There is no such file.',
      'Check the path and that the delivery has arrived. Paths are relative to the configuration file.',
    );
  }
  if (found.isDirectory()) {
    return problem(
      'input.directory',
      'This is a folder, not a file.',
      'Name its files, for example with /*.csv.',
    );
  }
  if (!found.isFile()) {
    return problem(
      'input.not-a-file',
      'This is a device or a pipe, not a file.',
      'Write the delivery to a file first.',
    );
  }
  try {
    closeSync(openSync(path, 'r'));
    return undefined;
  } catch {
    return problem(
      'input.unreadable',
      'This file may not be read.',
      'Give the account that runs Zicht the right to read it.',
    );
  }
}
