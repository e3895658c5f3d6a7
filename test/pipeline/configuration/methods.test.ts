import { describe, expect, it } from 'vitest';
import { methodProblems } from '../../../pipeline/configuration/method-problems.ts';
import { publicConfiguration } from '../../../pipeline/configuration/public.ts';
import { configuration } from '../../../schemas/configuration.ts';

const seriesKey = { file: 'series.key' };

const problems = (disclosure: object) =>
  methodProblems({ disclosure: configuration.shape.disclosure.parse(disclosure) }).map(({ path }) =>
    path.join('.'),
  );

describe('methodProblems', () => {
  it('asks for the secret of the series where counts are changed', () => {
    expect(problems({ method: 'suppress' })).toEqual([]);
    expect(problems({ method: 'cell-key' })).toEqual(['disclosure.seriesKey']);
    expect(problems({ method: 'cell-key', seriesKey })).toEqual([]);
    expect(problems({ method: 'round', seriesKey })).toEqual([]);
  });

  it('refuses noise that no distribution is like', () => {
    const noise = (settings: object) => problems({ method: 'cell-key', seriesKey, noise: settings });
    expect(noise({ most: 6, variance: 4, barred: 0 })).toEqual([]);
    expect(noise({ variance: 0.001, barred: 5 })).toEqual(['disclosure.noise']);
    expect(() => noise({ most: 4 })).toThrow();
  });

  it('shows the noise of a release, and not where its secret lies', () => {
    const least = {
      period: { from: '2017-01-01', until: '2018-12-31' },
      observedUntil: '2019-06-30',
      registers: { protection_orders: { files: ['a'] }, youth_care: { files: ['b'] } },
      disclosure: { method: 'cell-key', seriesKey: { file: '/secret/place.key' } },
    };
    const shown = publicConfiguration(configuration.parse(least));
    expect(shown.disclosure.noise).toEqual({ most: 5, variance: 3, barred: 2 });
    expect(JSON.stringify(shown)).not.toContain('place.key');
  });
});
