import { existsSync, readFileSync } from 'node:fs';
import { dimension, type Hierarchy } from '../../../src/disclosure/tables/dimension.ts';
import { type FrequencyTable, frequencyTable } from '../../../src/disclosure/tables/frequency-table.ts';

const folder = new URL('../../../../shared/reference/disclosure/', import.meta.url);
export const hasReference = existsSync(folder);

export interface ReferenceCell {
  readonly codes: readonly string[];
  readonly primary: boolean;
  readonly suppressed: boolean;
}

/** A public example table with the pattern that GaussSuppression found for it. */
export interface ReferenceTable {
  readonly name: string;
  readonly maxN: number;
  readonly zeros: 'open' | 'protected';
  readonly table: FrequencyTable;
  readonly cells: readonly ReferenceCell[];
}

const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** Records of a CSV file without quotes or commas in its fields. */
export function records(name: string): Record<string, string>[] {
  const [header = '', ...lines] = read(name).trim().split('\n');
  const names = header.split(',').map(bare);
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((field, at) => [names[at] ?? '', bare(field)])),
  );
}

const bare = (field: string) => field.replaceAll('"', '').trim();

/** Which columns make each table: for each dimension its finest code, and the columns that group it. */
const tables: Record<string, { count: string; dimensions: Record<string, readonly string[]> }> = {
  z2: { count: 'ant', dimensions: { region: ['fylke', 'kostragr'], hovedint: [] } },
  d2s: { count: 'freq', dimensions: { region: ['county', 'size'], main_income: [] } },
  ex1: { count: 'freq', dimensions: { age: [], geo: ['eu'], year: [] } },
  mun: { count: 'freq', dimensions: { mun: [], inj: [] } },
};
const files: Record<string, string> = {
  z2: 'ssb_z2.csv',
  d2s: 'ssb_d2s.csv',
  ex1: 'ssb_example1.csv',
  mun: 'ssb_mun_accidents.csv',
};

export function frequencies(name: string): FrequencyTable {
  const { count, dimensions } = tables[name] ?? { count: '', dimensions: {} };
  const rows = records(files[name] ?? '');
  const made = Object.entries(dimensions).map(([column, groupings]) => {
    const codes = [...new Set(rows.map((row) => row[column] ?? ''))];
    const hierarchy: Record<string, string[]> = { Total: codes };
    for (const grouping of groupings)
      for (const row of rows) {
        const group = row[grouping] ?? '';
        const members = hierarchy[group] ?? [];
        if (!members.includes(row[column] ?? '')) members.push(row[column] ?? '');
        hierarchy[group] = members;
      }
    return dimension(column, codes, hierarchy satisfies Hierarchy);
  });
  return frequencyTable(
    made,
    rows.map((row) => ({
      codes: Object.keys(dimensions).map((column) => row[column] ?? ''),
      count: Number(row[count]),
    })),
  );
}

/** All reference patterns. */
export function referenceTables(): ReferenceTable[] {
  return Object.keys(tables).flatMap((name) =>
    [3, 9].flatMap((maxN) =>
      (['open', 'protected'] as const).map((zeros) => {
        const rows = records(`ref_gauss_${name}_maxN${maxN}_${zeros === 'open' ? 'zopen' : 'zp'}.csv`);
        const columns = Object.keys(tables[name]?.dimensions ?? {});
        const cells = rows.map((row) => ({
          codes: columns.map((column) => row[column] ?? ''),
          primary: row.primary === 'TRUE',
          suppressed: row.suppressed === 'TRUE',
        }));
        return { name, maxN, zeros, table: frequencies(name), cells };
      }),
    ),
  );
}

/** Where the stored intervals of a pattern lie. */
export function auditFile({ name, maxN, zeros }: Pick<ReferenceTable, 'name' | 'maxN' | 'zeros'>): URL {
  return new URL(`ref_gauss_${name}_maxN${maxN}_${zeros === 'open' ? 'zopen' : 'zp'}_audit.json`, folder);
}

export interface Optimum {
  readonly name: string;
  readonly zeros: 'open' | 'protected';
  readonly width: number;
  /** What is least: the number of cells, or the sum of their counts. */
  readonly cost: 'n' | 'v';
  /** What is withheld beside the unsafe cells: how many cells, and the sum of their counts. */
  readonly secondary: number;
  readonly sum: number;
}

/** Proven optima. */
export function optima(): Optimum[] {
  const stored = JSON.parse(read('optimum_small_tables.json')) as {
    table: string;
    width: number;
    cost: 'n' | 'v';
    status: string;
    optimumSecondary: number;
    optimumSum: number;
  }[];
  return stored
    .filter(({ status }) => status === 'opt')
    .map(({ table, width, cost, optimumSecondary, optimumSum }) => {
      const [name = '', , zeros] = table.split('_');
      const isOpen = zeros === 'zopen';
      const found = { secondary: optimumSecondary, sum: optimumSum };
      return { name, zeros: isOpen ? 'open' : 'protected', width, cost, ...found };
    });
}

/** The table that a stored optimum belongs to. */
export function tableOf({ name, zeros }: Optimum): ReferenceTable {
  const found = referenceTables().find((one) => one.name === name && one.maxN === 3 && one.zeros === zeros);
  if (found === undefined) throw new Error('no such table');
  return found;
}

/** Ones and zeros: public examples with the patterns that GaussSuppression found for them. */
export function singletonCases() {
  return JSON.parse(read('singleton_zero_cases.json')) as {
    readonly datasets: Record<string, Record<string, string | number>[]>;
    readonly runs: {
      readonly data: string;
      readonly maxN: number;
      readonly protectZeros: boolean;
      readonly singletonMethod: string;
      readonly suppressed: readonly string[];
    }[];
  };
}
