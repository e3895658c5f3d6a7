import type { Records } from './records.ts';
import { surroundings } from './quotas.ts';
import { spellsOf } from './orders.ts';
import type { Child, IndexRow } from './specification.ts';
import { isInCohort } from './truth.ts';

/** A step of the population flow: its units, and the distinct children behind them. */
export interface TruthStep {
  readonly step: string;
  readonly units: number;
  readonly children: number;
}

/** Records of one register, as delivered and after identical duplicates have been counted once. */
export interface TruthRecords {
  readonly register: string;
  readonly delivered: number;
  readonly identicalDuplicates: number;
  readonly used: number;
}

/** The expected population flow, from the plan alone. */
export function truthFlow(children: readonly Child[], orders: number): TruthStep[] {
  const rows = children.flatMap((child) => child.rows.map((row) => ({ child, row })));
  const step = (name: string, holds: (row: IndexRow) => boolean): TruthStep => {
    const members = rows.filter(({ row }) => holds(row));
    return {
      step: name,
      units: members.length,
      children: new Set(members.map(({ child }) => child.id)).size,
    };
  };
  const spells = rows.reduce((sum, { row }) => sum + spellsOf(row), 0);
  const all = step('children', () => true);
  return [
    { step: 'orders', units: orders, children: children.length },
    { step: 'spells', units: spells, children: all.children },
    all,
    step('excluded', (row) => !isInCohort(row)),
    step('excluded_unlinked', ({ outcome }) => outcome === 'unlinked'),
    step(
      'excluded_adult_or_after_leaving',
      ({ outcome }) => outcome === 'adult' || outcome === 'after_leaving',
    ),
    step('excluded_adult', ({ outcome }) => outcome === 'adult'),
    step('excluded_after_leaving', ({ outcome }) => outcome === 'after_leaving'),
    step('in_cohort', isInCohort),
    step('not_followed', ({ outcome }) => outcome === 'left'),
    step('left', ({ outcome }) => outcome === 'left'),
    step('not_yet_followed', () => false),
    step('followed', ({ outcome }) => outcome === 'followed'),
  ];
}

/** Index rows of linked children among all; the linkage rate. */
export function truthLinkage(children: readonly Child[]): { numerator: number; denominator: number } {
  const rows = children.flatMap((child) => child.rows);
  return {
    numerator: rows.filter(({ outcome }) => outcome !== 'unlinked').length,
    denominator: rows.length,
  };
}

/** Victims and others in the cohort: index rows, and distinct children. */
export function truthGroups(children: readonly Child[]) {
  const count = (victim: IndexRow['victim']) => {
    const rows = children.flatMap((child) =>
      child.rows.filter((row) => row.victim === victim && isInCohort(row)).map((row) => ({ child, row })),
    );
    const followed = rows.filter(({ row }) => row.outcome === 'followed');
    const distinct = (list: typeof rows) => new Set(list.map(({ child }) => child.id)).size;
    return {
      rows: rows.length,
      children: distinct(rows),
      followed: followed.length,
      followedChildren: distinct(followed),
      left: rows.length - followed.length,
      withoutHelp: followed.filter(({ row }) => row.help === 'none').length,
    };
  };
  return { victims: count('victim'), others: count('other') };
}

/** Records delivered and used: every duplicate is a planned one, and no record is set aside. */
export function truthRecords(records: Records, population: number): TruthRecords[] {
  const { duplicates } = surroundings;
  const account = (register: string, delivered: number, identicalDuplicates: number): TruthRecords => ({
    register,
    delivered,
    identicalDuplicates,
    used: delivered - identicalDuplicates,
  });
  return [
    account('protection_orders', records.orders.length, duplicates.orders),
    account('youth_care', records.care.length, duplicates.care),
    account('persons', records.persons.length, duplicates.persons),
    account('victim_records', records.victims.length, duplicates.victims),
    account('key_crosswalk', records.crosswalk.length, duplicates.crosswalk),
    ...(population > 0 ? [account('population', population, 0)] : []),
  ];
}
