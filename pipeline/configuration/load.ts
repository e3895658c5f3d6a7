import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { type Configuration, configuration } from '../../schemas/configuration.ts';
import { exitCodes, failure, type Problem, ZichtError } from '../../src/run/errors.ts';
import { contradictions } from './contradictions.ts';
import { parseLocated } from './locate.ts';
import { problemsOf } from './problems.ts';

/** A configuration that is complete and without contradictions, and the folder that its paths are relative to. */
export interface LoadedConfiguration {
  readonly configuration: Configuration;
  readonly folder: string;
}

/** What the command line changes in the configuration. */
export interface Overrides {
  readonly output?: string;
  readonly release?: string;
}

/**
 * Reads and checks a run configuration. All problems are thrown together (exit 2), each with its line and column, what
 * was expected, and the nearest valid word.
 */
export function loadConfiguration(path: string, overrides: Overrides = {}): LoadedConfiguration {
  const name = basename(path);
  const json = parseLocated(readText(path), name);
  if (Array.isArray(json)) throw new ZichtError(exitCodes.usage, json);
  const parsed = configuration.safeParse(json.value);
  const problems: Problem[] = parsed.success ? [] : problemsOf(parsed.error, json, configuration);
  for (const { path: at, ...told } of contradictions(json.value)) {
    problems.push({ code: 'configuration.contradiction', where: json.place(at), ...told });
  }
  if (!parsed.success || problems.length > 0) throw new ZichtError(exitCodes.usage, problems);
  return { configuration: override(parsed.data, overrides), folder: dirname(resolve(path)) };
}

function override(read: Configuration, overrides: Overrides): Configuration {
  const release = configuration.shape.release.safeParse({
    ...read.release,
    id: overrides.release ?? read.release.id,
  });
  if (!release.success) {
    throw failure(exitCodes.usage, {
      code: 'usage.release',
      where: '--release',
      what: 'This cannot be the id of a release.',
      expected: 'letters, digits, dot, dash or underscore, at most 64, starting with a letter or digit',
    });
  }
  if (overrides.output === '') {
    throw failure(exitCodes.usage, {
      code: 'usage.output',
      where: '--output',
      what: 'The output folder has an empty name.',
      expected: 'the path of a folder',
    });
  }
  const directory = overrides.output === undefined ? read.output.directory : resolve(overrides.output);
  return { ...read, release: release.data, output: { ...read.output, directory } };
}

function readText(path: string): string {
  const problem = (what: string, remedy: string) =>
    failure(exitCodes.usage, { code: 'configuration.unreadable', where: path, what, remedy });
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined)
    throw problem('There is no such configuration file.', 'Check the path after --config.');
  if (found.isDirectory())
    throw problem('This is a folder, not a configuration file.', 'Name the JSON file in it.');
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw failure(
      exitCodes.usage,
      {
        code: 'configuration.unreadable',
        where: path,
        what: 'The configuration file cannot be read.',
        remedy: 'Check its permissions.',
      },
      error,
    );
  }
}
