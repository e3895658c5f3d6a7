import type { Cell } from '../../../schemas/cube.ts';
import type { SumLedger } from '../../../src/cube/sum-ledger.ts';
import { catalogue } from '../../indicators/index.ts';
import { internalCatalogue } from '../../internal-indicators/index.ts';
import { cellKey, nameOf } from './keys.ts';
import { flowPartitions } from '../nested-pairs.ts';

/** Categories of an indicator that divide the rows which each of them is about, by indicator and category: the population. */
const partitions = partitionsOf();
/** Steps of the population flow, each with the steps that it is a part of. */
const wholesOfStep = new Map<string, readonly string[]>();
for (const [whole, one, other] of flowPartitions)
  for (const part of [one, other]) wholesOfStep.set(part, [...(wholesOfStep.get(part) ?? []), whole]);
/** Indicators that count rows by category, and all of them as `_T`. */
const withTotal: ReadonlySet<string> = new Set(
  internalCatalogue
    .filter(
      (indicator) => indicator.kind === 'counts' && indicator.categories.some(({ code }) => code === '_T'),
    )
    .map(({ id }) => id),
);

function partitionsOf(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const indicator of catalogue)
    if (indicator.kind === 'distribution')
      for (const { code } of indicator.categories) found.set(`${indicator.id}|${code}`, indicator.population);
  for (const indicator of internalCatalogue)
    if (indicator.kind === 'shares')
      for (const { code, population } of indicator.shares)
        if (population === indicator.divides) found.set(`${indicator.id}|${code}`, population);
  return found;
}

/**
 * Books a cell as a category: those of a distribution add up to its denominator, which all of them share; counts by
 * category add up to `_T`; and steps of the population flow that fall apart into two are the sum of the two.
 */
export function bookCategories(ledger: SumLedger, cell: Cell): void {
  if (cell.statistic !== 'estimate') return;
  const population = partitions.get(`${cell.indicator}|${cell.category}`);
  if (population !== undefined) {
    const whole = cellKey(cell, { category: `all_of_${population}` });
    ledger.state(whole, nameOf(cell), [cell.denominator]);
    ledger.add(whole, 'category', [cell.numerator]);
  }
  if (withTotal.has(cell.indicator) && cell.category !== '_T')
    ledger.add(cellKey(cell, { category: '_T' }), 'category', [cell.numerator]);
  if (cell.indicator === 'population-flow')
    for (const whole of wholesOfStep.get(cell.category) ?? [])
      ledger.add(cellKey(cell, { category: whole }), 'step', [cell.numerator]);
}
