import { exitCodes, failure, type ZichtError } from '../run/errors.ts';

/** The error of figures that no table of counts can have: nothing can be said of what they give away. */
export function contradiction(where: string): ZichtError {
  return failure(exitCodes.disclosure, {
    code: 'attacker.contradiction',
    what: 'What is published, and what is granted to the reader, contradict each other.',
    where,
    expected: 'figures that at least one table of whole counts has',
    remedy:
      'Look whether all totals are those of the parts that stand beside them, and whether every bound that is granted is true.',
  });
}
