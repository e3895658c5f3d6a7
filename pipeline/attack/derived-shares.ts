import type { Cell } from '../../schemas/cube.ts';
import type { Limit } from '../../src/attacker/knowledge.ts';
import { type Atoms, atomName, followed } from './atoms.ts';
import { placeOf } from './places.ts';

/** Shares as they stand in a sensitivity curve are cut to whole millionths, which grants the reader no less. */
const unitsInOne = 1_000_000;

/**
 * What a curve says of the share that it begins with: each of its points is that share less a part of it that is given, to three
 * digits. A point at zero says that the share is no larger than the part.
 */
export function derivedShares(rows: readonly Cell[], atoms: Atoms): Limit[] {
  return rows
    .filter(({ statistic, value }) => statistic === 'sensitivity' && value !== null)
    .flatMap((row) => limitsOf(row, atoms));
}

function limitsOf(row: Cell, atoms: Atoms): Limit[] {
  const part = Number(/^missed_(\d\d)$/.exec(row.category)?.[1] ?? Number.NaN) / 100;
  const value = row.value ?? 0;
  if (Number.isNaN(part)) return [];
  const half = halfUnit(value) * (1 - part);
  const share = value * (1 - part) + part;
  const place = placeOf(row);
  const none = atomName(place, 'none');
  const whole = atoms.sum(place, followed);
  const least = value === 0 ? 0 : Math.floor((share - half) * unitsInOne - 1);
  const most = Math.ceil((share + half) * unitsInOne + 1);
  const over = (units: number) => [
    { cell: none, coefficient: unitsInOne },
    ...whole.map(({ cell }) => ({ cell, coefficient: -units })),
  ];
  return [
    { terms: over(least), least: 0, most: Number.POSITIVE_INFINITY },
    { terms: over(most), least: Number.NEGATIVE_INFINITY, most: 0 },
  ];
}

/** Half of the last of three significant digits. */
function halfUnit(value: number): number {
  return value === 0 ? 0 : 0.5 * 10 ** (Math.floor(Math.log10(value)) - 2);
}
