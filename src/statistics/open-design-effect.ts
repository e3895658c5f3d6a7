import { type ClusteredCount, type ClusteredPart, shareDesignEffect } from './design-effect.ts';

/** How coarse a design effect must be that anybody may see. */
export interface Grain {
  /** Clusters that must not be told apart from none, nor any number from as many more. */
  readonly members: number;
  /** The most rows that one cluster has. */
  readonly rowsOfOne: number;
}

/**
 * The design effect of a count, raised so far that it does not tell how many clusters have several rows. A cluster of m rows adds
 * m² − m to the squares beyond the rows, at most M² − M; what is beyond them is raised to the next multiple of that times
 * the clusters that must stay hidden, also where there is nothing. So as many of these may be there as are not.
 */
export function openCountEffect({ rows, squares }: ClusteredCount, grain: Grain): number {
  return rows === 0 ? 1 : 1 + raised(squares - rows, stepOf(grain)) / rows;
}

/**
 * The design effect of a share that anybody may see: that of the count of all rows, which is its own where rows of a cluster are all
 * alike, with what it exceeds 1 by times how alike they are. That is what the share's design effect exceeds 1 by against the count's, raised to
 * quarters, at least one; it tells of all clusters with several rows at once. Where these are too few to be told from none they
 * are taken to be all alike, and nothing is told. It is never below `shareDesignEffect`.
 */
export function openShareEffect(part: ClusteredPart, grain: Grain): number {
  const { rows, squares } = part.all;
  const open = openCountEffect(part.all, grain);
  const excess = squares - rows;
  if (excess < stepOf(grain)) return open;
  const alike = (rows * (shareDesignEffect(part) - 1)) / excess;
  return 1 + Math.max(1, Math.ceil(4 * alike - 1e-9)) * ((open - 1) / 4);
}

function stepOf({ members, rowsOfOne }: Grain): number {
  const most = Math.max(2, rowsOfOne);
  return members * most * (most - 1);
}

const raised = (excess: number, step: number) => step * (Math.floor(excess / step) + 1);
