import type { Cell } from '../../schemas/cube.ts';
import type { UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import type { NaiveStep } from './accounts.ts';
import type { NaiveCell } from './cells.ts';
import type { NaiveChild } from './cohort.ts';
import { keyType, keyValue } from './keys.ts';
import type { NaiveOptions } from './options.ts';
import { type PersonsBehind, personsBehind } from './rates.ts';
import type { Row } from './rows.ts';

/** One row of the batch's cohort with its key, under the names of its columns. */
export type BatchChild = Readonly<Record<string, string | number | boolean | null>>;

/** The columns of the batch's cohort that are compared; `null` where the methodology leaves them open. */
export const comparedColumns = [
  'person_key_type',
  'person_key',
  'index_date',
  'period',
  'measure',
  'institution',
  'municipality',
  'youth_region',
  'province',
  'excluded',
  'unlinked_reason',
  'victim',
  'sex',
  'age_group',
  'follow_up_6m',
  'help_status_6m',
  'followed_6m',
] as const;

/** The naive child as the batch's row should be. */
export function expectedChild(child: NaiveChild, tellVictims: boolean): BatchChild {
  const inCohort = child.excluded === null;
  return {
    person_key_type: keyType(child.key),
    person_key: keyValue(child.key),
    index_date: child.indexDate,
    period: String(child.year),
    measure: child.measure,
    institution: child.institution === '' ? null : child.institution,
    municipality: child.place.municipality,
    youth_region: child.place.youth_region,
    province: child.place.province,
    excluded: child.excluded,
    unlinked_reason: child.unlinkedBecause,
    victim: tellVictims ? (child.victim ? 'victim' : 'other') : '_T',
    sex: child.sex,
    age_group: child.ageGroup,
    follow_up_6m: inCohort ? child.followUp : null,
    help_status_6m: inCohort && child.followUp !== 'not_yet_followed' ? child.help : null,
    followed_6m: child.counted,
  };
}

/** Children in one order, so that lists of them compare. */
export function sorted(children: readonly BatchChild[]): BatchChild[] {
  const key = (child: BatchChild) =>
    JSON.stringify([child.person_key_type, child.person_key, child.index_date]);
  return [...children].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const cohortIndicators = ['without-help-6m', 'help-status-6m', 'children-with-order'];

const keyOf = (cell: Omit<NaiveCell, 'numerator' | 'denominator' | 'children'>) =>
  [
    cell.indicator,
    cell.margin,
    cell.period,
    cell.victim,
    cell.region_level,
    cell.region,
    cell.sex,
    cell.age_group,
    cell.measure,
    cell.category,
  ].join(' ');

/** The first cells in which the batch and the twin differ, in words; empty when they agree. */
export function differences(
  batch: readonly UnsafeCell<Cell>[],
  naive: readonly NaiveCell[],
  population: readonly Row[] | undefined,
  options: NaiveOptions,
): string[] {
  const found: string[] = [];
  const expected = new Map(naive.map((cell) => [keyOf(cell), cell]));
  const seen = new Set<string>();
  const behind: PersonsBehind = population === undefined ? () => null : personsBehind(population, options);
  for (const { row, margin, contributors } of batch) {
    if (!cohortIndicators.includes(row.indicator) || row.statistic !== 'estimate') continue;
    const key = keyOf({ ...row, margin });
    seen.add(key);
    const other = expected.get(key);
    const [numerator, denominator] = [other?.numerator ?? 0, other?.denominator ?? 0];
    const told = `${key} ${row.unit} ${row.status}`;
    if (row.unit === 'per_1000') {
      const persons = behind(row);
      const rate = persons === null ? null : (numerator / persons) * 1000;
      found.push(...unequal(told, [row.numerator, row.denominator, row.value], [numerator, persons, rate]));
      continue;
    }
    if (row.status === 'not_yet_followed') {
      found.push(...unequal(`${told}: children counted all the same`, [0, 0], [numerator, denominator]));
    } else if (row.unit === 'count') {
      found.push(...unequal(told, [row.numerator, row.value], [numerator, numerator]));
    } else {
      const value = denominator === null || denominator === 0 ? null : numerator / denominator;
      found.push(
        ...unequal(told, [row.numerator, row.denominator, row.value], [numerator, denominator, value]),
      );
    }
    const children = other?.children ?? { numerator: 0, denominator: 0, complement: 0 };
    const parts = [children.numerator, children.denominator, children.complement];
    const distinct = [contributors.numerator, contributors.denominator, contributors.complement];
    found.push(...unequal(`${told}: distinct children`, distinct.map(orZero), parts.map(orZero)));
  }
  const missing = [...expected.keys()].filter((key) => !seen.has(key));
  return [...found, ...missing.map((key) => `${key}: missing in the batch`)].slice(0, 20);
}

/** Every step of the population flow, and the linkage rate, in which the batch and the twin differ, in words. */
export function flowDifferences(
  batch: readonly UnsafeCell<Cell>[],
  flow: Readonly<Record<string, NaiveStep>>,
): string[] {
  return batch.flatMap(({ row, margin, contributors }) => {
    if (row.indicator === 'linkage-rate' && row.category === '_T' && margin === 'total') {
      const rows = flow.linked === undefined ? [null, null] : [flow.linked.rows, flow.children?.rows];
      return unequal('linkage-rate', [row.numerator, row.denominator], rows);
    }
    const step = row.indicator === 'population-flow' ? flow[row.category] : undefined;
    if (step === undefined) return [];
    const told = `population-flow ${row.category}`;
    return unequal(told, [row.numerator, contributors.numerator], [step.rows, step.children]);
  });
}

const orZero = (count: number | null) => count ?? 0;

function unequal(where: string, batch: readonly unknown[], naive: readonly unknown[]): string[] {
  return JSON.stringify(batch) === JSON.stringify(naive)
    ? []
    : [`${where}: batch ${JSON.stringify(batch)}, twin ${JSON.stringify(naive)}`];
}
