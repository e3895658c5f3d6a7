import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { keyOf } from '../../../pipeline/disclosure-plan.ts';
import { pendingReason } from '../../../schemas/cube.ts';
import { children, childrenCounted, type MadeChild, Nights } from '../../support/night-files.ts';

// Each step is a run of the whole batch.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const first = children(240);
const more = (count: number): MadeChild[] => [
  ...first,
  ...Array.from({ length: count }, () => ({ year: 2017, help: 'none' as const })),
];

/** Nights of a series by a method that changes counts. */
function series(method: string) {
  const nights = new Nights();
  const run = (id: string, delivered: readonly MadeChild[]) => {
    writeFileSync(join(nights.folder, 'series.key'), Buffer.alloc(32, 7), { mode: 0o600 });
    return nights.run(id, delivered, { disclosure: { method, seriesKey: { file: 'series.key' } } });
  };
  const levels = (id: string) => {
    const path = nights.path('releases', id, 'internal', 'disclosure-certificate.json');
    return JSON.parse(readFileSync(path, 'utf8')).counts.levels;
  };
  return { nights, run, levels };
}

describe('night after night with rounded counts', () => {
  const { nights, run, levels } = series('round');
  afterAll(() => nights.remove());

  it('publishes a small register, and lets figures stand of which a single child would change', async () => {
    expect(run('r1', first)).toMatchObject({ code: 0, stderr: '' });
    const { code, stdout } = run('r2', more(1));
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringMatching(/pending +\d+ tables/) });
    const [was, now] = [await nights.cells('r1'), await nights.cells('r2')];
    expect(now.filter(({ reason }) => reason === pendingReason).length).toBeGreaterThan(20);
    const figures = (cells: typeof now) => cells.map(({ reason: _, ...figure }) => figure);
    expect(figures(now)).toEqual(figures(was));
  });

  it('revises what changed by enough, and reads the same what counts the same', async () => {
    expect(run('r3', more(11))).toMatchObject({ code: 0, stdout: expect.not.stringContaining('pending') });
    const [was, now] = [await nights.cells('r1'), await nights.cells('r3')];
    const before = new Map(was.map((row) => [keyOf(row), row]));
    const of2018 = now.filter(({ period, numerator }) => period === '2018' && numerator !== null);
    expect(of2018.length).toBeGreaterThan(4);
    for (const { numerator, denominator, ...row } of of2018)
      expect({ numerator, denominator }).toEqual({
        numerator: before.get(keyOf({ ...row, numerator, denominator }))?.numerator,
        denominator: before.get(keyOf({ ...row, numerator, denominator }))?.denominator,
      });
    const [all, grown] = [childrenCounted(was), childrenCounted(now)];
    expect((grown?.numerator ?? 0) - (all?.numerator ?? 0)).toBeGreaterThanOrEqual(5);
    for (const id of ['r2', 'r3'])
      expect(levels(id)).toContainEqual(expect.objectContaining({ name: 'earlier', below: 0 }));
  });

  it('makes a release again with the same bytes, whatever came after', () => {
    expect(run('r3', more(11))).toMatchObject({ code: 0, stdout: expect.stringContaining('unchanged') });
  });
});

describe('night after night with noise', () => {
  const { nights, run, levels } = series('cell-key');
  afterAll(() => nights.remove());

  it('revises what changed by enough, by however little the noise lets it seem to have changed', async () => {
    expect(run('r1', first)).toMatchObject({ code: 0, stderr: '' });
    expect(run('r2', more(11))).toMatchObject({ code: 0, stdout: expect.not.stringContaining('pending') });
    expect(levels('r2')).toContainEqual(expect.objectContaining({ name: 'earlier', below: 0 }));
    const [was, now] = [await nights.cells('r1'), await nights.cells('r2')];
    const before = new Map(was.map((row) => [keyOf(row), row.numerator]));
    const moved = now.map((row) => Math.abs((row.numerator ?? 0) - (before.get(keyOf(row)) ?? 0)));
    expect(moved.some((by) => by > 0 && by < 10)).toBe(true);
  });
});
