import type { Configuration } from '../../schemas/configuration.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import {
  clusteredGarwood,
  clusteredWilson,
  effectiveGarwood,
  effectiveWilson,
} from '../../src/statistics/clustered-intervals.ts';
import type { ClusteredCount, ClusteredPart } from '../../src/statistics/design-effect.ts';
import type { Interval } from '../../src/statistics/interval.ts';
import { type Grain, openCountEffect, openShareEffect } from '../../src/statistics/open-design-effect.ts';
import { catalogue } from '../indicators/index.ts';
import { everywhere } from './accounts.ts';
import { type CountLookup, clusteredCount, countCohort, outside, part } from './count-cohort.ts';
import { countsEverySpell } from './every-spell.ts';
import type { Table } from './coordinates.ts';

/** The intervals of the shares and counts of a table. */
export interface CellIntervals {
  readonly share: (counted: ClusteredPart) => Interval;
  readonly count: (counted: ClusteredCount) => Interval;
}

/** Each cell by how its own rows lie in children; where each row is one child, Wilson's and Garwood's. */
export const ownIntervals: CellIntervals = { share: clusteredWilson, count: clusteredGarwood };

/**
 * The intervals of figures that may be public. Where every spell counts these take one design effect for all shares and one for all counts,
 * those of the whole country and period, made coarse: an interval tells its design effect to whoever knows the share, and that of
 * a cell would tell how many of its children have several spells, be it one. That is also steadier than what can be estimated in
 * a small cell (K. M. Wolter, "Introduction to Variance Estimation" (2007), chapter 7, on such generalised variances). In a year or a
 * region a child has fewer spells than in all, so that it is most often too large there, not too small.
 */
export async function readIntervals(
  engine: Engine,
  configuration: Configuration,
  tables: readonly Table[],
  rowsOfOne: number,
): Promise<CellIntervals> {
  if (!countsEverySpell(configuration)) return ownIntervals;
  const total = tables.filter(({ margin }) => margin.id === 'total');
  const counts = await countCohort(engine, catalogue, total, { clustered: true });
  const grain = { members: configuration.disclosure.minimumCount + 1, rowsOfOne };
  const [share, count] = [shareEffect(counts, grain), countEffect(counts, grain)];
  return {
    share: ({ all, having }) => effectiveWilson(having.rows, all.rows, share),
    count: ({ rows }) => effectiveGarwood(rows, count),
  };
}

function shareEffect(counts: CountLookup, grain: Grain): number {
  const effects = catalogue.flatMap((indicator) => {
    if (indicator.kind !== 'share' && indicator.kind !== 'distribution') return [];
    const flags =
      indicator.kind === 'share' ? [indicator.numerator] : indicator.categories.map(({ flag }) => flag);
    const { population } = indicator;
    return flags.map((flag) =>
      openShareEffect(
        {
          all: clusteredCount(counts(everywhere, { all: [population] })),
          having: clusteredCount(counts(everywhere, part(population, flag))),
          rest: clusteredCount(counts(everywhere, outside(population, flag))),
        },
        grain,
      ),
    );
  });
  return effects.reduce((largest, effect) => Math.max(largest, effect), 1);
}

function countEffect(counts: CountLookup, grain: Grain): number {
  const effects = catalogue.flatMap((indicator) =>
    indicator.kind === 'count'
      ? [openCountEffect(clusteredCount(counts(everywhere, { all: [indicator.population] })), grain)]
      : [],
  );
  return effects.reduce((largest, effect) => Math.max(largest, effect), 1);
}
