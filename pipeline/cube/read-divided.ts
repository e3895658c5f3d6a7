import type { Configuration } from '../../schemas/configuration.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { makesTablesByYear } from '../by-year.ts';
import { observedAfter } from '../internal-cube/observed-after.ts';
import { yearsOf } from './coordinates.ts';
import type { Reach } from './division-columns.ts';
import { readDivision } from './division-groups.ts';
import { divisionOf, type LinkedIndicator, linkedIndicators } from './divisions.ts';
import type { Divided } from './inner-sums.ts';

/** The method of disclosure control of a run. */
export interface Method {
  readonly disclosure: Pick<Configuration['disclosure'], 'method'>;
}

/**
 * The share indicators that a run publishes beside those of the catalogue. Methods that change counts keep the counts of a
 * child in line over the tables of the catalogue alone, so that there they stay in the internal edition.
 */
export function linkedIndicatorsOf({ disclosure }: Method): readonly LinkedIndicator[] {
  return disclosure.method === 'suppress' ? linkedIndicators : [];
}

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
    if (period !== null) return isReached(period, horizon);
    return !byYear || years.some((year) => isReached(year, horizon));
  };
}
