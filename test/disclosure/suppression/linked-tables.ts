import fc from 'fast-check';
import { difference, type Problem, sumOf } from '../../../src/disclosure/suppression/problem.ts';
import { dimension } from '../../../src/disclosure/tables/dimension.ts';
import { frequencyTable } from '../../../src/disclosure/tables/frequency-table.ts';
import { problemOf } from './reference-problem.ts';
import { anyTable } from './random-tables.ts';

/**
 * Two tables over the same people: by region and kind, with two groupings of regions that overlap, and by kind and age.
 * What they have in common, how many there are of each kind, stands in `equal`.
 */
export const anyLinked = fc
  .record({
    table: anyTable,
    shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
    maxN: fc.constantFrom(2, 4, 9),
    zeros: fc.constantFrom('open' as const, 'protected' as const),
  })
  .map(({ table, shares, maxN, zeros }): { problem: Problem; maxN: number; zeros: 'open' | 'protected' } => {
    const [region, kind] = table.dimensions;
    const kinds = kind?.codes ?? [];
    const regions = region?.codes.length ?? 0;
    const inKind = (at: number) =>
      sumOf(Array.from({ length: regions }, (_, row) => row * kinds.length + at));
    const counts = kinds.flatMap((code, at) => {
      const all = inKind(at).columns.reduce((sum, column) => sum + (table.inner[column] ?? 0), 0);
      const young = Math.floor(all * (shares[at] ?? 0));
      return [
        { codes: [code, 'young'], count: young },
        { codes: [code, 'old'], count: all - young },
      ];
    });
    const ages = dimension('age', ['young', 'old'], { Total: ['young', 'old'] });
    const other = frequencyTable([dimension('kind', kinds, { Total: kinds }), ages], counts);
    const size = table.inner.length;
    const first = problemOf({ table, maxN, zeros });
    const second = problemOf({ table: other, maxN, zeros });
    const moved = ({
      columns,
      coefficients,
    }: {
      columns: readonly number[];
      coefficients: readonly number[];
    }) => ({
      columns: columns.map((column) => column + size),
      coefficients,
    });
    const problem = {
      inner: [...first.inner, ...second.inner],
      equal: kinds.map((_, at) => difference(inKind(at), sumOf([size + 2 * at, size + 2 * at + 1]))),
      candidates: [
        ...first.candidates,
        ...second.candidates.map(({ key, shows, ...rest }) => ({
          ...rest,
          key: `2 ${key}`,
          shows: shows.map(moved),
        })),
      ],
      targets: [
        ...first.targets,
        ...second.targets.map(({ key, count }) => ({ key: `2 ${key}`, count: moved(count) })),
      ],
    };
    return { problem, maxN, zeros };
  });
