import type { Configuration } from '../../schemas/configuration.ts';
import type { RunContext } from '../../src/run/context.ts';
import { yearsOf } from '../cube/coordinates.ts';
import { type Cleared, disclose } from '../disclose.ts';
import type { Figures } from '../nightly.ts';
import { advise } from './advice/advise.ts';
import type { Coarsened } from './advice/coarsen.ts';
import { coarsenings } from './advice/coarsenings.ts';
import { promiseOf } from './advice/promise.ts';
import { reviewTables } from './cells.ts';
import { methodRows, type Released } from './utility.ts';
import type { FurtherReview } from './write-review.ts';

/** How much work a review may be. */
export interface ReviewWork {
  /** Coarser tables that are tried, each of which protects all tables once more. */
  readonly tries: number;
}

/** What costs minutes: what other methods would leave of the counts, and which coarser tables would show more. */
export async function furtherReview(
  run: Pick<RunContext, 'engine'>,
  configuration: Configuration,
  figures: Pick<Figures, 'cube' | 'regions'>,
  cleared: Cleared,
  { tries }: ReviewWork,
): Promise<FurtherReview> {
  const { cube } = figures;
  const tables = reviewTables(cube, cleared.evidence, configuration);
  const all = coarsenings(configuration.breakdowns, yearsOf(configuration));
  // What coarser tables would show is advice: nothing of it is published, and no auditor need look at it.
  const trusted = () => ({ passed: true, findings: [] });
  const { published, tieOf, excepted } = cleared.evidence.given;
  const decide = async (coarser: Coarsened) => {
    const moved = (indices: ReadonlySet<number>) =>
      new Set([...indices].flatMap((index) => coarser.positions[index] ?? []));
    const same = { withhold: moved(excepted.withhold), first: moved(excepted.first) };
    const options = { published: moved(published), tieOf, excepted: same, audit: trusted };
    return (await disclose(coarser.cube, configuration, options)).evidence.withheld;
  };
  const advice = await advise(cube, cleared.evidence.withheld, all, decide, {
    tries,
    promise: promiseOf(cube, tables),
  });
  return { utility: methodRows(cube, await releasedBy(run, configuration, figures, cleared)), advice };
}

async function releasedBy(
  _run: Pick<RunContext, 'engine'>,
  _configuration: Configuration,
  { cube }: Pick<Figures, 'cube' | 'regions'>,
  { evidence }: Cleared,
): Promise<Released> {
  const suppressed = cube.cells.map(({ row }, index) =>
    evidence.withheld.has(index) ? null : row.numerator,
  );
  return new Map([['suppress', suppressed]]);
}
