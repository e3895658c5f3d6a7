/** What a reader can find out of one count. */
export interface CellInterval {
  readonly key: string;
  /** No table that fits all that is known has less, or more, in this cell; ±Infinity where there is no end. */
  readonly low: number;
  readonly high: number;
  /**
   * The smallest and largest value in tables of whole counts that were found and checked exactly to fit all that is known, or
   * `null` where none was found. The true interval holds these and lies within `low` and `high`.
   */
  readonly seen: SeenRange | null;
}

export interface SeenRange {
  readonly low: number;
  readonly high: number;
  /** The smallest that was seen of 1 and more, where that is not the smallest of all. */
  readonly lowFromOne?: number;
}

/** Whether the interval is that of whole counts, to the unit: both ends were seen, or there is none. */
export function isExact({ low, high, seen }: CellInterval): boolean {
  return (
    seen !== null &&
    (seen.low === low || low === Number.NEGATIVE_INFINITY) &&
    (seen.high === high || high === Number.POSITIVE_INFINITY)
  );
}

/** How far the count is known to vary in whole numbers: what a release can rely on. 0 where nothing was seen. */
export function provenWidth({ seen }: CellInterval): number {
  return seen === null ? 0 : seen.high - seen.low;
}
