import type { Cell } from '../../schemas/cube.ts';
import { missedCategory, missedPercentages } from '../cube/missed-percentages.ts';
import type { CareKeys } from './care-keys.ts';
import { catalogue } from '../indicators/index.ts';
import { correctedAbsence } from '../../src/statistics/linkage-bounds.ts';
import { garwood } from '../../src/statistics/garwood.ts';
import { wilson } from '../../src/statistics/wilson.ts';

/**
 * What is wrong with published rows of changed counts: a figure that does not follow from the counts printed beside it, or
 * from the row that it is computed from, tells of counts that are not published. Read from the rows alone.
 */
export function figuresBeside(
  rows: readonly Cell[],
  care: CareKeys | null,
  keyOf: (row: Cell) => string,
): string[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return rows.flatMap((row) => {
    const { numerator, value, lower, upper } = row;
    if (numerator === null && value === null && lower === null && upper === null) return [];
    const expected = numerator === null ? fromSource(row, byKey, care, keyOf) : fromCounts(row, numerator);
    const follows =
      expected !== null &&
      isNear(value, expected.value) &&
      isNear(lower, expected.lower) &&
      isNear(upper, expected.upper);
    return follows ? [] : [`figures that do not follow from published counts: ${keyOf(row)}`];
  });
}

/** Counts that are not what rounding leaves: no multiple of the base. */
export function notRounded(rows: readonly Cell[], base: number, keyOf: (row: Cell) => string): string[] {
  return rows.flatMap((row) => {
    const counts = [row.numerator, row.unit === 'per_1000' ? null : row.denominator];
    return counts.every((count) => count === null || count % base === 0)
      ? []
      : [`a count that is not rounded: ${keyOf(row)}`];
  });
}

/**
 * Counts that read otherwise in one row than in another that counts the same children: the denominators of all figures over
 * the same population at a place, and a category that is a figure of its own.
 */
export function readTwice(rows: readonly Cell[], keyOf: (row: Cell) => string): string[] {
  const read = new Map<string, number>();
  const found: string[] = [];
  const reads = (row: Cell, what: string, count: number | null) => {
    if (count === null) return;
    const { indicator: _, category: __, unit: ___, ...place } = row;
    const key = `${what} ${keyOf({ ...place, indicator: '', category: '', unit: 'count' })}`;
    if ((read.get(key) ?? count) !== count) found.push(`a count that reads two ways: ${keyOf(row)}`);
    read.set(key, count);
  };
  for (const row of rows) {
    const indicator = catalogue.find(({ id }) => id === row.indicator);
    if (row.statistic !== 'estimate' || indicator === undefined || indicator.kind === 'account') continue;
    if (indicator.kind === 'count') {
      reads(row, indicator.population, row.numerator);
      continue;
    }
    const flag =
      indicator.kind === 'share'
        ? indicator.numerator
        : indicator.categories.find(({ code }) => code === row.category)?.flag;
    reads(row, indicator.population, row.denominator);
    reads(row, `${indicator.population} ${flag}`, row.numerator);
  }
  return found;
}

type Expected = Pick<Cell, 'value' | 'lower' | 'upper'>;
const none: Expected = { value: null, lower: null, upper: null };

function fromCounts(row: Cell, numerator: number): Expected {
  const { denominator, unit } = row;
  const isAccount = catalogue.find(({ id }) => id === row.indicator)?.kind === 'account';
  if (unit === 'count')
    return isAccount ? { ...none, value: numerator } : { value: numerator, ...garwood(numerator) };
  if (denominator === null || denominator === 0) return none;
  if (unit === 'per_1000') {
    const { lower, upper } = garwood(numerator);
    const rate = (count: number) => (1000 * count) / denominator;
    return { value: rate(numerator), lower: rate(lower), upper: rate(upper) };
  }
  if (numerator > denominator) return none;
  const value = numerator / denominator;
  if (isAccount || row.statistic !== 'estimate') return { ...none, value };
  return { value, ...wilson(numerator, denominator) };
}

/** A corrected share, or a point of the sensitivity curve, comes from the share at its place. */
function fromSource(
  row: Cell,
  byKey: ReadonlyMap<string, Cell>,
  care: CareKeys | null,
  keyOf: (row: Cell) => string,
): Expected | null {
  const source = byKey.get(keyOf({ ...row, statistic: 'estimate', category: '_T' }));
  if (source?.value == null) return null;
  const percent = missedPercentages.find((one) => missedCategory(one) === row.category);
  const shares: Readonly<Record<string, number | undefined>> = {
    sensitivity: percent === undefined ? undefined : percent / 100,
    corrected: care === null ? undefined : care.missed / care.all,
  };
  const missed = shares[row.statistic];
  if (missed === undefined) return null;
  const value = correctedAbsence(source.value, missed);
  return value === null ? none : { ...none, value: Number(value.toPrecision(3)) };
}

/**
 * Bounds that are not made of published counts: the highest has the children who are not linked, as a published rate tells
 * them, beside those of the share; the lowest has as many missed keys fewer, and all over the same denominator.
 */
export function boundsBeside(
  rows: readonly Cell[],
  care: CareKeys | null,
  keyOf: (row: Cell) => string,
): string[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return rows.flatMap((row) => {
    if (!['bound_low', 'bound_high'].includes(row.statistic) || row.numerator === null) return [];
    const share = byKey.get(keyOf({ ...row, statistic: 'estimate' }));
    const high = byKey.get(keyOf({ ...row, statistic: 'bound_high' }));
    const [all, part] = [share?.denominator ?? Number.NaN, share?.numerator ?? Number.NaN];
    const unlinked = (row.denominator ?? Number.NaN) - all;
    const expected = row === high ? part + unlinked : Math.max(0, part - (care?.missed ?? Number.NaN));
    const isMade = unlinked >= 0 && row.denominator === high?.denominator && row.numerator === expected;
    return isMade ? [] : [`a bound that does not follow from published counts: ${keyOf(row)}`];
  });
}

const isNear = (one: number | null, other: number | null) =>
  one === null || other === null
    ? one === other
    : Math.abs(one - other) <= 1e-12 * Math.max(1, Math.abs(other));
