import { existsSync, realpathSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { children, childrenCounted, type MadeChild, Nights } from '../../support/night-files.ts';

// Each step is a run of the whole batch.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });
const nights = new Nights();
afterAll(() => nights.remove());
const first = children(240);
const of2019 = (count: number): MadeChild[] => children(count).map((child) => ({ ...child, year: 2019 }));
const until = (year: number) => ({ period: { from: '2017-01-01', until: `${year}-12-31` } });

describe('a period that is not observed to its end', () => {
  it('refreshes the internal edition alone, and says from when it can be published', () => {
    const { code, stdout } = nights.run('r1', first, { observedUntil: '2019-06-29' });
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('not due until youth care is observed up to 2019-06-30'),
    });
    expect(existsSync(nights.path('latest'))).toBe(false);
    expect(existsSync(nights.path('releases'))).toBe(false);
    expect(existsSync(nights.path('internal', 'indicators.parquet'))).toBe(true);
    expect(nights.text('logs')).toContain('"outcome":"not-due"');
  });
});

describe('a pool of years that grows', () => {
  beforeAll(() => expect(nights.run('r1', first).code).toBe(0));

  it('publishes the years that came, and totals of which they are many', async () => {
    const { code, stdout } = nights.run('r2', [...first, ...of2019(60)], until(2019));
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.not.stringContaining('pending') });
    const cells = await nights.cells('r2');
    expect(childrenCounted(cells)).toMatchObject({ numerator: 300, status: 'value' });
    expect(childrenCounted(cells, { period: '2019' })).toMatchObject({ numerator: 60 });
    expect(realpathSync(nights.path('internal'))).toContain('r2');
  });

  it('withholds totals of which a few came, whatever the totals are', async () => {
    const other = new Nights();
    try {
      other.run('r1', first);
      const few = [...first, ...of2019(6), { year: 2017, help: 'none' as const }];
      expect(other.run('r2', few, until(2019))).toMatchObject({
        code: 0,
        stdout: expect.stringMatching(/withheld +[1-9]\d* tables/),
      });
      const cells = await other.cells('r2');
      expect(childrenCounted(cells)).toMatchObject({ numerator: null, status: 'suppressed' });
      // The child that came to a closed year waits; so 2017 is as it was.
      expect(childrenCounted(cells, { period: '2017' })?.numerator ?? 120).toBe(120);
    } finally {
      other.remove();
    }
  });

  it('refuses pools that overlap otherwise (7)', () => {
    const { code, stderr } = nights.run('r3', first, { period: { from: '2018-01-01', until: '2019-12-31' } });
    expect({ code, stderr }).toMatchObject({
      code: 7,
      stderr: expect.stringContaining('ledger.pools-overlap'),
    });
  });
});
