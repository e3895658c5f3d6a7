import type { Component } from './component.ts';
import type { ComponentRow } from './component-model.ts';
import type { Combination } from './problem.ts';

/** The highest and the lowest that a weighted sum can be for given sums of twins: its weights by twins. */
export interface Ends {
  readonly twins: readonly number[];
  readonly most: readonly number[];
  readonly least: readonly number[];
}

/** By how much sums may miss what is known. */
const tolerance = 1e-6;

/** What a weighted sum comes to. */
export function weighed({ columns, coefficients }: Combination, sums: Float64Array): number {
  let value = 0;
  for (let at = 0; at < columns.length; at++)
    value += (coefficients[at] as number) * (sums[columns[at] as number] as number);
  return value;
}

/**
 * Inner cells of a component that stand in the same known sums, with the same coefficients: only what they count together
 * is tied to the rest, and each of them can be anything from nothing to all of that. Programs are solved over twins, of which
 * there are far fewer where few of the cells of linked tables are shown.
 */
export class Twins {
  /** How many there are. */
  readonly size: number;
  /** The rows of the component, over twins. */
  readonly rows: readonly ComponentRow[];
  readonly #of: Int32Array;
  readonly #members: readonly (readonly number[])[];

  /** @param further sums that may become known: they are sums of twins too. */
  constructor({ inner, rows }: Pick<Component, 'inner' | 'rows'>, further: readonly Combination[] = []) {
    const names = inner.map(() => '');
    [...rows, ...further].forEach(({ columns, coefficients }, row) => {
      columns.forEach((column, at) => {
        names[column] += `${row}:${coefficients[at]};`;
      });
    });
    const numbers = new Map<string, number>();
    const members: number[][] = [];
    this.#of = Int32Array.from(names, (name, column) => {
      const twin = numbers.get(name) ?? numbers.size;
      numbers.set(name, twin);
      members[twin] ??= [];
      members[twin].push(column);
      return twin;
    });
    this.#members = members;
    this.size = members.length;
    this.rows = rows.map((row) => ({ ...row, ...this.#merged(row) }));
  }

  /** Sums by twin of values by column. */
  gather(values: ArrayLike<number>): Float64Array {
    const sums = new Float64Array(this.size);
    this.#of.forEach((twin, column) => {
      sums[twin] = (sums[twin] as number) + (values[column] as number);
    });
    return sums;
  }

  /** Sums by twin after a change of values by column. */
  changed(sums: Float64Array, { columns, coefficients }: Combination): Float64Array {
    const after = Float64Array.from(sums);
    columns.forEach((column, at) => {
      const twin = this.#of[column] as number;
      after[twin] = (after[twin] as number) + (coefficients[at] as number);
    });
    return after;
  }

  /** Values by column with given sums by twin: each goes to one column as a whole, another one each turn. */
  spread(sums: Float64Array, turn: number): Float64Array {
    const values = new Float64Array(this.#of.length);
    this.#members.forEach((columns, twin) => {
      values[columns[turn % columns.length] as number] = sums[twin] as number;
    });
    return values;
  }

  ends({ columns, coefficients }: Combination): Ends {
    const found = new Map<number, { most: number; least: number; count: number }>();
    columns.forEach((column, at) => {
      const weight = coefficients[at] as number;
      const twin = this.#of[column] as number;
      const end = found.get(twin);
      if (end === undefined) found.set(twin, { most: weight, least: weight, count: 1 });
      else {
        end.most = Math.max(end.most, weight);
        end.least = Math.min(end.least, weight);
        end.count++;
      }
    });
    const twins = [...found.keys()];
    const others = [...found].map(([twin, { count }]) => count < (this.#members[twin]?.length ?? 0));
    const ends = [...found.values()];
    return {
      twins,
      most: ends.map(({ most }, at) => (others[at] ? Math.max(most, 0) : most)),
      least: ends.map(({ least }, at) => (others[at] ? Math.min(least, 0) : least)),
    };
  }

  /** Whether sums by twin fit all that is known. */
  fit(sums: Float64Array): boolean {
    return this.rows.every((row) => {
      const value = weighed(row, sums);
      return value > row.low - tolerance && value < row.high + tolerance;
    });
  }

  #merged({ columns, coefficients }: Combination): Combination {
    const merged = new Map<number, number>();
    columns.forEach((column, at) => {
      merged.set(this.#of[column] as number, coefficients[at] as number);
    });
    return { columns: [...merged.keys()], coefficients: [...merged.values()] };
  }
}
