import type { Component } from './component.ts';
import type { CutTarget, Piece, Seen } from './pieces.ts';
import type { Combination } from './problem.ts';
import type { Spread, SpreadModel } from './spread-model.ts';
import type { WidthRules } from './widths.ts';

/** A target that is narrow by all that has been seen, with the part of it that lies in the component. */
export interface NarrowTarget {
  readonly target: CutTarget;
  readonly piece: Piece;
}

/** What looking needs of the component that is looked at. */
export interface Looked {
  readonly component: Component;
  readonly rules: WidthRules;
  narrow(): NarrowTarget[];
  /** Takes counts that fit into all that has been seen. */
  see(values: Float64Array): void;
}

const mostLooks = 120;
/** Into how many parts the narrow targets are cut, each with a look of its own: in a smaller part fewer are in each other's way. */
const cuts = [1, 4];
/** The share of narrow targets that a look at each part has to make wide for the same again to be worth its while. */
const worthLook = 0.03;
/** So few targets that are left are looked at one by one. */
const single = 4;
/** What holds a count back has at least this share of the highest price: an interior point gives all a price that have a part. */
const worthPrice = 0.5;

/**
 * Looks at a large component. Each look moves many narrow counts at once, none further than it has to: first down, then up.
 * When further looks show little, a few that are left are looked at singly, so that the ends of their intervals are known;
 * of many that are left it is taken that they are narrow, which at worst withholds more than is needed, never less.
 */
export function lookWide(model: SpreadModel, the: Looked): void {
  lookDown(model, the);
  let looks = 0;
  for (const parts of cuts)
    for (let isWorth = true; isWorth && looks < mostLooks; ) {
      const narrow = the.narrow();
      if (narrow.length <= single) break;
      for (let part = 0; part < parts; part++) lookUp(model, the, partOf(narrow, part, parts), ++looks);
      isWorth = the.narrow().length < narrow.length * (1 - worthLook);
    }
  const left = the.narrow();
  for (const one of left) {
    if (left.length <= single || one.piece.heldBy.size === 0) lookSingly(model, the, one);
    one.piece.anybody.isSolved = true;
  }
}

const partOf = (narrow: readonly NarrowTarget[], part: number, parts: number) =>
  narrow.filter((_, at) => at % parts === part);

function lookDown(model: SpreadModel, the: Looked): void {
  const high = the.narrow().filter(({ piece }) => piece.anybody.low > 0);
  const spread = high.length === 0 ? null : model.largest(weightsOf(high, -1, 1), new Map());
  if (spread !== null) the.see(spread.values);
}

function lookUp(model: SpreadModel, the: Looked, narrow: readonly NarrowTarget[], seed: number): void {
  const caps = new Map<number, number>();
  for (const { piece } of narrow) {
    const [column, ...others] = piece.weights.columns;
    if (column !== undefined && others.length === 0 && piece.weights.coefficients[0] === 1)
      caps.set(column, enough(piece.anybody, the.rules));
  }
  const spread = model.largest(weightsOf(narrow, 1, seed), caps);
  if (spread === null) return;
  the.see(spread.values);
  hold(the, narrow, spread);
}

/** What a count must be able to reach to be wide from the lowest that has been seen. */
function enough({ low }: Seen, { width, ownRecord }: WidthRules): number {
  return (ownRecord ? Math.max(1, Math.ceil(low)) : Math.ceil(low)) + width;
}

/** What narrow counts are held back by: of the rows of their own cells those that have the highest prices. */
function hold({ component }: Looked, narrow: readonly NarrowTarget[], { prices }: Spread): void {
  const byColumn = new Map<number, number[]>();
  component.rows.forEach(({ columns }, row) => {
    for (const column of columns) {
      const those = byColumn.get(column);
      if (those === undefined) byColumn.set(column, [row]);
      else those.push(row);
    }
  });
  for (const { piece } of narrow) {
    piece.heldBy.clear();
    const rows = new Set(piece.weights.columns.flatMap((column) => byColumn.get(column) ?? []));
    holdBy(piece, component, [...rows], prices);
  }
}

function holdBy(piece: Piece, { tellers }: Component, rows: readonly number[], prices: Float64Array): void {
  const told = rows.filter((row) => (tellers[row]?.length ?? 0) > 0);
  const price = (row: number) => Math.abs(prices[row] ?? 0);
  const highest = told.reduce((most, row) => Math.max(most, price(row)), 0);
  for (const row of told)
    if (price(row) > 0 && price(row) >= worthPrice * highest)
      for (const teller of tellers[row] ?? []) piece.heldBy.add(teller);
}

/** The ends of the part of one target; the second is left out where the first makes it wide. */
function lookSingly(model: SpreadModel, the: Looked, { target, piece }: NarrowTarget): void {
  piece.heldBy.clear();
  for (const sign of [1, -1]) {
    if (!the.narrow().some((one) => one.target === target)) return;
    const spread = model.largest(weightsOf([{ target, piece }], sign, 0), new Map());
    if (spread === null) continue;
    the.see(spread.values);
    holdBy(piece, the.component, [...the.component.rows.keys()], spread.prices);
  }
}

/** Weights of many parts at once, that differ a little so that not the same ones go without each time. */
function weightsOf(narrow: readonly NarrowTarget[], sign: number, seed: number): Combination {
  const weights = new Map<number, number>();
  narrow.forEach(({ piece: { weights: part } }, at) => {
    // A hash of the position, as in `anyWeights`: nothing may differ between runs.
    const hash = Math.imul(Math.imul(at + 1, 2_654_435_761) ^ (seed * 40_503), 2_246_822_519) >>> 16;
    const weight = (sign * (0.5 + (seed === 0 ? 0.5 : hash / 65_536))) / part.columns.length;
    part.columns.forEach((column, entry) => {
      weights.set(column, (weights.get(column) ?? 0) + weight * (part.coefficients[entry] ?? 0));
    });
  });
  return { columns: [...weights.keys()], coefficients: [...weights.values()] };
}
