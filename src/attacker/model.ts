import type { Highs, ModelData, VariableType } from 'highs';
import { columnsOfChoice, type Row, type System } from './system.ts';

/** More options than this are left to the exact check: as columns they would cost more than they tell. */
const optionsAtMost = 400;

/**
 * A system as the solver takes it. An option of a choice is a column between 0 and 1 (with `whole`: 0 or 1), of which
 * each choice has one at 1; the columns of a choice lie within the range of the option that is chosen.
 */
export function modelOf(highs: Highs, system: System, whole: boolean): ModelData {
  const counts = system.keys.length;
  const chosen = system.choices.filter((choice) => choice.length <= optionsAtMost);
  const options = chosen.reduce((all, choice) => all + choice.length, 0);
  const rows = [...system.rows];
  let first = counts;
  for (const choice of chosen) {
    rows.push(...rowsOfChoice(system, choice, first));
    first += choice.length;
  }
  const all = counts + options;
  const padded = (bounds: Float64Array, value: number) => [...bounds, ...Array(options).fill(value)];
  const { integer, continuous } = highs.constants.variableType;
  const kind: VariableType = whole ? integer : continuous;
  return {
    numCols: all,
    numRows: rows.length,
    colCost: new Float64Array(all),
    colLower: padded(system.lower, 0),
    colUpper: padded(system.upper, 1),
    rowLower: rows.map(({ least }) => least),
    rowUpper: rows.map(({ most }) => most),
    integrality: Array<VariableType>(all).fill(kind),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: all,
      starts: startsOf(rows),
      indices: rows.flatMap(({ columns }) => columns),
      values: rows.flatMap(({ coefficients }) => coefficients),
    },
  };
}

function startsOf(rows: readonly Row[]): number[] {
  const starts = [0];
  for (const { columns } of rows) starts.push((starts.at(-1) ?? 0) + columns.length);
  return starts;
}

function rowsOfChoice(system: System, choice: System['choices'][number], first: number): Row[] {
  const picks = choice.map((_, at) => first + at);
  const one: Row = { columns: picks, coefficients: picks.map(() => 1), least: 1, most: 1 };
  const sides = columnsOfChoice(choice).flatMap((column) => {
    const low = system.lower[column] ?? 0;
    const high = system.upper[column] ?? 0;
    const ranges = choice.map((option) => option.find((range) => range.column === column));
    const lows = ranges.map((range) => Math.max(range?.least ?? low, low));
    const highs = ranges.map((range) => Math.min(range?.most ?? high, high));
    // column − Σ low · pick ≥ 0 and column − Σ high · pick ≤ 0; a side without an end limits nothing.
    const rows: Row[] = [];
    if (lows.every(Number.isFinite)) rows.push(sideOf(column, picks, lows, 0, Number.POSITIVE_INFINITY));
    if (highs.every(Number.isFinite)) rows.push(sideOf(column, picks, highs, Number.NEGATIVE_INFINITY, 0));
    return rows;
  });
  return [one, ...sides];
}

function sideOf(
  column: number,
  picks: readonly number[],
  ends: readonly number[],
  least: number,
  most: number,
): Row {
  const kept = picks.map((pick, at) => ({ pick, end: ends[at] ?? 0 })).filter(({ end }) => end !== 0);
  return {
    columns: [column, ...kept.map(({ pick }) => pick)],
    coefficients: [1, ...kept.map(({ end }) => -end)],
    least,
    most,
  };
}
