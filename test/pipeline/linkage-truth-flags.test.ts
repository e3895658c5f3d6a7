import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MissedLinks } from '../../pipeline/generate/missed-links.ts';
import type { LinkageRate } from '../../pipeline/generate/missed-rates.ts';
import { readLinkage } from '../../pipeline/diagnostics/linkage-counts.ts';
import { linkageTable } from '../../pipeline/diagnostics/linkage-table.ts';
import { gapFlag } from '../../src/statistics/gap-flag.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';
import { withMisses } from '../support/missed-set.ts';
import { Planter } from '../support/planned-misses.ts';

const isLong = process.env.ZICHT_LONG === '1';
const timeout = isLong ? 900_000 : 60_000;

/** A subgroup of children: how many index rows it has, its gap to the rest in points, and whether it is flagged. */
interface Subgroup {
  readonly name: string;
  readonly size: number;
  readonly points: number;
  readonly flagged: boolean;
}

/** The subgroups of children by year, measure and province, each against the rest. */
function subgroupsOf(rates: readonly LinkageRate[]): Subgroup[] {
  const children = rates.filter(([category]) => category === '_T');
  const total = children.find(([, dimension]) => dimension === 'total');
  if (total === undefined) throw new Error('a truth without a total');
  return children
    .filter((rate) => rate !== total)
    .map(([, dimension, code, linked, all]) => {
      const rest = { having: total[3] - linked, all: total[4] - all };
      const { points, flagged } = gapFlag({ group: { having: linked, all }, rest });
      return { name: `${dimension}:${code}`, size: all, points: points ?? 0, flagged };
    });
}

describe('flags of linkage rates', { timeout }, () => {
  let run: TestRun;
  let planter: Planter;
  beforeAll(async () => {
    run = await openTestRun();
    planter = new Planter(run.engine);
  });
  afterAll(() => run.close());

  async function plant(links: Partial<MissedLinks>, seed: number, copies: number): Promise<Subgroup[]> {
    const { rates } = await planter.plant({ register: 'protection_orders', ...links }, { seed, copies });
    return subgroupsOf(rates);
  }

  const seeds = Array.from({ length: isLong ? 20 : 1 }, (_, at) => 300 + at);

  it('are raised at every planted gap of 8 points in a subgroup of at least 2,000', async () => {
    let planted = 0;
    for (const seed of seeds) {
      // Enough copies for the smallest measure; subgroups that the plan itself sets off from the rest are left out.
      const plain = await plant({}, seed, 26);
      const large = plain.filter(({ size, points }) => size >= 2_000 && Math.abs(points) <= 1);
      expect(large.length).toBeGreaterThan(5);
      for (const percent of [0, 5]) {
        for (const { name } of large) {
          const [dimension, code = ''] = name.split(':') as ['year' | 'measure' | 'province', string];
          const subgroup = { dimension, code, percent: percent + 8 };
          const found = await plant({ percent, subgroups: [subgroup] }, seed, 26);
          expect(found.find((one) => one.name === name)).toMatchObject({ flagged: true });
          planted += 1;
        }
      }
    }
    expect(planted).toBeGreaterThan(20);
  });

  it('are raised in at most 1% of subgroups where no gap is planted, small and large', async () => {
    const found: Subgroup[] = [];
    for (let seed = 400; seed < (isLong ? 600 : 416); seed += 1)
      found.push(...(await plant({ percent: [0, 1, 2, 5, 10][seed % 5] ?? 0 }, seed, 1)));
    expect(found.length).toBeGreaterThan(300);
    expect(found.filter(({ flagged }) => flagged).length).toBeLessThanOrEqual(found.length / 100);
    // Chance alone makes gaps of more than 5 points in small subgroups; these are not flagged.
    expect(found.filter(({ points }) => Math.abs(points) > 5).length).toBeGreaterThan(found.length / 100);
  });

  it('are not raised in large subgroups by even misses', async () => {
    for (const seed of seeds) {
      const plain = new Map((await plant({}, seed, 26)).map((one) => [one.name, one.points]));
      const found = (await plant({ percent: 10 }, seed, 26)).filter(
        ({ name, size }) => size >= 2_000 && Math.abs(plain.get(name) ?? 0) <= 1,
      );
      expect(found.length).toBeGreaterThan(5);
      expect(found.filter(({ flagged }) => flagged)).toEqual([]);
    }
  });

  it('are raised by a run over the files of such a set, and nowhere else but where the plan says so', async () => {
    const links = {
      register: 'protection_orders',
      percent: 2,
      subgroups: [{ dimension: 'measure', code: 'guardianship', percent: 10 }],
    } as const;
    await withMisses(links, { seed: 7, copies: 20 }, async (truth, files) => {
      const table = linkageTable(await readLinkage(files.run.engine)).rows;
      const children = table.filter(({ register }) => register === 'children');
      const flagged = (name: string) =>
        children.find(({ dimension, code }) => `${dimension}:${code}` === name)?.flagged;
      for (const { name, size, flagged: expected } of subgroupsOf(truth.rates)) {
        expect(`${name} of ${size}: ${flagged(name)}`).toBe(`${name} of ${size}: ${expected}`);
      }
      expect(flagged('measure:guardianship')).toBe(true);
      expect(flagged('measure:supervision')).toBe(false);
    });
  });
});
