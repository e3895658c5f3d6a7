import { expect, it } from 'vitest';
import { observedAfter } from '../../../pipeline/internal-cube/observed-after.ts';

it.each([
  ['2019-06-30', { months: 6, days: 0 }, true],
  ['2019-06-29', { months: 6, days: 0 }, false],
  ['2019-09-28', { months: 6, days: 90 }, true],
  ['2019-09-27', { months: 6, days: 90 }, false],
  ['2020-06-30', { months: 18, days: 0 }, true],
  ['2020-02-29', { months: 14, days: 0 }, true],
  ['2020-02-28', { months: 14, days: 0 }, false],
  ['2018-12-31', { months: 0, days: 0 }, true],
])('observed until %s, a year needs %j: %s', (observedUntil, horizon, expected) => {
  const isObserved = observedAfter({ observedUntil });
  expect(isObserved('2018', horizon)).toBe(expected);
  expect(isObserved('_T', horizon)).toBe(true);
});
