import type { Highs, Model, ModelData, VariableType } from 'highs';
import { solver } from '../suppression/solver.ts';

/** A whole number to be found. */
export interface Column {
  readonly cost: number;
  readonly least: number;
  readonly most: number;
}

/** Bounds on a sum of columns times coefficients. */
export interface Row {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly least: number;
  readonly most: number;
}

export interface Outcome {
  /** `stopped`: the effort allowed did not prove that nothing is cheaper, or that nothing fits. */
  readonly state: 'optimal' | 'infeasible' | 'stopped';
  /** Whole numbers that keep to all bounds; `null` where none were found. */
  readonly values: readonly number[] | null;
}

/**
 * Whole numbers within bounds that cost least. Effort is counted in nodes of the search, never timed, so that a busy machine
 * publishes what an idle one does.
 */
export async function integerProgram(
  columns: readonly Column[],
  rows: readonly Row[],
  nodes: number,
): Promise<Outcome> {
  const runtime = await solver();
  const model = runtime.createModel(modelData(runtime, columns, rows, true));
  try {
    model.options.set({
      output_flag: false,
      random_seed: 1,
      mip_max_nodes: nodes,
      mip_rel_gap: 0,
      mip_abs_gap: 0,
    });
    const status = model.run().modelStatus;
    const { infeasible, optimal } = runtime.constants.modelStatus;
    if (status === infeasible) return { state: 'infeasible', values: null };
    return { state: status === optimal ? 'optimal' : 'stopped', values: wholeValues(model, columns, rows) };
  } finally {
    model.dispose();
  }
}

/** Whether any numbers, whole or not, keep to the bounds of some columns and rows. */
export async function isFeasible(columns: readonly Column[], rows: readonly Row[]): Promise<boolean> {
  const runtime = await solver();
  const model = runtime.createModel(modelData(runtime, columns, rows, false));
  try {
    model.options.set({ output_flag: false, random_seed: 1 });
    return model.run().modelStatus === runtime.constants.modelStatus.optimal;
  } finally {
    model.dispose();
  }
}

/** What was found, in whole numbers; floats are hints, until whole numbers made of them keep to all bounds. */
function wholeValues(model: Model, columns: readonly Column[], rows: readonly Row[]): number[] | null {
  const values = [...model.getSolution().colValue.slice(0, columns.length)].map(Math.round);
  const keeps =
    values.length === columns.length &&
    columns.every(({ least, most }, at) => within(values[at] ?? Number.NaN, least, most)) &&
    rows.every((row) => {
      const sum = row.columns.reduce(
        (total, column, at) => total + (row.coefficients[at] ?? 0) * (values[column] ?? 0),
        0,
      );
      return within(sum, row.least, row.most);
    });
  return keeps ? values : null;
}

const within = (value: number, least: number, most: number) => value >= least && value <= most;

function modelData(
  runtime: Highs,
  columns: readonly Column[],
  rows: readonly Row[],
  whole: boolean,
): ModelData {
  const { integer, continuous } = runtime.constants.variableType;
  const starts = [0];
  for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.columns.length);
  return {
    numCols: columns.length,
    numRows: rows.length,
    colCost: columns.map(({ cost }) => cost),
    colLower: columns.map(({ least }) => least),
    colUpper: columns.map(({ most }) => most),
    rowLower: rows.map(({ least }) => least),
    rowUpper: rows.map(({ most }) => most),
    integrality: columns.map((): VariableType => (whole ? integer : continuous)),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: rows.flatMap((row) => row.columns),
      values: rows.flatMap((row) => row.coefficients),
    },
  };
}
