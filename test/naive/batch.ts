import { everyInternalCell, isLinked } from '../support/linked-cells.ts';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { countFigures } from '../../pipeline/nightly.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { SurplusLookup, UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import type { TestRun } from '../support/accepted.ts';
import { type BatchChild, comparedColumns } from './compare.ts';
import { writeRun } from './files.ts';
import type { Registers } from './rows.ts';

/** What the batch makes of the registers: its cohort, excluded rows too, and its cells. */
export interface BatchResult {
  readonly children: readonly BatchChild[];
  readonly cells: readonly UnsafeCell<Cell>[];
  readonly internalCells: readonly Cell[];
  readonly surplus: SurplusLookup;
}

/** Writes the registers as canonical CSV files below the run's folder, and runs the batch's stages on them up to the cube. */
export async function runBatch(
  run: TestRun,
  registers: Registers,
  settings: Readonly<Record<string, unknown>>,
): Promise<BatchResult> {
  const folder = mkdtempSync(join(run.folder, 'registers-'));
  const configuration = writeRun(folder, registers, settings);
  const figures = await countFigures(run, configuration, folder);
  const { cube } = figures;
  const cells = cube.cells.filter(({ row }) => !isLinked(row));
  return {
    ...{ children: await readCohort(run), cells, surplus: cube.surplus },
    internalCells: everyInternalCell(figures),
  };
}

/** The cohort with its keys. */
function readCohort(run: Pick<TestRun, 'engine'>): Promise<BatchChild[]> {
  return run.engine.rows<BatchChild>(
    `SELECT ${comparedColumns.map((column) => `"${column}"`).join(', ')}
     FROM cohort JOIN (SELECT child_no, person_key_type, person_key FROM child) AS child USING (child_no)`,
    'read the cohort',
  );
}
