import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDuckDb } from '../../src/duckdb/duckdb-engine.ts';
import { zicht } from '../support/cli.ts';
import { passFiles, passRun } from '../support/pass-files.ts';
import { makePersons } from '../support/person-files.ts';

/** A name and a home that nothing else could bring into a file. */
const name = 'Kanariënaam';
const home = '9988QX';

describe('zicht run with passes', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-passes-cli-'));
    const made = makePersons(9, 400).map((person) => {
      const marked = { ...person.told, family_name: `${name} ${person.key}`, postcode: home };
      const records = person.source?.records.map((told) => ({ ...told, ...pick(marked) })) ?? [];
      return {
        ...person,
        told: marked,
        source: person.source === null ? null : { ...person.source, records },
      };
    });
    for (const [file, text] of Object.entries(passFiles(made)))
      writeFileSync(join(folder, `${file}.csv`), text);
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const pick = ({ family_name, postcode }: { family_name: string; postcode: string }) => ({
    family_name,
    postcode,
  });
  const run = (linkage: object) => {
    const config = join(folder, 'zicht.json');
    writeFileSync(config, JSON.stringify({ ...passRun, linkage: { ...passRun.linkage, ...linkage } }));
    return zicht(['run', '--config', config]);
  };
  const everything = (path: string): string =>
    readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
      .join('\n');

  const textOf = (path: string) =>
    statSync(path).isDirectory() ? everything(path) : readFileSync(path, 'utf8');

  it('publishes, tells what each pass compared, and shows no name or home anywhere', () => {
    const { code, stdout, stderr } = run({});
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: '' });
    const written = everything(join(folder, 'out'));
    for (const canary of [name, name.toUpperCase(), 'KANARIENAAM', home])
      expect(`${stdout}${stderr}${written}`).not.toContain(canary);
    const page = (language: string) =>
      readFileSync(join(folder, 'out/latest/public/report', language, 'linkage.html'), 'utf8');
    expect(page('en')).toContain('given name, family name and date of birth');
    expect(page('nl')).toContain('voornaam, achternaam en geboortedatum');
    expect(page('en')).toContain('It does not count where the two sides say different things about: sex.');
    const accounting = readFileSync(join(folder, 'out/latest/internal/accounting.json'), 'utf8');
    expect(accounting).toContain('pass moved');
  });

  it('keeps the names of a record that was set aside, as delivered, in the internal quarantine alone', async () => {
    const orders = join(folder, 'orders.csv');
    const [header = '', first = ''] = readFileSync(orders, 'utf8').split('\n');
    writeFileSync(
      orders,
      `${header}\n${first}\n${first.replace('supervision', 'none').replace('O0', 'OX')}\n`,
    );
    expect(run({}).code).toBe(0);
    const release = join(folder, 'out/latest');
    expect(readdirSync(join(release, 'internal/quarantine'))).toEqual(['protection_orders.parquet']);
    const engine = await openDuckDb({
      ...{ memory: '1GB', threads: 1, scratch: folder, allowedDirectories: [realpathSync(release)] },
    });
    const path = join(realpathSync(release), 'internal/quarantine/protection_orders.parquet');
    const rows = await engine.rows<object>(`SELECT * FROM read_parquet('${path}')`, 'test/quarantine');
    engine.close();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).toContain(name);
    const elsewhere = readdirSync(release).filter((entry) => entry !== 'internal');
    expect(elsewhere.map((entry) => textOf(join(release, entry))).join('\n')).not.toContain(name);
  });

  it('stops for ties, and for records beyond the declared cardinality, with numbers and no values (4)', () => {
    for (const [linkage, expected] of [
      [{ passes: [{ id: 'home', on: ['postcode'] }], ties: 'refuse' }, /keys that fit several persons/],
      [
        { cardinality: { protection_orders: 'one-to-one' } },
        /In protection_orders [0-9]+ persons have [0-9]+ rows/,
      ],
    ] as const) {
      const { code, stdout, stderr } = run(linkage);
      expect(code).toBe(4);
      expect(stderr).toMatch(expected);
      expect(stdout + stderr).not.toContain(name);
      expect(existsSync(join(folder, 'out/latest'))).toBe(false);
    }
  });
});
