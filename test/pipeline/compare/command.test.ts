import { appendFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { zicht } from '../../support/cli.ts';
import { canary, children, Nights } from '../../support/night-files.ts';

/*
 * Two releases of two series, so that nothing kept their figures apart, and a third that follows the first.
 */
// Each step is a run of the whole batch.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });
const nights = new Nights();
afterAll(() => nights.remove());
const first = children(240);
const oneMore = [...first, { year: 2017, help: 'none' as const }];
beforeAll(() => {
  expect(nights.run('r1', first).code).toBe(0);
  expect(nights.run('r2', oneMore).code).toBe(0);
  expect(nights.run('s1', oneMore, { output: { directory: 'other' } }).code).toBe(0);
});
const other = () => nights.path('..', 'other', 'releases', 's1');
const compare = (...args: string[]) => zicht(['compare', ...args, '--output', nights.output]);
const jsonOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe('zicht compare', () => {
  it('tells by id what stands, how many places changed inside, and that nothing is revealed (0)', () => {
    const { code, stdout, stderr } = compare('r1', 'r2');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/changes +0 figures changed, .* [1-9]\d* notes alone/);
    expect(stdout).toMatch(/^ +total +children moved at 1 places, at 1 of them a few$/m);
    expect(stdout).toContain('tell nothing of a few people');
  });

  it('tells by folder which figures moved by a few (5), in columns that line up', () => {
    const { code, stdout } = compare('r1', other());
    expect(code).toBe(5);
    expect(stdout).toContain('compared from public files alone');
    const row = /^ {2}children-with-order 2017 NL +120 +121$/m;
    expect(stdout).toMatch(row);
    const list = stdout.slice(stdout.indexOf('what changed')).split('\n\n')[0]?.split('\n').slice(1) ?? [];
    const ends = new Set(list.filter((line) => /\d$/.test(line)).map((line) => line.length));
    expect(ends.size).toBe(1);
    expect(stdout.indexOf('moved by a few')).toBeGreaterThan(0);
  });

  it('speaks JSON lines, in which nothing withheld has a figure', () => {
    const { code, stdout } = compare('r1', other(), '--json');
    expect(code).toBe(5);
    const lines = jsonOf(stdout);
    expect(lines.at(-1)).toMatchObject({ type: 'summary', a: 'r1', b: 's1', pools: 'same', moved: null });
    expect(lines.filter(({ type }) => type === 'revealed').length).toBe(lines.at(-1)?.revealed);
    for (const line of lines.filter(({ type }) => type !== 'summary'))
      for (const side of ['a', 'b'])
        if (line[`${side}_status`] === 'suppressed')
          expect([line[`${side}_numerator`], line[`${side}_denominator`], line[`${side}_value`]]).toEqual([
            ...[null, null, null],
          ]);
    expect(stdout).not.toContain(canary);
    expect(compare('r1', other(), '--quiet').stdout).toBe('');
  });

  it('writes a page for a browser, for its owner alone, and never into a release', () => {
    const file = nights.path('..', 'pages', 'compared.html');
    expect(compare('r1', other(), '--html', file, '--language', 'en').code).toBe(5);
    const html = readFileSync(file, 'utf8');
    expect(html).toMatch(/<title>Internal: not for publication – r1 and s1 compared<\/title>/);
    expect(html).toMatch(/<td>120<\/td><td>121<\/td>/);
    expect(html).not.toContain(canary);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const inside = nights.path('releases', 'r1', 'public', 'compared.html');
    const refused = compare('r1', other(), '--html', inside);
    expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('compare.html-in-release') });
    expect(existsSync(inside)).toBe(false);
  });

  it('reads public files alone, but for the children of one series', () => {
    const told = (text: string) => text.replace(/^(internal| {12}).*\n/gm, '');
    const before = compare('r1', 'r2').stdout;
    rmSync(nights.path('releases', 'r1', 'internal'), { recursive: true });
    const after = compare('r1', 'r2').stdout;
    expect(after).toContain('compared from public files alone');
    expect(told(after)).toBe(told(before));
  });

  it('refuses what is no release (2), and figures that were changed since (8)', () => {
    expect(compare('r1', 'r9')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('compare.no-release'),
    });
    expect(compare('r1').code).toBe(2);
    appendFileSync(nights.path('releases', 'r2', 'public', 'indicators.parquet'), 'x');
    expect(compare('r1', 'r2')).toMatchObject({
      code: 8,
      stderr: expect.stringContaining('not-as-published'),
    });
  });
});
