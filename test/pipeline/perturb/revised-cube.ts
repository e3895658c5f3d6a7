import type { Cell } from '../../../schemas/cube.ts';
import { Balance } from '../../../src/attacker/balance.ts';
import { randomNumbers } from '../../../src/attacker/random.ts';
import { UnsafeCube } from '../../../src/cube/unsafe-cube.ts';
import { countOf } from '../../../src/disclosure/suppression/problem.ts';

/**
 * A cube of later counts: at so many places 10 to 19 children came, in every table that counts them, and everything else is as it was.
 * The counts of rows follow; other figures of theirs do not.
 */
export function revisedCube(cube: UnsafeCube<Cell>, places: number, seed: number): UnsafeCube<Cell> {
  const random = randomNumbers(seed);
  const { inner } = cube.additivity;
  const balance = new Balance(
    inner.equal.map(({ columns, coefficients }) => ({
      terms: columns.map((column, at) => ({ cell: String(column), coefficient: coefficients[at] ?? 0 })),
      constant: 0,
    })),
  );
  const counts = [...inner.counts];
  for (let place = 0; place < places; place += 1) {
    const cell = String(Math.floor(random() * counts.length));
    const came = balance.complete([{ cell, coefficient: 10 + Math.floor(random() * 10) }]);
    for (const { cell: column, coefficient } of came ?? [])
      counts[Number(column)] = (counts[Number(column)] ?? 0) + coefficient;
  }
  if (counts.some((count) => count < 0)) throw new RangeError('a count became less than nobody');
  const cells = cube.cells.map((cell) => {
    const { row, sums } = cell;
    if (sums === undefined || row.numerator === null) return cell;
    const numerator = countOf(sums.numerator, counts);
    const denominator = sums.denominator === null ? row.denominator : countOf(sums.denominator, counts);
    return { ...cell, row: { ...row, numerator, denominator } };
  });
  return new UnsafeCube(cells, cube.nested, cube.surplus, {
    ...cube.additivity,
    inner: { ...inner, counts },
  });
}
