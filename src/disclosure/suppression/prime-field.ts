/** Just below 2^26, so that a product of two remainders is exact in a double. */
export const primes = [67_108_859, 67_108_837] as const;

/** The remainder, from 0 to prime − 1, of a whole number of any sign. */
export function remainder(value: number, prime: number): number {
  const rest = value % prime;
  // Adding zero turns −0 into 0.
  return rest < 0 ? rest + prime : rest + 0;
}

/** The inverse of a remainder that is not zero (extended Euclid). */
export function inverse(value: number, prime: number): number {
  let [a, b] = [value, prime];
  let [x, y] = [1, 0];
  while (b !== 0) {
    const quotient = Math.floor(a / b);
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  return remainder(x, prime);
}

/** The whole number nearest to zero with this remainder. */
export function nearestToZero(value: number, prime: number): number {
  return value > prime / 2 ? value - prime : value;
}
