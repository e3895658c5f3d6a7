import { readFileSync } from 'node:fs';
import type { RegionLevel } from '../../schemas/margins.ts';
import { asset } from '../../src/assets.ts';

export interface Region {
  readonly code: string;
  readonly name: string;
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

/** The name of every region that has one, with its level. */
export function namedRegions(tables: RegionTables): { code: string; name: string; level: RegionLevel }[] {
  const at = (level: RegionLevel, regions: readonly { readonly code: string; readonly name: string }[]) =>
    regions.map(({ code, name }) => ({ code, name, level }));
  return [
    ...at('country', [{ code: 'NL', name: 'Nederland' }]),
    ...at('province', tables.provinces),
    ...at('youth_region', tables.youthRegions),
    ...at('municipality', tables.municipalities),
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
