import type { Cell } from '../../schemas/cube.ts';
import { nowhere, type Place as RegionPlace, recodeMunicipalities } from '../regions/recode.ts';
import type { RegionTables } from '../regions/tables.ts';

/** Where children are counted: one value a dimension, `_T` for all. */
export type Place = Pick<
  Cell,
  'period' | 'victim' | 'region_level' | 'region' | 'sex' | 'age_group' | 'measure'
>;

/** A place whose children are those of other places together, each child in one of them. */
export interface Split {
  readonly whole: Place;
  readonly parts: readonly Place[];
}

export function placeOf(row: Place): Place {
  const { period, victim, region_level, region, sex, age_group, measure } = row;
  return { period, victim, region_level, region, sex, age_group, measure };
}

export function placeName(place: Place): string {
  const { period, victim, region_level, region, sex, age_group, measure } = place;
  return [period, victim, region_level, region, sex, age_group, measure].join('|');
}

/** Everybody: the whole period and country, nobody told apart. */
export const everywhere: Place = {
  period: '_T',
  victim: '_T',
  region_level: 'country',
  region: 'NL',
  sex: '_T',
  age_group: '_T',
  measure: '_T',
};

/** The regions that lie in another, by its level and code: what an atlas tells. */
export class Atlas {
  readonly #parents = new Map<string, { readonly level: Place['region_level']; readonly code: string }[]>();
  readonly #places: readonly RegionPlace[];

  constructor(tables: RegionTables, year: number) {
    const recoded = [...recodeMunicipalities(tables, year).values(), nowhere];
    this.#places = [...new Map(recoded.map((place) => [place.municipality, place])).values()];
    const country = { level: 'country', code: 'NL' } as const;
    for (const { municipality, youthRegion, province } of this.#places) {
      this.#parents.set(`province|${province}`, [country]);
      this.#parents.set(`youth_region|${youthRegion}`, [country]);
      this.#parents.set(`municipality|${municipality}`, [
        { level: 'province', code: province },
        { level: 'youth_region', code: youthRegion },
      ]);
    }
  }

  /** Every municipality, and every code that stands for one of several. */
  get municipalities(): readonly string[] {
    return this.#places.map(({ municipality }) => municipality);
  }

  /** The regions one level up, in each tree. */
  parentsOf({ region_level, region }: Place): readonly { level: Place['region_level']; code: string }[] {
    return this.#parents.get(`${region_level}|${region}`) ?? [];
  }

  /** What each province has in common with each youth region: their municipalities. */
  common(): readonly {
    readonly province: string;
    readonly youthRegion: string;
    readonly municipalities: readonly string[];
  }[] {
    const groups = new Map<string, { province: string; youthRegion: string; municipalities: string[] }>();
    for (const { province, youthRegion, municipality } of this.#places) {
      const name = `${province}|${youthRegion}`;
      const group = groups.get(name) ?? { province, youthRegion, municipalities: [] };
      groups.set(name, group);
      group.municipalities.push(municipality);
    }
    return [...groups.values()];
  }

  /** Whether provinces and youth regions that have something in common form trees: no two are joined in two ways. */
  isTree(): boolean {
    const joined = new Map<string, string>();
    const rootOf = (name: string): string => {
      const next = joined.get(name);
      return next === undefined ? name : rootOf(next);
    };
    return this.common().every(({ province, youthRegion }) => {
      const [one, other] = [rootOf(`province ${province}`), rootOf(`youth region ${youthRegion}`)];
      if (one !== other) joined.set(one, other);
      return one !== other;
    });
  }

  /** Municipalities that a province and a youth region share, where neither lies within the other: their differences. */
  crossings(): readonly (readonly string[])[] {
    const groups = this.common();
    const parts = (column: 'province' | 'youthRegion', code: string) =>
      groups.filter((group) => group[column] === code).length;
    return groups
      .filter(
        ({ province, youthRegion }) =>
          parts('province', province) > 1 || parts('youthRegion', youthRegion) > 1,
      )
      .map(({ municipalities }) => municipalities);
  }
}

/**
 * All places of a release and what each adds up to. Every place that a row names has its totals beside it, one dimension at a time,
 * shown or not; and below two trees of regions lie the municipalities, shown or not: a province less its youth regions may be one.
 */
export class Places {
  readonly all = new Map<string, Place>();
  readonly splits: Split[] = [];

  constructor(rows: Iterable<Place>, atlas: Atlas) {
    for (const row of rows) this.#add(placeOf(row), atlas);
    const levels = new Set([...this.all.values()].map(({ region_level }) => region_level));
    if (levels.has('province') && levels.has('youth_region'))
      for (const code of atlas.municipalities)
        this.#add({ ...everywhere, region_level: 'municipality', region: code }, atlas);
    const parts = new Map<string, { whole: Place; parts: Place[] }>();
    for (const place of this.all.values())
      for (const { name, total } of totalsOf(place, atlas)) {
        const key = `${name}|${placeName(total)}`;
        const split = parts.get(key) ?? { whole: total, parts: [] };
        split.parts.push(place);
        parts.set(key, split);
      }
    this.splits.push(...parts.values());
  }

  #add(place: Place, atlas: Atlas): void {
    const name = placeName(place);
    if (this.all.has(name)) return;
    this.all.set(name, place);
    for (const { total } of totalsOf(place, atlas)) this.#add(total, atlas);
  }
}

/** The totals that a place is a part of, one dimension at a time; `name` says which division it belongs to. */
function totalsOf(place: Place, atlas: Atlas): { readonly name: string; readonly total: Place }[] {
  const dimensions = ['period', 'victim', 'sex', 'age_group', 'measure'] as const;
  const regions = atlas.parentsOf(place).map(({ level, code }) => ({
    name: `${place.region_level} of ${level}`,
    total: { ...place, region_level: level, region: code },
  }));
  return [
    ...regions,
    ...dimensions
      .filter((name) => place[name] !== '_T')
      .map((name) => ({ name, total: { ...place, [name]: '_T' } as Place })),
  ];
}
