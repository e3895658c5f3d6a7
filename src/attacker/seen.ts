/** The smallest and largest value of each column in any solution seen so far, in whole numbers. */
export class Seen {
  readonly low: Float64Array;
  readonly high: Float64Array;

  constructor(size: number) {
    this.low = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.high = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  }

  add(values: Float64Array): void {
    values.forEach((value, at) => {
      if (value < (this.low[at] ?? 0)) this.low[at] = value;
      if (value > (this.high[at] ?? 0)) this.high[at] = value;
    });
  }

  /** How far apart the values seen are; −Infinity where none was. */
  width(column: number): number {
    return (this.high[column] ?? 0) - (this.low[column] ?? 0);
  }
}
