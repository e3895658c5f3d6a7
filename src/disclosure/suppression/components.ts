import { KnownSpan } from './known-span.ts';
import { primes } from './prime-field.ts';
import type { Combination } from './problem.ts';
import { rowOf } from './sparse-row.ts';

/**
 * Inner cells that known sums tie together, as numbers of components from 0; `null` for one whose count is known.
 * What is known of one component says nothing of another: a known sum over several is a sum of known parts.
 */
export function componentsOf(known: readonly Combination[], size: number): (number | null)[] {
  const [prime] = primes;
  const span = new KnownSpan(prime);
  const parent = Array.from({ length: size }, (_, column) => column);
  const root = (column: number): number => {
    let at = column;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  };
  const solved = new Set<number>();
  // Short sums first: what they leave of long ones is short, and so are the components.
  for (const combination of known.toSorted((a, b) => a.columns.length - b.columns.length)) {
    const rest = span.reduce(rowOf(combination, prime));
    const [first, ...others] = rest.columns;
    if (first === undefined) continue;
    span.add(rest, first);
    if (others.length === 0) solved.add(first);
    for (const column of others) parent[root(column)] = root(first);
  }
  const numbers = new Map<number, number>();
  return parent.map((_, column) => {
    if (solved.has(column)) return null;
    const at = root(column);
    const number = numbers.get(at) ?? numbers.size;
    numbers.set(at, number);
    return number;
  });
}
