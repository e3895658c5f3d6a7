import { type Cell, keyColumns } from '../../schemas/cube.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import type { NestedPair, UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import type { LinkageCounts } from '../diagnostics/linkage-model.ts';
import { catalogue } from '../indicators/index.ts';
import { everywhere, type FlowStep } from './accounts.ts';
import type { Sources } from './cohort-cells.ts';
import type { Coordinates, Table } from './coordinates.ts';
import { leftEarly } from './count-cohort.ts';
import type { KeyedPair } from './ground-pairs.ts';

/** Each step of the flow that falls apart into two: the difference between a step and one part is the other part. */
export const flowPartitions: readonly (readonly [whole: string, one: string, other: string])[] = [
  ['children', 'excluded', 'in_cohort'],
  ['excluded', 'excluded_unlinked', 'excluded_adult_or_after_leaving'],
  ['excluded_adult_or_after_leaving', 'excluded_adult', 'excluded_after_leaving'],
  ['in_cohort', 'followed', 'not_followed'],
  ['not_followed', 'left', 'not_yet_followed'],
];

/**
 * Every pair of counts of which the first contains the second, with the distinct children in between: children with an
 * order against those followed, and those linked against those with an order, at the same coordinates; and the steps of
 * the population flow, which are the same children as the totals of the indicators.
 */
export function nestedPairs(
  cells: readonly UnsafeCell<Cell>[],
  tables: readonly Table[],
  sources: Sources,
  flow: readonly FlowStep[],
  linkage: LinkageCounts,
  further: readonly KeyedPair[],
): NestedPair[] {
  const positions = new Map(cells.map(({ row }, index) => [keyOf(row), index]));
  const at = (row: Partial<Cell>) => positions.get(keyOf(row));
  const pairs: NestedPair[] = [];
  const add = (outer: number | undefined, inner: number | undefined, children: number) => {
    if (outer !== undefined && inner !== undefined) pairs.push({ outer, inner, children });
  };
  for (const place of tables.flatMap((table) => table.coordinates)) {
    if (!sources.isObserved(place.period)) continue;
    for (const indicator of catalogue) {
      if (indicator.kind !== 'share' && indicator.kind !== 'distribution') continue;
      const between = sources.counts(place, { all: ['in_cohort'], not: indicator.population }).children;
      for (const inner of partsOf(indicator, place)) {
        for (const outer of wholesAt(place)) add(at(outer), at(inner), between);
      }
    }
  }
  for (const pair of [...observedYearPairs(tables, sources), ...further])
    add(at(pair.outer), at(pair.inner), pair.children);
  const children = new Map(flow.map((step) => [step.step, step.children]));
  const step = (name: string) => at(flowStep(name));
  for (const [whole, one, other] of flowPartitions) {
    add(step(whole), step(one), children.get(other) ?? 0);
    add(step(whole), step(other), children.get(one) ?? 0);
  }
  add(at({ ...countAt(everywhere) }), step('followed'), children.get('not_followed') ?? 0);
  for (const place of [everywhere, ...tables.flatMap((table) => table.coordinates)]) {
    add(at(linkedAt(place)), at(countAt(place)), linkage.gap('excluded_linked', place).people);
  }
  const linked = at(linkedAt(everywhere));
  add(step('children'), linked, children.get('excluded_unlinked') ?? 0);
  add(linked, step('in_cohort'), children.get('excluded_adult_or_after_leaving') ?? 0);
  const adultAtOrder = linkage.implausible.find(({ kind }) => kind === 'adult_at_order')?.people ?? 0;
  const adultAtIndex = children.get('excluded_adult') ?? 0;
  const implausible = { ...account('implausible-links'), category: 'adult_at_order', unit: 'count' } as const;
  add(at(implausible), step('excluded_adult'), adultAtOrder - adultAtIndex);
  return pairs;
}

/**
 * Where some years are observed and others are not, the totals of those followed are of the observed years alone: adding up
 * the children with an order of these years and taking off the total tells who left. So the counts by year stand beside
 * the total only when that difference can be shown.
 */
function observedYearPairs(tables: readonly Table[], sources: Sources): KeyedPair[] {
  const byYear = tables.find(({ margin }) => margin.id === 'year')?.coordinates ?? [];
  const observed = byYear.filter(({ period }) => sources.isObserved(period));
  if (observed.length === 0 || observed.length === byYear.length) return [];
  return catalogue.flatMap((indicator) => {
    if (indicator.kind !== 'share' && indicator.kind !== 'distribution') return [];
    return observed.flatMap((place) => {
      // Every share is about those followed, so that what lies between is those who left.
      const { children } = sources.counts({ ...place, period: '_T' }, leftEarly);
      return partsOf(indicator, { ...place, period: '_T' }).map((inner) => ({
        outer: countAt(place),
        inner,
        children,
      }));
    });
  });
}

function account(indicator: string): Partial<Cell> {
  return { indicator, statistic: 'estimate', ...everywhere };
}

/** The linkage rate of children at this place, which tells how many of them are linked. */
function linkedAt(place: Coordinates): Partial<Cell> {
  return { ...account('linkage-rate'), ...place, category: '_T', unit: 'share' };
}

function flowStep(name: string): Partial<Cell> {
  return { ...account('population-flow'), category: name, unit: 'count' };
}

function countAt(place: Coordinates): Partial<Cell> {
  const counted = catalogue.find((indicator) => indicator.kind === 'count');
  return { indicator: counted?.id ?? '', statistic: 'estimate', ...place, category: '_T', unit: 'count' };
}

/** The counts of everybody in the cohort at this place; for the grand total also the step of the flow. */
function wholesAt(place: Coordinates): Partial<Cell>[] {
  const isGrandTotal = keyOf(place) === keyOf(everywhere);
  return isGrandTotal ? [countAt(place), flowStep('in_cohort')] : [countAt(place)];
}

function partsOf(
  indicator: Extract<Indicator, { kind: 'share' | 'distribution' }>,
  place: Coordinates,
): Partial<Cell>[] {
  const categories =
    indicator.kind === 'distribution' ? indicator.categories.map(({ code }) => code) : ['_T'];
  return categories.map((category) => ({
    indicator: indicator.id,
    statistic: 'estimate',
    ...place,
    category,
    unit: indicator.unit,
  }));
}

function keyOf(row: Partial<Cell>): string {
  return keyColumns.map((column) => row[column] ?? '').join('|');
}
