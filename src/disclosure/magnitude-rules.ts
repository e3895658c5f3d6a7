/** When a sum of amounts, such as costs or days, tells too much about one who contributes to it. A rule left out is not applied. */
export interface MagnitudeRules {
  /** (n, k): the largest `contributors` together may not be more than `percent` of the sum. */
  readonly dominance?: { readonly contributors: number; readonly percent: number };
  /**
   * p%: nobody may know a contribution of another to within `percent` of it, who knows the sum and the contributions of
   * `coalition` of those in it: their own, or together with others.
   */
  readonly estimation?: { readonly percent: number; readonly coalition: number };
}

/** Why a sum is unsafe by itself. The order is fixed. */
export const magnitudeReasons = ['dominated', 'estimable'] as const;
export type MagnitudeReason = (typeof magnitudeReasons)[number];

/** A cell of a table of sums, with what each unit adds to it. */
export interface MagnitudeCell {
  readonly key: string;
  readonly contributions: readonly number[];
}

/**
 * Why a sum may not be shown, by itself; an empty list means safe. A sum of nothing is safe.
 *
 * Both rules look at the largest contributions: of all coalitions of a size, the largest members know most, and what is left
 * of the sum beside them tells most of the largest contribution that is not theirs; the tests try all. For `estimation` with a
 * coalition of one this is X − x₂ − x₁ < p/100 · x₁.
 *
 * Source: A. Hundepool, J. Domingo-Ferrer, L. Franconi, S. Giessing, E. Schulte Nordholt, K. Spicer and P.-P. de Wolf,
 * "Statistical Disclosure Control" (Wiley, 2012), chapter 4.
 *
 * @throws RangeError for contributions below 0 or that are no numbers, and for rules out of range.
 */
export function unsafeMagnitude(contributions: readonly number[], rules: MagnitudeRules): MagnitudeReason[] {
  checkRules(rules);
  if (!contributions.every((amount) => Number.isFinite(amount) && amount >= 0))
    throw new RangeError('contributions are numbers from 0');
  const falling = [...contributions].sort((one, other) => other - one);
  const found: MagnitudeReason[] = [];
  if (isDominated(falling, rules.dominance)) found.push('dominated');
  if (isEstimable(falling, rules.estimation)) found.push('estimable');
  return found;
}

/** The unsafe cells of a table of sums, each with all its reasons. */
export function unsafeMagnitudes(
  cells: readonly MagnitudeCell[],
  rules: MagnitudeRules,
): Map<string, readonly MagnitudeReason[]> {
  return new Map(
    cells.flatMap(({ key, contributions }) => {
      const reasons = unsafeMagnitude(contributions, rules);
      return reasons.length === 0 ? [] : [[key, reasons] as const];
    }),
  );
}

function isDominated(falling: readonly number[], rule: MagnitudeRules['dominance']): boolean {
  if (rule === undefined) return false;
  return 100 * sum(falling.slice(0, rule.contributors)) > rule.percent * sum(falling);
}

/** The largest contribution is the target; those who come next are the coalition, which takes off what it knows. */
function isEstimable(falling: readonly number[], rule: MagnitudeRules['estimation']): boolean {
  if (rule === undefined) return false;
  const [largest = 0, ...others] = falling;
  return 100 * sum(others.slice(rule.coalition)) < rule.percent * largest;
}

function checkRules({ dominance, estimation }: MagnitudeRules): void {
  const isShare = (percent: number) => percent > 0 && percent < 100;
  const isSize = (size: number) => Number.isInteger(size) && size >= 1;
  if (dominance !== undefined && !(isSize(dominance.contributors) && isShare(dominance.percent)))
    throw new RangeError('dominance names 1 or more contributors and a share between 0 and 100 per cent');
  if (estimation !== undefined && !(isSize(estimation.coalition) && estimation.percent > 0))
    throw new RangeError('estimation names a coalition of 1 or more and a share above 0 per cent');
}

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
