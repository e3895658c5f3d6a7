import { type Cell, pendingReason } from '../../schemas/cube.ts';
import type { Knowledge, Relation } from '../../src/attacker/knowledge.ts';
import { publishedCounts, type ReleaseKnowledge } from './release-knowledge.ts';
import { rowName } from './told.ts';
import type { Truth } from './truth.ts';

/**
 * Counts of earlier releases that still hold, as sums of cells: what a reader of these adds to what the present one prints.
 *
 * Assumed is what methodology section 8, rule 6 assumes: a cell of the same definition and of a closed period counts what it did, up to
 * the revisions made public. A reader takes every earlier figure for what is counted now, those too that stand with the note
 * that their revision is pending, since nothing says which of them will change. Where that is right the reader learns something
 * of now, and it is granted, whichever figures these are; where it is wrong nothing true of now follows. By how much it is wrong
 * is told nowhere: a table stands where a few changed at one of its places, and as many as may be at others.
 */
export function earlierFigures(
  { cells }: Knowledge,
  { earlier, release, truth }: EarlierInput,
): readonly Relation[] {
  const known = new Set(cells.map(({ key }) => key));
  return earlier
    .flatMap((row) => publishedCounts(row, release.told(row)))
    .filter(
      ({ terms, constant }) => terms.every(({ cell }) => known.has(cell)) && truth.sum(terms) === constant,
    );
}

interface EarlierInput {
  readonly earlier: readonly Cell[];
  readonly release: ReleaseKnowledge;
  readonly truth: Truth;
}

const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;

/** A row that stands from an earlier release says nothing of how many are counted today: as if it were withheld. */
export function asOfToday(row: Cell): Cell {
  return row.reason === pendingReason ? { ...row, ...nothing, status: 'suppressed' } : row;
}

/** All that was printed before, each key once: rows that stand, and of the others the last that an earlier release showed. */
export function printedSoFar(rows: readonly Cell[], earlier: readonly Cell[]): Cell[] {
  const standing = rows.filter(({ reason }) => reason === pendingReason);
  return [...new Map([...earlier, ...standing].map((row) => [rowName(row), row])).values()];
}

/**
 * Rows that differ from what was printed of them before by a few: who has both knows how many came or went. Rows that stand
 * differ by nothing.
 */
export function smallRevisions(
  rows: readonly Cell[],
  earlier: readonly Cell[],
  minimumCount: number,
): string[] {
  const before = new Map(earlier.map((row) => [rowName(row), row]));
  const isFew = (now: number | null, was: number | null) => {
    const change = now === null || was === null ? 0 : Math.abs(now - was);
    return change > 0 && change < minimumCount;
  };
  return rows.flatMap((row) => {
    const was = before.get(rowName(row));
    if (was === undefined || row.reason === pendingReason) return [];
    const [now, then] = [countsOf(row), countsOf(was)];
    return now.some((count, at) => isFew(count, then[at] ?? null)) ? [rowName(row)] : [];
  });
}

/** Rows that print counts, with what was counted in their place: of changed counts it is these that may not move by a few. */
export function asCounted(rows: readonly Cell[], counted: readonly Cell[]): Cell[] {
  const truth = new Map(counted.map((row) => [rowName(row), row]));
  return rows.flatMap((row) => {
    const found = truth.get(rowName(row));
    if (row.numerator === null || found === undefined) return [];
    return [{ ...row, numerator: found.numerator, denominator: found.denominator }];
  });
}

/** A row that an earlier release showed, and the same with what was counted for it. */
export interface EarlierReading {
  readonly row: Cell;
  readonly counted: Cell;
}

/**
 * Changed counts of earlier releases that are of now too: what counts as many as it did then. A reader takes all readings of it for
 * those of one count, and learns what fits them. What counts otherwise is another count, of which an earlier reading says nothing true.
 */
export function sameCounts(readings: readonly EarlierReading[], counted: readonly Cell[]): Cell[] {
  const now = new Map(counted.map((row) => [rowName(row), row]));
  return readings.flatMap(({ row, counted: was }) => {
    const is = now.get(rowName(row));
    if (is === undefined) return [];
    const still = (name: 'numerator' | 'denominator') => (was[name] === is[name] ? row[name] : null);
    return [{ ...row, numerator: still('numerator'), denominator: still('denominator') }];
  });
}

/** Of an estimate, who has something and who has not: of both, nobody or many come and go. */
function countsOf({ unit, statistic, numerator, denominator }: Cell): readonly (number | null)[] {
  if (statistic !== 'estimate') return [];
  if (unit === 'per_1000' || numerator === null || denominator === null) return [numerator];
  return [numerator, denominator - numerator];
}
