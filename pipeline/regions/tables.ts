import { readFileSync } from 'node:fs';
import type { RegionLevel } from '../../schemas/margins.ts';
import { asset } from '../../src/assets.ts';

export interface Region {
  readonly code: string;
  readonly name: string;
  /** Two or three letters for a tile: of provinces those of ISO 3166-2, of youth regions our own. */
  readonly short: string;
  /** Place in the tile grid, 1-based. */
  readonly row: number;
  readonly column: number;
}

export interface Municipality {
  readonly code: string;
  readonly name: string;
  readonly province: string;
  readonly youthRegion: string;
}

/** A municipality code that was replaced; a split has several rows, of which the code alone does not tell the right one. */
export interface Change {
  readonly oldCode: string;
  readonly newCode: string;
  readonly effectiveOn: string;
}

/** The dated region tables that ship with Zicht: one classification year. */
export interface RegionTables {
  readonly year: number;
  readonly municipalities: readonly Municipality[];
  readonly provinces: readonly Region[];
  readonly youthRegions: readonly Region[];
  readonly changes: readonly Change[];
}

/** The years whose classification ships with Zicht; another year in the configuration is an error. */
export const shippedYears: readonly number[] = [2024];

/** Reads `pipeline/reference/*.csv`. */
export function readRegionTables(): RegionTables {
  const region = (line: Record<string, string>): Region => ({
    code: value(line, 'code'),
    name: value(line, 'name'),
    short: value(line, 'short'),
    row: Number(value(line, 'row')),
    column: Number(value(line, 'column')),
  });
  return {
    year: 2024,
    municipalities: table('municipalities.csv').map((line) => ({
      code: value(line, 'code'),
      name: value(line, 'name'),
      province: value(line, 'province_code'),
      youthRegion: value(line, 'youth_region_code'),
    })),
    provinces: table('provinces.csv').map(region),
    youthRegions: table('youth_regions.csv').map(region),
    changes: table('mergers.csv').map((line) => ({
      oldCode: value(line, 'old_code'),
      newCode: value(line, 'new_code'),
      effectiveOn: value(line, 'effective_on'),
    })),
  };
}

function table(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(asset('pipeline', 'reference', name), 'utf8')
    .trimEnd()
    .split(/\r?\n/);
  const columns = header.split(',');
  return lines.map((line) => {
    const cells = cellsOf(line);
    if (cells.length !== columns.length) throw new Error(`reference table ${name} has an uneven line`);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/** A region with its name, and its place on a map of tiles where it has one. */
export interface NamedRegion {
  readonly code: string;
  readonly name: string;
  readonly level: RegionLevel;
  /** Codes of youth regions and provinces that it lies in, the smaller kind first; a youth region may lie in two provinces. */
  readonly within?: readonly string[];
  readonly tile?: Pick<Region, 'short' | 'row' | 'column'>;
}

/** The name of every region that has one, with its level. */
export function namedRegions(tables: RegionTables): NamedRegion[] {
  type Place = Pick<Region, 'code' | 'name'> & Partial<Region> & Pick<NamedRegion, 'within'>;
  const at = (level: RegionLevel, regions: readonly Place[]) =>
    regions.map(
      ({ code, name, within, short, row, column }): NamedRegion => ({
        ...{ code, name, level },
        ...(within === undefined ? {} : { within }),
        ...(short === undefined || row === undefined || column === undefined
          ? {}
          : { tile: { short, row, column } }),
      }),
    );
  const provincesOf = (youthRegion: string) => [
    ...new Set(
      tables.municipalities.filter((one) => one.youthRegion === youthRegion).map(({ province }) => province),
    ),
  ];
  return [
    ...at('country', [{ code: 'NL', name: 'Nederland' }]),
    ...at('province', tables.provinces),
    ...at(
      'youth_region',
      tables.youthRegions.map((region) => ({ ...region, within: provincesOf(region.code) })),
    ),
    ...at(
      'municipality',
      tables.municipalities.map((one) => ({ ...one, within: [one.youthRegion, one.province] })),
    ),
  ];
}

/** The cells of one line; a name with a comma in it is quoted, and no name holds a quote or a line break. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? '');
}

function value(line: Record<string, string>, column: string): string {
  const found = line[column];
  if (found === undefined) throw new Error(`reference table lacks column ${column}`);
  return found;
}
