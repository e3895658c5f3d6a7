import { type Sum, totalOf } from './asked.ts';

/** The smallest and largest value of each sum in any solution seen so far, in whole numbers. */
export class Seen {
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** The smallest value of 1 or more: what whoever is counted in it knows that it may be. */
  readonly lowFromOne: Float64Array;
  readonly #sums: readonly Sum[];

  constructor(sums: readonly Sum[]) {
    this.#sums = sums;
    this.low = new Float64Array(sums.length).fill(Number.POSITIVE_INFINITY);
    this.high = new Float64Array(sums.length).fill(Number.NEGATIVE_INFINITY);
    this.lowFromOne = this.low.slice();
  }

  add(values: Float64Array): void {
    this.#sums.forEach((sum, at) => {
      this.tell(at, totalOf(sum, values));
    });
  }

  /** One sum, in a solution of which the others are not told. */
  tell(at: number, value: number): void {
    if (value < (this.low[at] ?? 0)) this.low[at] = value;
    if (value > (this.high[at] ?? 0)) this.high[at] = value;
    if (value >= 1 && value < (this.lowFromOne[at] ?? 0)) this.lowFromOne[at] = value;
  }

  /** How far apart the values seen are, or those of 1 and more; −Infinity where none was. */
  width(at: number, fromOne: boolean): number {
    return (this.high[at] ?? 0) - ((fromOne ? this.lowFromOne[at] : this.low[at]) ?? 0);
  }
}
