import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Status } from '../../../pipeline/operate/status/status.ts';
import { hashTree } from '../../../src/run/hash.ts';
import { zicht } from '../../support/cli.ts';
import { canary, children, Nights } from '../../support/night-files.ts';

/*
 * Releases of real runs: the first; one child more, so that figures stand; and many more. What runs make after a prune must be, to
 * the byte, what they make without.
 */
// Each step is a run of the whole batch.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });
const nights = new Nights();
afterAll(() => nights.remove());
const first = children(240);
const more = (count: number) => [...first, ...children(count).map((child) => ({ ...child, year: 2018 }))];
const oneMore = [...first, { year: 2017, help: 'none' as const }];
const place = (name: string, ...parts: string[]) => join(nights.folder, name, ...parts);
const runIn = (name: string, id: string, delivered: typeof first) =>
  nights.run(id, delivered, { output: { directory: name } });
const copyOf = (name: string) =>
  cpSync(nights.output, place(name), { recursive: true, verbatimSymlinks: true });
const status = (name = 'out'): Status => JSON.parse(readFileSync(place(name, 'status.json'), 'utf8'));
const published = (name: string, id: string) =>
  ['public', 'internal/ledger'].map((part) => hashTree(place(name, 'releases', id, part)));

beforeAll(() => {
  expect(nights.run('r1', first).code).toBe(0);
  expect(nights.run('r2', oneMore).code).toBe(0);
});

describe('the commands over releases of real runs', () => {
  it('verify them, and list them', () => {
    for (const id of ['r1', 'r2'])
      expect(zicht(['verify', id, '--output', nights.output])).toMatchObject({ code: 0, stderr: '' });
    const { stdout } = zicht(['history', '--config', join(nights.folder, 'zicht.json'), '--json']);
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(rows).toMatchObject([
      {
        ...{ release: 'r2', sequence: 2, isLatest: true, status: 'provisional', observedUntil: '2020-06-30' },
        differs: ['inputs.persons', 'inputs.protection_orders'],
      },
      { release: 'r1', sequence: 1, isLatest: false, differs: null },
    ]);
    expect(rows.every(({ sealedAt }) => typeof sealedAt === 'string')).toBe(true);
  });

  it('make no difference to what is published after a prune, nor to the same night again', () => {
    copyOf('pruned');
    const pruned = zicht(['prune', '--keep', '1', '--output', place('pruned')]);
    expect(pruned).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(place('pruned', 'releases'))).toEqual(['r2']);
    const again = runIn('pruned', 'r2', oneMore);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('unchanged') });
    for (const [id, delivered] of [
      ['r3', [...oneMore, { year: 2018, help: 'none' as const }]],
      ['r4', more(300)],
    ] as const) {
      expect(runIn('out', id, [...delivered]).code).toBe(0);
      expect(runIn('pruned', id, [...delivered]).code).toBe(0);
      expect(published('pruned', id)).toEqual(published('out', id));
    }
  });

  it('let nobody publish anew under an id that was pruned (7)', () => {
    const { code, stderr } = runIn('pruned', 'r1', first);
    expect({ code, stderr }).toMatchObject({ code: 7, stderr: expect.stringContaining('release.pruned') });
    expect(existsSync(place('pruned', 'releases', 'r1'))).toBe(false);
    expect(zicht(['verify', 'r4', '--output', place('pruned')]).code).toBe(0);
  });

  it('let latest stand after a rollback until a new id is published', () => {
    copyOf('back');
    expect(zicht(['rollback', 'r2', '--output', place('back')]).code).toBe(0);
    expect(runIn('back', 'r4', more(300))).toMatchObject({ code: 0 });
    expect(status('back').latest?.release).toBe('r2');
    expect(runIn('back', 'r5', more(300))).toMatchObject({ code: 0 });
    expect(status('back').latest?.release).toBe('r5');
  });
});

describe('the status that a run leaves', () => {
  const config = () => join(nights.folder, 'zicht.json');

  it('tells what came of it, and no key', () => {
    expect(status()).toMatchObject({ lastRun: { release: 'r4', result: 'published', exit: 0 } });
    const csv = readFileSync(place('out', 'latest', 'public', 'indicators.csv'), 'utf8');
    const rows = Object.values(status().latest?.cells ?? {}).reduce((sum, count) => sum + count, 0);
    expect(rows).toBe(csv.trimEnd().split('\n').length - 1);
    expect(status().latest?.cells.suppressed).toBe(csv.match(/,suppressed,/g)?.length);
    for (const name of ['status.json', 'status.prom'])
      expect(readFileSync(place('out', name), 'utf8')).not.toContain(canary);
  });

  it('tells failures as well: other figures under an id (7), a file that cannot be used (3)', () => {
    expect(runIn('out', 'r4', children(600)).code).toBe(7);
    expect(status().lastRun).toMatchObject({
      ...{ result: 'needs-approval', exit: 7, problems: ['release.exists'] },
    });
    writeFileSync(join(nights.folder, 'care.csv'), '');
    expect(zicht(['run', '--config', config()]).code).toBe(3);
    expect(status()).toMatchObject({
      ...{
        lastRun: { result: 'failed', exit: 3 },
        lastSuccess: { release: 'r4' },
        latest: { release: 'r4' },
      },
    });
    expect(readFileSync(place('out', 'status.prom'), 'utf8')).toMatch(/^zicht_run_exit_code 3$/m);
  });

  it('tells that another run is working (6), and a configuration that is wrong (2) where the folder is named', () => {
    writeFileSync(place('out', '.lock'), JSON.stringify({ pid: process.pid, host: hostname() }));
    expect(zicht(['run', '--config', config()]).code).toBe(6);
    expect(status().lastRun).toMatchObject({ result: 'failed', exit: 6, problems: ['run.locked'] });
    writeFileSync(config(), '{');
    expect(zicht(['run', '--config', config(), '--output', nights.output]).code).toBe(2);
    expect(status().lastRun).toMatchObject({ exit: 2, release: null });
  });

  it('is not left where there was no output folder (2)', () => {
    expect(zicht(['run', '--config', config(), '--output', place('none')]).code).toBe(2);
    expect(existsSync(place('none'))).toBe(false);
  });
});
