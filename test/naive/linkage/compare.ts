import type { Cell } from '../../../schemas/cube.ts';
import type { UnsafeCell } from '../../../src/cube/unsafe-cube.ts';
import type { FigureKey, NaiveFigure } from './cells.ts';

const accounts = ['linkage-rate', 'linkage-profile', 'linkage-pass', 'implausible-links'];

/** The cells about linkage: the accounts, and what stands beside an estimate. */
export function isAboutLinkage({ indicator, statistic }: Cell): boolean {
  return accounts.includes(indicator) || statistic !== 'estimate';
}

const keyOf = (key: FigureKey) =>
  [key.indicator, key.statistic, key.period, key.victim, key.region, key.measure, key.category].join(' ');

/** The first figures in which the batch and the twin differ, in words; empty when they agree. */
export function linkageDifferences(
  batch: readonly UnsafeCell<Cell>[],
  naive: readonly NaiveFigure[],
): string[] {
  const expected = new Map(naive.map((figure) => [keyOf(figure), figure]));
  const found: string[] = expected.size === naive.length ? [] : ['the twin has a figure twice'];
  const seen = new Set<string>();
  for (const { row, contributors } of batch.filter((cell) => isAboutLinkage(cell.row))) {
    const key = keyOf(row);
    seen.add(key);
    const other = expected.get(key);
    const { denominator, numerator, complement } = contributors;
    const parts = [row.numerator, row.denominator, row.value, denominator, numerator, complement];
    // A place with nobody in it is not in the twin.
    const same =
      other === undefined
        ? parts.every((part) => part === null || part === 0) || isOneOfNobody(row, contributors)
        : same6(parts, [other.numerator, other.denominator, other.value, ...other.people]);
    if (!same) found.push(`${key}: batch ${JSON.stringify(parts)}, twin ${JSON.stringify(other ?? null)}`);
  }
  const missing = [...expected.keys()].filter((key) => !seen.has(key));
  return [...found, ...missing.map((key) => `${key}: missing in the batch`)].slice(0, 20);
}

const same6 = (one: readonly unknown[], other: readonly unknown[]) =>
  JSON.stringify(one) === JSON.stringify(other);

/** A characteristic of none of the linked or unlinked children: their number stands in its denominator all the same. */
function isOneOfNobody(
  { indicator, numerator, value }: Cell,
  { numerator: people }: UnsafeCell<Cell>['contributors'],
): boolean {
  return indicator === 'linkage-profile' && numerator === 0 && (value ?? 0) === 0 && people === 0;
}
