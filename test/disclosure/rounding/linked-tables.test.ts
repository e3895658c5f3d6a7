import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkedTable, type SummedCell } from '../../../src/disclosure/rounding/additive-table.ts';
import { controlledRounding } from '../../../src/disclosure/rounding/controlled-rounding.ts';
import { difference, sumOf } from '../../../src/disclosure/suppression/problem.ts';
import { secretDraw } from '../../../src/disclosure/rounding/secret-draw.ts';
import { SecretKey } from '../../../src/keys/secret-key.ts';

const draw = secretDraw(new SecretKey(Buffer.alloc(32, 3)));

/** Units by row and column in one table, and by row and layer in another: they share the rows. */
const units = fc.array(fc.oneof(fc.nat(3), fc.nat(25)), { minLength: 12, maxLength: 12 });

/** Two tables of 2 × 3 and 2 × 2 over the same units, with all margins. */
function twoTables(counts: readonly number[]) {
  const at = (row: number, column: number, layer: number) => counts[row * 6 + column * 2 + layer] ?? 0;
  const flat = [0, 1].flatMap((row) => [0, 1, 2].map((column) => at(row, column, 0) + at(row, column, 1)));
  const deep = [0, 1].flatMap((row) =>
    [0, 1].map((layer) => [0, 1, 2].reduce((sum, column) => sum + at(row, column, layer), 0)),
  );
  const cell = (name: string, columns: readonly number[]): SummedCell => ({ name, count: sumOf(columns) });
  const rows = [0, 1].map((row) => [3 * row, 3 * row + 1, 3 * row + 2]);
  const layered = [0, 1].map((row) => [6 + 2 * row, 7 + 2 * row]);
  const cells = [
    ...[0, 1, 2, 3, 4, 5].map((column) => cell(`flat ${column}`, [column])),
    ...[6, 7, 8, 9].map((column) => cell(`deep ${column}`, [column])),
    ...rows.map((columns, row) => cell(`row ${row}`, columns)),
    ...[0, 1, 2].map((column) => cell(`column ${column}`, [column, column + 3])),
    ...[0, 1].map((layer) => cell(`layer ${layer}`, [6 + layer, 8 + layer])),
    cell('all', [0, 1, 2, 3, 4, 5]),
  ];
  const equal = rows.map((columns, row) => difference(sumOf(columns), sumOf(layered[row] ?? [])));
  return linkedTable([...flat, ...deep], equal, cells);
}

describe('controlledRounding of tables that share a margin', () => {
  const reach = fc.constantFrom(4, 6);
  const shift = fc.constantFrom(-2, 0, 1);

  it('gives multiples that agree in both, within reach, and leaves nobody nobody', async () => {
    await fc.assert(
      fc.asyncProperty(units, reach, shift, async (counts, far, by) => {
        const table = twoTables(counts);
        const rounded = await controlledRounding(table, { base: 5, reach: far, draw, shift: () => by });
        const of = (name: string) => rounded.counts[table.names.indexOf(name)] ?? Number.NaN;
        for (const count of rounded.counts) expect(count % 5).toBe(0);
        for (const row of [0, 1]) {
          const flat = [0, 1, 2].reduce((sum, column) => sum + of(`flat ${3 * row + column}`), 0);
          expect(of(`deep ${6 + 2 * row}`) + of(`deep ${7 + 2 * row}`)).toBe(flat);
          expect(of(`row ${row}`)).toBe(flat);
        }
        expect(of('layer 0') + of('layer 1')).toBe(of('all'));
        expect(of('column 0') + of('column 1') + of('column 2')).toBe(of('all'));
        if (rounded.beyond.length === 0)
          table.counts.forEach((count, at) => {
            expect(Math.abs((rounded.counts[at] ?? 0) - count)).toBeLessThanOrEqual(far);
          });
        else expect(rounded.reasons.size).toBeGreaterThan(0);
        table.counts.forEach((count, at) => {
          if (count === 0) expect(rounded.counts[at]).toBe(0);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('makes 0 of 5 and of 6 at times with a reach of 6, so that a 0 stands for more than 4', async () => {
    const of = async (count: number) => {
      const made = new Set<number>();
      for (let by = -2; by <= 2; by++)
        for (const one of [0.05, 0.25, 0.5, 0.9]) {
          const table = linkedTable([count], [], [{ name: 'a', count: sumOf([0]) }]);
          const options = { base: 5, reach: 6, draw: () => one, shift: () => by };
          made.add((await controlledRounding(table, options)).counts[0] ?? -1);
        }
      return [...made].sort((a, b) => a - b);
    };
    expect(await of(5)).toEqual([0, 5, 10]);
    expect(await of(6)).toEqual([0, 5, 10]);
    expect(await of(7)).toEqual([5, 10]);
    expect(await of(0)).toEqual([0]);
    expect(await of(1)).toEqual([0, 5]);
  });

  it('refuses tables that do not agree, names that are not unique, and sums that are no plain ones', () => {
    const a = { name: 'a', count: sumOf([0]) };
    expect(() => linkedTable([1, 2], [difference(sumOf([0]), sumOf([1]))], [a])).toThrow(RangeError);
    expect(() => linkedTable([1], [], [a, a])).toThrow(RangeError);
    expect(() => linkedTable([1, 2], [], [{ name: 'b', count: difference(sumOf([0]), sumOf([1])) }])).toThrow(
      RangeError,
    );
    expect(() => linkedTable([-1], [], [a])).toThrow(RangeError);
  });
});
