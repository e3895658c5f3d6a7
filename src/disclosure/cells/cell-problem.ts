import type { Measured, UnsafeCell, UnsafeCube } from '../../cube/unsafe-cube.ts';
import { printsFigures } from '../figures.ts';
import type { DisclosureRules } from '../rules.ts';
import type { Candidate, Combination, Problem, Target } from '../suppression/problem.ts';
import type { CellPlan } from './cell-plan.ts';
import { countsNobody, leftOutOf, pairTargets, showsOf, targetsOf } from './cell-targets.ts';

/** Cells, by position, that readers know whatever is decided on single cells. */
export interface Beside {
  /** Of units that are released. */
  readonly released: ReadonlySet<number>;
  /** Published earlier, single or not: they can never be withheld again. */
  readonly published: ReadonlySet<number>;
  /** Single cells that somebody wants withheld, whatever the rules say: not shown, and not to be worked out. */
  readonly excepted?: ReadonlySet<number>;
}

/**
 * The cells of a cube as one problem of sums of inner cells; the same whatever the order of the cells.
 *
 * @param order single cells from most to least wanted.
 * @param telling single cells that are not to be shown, and not to be worked out.
 */
export function cellProblem<Row extends Measured>(
  cube: UnsafeCube<Row>,
  order: readonly number[],
  { released, published }: Beside,
  telling: ReadonlySet<number>,
  rules: DisclosureRules,
  plan: CellPlan<Row>,
): Problem {
  const { inner, beside } = cube.additivity;
  const own = cube.cells.map((cell) => targetsOf(cell, plan.keyOf(cell.row), inner.counts, rules));
  const candidate = (index: number, state: Candidate['state']): Candidate => {
    const cell = cube.cells[index];
    if (cell === undefined) return { key: String(index), shows: [], state };
    return { key: String(index), shows: showsOf(cell), tells: leftOutOf(cell), state };
  };
  // An unsafe cell tells its own count, so it need not be tried.
  const stateOf = (index: number): Candidate['state'] => {
    if (telling.has(index) || (own[index]?.length ?? 0) > 0) return 'hidden';
    const cell = cube.cells[index];
    return cell !== undefined && rules.zeros === 'protect' && countsNobody(cell, inner.counts)
      ? 'implied'
      : 'open';
  };
  const keyAt = (index: number) => plan.keyOf(cube.cells[index]?.row as Row);
  const known = new Set([...released, ...published]);
  const targets: Target[] = [
    ...own.flat(),
    ...beside.flatMap((cell) => targetsOf(cell, plan.keyOf(cell.row), inner.counts, rules)),
    ...pairTargets(cube, countedBy, plan.keyOf, rules),
    ...[...telling].flatMap((index) =>
      candidate(index, 'hidden').shows.map((count, at) => ({ key: `${keyAt(index)} telling ${at}`, count })),
    ),
  ];
  return {
    inner: inner.counts,
    equal: inner.equal,
    candidates: [
      ...[...known]
        .toSorted((a, b) => (keyAt(a) < keyAt(b) ? -1 : 1))
        .map((index) => candidate(index, 'forced'))
        .filter(({ shows }) => shows.length > 0),
      ...order.filter((index) => !known.has(index)).map((index) => candidate(index, stateOf(index))),
    ],
    targets: targets.sort((a, b) => (a.key < b.key ? -1 : 1)),
  };
}

function countedBy<Row extends Measured>({ row, sums }: UnsafeCell<Row>): Combination | null {
  return sums === undefined || !printsFigures(row) ? null : (sums.denominator ?? sums.numerator);
}
