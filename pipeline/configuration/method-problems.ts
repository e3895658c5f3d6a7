import type { Configuration } from '../../schemas/configuration.ts';
import { perturbationTable, raisedZero } from '../../src/disclosure/cell-key/perturbation-table.ts';
import { ZichtError } from '../../src/run/errors.ts';
import type { Contradiction } from './contradictions.ts';

/** A method that changes counts without what it needs for that. */
export function methodProblems({
  disclosure,
}: {
  readonly disclosure?: Configuration['disclosure'];
}): Contradiction[] {
  if (disclosure === undefined || disclosure.method === 'suppress') return [];
  const { method, seriesKey, noise } = disclosure;
  const found: Contradiction[] = [];
  if (seriesKey === undefined) {
    found.push({
      path: ['disclosure', 'seriesKey'],
      what: `The method “${method}” needs the secret of the series, from which what it does to counts follows.`,
      expected: '“file”, the path of a key file that is the same for every release of the series',
      remedy: 'Make one with: (umask 077; openssl rand 32 > FILE)',
    });
  }
  if (method === 'cell-key' && !isPossible(noise)) {
    found.push({
      path: ['disclosure', 'noise'],
      what: 'No noise is like that for every count.',
      expected: 'another variance, a larger “most” or a smaller “barred”',
    });
  }
  return found;
}

function isPossible(noise: Configuration['disclosure']['noise']): boolean {
  try {
    return perturbationTable(noise).length > 0 && raisedZero(noise).noise.length > 1;
  } catch (error) {
    if (error instanceof ZichtError) return false;
    throw error;
  }
}
