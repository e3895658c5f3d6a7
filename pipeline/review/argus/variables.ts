import { codesOf } from '../../../schemas/code-lists.ts';
import type { MarginId, RegionLevel } from '../../../schemas/margins.ts';
import type { ArgusVariable, CodeTree } from '../../../src/argus/table.ts';
import { nowhere, recodeMunicipalities } from '../../regions/recode.ts';
import type { RegionTables } from '../../regions/tables.ts';
import type { Coordinates } from '../../cube/coordinates.ts';

/** A code of a variable as the cube knows it. */
export type Place = Partial<Coordinates>;

/** A variable of a table, and what each of its codes means in the cube. */
export interface CubeVariable {
  readonly variable: ArgusVariable;
  readonly places: ReadonlyMap<string, Place>;
}

/** A table of the cube that τ-ARGUS can hold: all combinations of its variables are cells of these margins. */
export interface TablePlan {
  readonly name: string;
  readonly margins: readonly MarginId[];
  readonly variables: readonly CubeVariable[];
}

/**
 * The tables that cover every margin of the cube. Municipalities add up to provinces and to youth regions, and a variable of
 * τ-ARGUS has one hierarchy: they stand in two tables, once in each tree.
 */
export function tablePlans(tables: RegionTables, year: number, years: readonly string[]): TablePlan[] {
  const province = regions('by_province', 'province', tables, year);
  const youth = regions('by_youth_region', 'youth_region', tables, year);
  const victim = flat('victim', codesOf('victim'));
  return [
    {
      name: 'municipality-by-province',
      margins: ['total', 'province', 'municipality'],
      variables: [province.deep],
    },
    {
      name: 'municipality-by-youth-region',
      margins: ['total', 'youth_region', 'municipality'],
      variables: [youth.deep],
    },
    { name: 'province', margins: ['total', 'province'], variables: [province.top, victim] },
    { name: 'year', margins: ['total', 'year'], variables: [flat('period', years), victim] },
    {
      name: 'year-youth-region',
      margins: ['total', 'year', 'youth_region', 'year_youth_region'],
      variables: [flat('period', years), youth.top],
    },
    {
      name: 'sex-age-group',
      margins: ['total', 'sex', 'age_group', 'sex_age_group'],
      variables: [flat('sex', codesOf('sex')), flat('age_group', codesOf('age_group')), victim],
    },
    {
      name: 'measure',
      margins: ['total', 'measure'],
      variables: [flat('measure', codesOf('measure')), victim],
    },
  ];
}

function flat(
  name: 'period' | 'sex' | 'age_group' | 'measure' | 'victim',
  codes: readonly string[],
): CubeVariable {
  return {
    variable: { name, total: '_T', codes: codes.map((code) => ({ code, parts: [] })) },
    places: new Map(['_T', ...codes].map((code) => [code, { [name]: code }])),
  };
}

/** A tree of regions: to its last level, and to its first. */
function regions(
  name: string,
  level: Extract<RegionLevel, 'province' | 'youth_region'>,
  tables: RegionTables,
  year: number,
): { readonly deep: CubeVariable; readonly top: CubeVariable } {
  const tree = new Map<string, Set<string>>();
  for (const place of [...recodeMunicipalities(tables, year).values(), nowhere]) {
    const over = level === 'province' ? place.province : place.youthRegion;
    tree.set(over, (tree.get(over) ?? new Set()).add(place.municipality));
  }
  const over = [...tree.keys()].sort();
  // A place of which only a wider region is known has the code of that region; codes of a variable are unique.
  const nameOf = (code: string) => (tree.has(code) ? `${code}_M` : code);
  const top = over.map((code): [string, Place] => [code, { region_level: level, region: code }]);
  const finest = [...tree.values()].flatMap((codes) =>
    [...codes].map((code): [string, Place] => [nameOf(code), { region_level: 'municipality', region: code }]),
  );
  const country: [string, Place] = ['NL', { region_level: 'country', region: 'NL' }];
  const leaf = (code: string): CodeTree => ({ code, parts: [] });
  const codes = over.map((code) => ({
    code,
    parts: [...(tree.get(code) ?? [])].sort().map((part) => leaf(nameOf(part))),
  }));
  return {
    deep: { variable: { name, total: 'NL', codes }, places: new Map([country, ...top, ...finest]) },
    top: { variable: { name, total: 'NL', codes: over.map(leaf) }, places: new Map([country, ...top]) },
  };
}
