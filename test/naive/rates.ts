import type { NaiveCell } from './cells.ts';
import { yearOf } from './dates.ts';
import type { NaiveOptions } from './options.ts';
import { type Place, recoding } from './regions.ts';
import { field, type Row } from './rows.ts';

/**
 * Persons aged 0–17 on 1 January behind a count of children: of the cell's region in its year, or of all years of the
 * period together. `null` where the register lacks one of those years, or has nobody there.
 */
export function personsBehind(
  cell: Pick<NaiveCell, 'period' | 'region_level' | 'region'>,
  population: readonly Row[],
  options: NaiveOptions,
): number | null {
  const recode = recoding(options.regionYear);
  const level = cell.region_level as keyof Place;
  const years = cell.period === '_T' ? yearsOf(options).map(String) : [cell.period];
  let persons = 0;
  for (const year of years) {
    const rows = population.filter(
      (row) => field(row, 'year') === year && recode(field(row, 'municipality'))[level] === cell.region,
    );
    if (rows.length === 0) return null;
    for (const row of rows) persons += Number(field(row, 'persons'));
  }
  return persons === 0 ? null : persons;
}

function yearsOf(options: NaiveOptions): number[] {
  const first = yearOf(options.from);
  return Array.from({ length: yearOf(options.until) - first + 1 }, (_, step) => first + step);
}
