import { makeCohort } from '../../pipeline/cohort.ts';
import { countIndicators } from '../../pipeline/indicators.ts';
import { link } from '../../pipeline/link.ts';
import { readRegionTables } from '../../pipeline/regions/tables.ts';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import { accept, type TestRun } from '../support/accepted.ts';
import { acceptedRows } from './accept-rows.ts';
import { victimsAreKnown } from './cells.ts';
import { type BatchChild, comparedColumns } from './compare.ts';
import type { Registers } from './rows.ts';

/** What the batch makes of the registers: its cohort, excluded rows too, and its cells. */
export interface BatchResult {
  readonly children: readonly BatchChild[];
  readonly cells: readonly UnsafeCell<Cell>[];
}

const regions = readRegionTables();

/** Runs the batch's stages from accepted records on. */
export async function runFromAccepted(
  run: TestRun,
  registers: Registers,
  configuration: Configuration,
): Promise<BatchResult> {
  await accept(run.engine, acceptedRows(registers));
  const hasVictims = victimsAreKnown(registers);
  const delivered = { hasPersons: registers.persons !== undefined, hasVictims };
  await link(run, configuration, delivered, regions);
  await makeCohort(run, configuration);
  const facts = { hasVictims, hasPopulation: registers.population !== undefined, registers: [] };
  const cube = await countIndicators(run.engine, configuration, facts, regions);
  return { children: await readCohort(run), cells: cube.cells };
}

/** The cohort with its keys. */
export function readCohort(run: Pick<TestRun, 'engine'>): Promise<BatchChild[]> {
  return run.engine.rows<BatchChild>(
    `SELECT ${comparedColumns.map((column) => `"${column}"`).join(', ')}
     FROM cohort JOIN (SELECT child_no, person_key_type, person_key FROM child) AS child USING (child_no)`,
    'read the cohort',
  );
}
