import { codesOf } from '../../schemas/code-lists.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { Contributors, UnsafeCell } from '../../src/cube/unsafe-cube.ts';
import {
  addCounts,
  type LinkageCounts,
  type LinkageRegister,
  type LinkedCount,
} from '../diagnostics/linkage-model.ts';
import {
  careTypeCategory,
  keyTypeCategory,
  keyTypeGroup,
  keyTypeGroups,
} from '../indicators/linkage-categories.ts';
import { everywhere, passedCell } from './accounts.ts';
import type { Coordinates } from './coordinates.ts';
import type { LinkageFrame } from './linkage-cells.ts';

/** Margins, beside the total, at which the rates of children and of each register are made. */
const ratedMargins: Readonly<Record<LinkageRegister, readonly string[]>> = {
  children: ['year', 'measure', 'province'],
  protection_orders: ['year', 'measure', 'province'],
  youth_care: ['year'],
  victim_records: [],
};

/** Linked units among all, of children and of every register: by margin, by type of care, and by delivered key type. */
export function rateCells(id: string, frame: LinkageFrame): UnsafeCell<Cell>[] {
  const registers = ['children', ...frame.registers] as const;
  return [
    ...registers.flatMap((register) => byMargin(id, register, frame)),
    ...(frame.registers.includes('youth_care') ? byCareType(id, frame.counts) : []),
    ...frame.registers.flatMap((register) => byKeyType(id, register, frame.counts)),
  ];
}

function byMargin(id: string, register: LinkageRegister, frame: LinkageFrame): UnsafeCell<Cell>[] {
  const category = register === 'children' ? '_T' : register;
  const total = rateCell(id, category, frame.counts.of(register, 'total'));
  const finer = frame.tables.filter(({ margin }) => ratedMargins[register].includes(margin.id));
  const cells = finer.flatMap(({ margin, coordinates }) => {
    const implies = margin.id === 'year' ? outsideYears(register, frame) : [];
    return coordinates
      .filter(({ victim }) => victim === '_T')
      .map((at) => {
        const count = frame.counts.of(register, margin.id, codeAt(at));
        return { ...rateCell(id, category, count, { at, margin: margin.id }), implies };
      });
  });
  return [total, ...cells];
}

function byCareType(id: string, counts: LinkageCounts): UnsafeCell<Cell>[] {
  return codesOf('care_type').map((type) =>
    rateCell(id, careTypeCategory(type), counts.of('youth_care', 'care_type', type)),
  );
}

function byKeyType(id: string, register: LinkageRegister, counts: LinkageCounts): UnsafeCell<Cell>[] {
  const delivered = counts.subgroups.filter(
    (group) => group.register === register && group.dimension === 'key_type',
  );
  return keyTypeGroups.map((group) => {
    const found = delivered.filter(({ code }) => keyTypeGroup(code) === group);
    const count = { ...addCounts(found), ...mostPeople(found) };
    return rateCell(id, keyTypeCategory(register, group), count);
  });
}

function rateCell(
  id: string,
  category: string,
  count: LinkedCount,
  place: { readonly at: Coordinates; readonly margin: string } = { at: everywhere, margin: 'total' },
): UnsafeCell<Cell> {
  const { linked, unlinked, linkedPeople, unlinkedPeople } = count;
  const people = {
    denominator: linkedPeople + unlinkedPeople,
    numerator: linkedPeople,
    complement: unlinkedPeople,
  };
  return passedCell(id, category, linked, linked + unlinked, people, place);
}

/**
 * What the years of the period leave of a register's total: records that start before or after. A reader who adds the
 * years knows it.
 */
function outsideYears(register: LinkageRegister, { years, counts }: LinkageFrame): Contributors[] {
  const outside = counts.subgroups.filter(
    (group) => group.register === register && group.dimension === 'year' && !years.includes(group.code),
  );
  const { linked, unlinked } = addCounts(outside);
  const { linkedPeople, unlinkedPeople } = mostPeople(outside);
  return [
    { denominator: linked + unlinked, numerator: linked, complement: unlinked },
    { denominator: null, numerator: linkedPeople, complement: unlinkedPeople },
  ];
}

/** The people of the fullest of some subgroups: at least so many different people stand in them together. */
function mostPeople(groups: readonly LinkedCount[]): Pick<LinkedCount, 'linkedPeople' | 'unlinkedPeople'> {
  const most = (part: 'linkedPeople' | 'unlinkedPeople') =>
    groups.reduce((largest, group) => Math.max(largest, group[part]), 0);
  return { linkedPeople: most('linkedPeople'), unlinkedPeople: most('unlinkedPeople') };
}

/** The code that a place has in the one dimension of its margin. */
function codeAt(at: Coordinates): string {
  if (at.period !== '_T') return at.period;
  if (at.measure !== '_T') return at.measure;
  return at.region_level === 'country' ? '_T' : at.region;
}
