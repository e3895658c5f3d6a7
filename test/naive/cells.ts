import { type CubeMargin, margins } from '../../schemas/margins.ts';
import type { NaiveChild } from './cohort.ts';
import { type Bounds, garwoodAt, wilsonAt } from './intervals.ts';
import { type OpenEffects, openEffects } from './open-effects.ts';
import type { NaiveOptions } from './options.ts';
import type { Registers } from './rows.ts';

/** One count of the cube; dimensions that a table does not cross are `_T`. */
export interface NaiveCell {
  readonly indicator: string;
  readonly margin: string;
  readonly period: string;
  readonly victim: string;
  readonly region_level: string;
  readonly region: string;
  readonly sex: string;
  readonly age_group: string;
  readonly measure: string;
  readonly category: string;
  readonly numerator: number;
  readonly denominator: number | null;
  /**
   * Distinct children behind the numerator, the denominator and the rest. A count of victims, or of others, is a part of
   * all children of its group, since whether somebody is a victim is sensitive.
   */
  readonly children: {
    readonly numerator: number;
    readonly denominator: number | null;
    readonly complement: number | null;
  };
  readonly interval: Bounds | null;
}

type Dimensions = Pick<
  NaiveCell,
  'period' | 'victim' | 'region_level' | 'region' | 'sex' | 'age_group' | 'measure'
>;

const distinct = (children: readonly NaiveChild[]) => new Set(children.map((child) => child.key)).size;

/** Grounds or victim records were delivered, so that victims can be told from others. */
export function victimsAreKnown(registers: Registers): boolean {
  const grounds = !(registers.lacking?.protection_orders ?? []).includes('ground');
  return grounds || registers.victim_records !== undefined;
}

/** The counts of all margins that have children in them; what is absent here is 0. */
export function naiveCells(
  children: readonly NaiveChild[],
  options: NaiveOptions,
  tellVictims: boolean,
): NaiveCell[] {
  const cohort = children.filter((child) => child.excluded === null);
  const effects = openEffects(children, options);
  const made = margins.filter((margin) => options.breakdowns.includes(margin.id));
  return made.flatMap((margin) => {
    const groups = new Map<string, { at: Dimensions; all: NaiveChild[] }>();
    for (const child of cohort) {
      const at = dimensionsOf(child, margin);
      const group = groups.get(JSON.stringify(at)) ?? { at, all: [] };
      group.all.push(child);
      groups.set(JSON.stringify(at), group);
    }
    const victims = margin.byVictim && tellVictims ? ['_T', 'victim', 'other'] : ['_T'];
    return [...groups.values()].flatMap(({ at, all }) =>
      victims.flatMap((victim) => cellsOf(margin.id, { ...at, victim }, all, effects)),
    );
  });
}

/** Where a child stands within one margin, victims and others together. */
function dimensionsOf(child: NaiveChild, margin: CubeMargin): Dimensions {
  const crossed = (name: CubeMargin['dimensions'][number], value: string) =>
    margin.dimensions.includes(name) ? value : '_T';
  return {
    period: crossed('period', String(child.year)),
    victim: '_T',
    region_level: margin.regionLevel,
    region: child.place[margin.regionLevel],
    sex: crossed('sex', child.sex),
    age_group: crossed('age_group', child.ageGroup),
    measure: crossed('measure', child.measure),
  };
}

/** The cells of one group, `all`, or of the victims or the others in it. */
function cellsOf(
  margin: string,
  dimensions: Dimensions,
  all: readonly NaiveChild[],
  effects: OpenEffects,
): NaiveCell[] {
  const { victim } = dimensions;
  const isMember = (child: NaiveChild) => victim === '_T' || child.victim === (victim === 'victim');
  const members = all.filter(isMember);
  const counted = members.filter((child) => child.counted);
  const share = (indicator: string, category: string, help: string): NaiveCell => {
    const numerator = counted.filter((child) => child.help === help);
    const complement = counted.filter((child) => child.help !== help);
    return {
      indicator,
      margin,
      ...dimensions,
      category,
      numerator: numerator.length,
      denominator: counted.length,
      children: {
        numerator: distinct(numerator),
        denominator: distinct(counted),
        complement: distinct(complement),
      },
      interval: wilsonAt(numerator.length, counted.length, effects.share),
    };
  };
  return [
    share('without-help-6m', '_T', 'none'),
    ...['running', 'started', 'none'].map((help) => share('help-status-6m', help, help)),
    {
      indicator: 'children-with-order',
      margin,
      ...dimensions,
      category: '_T',
      numerator: members.length,
      denominator: null,
      children: {
        numerator: distinct(members),
        denominator: victim === '_T' ? null : distinct(all),
        complement: victim === '_T' ? null : distinct(all.filter((child) => !isMember(child))),
      },
      interval: garwoodAt(members.length, effects.count),
    },
  ];
}
