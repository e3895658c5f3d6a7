import { type ArgusTable, type ArgusVariable, type CodeTree, isHierarchical } from './table.ts';

/** Names of the columns behind the explanatory variables, in the order of the file. */
export const argusColumns = ['children', 'records', 'status', 'lower', 'upper'] as const;

const lead = '@';

/** The name of the file with the hierarchy of a variable in a table: another table may take it less deep. */
export function hierarchyFile(table: string, { name }: ArgusVariable): string {
  return `${table}-${name}.hrc`;
}

/**
 * A table as τ-ARGUS reads tabular data (`.tab`): a line a cell, separated by semicolons, codes between quotes; then the
 * response, the frequency, the status and both protection levels.
 *
 * Source of the formats: P.-P. de Wolf and others, τ-ARGUS User's Manual (Statistics Netherlands), the chapter on files;
 * and its metadata reader and batch interpreter.
 */
export function tabText({ cells }: ArgusTable): string {
  const lines = cells.map(({ codes, count, status, lower, upper }) =>
    [...codes.map((code) => `"${code}"`), count, count, status, lower, upper].join(';'),
  );
  return `${lines.join('\n')}\n`;
}

/** What describes a `.tab` to τ-ARGUS (`.rda`): separator, status codes, and the columns in their order. */
export function rdaText({ name, variables }: ArgusTable): string {
  const [response, frequency, status, lower, upper] = argusColumns;
  return [
    '<SEPARATOR> ";"',
    '<SAFE> "S"',
    '<UNSAFE> "U"',
    '<PROTECT> "P"',
    ...variables.flatMap((variable) => variableLines(name, variable)),
    ...[response, '  <NUMERIC>', '  <DECIMALS> 0'],
    ...[frequency, '  <FREQUENCY>'],
    ...[status, '  <STATUS>'],
    ...[lower, '  <NUMERIC> <LOWERPL>'],
    ...[upper, '  <NUMERIC> <UPPERPL>'],
    '',
  ].join('\n');
}

function variableLines(table: string, variable: ArgusVariable): string[] {
  const lines = [variable.name, '  <RECODEABLE>', `  <TOTCODE> "${variable.total}"`];
  if (!isHierarchical(variable)) return lines;
  return [
    ...lines,
    '  <HIERARCHICAL>',
    `  <HIERCODELIST> "${hierarchyFile(table, variable)}"`,
    `  <HIERLEADSTRING> "${lead}"`,
  ];
}

/** A hierarchy (`.hrc`): a code a line below the total, with a lead string for each level that it lies deeper. */
export function hrcText({ codes }: ArgusVariable): string {
  return `${codes.flatMap((tree) => hrcLines(tree, 0)).join('\n')}\n`;
}

function hrcLines({ code, parts }: CodeTree, depth: number): string[] {
  return [lead.repeat(depth) + code, ...parts.flatMap((part) => hrcLines(part, depth + 1))];
}

/** How τ-ARGUS is asked to protect tables that lie in one folder. */
export interface ArgusBatch {
  readonly tables: readonly ArgusTable[];
  /** Minutes for each subtable. */
  readonly minutes: number;
}

/**
 * A batch (`.arb`) that reads tables as they are marked (an empty safety rule takes status and levels from the file),
 * withholds more in all of them together where there are several, and writes what is safe. Names are relative to its folder.
 */
export function arbText({ tables, minutes }: ArgusBatch): string {
  const which = tables.length > 1 ? 0 : 1;
  return [
    '<LOGBOOK> "tau-argus.log"',
    ...tables.flatMap(({ name, variables }) => [
      `<OPENTABLEDATA> "${name}.tab"`,
      `<OPENMETADATA> "${name}.rda"`,
      `<SPECIFYTABLE> ${variables.map((variable) => `"${variable.name}"`).join('')}|"${argusColumns[0]}"||`,
      '<SAFETYRULE>',
    ]),
    '<READTABLE> 0',
    '<SOLVER> FREE',
    `<SUPPRESS> MOD(${which},${minutes},1,1,1)`,
    ...tables.map(({ name }, at) => `<WRITETABLE> (${at + 1},3,AS+,"${name}-protected.txt")`),
    '',
  ].join('\n');
}
