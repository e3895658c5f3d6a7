import type { Part } from '../../src/statistics/part.ts';
import { reference } from './reference.ts';

/** Two groups, and what R found when it compared them. */
export interface Pair {
  readonly one: Part;
  readonly other: Part;
  /** NaN where R has no result. */
  readonly expected: (column: string) => number;
}

/** The pairs of groups of which all comparisons were computed with R. */
export function differences(): Pair[] {
  const file = reference<{ differences: Record<string, (number | null)[]> }>('change_trend.json');
  const cell = (column: string, at: number) => file.differences[column]?.[at] ?? Number.NaN;
  const { length } = file.differences.diff ?? [];
  return Array.from({ length }, (_, at) => ({
    one: { having: cell('x1', at), all: cell('n1', at) },
    other: { having: cell('x2', at), all: cell('n2', at) },
    expected: (column) => cell(column, at),
  }));
}
