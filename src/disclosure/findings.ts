import { type WithholdingReason, withholdingReasons } from './unit-decision.ts';

/** Reasons found against one unit, each with the cells (positions) it applies to. */
export class Findings {
  readonly #cells = new Map<WithholdingReason, Set<number>>();

  add(reason: WithholdingReason, index: number): void {
    const cells = this.#cells.get(reason);
    if (cells === undefined) this.#cells.set(reason, new Set([index]));
    else cells.add(index);
  }

  addAll(reason: WithholdingReason, indices: readonly number[]): void {
    for (const index of indices) this.add(reason, index);
  }

  /** Reasons in their fixed order, cells by position. */
  sorted(): Map<WithholdingReason, number[]> {
    return new Map(
      withholdingReasons.flatMap((reason) => {
        const cells = this.#cells.get(reason);
        return cells === undefined ? [] : [[reason, [...cells].sort((a, b) => a - b)]];
      }),
    );
  }
}
