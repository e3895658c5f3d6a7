import { linkedIndicatorsOf } from '../internal-indicators/linked.ts';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import {
  type CountedIndicator,
  countedTables,
  type InternalIndicator,
} from '../../schemas/internal-indicator.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { tablesOf } from '../cube/coordinates.ts';
import { besideCube } from '../cube/divided-cells.ts';
import { countsEverySpell } from '../cube/every-spell.ts';
import { internalCatalogue } from '../internal-indicators/index.ts';
import type { RegionTables } from '../regions/tables.ts';
import { comparedShares } from './comparison/compared.ts';
import { noDesignEffects, readDesignEffects } from './comparison/design-effects.ts';
import { findNeighbourhoodTeams } from './comparison/neighbourhood-teams.ts';
import { regionCells } from './comparison/region-cells.ts';
import { standardisedCells } from './comparison/standardised-cells.ts';
import { yearCells } from './comparison/year-cells.ts';
import { curveCells } from './curves/curve-cells.ts';
import { countEntries } from './count-entries.ts';
import { institutionCells, institutionTables } from './institution-cells.ts';
import { entryCells } from './entry-cells.ts';
import { flowCells } from './flow-cells.ts';
import { observedAfter } from './observed-after.ts';

/**
 * Every cell of the indicators that stand in the internal edition alone. Counted in one pass a table of rows; never
 * public: they are not in the cube that disclosure control judges. `published` are the cells of that cube, before it
 * does: shares of both are compared over regions and years, and what stands there is not made again but by institution.
 */
export async function internalCells(
  engine: Engine,
  configuration: Configuration,
  regions: RegionTables,
  hasVictims: boolean,
  published: readonly Cell[],
): Promise<Cell[]> {
  const tables = tablesOf(configuration, regions, hasVictims);
  const institutions = await institutionTables(engine, configuration);
  const told = {
    isObserved: observedAfter(configuration),
    hasResidence: configuration.registers.residence !== undefined,
  };
  const linked = linkedIndicatorsOf(configuration);
  const cells: Cell[] = [];
  for (const over of countedTables) {
    const indicators = internalCatalogue.filter(isCounted).filter((indicator) => indicator.over === over);
    if (indicators.length === 0) continue;
    const counted = over === 'cohort' ? [...tables, ...institutions] : tables;
    const isClustered = over === 'cohort' && countsEverySpell(configuration);
    const count = await countEntries(engine, over, indicators, counted, isClustered);
    for (const indicator of indicators) {
      const inCube = linked.find(({ id }) => id === indicator.id);
      const own = counted.map((table) => besideCube(inCube, table));
      cells.push(...entryCells(indicator, own, count, told));
    }
  }
  const estimates = [...published, ...cells];
  const effects = countsEverySpell(configuration)
    ? await readDesignEffects(engine, comparedShares, tables)
    : noDesignEffects;
  const teams = await findNeighbourhoodTeams(engine, tables);
  return [
    ...cells,
    ...(await institutionCells(engine, configuration, institutions)),
    ...(await curveCells(engine, tables, countsEverySpell(configuration))),
    ...(await flowCells(engine)),
    ...teams.cells,
    ...comparedShares.flatMap((share) => [
      ...regionCells(estimates, share, teams.isApart, effects),
      ...yearCells(estimates, share, effects),
    ]),
    ...(await standardisedCells(engine, estimates, comparedShares, effects)),
  ];
}

const isCounted = (indicator: InternalIndicator): indicator is CountedIndicator =>
  indicator.kind === 'shares' || indicator.kind === 'counts';
