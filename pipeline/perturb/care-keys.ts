import type { Cell } from '../../schemas/cube.ts';
import type { UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { type Noise, noisyCount } from '../../src/disclosure/cell-key/noisy-count.ts';
import { linkedTable } from '../../src/disclosure/rounding/additive-table.ts';
import { roundTable } from '../../src/disclosure/rounding/rounded-counts.ts';
import { sumOf } from '../../src/disclosure/suppression/problem.ts';
import { keyedNumber } from '../../src/keys/keyed-number.ts';
import type { SecretKey } from '../../src/keys/secret-key.ts';

/** Keys of counted care that could be the help of a child, and those among them that are not linked. */
export interface CareKeys {
  readonly all: number;
  readonly missed: number;
}

/** As counted: what shares are corrected for. `null` where nothing is. */
export function careKeysOf({ cells }: UnsafeCube<Cell>): CareKeys | null {
  const found = cells.find(
    ({ row }) => row.statistic === 'corrected' && row.reason !== 'no_persons_register',
  );
  if (found === undefined) return null;
  const { denominator, numerator } = found.contributors;
  return denominator === null ? null : { all: denominator, missed: numerator };
}

/** Rounded as counts of children are. */
export async function roundedCareKeys({ all, missed }: CareKeys, secret: SecretKey): Promise<CareKeys> {
  const cells = [
    { name: 'care keys', count: sumOf([0, 1]) },
    { name: 'care keys missed', count: sumOf([1]) },
  ];
  const { counts } = await roundTable(linkedTable([all - missed, missed], [], cells), secret);
  return { all: counts[0] ?? 0, missed: counts[1] ?? 0 };
}

/**
 * With noise. Behind them stands everybody in care, of whom few have a record key, so that the noise follows from the number
 * itself: the same number reads the same in every release.
 */
export function noisyCareKeys({ all, missed }: CareKeys, noise: Noise): CareKeys {
  const read = (name: string, count: number) =>
    noisyCount(noise, count, keyedNumber(noise.secret, 'care keys v1', `${name} ${count}`), null);
  return { all: read('all', all), missed: read('missed', missed) };
}
