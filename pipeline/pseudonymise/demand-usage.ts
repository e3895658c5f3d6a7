import { identifier } from '../../schemas/configuration.ts';
import { exitCodes, type Problem, ZichtError } from '../../src/run/errors.ts';
import type { PseudonymiseRequest } from './request.ts';

/** What is wrong between the options of a request, all together (exit 2). */
export function demandUsage(request: PseudonymiseRequest): void {
  const { input, output, columns, domain, rotate = false, newKeyFile, typeColumns } = request;
  const problems: Problem[] = [];
  const refuse = (where: string, what: string, expected: string) =>
    problems.push({ code: 'usage.pseudonymise', where, what, expected });
  if (columns.length === 0 || columns.includes('')) {
    refuse('--columns', 'A column has no name.', 'names of columns, with commas between them');
  }
  if (!identifier.safeParse(domain).success) {
    refuse('--domain', 'This cannot be a label.', 'letters, digits, dot, dash or underscore, at most 64');
  }
  if (!rotate && output.length !== input.length) {
    refuse(
      '--output',
      'There are more inputs than outputs, or more outputs.',
      'one --output for each --input',
    );
  }
  if (rotate && output.length !== 1) {
    refuse('--output', 'All inputs make one crosswalk.', 'one --output');
  }
  if (rotate !== (newKeyFile !== undefined)) {
    refuse('--new-key-file', 'A crosswalk leads from one key to another.', '--rotate with --new-key-file');
  }
  if (!rotate && typeColumns !== undefined) {
    refuse('--type-columns', 'Types of keys are read for a crosswalk only.', '--rotate with --type-columns');
  }
  if (typeColumns !== undefined && typeColumns.length !== columns.length) {
    refuse('--type-columns', 'Each column of --columns has a column with its types.', 'as many of both');
  }
  if (problems.length > 0) throw new ZichtError(exitCodes.usage, problems);
}
