import { type ColumnChoice, columnsOfChoice, type Row, type System } from './system.ts';

/** A part of a system that shares nothing with the rest, and where its columns stand in the whole. */
export interface Component {
  readonly system: System;
  readonly columns: readonly number[];
}

/**
 * The parts into which a system falls once columns with one possible value are put in their place. Such columns are in no
 * part; a column that stands in no row with another is a part of its own. Columns that are `together` are in one part, whatever
 * links them. Parts are in the order of their first column.
 */
export function componentsOf(system: System, together: readonly (readonly number[])[] = []): Component[] {
  const isFree = system.keys.map((_, at) => system.lower[at] !== system.upper[at]);
  const rows = system.rows.map((row) => substituted(row, system.lower, isFree));
  const choices = system.choices.filter((choice) => choice.length > 1).map((choice) => freed(choice, isFree));
  const ends = new Ends(system.keys.length);
  for (const { columns } of rows) ends.joinAll(columns);
  for (const choice of choices) ends.joinAll(columnsOfChoice(choice));
  for (const columns of together) ends.joinAll(columns);
  const parts = new Map<number, number[]>();
  isFree.forEach((free, column) => {
    if (free) push(parts, ends.of(column), column);
  });
  const rowsOf = groupBy(rows, ({ columns: [first] }) => (first === undefined ? undefined : ends.of(first)));
  const choicesOf = groupBy(choices, (choice) => {
    const [first] = columnsOfChoice(choice);
    return first === undefined ? undefined : ends.of(first);
  });
  return [...parts].map(([end, columns]) =>
    componentOf(system, columns, rowsOf.get(end) ?? [], choicesOf.get(end) ?? []),
  );
}

function substituted(row: Row, lower: Float64Array, isFree: readonly boolean[]): Row {
  const columns: number[] = [];
  const coefficients: number[] = [];
  let known = 0;
  row.columns.forEach((column, at) => {
    const coefficient = row.coefficients[at] ?? 0;
    if (isFree[column]) {
      columns.push(column);
      coefficients.push(coefficient);
    } else known += coefficient * (lower[column] ?? 0);
  });
  return { columns, coefficients, least: row.least - known, most: row.most - known };
}

/** A choice without its columns of known value; an option that asks nothing more of the rest stays, and holds. */
function freed(choice: ColumnChoice, isFree: readonly boolean[]): ColumnChoice {
  return choice.map((option) => option.filter(({ column }) => isFree[column]));
}

function componentOf(
  system: System,
  columns: readonly number[],
  rows: readonly Row[],
  choices: readonly ColumnChoice[],
): Component {
  const place = new Map(columns.map((column, at) => [column, at]));
  const placeOf = (column: number) => place.get(column) ?? -1;
  return {
    columns,
    system: {
      keys: columns.map((column) => system.keys[column] ?? ''),
      lower: Float64Array.from(columns, (column) => system.lower[column] ?? 0),
      upper: Float64Array.from(columns, (column) => system.upper[column] ?? 0),
      rows: rows.map((row) => ({ ...row, columns: row.columns.map(placeOf) })),
      choices: choices.map((choice) =>
        choice.map((option) => option.map((range) => ({ ...range, column: placeOf(range.column) }))),
      ),
    },
  };
}

function push<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}

function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => number | undefined,
): Map<number, Value[]> {
  const groups = new Map<number, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key !== undefined) push(groups, key, value);
  }
  return groups;
}

/** Union of columns; each set goes by its smallest column. */
class Ends {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, at) => at);
  }

  of(column: number): number {
    let end = column;
    while (this.#parent[end] !== end) {
      const next = this.#parent[this.#parent[end] ?? end] ?? end;
      this.#parent[end] = next;
      end = next;
    }
    return end;
  }

  joinAll(columns: readonly number[]): void {
    const [first] = columns;
    for (const column of columns) {
      const one = this.of(first ?? column);
      const other = this.of(column);
      this.#parent[Math.max(one, other)] = Math.min(one, other);
    }
  }
}
