import type { Cell } from '../../schemas/cube.ts';
import type { UnsafeCell, UnsafeCube } from '../../src/cube/unsafe-cube.ts';
import { keyOf } from '../disclosure-plan.ts';
import { catalogue } from '../indicators/index.ts';
import type { LedgerCell } from './ledger-cells.ts';
import type { TableState } from './table-states.ts';

const accounts: ReadonlySet<string> = new Set(
  catalogue.filter(({ kind }) => kind === 'account').map(({ id }) => id),
);
const boundStatistics: ReadonlySet<string> = new Set(['bound_low', 'bound_high', 'corrected']);

/** Accounts of the process: of records, links and steps. */
export const isAccount = ({ indicator }: Cell) => accounts.has(indicator);

/** Bounds count what the accounts count too: unlinked children, and care without a link. */
export const isBound = ({ statistic }: Cell) => boundStatistics.has(statistic);

type Counted = Pick<
  LedgerCell,
  'rows_numerator' | 'rows_denominator' | 'people_numerator' | 'people_denominator' | 'people_complement'
>;

/**
 * What becomes of the accounts of the process beside those of before: all of them are revised, or all stand. They count records
 * and people of every register, who are not kept from one release to the next: so it is the difference of each count that must be
 * nothing or at least the minimum, in records and in people, and that of any two counts of which one contains the other.
 *
 * @param mayBeSeen whether the children counted may be seen as they are now: accounts show the same children.
 */
export function accountState(
  cube: UnsafeCube<Cell>,
  before: ReadonlyMap<string, LedgerCell>,
  minimumCount: number,
  mayBeSeen: boolean,
): TableState {
  const differences = [
    ...cube.cells.flatMap((cell) => {
      const was = isAccount(cell.row) ? before.get(keyOf(cell.row)) : undefined;
      return was === undefined ? [] : differencesOf(countedOf(cell), was);
    }),
    ...nestedDifferences(cube, before),
  ];
  if (differences.every((moved) => moved === 0)) return 'same';
  const isSmall = differences.some((moved) => moved !== 0 && Math.abs(moved) < minimumCount);
  return isSmall || !mayBeSeen ? 'standing' : 'revised';
}

function countedOf({ row, contributors }: UnsafeCell<Cell>): Counted {
  return {
    rows_numerator: row.numerator,
    rows_denominator: row.denominator,
    people_numerator: contributors.numerator,
    people_denominator: contributors.denominator,
    people_complement: contributors.complement,
  };
}

function differencesOf(now: Counted, was: Counted): number[] {
  const moved = (name: keyof Counted) => (now[name] ?? 0) - (was[name] ?? 0);
  const hasRest = now.rows_denominator !== null && was.rows_denominator !== null;
  return [
    ...[moved('rows_numerator'), moved('people_numerator')],
    ...(hasRest ? [moved('rows_denominator') - moved('rows_numerator'), moved('people_complement')] : []),
  ];
}

/** By how much what lies between two counts moved, of which at least one is an account. */
function nestedDifferences(cube: UnsafeCube<Cell>, before: ReadonlyMap<string, LedgerCell>): number[] {
  return cube.nested.flatMap(({ outer, inner }) => {
    const [whole, part] = [cube.cells[outer], cube.cells[inner]];
    if (whole === undefined || part === undefined || !(isAccount(whole.row) || isAccount(part.row)))
      return [];
    const [wholeWas, partWas] = [before.get(keyOf(whole.row)), before.get(keyOf(part.row))];
    if (wholeWas === undefined || partWas === undefined) return [];
    const moved = (cell: UnsafeCell<Cell>, was: LedgerCell) =>
      (cell.row.numerator ?? 0) - (was.rows_numerator ?? 0);
    return [moved(whole, wholeWas) - moved(part, partWas)];
  });
}
