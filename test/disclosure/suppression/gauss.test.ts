import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactlyTold, Infeasible, suppress } from '../../../src/disclosure/suppression/gauss.ts';
import { sumOf } from '../../../src/disclosure/suppression/problem.ts';
import { anyProblem } from './random-tables.ts';
import { isInSpan } from './rational-span.ts';
import { problemOf } from './reference-problem.ts';
import { hasReference, referenceTables } from './reference-tables.ts';

describe('suppression by elimination', () => {
  it('leaves no target to be worked out, and shows whatever could be shown in its place', () => {
    fc.assert(
      fc.property(anyProblem, ({ problem }) => {
        const { shown } = suppress(problem);
        const size = problem.inner.length;
        const told = (keys: ReadonlySet<string>) =>
          problem.candidates.filter(({ key }) => keys.has(key)).flatMap(({ shows }) => [...shows]);
        const isTold = (keys: ReadonlySet<string>) =>
          problem.targets.some(({ count }) => isInSpan(count, told(keys), size));
        expect(isTold(shown)).toBe(false);
        for (const { key } of problem.candidates)
          if (!shown.has(key)) expect(isTold(new Set([...shown, key]))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('is told by the second elimination when a target is given away', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(), ({ problem }, which) => {
        const pattern = suppress(problem);
        expect(exactlyTold(problem, pattern)).toEqual([]);
        const target = problem.targets[which % Math.max(1, problem.targets.length)];
        fc.pre(target !== undefined);
        expect(exactlyTold(problem, { shown: new Set([...pattern.shown, target?.key ?? '']) })).toContain(
          target?.key,
        );
      }),
      { numRuns: 25 },
    );
  });

  it('keeps what two tables say of the same people together', () => {
    // A + B + C by one grouping and by another; each table by itself looks safe.
    const inner = [1, 6, 10, 1, 6, 10];
    const equal = [0, 1, 2].map((at) => ({ columns: [at, at + 3], coefficients: [1, -1] }));
    const candidates = [
      { key: 'all', shows: [sumOf([0, 1, 2])], state: 'open' as const },
      { key: 'two of the second table', shows: [sumOf([4, 5])], state: 'open' as const },
    ];
    const targets = [{ key: 'A', count: sumOf([0]) }];
    expect([...suppress({ inner, equal, candidates, targets }).shown]).toEqual(['all']);
    expect([...suppress({ inner, equal: [], candidates, targets }).shown]).toHaveLength(2);
  });

  it('withholds a share with its numerator and its denominator as a whole', () => {
    const shows = [sumOf([0, 1]), sumOf([0])];
    const problem = {
      inner: [12, 3],
      equal: [],
      candidates: [{ key: 'share', shows, state: 'open' as const }],
      targets: [{ key: 'complement', count: sumOf([1]) }],
    };
    expect(suppress(problem).shown.size).toBe(0);
  });

  it('names what is told by figures that cannot be taken back', () => {
    const problem = {
      inner: [3, 20],
      equal: [],
      candidates: [
        { key: 'sum', shows: [sumOf([0, 1])], state: 'forced' as const },
        { key: 'rest', shows: [sumOf([1])], state: 'forced' as const },
      ],
      targets: [{ key: 'few', count: sumOf([0]) }],
    };
    expect(() => suppress(problem)).toThrow(Infeasible);
  });

  it('finds the same pattern whatever the order of inner cells', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(), ({ problem }, shift) => {
        const size = problem.inner.length;
        const moved = (column: number) => (column + shift) % size;
        const move = ({ columns }: { readonly columns: readonly number[] }) => sumOf(columns.map(moved));
        const inner: number[] = [];
        problem.inner.forEach((count, column) => {
          inner[moved(column)] = count;
        });
        const other = {
          inner,
          equal: [],
          candidates: problem.candidates.map(({ shows, ...rest }) => ({ ...rest, shows: shows.map(move) })),
          targets: problem.targets.map(({ key, count }) => ({ key, count: move(count) })),
        };
        expect(suppress(other).shown).toEqual(suppress(problem).shown);
      }),
      { numRuns: 25 },
    );
  });

  it.runIf(hasReference)('withholds about as many cells as GaussSuppression before it is refined', () => {
    for (const reference of referenceTables()) {
      const problem = problemOf(reference);
      const pattern = suppress(problem);
      const stored = reference.cells.filter(({ suppressed }) => suppressed).length;
      expect(reference.cells.filter(({ primary }) => primary)).toHaveLength(problem.targets.length);
      expect(problem.candidates.length - pattern.shown.size).toBeLessThanOrEqual(stored + 2);
    }
  });
});
