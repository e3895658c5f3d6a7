import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everywhere } from '../../../pipeline/cube/accounts.ts';
import type { Coordinates } from '../../../pipeline/cube/coordinates.ts';
import type { Selection } from '../../../pipeline/cube/count-cohort.ts';
import { selectionsOfShares } from '../../../pipeline/cube/divided-cells.ts';
import { readDivision } from '../../../pipeline/cube/division-groups.ts';
import { divisionOf, flagsOf } from '../../../pipeline/cube/divisions.ts';
import { readInnerGroups } from '../../../pipeline/cube/inner-planes.ts';
import { InnerSums } from '../../../pipeline/cube/inner-sums.ts';
import { linkedIndicators } from '../../../pipeline/internal-indicators/linked.ts';
import { margins } from '../../../schemas/margins.ts';
import { type EmbeddedEngine, openDuckDb } from '../../../src/duckdb/duckdb-engine.ts';
import { checkProblem, countOf } from '../../../src/disclosure/suppression/problem.ts';

const scratch = mkdtempSync(join(tmpdir(), 'zicht-divisions-'));
let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await openDuckDb({ memory: '300MB', threads: 1, scratch, allowedDirectories: [scratch] });
});
afterAll(() => {
  engine.close();
  rmSync(scratch, { recursive: true });
});

/** Two provinces and two youth regions that do not nest, as trees of municipalities. */
const homes = [
  { municipality: 'GM1', province: 'PV1', youth_region: 'JZ1' },
  { municipality: 'GM2', province: 'PV1', youth_region: 'JZ2' },
  { municipality: 'GM3', province: 'PV2', youth_region: 'JZ2' },
  { municipality: 'GM4', province: 'PV2', youth_region: 'JZ1' },
] as const;
const divisions = linkedIndicators.map((indicator) => ({ indicator, division: divisionOf(indicator) }));

type Child = Readonly<Record<string, string | boolean>>;

/** A child of the cohort with one state of each division of its outcome. */
const someChild: fc.Arbitrary<Child> = fc
  .record({
    home: fc.constantFrom(...homes),
    period: fc.constantFrom('2017', '2018'),
    victim: fc.constantFrom('victim', 'other'),
    sex: fc.constantFrom('male', 'female'),
    age_group: fc.constantFrom('4-11', '12-17'),
    measure: fc.constantFrom('supervision', 'guardianship'),
    outcome: fc.constantFrom('running', 'started', 'none', 'not_followed'),
    picks: fc.array(fc.nat(), { minLength: divisions.length, maxLength: divisions.length }),
  })
  .map(({ home, outcome, picks, ...codes }) => {
    const has = divisions.flatMap(({ division }, at) =>
      division.outcomes.some((one) => one === outcome)
        ? (division.country[(picks[at] ?? 0) % division.country.length]?.has ?? [])
        : [],
    );
    const flags = divisions.flatMap(({ division }) => flagsOf(division));
    return {
      ...{ ...home, ...codes, in_cohort: true, followed_6m: outcome !== 'not_followed' },
      ...{
        running_6m: outcome === 'running',
        started_6m: outcome === 'started',
        none_6m: outcome === 'none',
      },
      ...Object.fromEntries(flags.map((flag) => [flag, has.includes(flag)])),
    };
  });

async function sumsOf(children: readonly Child[]): Promise<InnerSums> {
  const [first] = children;
  const columns = Object.entries(first ?? {}).map(([name, value]) => ({
    name,
    type: typeof value === 'boolean' ? ('BOOLEAN' as const) : ('VARCHAR' as const),
  }));
  await engine.createTable(
    'cohort_flag',
    columns,
    children.map((child) => columns.map(({ name }) => child[name] ?? null)),
  );
  const divided = [];
  for (const { division } of divisions)
    divided.push({ division, groups: await readDivision(engine, division) });
  const all = { divisions: divided, reach: () => true };
  return new InnerSums(await readInnerGroups(engine), [], () => true, all);
}

const places: Coordinates[] = [
  everywhere,
  { ...everywhere, victim: 'victim' },
  { ...everywhere, period: '2017' },
  { ...everywhere, period: '2018', victim: 'other' },
  { ...everywhere, region_level: 'province', region: 'PV1' },
  { ...everywhere, region_level: 'youth_region', region: 'JZ2' },
];

function isAt(child: Child, at: Coordinates): boolean {
  const isHere = at.region_level === 'country' || child[at.region_level] === at.region;
  return (
    isHere && (['period', 'victim'] as const).every((name) => at[name] === '_T' || child[name] === at[name])
  );
}

const isChosen = (child: Child, { all, not }: Selection) =>
  all.every((flag) => child[flag] === true) && (not === undefined || child[not] === false);

describe('inner cells of divisions', () => {
  it('add up to every count that a table or what lies between two of them tells', async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(someChild, { minLength: 1, maxLength: 60 }), async (children) => {
        const sums = await sumsOf(children);
        const { counts, equal } = sums.inner;
        checkProblem({ inner: counts, equal, candidates: [], targets: [] });
        for (const { indicator } of divisions)
          for (const at of places) {
            const { margins: made, byVictim } = indicator.linked;
            if (at.region_level !== 'country' && !made.some((id) => id === at.region_level)) continue;
            if (at.victim !== '_T' && !byVictim) continue;
            const margin = margins.filter(({ regionLevel, id }) =>
              at.region_level === 'country' ? id === 'total' : regionLevel === at.region_level,
            );
            for (const selection of selectionsOfShares(indicator, margin)) {
              const naive = children.filter((child) => isAt(child, at) && isChosen(child, selection)).length;
              expect(countOf(sums.sum(at, selection), counts), JSON.stringify({ at, selection })).toBe(naive);
              looked += naive;
            }
          }
      }),
      { numRuns: 30 },
    );
    expect(looked).toBeGreaterThan(1_000);
  });

  it('tell what a province and a youth region have in common', async () => {
    let looked = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(someChild, { minLength: 20, maxLength: 60 }), async (children) => {
        const sums = await sumsOf(children);
        const selection = { all: ['started_6m', 'first_help_with_stay'] };
        for (const [place, sum] of sums.sumsOfCrossings(selection)) {
          const naive = children.filter(
            (child) =>
              `province=${child.province} youth_region=${child.youth_region}` === place &&
              isChosen(child, selection),
          ).length;
          expect(countOf(sum, sums.inner.counts), place).toBe(naive);
          looked += naive;
        }
      }),
      { numRuns: 15 },
    );
    expect(looked).toBeGreaterThan(50);
  });

  it('refuse a child in none of the states that the catalogue names', async () => {
    const [child] = fc.sample(someChild, { numRuns: 1, seed: 7 });
    const untold = { ...child, followed_6m: true, running_6m: false, started_6m: true, none_6m: false };
    const flags = divisions.flatMap(({ division }) => flagsOf(division)).map((flag) => [flag, false]);
    await expect(sumsOf([{ ...untold, ...Object.fromEntries(flags) }])).rejects.toThrow(
      'children in no state of first-help-type',
    );
  });
});
