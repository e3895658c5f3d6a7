import { appendFileSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findRelease, verifyRelease } from '../../../../pipeline/operate/verify/verify-release.ts';
import { openDuckDb } from '../../../../src/duckdb/duckdb-engine.ts';
import { ZichtError } from '../../../../src/run/errors.ts';
import { sha256 } from '../../../../src/run/hash.ts';
import { zicht } from '../../../support/cli.ts';
import { SealedReleases } from '../../../support/sealed-releases.ts';

const sealed = new SealedReleases();
afterAll(() => sealed.remove());
beforeAll(async () => {
  await sealed.publish('r1');
  await sealed.publish('r2', { before: 'r1' });
  await sealed.publish('r3', { before: 'r2' });
});

type Told = readonly [code: string, where: string | undefined];

/** What is told of r2 in a copy that was harmed. */
async function told(harm: (release: string, output: string) => unknown): Promise<[number, Told[]]> {
  const output = sealed.copy('harmed');
  const release = join(output, 'releases', 'r2');
  await harm(release, output);
  const { problems, exitCode } = await verifyRelease(release);
  return [exitCode, problems.map(({ code, where }) => [code, where])];
}

const figures = 'public/indicators.parquet';
const append = (release: string, path: string) => appendFileSync(join(release, path), 'x');
const remove = (release: string, path: string) => rmSync(join(release, path), { recursive: true });
const broken = (release: string) => ['ledger.broken', `release ${release}`] as const;

describe('verifyRelease', () => {
  it('finds nothing in a release that is as it was sealed', async () => {
    const found = await verifyRelease(sealed.release('r2'));
    expect(found).toMatchObject({
      ...{ problems: [], exitCode: 0, publicFiles: 2, columns: 21 },
      ...{ sequence: 2, chain: 3, release: { id: 'r2', status: 'provisional' } },
    });
    // The manifest, the certificate, the audit, linkage, and three files of the ledger.
    expect(found.internalFiles).toBe(8);
  });

  it.each<[string, (release: string, output: string) => unknown, number, Told[]]>([
    [
      'a changed file',
      (r) => append(r, 'public/indicators.csv'),
      8,
      [['verify.file-changed', 'public/indicators.csv']],
    ],
    [
      'a missing file',
      (r) => remove(r, 'public/indicators.csv'),
      8,
      [['verify.file-missing', 'public/indicators.csv']],
    ],
    [
      'a further file',
      (r) => writeFileSync(join(r, 'public/more.csv'), ''),
      8,
      [['verify.file-more', 'public/more.csv']],
    ],
    [
      'a link',
      (r) => symlinkSync('indicators.csv', join(r, 'public/link')),
      8,
      [['verify.file-more', 'public/link']],
    ],
    [
      'a changed manifest',
      (r) => append(r, 'manifest.json'),
      8,
      [
        ['verify.not-sealed', 'manifest.json'],
        ['verify.file-changed', 'manifest.json'],
      ],
    ],
    [
      'a blank more in the manifest',
      (r) => appendFileSync(join(r, 'manifest.json'), ' '),
      8,
      [['verify.file-changed', 'manifest.json']],
    ],
    [
      'no manifest',
      (r) => remove(r, 'manifest.json'),
      8,
      [
        ['verify.not-sealed', 'manifest.json'],
        ['verify.file-missing', 'manifest.json'],
      ],
    ],
    [
      'no checksums',
      (r) => remove(r, 'internal/review'),
      8,
      [['verify.no-checksums', 'internal/review/checksums.sha256']],
    ],
    [
      'children of the ledger that changed',
      (r) => append(r, 'internal/ledger/children.parquet'),
      8,
      [['verify.file-changed', 'internal/ledger/children.parquet']],
    ],
    [
      'an entry that is gone',
      (r) => remove(r, 'internal/ledger/entry.json'),
      8,
      [
        ['verify.file-missing', 'internal/ledger/entry.json'],
        ['verify.no-entry', 'internal/ledger/entry.json'],
        broken('r2'),
      ],
    ],
    [
      'an entry that was changed',
      (r) => append(r, 'internal/ledger/entry.json'),
      8,
      [
        ['verify.file-changed', 'internal/ledger/entry.json'],
        ['verify.no-entry', 'internal/ledger/entry.json'],
        broken('r2'),
      ],
    ],
    ['another release that is gone', (r) => remove(join(r, '..'), 'r1'), 8, [broken('r1')]],
    ['a chain that is gone', (_, o) => remove(o, 'ledger/chain.json'), 8, [broken('r1, r2, r3')]],
  ])('tells of %s', async (_, harm, exit, problems) => {
    expect(await told(harm)).toEqual([exit, problems]);
  });

  it('tells of a release that is not known to be protected, before all else (5)', async () => {
    const certificate = 'internal/disclosure-certificate.json';
    const failed = (path: string) => (release: string) =>
      writeFileSync(join(release, path), '{"passed":false,"audit":{"passed":false}}');
    expect(await told((r) => remove(r, certificate))).toEqual([
      5,
      [
        ['verify.not-certified', certificate],
        ['verify.file-missing', certificate],
      ],
    ]);
    expect(await told(failed(certificate))).toMatchObject([5, [['verify.not-certified', certificate], {}]]);
    const audit = 'internal/disclosure-audit.json';
    expect(await told(failed(audit))).toMatchObject([5, [['verify.not-audited', audit], {}]]);
  });

  it('tells all at once', async () => {
    const [exit, problems] = await told((r, o) => {
      append(r, 'public/indicators.csv');
      remove(r, 'internal/disclosure-audit.json');
      writeFileSync(join(r, 'public/more'), '');
      remove(join(o, 'releases'), 'r1');
    });
    expect(exit).toBe(5);
    expect(problems.map(([code]) => code).toSorted()).toEqual([
      ...['ledger.broken', 'verify.file-changed', 'verify.file-missing', 'verify.file-more'],
      'verify.not-audited',
    ]);
  });

  it('holds the columns of the public figures against the contract, and its footer against the id', async () => {
    const [exit, problems] = await told(async (release) => {
      const path = join(release, figures);
      await rewrite(
        release,
        `SELECT * EXCLUDE (reason, numerator), numerator::VARCHAR AS numerator, 1 AS more
        FROM read_parquet('${path}')`,
      );
      reseal(release, figures);
    });
    expect(exit).toBe(8);
    const columns = problems.filter(([code]) => code.startsWith('verify.column') || code.includes('parquet'));
    expect(columns).toEqual([
      ['verify.column-type', `${figures}, column numerator`],
      ['verify.column-missing', `${figures}, column reason`],
      ['verify.column-more', `${figures}, column more`],
      ['verify.parquet-release', figures],
    ]);
    // The entry of the ledger still names the figures that were published.
    expect(problems).toContainEqual(['verify.file-changed', figures]);
  });

  it('tells of figures that are no Parquet, beside their hash', async () => {
    const [, problems] = await told((release) => writeFileSync(join(release, figures), 'no parquet'));
    expect(problems).toEqual([
      ['verify.file-changed', figures],
      ['verify.parquet-unreadable', figures],
    ]);
  });

  it('reads nothing outside the release, whatever its manifest names', async () => {
    const [, problems] = await told((release) => {
      const path = join(release, 'manifest.json');
      writeFileSync(
        path,
        readFileSync(path, 'utf8').replace('public/indicators.csv', '../../../out/ledger/chain.json'),
      );
    });
    expect(problems).toContainEqual(['verify.outside', '../../../out/ledger/chain.json']);
  });

  it('tells of a release that a killed run did not write down', async () => {
    const other = new SealedReleases();
    try {
      await other.publish('r1');
      await other.make('r2');
      const { problems } = await verifyRelease(other.release('r2'));
      expect(problems.map(({ code }) => code)).toEqual(['verify.not-written-down']);
    } finally {
      other.remove();
    }
  });

  it('looks at a copy outside an output folder too, without a chain', async () => {
    const output = sealed.copy('elsewhere');
    rmSync(join(output, 'ledger'), { recursive: true });
    expect(await verifyRelease(join(output, 'releases', 'r1'))).toMatchObject({ problems: [], chain: null });
  });
});

describe('findRelease', () => {
  it('finds by id and by folder, and refuses what is no release (2)', () => {
    expect(findRelease('r1', sealed.output)).toBe(sealed.release('r1'));
    expect(findRelease(sealed.path('latest'), 'nowhere')).toBe(sealed.release('r3'));
    for (const named of ['r9', sealed.folder, '.'])
      expect(() => findRelease(named, sealed.output)).toThrow(ZichtError);
  });
});

describe('zicht verify', () => {
  it('tells a whole release (0), one that is not (8), and none (2)', () => {
    const verify = (...args: string[]) => zicht(['verify', ...args]);
    const whole = verify('r2', '--output', sealed.output);
    expect(whole).toMatchObject({ code: 0, stderr: '' });
    expect(whole.stdout).toContain('verified release r2 (provisional)');
    const harmed = sealed.copy('harmed');
    appendFileSync(join(harmed, 'releases', 'r2', 'public', 'indicators.csv'), 'x');
    rmSync(join(harmed, 'releases', 'r2', figures));
    const changed = verify('r2', '--output', harmed);
    expect(changed).toMatchObject({ code: 8, stdout: '' });
    expect(changed.stderr.match(/^error /gm)).toHaveLength(2);
    expect(changed.stderr.match(/^ {2}to do: /gm)).toHaveLength(2);
    const json = verify('r2', '--output', harmed, '--json');
    expect(json.code).toBe(8);
    expect(JSON.parse(json.stdout)).toMatchObject({ release: 'r2', exitCode: 8, problems: [{}, {}] });
    expect(verify('r9', '--output', sealed.output)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('verify.no-release'),
    });
  });
});

async function rewrite(release: string, query: string): Promise<void> {
  const engine = await openDuckDb({
    ...{ memory: '200MB', threads: 1, scratch: join(sealed.folder, 'scratch') },
    allowedDirectories: [release],
  });
  try {
    await engine.run(`CREATE TABLE rewritten AS ${query}`, 'test');
    await engine.writeParquet('SELECT * FROM rewritten', join(release, figures));
  } finally {
    engine.close();
  }
}

/** Lets the manifest name the hash that a file has now. */
function reseal(release: string, path: string): void {
  const place = join(release, 'manifest.json');
  const content = JSON.parse(readFileSync(place, 'utf8')) as { files: { path: string; sha256: string }[] };
  for (const file of content.files)
    if (file.path === path) file.sha256 = sha256(readFileSync(join(release, path)));
  writeFileSync(place, JSON.stringify(content));
}
