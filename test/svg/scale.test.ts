import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisAt, axisBetween, axisScale, percentage } from '../../src/svg/scale.ts';

describe('an axis', () => {
  it('runs from zero to a round number that holds the maximum', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), (maximum) => {
        const scale = axisScale(maximum);
        expect(scale.end).toBeGreaterThanOrEqual(maximum * (1 - 1e-12));
        expect(scale.position(0)).toBe('0%');
        expect(scale.position(scale.end)).toBe('100%');
        expect(scale.ticks[0]).toBe(0);
        expect(scale.ticks.length).toBeGreaterThan(1);
      }),
    );
  });

  it('begins elsewhere than at zero where only marks lie on it', () => {
    const scale = axisBetween(0.87, 1);
    expect([scale.start, scale.end]).toEqual([0.85, 1]);
    expect(scale.position(0.925)).toBe('50%');
    expect(scale.position(0.5)).toBe('0%');
  });

  it('has its marks where it is told to, whatever lies between them', () => {
    const scale = axisAt([42, 91, 365]);
    expect(scale.ticks).toEqual([0, 42, 91, 365]);
    expect([scale.start, scale.end]).toEqual([0, 365]);
    expect(scale.position(73)).toBe('20%');
  });

  it('keeps what lies past its end on the page', () => {
    expect(axisScale(0.2).position(7)).toBe('100%');
    expect(axisScale(0.2).position(-7)).toBe('0%');
  });

  it('has a length even without figures', () => {
    expect(axisScale(0).end).toBe(1);
  });

  it('writes lengths short', () => {
    expect([percentage(15.4412), percentage(100), percentage(0)]).toEqual(['15.44%', '100%', '0%']);
  });
});
