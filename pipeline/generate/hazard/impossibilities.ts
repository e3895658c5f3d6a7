import { codesOf } from '../../../schemas/code-lists.ts';
import type { Problem } from '../../../src/run/errors.ts';
import { readRegionTables } from '../../regions/tables.ts';
import { addMonths, addYears } from '../calendar.ts';
import type { Hazard, HazardDimension, HazardSpecification } from './specification.ts';

type Impossibility = Pick<Problem, 'what' | 'expected'> & { readonly path: readonly PropertyKey[] };

/** What the schema cannot see: days that do not rise, codes that nobody has, periods that a run would not take. */
export function impossibilities(specification: HazardSpecification): Impossibility[] {
  return [
    ...periodProblems(specification),
    ...strataProblems(specification),
    ...orderProblems(specification),
    ...subgroupProblems(specification),
    ...deliveryProblems(specification),
  ];
}

function periodProblems({ period, observedUntil }: HazardSpecification): Impossibility[] {
  const found: Impossibility[] = [];
  if (period.until < period.from)
    found.push({
      path: ['period', 'until'],
      what: 'The period ends before it begins.',
      expected: 'a later day',
    });
  if (!period.from.endsWith('-01-01') || !period.until.endsWith('-12-31'))
    found.push({
      path: ['period'],
      what: 'The period does not consist of whole calendar years.',
      expected: '1 January to 31 December',
    });
  if (observedUntil < addMonths(period.until, 6))
    found.push({
      path: ['observedUntil'],
      what: 'Not every child is observed for six months.',
      expected: 'at least six months after period.until',
    });
  if (observedUntil > addYears(period.from, 15))
    found.push({
      path: ['observedUntil'],
      what: 'Nobody is young enough to be followed that long without turning 18.',
      expected: 'at most 15 years after period.from',
    });
  return found;
}

function strataProblems({ strata }: HazardSpecification): Impossibility[] {
  const known = codesIn('province');
  return strata.flatMap(({ province, help, leave }, at) => [
    ...(known.includes(province)
      ? []
      : [
          {
            path: ['strata', at, 'province'],
            what: 'There is no province of this code.',
            expected: `one of ${known.join(', ')}`,
          },
        ]),
    ...risingDays(help, ['strata', at, 'help']),
    ...risingDays(leave, ['strata', at, 'leave']),
  ]);
}

function risingDays(hazard: Hazard, path: readonly PropertyKey[]): Impossibility[] {
  const isRising = hazard.every(({ fromDay }, at) => fromDay > (hazard[at - 1]?.fromDay ?? -1));
  if (isRising && hazard[0]?.fromDay === 0) return [];
  return [
    {
      path,
      what: 'The days of a hazard do not rise from day 0.',
      expected: 'fromDay 0 first, then later days',
    },
  ];
}

function orderProblems({ orders }: HazardSpecification): Impossibility[] {
  if (orders.shortestDays <= orders.longestDays) return [];
  return [
    {
      path: ['orders', 'longestDays'],
      what: 'The longest order is shorter than the shortest one.',
      expected: 'at least orders.shortestDays',
    },
  ];
}

function subgroupProblems({ keys }: HazardSpecification): Impossibility[] {
  return keys.subgroups.flatMap(({ dimension, code }, at) =>
    codesIn(dimension).includes(code)
      ? []
      : [
          {
            path: ['keys', 'subgroups', at, 'code'],
            what: 'The dimension has no such code.',
            expected: `one of ${codesIn(dimension).join(', ')}`,
          },
        ],
  );
}

function deliveryProblems({ deliveries }: HazardSpecification): Impossibility[] {
  if (deliveries.late + deliveries.corrected <= 1) return [];
  return [
    {
      path: ['deliveries'],
      what: 'More records come late or corrected than there are.',
      expected: 'late and corrected together at most 1',
    },
  ];
}

function codesIn(dimension: HazardDimension): readonly string[] {
  return dimension === 'province' ? readRegionTables().provinces.map(({ code }) => code) : codesOf(dimension);
}
