import type { MissedRegister } from './missed-links.ts';
import type { LinkablePerson } from './missed-persons.ts';
import type { Plan } from './plan.ts';
import type { Child, IndexRow, KnowledgeStory } from './specification.ts';
import type { CountedRow } from './truth.ts';
import { type TruthStep, truthFlow } from './truth-accounts.ts';

/** The plan as a run will see it when links are missed: which children it cannot link, or finds no care of. */
export class CountedPlan {
  readonly #children: readonly Child[];
  readonly #register: MissedRegister;
  readonly #copies: number;
  /** By child: in how many copies its link is missed. */
  readonly #missed: ReadonlyMap<number, number>;

  constructor(
    plan: Plan,
    register: MissedRegister,
    copies: number,
    persons: readonly LinkablePerson[],
    times: readonly number[],
  ) {
    this.#children = plan.children;
    this.#register = register;
    this.#copies = copies;
    this.#missed = new Map(
      persons.flatMap(({ child }, at) => (child === null ? [] : [[child.id, times[at] ?? 0] as const])),
    );
  }

  /** Every index row with how often it is there, as it is and as it becomes by a missed link. */
  rows(): CountedRow[] {
    return this.#children.flatMap((child) => {
      const missed = this.#missed.get(child.id) ?? 0;
      const rows = child.rows.flatMap((row) => [
        { ...row, times: this.#copies - missed },
        { ...this.#without(row), times: missed },
      ]);
      return rows.filter(({ times }) => times > 0);
    });
  }

  /** The flow that a run will count, from the flow without missed links over all copies. */
  flow(planned: readonly TruthStep[]): TruthStep[] {
    const steps = planned.map((step) => ({ ...step }));
    for (const child of this.#children) {
      const times = this.#missed.get(child.id) ?? 0;
      if (times === 0) continue;
      const was = truthFlow([child], 0);
      const becomes = truthFlow([{ ...child, rows: child.rows.map((row) => this.#without(row)) }], 0);
      steps.forEach((step, at) => {
        step.units += times * ((becomes[at]?.units ?? 0) - (was[at]?.units ?? 0));
        step.children += times * ((becomes[at]?.children ?? 0) - (was[at]?.children ?? 0));
      });
    }
    return steps;
  }

  /** Without its care a row has no help; without its orders' key a child is unlinked, and known by its grounds alone. */
  #without(row: IndexRow): IndexRow {
    if (this.#register === 'youth_care') return { ...row, help: 'none' };
    return { ...row, outcome: 'unlinked', victim: byGround.has(row.stories.known) ? 'victim' : 'other' };
  }
}

const byGround = new Set<KnowledgeStory>(['ground_first', 'ground_earlier', 'ground_same_day']);
