import type { LinkedIndicator } from '../../schemas/internal-indicator.ts';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { makesTablesByYear } from '../by-year.ts';
import { observedAfter } from '../internal-cube/observed-after.ts';
import { yearsOf } from './coordinates.ts';
import type { Reach } from './division-columns.ts';
import { readDivision } from './division-groups.ts';
import { divisionOf } from './divisions.ts';
import type { Divided } from './inner-sums.ts';

/** Counts what the tables of some indicators divide. */
export async function readDivided(
  engine: Engine,
  indicators: readonly LinkedIndicator[],
  configuration: Configuration,
): Promise<Divided> {
  const divisions: Divided['divisions'][number][] = [];
  for (const division of indicators.map(divisionOf))
    divisions.push({ division, groups: await readDivision(engine, division) });
  return { divisions, reach: reachOf(configuration) };
}

/** Where no table tells years apart each child counts by its own horizon, so that anybody may be followed that far. */
function reachOf(configuration: Configuration): Reach {
  const isReached = observedAfter(configuration);
  const years = yearsOf(configuration);
  const byYear = makesTablesByYear(configuration);
  return (period, horizon) => {
    if (!byYear) return true;
    return (period === null ? years : [period]).some((year) => isReached(year, horizon));
  };
}
