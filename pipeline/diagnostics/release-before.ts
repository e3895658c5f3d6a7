import { basename, join } from 'node:path';
import { z } from 'zod';
import type { ReleaseBefore } from '../../reports/input.ts';
import { type Cell, cell } from '../../schemas/cube.ts';
import { identifier, literal } from '../../src/duckdb/quote.ts';
import type { RunContext } from '../../src/run/context.ts';
import { framesOf } from '../../src/run/understand.ts';
import { linkageRate } from '../indicators/linkage-rate.ts';
import { isAsSealed, publishedFigures } from './sealed-release.ts';

/**
 * The linkage rates that the release before made public, for the page. They are read from its public file alone, and
 * only where that is still what its manifest says: so nothing is shown as published that was not. A release that
 * cannot be read is told, and stops nothing.
 */
export async function readReleaseBefore(
  run: Pick<RunContext, 'previous' | 'engine' | 'logger' | 'signal'>,
): Promise<ReleaseBefore> {
  const { previous } = run;
  if (previous === undefined) return { state: 'none' };
  const id = basename(previous);
  const unreadable = (problem: string, frames: readonly string[] = []): ReleaseBefore => {
    run.logger.warn({ release: id, problem, frames }, 'linkage is not compared with the release before');
    return { state: 'unreadable', id };
  };
  try {
    if (!isAsSealed(previous)) return unreadable('its public file differs from its manifest');
    return { state: 'read', id, cells: await publicRates(run, previous) };
  } catch (error) {
    if (run.signal.aborted) throw error;
    return unreadable('it cannot be read', framesOf(error));
  }
}

async function publicRates({ engine }: Pick<RunContext, 'engine'>, release: string): Promise<Cell[]> {
  const columns = Object.keys(cell.shape).map(identifier).join(', ');
  const rows = await engine.rows(
    `SELECT ${columns} FROM read_parquet(${literal(join(release, publishedFigures))})
     WHERE indicator = ${literal(linkageRate.id)} AND statistic = 'estimate'`,
    'diagnostics/release before',
  );
  return z.array(cell).parse(rows);
}
