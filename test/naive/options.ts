import type { Configuration } from '../../schemas/configuration.ts';
import type { Registers } from './rows.ts';

/** The settings that decide which children are counted and how. */
export interface NaiveOptions {
  readonly from: string;
  readonly until: string;
  readonly observedUntil: string;
  /** The first day that the register of youth care covers; empty where it is not told. */
  readonly careObservedFrom: string;
  readonly keyTypes: readonly string[];
  readonly maximumGapDays: number;
  readonly index: 'first-in-year' | 'first-in-period' | 'every-spell';
  readonly followUp: 'fully-followed' | 'everyone';
  /** Types of care that count; `null` for all. */
  readonly careTypes: readonly string[] | null;
  readonly countCrisis: boolean;
  readonly regionSource: 'order' | 'residence';
  readonly regionYear: number;
  readonly hasResidence: boolean;
  readonly breakdowns: readonly string[];
}

/** Sources of a run configuration that is only read for its settings: what is delivered, and from when it is observed. */
export function sourcesOf({ careObservedFrom, residence }: Registers): Readonly<Record<string, unknown>> {
  return {
    protection_orders: { files: ['o.csv'] },
    youth_care: { files: ['c.csv'], observedFrom: careObservedFrom },
    ...(residence === undefined ? {} : { residence: { files: ['r.csv'] } }),
  };
}

/** The settings of a run configuration. */
export function optionsOf(configuration: Configuration): NaiveOptions {
  return {
    from: configuration.period.from,
    until: configuration.period.until,
    observedUntil: configuration.observedUntil,
    careObservedFrom: configuration.registers.youth_care.observedFrom ?? '',
    keyTypes: configuration.linkage.keyTypes,
    maximumGapDays: configuration.orders.maximumGapDays,
    index: configuration.cohort.index,
    followUp: configuration.followUp,
    careTypes: configuration.help.careTypes === 'all' ? null : configuration.help.careTypes,
    countCrisis: configuration.help.crisis === 'count',
    regionSource: configuration.region.source,
    regionYear: configuration.region.year,
    hasResidence: configuration.registers.residence !== undefined,
    breakdowns: configuration.breakdowns,
  };
}

/** Year is a margin when a table by year is made. */
export function yearIsMargin(options: NaiveOptions): boolean {
  return options.breakdowns.includes('year') || options.breakdowns.includes('year_youth_region');
}
