/** Ranks that wait, the lowest first (a binary heap). */
export class RankQueue {
  readonly #heap: number[] = [];

  push(rank: number): void {
    const heap = this.#heap;
    let at = heap.push(rank) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((heap[above] as number) <= rank) break;
      heap[at] = heap[above] as number;
      at = above;
    }
    heap[at] = rank;
  }

  pop(): number | undefined {
    const heap = this.#heap;
    const [lowest] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return lowest;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && (heap[below + 1] as number) < (heap[below] as number)) below++;
      if ((heap[below] as number) >= last) break;
      heap[at] = heap[below] as number;
      at = below;
    }
    heap[at] = last;
    return lowest;
  }
}
