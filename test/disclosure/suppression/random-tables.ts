import fc from 'fast-check';
import type { Problem } from '../../../src/disclosure/suppression/problem.ts';
import { dimension } from '../../../src/disclosure/tables/dimension.ts';
import { frequencyTable } from '../../../src/disclosure/tables/frequency-table.ts';
import { problemOf } from './reference-problem.ts';

const few = fc.integer({ min: 0, max: 12 });

/** Small tables of two dimensions, the first with two groupings that need not be nested; some counts are small. */
export const anyTable = fc
  .record({
    rows: fc.integer({ min: 2, max: 5 }),
    columns: fc.integer({ min: 2, max: 4 }),
    cuts: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 })),
    counts: fc.array(fc.oneof(few, fc.integer({ min: 0, max: 80 })), { minLength: 20, maxLength: 20 }),
  })
  .map(({ rows, columns, cuts, counts }) => {
    const codes = Array.from({ length: rows }, (_, at) => `r${at}`);
    const [first, second] = cuts.map((cut) => Math.min(cut, rows - 1));
    const region = dimension('region', codes, {
      Total: ['west', 'east'],
      west: codes.slice(0, first),
      east: codes.slice(first),
      odd: codes.filter((_, at) => at % 2 === 0 || at >= (second ?? 0)),
    });
    const kinds = Array.from({ length: columns }, (_, at) => `k${at}`);
    const kind = dimension('kind', kinds, { Total: kinds });
    return frequencyTable(
      [region, kind],
      codes.flatMap((code, row) =>
        kinds.map((other, column) => ({ codes: [code, other], count: counts[row * 4 + column] ?? 0 })),
      ),
    );
  });

/** A random table as a problem, with its rules. */
export const anyProblem = fc
  .record({
    table: anyTable,
    maxN: fc.constantFrom(2, 4, 9),
    zeros: fc.constantFrom('open' as const, 'protected' as const),
  })
  .map((drawn): { problem: Problem; maxN: number; zeros: 'open' | 'protected' } => ({
    problem: problemOf(drawn),
    maxN: drawn.maxN,
    zeros: drawn.zeros,
  }));
