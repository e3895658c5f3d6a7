import type { Choice, KnownCell, Knowledge, Term } from './knowledge.ts';
import type { ColumnChoice, Row, System } from './system.ts';
import { ceilDivide, commonDivisor, floorDivide } from './whole-numbers.ts';

/**
 * The system of a Knowledge. Columns are sorted by key, rows are brought to one form (terms of a cell together, divided by
 * what they have in common, the first coefficient positive), sorted, and each stands once: the same facts in another order give
 * the same system.
 *
 * @throws RangeError for a key that occurs twice, a term or option with a cell that is not there, and numbers that are
 * not whole or too large to be exact.
 */
export function compile(knowledge: Knowledge): System {
  const cells = [...knowledge.cells].sort((one, other) => compareKeys(one.key, other.key));
  const position = new Map(cells.map(({ key }, at) => [key, at]));
  if (position.size < cells.length) throw new RangeError('two cells of a table have the same key');
  const columnOf = (key: string) => {
    const found = position.get(key);
    if (found === undefined) throw new RangeError('a relation names a cell that is not in the table');
    return found;
  };
  const rows = [
    ...knowledge.relations.map(({ terms, constant }) => rowOf(terms, constant, constant, columnOf)),
    ...knowledge.limits.map(({ terms, least, most }) => rowOf(terms, least, most, columnOf)),
  ];
  return {
    keys: cells.map(({ key }) => key),
    lower: Float64Array.from(cells, leastOf),
    upper: Float64Array.from(cells, mostOf),
    rows: inOneForm(rows),
    choices: knowledge.choices.map((choice) => choiceOf(choice, columnOf)),
  };
}

/** The order of keys, whatever the locale. */
export function compareKeys(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function leastOf({ published, lower }: KnownCell): number {
  return checked(published ?? lower);
}

function mostOf({ published, upper }: KnownCell): number {
  return checked(published ?? upper);
}

function rowOf(terms: readonly Term[], least: number, most: number, columnOf: (key: string) => number): Row {
  const sums = new Map<number, number>();
  for (const { cell, coefficient } of terms) {
    const column = columnOf(cell);
    sums.set(column, (sums.get(column) ?? 0) + checked(coefficient));
  }
  const kept = [...sums].filter(([, coefficient]) => coefficient !== 0).sort(([one], [other]) => one - other);
  const columns = kept.map(([column]) => column);
  const common = commonDivisor(kept.map(([, coefficient]) => coefficient)) || 1;
  const sign = (kept[0]?.[1] ?? 1) < 0 ? -1 : 1;
  const coefficients = kept.map(([, coefficient]) => (sign * coefficient) / common);
  const [from, until] = sign < 0 ? [-most, -least] : [least, most];
  return {
    columns,
    coefficients,
    least: ceilDivide(checked(from), common),
    most: floorDivide(checked(until), common),
  };
}

/** Rows with the same left side become one, with the bounds that both set. */
function inOneForm(rows: readonly Row[]): Row[] {
  const byForm = new Map<string, Row>();
  for (const row of rows) {
    const form = `${row.columns.join(' ')}:${row.coefficients.join(' ')}`;
    const other = byForm.get(form);
    const least = Math.max(row.least, other?.least ?? row.least);
    const most = Math.min(row.most, other?.most ?? row.most);
    byForm.set(form, { ...row, least, most });
  }
  return [...byForm].sort(([one], [other]) => compareKeys(one, other)).map(([, row]) => row);
}

function choiceOf({ options }: Choice, columnOf: (key: string) => number): ColumnChoice {
  return options.map((option) =>
    option.map(({ cell, least, most }) => ({
      column: columnOf(cell),
      least: checked(least),
      most: checked(most),
    })),
  );
}

function checked(number: number): number {
  if (Number.isSafeInteger(number) || number === Infinity || number === -Infinity) return number;
  throw new RangeError('counts, coefficients and bounds of a table are whole numbers below 2^53');
}
