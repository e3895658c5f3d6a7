import { createHash } from 'node:crypto';
import type { Configuration } from '../../schemas/configuration.ts';
import type { AdviceResult } from '../../schemas/review-summary.ts';
import { SecretKey } from '../../src/keys/secret-key.ts';
import type { RunContext } from '../../src/run/context.ts';
import { yearsOf } from '../cube/coordinates.ts';
import { type Cleared, type DisclosureEvidence, disclose } from '../disclose.ts';
import type { Figures } from '../nightly.ts';
import { countsByMethod } from '../perturb/counts-by-method.ts';
import { advise, type Decide } from './advice/advise.ts';
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

type Counted = Pick<Figures, 'cube' | 'regions'>;
type Shown = Pick<Cleared, 'cube' | 'evidence'>;

/** What costs minutes: what other methods would leave of the counts, and which coarser tables would show more. */
export async function furtherReview(
  run: Pick<RunContext, 'engine'>,
  configuration: Configuration,
  figures: Counted,
  cleared: Shown,
  work: ReviewWork,
): Promise<FurtherReview> {
  const advice = await adviceOn(configuration, figures, cleared, work);
  const released = await releasedBy(run, configuration, figures, cleared);
  return { advice, utility: methodRows(figures.cube, released) };
}

/** Where a method changes counts, coarser tables bring nothing back: there is nothing to advise. */
async function adviceOn(
  configuration: Configuration,
  { cube }: Counted,
  cleared: Shown,
  { tries }: ReviewWork,
): Promise<AdviceResult> {
  const { evidence } = cleared;
  if (evidence === undefined) return { tried: [], left: [] };
  const all = coarsenings(configuration.breakdowns, yearsOf(configuration));
  const promise = promiseOf(cube, reviewTables(cube, cleared, configuration));
  return advise(cube, evidence.withheld, all, decideAgain(configuration, evidence), { tries, promise });
}

/** Decides on coarser tables as it was decided on those that are published: by the same rules, ties and exceptions. */
function decideAgain(configuration: Configuration, { given }: DisclosureEvidence): Decide {
  const { published, knownBefore, tieOf, excepted } = given;
  // What coarser tables would show is advice: nothing of it is published, and no auditor need look at it.
  const audit = () => ({ passed: true, findings: [] });
  return async ({ cube, positions }) => {
    const moved = (indices: ReadonlySet<number>) =>
      new Set([...indices].flatMap((index) => positions[index] ?? []));
    const same = { withhold: moved(excepted.withhold), first: moved(excepted.first) };
    const options = { published: moved(published), knownBefore, tieOf, excepted: same, audit };
    return (await disclose(cube, configuration, options)).evidence.withheld;
  };
}

/**
 * For the comparison alone: nothing that is published follows from it, so it need be no secret, and the same input has the same
 * comparison.
 */
const comparison = () =>
  new SecretKey(createHash('sha256').update('zicht review, comparison of methods').digest());

/** Numerators as each method prints them; those of the method that is used, as it printed them. */
async function releasedBy(
  { engine }: Pick<RunContext, 'engine'>,
  configuration: Configuration,
  { cube, regions }: Counted,
  cleared: Shown,
): Promise<Released> {
  const all = await countsByMethod({ engine, configuration, regions, cube }, comparison());
  const own = cube.cells.map((_, index) => cleared.cube.cells[index]?.numerator ?? null);
  return new Map(
    [...all].map(([method, counts]) => [
      method,
      method === configuration.disclosure.method ? own : counts.map((found) => found?.numerator ?? null),
    ]),
  );
}
