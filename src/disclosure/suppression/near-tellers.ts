import type { Teller } from './component.ts';
import { givenSpan, isGiven, type Pattern } from './gauss.ts';
import type { Candidate, Combination, Problem } from './problem.ts';

/** One count that a candidate shows, with its place in the order. */
interface Placed extends Teller {
  readonly rank: number;
  readonly count: Combination;
}

/** Which counts of shown candidates could be withheld, and which of them are near some sums. Looked up by inner cell. */
export class NearTellers {
  readonly #given: ReturnType<typeof givenSpan>;
  readonly #byKey: ReadonlyMap<string, Candidate>;
  readonly #equal: readonly (readonly Combination[])[];
  readonly #tellers: readonly (readonly Placed[])[];
  /** Whether a count could be withheld follows from the problem alone, and takes an elimination to say. */
  readonly #open = new Map<string, boolean>();

  constructor(problem: Problem) {
    this.#given = givenSpan(problem);
    this.#byKey = new Map(problem.candidates.map((candidate) => [candidate.key, candidate]));
    const equal: Combination[][] = problem.inner.map(() => []);
    for (const zero of problem.equal) for (const column of zero.columns) equal[column]?.push(zero);
    const tellers: Placed[][] = problem.inner.map(() => []);
    problem.candidates.forEach(({ key, shows }, rank) => {
      shows.forEach((count, at) => {
        for (const column of count.columns) tellers[column]?.push({ key, at, rank, count });
      });
    });
    this.#equal = equal;
    this.#tellers = tellers;
  }

  countOf({ key, at }: Teller): Combination | undefined {
    return this.#byKey.get(key)?.shows[at];
  }

  /** To withhold a count that stands elsewhere, in a figure that cannot be taken back, would hide nothing. */
  isOpen(teller: Teller): boolean {
    const name = `${teller.key} ${teller.at}`;
    const known = this.#open.get(name);
    if (known !== undefined) return known;
    const count = this.countOf(teller);
    const isOpen =
      this.#byKey.get(teller.key)?.state === 'open' && count !== undefined && !isGiven(this.#given, count);
    this.#open.set(name, isOpen);
    return isOpen;
  }

  /**
   * Counts of shown candidates that share an inner cell with some sums, the least wanted first; where none can be withheld,
   * with what shares one with those sums, and so on.
   */
  near(sums: readonly (Combination | undefined)[], { shown }: Pattern): Teller[] {
    const columns = new Set(sums.flatMap((sum) => [...(sum?.columns ?? [])]));
    for (let size = -1; size < columns.size; ) {
      size = columns.size;
      for (const zero of touching(columns, this.#equal))
        for (const column of zero.columns) columns.add(column);
      const those = [...new Set(touching(columns, this.#tellers))].filter(({ key }) => shown.has(key));
      const near = new Map(
        those.filter((teller) => this.isOpen(teller)).map((teller) => [`${teller.key} ${teller.at}`, teller]),
      );
      if (near.size > 0) return [...near.values()].sort((a, b) => b.rank - a.rank || a.at - b.at);
      for (const { count } of those) for (const column of count.columns) columns.add(column);
    }
    return [];
  }
}

function touching<T>(columns: ReadonlySet<number>, by: readonly (readonly T[])[]): T[] {
  return [...columns].flatMap((column) => by[column] ?? []);
}
