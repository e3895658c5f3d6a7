import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import { institutionMargin } from '../../schemas/margins.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { everywhere } from '../cube/accounts.ts';
import { cohortCells } from '../cube/cohort-cells.ts';
import { type Table, yearsOf } from '../cube/coordinates.ts';
import { ownIntervals } from '../cube/cell-intervals.ts';
import { countCohort } from '../cube/count-cohort.ts';
import { countsEverySpell } from '../cube/every-spell.ts';
import { observedPeriods } from '../indicators.ts';
import { catalogue } from '../indicators/index.ts';

/**
 * The table by certified institution (of the first order of the index spell), where `breakdowns` names it; none else. Its
 * codes are the names that were delivered, as they are, and `NL_U` for orders without one: no list of institutions exists.
 */
export async function institutionTables(
  engine: Engine,
  { breakdowns }: Pick<Configuration, 'breakdowns'>,
): Promise<Table[]> {
  if (!breakdowns.includes('institution')) return [];
  const found = await engine.rows<{ institution_code: string }>(
    'SELECT DISTINCT institution_code FROM cohort_flag WHERE in_cohort ORDER BY institution_code',
    'indicators/institutions',
  );
  const codes = [...new Set(['NL_U', ...found.map(({ institution_code }) => institution_code)])];
  return [
    {
      margin: institutionMargin,
      coordinates: codes.map((region) => ({ ...everywhere, region_level: 'institution', region })),
    },
  ];
}

/**
 * The indicators of the public catalogue by institution, unprotected: not in the cube that disclosure control judges
 * (`institutionMargin` says why). Without rates, as institutions have no inhabitants.
 */
export async function institutionCells(
  engine: Engine,
  configuration: Configuration,
  tables: readonly Table[],
): Promise<Cell[]> {
  if (tables.length === 0) return [];
  const sources = {
    counts: await countCohort(engine, catalogue, tables, { clustered: countsEverySpell(configuration) }),
    population: null,
    intervals: ownIntervals,
    inner: null,
    isObserved: observedPeriods(configuration, yearsOf(configuration)),
  };
  return tables.flatMap((table) =>
    catalogue.flatMap((indicator) => cohortCells(indicator, table, sources).map(({ row }) => row)),
  );
}
