import { GuardedRows } from './guarded-rows.ts';
import { KnownSpan } from './known-span.ts';
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
  const [prime] = primes;
  const known = givenSpan(problem);
  const guarded = guard(problem, known, prime);
  const shown = new Set(problem.candidates.flatMap(({ key, state }) => (state === 'forced' ? [key] : [])));
  for (const candidate of problem.candidates) {
    if (candidate.state !== 'open' || without.has(candidate.key)) continue;
    if (show(candidate, known, guarded, prime)) shown.add(candidate.key);
  }
  return { shown };
}

/** What follows from forced candidates, and from what is known to be equal, whatever else is withheld. */
export function givenSpan({ equal, candidates }: Problem): KnownSpan {
  const [prime] = primes;
  const known = new KnownSpan(prime);
  const forced = candidates.filter(({ state }) => state === 'forced').flatMap(({ shows }) => shows);
  for (const combination of [...equal, ...forced]) learn(known, rowOf(combination, prime));
  return known;
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
  const known = new KnownSpan(prime);
  const told = candidates.filter(({ key }) => shown.has(key)).flatMap(({ shows }) => shows);
  // Short rows first: what they leave of long ones is short.
  const rows = [...equal, ...told].toSorted((a, b) => a.columns.length - b.columns.length);
  for (const combination of rows) learn(known, rowOf(combination, prime));
  return targets
    .filter(({ count }) => known.reduce(rowOf(count, prime)).columns.length === 0)
    .map(({ key }) => key);
}

function learn(known: KnownSpan, row: SparseRow): void {
  const rest = known.reduce(row);
  const [pivot] = rest.columns;
  if (pivot !== undefined) known.add(rest, pivot);
}

function guard({ targets }: Problem, known: KnownSpan, prime: number): GuardedRows {
  const reduced = targets.map(({ key, count }) => ({ key, row: known.reduce(rowOf(count, prime)) }));
  const told = reduced.filter(({ row }) => row.columns.length === 0).map(({ key }) => key);
  if (told.length > 0) throw new Infeasible(told);
  return new GuardedRows(
    reduced.map(({ row }) => scaledAt(row, row.columns[0] as number, prime)),
    prime,
  );
}

/** Shows a candidate where that tells no target. */
function show(candidate: Candidate, known: KnownSpan, guarded: GuardedRows, prime: number): boolean {
  const solved = solve(candidate.shows, known, guarded, prime);
  if (solved.length === 0) return true;
  if (guarded.followsFrom(solved)) return false;
  for (const { pivot, row } of solved) {
    known.add(row, pivot);
    guarded.take({ pivot, row });
  }
  return true;
}

/** What a candidate adds to what is known: reduced rows, each solved for the column that the fewest guarded rows hold. */
function solve(
  shows: readonly Combination[],
  known: KnownSpan,
  guarded: GuardedRows,
  prime: number,
): SolvedRow[] {
  const solved: SolvedRow[] = [];
  for (const combination of shows) {
    let rest = known.reduce(rowOf(combination, prime));
    for (const { pivot, row } of solved) {
      const factor = valueAt(rest, pivot);
      if (factor !== 0) rest = less(rest, row, factor, prime);
    }
    if (rest.columns.length === 0) continue;
    const pivot = rest.columns.reduce((best, column) =>
      guarded.uses(column) < guarded.uses(best) ? column : best,
    );
    solved.push({ pivot, row: scaledAt(rest, pivot, prime) });
  }
  return solved;
}
