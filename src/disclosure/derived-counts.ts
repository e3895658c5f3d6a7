import { inverse, nearestToZero, primes, remainder } from './suppression/prime-field.ts';

/** What is known of disjoint groups (by number, from 0): how many people some of them hold, less some others. */
export interface KnownCount {
  readonly groups: readonly number[];
  /** Groups that are taken off. */
  readonly less?: readonly number[];
  readonly count: number;
}

/** Far above any determinant of small numbers that occurs here. */
const [prime] = primes;
const mostGroups = 13;

/** A union of groups, and how many rows it holds. */
export type DerivedUnion = Pick<KnownCount, 'groups' | 'count'>;

/**
 * How many people each union of groups holds whose count follows from the known ones by adding and subtracting: what a
 * reader can work out. Gaussian elimination modulo a prime; every union of up to 13 groups is tried, but for those that
 * split groups which nothing known tells apart. A group that is itself a difference may hold less than nothing.
 *
 * @throws RangeError for a group beyond the thirteenth.
 */
export function derivedUnions(known: readonly KnownCount[]): DerivedUnion[] {
  const size = Math.max(0, ...known.flatMap(namedGroups).map((group) => group + 1));
  if (size > mostGroups) throw new RangeError(`at most ${mostGroups} groups`);
  const rows: Row[] = [];
  for (const told of known) {
    const rest = reduce(rowOf(told, size), rows);
    const pivot = rest.findIndex((entry, at) => at < size && entry !== 0);
    if (pivot >= 0) rows.push({ pivot, entries: scale(rest, inverse(rest[pivot] ?? 1, prime)) });
  }
  const classes = inseparable(known, size);
  const derived: DerivedUnion[] = [];
  for (let union = 1; union < 2 ** classes.length; union++) {
    const groups = classes.filter((_, at) => (union >> at) & 1).flat();
    const rest = reduce(rowOf({ groups, count: 0 }, size), rows);
    if (rest.slice(0, size).every((entry) => entry === 0))
      derived.push({ groups, count: nearestToZero(modulo(-(rest[size] ?? 0)), prime) });
  }
  return derived;
}

/** Groups that occur together in all that is known, as classes; no sum or difference takes one of them apart. */
function inseparable(known: readonly KnownCount[], size: number): number[][] {
  const classes = new Map<string, number[]>();
  for (let group = 0; group < size; group++) {
    const signature = known.map(({ groups, less = [] }) => sign(group, groups, less)).join();
    if (/^[0,]*$/.test(signature)) continue;
    classes.set(signature, [...(classes.get(signature) ?? []), group]);
  }
  return [...classes.values()];
}

const sign = (group: number, groups: readonly number[], less: readonly number[]) =>
  Number(groups.includes(group)) - Number(less.includes(group));

const namedGroups = ({ groups, less = [] }: KnownCount) => [...groups, ...less];

/** A row of the system, its first entry that is not zero scaled to one; the count stands last. */
interface Row {
  readonly pivot: number;
  readonly entries: readonly number[];
}

function rowOf({ groups, less = [], count }: KnownCount, size: number): number[] {
  const entries = Array.from({ length: size + 1 }, (_, at) => modulo(sign(at, groups, less)));
  entries[size] = modulo(count);
  return entries;
}

function reduce(entries: readonly number[], rows: readonly Row[]): readonly number[] {
  return rows.reduce((left, row) => {
    const factor = left[row.pivot] ?? 0;
    return factor === 0
      ? left
      : left.map((entry, at) => modulo(entry - ((factor * (row.entries[at] ?? 0)) % prime)));
  }, entries);
}

function scale(entries: readonly number[], factor: number): number[] {
  return entries.map((entry) => (entry * factor) % prime);
}

const modulo = (entry: number) => remainder(entry, prime);
