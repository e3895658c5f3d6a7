import { compile } from '../../src/attacker/compile.ts';
import type { CellRange, Choice, Knowledge } from '../../src/attacker/knowledge.ts';
import { propagate } from '../../src/attacker/propagate.ts';

/** Figures that are printed of two counts, one of which contains the other: a share, the ends of its interval, a difference. */
export interface PrintedFigures {
  readonly part: string;
  readonly whole: string;
  /** Whether two counts would be printed as what is printed: the reader has the formula, and does the same rounding. */
  readonly fits: (part: number, whole: number) => boolean;
}

/** More pairs than this are not tried: the figures then tell no more than what was granted besides. */
const pairsAtMost = 4_000_000;

/**
 * What a reader does with figures that were left standing: every pair of counts is tried that the bounds of its cells allow, and
 * those are kept of which the printed figures are those that stand there. "15.4% (10.3–22.5)" fits 21 of 136 alone. No release
 * prints figures of withheld counts, so that no level grants it.
 *
 * @throws RangeError where the whole has no upper bound, or there are too many pairs to try: grant a published total, or a
 * population, first.
 * @throws ZichtError (`attacker.contradiction`) where no pair fits.
 */
export function printedFigures(knowledge: Knowledge, figures: readonly PrintedFigures[]): Knowledge {
  const { keys, lower, upper } = propagate(compile(knowledge));
  const columnOf = new Map(keys.map((key, at) => [key, at]));
  const boundsOf = (key: string) => {
    const column = columnOf.get(key);
    if (column === undefined) throw new RangeError('printed figures name a cell that is not in the table');
    return { least: lower[column] ?? 0, most: upper[column] ?? 0 };
  };
  const choices = figures.map(({ part, whole, fits }): Choice => {
    const [parts, wholes] = [boundsOf(part), boundsOf(whole)];
    const most = Math.min(parts.most, wholes.most);
    if (!((most - parts.least + 1) * (wholes.most - wholes.least + 1) <= pairsAtMost))
      throw new RangeError('there are too many pairs of counts to try: bound the whole first');
    const options: CellRange[][] = [];
    for (let all = wholes.least; all <= wholes.most; all += 1)
      for (let some = parts.least; some <= Math.min(most, all); some += 1)
        if (fits(some, all))
          options.push([
            { cell: part, least: some, most: some },
            { cell: whole, least: all, most: all },
          ]);
    return { options };
  });
  return { ...knowledge, choices: [...knowledge.choices, ...choices] };
}
