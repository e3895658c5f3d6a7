import { keyColumns } from '../../schemas/cube.ts';
import { type CellChange, kindOf } from './compared.ts';
import type { Comparison } from './comparison.ts';
import { revealedKinds } from './revealed.ts';

const withheld = 'withheld';
const words = {
  small_difference: 'moved by a few: the difference tells of fewer than the minimum',
  small_years: 'the years between the two periods are a few children',
  alike_years: 'all or none of the children of the years between share it',
  withheld_elsewhere: 'one release withholds what the other shows',
} as const;

/** The comparison for a terminal, at most `limit` cells of each list. */
export function comparisonLines(comparison: Comparison, limit: number): string[] {
  const { a, b, count, kinds, settings, revealed } = comparison;
  // A note alone changes no figure; there may be one beside every figure of a table that stands.
  const changed = comparison.changes.filter((change) => kindOf(change) !== 'note');
  const parts = [
    ...[`${kinds.figure} figures changed`, `${kinds.shown} shown now`, `${kinds.withheld} withheld now`],
    ...[
      `${kinds.added} added`,
      `${kinds.dropped} dropped`,
      `${kinds.state} other states`,
      `${kinds.note} notes alone`,
    ],
  ];
  return [
    `A           release ${a.id}`,
    `B           release ${b.id}`,
    `cells       ${count.in_both} in both; ${count.withheld_a} withheld in A, ${count.withheld_b} in B`,
    `changes     ${parts.join(', ')}`,
    `periods     ${periodWords[comparison.pools]}`,
    ...settings.map(({ name, a: was, b: is }) => `setting     ${name}: ${was} → ${is}`),
    ...movedLines(comparison),
    ...listed('what changed', changed.map(changeRow), limit),
    ...revealedKinds.flatMap((kind) => {
      const found = revealed.filter((item) => item.kind === kind).map(({ change }) => changeRow(change));
      return found.length === 0 ? [] : listed(words[kind], found, limit);
    }),
    '',
    revealed.length === 0
      ? 'Beside each other the two tell nothing of a few people that cell by cell comparison can see.'
      : `Beside each other the two tell more than each alone, in ${revealed.length} cells.`,
  ];
}

const periodWords = {
  same: 'the same',
  nested: 'one has all the years of the other: totals differ by whole years',
  disjoint: 'no day in common',
  overlapping:
    'they overlap, and neither has all of the other: totals beside each other tell of years that nobody published',
} as const;

function movedLines({ moved }: Comparison): string[] {
  if (moved === null)
    return ['internal    not there for both in one series: compared from public files alone'];
  if (moved.length === 0) return ['internal    the same children, with the same outcomes, at every place'];
  const widest = moved.reduce((most, { table }) => Math.max(most, table.length), 0);
  return moved.map(
    ({ table, changed, small }, at) =>
      `${at === 0 ? 'internal' : ''}`.padEnd(12) +
      `${table.padEnd(widest)}  children moved at ${changed} places, at ${small} of them a few`,
  );
}

type Row = readonly [cell: string, was: string, is: string, note: string];

function listed(title: string, rows: readonly Row[], limit: number): string[] {
  if (rows.length === 0) return [];
  const shown: Row[] = [['', 'A', 'B', ''], ...rows.slice(0, limit)];
  const width = (at: 0 | 1 | 2) => shown.reduce((widest, row) => Math.max(widest, row[at].length), 0);
  const widths = [width(0), width(1), width(2)] as const;
  const more = rows.length - limit;
  return [
    '',
    `${title} (${rows.length})`,
    ...shown.map(([cell, was, is, note]) =>
      `  ${cell.padEnd(widths[0])}  ${was.padStart(widths[1])}  ${is.padStart(widths[2])}  ${note}`.trimEnd(),
    ),
    ...(more > 0 ? [`  and ${more} more: --all lists them`] : []),
  ];
}

function changeRow(change: CellChange): Row {
  const kind = kindOf(change);
  const note = kind === 'figure' && change.b_reason === null ? '' : (change.b_reason ?? kind);
  return [cellName(change), figure(change, 'a'), figure(change, 'b'), note];
}

/** The indicator, and every dimension that is not a total. */
export function cellName(change: CellChange): string {
  return keyColumns
    .filter((column) => column !== 'region_level' && column !== 'help_status')
    .map((column) => String(change[column]))
    .filter((code) => code !== '_T' && code !== 'estimate' && code !== 'share' && code !== 'count')
    .join(' ');
}

/** What a release printed in a cell: counts, else the value, else its state. */
function figure(change: CellChange, side: 'a' | 'b'): string {
  const status = change[`${side}_status`];
  const numerator = change[`${side}_numerator`];
  const denominator = change[`${side}_denominator`];
  const value = change[`${side}_value`];
  if (status === 'suppressed') return withheld;
  if (numerator !== null) return denominator === null ? String(numerator) : `${numerator}/${denominator}`;
  return value === null ? status.replaceAll('_', ' ') : String(Number(value.toPrecision(4)));
}
