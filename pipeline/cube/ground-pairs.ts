import type { Cell } from '../../schemas/cube.ts';
import type { LinkageCounts } from '../diagnostics/linkage-model.ts';
import { profileCategory } from '../indicators/linkage-categories.ts';
import { everywhere } from './accounts.ts';

/** Two cells by their keys, and the distinct children in the first and not in the second. */
export interface KeyedPair {
  readonly outer: Partial<Cell>;
  readonly inner: Partial<Cell>;
  readonly children: number;
}

/**
 * Where victims are known from grounds alone, they are among the children with a known ground: those of the cohort, those
 * who were followed, and those who are not linked, whom bounds of others tell apart. The rest has a ground of another kind.
 */
export function groundPairs(linkage: LinkageCounts): KeyedPair[] {
  const people = (kind: Parameters<LinkageCounts['gap']>[0]) => linkage.gap(kind, everywhere).people;
  const known = (isLinked: boolean): Partial<Cell> => ({
    ...{ indicator: 'linkage-profile', statistic: 'estimate', ...everywhere },
    category: profileCategory('ground_known', isLinked),
    unit: 'share',
  });
  const victims = { ...everywhere, victim: 'victim', category: '_T' } as const;
  const share = { indicator: 'without-help-6m', unit: 'share' } as const;
  return [
    {
      outer: known(true),
      inner: { ...victims, indicator: 'children-with-order', statistic: 'estimate', unit: 'count' },
      children: people('known_ground_linked'),
    },
    {
      outer: known(true),
      inner: { ...victims, ...share, statistic: 'estimate' },
      children: people('known_ground_followed'),
    },
    {
      outer: known(false),
      inner: { ...victims, ...share, victim: 'other', statistic: 'bound_high' },
      children: people('known_ground_unlinked'),
    },
  ];
}
