import type { Cell } from '../../schemas/cube.ts';
import type { Indicator } from '../../schemas/indicator.ts';
import type { MarginId } from '../../schemas/margins.ts';
import type { Contributors, UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import { absenceBounds, correctedAbsence, type ShareParts } from '../../src/statistics/linkage-bounds.ts';
import type { LinkageCounts } from '../diagnostics/linkage-model.ts';
import type { Coordinates } from './coordinates.ts';
import type { Figures } from './figures.ts';
import type { LinkageFrame } from './linkage-cells.ts';
import type { SpellsOf } from './spells-without-help.ts';
import { unlinkedNotObserved, unlinkedToldApart, unlinkedWhoMayBelong } from './unlinked-children.ts';
import { missedCategory, missedPercentages } from './missed-percentages.ts';
import { unknownWithoutPersons } from './without-persons.ts';

/** Margins at which bounds are made: not by sex or age, which come from the register that a missed link misses. */
export const boundedMargins: readonly MarginId[] = ['total', 'year', 'measure'];

type ShareIndicator = Extract<Indicator, { kind: 'share' }>;

/**
 * Beside each estimate of an absence: the lowest and highest share that missed links allow, the share corrected for
 * missed care, and how the figure would look at 0 to 10% missed links. Nothing for other indicators and margins. Without
 * persons the first three are unknown; the last needs nobody to be looked up.
 */
export function boundsCells(
  indicator: Indicator,
  estimates: readonly UnsafeCell<Cell>[],
  { counts, hasPersons, spellsOf }: Pick<LinkageFrame, 'counts' | 'hasPersons' | 'spellsOf'>,
): UnsafeCell<Cell>[] {
  if (indicator.kind !== 'share' || indicator.bounds === undefined) return [];
  const asKnown = (cell: UnsafeCell<Cell>) => (hasPersons ? cell : unknownWithoutPersons(cell));
  return estimates
    .filter(({ margin }) => boundedMargins.some((bounded) => bounded === margin))
    .flatMap((estimate) => [
      ...[...bounds(indicator, estimate, counts, spellsOf), corrected(estimate, counts)].map(asKnown),
      ...missedPercentages.map((percent) => sensitivity(estimate, percent)),
    ]);
}

/**
 * The bounds of methodology section 6, from U unlinked children and K unlinked keys of counted care. Where every spell counts,
 * the care under one key may be that of all spells of one child: K keys of the K children with the most of them.
 */
function bounds(
  indicator: ShareIndicator,
  estimate: UnsafeCell<Cell>,
  linkage: LinkageCounts,
  spellsOf: SpellsOf,
): UnsafeCell<Cell>[] {
  const { numerator, denominator } = estimate.row;
  const judged = judgedBy(estimate, linkage);
  if (numerator === null || denominator === null)
    return [
      derived(estimate, { statistic: 'bound_low' }, judged),
      derived(estimate, { statistic: 'bound_high' }, judged),
    ];
  const { low, high } = absenceBounds({
    absent: numerator,
    followed: denominator,
    unlinked: unlinkedWhoMayBelong(linkage, placeOf(estimate.row)).units,
    missed: spellsOf(placeOf(estimate.row), careKeys(linkage).missed),
  });
  return [
    derived(estimate, { statistic: 'bound_low', unit: indicator.unit, ...boundFigures(low) }, judged),
    derived(estimate, { statistic: 'bound_high', unit: indicator.unit, ...boundFigures(high) }, judged),
  ];
}

/** What a reader of bounds learns: of unlinked children here, of those beside the linkage rate, and of keys of care. */
function judgedBy(estimate: UnsafeCell<Cell>, linkage: LinkageCounts): Judged {
  const at = placeOf(estimate.row);
  const unlinked = unlinkedWhoMayBelong(linkage, at);
  const unobserved = unlinkedNotObserved(linkage, at);
  const followed = estimate.contributors.denominator ?? 0;
  const here: Contributors = {
    denominator: followed + unlinked.people,
    numerator: unlinked.people,
    complement: followed,
  };
  const apart = unlinkedToldApart(linkage, at);
  return {
    contributors: apart ?? here,
    sensitive: apart !== null,
    implies: [
      here,
      alone(unlinked.units),
      alone(unobserved.people),
      alone(unobserved.units),
      careKeys(linkage).keys,
    ],
  };
}

/** The figures of a bound: a share without an interval. */
export function boundFigures({ numerator, denominator }: ShareParts): Figures {
  const counts = { ...nothing, numerator, denominator };
  return denominator === 0
    ? { ...counts, status: 'not_estimable', reason: 'no_children' }
    : { ...counts, value: numerator / denominator, ...known };
}

/** The share as it would be when the care of a share m of all children was missed, m as among all keys of care. */
function corrected(estimate: UnsafeCell<Cell>, linkage: LinkageCounts): UnsafeCell<Cell> {
  const { missed, all, keys } = careKeys(linkage);
  const figures = correctedFigures(estimate.row, all === 0 ? null : missed / all);
  return derived(estimate, { statistic: 'corrected', ...figures }, { contributors: keys, implies: [] });
}

/** The figures of a share corrected for missed care; `null` where there is no care of which a share could be missed. */
export function correctedFigures({ value, status, reason }: Cell, missed: number | null): Figures {
  if (value === null) return { ...nothing, status, reason };
  const after = missed === null ? null : correctedAbsence(value, missed);
  return after === null
    ? { ...nothing, ...notEstimable }
    : { ...nothing, value: threeDigits(after), ...known };
}

function sensitivity(estimate: UnsafeCell<Cell>, percent: number): UnsafeCell<Cell> {
  const category = missedCategory(percent);
  return derived(
    estimate,
    { statistic: 'sensitivity', category, ...sensitivityFigures(estimate.row, category) },
    { contributors: estimate.contributors, implies: [] },
  );
}

/** A point of the sensitivity curve of a share: the figures of its row, which is otherwise that of the share. */
export function sensitivityFigures({ value, status, reason }: Cell, category: string): Figures {
  const percent = missedPercentages.find((one) => missedCategory(one) === category) ?? 0;
  const after = value === null ? null : correctedAbsence(value, percent / 100);
  return after === null
    ? { ...nothing, status, reason }
    : { ...nothing, value: threeDigits(after), ...known };
}

const nothing = { numerator: null, denominator: null, value: null, lower: null, upper: null } as const;
const known = { status: 'value', reason: 'bound_not_interval' } as const;
const notEstimable = { status: 'not_estimable', reason: 'no_records' } as const;

type Judged = Pick<UnsafeCell<Cell>, 'contributors' | 'implies'> & Partial<UnsafeCell<Cell>>;

/** A cell beside an estimate: at its place, in its state unless told otherwise, and judged by what it comes from. */
function derived(estimate: UnsafeCell<Cell>, figures: Partial<Cell>, judged: Judged): UnsafeCell<Cell> {
  return {
    row: { ...estimate.row, ...nothing, ...figures },
    margin: estimate.margin,
    sensitive: false,
    ...judged,
    derivedFrom: [estimate],
  };
}

/** Keys of counted care in the period, and how many of them are not linked. */
function careKeys(linkage: LinkageCounts) {
  const { linkedPeople, unlinkedPeople } = linkage.of('youth_care', 'could_be_help', 'yes');
  const all = linkedPeople + unlinkedPeople;
  const keys: Contributors = { denominator: all, numerator: unlinkedPeople, complement: linkedPeople };
  return { missed: unlinkedPeople, all, keys };
}

function alone(count: number): Contributors {
  return { denominator: null, numerator: count, complement: null };
}

function placeOf(row: Cell): Coordinates {
  const { period, victim, region_level, region, sex, age_group, measure, help_status } = row;
  return { period, victim, region_level, region, sex, age_group, measure, help_status };
}

/** Model-based values carry at most three significant digits, in every file. */
function threeDigits(value: number): number {
  return Number(value.toPrecision(3));
}
