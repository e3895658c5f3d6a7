import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { configuration } from '../../schemas/configuration.ts';
import { internalCase } from './arbitraries/internal.ts';
import { internalTwin } from './internal/twin.ts';
import { optionsOf, sourcesOf } from './options.ts';
import { careTypes, grounds, referrers } from './rows.ts';

const figures = [
  ...careTypes.map((code) => `first-help-type ${code}`),
  ...referrers.map((code) => `first-help-referrer ${code}`),
  ...grounds.map((code) => `ground-at-care ${code}`),
  ...['ground-at-care any_known', 'secure-care-victims _T', 'repeat-care _T', 'help-lasting _T'],
  ...['_T', 'running', 'started', 'none'].flatMap((help) =>
    ['months_12', 'months_24'].map((category) => `repeat-order ${category} ${help}`),
  ),
];
const weeks = ['weeks_0_6', 'weeks_7_13', 'weeks_14_26', 'weeks_over_26'];

describe('the random registers for the internal edition', () => {
  const twins = fc.sample(internalCase, { numRuns: 60, seed: 20190630 }).map(({ registers, settings }) => {
    return internalTwin(
      registers,
      optionsOf(configuration.parse({ ...settings, registers: sourcesOf(registers) })),
    );
  });

  it('have, for every figure, some whom it counts and some whom it does not', () => {
    for (const figure of figures) {
      const tallies = twins.flatMap(({ tallies: all }) =>
        [...all].filter(([key]) => key.startsWith(`${figure} `)).map(([, tally]) => tally),
      );
      const some = tallies.some(({ numerator }) => numerator > 0);
      const others = tallies.some(({ numerator, denominator }) => denominator > numerator);
      expect({ figure, some, others }).toEqual({ figure, some: true, others: true });
    }
  });

  it('have children who wait for every number of weeks, and help, leaving and censoring on the days of a curve', () => {
    const keys = twins.flatMap(({ tallies }) => [...tallies.keys()]);
    for (const code of weeks)
      expect({ code, some: keys.some((key) => key.startsWith(`waiting-now ${code} `)) }).toEqual({
        code,
        some: true,
      });
    const events = twins.flatMap((twin) => [...twin.events.values()].flat());
    const seen = new Set(events.map(({ outcome }) => outcome));
    expect(seen).toEqual(new Set(['help', 'left', 'censored']));
    const days = new Set(events.map(({ day }) => day));
    expect([0, 42, 43, 91, 92, 366].filter((day) => !days.has(day))).toEqual([]);
  });
});
