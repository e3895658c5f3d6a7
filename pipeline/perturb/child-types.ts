import type { Cell } from '../../schemas/cube.ts';
import type { RegionTree } from '../cube/conservation/region-tree.ts';
import { catalogue } from '../indicators/index.ts';

/** What may have become of a child; a reader knows from the definitions that it is one of these. */
const outcomes = ['running', 'started', 'none', 'not_followed'] as const;
type Outcome = (typeof outcomes)[number];

/** Outcomes that carry a flag which indicators count. */
const carrying: Readonly<Record<string, readonly Outcome[]>> = {
  in_cohort: outcomes,
  followed_6m: ['running', 'started', 'none'],
  running_6m: ['running'],
  started_6m: ['started'],
  none_6m: ['none'],
};

/** The codes that a kind of children has in common, in some dimensions. */
export type ChildType = Readonly<Record<string, string>>;

/** Four ways to divide the same children into kinds, fine enough for every row that is published. */
export const divisions = ['place', 'time', 'person', 'measure'] as const;
export type Division = (typeof divisions)[number];

/** Dimensions in which the kinds of two divisions must hold the same children. */
export const agreements: readonly (readonly [Division, readonly string[]])[] = [
  ['place', ['province', 'youth_region', 'outcome']],
  ['person', ['victim', 'outcome']],
  ['measure', ['victim', 'outcome']],
];

/**
 * All kinds of children by division, from the codes in published rows alone. Every child has one code in each dimension; a
 * municipality lies in one province and one youth region, or in one of several where the classification blurs them.
 */
export function childTypes(rows: readonly Cell[], tree: RegionTree): ReadonlyMap<Division, ChildType[]> {
  const codes = (name: 'period' | 'victim' | 'sex' | 'age_group' | 'measure') => {
    const found = new Set(rows.map((row) => row[name]).filter((code) => code !== '_T'));
    return found.size === 0 ? ['_T'] : [...found];
  };
  const places = placesOf(rows, tree);
  const regions = new Map(places.map((place) => [`${place.province} ${place.youth_region}`, place]));
  const unobserved = new Set(
    rows.filter(({ status }) => status === 'not_yet_followed').map(({ period }) => period),
  );
  const time = product({ period: codes('period'), victim: codes('victim'), outcome: outcomes }).filter(
    ({ period = '', outcome }) => outcome === 'not_followed' || !unobserved.has(period),
  );
  return new Map<Division, ChildType[]>([
    ['place', places.flatMap((place) => outcomes.map((outcome) => ({ ...place, outcome })))],
    [
      'time',
      [...regions.values()].flatMap(({ province = '', youth_region = '' }) =>
        time.map((type) => ({ ...type, province, youth_region })),
      ),
    ],
    [
      'person',
      product({
        ...{ sex: codes('sex'), age_group: codes('age_group') },
        ...{ victim: codes('victim'), outcome: outcomes },
      }),
    ],
    ['measure', product({ measure: codes('measure'), victim: codes('victim'), outcome: outcomes })],
  ]);
}

function placesOf(rows: readonly Cell[], tree: RegionTree): ChildType[] {
  const at = (level: Cell['region_level']) => [
    ...new Set(rows.filter(({ region_level }) => region_level === level).map(({ region }) => region)),
  ];
  const municipalities = at('municipality');
  if (municipalities.length === 0) {
    const [provinces, youthRegions] = [at('province'), at('youth_region')];
    return product({
      ...{ municipality: ['_T'], province: provinces.length === 0 ? ['_T'] : provinces },
      youth_region: youthRegions.length === 0 ? ['_T'] : youthRegions,
    });
  }
  return municipalities.flatMap((municipality) => {
    const place = tree.placeOf(municipality);
    if (place === undefined) return [];
    const provinces = tree.blurred.has(place.province) ? [...tree.blurred] : [place.province];
    return provinces.map((province) => ({ municipality, province, youth_region: place.youthRegion }));
  });
}

/** The division that tells which kinds a row is about. */
export function divisionOf(row: Cell): Division {
  if (row.region_level === 'municipality') return 'place';
  if (row.measure !== '_T') return 'measure';
  return row.sex !== '_T' || row.age_group !== '_T' ? 'person' : 'time';
}

/** Whether a row is about children of a kind, at its place. */
export function isAt(row: Cell, type: ChildType): boolean {
  const regional = row.region_level === 'country' || type[row.region_level] === row.region;
  return (
    regional &&
    (['period', 'victim', 'sex', 'age_group', 'measure'] as const).every(
      (name) => row[name] === '_T' || type[name] === row[name],
    )
  );
}

/** The outcomes that a row counts, in its numerator and in its denominator; `null` for a row of something else. */
export function outcomesOf(
  row: Cell,
): { numerator: readonly string[]; denominator: readonly string[] | null } | null {
  const indicator = catalogue.find(({ id }) => id === row.indicator);
  if (indicator === undefined || indicator.kind === 'account' || row.statistic !== 'estimate') return null;
  const all = carrying[indicator.population];
  if (all === undefined) return null;
  if (indicator.kind === 'count') return { numerator: all, denominator: null };
  const flag =
    indicator.kind === 'share'
      ? indicator.numerator
      : indicator.categories.find(({ code }) => code === row.category)?.flag;
  const some = carrying[flag ?? ''];
  return some === undefined ? null : { numerator: all.filter((one) => some.includes(one)), denominator: all };
}

/** Every combination of some codes. */
function product(codes: Readonly<Record<string, readonly string[]>>): ChildType[] {
  return Object.entries(codes).reduce<ChildType[]>(
    (made, [name, values]) => made.flatMap((type) => values.map((value) => ({ ...type, [name]: value }))),
    [{}],
  );
}
