import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, type Zippable, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KnownTexts } from '../../../pipeline/attack/known-texts.ts';
import { explainingFaults } from '../../../pipeline/attack/explaining-faults.ts';
import { labelsIn, publicFaults } from '../../../pipeline/attack/public-faults.ts';
import { type PublicTables, readPublicTables } from '../../../pipeline/attack/table-faults.ts';
import { workbookFaults } from '../../../pipeline/attack/workbooks/workbook-faults.ts';
import { version } from '../../../pipeline/version.ts';
import { type SampleCandidate, sampleCandidate } from './sample-candidate.ts';

let sample: SampleCandidate;
let known: KnownTexts;
let tables: PublicTables;
beforeAll(async () => {
  sample = await sampleCandidate();
  const { engine } = sample.run;
  known = new KnownTexts(sample.configuration, sample.figures.regions, [
    version,
    `${engine.name} ${engine.version}`,
  ]);
  tables = await readPublicTables(engine, sample.run.folder);
}, 600_000);
afterAll(() => sample.close());

const path = (name: string) => join(sample.run.folder, 'public', name);

const kinds = (faults: readonly { readonly fault: string }[]) => [
  ...new Set(faults.map(({ fault }) => fault)),
];

/** What the attack finds in the data files, each kind of fault once. */
async function faultsNow(): Promise<string[]> {
  const { engine, folder } = sample.run;
  const read = await readPublicTables(engine, folder);
  const beside = await publicFaults(engine, folder, sample.configuration, read, known);
  return kinds([...read.faults, ...beside]);
}

/** The same, of the part of the attack that reads the file. */
async function faultsOf(name: string): Promise<string[]> {
  const { engine, folder } = sample.run;
  if (name.startsWith('indicators.') && name.endsWith('csv'))
    return kinds((await readPublicTables(engine, folder)).faults);
  if (!name.endsWith('.xlsx'))
    return kinds(await explainingFaults(engine, join(folder, 'public'), sample.configuration, known));
  const language = name.includes('.nl.') ? 'nl' : 'en';
  const { rows } = tables;
  return kinds(
    workbookFaults(readFileSync(path(name)), { rows, labels: labelsIn(folder, language), known, language }),
  );
}

/** The faults with one file changed, which is put back. */
async function faultsWith(
  name: string,
  change: (bytes: Buffer) => Buffer | string,
  look: () => Promise<string[]> = faultsNow,
): Promise<string[]> {
  const kept = readFileSync(path(name));
  const changed = Buffer.from(change(kept));
  expect(changed.equals(kept)).toBe(false);
  writeFileSync(path(name), changed);
  try {
    return await look();
  } finally {
    writeFileSync(path(name), kept);
  }
}

const inText = (from: string | RegExp, to: string) => (bytes: Buffer) =>
  bytes.toString('utf8').replace(from, to);

/** A workbook with other text in the sheet of that name. */
function inSheet(name: string, from: string | RegExp, to: string) {
  return (bytes: Buffer): Buffer => {
    const parts: Zippable = unzipSync(bytes);
    const list = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    const at = [...list.matchAll(/<sheet name="([^"]*)"/g)].findIndex(([, found]) => found === name) + 1;
    const part = `xl/worksheets/sheet${at}.xml`;
    const text = strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());
    parts[part] = strToU8(text.replace(from, to));
    return Buffer.from(zipSync(parts, { mtime: new Date(1980, 0, 1) }));
  };
}

/** A withheld cell of a workbook, and a number. */
const sign = /<c r="([A-Z]+\d+)" s="0" t="inlineStr"><is><t xml:space="preserve">\[c\]<\/t><\/is><\/c>/;
const shown = '<c r="$1" s="6"><v>7</v></c>';

const plants: readonly (readonly [
  what: string,
  file: string,
  fault: string,
  change: (bytes: Buffer) => Buffer | string,
])[] = [
  [
    'a count in place of a withheld one',
    'indicators.csv',
    'csv-differs',
    inText(/,,,,,,suppressed/, ',7,,,,,suppressed'),
  ],
  ['another number', 'indicators.nl.csv', 'csv-nl-differs', inText(/;0,(\d)/, ';0,9$1')],
  [
    'a count in place of a withheld one',
    'indicators.nl.csv',
    'csv-nl-differs',
    inText(/;;;;;;suppressed/, ';7;;;;;suppressed'),
  ],
  ['more digits than the number has', 'indicators.nl.csv', 'csv-nl-form', inText(/(;0,\d+);/, '$10;')],
  [
    'another value',
    'indicators.sdmx.csv',
    'csv-sdmx-differs',
    inText(/,,Q,C,,,,,suppressed/, ',7,Q,C,,,,,suppressed'),
  ],
  ['a state of its own', 'indicators.sdmx.csv', 'csv-sdmx-differs', inText(/,Q,C,/, ',Q,D,')],
  ['another action', 'indicators.sdmx.csv', 'csv-sdmx-form', inText(/\),I,/, '),A,')],
  ['rows in another order', 'indicators.csv', 'csv-form', inText(/^(.+\n)(.+\n)(.+\n)/, '$1$3$2')],
  [
    'a count in place of a withheld one',
    'indicators.nl.xlsx',
    'workbook-differs',
    inSheet('without-help-6m', sign, shown),
  ],
  [
    'another number',
    'indicators.en.xlsx',
    'workbook-differs',
    inSheet('help-status-6m', /<v>(\d+)<\/v>/, '<v>1$1</v>'),
  ],
  [
    'more digits than the number has',
    'indicators.en.xlsx',
    'workbook-differs',
    inSheet('help-status-6m', /<v>(0\.\d+)<\/v>/, '<v>$10</v>'),
  ],
  [
    'the word of another code',
    'indicators.en.xlsx',
    'workbook-differs',
    inSheet('children-with-order', '>boys<', '>girls<'),
  ],
  ['another sign', 'indicators.nl.xlsx', 'workbook-differs', inSheet('without-help-6m', '>[c]<', '>[d]<')],
  [
    'a number in a title',
    'indicators.en.xlsx',
    'workbook-number',
    inSheet('without-help-6m', '>Children', '>7 children'),
  ],
  [
    'a number on the cover',
    'indicators.nl.xlsx',
    'workbook-number',
    inSheet('Omslag', 'geheim, ', 'geheim, minder dan 7, '),
  ],
  ['a formula', 'indicators.en.xlsx', 'workbook-hidden', inSheet('without-help-6m', '<v>', '<f>7</f><v>')],
  ['a number in a label', 'codelists.csv', 'number-in-explanation', inText('geheim', 'geheim (7)')],
  ['a place of its own', 'codelists.csv', 'number-in-explanation', inText('status,3,', 'status,41,')],
  [
    'a member with a count',
    'codelists.json',
    'number-in-explanation',
    inText('"code": "victim"', '"children": 41, "code": "victim"'),
  ],
  ['a number in a note', 'data-dictionary.nl.md', 'number-in-explanation', inText('geheim', 'geheim (7)')],
  [
    'a number in a title',
    'csv-metadata.json',
    'number-in-explanation',
    inText('"numerator"', '"numerator 41"'),
  ],
];

describe('the data files of the sample release', () => {
  it('say the same, and nothing else', async () => {
    expect(await faultsNow()).toEqual([]);
  });

  it.each(plants)('are found to hold %s: %s', async (_, file, fault, change) => {
    expect(await faultsWith(file, change, () => faultsOf(file))).toContain(fault);
  });

  it('are found where a file of no known kind lies among them', async () => {
    writeFileSync(path('counts.txt'), '7');
    try {
      expect(await faultsNow()).toEqual(['unknown-file']);
    } finally {
      rmSync(path('counts.txt'));
    }
  });

  it('are found where a number lies behind an empty cell of the Arrow file', async () => {
    const arrow = await import('apache-arrow');
    const table = arrow.tableFromIPC(readFileSync(path('indicators.arrow')));
    const column = table.getChild('numerator');
    const at = Array.from({ length: table.numRows }, (_, place) => place).find(
      (place) => column?.get(place) === null,
    );
    const values = column?.data[0]?.values;
    if (at === undefined || !(values instanceof BigInt64Array)) throw new Error('no empty cell');
    values[at] = 7n;
    const bytes = arrow.tableToIPC(table, 'file');
    expect(await faultsWith('indicators.arrow', () => Buffer.from(bytes))).toEqual(['arrow-hidden']);
  });

  it('are found where the Parquet file has a column of its own, another order, or a count in its footer', async () => {
    const { engine } = sample.run;
    const source = `read_parquet('${path('indicators.parquet')}')`;
    const other = join(sample.run.scratch, 'other.parquet');
    const rewritten = async (query: string, facts: Record<string, string> = {}) => {
      await engine.writeParquet(query, other, facts);
      return faultsWith('indicators.parquet', () => readFileSync(other));
    };
    expect(await rewritten(`SELECT *, 7 AS more FROM ${source}`)).toContain('parquet-form');
    expect(await rewritten(`SELECT * FROM ${source} ORDER BY value NULLS LAST, region`)).toContain(
      'parquet-form',
    );
    expect(await rewritten(`SELECT * FROM ${source} ORDER BY ALL`, { release: '2019-1', more: '7' })).toEqual(
      ['number-in-footer'],
    );
    expect(await rewritten(`SELECT * REPLACE ('F' AS conf_status) FROM ${source} ORDER BY ALL`)).toEqual(
      expect.arrayContaining([
        'csv-differs',
        'csv-nl-differs',
        'csv-sdmx-differs',
        'wrong-sdmx-state',
        'arrow-differs',
      ]),
    );
  });
});
