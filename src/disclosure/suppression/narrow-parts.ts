import type { CutTarget, Piece } from './pieces.ts';
import type { Ends } from './twins.ts';
import type { WidthRules } from './widths.ts';

const tolerance = 1e-6;

interface Solved {
  readonly piece: Piece;
  readonly most: ReadonlyMap<number, number>;
}

/**
 * Parts of a component of which the highest count is known and small: whatever counts no more than one of them cannot be
 * higher, and is held back by the same sums.
 */
export class NarrowParts {
  /** By twin, the parts that have a share in it. */
  readonly #byTwin = new Map<number, Solved[]>();
  readonly #rules: WidthRules;

  constructor(rules: WidthRules) {
    this.#rules = rules;
  }

  add(piece: Piece, { twins, most, least }: Ends): void {
    if (piece.anybody.high >= this.#rules.width + 1 || least.some((weight) => weight < 0)) return;
    const solved = { piece, most: new Map(twins.map((twin, at) => [twin, most[at] ?? 0])) };
    for (const twin of twins) {
      const those = this.#byTwin.get(twin);
      if (those === undefined) this.#byTwin.set(twin, [solved]);
      else those.push(solved);
    }
  }

  /** A part that keeps a target narrow, of which `ends` are all but a known count. */
  above({ known }: CutTarget, { twins, most, least }: Ends): Piece | null {
    const [first] = twins;
    if (first === undefined || least.some((weight) => weight < 0)) return null;
    const { width, ownRecord } = this.#rules;
    const low = ownRecord ? Math.max(known, 1) : known;
    const found = this.#byTwin
      .get(first)
      ?.find(
        (solved) =>
          known + Math.floor(solved.piece.anybody.high + tolerance) - low < width &&
          twins.every((twin, at) => (most[at] as number) <= (solved.most.get(twin) ?? 0)),
      );
    return found?.piece ?? null;
  }
}
