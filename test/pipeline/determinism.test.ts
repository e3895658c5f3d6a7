import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asset } from '../../src/assets.ts';
import { openDuckDb } from '../../src/duckdb/duckdb-engine.ts';
import { type FileHash, hashTree } from '../../src/run/hash.ts';
import { runFiles } from '../support/run-files.ts';

const work = mkdtempSync(join(tmpdir(), 'zicht-same-'));
afterAll(() => rmSync(work, { recursive: true }));

/** A copy of the clean sample to change; the release must not. */
function copy(name: string): string {
  const folder = join(work, name);
  cpSync(asset('sample-data', 'clean'), folder, { recursive: true });
  return folder;
}

const csvFiles = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.csv'))
    .map((entry) => join(entry.parentPath, entry.name));

function shuffle(path: string): void {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  const weight = (line: string, at: number) => createHash('sha256').update(`${at}${line}`).digest('hex');
  const mixed = lines
    .map((line, at) => [weight(line, at), line])
    .toSorted()
    .map(([, line]) => line);
  expect(mixed).not.toEqual(lines);
  writeFileSync(path, `${[header, ...mixed].join('\n')}\n`);
}

/** Cuts a file in three; the glob of the configuration finds all parts. */
function split(path: string): void {
  const [header = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
  [0, 1, 2].forEach((part) => {
    const own = lines.filter((_, at) => at % 3 === part);
    writeFileSync(path.replace(/\.csv$/, `-part${part}.csv`), `${[header, ...own].join('\n')}\n`);
  });
  rmSync(path);
}

async function reverseParquet(path: string): Promise<void> {
  const engine = await openDuckDb({ memory: '500MB', threads: 1, scratch: work, allowedDirectories: [work] });
  const query = `SELECT * EXCLUDE (file_row_number) FROM read_parquet('${path}', file_row_number = true) ORDER BY file_row_number DESC`;
  await engine.run(`CREATE TABLE reversed AS ${query}`, 'reverse');
  await engine.writeParquet('SELECT * FROM reversed', path);
  engine.close();
}

async function publicFiles(folder: string, threads = 1): Promise<FileHash[]> {
  const { run, close } = await runFiles(join(folder, 'zicht.json'), { threads, complete: true });
  const hashes = hashTree(join(run.folder, 'public'));
  close();
  return hashes;
}

describe('the public files of a release', () => {
  let expected: FileHash[];
  beforeAll(async () => {
    expected = await publicFiles(copy('plain'));
  });

  it('are all there', () => {
    expect(expected.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'indicators.arrow',
        'indicators.csv',
        'indicators.parquet',
        'report/en/index.html',
        'report/nl/index.html',
      ]),
    );
  });

  it('are the same bytes when run again, with one thread or two', async () => {
    expect(await publicFiles(copy('again'))).toEqual(expected);
    expect(await publicFiles(copy('threads'), 2)).toEqual(expected);
  });

  it('do not depend on the order of rows', async () => {
    const folder = copy('shuffled');
    for (const path of csvFiles(folder)) shuffle(path);
    for (const name of readdirSync(join(folder, 'care')).filter((file) => file.endsWith('.parquet'))) {
      await reverseParquet(join(folder, 'care', name));
    }
    expect(await publicFiles(folder, 2)).toEqual(expected);
  });

  it('do not depend on how a delivery is split into files', async () => {
    const folder = copy('split');
    const globbed = csvFiles(folder).filter(
      (path) => !['persons.csv', 'victims.csv', 'crosswalk.csv', 'population.csv'].includes(basename(path)),
    );
    expect(globbed.length).toBeGreaterThan(1);
    for (const path of globbed) split(path);
    expect(await publicFiles(folder, 2)).toEqual(expected);
  });

  it('do not depend on time zone, locale or the clock', async () => {
    const before = { TZ: process.env.TZ, LANG: process.env.LANG };
    Object.assign(process.env, { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' });
    try {
      expect(await publicFiles(copy('elsewhere'))).toEqual(expected);
    } finally {
      for (const [name, value] of Object.entries(before)) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  });
});
