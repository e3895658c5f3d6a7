import { GuardedRows } from './guarded-rows.ts';
import { KnownSpan } from './known-span.ts';
import { nameOf } from './pieces.ts';
import { primes } from './prime-field.ts';
import type { Candidate, Combination, Problem } from './problem.ts';
import { less, rowOf, type SolvedRow, type SparseRow, scaledAt, valueAt } from './sparse-row.ts';

/** Which candidates may be shown; in the order of the problem. */
export interface Pattern {
  readonly shown: ReadonlySet<string>;
}

/** A target can be worked out from what is shown already, or from what is known to be equal: nothing protects it. */
export class Infeasible extends Error {
  readonly targets: readonly string[];

  constructor(targets: readonly string[]) {
    super('counts to be protected follow from what cannot be withheld');
    this.name = 'Infeasible';
    this.targets = targets;
  }
}

/**
 * Shows as many candidates, in their order, as leave no target to be worked out exactly by adding and subtracting:
 * Gaussian elimination after Langsrud (2024, "Secondary cell suppression by Gaussian elimination", Privacy in Statistical
 * Databases), modulo a prime instead of in floating point. A candidate that follows from what is shown is shown too.
 *
 * @param without keys of candidates that are not to be shown, whatever is found.
 * @throws Infeasible when forced candidates already tell a target.
 */
export function suppress(problem: Problem, without: ReadonlySet<string> = new Set()): Pattern {
  const shown = new Set(problem.candidates.flatMap(({ key, state }) => (state === 'forced' ? [key] : [])));
  const elimination = new Elimination(problem, givenSpan(problem));
  for (const candidate of problem.candidates) {
    if (candidate.state !== 'open' || without.has(candidate.key)) continue;
    const added = elimination.addedBy(candidate);
    if (elimination.tells(added)) continue;
    elimination.show(added);
    shown.add(candidate.key);
  }
  for (const candidate of problem.candidates) {
    if (candidate.state !== 'implied' || without.has(candidate.key)) continue;
    if (elimination.addedBy(candidate).length === 0) shown.add(candidate.key);
  }
  return { shown };
}

/** What is known, and what it leaves of the targets, while candidates are shown one after the other. */
export class Elimination {
  readonly #known: KnownSpan;
  readonly #guarded: GuardedRows;

  /**
   * @param known what is known at first; it is added to.
   * @throws Infeasible when that already tells a target.
   */
  constructor(problem: Problem, known: KnownSpan) {
    this.#known = known;
    this.#guarded = guard(problem, known, primes[0]);
  }

  /** What a candidate adds to what is known: reduced rows, each solved for the column that the fewest guarded rows hold. */
  addedBy({ shows }: Candidate): SolvedRow[] {
    const [prime] = primes;
    const solved: SolvedRow[] = [];
    for (const combination of shows) {
      let rest = this.#known.reduce(rowOf(combination, prime));
      for (const { pivot, row } of solved) {
        const factor = valueAt(rest, pivot);
        if (factor !== 0) rest = less(rest, row, factor, prime);
      }
      if (rest.columns.length === 0) continue;
      const pivot = rest.columns.reduce((best, column) =>
        this.#guarded.uses(column) < this.#guarded.uses(best) ? column : best,
      );
      solved.push({ pivot, row: scaledAt(rest, pivot, prime) });
    }
    return solved;
  }

  /** Whether that would tell a target. */
  tells(added: readonly SolvedRow[]): boolean {
    return added.length > 0 && this.#guarded.followsFrom(added);
  }

  show(added: readonly SolvedRow[]): void {
    for (const { pivot, row } of added) {
      this.#known.add(row, pivot);
      this.#guarded.take({ pivot, row });
    }
  }
}

/** What follows from forced candidates, and from what is known to be equal, whatever else is withheld. */
export function givenSpan({ equal, candidates }: Problem): KnownSpan {
  const [prime] = primes;
  const known = new KnownSpan(prime);
  const forced = candidates.filter(({ state }) => state === 'forced').flatMap(({ shows }) => shows);
  for (const combination of [...equal, ...forced]) learn(known, rowOf(combination, prime));
  return known;
}

/** What follows from all that a pattern shows. */
export function spanOf({ equal, candidates }: Problem, { shown }: Pattern): KnownSpan {
  const [prime] = primes;
  return spanned([...equal, ...toldBy(candidates, shown)], prime);
}

/** Whether a count is given in that sense. */
export function isGiven(given: KnownSpan, count: Combination): boolean {
  const [prime] = primes;
  return given.reduce(rowOf(count, prime)).columns.length === 0;
}

/**
 * Whether no target follows from what a pattern shows, by an elimination of its own modulo the other prime: a coincidence
 * of remainders in one is not one in the other.
 */
export function exactlyTold({ equal, candidates, targets }: Problem, { shown }: Pattern): string[] {
  const [, prime] = primes;
  const known = spanned([...equal, ...toldBy(candidates, shown)], prime);
  return targets
    .filter(({ count }) => known.reduce(rowOf(count, prime)).columns.length === 0)
    .map(({ key }) => key);
}

const toldBy = (candidates: readonly Candidate[], shown: ReadonlySet<string>) =>
  candidates.filter(({ key }) => shown.has(key)).flatMap(({ shows }) => shows);

function spanned(sums: readonly Combination[], prime: number): KnownSpan {
  const known = new KnownSpan(prime);
  // Short rows first: what they leave of long ones is short.
  const rows = sums.toSorted((a, b) => a.columns.length - b.columns.length);
  for (const combination of rows) learn(known, rowOf(combination, prime));
  return known;
}

function learn(known: KnownSpan, row: SparseRow): void {
  const rest = known.reduce(row);
  const [pivot] = rest.columns;
  if (pivot !== undefined) known.add(rest, pivot);
}

function guard({ targets }: Problem, known: KnownSpan, prime: number): GuardedRows {
  // Many targets are the same count.
  const byCount = new Map<string, { row: SparseRow; keys: string[] }>();
  for (const { key, count } of targets) {
    const name = nameOf(count);
    const same = byCount.get(name);
    if (same === undefined) byCount.set(name, { row: known.reduce(rowOf(count, prime)), keys: [key] });
    else same.keys.push(key);
  }
  const reduced = [...byCount.values()];
  const told = reduced.flatMap(({ row, keys }) => (row.columns.length === 0 ? keys : []));
  if (told.length > 0) throw new Infeasible(told);
  return new GuardedRows(
    reduced.map(({ row }) => scaledAt(row, row.columns[0] as number, prime)),
    prime,
  );
}
