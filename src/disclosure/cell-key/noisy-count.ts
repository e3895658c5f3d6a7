import { keyedNumber, keyedNumbers } from '../../keys/keyed-number.ts';
import type { SecretKey } from '../../keys/secret-key.ts';
import { noiseIn, noiseOf } from './noise.ts';
import { type NoiseRow, type NoiseRules, perturbationTable, raisedZero } from './perturbation-table.ts';

/** All that noise follows from, but for the units counted. */
export interface Noise {
  readonly table: ReturnType<typeof perturbationTable>;
  /** What becomes of a count of 0 that must not be told from a small one. */
  readonly zero: NoiseRow;
  readonly secret: SecretKey;
}

/** @throws ZichtError (`disclosure.noise-rules`) for rules that are none, or that no distribution satisfies. */
export function makeNoise(rules: NoiseRules, secret: SecretKey): Noise {
  return { table: perturbationTable(rules), zero: raisedZero(rules), secret };
}

/**
 * A count with the noise that its units bring along: never below 0, and the same wherever and whenever the same units are
 * counted.
 *
 * A count of 0 has no units to bring any. It stays 0, or, where `protectedZero` names the cell, is raised at times, by a key
 * that follows from that name, so that neither a 0 nor a small count tells whether there is anybody. That is how the Office
 * for National Statistics treats zeros in the tables of the 2021 census.
 *
 * @param key the sum of the record keys of the units, below 2^48.
 */
export function noisyCount(
  { table, zero, secret }: Noise,
  count: number,
  key: number,
  protectedZero: string | null,
): number {
  if (count > 0) return count + noiseOf(table, count, key / keyedNumbers);
  if (protectedZero === null) return 0;
  return noiseIn(zero, keyedNumber(secret, 'empty cell v1', protectedZero) / keyedNumbers);
}
