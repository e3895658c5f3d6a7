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
  const left = classes.map((groups) => reduce(rowOf({ groups, count: 0 }, size), rows));
  const derived: DerivedUnion[] = [];
  // What is left of a union is the sum of what is left of its classes: of the union without its last class, and of that.
  const partial = classes.map(() => new Float64Array(size + 1));
  for (let union = 1; union < 2 ** classes.length; union++) {
    const last = lowestBit(union);
    const before = union & (union - 1);
    const rest = partial[last] as Float64Array;
    add(before === 0 ? null : (partial[lowestBit(before)] as Float64Array), left[last] as number[], rest);
    if (!isZero(rest, size)) continue;
    const groups = classes.filter((_, at) => (union >> at) & 1).flat();
    derived.push({ groups, count: nearestToZero(modulo(-(rest[size] as number)), prime) });
  }
  return derived;
}

const lowestBit = (bits: number) => 31 - Math.clz32(bits & -bits);

function add(a: Float64Array | null, b: readonly number[], sum: Float64Array): void {
  for (let at = 0; at < sum.length; at++)
    sum[at] = ((a === null ? 0 : (a[at] as number)) + (b[at] as number)) % prime;
}

function isZero(entries: Float64Array, size: number): boolean {
  for (let at = 0; at < size; at++) if (entries[at] !== 0) return false;
  return true;
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
