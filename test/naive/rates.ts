import type { NaiveCell } from './cells.ts';
import { yearOf } from './dates.ts';
import type { NaiveOptions } from './options.ts';
import { currentMunicipalities, type Place, recoding } from './regions.ts';
import { field, type Row } from './rows.ts';

/** Tells the persons aged 0–17 on 1 January behind a count of children; `null` where they are not known. */
export type PersonsBehind = (cell: Pick<NaiveCell, 'period' | 'region_level' | 'region'>) => number | null;

/**
 * Persons of a cell's region in its year, or of all years of the period together. `null` where the register lacks one of
 * those years, a municipality of the region, or has nobody there.
 */
export function personsBehind(population: readonly Row[], options: NaiveOptions): PersonsBehind {
  const recode = recoding(options.regionYear);
  const placed = population.map((row) => ({
    year: field(row, 'year'),
    persons: Number(field(row, 'persons')),
    place: recode(field(row, 'municipality')),
  }));
  const places = currentMunicipalities.map(recode);
  return ({ period, region_level, region }) => {
    const level = region_level as keyof Place;
    const asked = places.filter((place) => place[level] === region);
    let persons = 0;
    for (const year of period === '_T' ? yearsOf(options).map(String) : [period]) {
      const rows = placed.filter((row) => row.year === year && row.place[level] === region);
      const told = new Set(rows.map(({ place }) => place.municipality));
      if (rows.length === 0 || asked.some(({ municipality }) => !told.has(municipality))) return null;
      for (const row of rows) persons += row.persons;
    }
    return persons === 0 ? null : persons;
  };
}

function yearsOf(options: NaiveOptions): number[] {
  const first = yearOf(options.from);
  return Array.from({ length: yearOf(options.until) - first + 1 }, (_, step) => first + step);
}
