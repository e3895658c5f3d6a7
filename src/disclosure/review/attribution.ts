import { KnownSpan } from '../suppression/known-span.ts';
import { primes } from '../suppression/prime-field.ts';
import type { Candidate, Problem, Target } from '../suppression/problem.ts';
import { less, rowOf, type SolvedRow, type SparseRow, scaledAt, valueAt } from '../suppression/sparse-row.ts';

/**
 * For whose protection a candidate is withheld. `tells`: shown beside the rest it would give these targets away to the
 * last child, which is exact. `narrows`: it was taken because the intervals of these would else be too narrow, which holds
 * for the moment at which it was taken. `tells_taken`: it would give away what was taken for them. `unknown`: what is shown
 * now leaves no such target; it was withheld before others were, and the order of things says no more.
 */
export interface Attribution {
  readonly how: 'tells' | 'tells_taken' | 'narrows' | 'unknown';
  readonly targets: readonly string[];
}

/** A pattern, and what was withheld in it to make intervals wide enough. */
export interface Withholding {
  readonly shown: ReadonlySet<string>;
  readonly taken: ReadonlyMap<string, readonly string[]>;
}

/**
 * For each withheld candidate the targets that it protects: by elimination modulo a prime with the pattern as it came out,
 * one candidate at a time, and where that finds nothing by the record of what was taken to widen intervals.
 */
export function attribute(
  problem: Problem,
  { shown, taken }: Withholding,
  keys: ReadonlySet<string>,
): Map<string, Attribution> {
  const [prime] = primes;
  const known = spanOf(problem, shown, prime);
  const byKey = new Map(problem.candidates.map((candidate) => [candidate.key, candidate]));
  const direct = new Rests(problem.targets, known, prime);
  const counts = [...taken.keys()].flatMap((key) =>
    (byKey.get(key)?.shows ?? []).map((count) => ({ key, count })),
  );
  const indirect = new Rests(counts, known, prime);
  const found = new Map<string, Attribution>();
  for (const candidate of problem.candidates) {
    if (!keys.has(candidate.key)) continue;
    found.set(candidate.key, attributionOf(candidate, solved(candidate, known, prime)));
  }
  return found;

  function attributionOf({ key }: Candidate, rows: readonly SolvedRow[]): Attribution {
    const told = direct.toldBy(rows);
    if (told.length > 0) return { how: 'tells', targets: told };
    const widened = taken.get(key);
    if (widened !== undefined) return { how: 'narrows', targets: unique(widened) };
    const through = indirect.toldBy(rows).flatMap((other) => taken.get(other) ?? []);
    if (through.length > 0) return { how: 'tells_taken', targets: unique(through) };
    return { how: 'unknown', targets: [] };
  }
}

const unique = (keys: readonly string[]) => [...new Set(keys)].sort();

function spanOf({ equal, candidates }: Problem, shown: ReadonlySet<string>, prime: number): KnownSpan {
  const known = new KnownSpan(prime);
  const told = candidates.filter(({ key }) => shown.has(key)).flatMap(({ shows }) => shows);
  const rows = [...equal, ...told].toSorted((a, b) => a.columns.length - b.columns.length);
  for (const combination of rows) {
    const rest = known.reduce(rowOf(combination, prime));
    const [pivot] = rest.columns;
    if (pivot !== undefined) known.add(rest, pivot);
  }
  return known;
}

/** What a candidate adds to what is known, each row solved for a column that no row before it holds. */
function solved({ shows }: Candidate, known: KnownSpan, prime: number): SolvedRow[] {
  const rows: SolvedRow[] = [];
  for (const combination of shows) {
    const rest = beside(known.reduce(rowOf(combination, prime)), rows, prime);
    const [pivot] = rest.columns;
    if (pivot !== undefined) rows.push({ pivot, row: scaledAt(rest, pivot, prime) });
  }
  return rows;
}

function beside(row: SparseRow, rows: readonly SolvedRow[], prime: number): SparseRow {
  return rows.reduce((rest, { pivot, row: taken }) => {
    const factor = valueAt(rest, pivot);
    return factor === 0 ? rest : less(rest, taken, factor, prime);
  }, row);
}

/** What is left of targets beside all that is shown; the same rest stands once, with every target of which it is. */
class Rests {
  readonly #prime: number;
  readonly #rows = new Map<string, { readonly row: SparseRow; readonly keys: string[] }>();
  readonly #in = new Map<number, string[]>();

  constructor(targets: readonly Target[], known: KnownSpan, prime: number) {
    this.#prime = prime;
    for (const { key, count } of targets) {
      const rest = known.reduce(rowOf(count, prime));
      const [first] = rest.columns;
      if (first === undefined) continue;
      const row = scaledAt(rest, first, prime);
      const name = `${row.columns.join()}:${row.values.join()}`;
      const same = this.#rows.get(name);
      if (same !== undefined) {
        same.keys.push(key);
        continue;
      }
      this.#rows.set(name, { row, keys: [key] });
      for (const column of row.columns) {
        const names = this.#in.get(column);
        if (names === undefined) this.#in.set(column, [name]);
        else names.push(name);
      }
    }
  }

  /** Targets of which nothing is left beside some more rows, sorted. */
  toldBy(rows: readonly SolvedRow[]): string[] {
    const touched = new Set(rows.flatMap(({ pivot }) => this.#in.get(pivot) ?? []));
    const told = [...touched].flatMap((name) => {
      const found = this.#rows.get(name);
      if (found === undefined || beside(found.row, rows, this.#prime).columns.length > 0) return [];
      return found.keys;
    });
    return unique(told);
  }
}
