import type { Cell } from '../../../schemas/cube.ts';

const isWhole = ({ period, region, measure }: Cell) => period === '_T' && region === 'NL' && measure === '_T';
type Margin = 'year' | 'measure' | 'province';

/** The table of a rate that a row belongs to. */
function marginOf({ period, measure, region_level }: Cell): Margin | 'total' {
  if (period !== '_T') return 'year';
  if (measure !== '_T') return 'measure';
  return region_level === 'province' ? 'province' : 'total';
}

/** Subgroups about linkage that do not add up to their total, in words; empty when all do. */
export function unconserved(cells: readonly Cell[]): string[] {
  const rates = cells.filter(({ indicator }) => indicator === 'linkage-rate');
  const profile = cells.filter(({ indicator }) => indicator === 'linkage-profile');
  const total = (category: string) => rates.filter((row) => row.category === category && isWhole(row));
  const wrong: string[] = [];
  const demand = (words: string, parts: readonly Cell[], whole: readonly Cell[]) => {
    if (parts.length === 0) return;
    for (const column of ['numerator', 'denominator'] as const)
      if (sum(parts, column) !== sum(whole, column)) wrong.push(`${words}: ${column}`);
  };
  const starting = (text: string) => rates.filter(({ category }) => category.startsWith(text));
  for (const category of ['_T', 'protection_orders', 'youth_care'])
    for (const margin of ['year', 'measure', 'province'] as const) {
      const parts = rates.filter((row) => row.category === category && marginOf(row) === margin);
      const rest = sum(total(category), 'denominator') - sum(parts, 'denominator');
      // Records may start before or after the period; children are those of its years.
      if (margin === 'year' && category !== '_T' && rest >= 0) continue;
      demand(`${category} by ${margin}`, parts, total(category));
    }
  for (const register of ['protection_orders', 'youth_care', 'victim_records'])
    demand(`${register} by key type`, starting(`${register}_key_type_`), total(register));
  const types = starting('youth_care_').filter(({ category }) => !category.includes('_key_type_'));
  demand('care by type', types, total('youth_care'));
  const [children] = total('_T');
  const linked = children?.numerator ?? 0;
  const unlinked = (children?.denominator ?? 0) - linked;
  const passes = cells.filter(({ indicator }) => indicator === 'linkage-pass');
  if (sum(passes, 'numerator') !== linked) wrong.push('linked children by pass');
  for (const margin of ['year_', 'measure_', 'province_'])
    for (const [end, all] of [
      ['_linked', linked],
      ['_unlinked', unlinked],
    ] as const) {
      const parts = profile.filter(({ category }) => category.startsWith(margin) && category.endsWith(end));
      if (parts.length > 0 && sum(parts, 'numerator') !== all) wrong.push(`profile by ${margin}${end}`);
    }
  return [...wrong, ...boundsOutOfOrder(cells)];
}

/** Estimates outside their own bounds, where there are any, and bounds of years that do not add up to those of the period. */
function boundsOutOfOrder(cells: readonly Cell[]): string[] {
  const wrong: string[] = [];
  const bounded = cells.filter(({ indicator, region }) => indicator === 'without-help-6m' && region === 'NL');
  const beside = (row: Cell, statistic: string) =>
    bounded.find(
      (other) =>
        other.statistic === statistic &&
        [other.period, other.measure, other.victim].join() === [row.period, row.measure, row.victim].join() &&
        other.sex === '_T' &&
        other.age_group === '_T',
    );
  const lowest = bounded.filter(
    ({ statistic, reason }) => statistic === 'bound_low' && reason !== 'no_persons_register',
  );
  for (const low of lowest) {
    const [value, high] = [beside(low, 'estimate')?.value ?? null, beside(low, 'bound_high')?.value ?? null];
    if (value !== null && ((low.value ?? 1) > value || (high ?? 0) < value))
      wrong.push(`estimate of ${low.period} ${low.measure} ${low.victim} outside its bounds`);
  }
  const high = bounded.filter(({ statistic }) => statistic === 'bound_high');
  for (const margin of ['year', 'measure'] as const)
    for (const victim of ['_T', 'victim', 'other']) {
      const of = (made: Margin | 'total') =>
        high.filter((row) => row.victim === victim && marginOf(row) === made);
      if (of(margin).length > 0 && sum(of(margin), 'denominator') !== sum(of('total'), 'denominator'))
        wrong.push(`bounds of ${victim} by ${margin}`);
    }
  return wrong;
}

const sum = (rows: readonly Cell[], column: 'numerator' | 'denominator') =>
  rows.reduce((total, row) => total + (row[column] ?? 0), 0);
