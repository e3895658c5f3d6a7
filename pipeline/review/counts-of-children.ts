import type { Cell } from '../../schemas/cube.ts';
import { catalogue } from '../indicators/index.ts';

/** Accounts of the process count records too, and add up in ways of their own. */
const accounts: ReadonlySet<string> = new Set(
  catalogue.filter(({ kind }) => kind === 'account').map(({ id }) => id),
);

/**
 * Whether a row counts children of the cohort itself: neither a figure computed from counts, nor a rate, which has the count of
 * the row beside it, nor an account of the process.
 */
export function countsChildren({
  indicator,
  statistic,
  unit,
}: Pick<Cell, 'indicator' | 'statistic' | 'unit'>): boolean {
  return statistic === 'estimate' && unit !== 'per_1000' && !accounts.has(indicator);
}
