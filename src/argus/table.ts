/** A code of an explanatory variable with what it is divided into; a code without parts is a finest one. */
export interface CodeTree {
  readonly code: string;
  readonly parts: readonly CodeTree[];
}

/** An explanatory variable: its total, and the codes below it. */
export interface ArgusVariable {
  /** Letters, digits and underscores. */
  readonly name: string;
  readonly total: string;
  readonly codes: readonly CodeTree[];
}

/** `S`: safe, may be withheld to protect others. `U`: unsafe. `P`: is shown whatever happens. */
export type ArgusStatus = 'S' | 'U' | 'P';

export interface ArgusCell {
  /** One code a variable, totals included. */
  readonly codes: readonly string[];
  readonly count: number;
  readonly status: ArgusStatus;
  /** How far below and above the count a reader must be left in the dark. */
  readonly lower: number;
  readonly upper: number;
}

/** A complete frequency table: a cell for every combination of codes, of which the wider are sums of the finer. */
export interface ArgusTable {
  /** Names the files. */
  readonly name: string;
  readonly variables: readonly ArgusVariable[];
  readonly cells: readonly ArgusCell[];
}

/** Every code of a variable, total first, then as its hierarchy lists them. */
export function allCodes({ total, codes }: ArgusVariable): string[] {
  return [total, ...codes.flatMap(below)];
}

function below({ code, parts }: CodeTree): string[] {
  return [code, ...parts.flatMap(below)];
}

/** Whether a variable has codes of more than one level below its total. */
export function isHierarchical({ codes }: ArgusVariable): boolean {
  return codes.some(({ parts }) => parts.length > 0);
}
