/**
 * The margins of the cube: which dimensions a table crosses, at which region level, and whether victims and
 * others are told apart there. Dimensions that a margin does not name are `_T`.
 */
export interface Margin {
  readonly id: MarginId;
  readonly dimensions: readonly ('period' | 'sex' | 'age_group' | 'measure')[];
  readonly regionLevel: RegionLevel;
  /** Rows for victims and for others beside the total. */
  readonly byVictim: boolean;
}

export const regionLevels = ['country', 'province', 'youth_region', 'municipality'] as const;
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

const margin = (
  id: MarginId,
  dimensions: Margin['dimensions'],
  regionLevel: RegionLevel,
  byVictim: boolean,
): Margin => ({ id, dimensions, regionLevel, byVictim });

/** Every margin, in publication priority: what is listed first is kept before what is listed later. */
export const margins: readonly Margin[] = [
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
