import { keyedNumber, keyedNumbers } from '../../keys/keyed-number.ts';
import type { SecretKey } from '../../keys/secret-key.ts';

/**
 * Draws for controlled rounding that look like chance and follow from a secret of the series and the name of the cell: the
 * same cell is rounded to the same side in every release, as long as its count and those around it allow.
 */
export function secretDraw(secret: SecretKey): (name: string) => number {
  return (name) => keyedNumber(secret, 'rounding v1', name) / keyedNumbers;
}
