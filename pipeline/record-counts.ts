import type { Cell } from '../schemas/cube.ts';
import type { ToldCount } from '../src/disclosure/systems.ts';
import { placeOf } from './flow-groups.ts';

/**
 * Care records, by whether they are linked and start in a year of the period. Of the others, one of each key whose care may be
 * missed help stands apart: bounds count these keys.
 */
const groups = {
  linkedInside: 0,
  linkedOutside: 1,
  missedKeyInside: 2,
  missedKeyOutside: 3,
  unlinkedInside: 4,
  unlinkedOutside: 5,
} as const;

const linked = [groups.linkedInside, groups.linkedOutside];
const missedKeys = [groups.missedKeyInside, groups.missedKeyOutside];
const all = [...linked, ...missedKeys, groups.unlinkedInside, groups.unlinkedOutside];
const inside = [groups.linkedInside, groups.missedKeyInside, groups.unlinkedInside];

const system = 'records of youth_care';

/**
 * What linkage rates and bounds tell of care records: the total, the years of the period together, and the keys without a
 * link. What lies between the first two, records that start before or after the period, is a group of which no row speaks; nor
 * does any of the records of unlinked keys beyond one, and of care that is no help.
 */
export function recordCounts(years: readonly string[]): (rows: readonly Cell[]) => ToldCount[] {
  return (rows) => {
    const shown = rows.filter(
      ({ indicator, category, numerator }) =>
        indicator === 'linkage-rate' && category === 'youth_care' && numerator !== null,
    );
    const total = shown.filter(({ period }) => period === '_T');
    const byYear = shown.filter(({ period }) => years.includes(period));
    return [
      ...total.flatMap(({ numerator, denominator }) => [
        { system, groups: linked, count: numerator ?? 0 },
        { system, groups: all, count: denominator ?? 0 },
      ]),
      ...(byYear.length < years.length
        ? []
        : [
            { system, groups: [groups.linkedInside], count: sum(byYear, 'numerator') },
            { system, groups: inside, count: sum(byYear, 'denominator') },
          ]),
      ...missedKeysOf(rows),
    ];
  };
}

/** The number of missed keys, once, from any lowest share above 0: the estimate less what it leaves. */
function missedKeysOf(rows: readonly Cell[]): ToldCount[] {
  const keyOf = (row: Cell) => `${row.indicator}|${placeOf(row)}`;
  const estimates = new Map(
    rows
      .filter(({ statistic, unit }) => statistic === 'estimate' && unit === 'share')
      .map((row) => [keyOf(row), row]),
  );
  for (const row of rows) {
    const without = estimates.get(keyOf(row))?.numerator ?? null;
    if (row.statistic !== 'bound_low' || row.numerator === null || row.numerator === 0 || without === null)
      continue;
    return [{ system, groups: missedKeys, count: without - row.numerator }];
  }
  return [];
}

function sum(rows: readonly Cell[], column: 'numerator' | 'denominator'): number {
  return rows.reduce((total, row) => total + (row[column] ?? 0), 0);
}
