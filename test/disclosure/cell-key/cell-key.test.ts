import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellKey, recordKey } from '../../../src/disclosure/cell-key/cell-key.ts';
import { noiseOf } from '../../../src/disclosure/cell-key/noise.ts';
import { perturbationTable } from '../../../src/disclosure/cell-key/perturbation-table.ts';
import { hmacSha256, SecretKey } from '../../../src/keys/secret-key.ts';
import { disclosureReference, hasDisclosureReference } from '../reference-tables.ts';

const bytes = Buffer.alloc(32, 7);
const secret = new SecretKey(Buffer.from(bytes));
const table = perturbationTable({ most: 5, variance: 3, barred: 2 });

/** A unit with its record key and a class in each of two tables. */
const unit = fc.record({
  key: fc.nat().map((number) => recordKey(secret, `unit ${number}`)),
  one: fc.integer({ min: 0, max: 4 }),
  other: fc.integer({ min: 0, max: 4 }),
});
type Unit = { readonly key: number; readonly one: number; readonly other: number };

const published = (units: readonly Unit[]) =>
  units.length + noiseOf(table, units.length, cellKey(units.map(({ key }) => key)));

/** The published cells of a table by the units that are counted there. */
function cells(units: readonly Unit[], by: 'one' | 'other'): Map<string, number> {
  const groups = [units, ...[0, 1, 2, 3, 4].map((value) => units.filter((member) => member[by] === value))];
  const name = (group: readonly Unit[]) => group.map((member) => units.indexOf(member)).sort((a, b) => a - b);
  return new Map(groups.map((group) => [name(group).join(), published(group)]));
}

describe('noise by cell key', () => {
  it('is the same for the same units in a thousand pairs of tables, in whatever order they are counted', () => {
    let shared = 0;
    const pair = fc.array(unit, { maxLength: 40 }).chain((units) =>
      fc.record({
        units: fc.constant(units),
        moved: fc.shuffledSubarray(units, { minLength: units.length }),
      }),
    );
    fc.assert(
      fc.property(pair, ({ units, moved }) => {
        const one = cells(units, 'one');
        expect(published(moved)).toBe(one.get(units.map((_, at) => at).join()));
        for (const [group, count] of cells(units, 'other')) {
          if (!one.has(group)) continue;
          shared += 1;
          expect(one.get(group)).toBe(count);
        }
      }),
      { numRuns: 1000 },
    );
    expect(shared).toBeGreaterThan(1000);
  });

  it('leaves a count of nobody alone and stays within its bounds', () => {
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 30 }), (units) => {
        const count = published(units);
        expect(Math.abs(count - units.length)).toBeLessThanOrEqual(5);
        expect(count === 0 || count > 2).toBe(true);
        if (units.length === 0) expect(count).toBe(0);
      }),
    );
  });

  it('takes the first noise whose bound is not below the key', () => {
    const row = table[3] ?? { noise: [], upTo: [] };
    row.upTo.slice(0, -1).forEach((bound, at) => {
      expect(noiseOf(table, 3, bound)).toBe(row.noise[at]);
      expect(noiseOf(table, 3, bound + 1e-12)).toBe(row.noise[at + 1]);
    });
    expect(noiseOf(table, 3, 0)).toBe(-3);
    expect(noiseOf(table, 1000, 0.3)).toBe(noiseOf(table, 8, 0.3));
  });

  it('occurs as often as the table says', () => {
    const keys = Array.from({ length: 20_000 }, (_, at) => recordKey(secret, `person ${at}`));
    for (const { noise, upTo, count } of table.slice(1)) {
      const drawn = keys.map((key) => noiseOf(table, count, cellKey([key])));
      noise.forEach((added, at) => {
        const share = (upTo[at] ?? 0) - (upTo[at - 1] ?? 0);
        const seen = drawn.filter((draw) => draw === added).length / keys.length;
        // Five standard errors; the keys are the same in every run.
        expect(Math.abs(seen - share)).toBeLessThan(
          5 * Math.sqrt((share * (1 - share)) / keys.length) + 1e-4,
        );
      });
    }
  });

  it('refuses what is no count, no key of a cell, no key of a record', () => {
    expect(() => noiseOf(table, -1, 0.5)).toThrow(RangeError);
    expect(() => noiseOf(table, 1.5, 0.5)).toThrow(RangeError);
    expect(() => noiseOf(table, 1, 1)).toThrow(RangeError);
    expect(() => noiseOf(table, 1, Number.NaN)).toThrow(RangeError);
    expect(() => noiseOf([], 1, 0.5)).toThrow(RangeError);
    expect(() => cellKey([0.5])).toThrow(RangeError);
    expect(() => cellKey([2 ** 48])).toThrow(RangeError);
    expect(() => cellKey([-1])).toThrow(RangeError);
  });
});

describe('recordKey', () => {
  it('is the first 48 bits of the HMAC of domain and pseudonym', () => {
    const digest = hmacSha256(bytes, 'record key v1:some pseudonym').readUIntBE(0, 6);
    expect(recordKey(secret, 'some pseudonym')).toBe(digest);
  });

  it('is another one with another secret', () => {
    const another = new SecretKey(Buffer.alloc(32, 8));
    expect(recordKey(another, 'some pseudonym')).not.toBe(recordKey(secret, 'some pseudonym'));
  });
});

describe.runIf(hasDisclosureReference)('noise by cell key beside R’s cellKey', () => {
  it('agrees in every one of 90 cells', () => {
    const decimals = 1e7;
    const records = disclosureReference('ck_z2_micro_rkeys.csv');
    const expected = disclosureReference('ref_cellkey_z2_D5_V3_js2.csv');
    const made = expected.map(({ region = '', hovedint = '' }) => {
      const counted = records.filter(
        (record) =>
          ['Total', record.region, record.fylke].includes(region) &&
          ['Total', record.hovedint].includes(hovedint),
      );
      const key = cellKey(
        counted.map(({ rkey }) => Math.round(Number(rkey) * decimals)),
        decimals,
      );
      return { count: counted.length, key, noise: noiseOf(table, counted.length, key) };
    });
    expect(made).toHaveLength(90);
    expect(made.map(({ count, noise }) => [count, noise])).toEqual(
      expected.map(({ uwc, pert }) => [Number(uwc), Number(pert)]),
    );
    made.forEach(({ key }, at) => {
      expect(key).toBeCloseTo(Number(expected[at]?.ckey), 9);
    });
  });
});
