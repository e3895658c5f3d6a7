import type { Indicator } from '../../schemas/indicator.ts';
import type { InternalIndicator } from '../../schemas/internal-indicator.ts';
import type { DescribedIndicator } from './described.ts';

/** The flags that an indicator counts, figure by figure. */
export function countsOf(indicator: Indicator | InternalIndicator): DescribedIndicator['counts'] {
  switch (indicator.kind) {
    case 'share':
      return [{ category: '_T', among: indicator.population, counted: indicator.numerator }];
    case 'distribution':
      return indicator.categories.map(({ code, flag }) => ({
        ...{ category: code, among: indicator.population, counted: flag },
      }));
    case 'count':
      return [{ category: '_T', among: null, counted: indicator.population }];
    case 'shares':
      return indicator.shares.map(({ code, population, numerator }) => ({
        ...{ category: code, among: population, counted: numerator },
      }));
    case 'counts':
      return indicator.categories.map(({ code, flag }) => ({ category: code, among: null, counted: flag }));
    default:
      return [];
  }
}
