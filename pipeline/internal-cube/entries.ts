import { codesOf } from '../../schemas/code-lists.ts';
import type { CountedIndicator, InternalIndicator } from '../../schemas/internal-indicator.ts';
import type { Margin } from '../../schemas/margins.ts';

/** One figure that an indicator has at every place: which rows it is about, and which of them have what it counts. */
export interface Entry {
  readonly category: string;
  readonly helpStatus: string;
  /** Flags of the rows that it is about; `null` where rows are counted without a whole. */
  readonly population: readonly string[] | null;
  readonly having: readonly string[];
  readonly horizon: InternalIndicator['horizon'];
}

/** The figures of an indicator in one margin, in their order. */
export function entriesOf(indicator: CountedIndicator, margin: Margin): Entry[] {
  if (indicator.kind === 'counts') {
    return indicator.categories.map(({ code, flag }) => ({
      ...{ category: code, helpStatus: '_T', population: null },
      having: [flag],
      horizon: indicator.horizon,
    }));
  }
  const level = margin.regionLevel === 'country' ? 'country' : 'below_country';
  const statuses = indicator.byHelpStatus ? ['_T', ...codesOf('help_status')] : ['_T'];
  return indicator.shares
    .filter(({ levels }) => levels === 'all' || levels === level)
    .flatMap(({ code, population, numerator, horizon = indicator.horizon }) =>
      statuses.map((helpStatus) => {
        const among = helpStatus === '_T' ? [population] : [population, `${helpStatus}_6m`];
        return { category: code, helpStatus, population: among, having: [...among, numerator], horizon };
      }),
    );
}

/** Flags that a row must all have, as one text. */
export const flagsKey = (flags: readonly string[]) => flags.join('&');
