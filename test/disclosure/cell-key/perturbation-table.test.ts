import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type NoiseRow,
  type NoiseRules,
  perturbationTable,
} from '../../../src/disclosure/cell-key/perturbation-table.ts';
import { ZichtError } from '../../../src/run/errors.ts';
import { disclosureReference, hasDisclosureReference } from '../reference-tables.ts';

const probabilities = ({ upTo }: NoiseRow) => upTo.map((bound, at) => bound - (upTo[at - 1] ?? 0));
const moment = (row: NoiseRow, power: number) =>
  probabilities(row).reduce((sum, p, at) => sum + p * (row.noise[at] ?? 0) ** power, 0);

const problem = (rules: NoiseRules) => {
  try {
    perturbationTable(rules);
  } catch (error) {
    if (error instanceof ZichtError) return error.problems[0];
    throw error;
  }
  return undefined;
};

describe('perturbationTable', () => {
  const rules = fc
    .record({
      most: fc.integer({ min: 2, max: 8 }),
      barred: fc.integer({ min: 0, max: 3 }),
      share: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
      stay: fc.constantFrom(0, 0, 0.2, 0.5),
    })
    .filter(({ most, barred }) => most > barred)
    .map(({ most, barred, share, stay }) => ({
      // A count i goes to 0 or above `barred`: without bias that takes a variance of i (barred + 1 − i).
      variance: Math.floor((barred + 1) ** 2 / 4) + share * Math.max(1, most - barred),
      most,
      barred,
      stay,
      rising: barred === 0,
    }));

  it('has noise without bias, within its bounds, and no small counts', () => {
    fc.assert(
      fc.property(rules, (asked) => {
        const table = perturbationTable(asked);
        expect(table).toHaveLength(1 + asked.most + (asked.barred === 0 ? 0 : asked.barred + 1));
        expect(table[0]).toEqual({ count: 0, noise: [0], upTo: [1] });
        for (const row of table.slice(1)) {
          expect(Math.abs(moment(row, 1))).toBeLessThan(1e-6);
          expect(moment(row, 2)).toBeLessThan(asked.variance + 1e-5);
          expect(row.upTo.at(-1)).toBe(1);
          expect(probabilities(row).every((p) => p >= 0)).toBe(true);
          for (const added of row.noise) {
            expect(Math.abs(added)).toBeLessThanOrEqual(asked.most);
            expect(row.count + added === 0 || row.count + added > asked.barred).toBe(true);
          }
        }
        expect(moment(table.at(-1) ?? { count: 0, noise: [], upTo: [] }, 2)).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it('is symmetric for the counts that have all targets', () => {
    const row = perturbationTable({ most: 5, variance: 3, barred: 2 }).at(-1);
    const p = probabilities(row ?? { count: 0, noise: [], upTo: [] });
    p.forEach((share, at) => {
      expect(share).toBeCloseTo(p[p.length - 1 - at] ?? 0, 7);
    });
  });

  it('keeps a share of the counts as they are, less where the variance needs it', () => {
    const row = (stay: number) => perturbationTable({ most: 3, variance: 1, barred: 0, stay })[3];
    const staying = (stay: number) => probabilities(row(stay) ?? { count: 0, noise: [], upTo: [] })[3];
    expect(staying(0.5)).toBeCloseTo(0.5, 7);
    // All else spread evenly, the variance is (1 − share) × 14/3: 0.93 with a share of 0.8, and 1.17 with the next below.
    expect(staying(0.95)).toBeCloseTo(0.75, 7);
  });

  it('names a variance below what barred targets leave, and settings out of range', () => {
    const small = problem({ most: 5, variance: 1.9, barred: 2 });
    expect(small?.code).toBe('disclosure.noise-rules');
    expect(small?.what).toContain('a count of 1');
    for (const wrong of [{ most: 0 }, { most: 1.5 }, { barred: -1 }, { variance: 0 }, { stay: 1 }])
      expect(problem({ most: 3, variance: 1, barred: 0, ...wrong })?.what).toContain('out of range');
  });
});

describe.runIf(hasDisclosureReference)('perturbationTable beside R’s ptable', () => {
  const tables: readonly [string, NoiseRules][] = [
    ['D2_V0.9', { most: 2, variance: 0.9, barred: 0 }],
    ['D3_V1', { most: 3, variance: 1, barred: 0 }],
    ['D4_V1_pstay.5', { most: 4, variance: 1, barred: 0, stay: 0.5 }],
    ['D5_V3_js2', { most: 5, variance: 3, barred: 2 }],
    ['ex_cnts_D2_V1.05_js1', { most: 2, variance: 1.05, barred: 1, rising: [true, true, false, true] }],
  ];
  it.each(tables)('is the same for %s', (name, rules) => {
    const expected = disclosureReference(`ref_ptable_${name}.csv`);
    const rows = perturbationTable(rules).flatMap((row) =>
      row.noise.map((added, at) => ({
        row,
        added,
        bound: row.upTo[at] ?? 0,
        p: probabilities(row)[at] ?? 0,
      })),
    );
    expect(rows.map(({ row, added }) => [row.count, row.count + added, added])).toEqual(
      expected.map(({ i, j, v }) => [Number(i), Number(j), Number(v)]),
    );
    const far = rows.map(({ p, bound }, at) =>
      Math.max(Math.abs(p - Number(expected[at]?.p)), Math.abs(bound - Number(expected[at]?.p_int_ub))),
    );
    expect(Math.max(...far)).toBeLessThan(1e-6);
  });
});
