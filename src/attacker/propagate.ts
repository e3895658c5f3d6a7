import { contradiction } from './contradiction.ts';
import { type ColumnChoice, columnsOfChoice, type Row, rowsOfColumns, type System } from './system.ts';
import { ceilDivide, floorDivide } from './whole-numbers.ts';

/**
 * How often a row is looked at. Bounds of tables settle after a few looks; where two columns push each other up by one at a
 * time, stopping early leaves bounds that are wide, never wrong.
 */
const looksAtMost = 40;

/**
 * The same system with the bounds that follow from each row, and each choice, alone: the least and most of a column are what
 * the others leave for it, in whole numbers, until nothing changes. Choices lose the options that can no longer hold.
 *
 * @throws ZichtError (`attacker.contradiction`) where a column is left with no value.
 */
export function propagate(system: System): System {
  const bounds = { lower: system.lower.slice(), upper: system.upper.slice() };
  const rowsOf = rowsOfColumns(system);
  const looks = new Uint8Array(system.rows.length);
  let choices = system.choices;
  let waiting = system.rows.map((_, at) => at);
  for (;;) {
    while (waiting.length > 0) {
      const changed = new Set<number>();
      for (const at of waiting) {
        const row = system.rows[at];
        if (row === undefined) continue;
        looks[at] = (looks[at] ?? 0) + 1;
        for (const column of tighten(row, bounds)) changed.add(column);
      }
      waiting = rowsTouching(changed, rowsOf).filter((at) => (looks[at] ?? 0) < looksAtMost);
    }
    const told = narrowed(choices, bounds);
    choices = told.choices;
    waiting = rowsTouching(told.changed, rowsOf).filter((at) => (looks[at] ?? 0) < looksAtMost);
    if (told.changed.size === 0) return { ...system, ...bounds, choices };
  }
}

interface Bounds {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

function rowsTouching(columns: ReadonlySet<number>, rowsOf: readonly (readonly number[])[]): number[] {
  return [...new Set([...columns].flatMap((column) => rowsOf[column] ?? []))].sort(
    (one, other) => one - other,
  );
}

/** Narrows the columns of one row to what the row leaves for them, and names those that changed. */
function tighten(row: Row, bounds: Bounds): number[] {
  const least = reach(row, bounds, -1);
  const most = reach(row, bounds, 1);
  const changed: number[] = [];
  row.columns.forEach((column, at) => {
    const coefficient = row.coefficients[at] ?? 0;
    const low = bounds.lower[column] ?? 0;
    const high = bounds.upper[column] ?? 0;
    const [smallest, largest] = coefficient > 0 ? [low, high] : [high, low];
    // What is left for this term when all others are as large, or as small, as they can be.
    const from = row.least - without(most, coefficient * largest);
    const until = row.most - without(least, coefficient * smallest);
    const size = Math.abs(coefficient);
    const [termLow, termHigh] = coefficient > 0 ? [from, until] : [-until, -from];
    if (narrow(bounds, column, ceilDivide(termLow, size), floorDivide(termHigh, size))) changed.push(column);
  });
  if (row.columns.length === 0 && (row.least > 0 || row.most < 0)) throw contradiction('a relation');
  return changed;
}

interface Reach {
  readonly finite: number;
  readonly infinities: number;
  readonly sign: -1 | 1;
}

/** The smallest (−1) or largest (1) sum of a row, as its finite part and the number of terms without an end. */
function reach({ columns, coefficients }: Row, { lower, upper }: Bounds, sign: -1 | 1): Reach {
  let finite = 0;
  let infinities = 0;
  columns.forEach((column, at) => {
    const coefficient = coefficients[at] ?? 0;
    const bound = (coefficient * sign > 0 ? upper[column] : lower[column]) ?? 0;
    if (Number.isFinite(bound)) finite += coefficient * bound;
    else infinities += 1;
  });
  return { finite, infinities, sign };
}

/** The reach of all terms of a row but one. */
function without({ finite, infinities, sign }: Reach, term: number): number {
  const others = infinities - (Number.isFinite(term) ? 0 : 1);
  if (others > 0) return sign * Number.POSITIVE_INFINITY;
  return Number.isFinite(term) ? finite - term : finite;
}

function narrow({ lower, upper }: Bounds, column: number, least: number, most: number): boolean {
  const low = lower[column] ?? 0;
  const high = upper[column] ?? 0;
  const nextLow = Math.max(low, least);
  const nextHigh = Math.min(high, most);
  if (nextLow > nextHigh) throw contradiction('a relation or bound');
  if (nextLow === low && nextHigh === high) return false;
  lower[column] = nextLow;
  upper[column] = nextHigh;
  return true;
}

/** Drops options that cannot hold, and narrows each column to what the options that are left allow. */
function narrowed(
  choices: readonly ColumnChoice[],
  bounds: Bounds,
): { choices: ColumnChoice[]; changed: Set<number> } {
  const changed = new Set<number>();
  const left = choices.map((choice) => {
    const options = choice.filter((option) =>
      option.every(
        ({ column, least, most }) =>
          least <= (bounds.upper[column] ?? 0) && most >= (bounds.lower[column] ?? 0),
      ),
    );
    if (options.length === 0) throw contradiction('a choice');
    for (const column of columnsOfChoice(options)) {
      const ranges = options.map((option) => option.find((range) => range.column === column));
      if (ranges.includes(undefined)) continue;
      const least = Math.min(...ranges.map((range) => range?.least ?? 0));
      const most = Math.max(...ranges.map((range) => range?.most ?? 0));
      if (narrow(bounds, column, least, most)) changed.add(column);
    }
    return options;
  });
  return { choices: left, changed };
}
