import type { Cell } from '../../../schemas/cube.ts';
import { roundHalfUp } from '../../../src/i18n/numbers.ts';
import { rowName } from '../told.ts';
import { type Figure, figuresOf } from './figures.ts';

/** What may be told of rates beside those of the release before. */
export interface Compared {
  /** Numbers of the section as a whole. */
  readonly figures: readonly Figure[];
  /** Those of each rate that may be told: what it was, what it is, and how far it moved. */
  readonly lines: readonly (readonly Figure[])[];
}

/** A change of more points than this is named. */
const namedFrom = 2;
/** The difference of two doubles may lie a hair above the points that it stands for. */
const tolerance = 1e-9;

/**
 * Rates of linkage that both releases print, of which as many are linked and as many are not, or at least the minimum more or fewer:
 * others would tell of a few who came between the two. How many there are of each kind follows from what both print.
 */
export function comparedWithBefore(
  rows: readonly Cell[],
  before: readonly Cell[],
  minimumCount: number,
): Compared {
  const was = new Map(before.filter(isRate).map((row) => [rowName(row), row]));
  const pairs = rows.filter(isRate).flatMap((now) => {
    const old = was.get(rowName(now));
    return old === undefined ? [] : [{ old, now }];
  });
  const shown = pairs.filter(({ old, now }) => old.value !== null && now.value !== null);
  const told = shown.filter(
    (pair) => mayBeTold(pair, minimumCount) && roundHalfUp(Math.abs(pointsOf(pair)), 1) !== 0,
  );
  const named = told.filter((pair) => Math.abs(pointsOf(pair)) > namedFrom + tolerance);
  const withheld = pairs.filter(({ old, now }) => {
    const states = [old.status, now.status];
    return states.includes('suppressed') && !states.includes('not_applicable');
  });
  const lines = told.map((pair) => [
    ...[pair.old, pair.now].flatMap(figuresOf).filter(({ decimals }) => decimals === 1),
    { value: Math.abs(pointsOf(pair)), decimals: 1, slack: 0 },
  ]);
  const counts = [shown, told, named, withheld].map(({ length }) => length);
  return {
    figures: [...lines.flat(), ...[...counts, namedFrom].map((value) => ({ value, decimals: 0, slack: 0 }))],
    lines,
  };
}

interface Pair {
  readonly old: Cell;
  readonly now: Cell;
}

const isRate = ({ indicator, statistic }: Cell) => indicator === 'linkage-rate' && statistic === 'estimate';

const pointsOf = ({ old, now }: Pair) => ((now.value ?? 0) - (old.value ?? 0)) * 100;

function mayBeTold({ old, now }: Pair, minimumCount: number): boolean {
  const linked = (now.numerator ?? 0) - (old.numerator ?? 0);
  const others = (now.denominator ?? 0) - (old.denominator ?? 0) - linked;
  return [linked, others].every((moved) => moved === 0 || Math.abs(moved) >= minimumCount);
}
