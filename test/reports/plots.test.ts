import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axisOf } from '../../reports/plots.ts';
import type { Cell } from '../../schemas/cube.ts';

const share = (upper: number): Cell => ({
  ...{ indicator: 'first-help-type', statistic: 'estimate', period: '_T', victim: '_T', unit: 'share' },
  ...{ region_level: 'country', region: 'NL', sex: '_T', age_group: '_T', measure: '_T', help_status: '_T' },
  ...{ category: 'day_care', numerator: 0, denominator: 280, value: 0, lower: 0, upper },
  ...{ status: 'value', reason: null },
});

it('has marks at whole per cents, as these are what it prints, however small the shares are', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (upper) => {
      const { ticks, position } = axisOf([share(upper)]);
      expect(ticks.length).toBeGreaterThan(1);
      for (const tick of ticks) expect(tick * 100).toBeCloseTo(Math.round(tick * 100), 9);
      expect(position(upper)).toMatch(/^(\d|[1-9]\d|100)(\.\d+)?%$/);
    }),
  );
  expect(axisOf([share(0.0135)]).ticks).toEqual([0, 0.01, 0.02, 0.03, 0.04]);
});
