import type { Cell } from '../schemas/cube.ts';
import type { ToldCount } from '../src/disclosure/systems.ts';

/** Records of a register, by whether they are linked and start in a year of the period. */
const groups = { linkedInside: 0, linkedOutside: 1, unlinkedInside: 2, unlinkedOutside: 3 } as const;

const linked = [groups.linkedInside, groups.linkedOutside];
const unlinked = [groups.unlinkedInside, groups.unlinkedOutside];

/** Registers of which the linkage rate stands in a table by year, but for orders, which are counted beside children. */
const registers: readonly string[] = ['youth_care'];

/**
 * What linkage rates tell of the records of a register: the total, and the years of the period together. What lies between
 * them, records that start before or after the period, is a group of which no row speaks.
 */
export function recordCounts(years: readonly string[]): (rows: readonly Cell[]) => ToldCount[] {
  return (rows) => registers.flatMap((register) => toldOf(register, years, rows));
}

function toldOf(register: string, years: readonly string[], rows: readonly Cell[]): ToldCount[] {
  const shown = rows.filter(
    ({ indicator, category, region_level, measure, numerator }) =>
      [indicator, category, region_level, measure].join() === `linkage-rate,${register},country,_T` &&
      numerator !== null,
  );
  const total = shown.filter(({ period }) => period === '_T');
  const byYear = shown.filter(({ period }) => years.includes(period));
  const system = `records of ${register}`;
  return [
    ...total.flatMap(({ numerator, denominator }) => [
      { system, groups: linked, count: numerator ?? 0 },
      { system, groups: [...linked, ...unlinked], count: denominator ?? 0 },
    ]),
    ...(byYear.length < years.length
      ? []
      : [
          { system, groups: [groups.linkedInside], count: sum(byYear, 'numerator') },
          {
            system,
            groups: [groups.linkedInside, groups.unlinkedInside],
            count: sum(byYear, 'denominator'),
          },
        ]),
  ];
}

function sum(rows: readonly Cell[], column: 'numerator' | 'denominator'): number {
  return rows.reduce((total, row) => total + (row[column] ?? 0), 0);
}
