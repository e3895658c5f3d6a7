import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { asset } from '../../../src/assets.ts';
import { exitCodes, failure, type Problem, ZichtError } from '../../../src/run/errors.ts';
import { type LocatedJson, parseLocated } from '../../configuration/locate.ts';
import { problemsOf } from '../../configuration/problems.ts';
import { impossibilities } from './impossibilities.ts';
import { type HazardSpecification, hazardSpecification } from './specification.ts';

/** The specification that ships with Zicht. */
export const shippedHazards = asset('sample-data', 'hazards.json');

/**
 * Reads and checks a hazard specification. All problems are thrown together (exit 2), each with its line and column.
 *
 * @throws ZichtError for a file that cannot be read, is no strict JSON, or says something that cannot be.
 */
export function readSpecification(path: string = shippedHazards): HazardSpecification {
  const json = parseLocated(textOf(path), basename(path));
  if (Array.isArray(json)) throw new ZichtError(exitCodes.usage, json.map(asOurs));
  const parsed = hazardSpecification.safeParse(json.value);
  const problems = parsed.success
    ? impossible(parsed.data, json)
    : problemsOf(parsed.error, json, hazardSpecification).map(asOurs);
  if (!parsed.success || problems.length > 0) throw new ZichtError(exitCodes.usage, problems);
  return parsed.data;
}

function impossible(specification: HazardSpecification, json: LocatedJson): Problem[] {
  return impossibilities(specification).map(({ path, ...told }) => ({
    code: 'specification.contradiction',
    where: json.place(path),
    ...told,
  }));
}

/** The problems of a configuration file, as those of a specification. */
function asOurs(problem: Problem): Problem {
  return { ...problem, code: problem.code.replace(/^configuration\./, 'specification.') };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw failure(
      exitCodes.usage,
      {
        code: 'specification.unreadable',
        where: path,
        what: 'The hazard specification cannot be read.',
        expected: 'a JSON file',
        remedy: 'Check the path after --hazards, and its permissions.',
      },
      error,
    );
  }
}
