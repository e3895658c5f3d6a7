/** A Knowledge with numbers for names: bounds of columns (the cells), and rows of whole-number coefficients. */
export interface System {
  /** Key of each column. */
  readonly keys: readonly string[];
  /** Least and most of each column; ±Infinity where there is no bound. */
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly rows: readonly Row[];
  readonly choices: readonly ColumnChoice[];
}

/** least ≤ Σ coefficient · column ≤ most; an equality has least = most. Columns ascend, no coefficient is 0. */
export interface Row {
  readonly columns: readonly number[];
  readonly coefficients: readonly number[];
  readonly least: number;
  readonly most: number;
}

/** At least one option holds: each of its columns lies within its range. */
export type ColumnChoice = readonly (readonly ColumnRange[])[];

export interface ColumnRange {
  readonly column: number;
  readonly least: number;
  readonly most: number;
}

/** For each column, the positions of the rows in which it stands. */
export function rowsOfColumns({ keys, rows }: Pick<System, 'keys' | 'rows'>): number[][] {
  const found: number[][] = keys.map(() => []);
  rows.forEach(({ columns }, at) => {
    for (const column of columns) found[column]?.push(at);
  });
  return found;
}

/** The columns of a choice, each once. */
export function columnsOfChoice(choice: ColumnChoice): number[] {
  return [...new Set(choice.flatMap((option) => option.map(({ column }) => column)))];
}
