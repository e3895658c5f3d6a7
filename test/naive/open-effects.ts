import type { NaiveChild } from './cohort.ts';
import { countEffect, shareEffect, sizes } from './intervals.ts';
import type { NaiveOptions } from './options.ts';

/** The design effects of all public shares, and of all public counts. */
export interface OpenEffects {
  readonly share: number;
  readonly count: number;
}

/** Eleven children must not be told from none: with the smallest count that is shown, 10. */
const hidden = 11;

/**
 * Those of the country and period, raised by so much that eleven more children with most spells would make no other; for shares in
 * quarters of that.
 */
export function openEffects(children: readonly NaiveChild[], options: NaiveOptions): OpenEffects {
  if (options.index !== 'every-spell') return { share: 1, count: 1 };
  const most = Math.max(2, ...sizes(children, options).values());
  const step = hidden * (most ** 2 - most);
  const cohort = children.filter(({ excluded }) => excluded === null);
  const raise = (effect: number, rows: number, by: number) => {
    let above = by;
    while (above <= rows * (effect - 1) + 1e-9) above += by;
    return 1 + above / rows;
  };
  const ofCount = (rows: readonly NaiveChild[]) =>
    rows.length === 0 ? 1 : raise(countEffect(rows, options), rows.length, step);
  const followed = cohort.filter(({ counted }) => counted);
  const shares = (['running', 'started', 'none'] as const).map((help) => {
    const whole = ofCount(followed);
    const excess = followed.length * (countEffect(followed, options) - 1);
    if (followed.length === 0 || excess < step - 1e-9) return whole;
    const own = followed.length * (shareEffect(followed, (child) => child.help === help, options) - 1);
    const quarters = [1, 2, 3, 4, 5, 6, 7, 8].find((quarter) => (quarter / 4) * excess >= own - 1e-9) ?? 9;
    return 1 + (quarters / 4) * (whole - 1);
  });
  return { share: Math.max(...shares), count: ofCount(cohort) };
}
