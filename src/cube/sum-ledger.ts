/** Numbers that a row counts, each of which may be missing. */
export type Counts = readonly (number | null)[];

/** A sum that does not come out, by the words that it was booked under. */
export interface OpenSum {
  readonly subject: string;
  readonly by: string;
}

interface Whole {
  readonly subject: string;
  readonly counts: Counts;
}

/**
 * Books wholes and the parts that should add up to them, in any order and in one pass, and tells which do not. A whole
 * without parts, and parts of a whole that nobody states, say nothing; a count that is missing from a whole is not looked at,
 * and one that is missing from a part adds nothing.
 */
export class SumLedger {
  readonly #wholes = new Map<string, Whole>();
  readonly #parts = new Map<
    string,
    { readonly whole: string; readonly by: string; readonly sums: number[] }
  >();
  readonly #twofold: OpenSum[] = [];

  /** States a whole by its key. A whole that is stated twice must have the same counts. */
  state(key: string, subject: string, counts: Counts): void {
    const before = this.#wholes.get(key);
    if (before === undefined) this.#wholes.set(key, { subject, counts });
    else if (counts.some((count, at) => count !== before.counts[at]))
      this.#twofold.push({ subject, by: 'the same whole' });
  }

  /** Adds counts to a whole: one of the parts into which `by` divides it, or a negative one that it is less. */
  add(whole: string, by: string, counts: Counts): void {
    const key = `${whole}\u001f${by}`;
    const part = this.#parts.get(key);
    if (part === undefined) {
      this.#parts.set(key, { whole, by, sums: counts.map((count) => count ?? 0) });
      return;
    }
    counts.forEach((count, at) => {
      part.sums[at] = (part.sums[at] ?? 0) + (count ?? 0);
    });
  }

  /** Every kind of sum that does not come out somewhere, once. */
  open(): OpenSum[] {
    const found = [...this.#twofold];
    for (const { whole, by, sums } of this.#parts.values()) {
      const stated = this.#wholes.get(whole);
      if (stated?.counts.some((count, at) => count !== null && at < sums.length && count !== sums[at]))
        found.push({ subject: stated.subject, by });
    }
    return [...new Map(found.map((sum) => [`${sum.subject}\u001f${sum.by}`, sum])).values()];
  }
}
