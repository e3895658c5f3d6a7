import type { Configuration } from '../schemas/configuration.ts';
import type { Cell } from '../schemas/cube.ts';
import type { CellSelector, DisclosureException } from '../schemas/exceptions.ts';
import type { UnsafeCell, UnsafeCube } from '../src/cube/unsafe-cube.ts';
import { printsFigures } from '../src/disclosure/figures.ts';
import type { Fate } from '../src/disclosure/unit-decision.ts';
import { exitCodes, type Problem, ZichtError } from '../src/run/errors.ts';

/** An exception with the cells that it is about. */
export interface MatchedException {
  readonly exception: DisclosureException;
  /** Its place in the configuration, from 1. */
  readonly number: number;
  /** Positions in the cube; none where it has lapsed. */
  readonly cells: readonly number[];
  /** Its last day has passed: it does nothing. */
  readonly lapsed: boolean;
}

/**
 * Finds the cells of every exception among those that are decided on one by one. Cells that are computed from them, such as
 * bounds, follow them; accounts of the process cannot be excepted.
 *
 * @throws ZichtError (exit 2) with every exception that is about no such cell.
 */
export function matchExceptions(
  cube: UnsafeCube<Cell>,
  { disclosure, observedUntil }: Pick<Configuration, 'disclosure' | 'observedUntil'>,
  fateOf: (cell: UnsafeCell<Cell>) => Fate,
): MatchedException[] {
  const single = cube.cells.flatMap((cell, index) =>
    fateOf(cell) === 'single' && cell.sums !== undefined ? [{ cell, index }] : [],
  );
  const problems: Problem[] = [];
  const matched = disclosure.exceptions.map((exception, at): MatchedException => {
    const found = single.filter(({ cell }) => isMeant(cell, exception.cells));
    const cells = found.filter(({ cell }) => printsFigures(cell.row)).map(({ index }) => index);
    if (found.length === 0) problems.push(unknownCells(at));
    const lapsed = exception.until !== undefined && exception.until < observedUntil;
    return { exception, number: at + 1, cells: lapsed ? [] : cells, lapsed };
  });
  if (problems.length > 0) throw new ZichtError(exitCodes.usage, problems);
  return matched;
}

function isMeant({ row, margin }: UnsafeCell<Cell>, { margin: wanted, ...selector }: CellSelector): boolean {
  const columns = Object.entries(selector) as [keyof typeof selector, string | undefined][];
  return (
    (wanted === undefined || wanted === margin) &&
    columns.every(([column, value]) => value === undefined || row[column] === value)
  );
}

function unknownCells(at: number): Problem {
  return {
    code: 'disclosure.exception-unknown',
    where: `disclosure.exceptions[${at}].cells`,
    what: 'This exception is about no cell of this run.',
    expected: 'an indicator of counts or shares of children, in a breakdown, region and period of this run',
    remedy: 'Look the cell up in internal/review/cells.csv of an earlier run, or take the exception out.',
  };
}

/** Cells that exceptions withhold, and those that they have shown first, by position. */
export interface Excepted {
  readonly withhold: ReadonlySet<number>;
  readonly first: ReadonlySet<number>;
}

export function exceptedCells(matched: readonly MatchedException[]): Excepted {
  const of = (action: DisclosureException['action']) =>
    new Set(matched.flatMap(({ exception, cells }) => (exception.action === action ? cells : [])));
  return { withhold: of('withhold'), first: of('show-first') };
}
