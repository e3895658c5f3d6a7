import { describe, expect, it } from 'vitest';
import { comparedWithBefore } from '../../../pipeline/attack/pages/compared.ts';
import { isTold } from '../../../pipeline/attack/pages/figures.ts';
import type { Cell } from '../../../schemas/cube.ts';
import { compareRates, isChanged, mayBeTold } from '../../../reports/linkage/changes.ts';

const rate = (category: string, numerator: number | null, denominator: number | null): Cell => ({
  ...{
    indicator: 'linkage-rate',
    statistic: 'estimate',
    period: '_T',
    victim: '_T',
    region_level: 'country',
  },
  ...{ region: 'NL', sex: '_T', age_group: '_T', measure: '_T', help_status: '_T', category, unit: 'share' },
  ...{ numerator, denominator, lower: null, upper: null, reason: null },
  value: numerator === null || denominator === null ? null : numerator / denominator,
  status: numerator === null ? 'suppressed' : 'value',
});

const before = [
  rate('many', 100, 200),
  rate('few', 100, 200),
  rate('same', 60, 80),
  rate('hidden', null, null),
  rate('gone', 50, 90),
];
const now = [
  rate('many', 120, 200),
  rate('few', 103, 203),
  rate('same', 60, 80),
  rate('hidden', 40, 80),
  rate('new', 30, 70),
];

describe('rates beside those of the release before', () => {
  const { figures, lines } = comparedWithBefore(now, before, 10);

  it('may be told where nobody or many came between the two', () => {
    expect(lines.map((line) => line.map(({ value }) => Math.round(value * 10) / 10))).toEqual([[50, 60, 10]]);
    for (const [value, decimals] of [
      [50, 1],
      [60, 1],
      [10, 1],
      [3, 0],
      [1, 0],
    ] as const)
      expect(isTold(value, decimals, figures)).toBe(true);
    for (const [value, decimals] of [
      [50.7, 1],
      [100, 0],
      [203, 0],
      [7, 0],
    ] as const)
      expect(isTold(value, decimals, figures)).toBe(false);
  });

  it('are counted as the page counts them', () => {
    const { compared, withheld } = compareRates(before, now);
    const told = compared.filter((one) => isChanged(one) && mayBeTold(one, 10));
    const counts = [compared.length, told.length, told.filter(({ beyond }) => beyond).length, withheld];
    expect(counts).toEqual([3, 1, 1, 1]);
    for (const count of counts) expect(isTold(count, 0, figures)).toBe(true);
  });
});
