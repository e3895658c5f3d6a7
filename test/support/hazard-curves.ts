import { makeChunk } from '../../pipeline/generate/hazard/write-set.ts';
import type { HazardSpecification } from '../../pipeline/generate/hazard/specification.ts';
import { makeHazardTables } from '../../pipeline/generate/hazard/tables.ts';
import type { EventRow, EventTable } from '../../src/statistics/survival/event-table.ts';
import type { TestRun } from './accepted.ts';

/** So many children are drawn at once, in whole registers. */
const atOnce = 500_000;

/**
 * Event tables of made-up registers of so many children each, drawn as `zicht generate --set hazard` draws them: help, leaving,
 * and the end of what is observed. Nobody may have running help, so that every register has the same number of children.
 */
export async function drawCurves(
  { engine }: TestRun,
  specification: HazardSpecification,
  registers: number,
  children: number,
  seed: number,
): Promise<EventTable[]> {
  const { rowsPerChild } = specification.care;
  await makeHazardTables(engine, specification, { seed, careRows: registers * children * rowsPerChild });
  const tables: EventRow[][] = Array.from({ length: registers }, () => []);
  const step = Math.max(1, Math.floor(atOnce / children));
  for (let first = 0; first < registers; first += step) {
    await makeChunk(engine, first * children, Math.min(first + step, registers) * children, ['child']);
    const rows = await engine.rows<Record<'register' | 'day' | 'helped' | 'gone' | 'censored', number>>(
      `SELECT child // ${children} AS register, COALESCE(help_day, leave_day, last_day) AS day,
         count(help_day) AS helped,
         count(*) FILTER (help_day IS NULL AND leave_day IS NOT NULL) AS gone,
         count(*) FILTER (help_day IS NULL AND leave_day IS NULL) AS censored
       FROM hazard_child GROUP BY ALL ORDER BY register, day`,
      'curves',
    );
    for (const { register, day, helped, gone, censored } of rows)
      tables[register]?.push({ time: day, events: [helped, gone], censored });
  }
  return tables;
}
