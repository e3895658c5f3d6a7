import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startZicht, zicht } from '../support/cli.ts';

const canary = 'CANARYKEY';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zicht-cli-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, ...lines: string[]) => writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
const output = () => join(folder, 'out');
const afterRelease = ['internal', 'latest', 'ledger', 'logs', 'releases', 'status.json', 'status.prom'];

/** A small run: good orders with canaries for keys, and a row with a wrong value. */
function smallRun(change: Record<string, unknown> = {}, count = 10) {
  const orders = Array.from(
    { length: count },
    (_, i) => `o${i},${canary}${i},supervision,2017-03-0${(i % 9) + 1},GM0014`,
  );
  file(
    'orders.csv',
    'order_id,person_key,measure,starts_on,municipality',
    ...orders,
    `o999,${canary}999,${canary},2017-03-01,GM0014`,
  );
  file('care.csv', 'care_id,person_key,care_type,starts_on', `c1,${canary}1,outpatient,2017-03-20`);
  const configuration = {
    release: { id: 'r1' },
    period: { from: '2017-01-01', until: '2018-12-31' },
    observedUntil: '2019-06-30',
    output: { regionPages: false },
    registers: { protection_orders: { files: ['orders.csv'] }, youth_care: { files: ['care.csv'] } },
    ...change,
  };
  file('zicht.json', JSON.stringify(configuration));
  return ['--config', join(folder, 'zicht.json')];
}

function replaceByFolder(path: string): void {
  rmSync(path);
  mkdirSync(path);
}

function allText(path: string): string {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n');
}

describe('zicht', () => {
  it.each([[], ['run'], ['validate'], ['generate']])(
    'explains itself with examples: %s --help',
    (...command) => {
      const { code, stdout } = zicht([...command, '--help']);
      expect(code).toBe(0);
      expect(stdout).toContain('Examples:');
      expect(stdout).toContain('--json');
    },
  );

  it('suggests the command or option that was meant (2)', () => {
    expect(zicht(['rum'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean run?') });
    const option = zicht(['run', '--confg', 'x']);
    expect(option).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean --config?') });
    expect(zicht(['run']).code).toBe(2);
  });

  it('publishes, says where to look, and says unchanged the second time', () => {
    const first = zicht(['run', ...smallRun()]);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^Zicht \d/);
    for (const place of ['report/nl/index.html', 'report/en/index.html', 'indicators.parquet']) {
      expect(first.stdout).toContain(place);
    }
    expect(existsSync(join(output(), 'latest', 'public', 'report', 'nl', 'index.html'))).toBe(true);
    expect(zicht(['run', ...smallRun()])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('unchanged'),
    });
    expect(readdirSync(output()).toSorted()).toEqual(['editions', ...afterRelease]);
  });

  it('keeps other figures under the same id apart (7), and releases them under a new one', () => {
    zicht(['run', ...smallRun({}, 40)]);
    const before = allText(join(output(), 'releases'));
    const options = smallRun({}, 80);
    expect(zicht(['run', ...options])).toMatchObject({
      code: 7,
      stderr: expect.stringContaining('release.exists'),
    });
    expect(allText(join(output(), 'releases'))).toBe(before);
    expect(readdirSync(join(output(), 'candidates'))).toHaveLength(1);
    expect(zicht(['run', ...options, '--release', 'r2']).code).toBe(0);
    expect(readdirSync(join(output(), 'releases'))).toEqual(['r1', 'r2']);
  });

  it('never shows a key or a value: not on the terminal, in logs, or in any file but the quarantine', () => {
    const { stdout, stderr } = zicht(['run', ...smallRun()]);
    const broken = zicht(['run', ...smallRun({ observedUntil: canary, [canary]: 1 })]);
    rmSync(join(output(), 'releases', 'r1', 'internal', 'quarantine'), { recursive: true });
    expect(
      stdout +
        stderr +
        broken.stdout +
        broken.stderr.replaceAll(`“${canary}”`, '').replaceAll(`, ${canary}`, ''),
    ).not.toContain(canary);
    expect(allText(output())).not.toContain(canary);
  });

  it('speaks JSON lines to a scheduler, and nothing but errors when quiet', () => {
    const { code, stdout } = zicht(['run', ...smallRun(), '--json']);
    expect(code).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.at(-1)).toMatchObject({ outcome: 'published', release: 'r1' });
    expect(zicht(['run', ...smallRun(), '--quiet'])).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('validates without publishing', () => {
    const { code, stdout } = zicht(['validate', ...smallRun()]);
    expect(code).toBe(0);
    expect(stdout).toContain('1 records are set aside');
    expect(existsSync(join(output(), 'releases'))).toBe(false);
    const [run = ''] = readdirSync(join(output(), 'validation'));
    expect(readdirSync(join(output(), 'validation', run)).toSorted()).toEqual([
      'accounting.json',
      'quality.parquet',
      'quarantine',
    ]);
  });

  it('stops below the linkage rate that the configuration demands (4)', () => {
    const persons = { persons: { files: ['persons.csv'] } };
    file('persons.csv', 'person_key,sex', `${canary}1,male`);
    const registers = {
      protection_orders: { files: ['orders.csv'] },
      youth_care: { files: ['care.csv'] },
      ...persons,
    };
    const { code, stderr } = zicht(['run', ...smallRun({ registers, linkage: { minimumRate: 0.5 } })]);
    expect({ code, stderr }).toMatchObject({
      code: 4,
      stderr: expect.stringContaining('linkage.below-minimum'),
    });
    expect(existsSync(join(output(), 'latest'))).toBe(false);
  });

  it.each([
    ['a missing file', () => rmSync(join(folder, 'care.csv')), 2],
    ['a folder for a file', () => replaceByFolder(join(folder, 'care.csv')), 2],
    ['an empty file', () => writeFileSync(join(folder, 'care.csv'), ''), 3],
    ['a file without a needed column', () => file('care.csv', 'care_id,person_key,starts_on'), 3],
    ['a header twice', () => file('care.csv', 'care_id,person_key,PERSON_KEY,care_type,starts_on'), 3],
  ])('refuses %s with one clear error, and writes nothing', (_, harm, exit) => {
    const options = smallRun();
    harm();
    const { code, stdout, stderr } = zicht(['run', ...options]);
    expect(code).toBe(exit);
    expect(stderr.match(/^error /gm)).toHaveLength(1);
    expect(stderr).toMatch(/ {2}where: +.*care/);
    expect(stdout).not.toContain('published');
    expect(existsSync(output())).toBe(false);
  });

  it.skipIf(process.getuid?.() !== 0)('refuses a file that it may not read (2)', () => {
    const options = smallRun();
    for (const path of [folder, join(folder, 'zicht.json'), join(folder, 'orders.csv')])
      chmodSync(path, 0o777);
    chmodSync(join(folder, 'care.csv'), 0o000);
    const { code, stderr } = zicht(['run', ...options], { uid: 65534 });
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringMatching(/where: +.*care/) });
    expect(existsSync(output())).toBe(false);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('cleans up after %s: the old release stands, nothing is half done', async (signal, exit) => {
    const options = smallRun();
    zicht(['run', ...options]);
    const before = allText(join(output(), 'releases'));
    const child = startZicht(['run', ...options, '--release', 'r2', '--json']);
    // The first stage has started: the lock is held and folders are made.
    await once(child.stdout ?? child, 'data');
    child.kill(signal);
    const [code] = (await once(child, 'exit')) as [number];
    expect(code).toBe(exit);
    expect(allText(join(output(), 'releases'))).toBe(before);
    expect(readdirSync(output()).toSorted()).toEqual(afterRelease);
  });

  it('runs again after a kill, and clears what the dead run left', async () => {
    const options = smallRun();
    const child = startZicht(['run', ...options, '--json']);
    await once(child.stdout ?? child, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(join(output(), 'latest'))).toBe(false);
    expect(zicht(['run', ...options]).code).toBe(0);
    expect(readdirSync(output()).toSorted()).toEqual(afterRelease);
  });

  it('refuses to share an output folder with a run that is busy (6)', async () => {
    const options = smallRun();
    const busy = startZicht(['run', ...options, '--json']);
    await once(busy.stdout ?? busy, 'data');
    const { code, stderr } = zicht(['run', ...options]);
    expect({ code, stderr }).toMatchObject({ code: 6, stderr: expect.stringContaining('run.locked') });
    const [first] = (await once(busy, 'exit')) as [number];
    expect(first).toBe(0);
  });

  it('tells a place where nothing can be written (9)', () => {
    const options = smallRun();
    file('occupied', 'not a folder');
    const { code, stderr } = zicht(['run', ...options, '--output', join(folder, 'occupied')]);
    expect({ code, stderr }).toMatchObject({ code: 9, stderr: expect.stringContaining('storage.') });
  });
});
