import type { Coordinates } from './coordinates.ts';
import type { Plane } from './inner-planes.ts';

/** Dimensions by which inner cells are divided. */
export type Dimension =
  | 'municipality'
  | 'youth_region'
  | 'province'
  | 'period'
  | 'sex'
  | 'age_group'
  | 'measure'
  | 'victim';

type Codes = Partial<Record<Dimension, string>>;

/** The sets of dimensions of a plane that a table or a shared margin asks for. */
export const asked: Readonly<Record<Plane, readonly (readonly Dimension[])[]>> = {
  municipality: [['municipality'], ['youth_region'], ['province']],
  year_youth_region: [['period', 'youth_region'], ['youth_region'], ['period']],
  province: [['province', 'victim'], ['province'], ['victim']],
  year: [[], ['victim'], ['period'], ['period', 'victim']],
  sex_age_group: [
    ...([['sex'], ['age_group'], ['sex', 'age_group']] as const),
    ...([['sex', 'victim'], ['age_group', 'victim'], ['sex', 'age_group', 'victim'], ['victim']] as const),
  ],
  measure: [['measure'], ['measure', 'victim'], ['victim']],
};

/** The place of a group in some of its dimensions, as one text. */
export function placeAlong(
  group: Partial<Record<Dimension, string | null>>,
  dimensions: readonly Dimension[],
): string {
  return placeName(Object.fromEntries(dimensions.map((name) => [name, group[name] ?? ''])));
}

/** The plane that tells a place, and the place in it. */
export function placeIn(at: Coordinates): { readonly plane: Plane; readonly place: string } {
  const codes: Codes = {};
  for (const name of ['period', 'sex', 'age_group', 'measure', 'victim'] as const)
    if (at[name] !== '_T') codes[name] = at[name];
  if (at.region_level !== 'country' && at.region_level !== 'institution') codes[at.region_level] = at.region;
  return { plane: planeOf(at), place: placeName(codes) };
}

function planeOf(at: Coordinates): Plane {
  if (at.region_level === 'province') return 'province';
  if (at.region_level === 'municipality') return 'municipality';
  if (at.region_level !== 'country') return at.period === '_T' ? 'municipality' : 'year_youth_region';
  if (at.sex !== '_T' || at.age_group !== '_T') return 'sex_age_group';
  return at.measure === '_T' ? 'year' : 'measure';
}

export function placeName(codes: Codes): string {
  const named = Object.entries(codes).sort(([a], [b]) => (a < b ? -1 : 1));
  return named.map(([name, code]) => `${name}=${code}`).join(' ');
}
