import { type Sum, totalOf } from './asked.ts';
import type { Task } from './examine.ts';
import { satisfies } from './satisfies.ts';
import type { Seen } from './seen.ts';
import { columnsOfChoice, type System } from './system.ts';

/** What is added to some columns at once, such as one to each count that has one child more. */
export interface Move {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
}

/** A sum, by its number, and how often a column is in it. */
interface Part {
  readonly sum: number;
  readonly coefficient: number;
}

/** How often a move may be made and the table still fits: at most so often back, and on. */
interface Room {
  back: number;
  on: number;
}

/** Makes moves from every table of a task that fits, for targets that are open, and keeps what is seen of them. */
export function walkThrough(
  { system, targets, known, tables, moves, width }: Task,
  seen: Seen,
  isOpen: (target: number) => boolean,
): void {
  if (moves.length === 0 || width === Number.POSITIVE_INFINITY) return;
  const walks = new Walks(system, targets);
  for (const table of [...tables, ...(known === null ? [] : [known])]) {
    if (!satisfies(system, table)) continue;
    seen.add(table);
    walks.from(table, moves, width + 1, isOpen, (target, value) => seen.tell(target, value));
  }
}

/** Where walks lead through a system: which rows and targets a move changes, and how far it can be made. */
export class Walks {
  readonly #system: System;
  readonly #targets: readonly Sum[];
  readonly #rowsOf: readonly (readonly Part[])[];
  readonly #targetsOf: readonly (readonly Part[])[];
  readonly #chosen: ReadonlySet<number>;

  constructor(system: System, targets: readonly Sum[]) {
    this.#system = system;
    this.#targets = targets;
    this.#rowsOf = partsOf(system.keys.length, system.rows);
    this.#targetsOf = partsOf(system.keys.length, targets);
    this.#chosen = new Set(system.choices.flatMap(columnsOfChoice));
  }

  /**
   * Makes each move from a table that fits, as often as the table goes on to fit, and tells the values that targets have then: all of
   * them in tables of whole numbers that fit, since what a move changes is checked exactly, and nothing else changes.
   *
   * @param farthest a move is made at most so often, to either side.
   * @param isOpen whether anything is to be learned of a target; moves that change no such target are left out.
   */
  from(
    table: Float64Array,
    moves: readonly Move[],
    farthest: number,
    isOpen: (target: number) => boolean,
    tell: (target: number, value: number) => void,
  ): void {
    const sums = this.#system.rows.map((row) => totalOf({ ...row, constant: 0 }, table));
    for (const move of moves) {
      const changes = changesOf(move, this.#targetsOf);
      if (![...changes.keys()].some(isOpen)) continue;
      const { back, on } = this.#roomOf(move, table, sums, farthest);
      for (const [target, by] of changes) {
        const value = totalOf(this.#targets[target] ?? { columns: [], coefficients: [], constant: 0 }, table);
        for (let times = -back; times <= on; times += 1) tell(target, value + times * by);
      }
    }
  }

  #roomOf(move: Move, table: Float64Array, sums: readonly number[], farthest: number): Room {
    const { rows, lower, upper } = this.#system;
    const room: Room = { back: farthest, on: farthest };
    if (move.columns.some((column) => this.#chosen.has(column))) return { back: 0, on: 0 };
    move.columns.forEach((column, at) => {
      const value = table[column] ?? Number.NaN;
      limit(room, value, move.coefficients[at] ?? 0, lower[column] ?? 0, upper[column] ?? 0);
    });
    for (const [row, by] of changesOf(move, this.#rowsOf))
      limit(room, sums[row] ?? Number.NaN, by, rows[row]?.least ?? 0, rows[row]?.most ?? 0);
    return room;
  }
}

/** For each column, the sums that it is a part of. */
function partsOf(columns: number, sums: readonly Pick<Sum, 'columns' | 'coefficients'>[]): Part[][] {
  const parts = Array.from({ length: columns }, (): Part[] => []);
  for (const [sum, { columns: own, coefficients }] of sums.entries())
    own.forEach((column, at) => {
      parts[column]?.push({ sum, coefficient: coefficients[at] ?? 0 });
    });
  return parts;
}

/** By how much a move changes sums, by their number; those that it leaves as they are, aside. */
function changesOf(
  { columns, coefficients }: Move,
  partsOf: readonly (readonly Part[])[],
): Map<number, number> {
  const changes = new Map<number, number>();
  columns.forEach((column, at) => {
    for (const { sum, coefficient } of partsOf[column] ?? [])
      changes.set(sum, (changes.get(sum) ?? 0) + (coefficients[at] ?? 0) * coefficient);
  });
  for (const [sum, by] of changes) if (by === 0) changes.delete(sum);
  return changes;
}

/** Leaves no more room than keeps `value + times · by` within bounds. */
function limit(room: Room, value: number, by: number, least: number, most: number): void {
  if (by === 0) return;
  const [until, from] = by > 0 ? [most - value, value - least] : [value - least, most - value];
  room.on = Math.min(room.on, Math.floor(until / Math.abs(by)));
  room.back = Math.min(room.back, Math.floor(from / Math.abs(by)));
}
