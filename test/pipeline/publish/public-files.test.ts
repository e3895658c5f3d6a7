import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { configurationHash } from '../../../pipeline/configuration/public.ts';
import { publicFiles } from '../../../pipeline/publish/public-files.ts';
import { fileKinds } from '../../../pipeline/review/file-kinds.ts';
import { keyColumns } from '../../../schemas/cube.ts';
import { publishedCell, sdmxStates } from '../../../schemas/published-cell.ts';
import { hashTree } from '../../../src/run/hash.ts';
import { readCsv } from '../../naive/csv.ts';
import { type SampleCandidate, sampleCandidate } from '../attack/sample-candidate.ts';

let sample: SampleCandidate;
beforeAll(async () => {
  sample = await sampleCandidate();
}, 600_000);
afterAll(() => sample.close());

const path = (name: string) => join(sample.run.folder, 'public', name);
const text = (name: string) => readFileSync(path(name), 'utf8').replace(/^\ufeff/, '');

interface CsvwColumn {
  readonly name: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly datatype: {
    readonly base: string;
    readonly format?: string | { decimalChar: string };
    minimum?: number;
  };
  readonly required: boolean;
}
interface CsvwTable {
  readonly url: string;
  readonly dialect: { readonly delimiter: string };
  readonly tableSchema: { readonly columns: readonly CsvwColumn[]; readonly primaryKey: readonly string[] };
}
const described = () => (JSON.parse(text('csv-metadata.json')) as { tables: readonly CsvwTable[] }).tables;

/** Rows of a file by an RFC 4180 reader of the tests; separators are turned to commas, which no field of such a file holds. */
function rowsOf({ url, dialect }: CsvwTable): Record<string, string>[] {
  const plain =
    dialect.delimiter === ';' ? text(url).replaceAll(',', '\u0001').replaceAll(';', ',') : text(url);
  return readCsv(plain).map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, (value ?? '').replaceAll('\u0001', ',')]),
    ),
  );
}

/** Whether a field of a CSV file is what its description says. */
function fits(field: string, { datatype, required }: CsvwColumn): boolean {
  if (field === '') return !required;
  const { base, format, minimum } = datatype;
  const mark = typeof format === 'object' ? format.decimalChar : '.';
  if (base === 'integer')
    return /^-?\d+$/.test(field) && Number(field) >= (minimum ?? Number.NEGATIVE_INFINITY);
  if (base === 'double') return new RegExp(`^-?\\d+(\\${mark}\\d+)?(e[+-]?\\d+)?$`).test(field);
  return base === 'string' && (format === undefined || new RegExp(String(format), 'u').test(field));
}

describe('the public data files', () => {
  it('are those that are announced, and each is described for output control', () => {
    const names = hashTree(join(sample.run.folder, 'public')).map(({ path: name }) => name);
    const announced = publicFiles(sample.configuration);
    expect(names.filter((name) => !name.startsWith('report/'))).toEqual([...announced].toSorted());
    for (const name of names)
      expect(
        fileKinds.filter(({ pattern }) => pattern.test(name)),
        name,
      ).toHaveLength(1);
  });

  it('are each in the manifest and among the checksums', () => {
    const manifest = readFileSync(join(sample.run.folder, 'manifest.json'), 'utf8');
    const checksums = readFileSync(join(sample.run.folder, 'internal/review/checksums.sha256'), 'utf8');
    for (const name of publicFiles(sample.configuration)) {
      expect(manifest).toContain(`"public/${name}"`);
      expect(checksums).toContain(`  public/${name}\n`);
    }
  });

  it('have one workbook for each configured language', () => {
    const names = publicFiles({ output: { directory: 'x', languages: ['en'], regionPages: true } });
    expect(names.filter((name) => name.endsWith('.xlsx'))).toEqual(['indicators.en.xlsx']);
  });

  it('are CSV as their description says: columns, types, codes and keys', () => {
    const tables = described();
    expect(tables.map(({ url }) => url)).toEqual([
      ...['indicators.csv', 'indicators.nl.csv', 'indicators.sdmx.csv', 'codelists.csv'],
    ]);
    for (const table of tables) {
      const rows = rowsOf(table);
      const { columns, primaryKey } = table.tableSchema;
      expect(rows.length).toBeGreaterThan(100);
      expect(Object.keys(rows[0] ?? {})).toEqual(columns.map(({ name }) => name));
      for (const column of columns) {
        expect(column.titles).toMatchObject({ nl: expect.any(String), en: expect.any(String) });
        const amiss = rows.filter((row) => !fits(row[column.name] ?? '', column));
        expect(amiss.length, `${table.url} ${column.name}`).toBe(0);
      }
      expect(new Set(rows.map((row) => primaryKey.map((name) => row[name]).join('|'))).size).toBe(
        rows.length,
      );
    }
  });

  it('keep the order of the columns of the cube, and end with the states of SDMX', () => {
    const [header = ''] = text('indicators.csv').split('\n');
    expect(header.split(',')).toEqual(Object.keys(publishedCell.shape));
    expect(header).toMatch(/,status,reason,obs_status,conf_status$/);
  });

  it('have a state of SDMX beside each state, the same for whatever is withheld', () => {
    const table = described()[0];
    if (table === undefined) throw new Error('no table');
    const pairs = new Set(rowsOf(table).map((row) => `${row.status} ${row.obs_status}${row.conf_status}`));
    expect(pairs).toContain('suppressed QC');
    for (const [status, { obs, conf }] of Object.entries(sdmxStates))
      expect(
        [...pairs]
          .filter((pair) => pair.startsWith(`${status} `))
          .every((pair) => pair === `${status} ${obs}${conf}`),
      ).toBe(true);
  });

  it('are SDMX-CSV 2.0: structure, action, dimensions, value, attributes', () => {
    const [header = '', first = ''] = text('indicators.sdmx.csv').split('\n');
    expect(header.split(',')).toEqual([
      ...['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...keyColumns.map((name) => name.toUpperCase())],
      ...['OBS_VALUE', 'OBS_STATUS', 'CONF_STATUS', 'NUMERATOR', 'DENOMINATOR', 'LOWER', 'UPPER'],
      ...['STATUS', 'REASON'],
    ]);
    expect(first).toMatch(/^dataflow,ZICHT:INDICATORS\(1\.0\.0\),I,children-with-order,/);
  });

  it('open in a Dutch spreadsheet: a byte-order mark, semicolons, decimal commas', () => {
    expect(readFileSync(path('indicators.nl.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(text('indicators.nl.csv').replaceAll(',', '.').replaceAll(';', ',')).toBe(text('indicators.csv'));
  });

  it('have Parquet in zstd, texts as dictionaries, and the release and every column in its footer', async () => {
    const { engine } = sample.run;
    const parts = await engine.rows<{ compression: string; kind: string; dictionaries: boolean }>(
      `SELECT DISTINCT compression, type AS kind, dictionary_page_offset IS NOT NULL AS dictionaries
       FROM parquet_metadata('${path('indicators.parquet')}') ORDER BY ALL`,
      'test',
    );
    expect(parts.every(({ compression }) => compression === 'ZSTD')).toBe(true);
    expect(parts.filter(({ kind }) => kind === 'BYTE_ARRAY').every(({ dictionaries }) => dictionaries)).toBe(
      true,
    );
    const footer = await engine.rows<{ name: string; told: string }>(
      `SELECT decode(key) AS name, decode(value) AS told FROM parquet_kv_metadata('${path('indicators.parquet')}')`,
      'test',
    );
    const facts = Object.fromEntries(footer.map(({ name, told }) => [name, told]));
    expect(facts).toMatchObject({
      ...{ release: '2019-1', status: 'provisional', methodology: '1' },
      configuration: configurationHash(sample.configuration),
    });
    expect(Object.keys(JSON.parse(facts.columns ?? '{}'))).toEqual(Object.keys(publishedCell.shape));
  });

  it('have every code that occurs in a code list, with a label in both languages', () => {
    const { lists } = JSON.parse(text('codelists.json')) as {
      lists: { list: string; codes: { code: string; label: Record<string, string> }[] }[];
    };
    const table = described()[0];
    if (table === undefined) throw new Error('no table');
    const rows = rowsOf(table);
    const free = new Set(['numerator', 'denominator', 'value', 'lower', 'upper']);
    for (const column of Object.keys(publishedCell.shape).filter((name) => !free.has(name))) {
      const codes = lists.find(({ list }) => list === column)?.codes ?? [];
      const known = new Set(codes.map(({ code }) => code));
      const unknown = new Set(
        rows.map((row) => row[column] ?? '').filter((code) => code !== '' && !known.has(code)),
      );
      // Years are their own label.
      expect(
        [...unknown].filter((code) => column !== 'period' || !/^\d{4}$/.test(code)),
        column,
      ).toEqual([]);
      for (const { label } of codes) expect(Object.keys(label)).toEqual(['nl', 'en']);
    }
  });
});
