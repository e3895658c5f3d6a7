import type { Relation, Term } from './knowledge.ts';

/** How often a cell may be changed so that a sum comes out: a chain that is longer goes round in circles. */
const mostChanges = 1000;

/** Completes changes of some cells to changes that every sum allows. */
export class Balance {
  readonly #relations: readonly Relation[];
  /** Of each cell, the relations that it stands in and its coefficient there. */
  readonly #standsIn = new Map<string, Map<number, number>>();

  constructor(relations: readonly Relation[]) {
    this.#relations = relations;
    for (const [at, { terms }] of relations.entries())
      for (const { cell, coefficient } of terms) {
        const found = this.#standsIn.get(cell) ?? new Map<number, number>();
        this.#standsIn.set(cell, found.set(at, (found.get(at) ?? 0) + coefficient));
      }
  }

  /**
   * The changes with further ones, so that every relation holds after them that held before. Where one does not, a cell in it gives
   * way, and that goes on: one that becomes more, if there is any, since what is small cannot become less; of these the one that
   * stands in the fewest relations. `null` where this comes to no end.
   */
  complete(changes: readonly Term[]): Term[] | null {
    const change = new Map<string, number>();
    const off = new Map<number, number>();
    const add = (cell: string, by: number) => {
      change.set(cell, (change.get(cell) ?? 0) + by);
      for (const [at, coefficient] of this.#standsIn.get(cell) ?? []) {
        const sum = (off.get(at) ?? 0) + by * coefficient;
        if (sum === 0) off.delete(at);
        else off.set(at, sum);
      }
    };
    for (const { cell, coefficient } of changes) add(cell, coefficient);
    const given = new Set(change.keys());
    for (let made = 0; made < mostChanges; made += 1) {
      const [next] = off;
      if (next === undefined)
        return [...change]
          .filter(([, coefficient]) => coefficient !== 0)
          .map(([cell, coefficient]) => ({ cell, coefficient }));
      const [at, sum] = next;
      const giving = this.#giving(at, sum, given);
      if (giving === null) return null;
      add(giving.cell, giving.coefficient);
    }
    return null;
  }

  /** The change of a cell by which a relation comes out that is off by a sum; not of those that were given. */
  #giving(relation: number, sum: number, given: ReadonlySet<string>): Term | null {
    let best: Term | null = null;
    let least = Number.POSITIVE_INFINITY;
    for (const { cell } of this.#relations[relation]?.terms ?? []) {
      const standsIn = this.#standsIn.get(cell);
      const by = -sum / (standsIn?.get(relation) ?? 0);
      if (given.has(cell) || !Number.isInteger(by)) continue;
      const cost = (standsIn?.size ?? 0) + (by < 0 ? this.#relations.length : 0);
      if (cost >= least) continue;
      best = { cell, coefficient: by };
      least = cost;
    }
    return best;
  }
}
