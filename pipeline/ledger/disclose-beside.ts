import type { Logger } from 'pino';
import type { Configuration } from '../../schemas/configuration.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { ZichtError } from '../../src/run/errors.ts';
import { type Cleared, disclose } from '../disclose.ts';
import { countsKnownBefore, publishedBefore } from './revisions.ts';
import type { Held } from './settle-revisions.ts';

/**
 * Protects the figures of a run with those that readers know already: cells shown before, whose tables are the same or stand, are
 * never withheld, and nothing is counted as protected by withholding them.
 *
 * What stands is not quite what was counted now: where a small count could be worked out from what it would be now, the tables that
 * stand take no part, since they show what they showed; the log says so.
 *
 * @throws ZichtError (exit 5) as disclosure control does.
 */
export async function discloseBeside(
  logger: Logger,
  cube: UnsafeCube<Cell>,
  configuration: Configuration,
  tieOf: (key: string) => string,
  held: Held | null,
): Promise<Cleared> {
  if (held === null) return disclose(cube, configuration, { tieOf });
  const { disclosure } = configuration;
  const same = publishedBefore(cube, held.revisions, disclosure, { standing: false });
  const known = publishedBefore(cube, held.revisions, disclosure, { standing: true });
  const beside = (published: ReadonlySet<number>, standing: boolean) => ({
    ...{ tieOf, published },
    knownBefore: countsKnownBefore(cube, held.revisions, published, { standing }),
  });
  try {
    return await disclose(cube, configuration, beside(known, true));
  } catch (error) {
    if (known.size === same.size || !(error instanceof ZichtError)) throw error;
    logger.warn({ problems: error.problems.map(({ code }) => code) }, 'figures that stand take no part');
    return disclose(cube, configuration, beside(same, false));
  }
}
