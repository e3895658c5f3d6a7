import { identifier } from '../duckdb/quote.ts';

/** A table of closed intervals: `starts_on` is the first and `ends_on` the last day; an empty end runs on. */
export interface Intervals {
  readonly table: string;
  /** Column whose intervals are merged with each other, such as a child's number. */
  readonly owner: string;
  /** Columns that decide, after the start, which interval comes first; needed where something of the first is carried. */
  readonly tieBreak: readonly string[];
  /** Columns that a spell takes over from its first interval. */
  readonly carried: readonly string[];
  /** Column of a table of one row: how many days without any interval may lie inside a spell. */
  readonly maximumGapDays: { readonly table: string; readonly column: string };
  /** What the number of intervals in a spell is called. */
  readonly counted: string;
}

/** Later than any day that counts: an interval without an end holds until then. */
const forever = "DATE '9999-12-31'";

/**
 * The query that merges intervals into spells by gaps and islands: intervals of an owner that overlap, or follow each
 * other with at most `maximumGapDays` days between them, are one spell. One row a spell: the owner, `spell_no` (1 for the
 * first), `starts_on`, `ends_on`, the number of intervals, and the carried columns. No interval ends before it starts.
 *
 * An interval opens a spell when it starts later than all before it allow. All earlier ones end before that, so that the
 * latest end so far is the end of the spell before: one sort finds everything, and nothing is joined or grouped.
 */
export function mergedIntervals(intervals: Intervals): string {
  const owner = identifier(intervals.owner);
  const carried = intervals.carried.map((column) => `, ${identifier(column)}`).join('');
  const gap = `${identifier(intervals.maximumGapDays.table)}.${identifier(intervals.maximumGapDays.column)}`;
  const order = ['starts_on', ...intervals.tieBreak].map((column) => `${identifier(column)} NULLS LAST`);
  const inOrder = `PARTITION BY ${owner} ORDER BY ${order.join(', ')}`;
  return `
WITH reach AS (
  SELECT
    ${owner}, starts_on${carried},
    row_number() OVER (${inOrder}) AS place,
    count(*) OVER (${inOrder} ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS places,
    max(COALESCE(ends_on, ${forever})) OVER (${inOrder} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
      AS held_until,
    max(COALESCE(ends_on, ${forever})) OVER (${inOrder} ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
      AS holds_until
  FROM ${identifier(intervals.table)}
),
opening AS (
  SELECT reach.*
  FROM reach
  CROSS JOIN ${identifier(intervals.maximumGapDays.table)}
  WHERE held_until IS NULL OR starts_on - held_until - 1 > ${gap}
),
spell AS (
  SELECT
    *,
    row_number() OVER (PARTITION BY ${owner} ORDER BY place NULLS LAST) AS spell_no,
    COALESCE(lead(held_until) OVER (PARTITION BY ${owner} ORDER BY place NULLS LAST), holds_until) AS last_day,
    COALESCE(lead(place) OVER (PARTITION BY ${owner} ORDER BY place NULLS LAST), places + 1) AS next_place
  FROM opening
)
SELECT
  ${owner},
  spell_no,
  starts_on,
  CASE WHEN last_day < ${forever} THEN last_day END AS ends_on,
  next_place - place AS ${identifier(intervals.counted)}${carried}
FROM spell`;
}
