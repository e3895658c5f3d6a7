import type { SecretKey } from './secret-key.ts';

const hexDigits = 12;

/** How many numbers there are: 2^48. Two of them add up exactly in a double. */
export const keyedNumbers = 2 ** (4 * hexDigits);

/**
 * A whole number in [0, 2^48) that looks like chance and follows from a secret, what it is for, and a text: the first 48
 * bits of HMAC-SHA256.
 *
 * @param domain what it is for, without a colon; numbers of different domains have nothing to do with each other.
 */
export function keyedNumber(secret: SecretKey, domain: string, text: string): number {
  return Number.parseInt(secret.pseudonym(domain, text, 'hex').slice(0, hexDigits), 16);
}
