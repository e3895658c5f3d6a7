import type { Field } from '../../src/contract/fields.ts';
import { type FlatRow, type FlatTable, flatTable } from '../../src/publish/flat-table.ts';
import { gapFlag } from '../../src/statistics/gap-flag.ts';
import { standardisedDifference } from '../../src/statistics/standardised-difference.ts';
import type { ImplausibleCount, LinkageCounts, LinkageSubgroup, LinkedCount } from './linkage-model.ts';

const column = (name: string, kind: Field['kind'], label: string, nullable = true): Field => ({
  ...{ name, kind, nullable },
  meta: { label: { en: label } },
});

/** The columns of `internal/linkage.parquet`: one row a subgroup of a register. Points are percentage points. */
const fields: readonly Field[] = [
  column('register', 'string', 'register, or children (index rows), or implausible_links', false),
  column('dimension', 'string', 'what the subgroup is told by', false),
  column('code', 'string', 'code of the subgroup', false),
  column('linked', 'integer', 'linked units'),
  column('all', 'integer', 'all units', false),
  column('linked_people', 'integer', 'distinct people linked'),
  column('all_people', 'integer', 'distinct people', false),
  column('rate', 'number', 'linked units among all'),
  column('difference_points', 'number', 'rate less that of the total, in points'),
  column('rest_points', 'number', 'rate less that of everybody else, in points'),
  column('probability', 'number', 'probability of such a difference from the rest by chance (Fisher)'),
  column('flagged', 'boolean', 'more than 5 points off the rest, and not by chance', false),
  column('standardised_difference', 'number', 'linked against unlinked, in having this code (Austin 2009)'),
];

/** Known of linked children alone: there is a number, and no rate. */
const knownWhenLinked: ReadonlySet<string> = new Set(['sex', 'age_group']);

/** All that is known about linkage, in full: for output checkers, not for publication. */
export function linkageTable(counts: LinkageCounts): FlatTable {
  const rows = [
    ...counts.subgroups.flatMap((group) => rowOf(group, counts)),
    ...counts.implausible.map(implausibleRow),
  ];
  return flatTable(fields, ['register', 'dimension', 'code'], rows);
}

function rowOf(group: LinkageSubgroup, counts: LinkageCounts): FlatRow[] {
  const { register, dimension, code } = group;
  const total = counts.of(register, 'total');
  const at = { register, dimension, code };
  // Who is not linked has no pass, and no known sex or age.
  if (dimension === 'pass') return code === '_T' ? [] : [passRow(group, total)];
  if (knownWhenLinked.has(dimension))
    return group.linked === 0 ? [] : [{ ...at, ...linkedAlone(group), ...unknown }];
  const { points, probability, flagged } = gapFlag(
    { group: part(group, 'linked', 'unlinked'), rest: part(minus(total, group), 'linked', 'unlinked') },
    {
      group: part(group, 'linkedPeople', 'unlinkedPeople'),
      rest: part(minus(total, group), 'linkedPeople', 'unlinkedPeople'),
    },
  );
  const rate = rateOf(group.linked, group.linked + group.unlinked);
  const overall = rateOf(total.linked, total.linked + total.unlinked);
  return [
    {
      ...at,
      linked: group.linked,
      all: group.linked + group.unlinked,
      linked_people: group.linkedPeople,
      all_people: group.linkedPeople + group.unlinkedPeople,
      rate,
      difference_points: rate === null || overall === null ? null : (rate - overall) * 100,
      rest_points: points,
      probability,
      flagged,
      standardised_difference: standardised(group, total),
    },
  ];
}

const unknown = {
  rate: null,
  difference_points: null,
  rest_points: null,
  probability: null,
  flagged: false,
  standardised_difference: null,
} as const;

function linkedAlone({ linked, linkedPeople }: LinkedCount) {
  return { linked, all: linked, linked_people: linkedPeople, all_people: linkedPeople };
}

/** Children linked by one pass, among all linked children. */
function passRow({ register, dimension, code, linked, linkedPeople }: LinkageSubgroup, total: LinkedCount) {
  return {
    ...{ register, dimension, code, linked, all: total.linked },
    ...{ linked_people: linkedPeople, all_people: total.linkedPeople },
    ...unknown,
    rate: rateOf(linked, total.linked),
  };
}

function implausibleRow({ kind, links, people }: ImplausibleCount): FlatRow {
  return {
    ...{ register: 'implausible_links', dimension: 'kind', code: kind },
    ...{ linked: links, all: links, linked_people: people, all_people: people },
    ...unknown,
  };
}

function part(count: LinkedCount, having: keyof LinkedCount, lacking: keyof LinkedCount) {
  return { having: count[having], all: count[having] + count[lacking] };
}

/** Everybody outside a subgroup. */
function minus(total: LinkedCount, group: LinkedCount): LinkedCount {
  return {
    linked: total.linked - group.linked,
    unlinked: total.unlinked - group.unlinked,
    linkedPeople: total.linkedPeople - group.linkedPeople,
    unlinkedPeople: total.unlinkedPeople - group.unlinkedPeople,
  };
}

function standardised(group: LinkedCount, total: LinkedCount): number | null {
  const among = rateOf(group.linked, total.linked);
  const others = rateOf(group.unlinked, total.unlinked);
  return among === null || others === null ? null : standardisedDifference(among, others);
}

function rateOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
