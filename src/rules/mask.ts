import { expressionSql } from './expression-sql.ts';
import type { RowRule } from './rule.ts';

/** Bits of a whole number that JavaScript holds exactly. */
const maximumRules = 53;

/** One SQL expression whose bit k says that the row breaks rule k: all rules of a register in one pass. */
export function maskSql(rules: readonly RowRule[]): string {
  if (rules.length > maximumRules) throw new Error('more rules than bits in a mask');
  const bits = rules.map(
    (rule, at) => `CASE WHEN (${expressionSql(rule.holds)}) IS FALSE THEN ${2 ** at} ELSE 0 END`,
  );
  return bits.length === 0 ? 'CAST(0 AS BIGINT)' : `CAST(${bits.join(' + ')} AS BIGINT)`;
}

/** The bits of the rules that a condition picks, as one number. */
export function maskOf(rules: readonly RowRule[], picked: (rule: RowRule) => boolean): number {
  return rules.reduce((sum, rule, at) => (picked(rule) ? sum + 2 ** at : sum), 0);
}

/** The rules that a mask names, in their order. */
export function rulesIn<T extends RowRule>(mask: number, rules: readonly T[]): T[] {
  return rules.filter((_, at) => Math.floor(mask / 2 ** at) % 2 === 1);
}
