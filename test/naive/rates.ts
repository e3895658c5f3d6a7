import type { NaiveCell } from './cells.ts';
import { yearOf } from './dates.ts';
import type { NaiveOptions } from './options.ts';
import { type Place, recoding } from './regions.ts';
import { field, type Row } from './rows.ts';

/**
 * Persons aged 0–17 on 1 January behind a count of children: of the cell's year, or of all years of the period
 * together; of its region, sex and age group. `null` where the register does not tell them.
 */
export function personsBehind(
  cell: NaiveCell,
  population: readonly Row[],
  options: NaiveOptions,
): number | null {
  const recode = recoding(options.regionYear);
  const years = cell.period === '_T' ? yearsOf(options).map(String) : [cell.period];
  const level = cell.region_level as keyof Place;
  const rows = population.filter(
    (row) =>
      years.includes(field(row, 'year')) &&
      recode(field(row, 'municipality'))[level] === cell.region &&
      (cell.sex === '_T' || field(row, 'sex') === cell.sex) &&
      (cell.age_group === '_T' || field(row, 'age_group') === cell.age_group),
  );
  if (rows.length === 0) return null;
  return rows.map((row) => Number(field(row, 'persons'))).reduce((sum, persons) => sum + persons, 0);
}

function yearsOf(options: NaiveOptions): number[] {
  const first = yearOf(options.from);
  return Array.from({ length: yearOf(options.until) - first + 1 }, (_, step) => first + step);
}
