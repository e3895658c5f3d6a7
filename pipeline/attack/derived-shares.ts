import type { Cell } from '../../schemas/cube.ts';
import { finestUnits, type PrintedShare, type ShareRange } from '../../src/attacker/levels/rounded-shares.ts';
import { type Atoms, followed } from './atoms.ts';
import { placeOf } from './places.ts';

/**
 * What a sensitivity curve says of the share that it begins with: each of its points is max(0, s − m) / (1 − m) of that share s and
 * a part m that is given, to three significant digits.
 */
export function derivedShares(rows: readonly Cell[], atoms: Atoms): PrintedShare[] {
  return rows.flatMap((row) => {
    const [, percent] = /^missed_(\d\d)$/.exec(row.category) ?? [];
    if (row.statistic !== 'sensitivity' || row.value === null || percent === undefined) return [];
    const place = placeOf(row);
    const [part, whole] = [atoms.sum(place, ['none']), atoms.sum(place, followed)];
    return [{ part, whole, ...shareBefore(row.value, Number(percent)) }];
  });
}

/** The share of which a point of the curve is made, exactly: 123 · 10⁻³ at 5% is of 0.95 · (122.5 to 123.5) · 10⁻³ + 0.05. */
export function shareBefore(value: number, percent: number): ShareRange {
  if (value === 0) return { least: 0, most: percent, unitsInOne: 100 };
  const [mantissa = '', exponent = ''] = value.toExponential(2).split('e');
  const digits = Math.round(Number(mantissa) * 100);
  const scale = 10 ** (2 - Number(exponent));
  const units = (twice: number) => twice * (100 - percent) + 2 * percent * scale;
  const range = { least: units(2 * digits - 1), most: units(2 * digits + 1), unitsInOne: 200 * scale };
  if (range.unitsInOne <= finestUnits) return range;
  // Cut outwards to units that stay exact: less is granted by less than a hundredth of a child among a million.
  const part = finestUnits / range.unitsInOne;
  return {
    least: Math.floor(range.least * part),
    most: Math.ceil(range.most * part),
    unitsInOne: finestUnits,
  };
}
