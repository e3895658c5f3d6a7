import type { BreakdownId } from '../../../schemas/margins.ts';
import type { NaiveOptions } from '../options.ts';
import { placesOf, type Told, whereText } from './places.ts';

/** A row's part in one figure: it belongs to the whole, and `counts` where it has what the figure counts. */
export interface Part {
  readonly indicator: string;
  readonly category: string;
  readonly helpStatus: string;
  /** Types and referrers are told one by one for the country, and in groups below it. */
  readonly level: 'country' | 'below_country' | 'all';
  readonly counts: boolean;
}

export interface CountedRow {
  readonly at: Told;
  readonly among: readonly BreakdownId[];
  readonly parts: readonly Part[];
  /** The child, where rows of one child hang together. */
  readonly key?: string;
}

export interface Tally {
  numerator: number;
  denominator: number;
  /** Each row of the whole, under the name of its child or one of its own. */
  readonly members: { readonly key: string; readonly counts: boolean }[];
}

export const figureText = (indicator: string, category: string, helpStatus: string, where: string) =>
  `${indicator} ${category} ${helpStatus} at ${where}`;

/** Adds the rows up, in every cell that has one; what is absent is 0. */
export function tallyOf(
  rows: readonly CountedRow[],
  options: NaiveOptions,
  tellVictims: boolean,
): Map<string, Tally> {
  const found = new Map<string, Tally>();
  for (const [number, { at, among, parts, key: child = `row ${number}` }] of rows.entries()) {
    for (const where of placesOf(at, among, options, tellVictims)) {
      const level = where.region_level === 'country' ? 'country' : 'below_country';
      for (const part of parts) {
        if (part.level !== 'all' && part.level !== level) continue;
        const key = figureText(part.indicator, part.category, part.helpStatus, whereText(where));
        const tally = found.get(key) ?? { numerator: 0, denominator: 0, members: [] };
        tally.denominator += 1;
        tally.members.push({ key: child, counts: part.counts });
        if (part.counts) tally.numerator += 1;
        found.set(key, tally);
      }
    }
  }
  return found;
}
