import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additiveTable } from '../../../src/disclosure/rounding/additive-table.ts';
import { smallCountRounding } from '../../../src/disclosure/rounding/small-count-rounding.ts';
import { disclosureReference, hasDisclosureReference } from '../reference-tables.ts';
import { additiveFor, distances, innerCells, moved, tableOf } from './random-tables.ts';

describe('smallCountRounding', () => {
  const cases = innerCells.chain((inner) =>
    fc.record({ inner: fc.constant(inner), other: moved(inner), base: fc.integer({ min: 2, max: 10 }) }),
  );

  it('leaves no small count, adds up in every table, and does not look at the order', () => {
    fc.assert(
      fc.property(cases, ({ inner, other, base }) => {
        const table = additiveTable(inner);
        const counts = smallCountRounding(table, base);
        expect(counts.filter((count) => count < base && count !== 0)).toEqual([]);
        expect(additiveFor(table, counts)).toBe(true);
        expect(smallCountRounding(additiveTable(other), base)).toEqual(counts);
        counts.forEach((count, at) => {
          if (table.counts[at] === 0) expect(count).toBe(0);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing where no published count is small', () => {
    const table = tableOf({ 'a all': 5, 'b all': 12, all: 1 });
    expect(smallCountRounding(table, 5)).toEqual(table.counts);
  });

  it('comes as near as any choice of rounding could in a table of one margin', () => {
    // 1 2 2 1 with base 3: two of the four go up, and their total stays 6.
    const table = tableOf({ 'a all': 1, 'b all': 2, 'c all': 2, 'd all': 1 });
    expect(smallCountRounding(table, 3)).toEqual([0, 6, 3, 3, 0]);
  });

  it('refuses a base below 2', () => {
    expect(() => smallCountRounding(tableOf({ a: 1 }), 1)).toThrow(RangeError);
  });
});

describe.runIf(hasDisclosureReference)('smallCountRounding beside R’s SmallCountRounding', () => {
  const regions = () =>
    additiveTable(
      disclosureReference('ssb_z2.csv').map(({ region, fylke, kostragr, hovedint, ant }) => ({
        count: Number(ant),
        publishedIn: [region, fylke, kostragr, 'Total'].flatMap((area) => [
          `${area}|${hovedint}`,
          `${area}|Total`,
        ]),
      })),
    );
  const margins = () =>
    additiveTable(
      disclosureReference('ssb_exPSD.csv').map(({ rows, cols, freq }) => ({
        count: Number(freq),
        publishedIn: [`${rows}|Total`, `Total|${cols}`, 'Total|Total'],
      })),
    );
  it.each([
    ['z2_b3', 3, regions, ['region', 'hovedint']],
    ['z2_b5', 5, regions, ['region', 'hovedint']],
    ['exPSD_marg_b5', 5, margins, ['rows', 'cols']],
  ] as const)(
    'is no farther from the counts of %s, at most and in sum',
    (name, base, make, [row, column]) => {
      const table = make();
      const expected = disclosureReference(`ref_scr_${name}_publish.csv`);
      const original = new Map(
        expected.map((cell) => [`${cell[row]}|${cell[column]}`, Number(cell.original)]),
      );
      expect(new Map(table.names.map((cell, at) => [cell, table.counts[at] ?? 0]))).toEqual(original);
      const far = expected.map(({ difference }) => Math.abs(Number(difference)));
      const { max, sum } = distances(table, smallCountRounding(table, base));
      expect(max).toBeLessThanOrEqual(Math.max(...far));
      expect(sum).toBeLessThanOrEqual(far.reduce((total, distance) => total + distance, 0));
    },
  );
});
