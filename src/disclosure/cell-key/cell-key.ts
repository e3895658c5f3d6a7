import { keyedNumber, keyedNumbers } from '../../keys/keyed-number.ts';
import type { SecretKey } from '../../keys/secret-key.ts';

/** Stands before the pseudonym in what is hashed; without a colon, and no domain of a pseudonym. */
const recordKeyDomain = 'record key v1';

/**
 * The key of a record: a whole number, uniform in [0, 2^48), that follows from its pseudonym and a secret of the series, so
 * that the same unit has the same key in every table and every release.
 */
export function recordKey(secret: SecretKey, pseudonym: string): number {
  return keyedNumber(secret, recordKeyDomain, pseudonym);
}

/**
 * The key of a cell, in [0, 1): the fractional part of the sum of the record keys of its units (Fraser and Wooton 2005).
 * In whole numbers modulo how many keys there are, so that it is the same in whatever order they are summed.
 *
 * @param keys how many keys there are: 2^48 for `recordKey`, 10^d for keys with d decimals times 10^d; at most 2^52.
 * @throws RangeError for a record key that is none.
 */
export function cellKey(recordKeys: Iterable<number>, keys = keyedNumbers): number {
  let sum = 0;
  for (const key of recordKeys) {
    if (!Number.isInteger(key) || key < 0 || key >= keys)
      throw new RangeError('a record key is a whole number from 0 and below how many there are');
    sum = (sum + key) % keys;
  }
  return sum / keys;
}
