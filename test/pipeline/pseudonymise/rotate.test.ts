import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hmacSha256 } from '../../../src/keys/secret-key.ts';
import { readCsv } from '../../naive/csv.ts';
import { type KeyFolder, openKeyFolder, pseudonymised } from '../../support/keys.ts';

const under = (byte: number, identifier: string) =>
  hmacSha256(Buffer.alloc(32, byte), `default:${identifier}`).toString('hex');

describe('pseudonymise, to rotate a key', () => {
  let folder: KeyFolder;
  beforeEach(() => {
    folder = openKeyFolder();
  });
  afterEach(() => folder.close());

  const rotated = async (...contents: readonly string[]) => {
    const [output] = await pseudonymised({
      input: contents.map((text, at) => folder.write(`${at}.csv`, text)),
      output: [folder.path('crosswalk.csv')],
      keyFile: folder.key('old', 1),
      newKeyFile: folder.key('new', 2),
      rotate: true,
      force: true,
      columns: ['person_key', 'partner'],
      typeColumns: ['person_key_type', 'partner_type'],
      normalise: 'digits9',
      missing: ['----'],
    });
    return { output, text: readFileSync(folder.path('crosswalk.csv'), 'utf8') };
  };
  const header = 'person_key_type;person_key;partner_type;partner';

  it('leads from every old pseudonym to the new one, each once, sorted by type and old key', async () => {
    const { text, output } = await rotated(
      `${header}\nR;1;S;x\n;000000001;;\nS;1;R;----\n`,
      `${header}\nS;x;R;2\n`,
    );
    const pair = (type: string, identifier: string) => ({
      ...{ old_key_type: type, old_key: under(1, identifier) },
      ...{ new_key_type: type, new_key: under(2, identifier), valid_from: '' },
    });
    const expected = [
      pair('R', '000000001'),
      pair('R', '000000002'),
      pair('S', '000000001'),
      pair('S', 'x'),
    ].toSorted((a, b) => (a.old_key_type + a.old_key < b.old_key_type + b.old_key ? -1 : 1));
    expect(text.split('\n')[0]).toBe('old_key_type,old_key,new_key_type,new_key,valid_from');
    expect(readCsv(text)).toEqual(expected);
    const sidecar = JSON.parse(readFileSync(folder.path('crosswalk.csv.keys.json'), 'utf8'));
    const idOf = (byte: number) =>
      hmacSha256(Buffer.alloc(32, byte), 'zicht key id v1').toString('hex').slice(0, 16);
    expect(output).toMatchObject({ rows: 4, keyId: idOf(2) });
    expect(sidecar).toMatchObject({ keyId: idOf(2), replaces: { keyId: idOf(1) }, rows: 4 });
  });

  it('does not depend on the order of rows and files', async () => {
    const { text } = await rotated(`${header}\nR;1;S;x\nR;5;;\n`, `${header}\nS;y;;\n`);
    const other = await rotated(`${header}\nS;y;;\nR;5;;\n`, `${header}\nR;1;S;x\n`);
    expect(other.text).toBe(text);
    expect(readCsv(text)).toHaveLength(4);
  });

  it('refuses a new key that is the old one', async () => {
    const request = {
      input: [folder.write('in.csv', 'person_key\n1\n')],
      output: [folder.path('out.csv')],
      keyFile: folder.key('old', 1),
      newKeyFile: folder.key('same', 1),
      rotate: true,
    };
    await expect(pseudonymised(request)).rejects.toMatchObject({
      exitCode: 2,
      problems: [{ code: 'keys.same', where: '--new-key-file' }],
    });
  });
});
