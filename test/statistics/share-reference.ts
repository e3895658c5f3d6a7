import { expect } from 'vitest';
import type { Interval } from '../../src/statistics/interval.ts';
import { error, reference } from './reference.ts';

interface Rows extends Record<string, number[]> {
  readonly x: number[];
}

/** Holds an interval for a share to 18 pairs of counts at two levels, computed with R; `columns` are its bounds there. */
export function expectReferenceShares(
  interval: (x: number, n: number, level: number) => Interval,
  [lowerColumn, upperColumn]: readonly [string, string],
): void {
  const { rows95, rows998 } = reference<{ rows95: Rows; rows998: Rows }>('proportion_ci.json');
  for (const rows of [rows95, rows998]) {
    const cell = (column: string, at: number) => rows[column]?.[at] ?? Number.NaN;
    const worst = rows.x.map((x, at) => {
      const { lower, upper } = interval(x, cell('n', at), cell('level', at));
      return Math.max(error(lower, cell(lowerColumn, at)), error(upper, cell(upperColumn, at)));
    });
    expect(worst).toHaveLength(18);
    expect(Math.max(...worst)).toBeLessThan(1e-12);
  }
}
