import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import type { EmbeddedEngine } from '../../src/duckdb/duckdb-engine.ts';
import type { SecretKey } from '../../src/keys/secret-key.ts';
import { tablesOf } from '../cube/coordinates.ts';
import type { RegionTables } from '../regions/tables.ts';
import { type CellKeyLookup, readCellKeys } from './cell-keys.ts';

/** What is at hand when all figures are counted. */
export interface CountedRun {
  readonly engine: EmbeddedEngine;
  readonly configuration: Configuration;
  readonly regions: RegionTables;
  readonly cube: UnsafeCube<Cell>;
}

/** The keys of the children behind every count of a run. */
export function runKeys(
  { engine, configuration, regions, cube }: CountedRun,
  secret: SecretKey,
): Promise<CellKeyLookup> {
  const tellsVictims = cube.cells.some(({ row }) => row.victim !== '_T');
  return readCellKeys(engine, secret, tablesOf(configuration, regions, tellsVictims));
}
