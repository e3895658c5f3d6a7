import { type Cell, keyColumns } from '../../schemas/cube.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import type { NestedPair, UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import { catalogue } from '../indicators/index.ts';
import type { FlowStep } from './accounts.ts';
import type { Sources } from './cohort-cells.ts';
import type { Coordinates, Table } from './coordinates.ts';

/** Each step of the flow that falls apart into two: the difference between a step and one part is the other part. */
const partitions: readonly (readonly [whole: string, one: string, other: string])[] = [
  ['children', 'excluded', 'in_cohort'],
  ['excluded', 'excluded_unlinked', 'excluded_adult_or_after_leaving'],
  ['excluded_adult_or_after_leaving', 'excluded_adult', 'excluded_after_leaving'],
  ['in_cohort', 'followed', 'not_followed'],
  ['not_followed', 'left', 'not_yet_followed'],
];

/**
 * Every pair of counts of which the first contains the second, with the distinct children in between: children with an
 * order against those followed, at the same coordinates; and the steps of the population flow, which are the same
 * children as the totals of the indicators.
 */
export function nestedPairs(
  cells: readonly UnsafeCell<Cell>[],
  tables: readonly Table[],
  sources: Sources,
  flow: readonly FlowStep[],
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
  const children = new Map(flow.map((step) => [step.step, step.children]));
  const step = (name: string) => at(flowStep(name));
  for (const [whole, one, other] of partitions) {
    add(step(whole), step(one), children.get(other) ?? 0);
    add(step(whole), step(other), children.get(one) ?? 0);
  }
  add(at({ ...countAt(everywhere) }), step('followed'), children.get('not_followed') ?? 0);
  const linked = at({ ...account('linkage-rate'), category: '_T', unit: 'share' });
  add(step('children'), linked, children.get('excluded_unlinked') ?? 0);
  add(linked, step('in_cohort'), children.get('excluded_adult_or_after_leaving') ?? 0);
  return pairs;
}

const everywhere: Coordinates = {
  period: '_T',
  victim: '_T',
  region_level: 'country',
  region: 'NL',
  sex: '_T',
  age_group: '_T',
  measure: '_T',
  help_status: '_T',
};

function account(indicator: string): Partial<Cell> {
  return { indicator, statistic: 'estimate', ...everywhere };
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
