import { studentDeviate } from './student-deviate.ts';

/** Rows of some kind, and how they lie in clusters: the rows of one child, say. */
export interface ClusteredCount {
  readonly rows: number;
  /** Clusters with at least one such row. */
  readonly clusters: number;
  /** The sum over clusters of the square of their number of rows; as many as the rows where each stands alone. */
  readonly squares: number;
}

/** Rows that a share is about, those of them that it counts, and the others. */
export interface ClusteredPart {
  readonly all: ClusteredCount;
  readonly having: ClusteredCount;
  readonly rest: ClusteredCount;
}

/**
 * By how much the variance of a count exceeds that of a Poisson count when clusters come independently of each other, each
 * with all its rows at once: Σ m² / Σ m for clusters of m rows. It is 1 where each row stands alone, and for no rows.
 */
export function countDesignEffect({ rows, squares }: ClusteredCount): number {
  return rows === 0 ? 1 : squares / rows;
}

/**
 * By how much the variance of a share exceeds that of independent rows: the linearised (sandwich) variance of the ratio,
 * k/(k − 1) Σ (x − p m)² / n² over k clusters with x of their m rows having the property, against p (1 − p)/(n − 1). With
 * q = 1 − p and the squares X, Y and M of those having it, of the rest and of all, Σ (x − p m)² is q X + p Y − p q M.
 * It is multiplied by (t of k − 1 / t of n − 1)² degrees of freedom, as few clusters tell little of how much they vary. Where each
 * row stands alone it is exactly 1.
 *
 * A design effect below 1 is not used: with few clusters it is most often chance, and an interval shorter than that of independent
 * rows would promise too much. None can be estimated from one cluster, or where all or none have the property. Then rows of
 * one cluster are taken to be all alike, which leaves n² / Σ m² independent ones: Σ m² / Σ m. Nor does it exceed the
 * number of rows: there is one observation at least.
 *
 * Sources: W. G. Cochran, "Sampling Techniques" (1977), section 6.3 on ratios; L. Kish, "Survey Sampling" (1965), for the
 * design effect; E. L. Korn and B. I. Graubard, "Confidence intervals for proportions with small expected number of positive
 * counts estimated from survey data", Survey Methodology 24 (1998) 193–201, for the degrees of freedom and for cutting it off at 1.
 */
export function shareDesignEffect({ all, having, rest }: ClusteredPart): number {
  if (all.squares === all.rows) return 1;
  const alike = countDesignEffect(all);
  if (all.clusters < 2 || having.rows === 0 || rest.rows === 0) return alike;
  const p = having.rows / all.rows;
  const q = rest.rows / all.rows;
  const residual = q * having.squares + p * rest.squares - p * q * all.squares;
  const effect =
    (all.clusters / (all.clusters - 1)) * ((all.rows - 1) / all.rows) * (residual / (all.rows * p * q));
  const few = (studentDeviate(all.clusters - 1) / studentDeviate(all.rows - 1)) ** 2;
  return Math.min(Math.max(1, effect * few), all.rows);
}
