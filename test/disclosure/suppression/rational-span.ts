import type { Combination } from '../../../src/disclosure/suppression/problem.ts';

type Fraction = readonly [bigint, bigint];

/**
 * Whether a combination is a sum of multiples of others: elimination with exact fractions, dense and slow, beside the
 * elimination modulo a prime that it judges.
 */
export function isInSpan(of: Combination, known: readonly Combination[], size: number): boolean {
  const basis: { pivot: number; row: Fraction[] }[] = [];
  const reduce = (row: Fraction[]) => {
    for (const { pivot, row: other } of basis) {
      const factor = row[pivot] as Fraction;
      if (factor[0] === 0n) continue;
      other.forEach((entry, at) => {
        row[at] = minus(row[at] as Fraction, times(factor, entry));
      });
    }
    return row;
  };
  for (const combination of known) {
    const row = reduce(dense(combination, size));
    const pivot = row.findIndex(([top]) => top !== 0n);
    if (pivot < 0) continue;
    const [top, bottom] = row[pivot] as Fraction;
    basis.push({ pivot, row: row.map((entry) => times(entry, [bottom, top])) });
  }
  return reduce(dense(of, size)).every(([top]) => top === 0n);
}

function dense({ columns, coefficients }: Combination, size: number): Fraction[] {
  const row = Array.from({ length: size }, (): Fraction => [0n, 1n]);
  columns.forEach((column, at) => {
    row[column] = [BigInt(coefficients[at] ?? 0), 1n];
  });
  return row;
}

const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => simplest(a * d - c * b, b * d);
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => simplest(a * c, b * d);

function simplest(top: bigint, bottom: bigint): Fraction {
  let [a, b] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a === 0n ? 1n : bottom < 0n ? -a : a;
  return [top / divisor, bottom / divisor];
}
