import { checkLevel, type Interval } from '../interval.ts';
import { normalQuantile } from '../normal-quantile.ts';

/** The normal deviate that leaves half of 1 − level on either side: 1.96 for 95%. */
export function twoSidedDeviate(level: number): number {
  checkLevel(level);
  return -normalQuantile((1 - level) / 2);
}

/**
 * Confidence bounds of a survival or a cumulative incidence p, symmetric on the scale log(−log p), and so always inside
 * 0–1: p^exp(±z·se / (p log p)). `null` for p = 0 and p = 1, where the scale has no point.
 * Source: J. D. Kalbfleisch and R. L. Prentice, "The Statistical Analysis of Failure Time Data" (1980), chapter 1.
 */
export function logLogBounds(value: number, standardError: number, deviate: number): Interval | null {
  if (!(value > 0 && value < 1)) return null;
  const reach = Math.exp((deviate * standardError) / (value * Math.abs(Math.log(value))));
  return { lower: value ** reach, upper: value ** (1 / reach) };
}
