/**
 * The margins of the cube: which dimensions a table crosses, at which region level, and whether victims and
 * others are told apart there. Dimensions that a margin does not name are `_T`.
 */
export interface Margin {
  readonly id: BreakdownId;
  readonly dimensions: readonly ('period' | 'sex' | 'age_group' | 'measure')[];
  readonly regionLevel: RegionLevel;
  /** Rows for victims and for others beside the total. */
  readonly byVictim: boolean;
}

/** A margin of the cube that disclosure control judges. */
export type CubeMargin = Margin & {
  readonly id: MarginId;
  readonly regionLevel: Exclude<RegionLevel, 'institution'>;
};

export const regionLevels = ['country', 'province', 'youth_region', 'municipality', 'institution'] as const;
export type RegionLevel = (typeof regionLevels)[number];

export const marginIds = [
  'total',
  'year',
  'sex',
  'age_group',
  'measure',
  'sex_age_group',
  'province',
  'youth_region',
  'year_youth_region',
  'municipality',
] as const;
export type MarginId = (typeof marginIds)[number];

/** Everything that the option `breakdowns` can name. What is not a margin of the cube stands in the internal edition alone. */
export const breakdownIds = [...marginIds, 'institution'] as const;
export type BreakdownId = (typeof breakdownIds)[number];

const margin = (
  id: MarginId,
  dimensions: Margin['dimensions'],
  regionLevel: CubeMargin['regionLevel'],
  byVictim: boolean,
): CubeMargin => ({ id, dimensions, regionLevel, byVictim });

/** Every margin, in publication priority: what is listed first is kept before what is listed later. */
export const margins: readonly CubeMargin[] = [
  margin('total', [], 'country', true),
  margin('year', ['period'], 'country', true),
  margin('sex', ['sex'], 'country', true),
  margin('age_group', ['age_group'], 'country', true),
  margin('measure', ['measure'], 'country', true),
  margin('sex_age_group', ['sex', 'age_group'], 'country', true),
  margin('province', [], 'province', true),
  margin('youth_region', [], 'youth_region', false),
  margin('year_youth_region', ['period'], 'youth_region', false),
  margin('municipality', [], 'municipality', false),
];

/**
 * By certified institution: a tree beside the regions, in the internal edition alone. Which regions an institution works in
 * is public, so that a province less the institution that has nearly all its children is a count of a few of them. Such
 * differences follow from the data and not from the margins, and disclosure control knows those of margins only.
 */
export const institutionMargin: Margin = {
  ...{ id: 'institution', dimensions: [], regionLevel: 'institution', byVictim: false },
};

/**
 * Whether the cells of `fine` add up to those of `margin`. Provinces and youth regions are two trees over the
 * municipalities; neither adds up to the other.
 */
export function isCoarser(margin: Margin, fine: Margin): boolean {
  const { regionLevel } = margin;
  const levelAddsUp =
    regionLevel === fine.regionLevel || regionLevel === 'country' || fine.regionLevel === 'municipality';
  return (
    margin.id !== fine.id &&
    levelAddsUp &&
    margin.dimensions.every((dimension) => fine.dimensions.includes(dimension))
  );
}
