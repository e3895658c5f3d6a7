/** A two-sided confidence interval. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** Throws a RangeError when `level` is no confidence level. */
export function checkLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError('a confidence level must lie strictly between 0 and 1');
}

/** Whether a number can count something: whole, not negative and exact. */
export function isCount(x: number): boolean {
  return Number.isSafeInteger(x) && x >= 0;
}
