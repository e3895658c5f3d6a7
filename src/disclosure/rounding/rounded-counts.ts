import type { Measured, UnsafeCube } from '../../cube/unsafe-cube.ts';
import { keyedNumber, keyedNumbers } from '../../keys/keyed-number.ts';
import type { SecretKey } from '../../keys/secret-key.ts';
import { printsFigures } from '../figures.ts';
import type { PerturbedCounts } from '../perturbed-counts.ts';
import type { Combination } from '../suppression/problem.ts';
import { type AdditiveTable, linkedTable, type SummedCell } from './additive-table.ts';
import { type ControlledRounding, controlledRounding } from './controlled-rounding.ts';
import { secretDraw } from './secret-draw.ts';

/** Multiples of this are published. */
export const roundingBase = 5;

/**
 * How far a published count may lie from the count. One more than the base: a reader who stands in a cell that reads 0 knows
 * that it counts 1 at least, and is left with 1 to 6, of which the ends are a base apart as rule 4 asks. With a reach of
 * base − 1 a 0 would stand for 0 to 4 alone.
 */
export const roundingReach = roundingBase + 1;

/** How often, in tenths, a count is taken to be one or two less or more: each count within reach has its chance. */
const shifts = [-2, -1, 0, 0, 0, 0, 0, 0, 1, 2] as const;

/** The rounded counts of a cube. */
export interface RoundedCube {
  /** By position in the cube; `null` for a cell that prints nothing, or is no sum of inner cells. */
  readonly counts: readonly (PerturbedCounts | null)[];
  readonly rounding: Pick<ControlledRounding, 'beyond' | 'moved' | 'reasons'>;
}

/**
 * Rounds every count of a cube that is a sum of inner cells, in all tables together: multiples of 5 that add up as the counts
 * do. Nobody stays nobody, and otherwise a published count is within `roundingReach` of the count; multiples mostly stay.
 * Which of the multiples stands for a count follows from the secret, the keys of the cells that print it, and the counts: the
 * same counts are rounded alike in every run. Where a count has changed, so may others that are added with it, but for those of which
 * it is told what was published `before`: a count that is the same reads the same, as far as tables can then agree.
 *
 * What the figures tell: take any table of counts that reads as published, such as the published counts themselves, and let
 * any inner cell have up to 6 more. Every sum then has up to 6 more and still reads the same, so that whatever is added and
 * subtracted, a count that reads 0 may be 0 to 6, and one that reads r > 0 may be r − 4 to r + 6. That holds whichever multiples were
 * drawn, as long as they add up: no secret gives a rounding of which another draw would have to take the place.
 *
 * @param before what was published of a cell by its position, of counts that are the same still.
 * @throws NoRounding where no multiples are found that agree in all tables.
 */
export async function roundedCounts<Row extends Measured>(
  cube: UnsafeCube<Row>,
  keyOf: (row: Row) => string,
  secret: SecretKey,
  before: ReadonlyMap<number, Partial<PerturbedCounts>> = new Map(),
): Promise<RoundedCube> {
  const { counts: inner, equal } = cube.additivity.inner;
  const printed = cube.cells.flatMap(({ row, sums }, at): PrintedCount[] => {
    if (sums === undefined || !printsFigures(row)) return [];
    const [key, was] = [keyOf(row), before.get(at)];
    return [
      { name: `${key} numerator`, count: sums.numerator, before: was?.numerator },
      { name: `${key} denominator`, count: sums.denominator, before: was?.denominator },
    ];
  });
  const named = namesOf(printed);
  const rounding = await roundTable(
    linkedTable(inner, equal, [...named.values()]),
    secret,
    publishedBefore(printed, named),
  );
  const sumOver = ({ columns }: Combination) =>
    columns.reduce((sum, column) => sum + (rounding.classes[column] ?? 0), 0);
  const counts = cube.cells.map(({ row, sums }) =>
    sums === undefined || !printsFigures(row)
      ? null
      : {
          denominator: sums.denominator === null ? null : sumOver(sums.denominator),
          numerator: sumOver(sums.numerator),
        },
  );
  return { counts, rounding };
}

/** Rounds a table as all that is published is rounded. @throws NoRounding */
export function roundTable(
  table: AdditiveTable,
  secret: SecretKey,
  before: ReadonlyMap<string, number> = new Map(),
): Promise<ControlledRounding> {
  return controlledRounding(table, {
    before: (name) => before.get(name),
    base: roundingBase,
    reach: roundingReach,
    draw: secretDraw(secret),
    shift: secretShift(secret),
  });
}

/** A count of a cell, and what was published of it before, where that is told. */
interface PrintedCount {
  readonly name: string;
  readonly count: Combination | null;
  readonly before: number | null | undefined;
}

/** Each sum once, under the first of its names, so that the same count has one draw wherever it is printed; by what it sums. */
function namesOf(cells: readonly PrintedCount[]): Map<string, SummedCell> {
  const named = new Map<string, SummedCell>();
  for (const { name, count } of cells) {
    if (count === null || count.columns.length === 0) continue;
    const which = count.columns.join();
    const before = named.get(which);
    if (before === undefined || name < before.name) named.set(which, { name, count });
  }
  return named;
}

/** What was published of each sum, wherever it was printed. */
function publishedBefore(
  cells: readonly PrintedCount[],
  named: ReadonlyMap<string, SummedCell>,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const { count, before } of cells) {
    const name = named.get(count?.columns.join() ?? '')?.name;
    if (name !== undefined && before != null && before % roundingBase === 0) found.set(name, before);
  }
  return found;
}

function secretShift(secret: SecretKey): (name: string) => number {
  return (name) => {
    const chance = keyedNumber(secret, 'rounding shift v1', name) / keyedNumbers;
    return shifts[Math.floor(chance * shifts.length)] ?? 0;
  };
}
