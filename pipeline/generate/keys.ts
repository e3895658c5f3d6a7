import type { Random } from './random.ts';
import type { Child } from './specification.ts';

/** A key as delivered: its type and nine digits. */
export interface Key {
  readonly type: 'R' | 'S';
  readonly value: string;
}

/** The keys under which a child is delivered, and the steps by which the crosswalk leads to the last one. */
export interface KeyRing {
  readonly last: Key;
  /** Older keys, the oldest first. */
  readonly old: readonly Key[];
}

/** How many children have older keys, by how the crosswalk leads on from them. */
const rings = { oneStep: 30, twoSteps: 12, oldNumber: 8, endsUnknown: 2 } as const;
/** Keys of type S that have the digits of somebody else's R: a person is the pair. */
const lookalikes = 3;

/** Distinct nine-digit numbers with leading zeros, below 100,000 so that copies of the sample can be set beside it. */
export class KeyMaker {
  readonly #random: Random;
  readonly #used = { R: new Set<number>(), S: new Set<number>() };

  constructor(random: Random) {
    this.#random = random;
  }

  make(type: Key['type']): Key {
    for (;;) {
      const number = this.#random.integer(1, 99_999);
      if (this.#used[type].has(number)) continue;
      this.#used[type].add(number);
      return { type, value: String(number).padStart(9, '0') };
    }
  }

  /** An S key with the digits of this R key. */
  lookalike(key: Key): Key {
    const number = Number(key.value);
    if (this.#used.S.has(number)) return this.make('S');
    this.#used.S.add(number);
    return { type: 'S', value: key.value };
  }
}

/** Keys for every child. Those whose last key is of type S are never linked. */
export function dealKeys(random: Random, maker: KeyMaker, children: readonly Child[]): Map<number, KeyRing> {
  const found = new Map<number, KeyRing>();
  for (const child of children) {
    const isUnknown = child.rows.some((row) => row.cause === 'unknown_key');
    found.set(child.id, { last: maker.make(isUnknown ? 'S' : 'R'), old: [] });
  }
  const shuffled = random.shuffle(children.filter((child) => child.rows.length > 0));
  const linked = shuffled.filter((child) => found.get(child.id)?.last.type === 'R');
  const unknown = shuffled.filter((child) => found.get(child.id)?.last.type === 'S');
  const grow = (list: Child[], times: number, old: (at: number) => Key[]) =>
    list.splice(0, times).forEach((child, at) => {
      const ring = found.get(child.id);
      if (ring !== undefined) found.set(child.id, { ...ring, old: old(at) });
    });
  const strangers = linked.slice(-lookalikes).map((child) => found.get(child.id)?.last);
  grow(linked, rings.oneStep, (at) => {
    const stranger = strangers[at];
    return [stranger === undefined ? maker.make('S') : maker.lookalike(stranger)];
  });
  grow(linked, rings.twoSteps, () => [maker.make('S'), maker.make('S')]);
  grow(linked, rings.oldNumber, () => [maker.make('R')]);
  grow(unknown, rings.endsUnknown, () => [maker.make('S')]);
  return found;
}

/** The rows of the crosswalk: each old key with the next one. */
export function crosswalkOf(keyRings: Iterable<KeyRing>): (readonly [old: Key, next: Key])[] {
  return [...keyRings].flatMap(({ last, old }) =>
    old.map((key, at): [Key, Key] => [key, old[at + 1] ?? last]),
  );
}
