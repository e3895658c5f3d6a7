import type { Cell } from '../../../schemas/cube.ts';
import type { CountedTable } from '../../../schemas/internal-indicator.ts';
import type { Part } from '../../../src/statistics/part.ts';
import { catalogue } from '../../indicators/index.ts';
import { internalCatalogue } from '../../internal-indicators/index.ts';

/** A share that is compared over regions, over years, and after standardisation. */
export interface Compared {
  readonly indicator: string;
  readonly category: string;
  readonly over: Exclude<CountedTable, 'waiting'>;
  readonly population: string;
  readonly numerator: string;
  /** Help that is not delivered lowers or raises it: regions without neighbourhood teams are compared apart. */
  readonly tellsHelp: boolean;
}

const aboutHelp: readonly string[] = ['without-help-6m', 'help-lasting'];
/** Shares of one kind of outcome each. Of distributions nothing is compared: their parts hang together. */
const comparedIds: readonly string[] = [
  ...['without-help-6m', 'help-lasting', 'repeat-order'],
  ...['secure-care-victims', 'repeat-care'],
];

/** Every share that is compared, in the order of the catalogues. */
export const comparedShares: readonly Compared[] = [
  ...catalogue.flatMap((indicator) => (indicator.kind === 'share' ? [{ ...indicator, category: '_T' }] : [])),
  ...internalCatalogue.flatMap((indicator) =>
    indicator.kind === 'shares'
      ? indicator.shares.map(({ code, population, numerator }) => ({
          ...{ id: indicator.id, over: indicator.over, category: code, population, numerator },
        }))
      : [],
  ),
]
  .filter(({ id }) => comparedIds.includes(id))
  .map(({ id, category, population, numerator, ...rest }) => ({
    ...{ indicator: id, category, population, numerator },
    over: 'over' in rest && rest.over === 'care_start' ? 'care_start' : 'cohort',
    tellsHelp: aboutHelp.includes(id),
  }));

/** Estimates that compare: of all children, by region over the whole period, or by year for the country. */
export function estimatesAt(
  cells: readonly Cell[],
  { indicator, category }: Pick<Compared, 'indicator' | 'category'>,
  isHere: (cell: Cell) => boolean,
): Cell[] {
  return cells.filter(
    (cell) =>
      cell.indicator === indicator &&
      cell.category === category &&
      cell.statistic === 'estimate' &&
      cell.status !== 'not_applicable' &&
      [cell.victim, cell.sex, cell.age_group, cell.measure, cell.help_status].every(
        (code) => code === '_T',
      ) &&
      isHere(cell),
  );
}

/** The counts of a share, with its design effect; `null` where it has none. */
export function partOf({ numerator, denominator }: Cell, designEffect: number): Part | null {
  return numerator === null || denominator === null
    ? null
    : { having: numerator, all: denominator, designEffect };
}

/** A cell beside an estimate, at its place, with the figures of a comparison. */
export function beside(
  estimate: Cell,
  statistic: string,
  figures: { readonly value: number | null; readonly lower?: number | null; readonly upper?: number | null },
  reason: string | null = null,
): Cell {
  const { value, lower = null, upper = null } = figures;
  return {
    ...estimate,
    ...{ statistic, numerator: null, denominator: null, value, lower, upper },
    status: value === null ? 'not_estimable' : 'value',
    reason: value === null ? (reason ?? 'no_children') : reason,
  };
}
