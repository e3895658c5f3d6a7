import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hmacSha256 } from '../../../src/keys/secret-key.ts';
import { ZichtError } from '../../../src/run/errors.ts';
import { splitFields } from '../../../src/formats/header.ts';
import { splitRecords } from '../../../src/formats/split-records.ts';
import { csvText } from '../../naive/csv.ts';
import { type KeyFolder, openKeyFolder, pseudonymised } from '../../support/keys.ts';

const hashed = (identifier: string, label = 'default') =>
  hmacSha256(Buffer.alloc(32, 1), `${label}:${identifier}`).toString('hex');

/** The rows of a CSV text by the names in its header, read by code that shares nothing with the engine. */
function readCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = splitRecords(Buffer.from(text), ',', true).records.map(({ bytes }) =>
    splitFields(Buffer.from(bytes).toString('utf8'), ','),
  );
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? ''])));
}

describe('pseudonymise', () => {
  let folder: KeyFolder;
  beforeEach(() => {
    folder = openKeyFolder();
  });
  afterEach(() => folder.close());

  const keyFile = () => folder.key('key', 1);
  /** The output of one input. */
  async function made(
    content: string | Uint8Array,
    options: Partial<Parameters<typeof pseudonymised>[0]> = {},
  ) {
    const input = folder.write('in.csv', content);
    const output = folder.path('out.csv');
    await pseudonymised({ input: [input], output: [output], keyFile: keyFile(), force: true, ...options });
    return readFileSync(output, 'utf8');
  }
  async function refused(work: Promise<unknown>): Promise<ZichtError> {
    const error = await work.catch((thrown: unknown) => thrown);
    if (error instanceof ZichtError) return error;
    throw new Error('it was not refused');
  }
  /** Nothing lies in the folder but what is named. */
  const holds = (...names: string[]) =>
    expect(readdirSync(dirname(folder.path('x'))).toSorted()).toEqual(names.toSorted());

  it('replaces the named columns and nothing else; empty identifiers stay empty', async () => {
    const text = await made(
      'order_id,person_key,note,old_key\nO1,123,"a, ""b""\nc",9\nO2,,é 1 ,\nO3,"123",007,"9"\n',
      { columns: ['Person_Key', 'old_key'] },
    );
    expect(readCsv(text)).toEqual([
      { order_id: 'O1', person_key: hashed('123'), note: 'a, "b"\nc', old_key: hashed('9') },
      { order_id: 'O2', person_key: '', note: 'é 1 ', old_key: '' },
      { order_id: 'O3', person_key: hashed('123'), note: '007', old_key: hashed('9') },
    ]);
  });

  it('keeps rows, their order and every other value, whatever they hold', async () => {
    const value = fc.string({
      unit: fc.constantFrom('a', '0', ' ', '"', ',', ';', '\n', '\r', 'é', '😀', '\t'),
    });
    const row = fc.record({
      person_key: fc.string({ unit: fc.constantFrom('1', 'x', 'é', '"') }),
      note: value,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 20 }), async (rows) => {
        // A value that is nothing but blank lines would be a blank record; an id keeps it a row.
        const numbered = rows.map((one, at) => ({ id: `r${at}`, ...one }));
        const text = await made(csvText(['id', 'person_key', 'note'], numbered));
        const expected = numbered.map((one) => ({
          ...one,
          person_key: one.person_key === '' ? '' : hashed(one.person_key),
        }));
        expect(readCsv(text)).toEqual(expected);
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    [';', 'person_key;a\n1;x,y\n', 'person_key;a\n#;x,y\n'],
    ['\t', 'a\tperson_key\nx\t1\n', 'a\tperson_key\nx\t#\n'],
    ['|', '\ufeffperson_key|a\r\n1|x\r\n', 'person_key|a\n#|x\n'],
  ])('finds the delimiter %j and keeps it', async (_, content, expected) => {
    expect(await made(content)).toBe(expected.replace('#', hashed('1')));
  });

  it('reads a file of one column, in which a blank line is an empty identifier', async () => {
    expect(await made('person_key\n1\n\n""\n')).toBe(`person_key\n${hashed('1')}\n\n\n`);
  });

  it('reads Latin-1 where it is told to, and hashes the text, not its bytes', async () => {
    const text = await made(Buffer.from('person_key,naam\né1,ü\n', 'latin1'), { inputEncoding: 'latin-1' });
    expect(text).toBe(`person_key,naam\n${hashed('é1')},ü\n`);
  });

  it('adds zeros up to nine digits with digits9, and leaves all else alone', async () => {
    const keys = ['123', '000000123', '1234567890', 'A12', '-12', ' 12'];
    const text = await made(
      csvText(
        ['person_key', 'n'],
        keys.map((person_key) => ({ person_key, n: '1' })),
      ),
      {
        normalise: 'digits9',
      },
    );
    const expected = ['000000123', '000000123', '1234567890', 'A12', '-12', ' 12'];
    expect(readCsv(text).map((row) => row.person_key)).toEqual(expected.map((key) => hashed(key)));
  });

  it('empties the texts that stand for no identifier', async () => {
    const text = await made('person_key,n\n----,1\n1,----\n', { missing: ['----'], normalise: 'digits9' });
    expect(text).toBe(`person_key,n\n,1\n${hashed('000000001')},----\n`);
  });

  it('gives the same bytes every time, and others with another label or encoding', async () => {
    const content = csvText(
      ['person_key', 'n'],
      Array.from({ length: 5000 }, (_, at) => ({ person_key: String(at % 777), n: String(at) })),
    );
    const first = await made(content);
    expect(await made(content)).toBe(first);
    expect(await made(content, { domain: 'other' })).toContain(`${hashed('5', 'other')},5\n`);
    expect(await made(content, { encoding: 'base64url' })).toContain(
      `${Buffer.from(hashed('5'), 'hex').toString('base64url')},5\n`,
    );
  });

  it('says beside each output what it is, to its owner alone', async () => {
    const inputs = ['1', '2'].map((name) => folder.write(`${name}.csv`, `person_key,n\n${name},1\n,2\n`));
    const outputs = ['1-out.csv', '2-out.csv'].map(folder.path);
    const files = await pseudonymised({ input: inputs, output: outputs, keyFile: keyFile(), domain: 'x.y' });
    const keyId = hmacSha256(Buffer.alloc(32, 1), 'zicht key id v1').toString('hex').slice(0, 16);
    expect(files).toEqual(outputs.map((output) => ({ output, rows: 2, keyId })));
    for (const output of outputs) {
      expect(JSON.parse(readFileSync(`${output}.keys.json`, 'utf8'))).toEqual({
        ...{ keyId, algorithm: 'HMAC-SHA256', domain: 'x.y', encoding: 'hex', normalise: 'none' },
        ...{ columns: ['person_key'], rows: 2 },
        sha256: createHash('sha256').update(readFileSync(output)).digest('hex'),
      });
      for (const path of [output, `${output}.keys.json`]) expect(statSync(path).mode & 0o777).toBe(0o600);
    }
    holds('1.csv', '2.csv', 'key', ...['1', '2'].flatMap((n) => [`${n}-out.csv`, `${n}-out.csv.keys.json`]));
  });

  it('replaces nothing without --force, not even a sidecar, and never its own input', async () => {
    const input = folder.write('in.csv', 'person_key,n\n1,1\n');
    const attempt = (output: string, force: boolean) =>
      refused(pseudonymised({ input: [input], output: [output], keyFile: keyFile(), force }));
    folder.write('there.csv', 'mine');
    folder.write('half.csv.keys.json', 'mine');
    for (const name of ['there.csv', 'half.csv']) {
      const error = await attempt(folder.path(name), false);
      expect(error).toMatchObject({ exitCode: 2, problems: [{ code: 'output.exists' }] });
    }
    expect(await attempt(input, true)).toMatchObject({ problems: [{ code: 'output.is-input' }] });
    expect(await attempt(folder.path('no/out.csv'), true)).toMatchObject({
      problems: [{ code: 'output.no-folder' }],
    });
    expect(readFileSync(folder.path('there.csv'), 'utf8')).toBe('mine');
    holds('half.csv.keys.json', 'in.csv', 'key', 'there.csv');
  });

  it.each([
    ['input.column-missing', 'key,n\n1,1\n'],
    ['input.header', 'person_key,Person_Key\n1,1\n'],
    ['input.header', 'person_key,\n1,1\n'],
    ['input.no-header', ''],
    ['input.open-quote', 'person_key,n\n"1,1\n'],
    ['input.quotes', 'person_key,n\n1, "1"\n'],
    ['input.not-rows', 'person_key,n\n123456782\n'],
    ['input.not-rows', Buffer.from('person_key,n\n123456782,\xe9\n', 'latin1')],
    ['input.encoding', Buffer.from('\ufeffperson_key,n\n1,1\n', 'utf16le')],
  ])('refuses (%s) %j, leaves nothing behind, and repeats no value', async (code, content) => {
    const error = await refused(made(content));
    expect(error).toMatchObject({ exitCode: 3, problems: [{ code }] });
    expect(JSON.stringify(error.problems)).not.toContain('123456782');
    holds('in.csv', 'key');
  });

  it('makes no output of several when one input is wrong, and tells of all that are', async () => {
    const inputs = ['person_key,n\n1,1\n', 'k,n\n1,1\n', 'person_key,n\n"1,1\n'].map((text, at) =>
      folder.write(`${at}.csv`, text),
    );
    const output = inputs.map((path) => `${path}.out`);
    const error = await refused(pseudonymised({ input: inputs, output, keyFile: keyFile() }));
    expect(error.problems.map(({ code }) => code)).toEqual(['input.column-missing', 'input.open-quote']);
    expect(output.some((path) => existsSync(path))).toBe(false);
  });

  it('leaves nothing behind when it is interrupted', async () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => `${at},${at}\n`).join('');
    const input = folder.write('in.csv', `person_key,n\n${rows}`);
    const controller = new AbortController();
    const output = [folder.path('out.csv')];
    const work = pseudonymised({ input: [input], output, keyFile: keyFile() }, controller.signal);
    setTimeout(() => controller.abort(), 150);
    await expect(work).rejects.toThrow();
    holds('in.csv', 'key');
  });
});
