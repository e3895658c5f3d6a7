import { existsSync, mkdtempSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type KeySidecar, sidecarSuffix } from '../../schemas/key-sidecar.ts';
import { moveDurably, settleTree, writeFile } from '../../src/run/durable.ts';
import { exitCodes, type Problem, ZichtError } from '../../src/run/errors.ts';

/** Where one output will stand, and where it is made until then. */
export interface OutputPlace {
  readonly output: string;
  /** Beside the output, for its owner alone; holds the file while it is made. */
  readonly folder: string;
  readonly file: string;
}

/** What is wrong with the outputs before anything is made (exit 2). */
export function demandFreePlaces(
  outputs: readonly string[],
  inputs: readonly string[],
  force: boolean,
): void {
  const read = new Set(inputs.map((path) => realpathSync(path)));
  const problems = outputs.flatMap((output, at) => problemWith(output, outputs.slice(0, at), read, force));
  if (problems.length > 0) throw new ZichtError(exitCodes.usage, problems);
}

function problemWith(
  where: string,
  earlier: readonly string[],
  read: ReadonlySet<string>,
  force: boolean,
): Problem[] {
  const path = resolve(where);
  const problem = (code: string, what: string, remedy: string) => [{ code, where, what, remedy }];
  const folder = statSync(dirname(path), { throwIfNoEntry: false });
  if (folder?.isDirectory() !== true) {
    return problem('output.no-folder', 'There is no such folder to write to.', 'Make it first.');
  }
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
    return problem('output.folder', 'This is a folder, not a file.', 'Name the file in it.');
  }
  if (existsSync(path) && read.has(realpathSync(path))) {
    return problem('output.is-input', 'This file is read as well.', 'Give the output another name.');
  }
  if (earlier.some((other) => resolve(other) === path)) {
    return problem('output.twice', 'Two outputs have the same name.', 'Give each a name of its own.');
  }
  if (!force && (existsSync(path) || existsSync(`${path}${sidecarSuffix}`))) {
    return problem('output.exists', 'This file exists.', 'Take another name, or add --force to replace it.');
  }
  return [];
}

/** Makes the private folder in which an output is made. */
export function openPlace(output: string): OutputPlace {
  const folder = mkdtempSync(join(realpathSync(dirname(resolve(output))), '.zicht-'));
  const file = join(folder, 'made.csv');
  // Made here, so that the engine finds a file that nobody else may read.
  writeFile(file, '');
  return { output, folder, file };
}

/** Flushes what was made with its sidecar, for its owner alone, before any of it gets its name. */
export function settle(place: OutputPlace, sidecar: KeySidecar): void {
  writeFile(`${place.file}${sidecarSuffix}`, `${JSON.stringify(sidecar, null, 2)}\n`);
  settleTree(place.folder);
}

/** Gives it its name. The sidecar goes first: a file is never there without it. */
export function publish(place: OutputPlace): void {
  const path = join(realpathSync(dirname(resolve(place.output))), basename(place.output));
  moveDurably(`${place.file}${sidecarSuffix}`, `${path}${sidecarSuffix}`);
  moveDurably(place.file, path);
}

export function closePlace(place: OutputPlace): void {
  rmSync(place.folder, { recursive: true, force: true });
}
