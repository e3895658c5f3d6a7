/** A small seeded generator of pseudo-random numbers (splitmix32): the same seed gives the same numbers everywhere. */
export class Random {
  readonly #seed: number;
  #state: number;

  constructor(seed: number) {
    this.#seed = seed >>> 0;
    this.#state = this.#seed;
  }

  /** A generator of its own for one part of the work, so that a change in one part leaves the others as they were. */
  stream(name: string): Random {
    let mixed = this.#seed ^ 0x811c9dc5;
    for (const character of name) mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 0x01000193);
    return new Random(mixed);
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x9e3779b9) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `from` up to and including `until`. */
  integer(from: number, until: number): number {
    return from + Math.floor(this.next() * (until - from + 1));
  }

  pick<T>(list: readonly T[]): T {
    const found = list[this.integer(0, list.length - 1)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }

  /** The same items in another order (Fisher–Yates). */
  shuffle<T>(list: readonly T[]): T[] {
    const rest = [...list];
    const shuffled: T[] = [];
    while (rest.length > 0) {
      const at = this.integer(0, rest.length - 1);
      const [taken] = rest.splice(at, 1, ...rest.slice(-1));
      rest.pop();
      if (taken !== undefined) shuffled.push(taken);
    }
    return shuffled;
  }
}

/** `total` shared out in proportion to the weights, in whole numbers that add up (largest remainders). */
export function share(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const parts = exact.map(Math.floor);
  const left = total - parts.reduce((a, b) => a + b, 0);
  exact
    .map((value, at) => ({ at, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.at - b.at)
    .slice(0, left)
    .forEach(({ at }) => {
      parts[at] = (parts[at] ?? 0) + 1;
    });
  return parts;
}

/** A shuffled deck of `total` cards, in proportion to the weights; `draw` takes the next one. */
export function deck<T extends string>(
  random: Random,
  total: number,
  weights: Readonly<Record<T, number>>,
): { draw: () => T } {
  const names = Object.keys(weights) as T[];
  const counts = share(
    total,
    names.map((name) => weights[name]),
  );
  const cards = random.shuffle(
    names.flatMap((name, at) => Array.from({ length: counts[at] ?? 0 }, () => name)),
  );
  return {
    draw: () => {
      const card = cards.pop();
      if (card === undefined) throw new Error('the deck is empty');
      return card;
    },
  };
}
