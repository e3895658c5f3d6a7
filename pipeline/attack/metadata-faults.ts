import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Configuration } from '../../schemas/configuration.ts';
import { publicMetadata } from '../publish/metadata.ts';
import type { RegionTables } from '../regions/tables.ts';
import type { FileFault } from './table-faults.ts';

/**
 * Dictionaries and other files beside the data that are not, byte for byte, what the configuration and the code lists make of them
 * without any figure: whatever else stands in one came from the data.
 */
export function metadataFaults(
  folder: string,
  configuration: Configuration,
  regions: RegionTables,
): FileFault[] {
  return Object.entries(publicMetadata(configuration, regions)).flatMap(([name, text]) =>
    readFileSync(join(folder, name), 'utf8') === text ? [] : [{ fault: 'metadata-differs', key: name }],
  );
}
