import type { InternalTruthCell } from './internal/cells.ts';
import type { MissedTruth } from './missed-truth.ts';
import { sample } from './specification.ts';
import type { TruthCell } from './truth.ts';
import type { TruthRecords, TruthStep, truthGroups } from './truth-accounts.ts';

/** What is expected of a run over a set. The batch never reads it. */
export interface Truth {
  readonly set: 'clean' | 'cbs';
  readonly seed: number;
  /** How many times the plan is there, each time with other keys. */
  readonly copies: number;
  readonly groups: ReturnType<typeof truthGroups>;
  readonly populationFlow: readonly TruthStep[];
  /** Index rows of linked children, among all. */
  readonly linkage: { readonly numerator: number; readonly denominator: number };
  readonly records: readonly TruthRecords[];
  readonly cells: readonly TruthCell[];
  /** Indicators of the internal edition, in sets whose layout carries all that they count. */
  readonly internal?: readonly InternalTruthCell[];
  /** What will be counted where links are missed on purpose; everything else here is as if none were. */
  readonly missed?: MissedTruth;
}

const columns = [
  'indicator',
  'period',
  'victim',
  'region_level',
  'region',
  'sex',
  'age_group',
  'measure',
  'category',
  'unit',
  'numerator',
  'denominator',
] as const;

const internalColumns = [
  'indicator',
  'statistic',
  ...columns.slice(1, -4),
  'help_status',
  'category',
  'numerator',
  'denominator',
] as const;

/** The truth as JSON, one cell a line, so that differences between versions can be read. */
export function truthText(truth: Truth): string {
  const { cells, internal, missed, ...facts } = truth;
  const head = { ...facts, period: sample, headline: headlineOf(cells), columns };
  const internalHead = internal === undefined ? {} : { internalColumns };
  const missedHead = missed === undefined ? {} : { missed: missed.facts };
  const lists: Record<string, readonly unknown[]> = { cells: cells.map(lineOf) };
  if (internal !== undefined) lists.internal = internal.map(internalLineOf);
  if (missed !== undefined) {
    lists.counted = missed.counted.map(lineOf);
    lists.rates = missed.rates;
    lists.bounds = missed.bounds;
  }
  const lines = Object.entries(lists).map(
    ([name, list]) => `  "${name}": [\n    ${list.map((line) => JSON.stringify(line)).join(',\n    ')}\n  ]`,
  );
  return `${JSON.stringify({ ...head, ...internalHead, ...missedHead }, null, 2).slice(0, -2)},\n${lines.join(',\n')}\n}\n`;
}

/** The figure that the sample is made for: followed victims without help. */
function headlineOf(cells: readonly TruthCell[]) {
  const cell = cells.find(
    (found) =>
      found.indicator === 'without-help-6m' &&
      found.victim === 'victim' &&
      found.regionLevel === 'country' &&
      [found.period, found.sex, found.ageGroup, found.measure].every((value) => value === '_T'),
  );
  return { numerator: cell?.numerator ?? 0, denominator: cell?.denominator ?? 0 };
}

function lineOf(cell: TruthCell): (string | number | null)[] {
  return [
    cell.indicator,
    cell.period,
    cell.victim,
    cell.regionLevel,
    cell.region,
    cell.sex,
    cell.ageGroup,
    cell.measure,
    cell.category,
    cell.unit,
    cell.numerator,
    cell.denominator,
  ];
}

function internalLineOf(cell: InternalTruthCell): (string | number | null)[] {
  return [
    cell.indicator,
    cell.statistic,
    cell.period,
    cell.victim,
    cell.regionLevel,
    cell.region,
    cell.sex,
    cell.ageGroup,
    cell.measure,
    cell.helpStatus,
    cell.category,
    cell.numerator,
    cell.denominator,
  ];
}

/**
 * The truth of so many copies: counts multiply, numbers of inhabitants do not. `more` says how many records of a
 * register there are beside the copies.
 */
export function multiplied(truth: Truth, copies: number, more: Readonly<Record<string, number>>): Truth {
  const { groups } = truth;
  const times = <T extends object>(counts: T): T =>
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count) * copies])) as T;
  return {
    ...truth,
    copies,
    groups: { victims: times(groups.victims), others: times(groups.others) },
    populationFlow: truth.populationFlow.map(({ step, ...counts }) => ({ step, ...times(counts) })),
    linkage: times(truth.linkage),
    records: truth.records.map(({ register, ...counts }) => {
      const many = register === 'population' ? counts : times(counts);
      const added = more[register] ?? 0;
      return { register, ...many, delivered: many.delivered + added, used: many.used + added };
    }),
    cells: truth.cells.map((cell) => ({
      ...cell,
      numerator: cell.numerator * copies,
      denominator:
        cell.denominator === null || cell.unit === 'per_1000' ? cell.denominator : cell.denominator * copies,
    })),
    ...(truth.internal === undefined
      ? {}
      : {
          internal: truth.internal.map((cell) => ({
            ...cell,
            numerator: cell.numerator * copies,
            denominator: cell.denominator === null ? null : cell.denominator * copies,
          })),
        }),
  };
}
