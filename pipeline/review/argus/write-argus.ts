import { group } from 'd3-array';
import { join } from 'node:path';
import type { Cell } from '../../../schemas/cube.ts';
import type { Configuration } from '../../../schemas/configuration.ts';
import type { ArgusSummary } from '../../../schemas/review-summary.ts';
import { isHierarchical } from '../../../src/argus/table.ts';
import { arbText, hierarchyFile, hrcText, rdaText, tabText } from '../../../src/argus/write.ts';
import type { UnsafeCube } from '../../../src/cube/unsafe-cube.ts';
import { writeFile } from '../../../src/run/durable.ts';
import { yearsOf } from '../../cube/coordinates.ts';
import type { RegionTables } from '../../regions/tables.ts';
import { type ArgusExport, argusTables } from './tables.ts';
import { tablePlans } from './variables.ts';

/** Minutes that τ-ARGUS may take for each part of a table. */
const minutes = 10;

/**
 * Writes the problem of disclosure control as τ-ARGUS reads it: a folder an indicator, with `.tab`, `.rda` and `.hrc` for
 * each table and a batch (`.arb`) that protects them together. Tables that do not add up are told, and not written.
 */
export function writeArgus(
  folder: string,
  cube: UnsafeCube<Cell>,
  configuration: Configuration,
  regions: RegionTables,
): ArgusSummary {
  const plans = tablePlans(regions, configuration.region.year, yearsOf(configuration));
  const exported = argusTables(cube, plans, configuration.disclosure);
  for (const [indicator, tables] of group(exported, (found) => found.indicator)) {
    const sound = tables.filter(({ isSound }) => isSound).map(({ table }) => table);
    if (sound.length === 0) continue;
    const place = join(folder, indicator);
    for (const table of sound) {
      writeFile(join(place, `${table.name}.tab`), tabText(table));
      writeFile(join(place, `${table.name}.rda`), rdaText(table));
      for (const variable of table.variables.filter(isHierarchical))
        writeFile(join(place, hierarchyFile(table.name, variable)), hrcText(variable));
    }
    writeFile(join(place, 'protect.arb'), arbText({ tables: sound, minutes }));
  }
  return { folder: 'argus', tables: exported.map(told) };
}

function told({ indicator, table, isSound }: ArgusExport): ArgusSummary['tables'][number] {
  const unsafe = table.cells.filter(({ status }) => status === 'U').length;
  return { indicator, table: table.name, cells: table.cells.length, unsafe, written: isSound };
}
