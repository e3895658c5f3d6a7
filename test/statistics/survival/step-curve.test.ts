import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aalenJohansen } from '../../../src/statistics/survival/aalen-johansen.ts';
import { eventFree } from '../../../src/statistics/survival/kaplan-meier.ts';
import { logLogBounds, twoSidedDeviate } from '../../../src/statistics/survival/log-log-bounds.ts';
import { lastUpTo, type StepCurve, valueAt } from '../../../src/statistics/survival/step-curve.ts';

const table = [
  { time: 2, events: [1, 0], censored: 1 },
  { time: 5, events: [0, 1], censored: 2 },
];

describe('valueAt', () => {
  it('knows nothing beyond the last day on which somebody is at risk', () => {
    const curve = eventFree(table);
    expect(valueAt(curve, 5).value).toBeCloseTo((4 / 5) * (2 / 3), 15);
    expect(valueAt(curve, 6)).toEqual({
      value: null,
      standardError: null,
      bounds: null,
      reason: 'nobody_at_risk',
    });
  });

  it('knows everything once nobody is left without an event', () => {
    const { eventFree: free, incidence } = aalenJohansen([
      { time: 2, events: [1, 0], censored: 1 },
      { time: 5, events: [1, 2], censored: 0 },
    ]);
    expect(valueAt(free, 1000)).toMatchObject({ value: 0, standardError: null, reason: 'event_for_all' });
    expect(valueAt(incidence[1] as StepCurve, 1000).value).toBeCloseTo((4 / 5) * (2 / 3), 15);
    expect(valueAt(incidence[1] as StepCurve, 1000).bounds).not.toBeNull();
  });

  it('has a value without bounds while nobody had the event, and when everybody had it', () => {
    const { incidence } = aalenJohansen([
      { time: 0, events: [0], censored: 1 },
      { time: 3, events: [3], censored: 0 },
    ]);
    const [curve] = incidence as [StepCurve];
    expect(valueAt(curve, 2)).toEqual({ value: 0, standardError: 0, bounds: null, reason: 'no_event_yet' });
    expect(valueAt(curve, 3)).toMatchObject({ value: 1, bounds: null, reason: 'event_for_all' });
  });

  it('knows nothing of nobody', () => {
    expect(valueAt(eventFree([]), 0).reason).toBe('nobody_at_risk');
  });

  it('refuses horizons that are no days', () => {
    for (const day of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => valueAt(eventFree(table), day)).toThrow(RangeError);
    expect(() => valueAt(eventFree(table), 1, 1)).toThrow(RangeError);
  });
});

describe('logLogBounds', () => {
  it('lies one deviate away on the scale that it is named after', () => {
    const share = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });
    fc.assert(
      fc.property(share, fc.double({ min: 1e-4, max: 0.2, noNaN: true }), (value, relative) => {
        const standardError = relative * value * (1 - value);
        const bounds = logLogBounds(value, standardError, 1.96);
        if (bounds === null) throw new Error('bounds are missing');
        const scale = (p: number) => Math.log(-Math.log(p));
        const reach = (1.96 * standardError) / (value * -Math.log(value));
        expect(scale(bounds.lower) - scale(value)).toBeCloseTo(reach, 6);
        expect(scale(value) - scale(bounds.upper)).toBeCloseTo(reach, 6);
      }),
    );
  });

  it('has none at 0 and 1', () => {
    expect(logLogBounds(0, 0, 1.96)).toBeNull();
    expect(logLogBounds(1, 0, 1.96)).toBeNull();
  });

  it('takes the deviate of every textbook', () => {
    expect(twoSidedDeviate(0.95)).toBeCloseTo(1.959963984540054, 14);
    expect(() => twoSidedDeviate(0)).toThrow(RangeError);
  });
});

describe('lastUpTo', () => {
  it('agrees with looking through the list', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40)), fc.nat(45), (numbers, limit) => {
        const rising = numbers.toSorted((one, other) => one - other);
        expect(lastUpTo(rising, limit)).toBe(rising.findLastIndex((number) => number <= limit));
      }),
    );
  });
});
