import type { ComponentRow } from './component-model.ts';
import { componentsOf } from './components.ts';
import type { Pattern } from './gauss.ts';
import { nameOf } from './pieces.ts';
import { type Combination, countsOf, type Problem } from './problem.ts';

/** Inner cells that are not known but tied together, and what is known of them. */
export interface Component {
  /** Inner cells of the problem, by their column in the component. */
  readonly inner: readonly number[];
  readonly rows: readonly ComponentRow[];
  /** For each row, what tells it when shown; nothing where it is known anyway. */
  readonly tellers: readonly (readonly Teller[])[];
}

/** One of the counts that a shown candidate tells. */
export interface Teller {
  readonly key: string;
  /** Which of the counts that it shows. */
  readonly at: number;
}

/** A combination cut along the components: what is known of it, and the rest in each component's own columns. */
export interface Pieces {
  readonly known: number;
  readonly parts: ReadonlyMap<number, Combination>;
}

interface Draft {
  readonly inner: number[];
  readonly rows: Map<string, { readonly row: ComponentRow; readonly tellers: Teller[] }>;
}

/** The parts into which a pattern cuts a problem: within one, whatever is withheld has to do with the rest. */
export class Cut {
  readonly components: readonly Component[];
  readonly #componentOf: readonly (number | null)[];
  readonly #columnIn: readonly number[];
  readonly #inner: readonly number[];

  /** @param atLeast what a reader knows any withheld candidate to count at least. */
  constructor(problem: Problem, pattern: Pattern, atLeast: 0 | 1) {
    const shown = problem.candidates.filter(({ key }) => pattern.shown.has(key));
    const told = shown.flatMap(({ key, shows }) =>
      shows.map((combination, at) => ({ combination, teller: { key, at } })),
    );
    const sums = [...problem.equal.map((combination) => ({ combination, teller: null })), ...told];
    this.#inner = problem.inner;
    this.#componentOf = componentsOf(
      sums.map(({ combination }) => combination),
      problem.inner.length,
    );
    const drafts: Draft[] = [];
    this.#columnIn = this.#componentOf.map((component, column) => {
      if (component === null) return -1;
      drafts[component] ??= { inner: [], rows: new Map() };
      return (drafts[component] as Draft).inner.push(column) - 1;
    });
    for (const { combination, teller } of sums)
      for (const [component, part] of this.cut(combination).parts)
        put(drafts[component] as Draft, part, this.#sumIn(component, part, drafts), teller);
    if (atLeast === 1) this.#putWithheld(problem, pattern, drafts);
    this.components = drafts.map(({ inner, rows }) => ({
      inner,
      rows: [...rows.values()].map(({ row }) => row),
      tellers: [...rows.values()].map(({ tellers }) => tellers),
    }));
  }

  cut({ columns, coefficients }: Combination): Pieces {
    const parts = new Map<number, { columns: number[]; coefficients: number[] }>();
    let known = 0;
    columns.forEach((column, at) => {
      const coefficient = coefficients[at] ?? 0;
      const component = this.#componentOf[column] ?? null;
      if (component === null) {
        known += coefficient * (this.#inner[column] ?? 0);
        return;
      }
      const part = parts.get(component) ?? { columns: [], coefficients: [] };
      part.columns.push(this.#columnIn[column] ?? 0);
      part.coefficients.push(coefficient);
      parts.set(component, part);
    });
    return { known, parts };
  }

  /**
   * A withheld count counts somebody, where readers know that it counts anybody. Where it lies in several components, a
   * part that does is taken to be known to do so: that grants readers more than they have, and keeps the parts apart.
   */
  #putWithheld(problem: Problem, pattern: Pattern, drafts: readonly Draft[]): void {
    for (const candidate of problem.candidates) {
      if (pattern.shown.has(candidate.key)) continue;
      for (const combination of countsOf(candidate)) {
        const { known, parts } = this.cut(combination);
        const sums = [...parts].map(([at, part]) => ({ at, part, sum: this.#sumIn(at, part, drafts) }));
        const total = sums.reduce((rest, { sum }) => rest + sum, known);
        const isPlain = combination.coefficients.every((coefficient) => coefficient > 0);
        if (total < 1 || (isPlain && known >= 1)) continue;
        const some = sums.find(({ sum }) => sum >= 1);
        const granted = isPlain && some !== undefined ? [{ ...some, sum: 1 }] : sums;
        const spare = sums.length === 1 ? total - 1 : 0;
        for (const { at, part, sum } of granted)
          atLeast(drafts[at] as Draft, part, isPlain ? sum : sum - spare);
      }
    }
  }

  #sumIn(component: number, { columns, coefficients }: Combination, drafts: readonly Draft[]): number {
    const { inner } = drafts[component] as Draft;
    return columns.reduce(
      (sum, column, at) => sum + (coefficients[at] ?? 0) * (this.#inner[inner[column] ?? -1] ?? 0),
      0,
    );
  }
}

function put(draft: Draft, part: Combination, sum: number, teller: Teller | null): void {
  const name = nameOf(part);
  const found = draft.rows.get(name);
  const tellers = teller === null ? [] : [teller];
  if (found === undefined) draft.rows.set(name, { row: { ...part, low: sum, high: sum }, tellers });
  else found.tellers.push(...tellers);
}

function atLeast(draft: Draft, part: Combination, low: number): void {
  const row = { ...part, low, high: Number.POSITIVE_INFINITY };
  draft.rows.set(`≥ ${low} ${nameOf(part)}`, { row, tellers: [] });
}
