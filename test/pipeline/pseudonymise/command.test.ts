import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { zicht } from '../../support/cli.ts';
import { type KeyFolder, openKeyFolder } from '../../support/keys.ts';

/** Bytes and identifiers that must never be seen again but in the file that held them. */
const secret = Buffer.from('CANARY-KEY-5f0c1e9d-CANARY-KEY-7a');
const identifiers = ['CANARYID1', 'CANARYID2', '999000111'];
const traces = [
  ...(['utf8', 'hex', 'base64', 'base64url'] as const).map((form) => secret.toString(form)),
  ...(['hex', 'base64'] as const).map((form) => createHash('sha256').update(secret).digest(form)),
  ...identifiers,
];

describe('zicht pseudonymise', () => {
  let folder: KeyFolder;
  beforeEach(() => {
    folder = openKeyFolder();
    folder.write('key', secret);
    folder.write('new', Buffer.alloc(32, 9));
  });
  afterEach(() => folder.close());

  /** Runs the command in the folder; whatever happens, nothing of the key or an identifier is said. */
  function run(...args: readonly string[]) {
    const outcome = zicht(args, { cwd: folder.path('.') });
    for (const trace of traces) {
      expect(outcome.stdout).not.toContain(trace);
      expect(outcome.stderr).not.toContain(trace);
    }
    return outcome;
  }
  const orders = 'order_id,person_key,measure,starts_on,municipality\n';
  const writeOrders = () => {
    const rows = identifiers.map((key, at) => `O${at},${key},supervision,2017-03-0${at + 1},GM0344\n`);
    folder.write('orders-raw.csv', orders + rows.join(''));
  };
  const writeConfiguration = () => {
    const registers = { protection_orders: { files: ['orders.*'] }, youth_care: { files: ['care.csv'] } };
    const period = { from: '2017-01-01', until: '2018-12-31' };
    folder.write(
      'zicht.json',
      JSON.stringify({ period, observedUntil: '2019-06-30', registers, output: { regionPages: false } }),
    );
  };
  const columns = ['--columns', 'person_key', '--key-file', 'key'];

  it('writes the file and its sidecar, and says so in a line or in JSON', () => {
    writeOrders();
    const told = run('pseudonymise', '-i', 'orders-raw.csv', '-o', 'orders.csv', ...columns);
    expect(told).toMatchObject({ code: 0, stderr: '' });
    expect(told.stdout).toMatch(/^Wrote orders\.csv: 3 records, key [0-9a-f]{16}\n$/);
    const json = run('pseudonymise', '-i', 'orders-raw.csv', '-o', 'again.csv', ...columns, '--json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      outcome: 'pseudonymised',
      files: [{ output: 'again.csv', rows: 3 }],
    });
    const quiet = run('pseudonymise', '-i', 'orders-raw.csv', '-o', 'third.csv', ...columns, '--quiet');
    expect(quiet).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(folder.path('again.csv'))).toEqual(readFileSync(folder.path('orders.csv')));
    for (const trace of traces) {
      expect(readFileSync(folder.path('orders.csv'), 'utf8')).not.toContain(trace);
      expect(readFileSync(folder.path('orders.csv.keys.json'), 'utf8')).not.toContain(trace);
    }
  });

  it('leads to a run of which no log, public file or manifest holds a trace', () => {
    writeOrders();
    const care = identifiers.map((key, at) => `C${at},${key},outpatient,2017-04-01\n`).join('');
    folder.write('care-raw.csv', `care_id,person_key,care_type,starts_on\n${care}`);
    for (const name of ['orders', 'care']) {
      run('pseudonymise', '-i', `${name}-raw.csv`, '-o', `${name}.csv`, ...columns);
    }
    writeConfiguration();
    const { code, stdout } = run('run', '--config', 'zicht.json');
    expect({ code, keys: /(\d+) with a key of a type that counts/.exec(stdout)?.[1] }).toEqual({
      code: 0,
      keys: '3',
    });
    const files = readdirSync(folder.path('out'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(10);
    const pseudonyms = readFileSync(folder.path('orders.csv'), 'utf8').match(/[0-9a-f]{64}/g) ?? [];
    expect(pseudonyms).toHaveLength(3);
    for (const entry of files) {
      const content = readFileSync(join(entry.parentPath, entry.name), 'latin1');
      for (const trace of [...traces, ...pseudonyms]) expect(content).not.toContain(trace);
    }
    const manifest = JSON.parse(readFileSync(folder.path('out/latest/manifest.json'), 'utf8'));
    const sidecar = JSON.parse(readFileSync(folder.path('care.csv.keys.json'), 'utf8'));
    expect(manifest.keys).toEqual([{ domain: 'default', keyId: sidecar.keyId }]);
  });

  it('leads to no run where one file had its identifiers filled up and the other had not (exit 3)', () => {
    folder.write('orders-raw.csv', `${orders}O1,000000123,supervision,2017-03-01,GM0344\n`);
    folder.write('care-raw.csv', 'care_id,person_key,care_type,starts_on\nC1,123,outpatient,2017-04-01\n');
    writeConfiguration();
    const filled = ['--normalise', 'digits9'];
    run('pseudonymise', '-i', 'orders-raw.csv', '-o', 'orders.csv', ...columns, ...filled);
    run('pseudonymise', '-i', 'care-raw.csv', '-o', 'care.csv', ...columns);
    const refused = run('run', '--config', 'zicht.json');
    expect(refused).toMatchObject({ code: 3, stderr: expect.stringContaining('keys.differ') });
    expect(refused.stderr).toContain('orders.csv (digits9), care.csv (none)');
    expect(refused.stderr).toContain('the same --normalise');
    run('pseudonymise', '-i', 'care-raw.csv', '-o', 'care.csv', ...columns, ...filled, '--force');
    expect(run('run', '--config', 'zicht.json').code).toBe(0);
  });

  it('leads to a run where files name different texts for no identifier: those change no key', () => {
    folder.write('orders-raw.csv', `${orders}O1,000000123,supervision,2017-03-01,GM0344\n`);
    const care = 'C1,000000123,outpatient,2017-04-01\nC2,----,outpatient,2017-04-01\n';
    folder.write('care-raw.csv', `care_id,person_key,care_type,starts_on\n${care}`);
    writeConfiguration();
    run('pseudonymise', '-i', 'orders-raw.csv', '-o', 'orders.csv', ...columns, '--missing', '0');
    run('pseudonymise', '-i', 'care-raw.csv', '-o', 'care.csv', ...columns, '--missing', '----');
    const keyIn = (name: string) => /[0-9a-f]{64}/.exec(readFileSync(folder.path(name), 'utf8'))?.[0];
    expect(keyIn('care.csv')).toBe(keyIn('orders.csv'));
    expect(run('run', '--config', 'zicht.json').code).toBe(0);
  });

  it('rotates a key', () => {
    writeOrders();
    const rotate = ['pseudonymise', '--rotate', '-i', 'orders-raw.csv', '-i', 'orders-raw.csv', ...columns];
    const { code, stdout } = run(...rotate, '--new-key-file', 'new', '-o', 'crosswalk.csv');
    expect(code).toBe(0);
    expect(stdout).toContain('Wrote crosswalk.csv: 3 records');
    const lines = readFileSync(folder.path('crosswalk.csv'), 'utf8').split('\n');
    expect(lines[0]).toBe('old_key_type,old_key,new_key_type,new_key,valid_from');
    expect(lines).toHaveLength(5);
  });

  it.each([
    [['-o', 'o.csv', '--columns', 'person_key'], 'missing: --input, --key-file'],
    [['--colums', 'x'], 'Did you mean --columns?'],
    [['-i', 'orders-raw.csv', '-o', 'a.csv', '-o', 'b.csv', ...columns], 'one --output for each --input'],
    [['-i', 'orders-raw.csv', '-o', 'a.csv', ...columns, '--domain', 'a:b'], '--domain'],
    [['-i', 'orders-raw.csv', '-o', 'a.csv', ...columns, '--rotate'], '--rotate with --new-key-file'],
    [['-i', 'orders-raw.csv', '-o', 'a.csv', ...columns, '--type-columns', 'x'], '--type-columns'],
    [
      ['-i', 'orders-raw.csv', '-o', 'a.csv', ...columns, '--delimiter', 'x'],
      'comma, semicolon, tab or pipe',
    ],
    [['-i', 'none.csv', '-o', 'a.csv', ...columns], 'There is no such file'],
    [
      ['-i', 'orders-raw.csv', '-o', 'a.csv', '--columns', 'person_key', '--key-file', 'none'],
      'keys.file-missing',
    ],
  ])('refuses %j (exit 2)', (args, said) => {
    writeOrders();
    const { code, stderr } = run('pseudonymise', ...args);
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(said) });
    expect(existsSync(folder.path('a.csv'))).toBe(false);
  });

  it('refuses a key that others may read, and a key given in place of its file, without repeating it', () => {
    writeOrders();
    chmodSync(folder.path('key'), 0o644);
    const open = run('pseudonymise', '-i', 'orders-raw.csv', '-o', 'a.csv', ...columns);
    expect(open).toMatchObject({ code: 2, stderr: expect.stringContaining('keys.file-mode') });
    for (const given of [secret.toString('utf8'), secret.toString('hex')]) {
      const args = ['-i', 'orders-raw.csv', '-o', 'a.csv', '--columns', 'person_key', '--key-file', given];
      expect(run('pseudonymise', ...args).code).toBe(2);
    }
  });

  it('says of a broken file where it is, not what it holds (exit 3)', () => {
    folder.write('orders-raw.csv', `${orders}O1,CANARYID1,"supervision,2017-03-01,GM0344\n`);
    const quote = run('pseudonymise', '-i', 'orders-raw.csv', '-o', 'a.csv', ...columns);
    expect(quote).toMatchObject({ code: 3, stderr: expect.stringContaining('record 2, line 2') });
    folder.write('orders-raw.csv', `${orders}O1,CANARYID1\n`);
    expect(run('pseudonymise', '-i', 'orders-raw.csv', '-o', 'a.csv', ...columns).code).toBe(3);
    folder.write('orders-raw.csv', 'CANARYID1,CANARYID2\n999000111,x\n');
    expect(run('pseudonymise', '-i', 'orders-raw.csv', '-o', 'a.csv', ...columns).code).toBe(3);
  });
});
