import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Configuration } from '../../schemas/configuration.ts';
import { keyColumns } from '../../schemas/cube.ts';
import { manifest } from '../../schemas/manifest.ts';
import { identifier, literal } from '../../src/duckdb/quote.ts';
import type { RunContext } from '../../src/run/context.ts';
import { isAsSealed, publishedFigures } from './sealed-release.ts';

/** Public figures that differ by a few people from the same figures in the release before. */
export interface SmallRevisions {
  /** The id of that release. */
  readonly release: string;
  readonly cells: number;
}

const settings = z.object({
  configuration: z.object({ period: manifest.shape.configuration.shape.period }),
});

/**
 * Counts public figures of the candidate that the release before has too, of which the number counted or the rest moved, but by
 * fewer than the minimum: beside each other the two releases tell of a few people. Figures of the whole period are the same
 * figures only where the periods are. `null` where there is no release to compare with.
 */
export async function countSmallRevisions(
  run: Pick<RunContext, 'engine' | 'folder' | 'previous' | 'logger' | 'signal'>,
  configuration: Configuration,
): Promise<SmallRevisions | null> {
  const { previous } = run;
  if (previous === undefined) return null;
  try {
    if (!isAsSealed(previous)) return null;
    const cells = await countCells(run, previous, configuration);
    const release = basename(previous);
    if (cells > 0) run.logger.warn({ release, cells }, 'figures differ by a few from the release before');
    return { release, cells };
  } catch (error) {
    if (run.signal.aborted) throw error;
    // That the release before cannot be read is logged where its linkage rates are compared.
    return null;
  }
}

async function countCells(
  { engine, folder }: Pick<RunContext, 'engine' | 'folder'>,
  previous: string,
  { period, disclosure }: Configuration,
): Promise<number> {
  const { configuration: before } = settings.parse(
    JSON.parse(readFileSync(join(previous, 'manifest.json'), 'utf8')),
  );
  const isSamePeriod = before.period.from === period.from && before.period.until === period.until;
  const figures = (release: string) => `read_parquet(${literal(join(release, publishedFigures))})`;
  const few = (moved: string) => `abs(${moved}) BETWEEN 1 AND ${disclosure.minimumCount - 1}`;
  // A rate per inhabitant has inhabitants for its rest, of whom nothing is told.
  const [counted] = await engine.rows<{ cells: number }>(
    `SELECT count(*) AS cells
     FROM ${figures(folder)} AS now
     JOIN ${figures(previous)} AS was USING (${keyColumns.map(identifier).join(', ')})
     WHERE (period <> '_T' OR ${isSamePeriod})
       AND (${few('now.numerator - was.numerator')}
         OR (unit = 'share'
           AND ${few('(now.denominator - now.numerator) - (was.denominator - was.numerator)')}))`,
    'diagnostics/small revisions',
  );
  return counted?.cells ?? 0;
}
