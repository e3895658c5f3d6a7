import type { ClusteredCount, ClusteredPart } from '../../src/statistics/design-effect.ts';

/** The rows of one child, and how many of them have a property. */
export interface Cluster {
  readonly rows: number;
  readonly having: number;
}

/** Counts of rows that lie in clusters of these sizes. */
export function countOf(sizes: readonly number[]): ClusteredCount {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    rows: sum(sizes),
    clusters: sizes.filter((size) => size > 0).length,
    squares: sum(sizes.map((size) => size * size)),
  };
}

export function partOf(clusters: readonly Cluster[]): ClusteredPart {
  return {
    all: countOf(clusters.map(({ rows }) => rows)),
    having: countOf(clusters.map(({ having }) => having)),
    rest: countOf(clusters.map(({ rows, having }) => rows - having)),
  };
}

/** The linearised variance of the share of rows having it, from each cluster's distance to the share: k/(k − 1) Σ e² / n². */
export function sandwich(clusters: readonly Cluster[]): number {
  const n = clusters.reduce((sum, { rows }) => sum + rows, 0);
  const p = clusters.reduce((sum, { having }) => sum + having, 0) / n;
  const squares = clusters.reduce((sum, { rows, having }) => sum + (having - p * rows) ** 2, 0);
  return ((clusters.length / (clusters.length - 1)) * squares) / n ** 2;
}
