import type { Cell } from '../../../schemas/cube.ts';

/** What a region is against the country, in the words of the classes of a map. */
export type Place = 'far-below' | 'below' | 'within' | 'above' | 'far-above';

/** Standard errors between which 95% and 99.8% of a normal distribution lie, as tables print them. */
const inner = 1.959963985;
const outer = 3.090232306;
/** Limits come out equal to ten digits on any path; nearer than this either side is right. */
const hair = 1e-9;

/** Every limit around a share for units of so many children: lower and upper, inner and outer. */
export function limitsAround(centre: number, children: number): readonly number[] {
  const error = Math.sqrt((centre * (1 - centre)) / children);
  return [-outer, -inner, inner, outer].map((reach) => Math.min(1, Math.max(0, centre + reach * error)));
}

/** Where a share may be said to lie: one place, or two where it lies on a limit. */
export function placesOf(centre: number, row: Cell): readonly Place[] {
  if (row.value === null || row.denominator === null || row.denominator === 0) return [];
  const away = (row.value - centre) / Math.sqrt((centre * (1 - centre)) / row.denominator);
  return [away - hair, away + hair].map((deviate) => placeAt(deviate));
}

function placeAt(deviate: number): Place {
  const far = Math.abs(deviate) > outer;
  if (Math.abs(deviate) <= inner) return 'within';
  if (deviate < 0) return far ? 'far-below' : 'below';
  return far ? 'far-above' : 'above';
}

/** How many rows lie where, as a page counts them. */
export function countsOfPlaces(centre: number, rows: readonly Cell[]): number[] {
  const places = rows.flatMap((row) => placesOf(centre, row).slice(0, 1));
  const among = (...wanted: Place[]) => places.filter((place) => wanted.includes(place)).length;
  return [
    places.length,
    among('within'),
    among('below', 'far-below'),
    among('above', 'far-above'),
    among('far-below', 'far-above'),
  ];
}

/** In how many regions all years share a point of their intervals, and in how many they do not, of those with two years or more. */
export function countsOfYears(rows: readonly Cell[]): number[] {
  const told = rows.flatMap(({ region, lower, upper }) =>
    lower === null || upper === null ? [] : [{ region, lower, upper }],
  );
  const regions = [...new Set(told.map(({ region }) => region))].map((code) =>
    told.filter(({ region }) => region === code),
  );
  const several = regions.filter((years) => years.length > 1);
  const apart = several.filter((years) =>
    years.some((one) => years.some((other) => one.lower > other.upper)),
  ).length;
  return [several.length - apart, apart];
}
