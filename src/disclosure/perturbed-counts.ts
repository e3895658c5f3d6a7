/** What a method that changes counts makes of those of one cell. */
export interface PerturbedCounts {
  /** `null` where the cell has none, or one that counts no children, such as inhabitants. */
  readonly denominator: number | null;
  readonly numerator: number;
}
