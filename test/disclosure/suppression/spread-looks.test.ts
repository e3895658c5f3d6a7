import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cut } from '../../../src/disclosure/suppression/component.ts';
import { type CutTarget, newPiece, see } from '../../../src/disclosure/suppression/pieces.ts';
import { type Problem, sumOf } from '../../../src/disclosure/suppression/problem.ts';
import { solver } from '../../../src/disclosure/suppression/solver.ts';
import { lookWide } from '../../../src/disclosure/suppression/spread-looks.ts';
import { SpreadModel } from '../../../src/disclosure/suppression/spread-model.ts';
import { rangeOf, widths } from '../../../src/disclosure/suppression/widths.ts';

const rules = { width: 10, atLeast: 0, ownRecord: false } as const;

/** A table of which the margins are shown and no cell is: what each cell can be is known in closed form (Fréchet). */
function squareOf(rows: readonly (readonly number[])[]) {
  const across = rows.map((row) => row.reduce((sum, count) => sum + count, 0));
  const size = rows[0]?.length ?? 0;
  const down = Array.from({ length: size }, (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const all = across.reduce((sum, count) => sum + count, 0);
  const open = (key: string, columns: number[]) => ({
    key,
    shows: [sumOf(columns)],
    state: 'open' as const,
  });
  const places = rows.flatMap((row, i) => row.map((_, j) => ({ i, j, column: i * size + j })));
  const columnsOf = (isIn: (place: (typeof places)[0]) => boolean) =>
    places.filter(isIn).map(({ column }) => column);
  const problem: Problem = {
    inner: rows.flat(),
    equal: [],
    candidates: [
      ...rows.map((_, row) =>
        open(
          `row ${row}`,
          columnsOf(({ i }) => i === row),
        ),
      ),
      ...down.map((_, column) =>
        open(
          `column ${column}`,
          columnsOf(({ j }) => j === column),
        ),
      ),
    ],
    targets: places.map(({ column }) => ({ key: `${column}`, count: sumOf([column]) })),
  };
  const truth = places.map(({ i, j }) => {
    const [row, column] = [across[i] ?? 0, down[j] ?? 0];
    return { low: Math.max(0, row + column - all), high: Math.min(row, column) };
  });
  return { problem, truth, shown: new Set(problem.candidates.map(({ key }) => key)) };
}

describe('looks at many counts at once', () => {
  it('see nothing that cannot be, and all that can where one is looked at', async () => {
    const highs = await solver();
    const anyRows = fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 4, maxLength: 4 }), {
      minLength: 2,
      maxLength: 6,
    });
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { problem, truth, shown } = squareOf(rows);
        const cut = new Cut(problem, { shown }, 0);
        cut.components.forEach((component, at) => {
          const counts = component.inner.map((column) => problem.inner[column] ?? 0);
          const targets = problem.targets.flatMap(({ key, count }): CutTarget[] => {
            const { known, parts } = cut.cut(count);
            const weights = parts.get(at);
            return weights === undefined ? [] : [{ key, count, known, parts: [[at, newPiece(weights)]] }];
          });
          const pieces = targets.flatMap((target) => target.parts.map(([, piece]) => ({ target, piece })));
          const take = (values: ArrayLike<number>) => {
            for (const { piece } of pieces) {
              const { columns: twins, coefficients } = piece.weights;
              const ends = { twins, most: coefficients, least: coefficients };
              see(ends, piece.anybody, Float64Array.from(values));
            }
          };
          take(counts);
          const isLeft = ({ target, piece }: (typeof pieces)[0]) =>
            !piece.anybody.isSolved && !rangeOf(target, rules).isWide;
          const upper = counts.map((count) => count + 80);
          const model = new SpreadModel(highs, upper, component.rows);
          for (const one of pieces)
            lookWide(model, { component, rules, narrow: () => [one].filter(isLeft), see: take });
          model.dispose();
          for (const { target } of pieces) {
            const { low, high, isWide } = rangeOf(target, rules);
            const possible = truth[Number(target.key)] ?? { low: 0, high: 0 };
            expect(low).toBeGreaterThanOrEqual(possible.low);
            expect(high).toBeLessThanOrEqual(possible.high);
            expect(isWide).toBe(possible.high - possible.low >= rules.width);
          }
        });
      }),
      { numRuns: 10 },
    );
  });

  it('tell wide from narrow in a component of thousands, and what holds the narrow ones back', async () => {
    const size = 46;
    // Two rows with few people in them: 92 cells that cannot be ten, too many to be looked at one by one.
    const rows = Array.from({ length: size }, (_, i) =>
      Array.from({ length: size }, (_, j) => (i < 2 ? Number(j < 6) : (7 * i + 3 * j + i * j) % 5)),
    );
    const { problem, truth, shown } = squareOf(rows);
    const found = await widths(problem, { shown }, rules);
    const expected = truth.map(({ low, high }) => high - low >= rules.width);
    expect(expected.filter((isWide) => !isWide)).toHaveLength(2 * size);
    expect(found.map(({ isWide }) => isWide)).toEqual(expected);
    for (const { key, isWide, heldBy } of found)
      if (!isWide)
        expect(heldBy.map((teller) => teller.key)).toContain(Number(key) < size ? 'row 0' : 'row 1');
  });
});
