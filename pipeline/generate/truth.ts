import { type CubeMargin, margins } from '../../schemas/margins.ts';
import type { Municipality } from './places.ts';
import type { IndexRow, Place, Victim } from './specification.ts';

/** One expected cell; `_T` is a total. Cells of which every number is zero are left out. */
export interface TruthCell {
  readonly indicator: string;
  readonly period: string;
  readonly victim: string;
  readonly regionLevel: string;
  readonly region: string;
  readonly sex: string;
  readonly ageGroup: string;
  readonly measure: string;
  readonly category: string;
  readonly unit: string;
  readonly numerator: number;
  readonly denominator: number | null;
}

/** A row of the truth; `times` is how often it is there, once unless given. */
export type CountedRow = IndexRow & { readonly times?: number };

/** Where a cell stands. */
export type Coordinates = Omit<TruthCell, 'indicator' | 'category' | 'unit' | 'numerator' | 'denominator'>;

/** What decides in which cells something that is counted falls. */
export interface Placed {
  readonly year: string;
  readonly victim: Victim;
  readonly sex: string;
  readonly ageGroup: string;
  readonly measure: string;
  readonly place: Omit<Place, 'delivered'>;
}

const categories = ['running', 'started', 'none'] as const;

/** Whether a row is in the cohort: neither unlinked nor adult nor gone. */
export function isInCohort({ outcome }: IndexRow): boolean {
  return outcome === 'followed' || outcome === 'left';
}

/**
 * The expected cells of the three indicators over every margin, tallied from what is planned of each row. Nothing here
 * knows a date, a record or a statement.
 */
export function truthCells(
  rows: readonly CountedRow[],
  municipalities: readonly Municipality[] | null,
): TruthCell[] {
  const cells: TruthCell[] = [];
  for (const margin of margins) {
    for (const [, { at, members }] of tally(rows.filter(isInCohort), margin)) {
      cells.push(...cellsAt(at, members, municipalities));
    }
  }
  return cells;
}

/** How many index rows these are. */
export function sizeOf(rows: readonly CountedRow[]): number {
  return rows.reduce((sum, { times = 1 }) => sum + times, 0);
}

function cellsAt(
  at: Coordinates,
  members: readonly CountedRow[],
  municipalities: readonly Municipality[] | null,
): TruthCell[] {
  const followed = members.filter((row) => row.outcome === 'followed');
  const having = (help: string) => sizeOf(followed.filter((row) => row.help === help));
  const children = { ...at, indicator: 'children-with-order', category: '_T', numerator: sizeOf(members) };
  const cells: TruthCell[] = [{ ...children, unit: 'count', denominator: null }];
  const inhabitants = municipalities === null ? 0 : inhabitantsAt(at, municipalities);
  if (inhabitants > 0) cells.push({ ...children, unit: 'per_1000', denominator: inhabitants });
  if (followed.length === 0) return cells;
  const share = { ...at, unit: 'share', denominator: sizeOf(followed) };
  cells.push({ ...share, indicator: 'without-help-6m', category: '_T', numerator: having('none') });
  for (const category of categories) {
    cells.push({ ...share, indicator: 'help-status-6m', category, numerator: having(category) });
  }
  return cells;
}

/** The members of every cell of a margin, by coordinates in the order of their text. */
export function tally<T extends Placed>(
  rows: readonly T[],
  margin: CubeMargin,
): Map<string, { at: Coordinates; members: T[] }> {
  const found = new Map<string, { at: Coordinates; members: T[] }>();
  for (const row of rows) {
    for (const victim of margin.byVictim ? ['_T', row.victim] : ['_T']) {
      const at = coordinates(row, margin, victim);
      const key = Object.values(at).join('|');
      const cell = found.get(key);
      if (cell === undefined) found.set(key, { at, members: [row] });
      else cell.members.push(row);
    }
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function coordinates(row: Placed, margin: CubeMargin, victim: string): Coordinates {
  const has = (dimension: CubeMargin['dimensions'][number]) => margin.dimensions.includes(dimension);
  return {
    period: has('period') ? row.year : '_T',
    victim,
    regionLevel: margin.regionLevel,
    region: regionOf(row.place, margin.regionLevel),
    sex: has('sex') ? row.sex : '_T',
    ageGroup: has('age_group') ? row.ageGroup : '_T',
    measure: has('measure') ? row.measure : '_T',
  };
}

function regionOf(place: Omit<Place, 'delivered'>, level: CubeMargin['regionLevel']): string {
  switch (level) {
    case 'country':
      return 'NL';
    case 'province':
      return place.province;
    case 'youth_region':
      return place.youthRegion;
    case 'municipality':
      return place.municipality;
  }
}

/** Inhabitants for a rate: by year and region only, both years together for `_T`; nobody lives in a region `_U`. */
function inhabitantsAt(at: Coordinates, municipalities: readonly Municipality[]): number {
  if (at.sex !== '_T' || at.ageGroup !== '_T' || at.measure !== '_T') return 0;
  const level = at.regionLevel as CubeMargin['regionLevel'];
  let sum = 0;
  for (const municipality of municipalities) {
    if (regionOf(municipality, level) !== at.region) continue;
    const { '2017': first, '2018': second } = municipality.inhabitants;
    sum += at.period === '2017' ? first : at.period === '2018' ? second : first + second;
  }
  return sum;
}
