import type { MissedRegister } from './missed-links.ts';
import type { Key } from './keys.ts';
import type { Plan } from './plan.ts';
import type { CareRecord, Keyed, Records } from './records.ts';
import { type Child, type IndexRow, sample } from './specification.ts';

/** A person with records in the register that is harmed. */
export interface LinkablePerson {
  /** Type and value of the key that its keys lead to. */
  readonly name: string;
  /** Every key under which its records there are delivered. */
  readonly keys: readonly Key[];
  readonly child: Child | null;
  /** Linked as long as the link is not made to fail. */
  readonly isLinked: boolean;
  /** Whether the link may be made to fail. */
  readonly canMiss: boolean;
  /** Facts by which subgroups are told apart; those of an order are of the first index row. */
  readonly province: string | null;
  readonly measure: string | null;
  readonly year: string | null;
  readonly sex: string | null;
  /** Type of the trajectory that starts first. */
  readonly careType: string | null;
  /** Misses are spread evenly over persons of one kind. */
  readonly kind: string;
}

/** Everybody with records in the register, in the order in which these come. */
export function linkablePersons(plan: Plan, records: Records, register: MissedRegister): LinkablePerson[] {
  const children = new Map(plan.children.map((child) => [child.id, child]));
  const sexes = new Map(records.persons.map((person) => [textOf(person.last), person.sex]));
  const registered = new Set(sexes.keys());
  const firstCare = firstTrajectories(records.care);
  return [...keysOf(register === 'youth_care' ? records.care : records.orders)].map(([name, found]) => {
    const child = found.child === undefined ? null : (children.get(found.child) ?? null);
    const row = child?.rows[0];
    const isLinked = registered.has(name) && row?.outcome !== 'unlinked';
    return {
      name,
      keys: found.keys,
      child,
      isLinked,
      canMiss: isLinked && !(register === 'protection_orders' && isDatedByBirth(child)),
      province: row?.place.province ?? null,
      measure: row?.measure ?? null,
      year: row?.year ?? null,
      sex: child?.sex ?? sexes.get(name) ?? null,
      careType: firstCare.get(name)?.careType ?? null,
      kind: row === undefined ? 'no index row' : kindOf(row),
    };
  });
}

/** Counted care that holds on some day from the start of the period up to the last horizon. */
export function hasCareInPeriod({ startsOn, endsOn }: Pick<CareRecord, 'startsOn' | 'endsOn'>): boolean {
  return startsOn <= sample.observedUntil && (endsOn === null || endsOn >= sample.from);
}

export const textOf = ({ type, value }: Key): string => type + value;

/** The index date of the unborn hangs on the birth date, which is not known without the link: it would be another one. */
function isDatedByBirth(child: Child | null): boolean {
  return child?.rows.some(({ stories }) => stories.birth === 'on_index') ?? false;
}

function kindOf({ victim, outcome, help, year }: IndexRow): string {
  return [victim, outcome, help, year].join(' ');
}

function keysOf(records: readonly Keyed[]): Map<string, { keys: Key[]; child: number | undefined }> {
  const found = new Map<string, { keys: Key[]; child: number | undefined }>();
  for (const { key, last, child } of records) {
    const person = found.get(textOf(last)) ?? { keys: [], child };
    if (!person.keys.some((known) => textOf(known) === textOf(key))) person.keys.push(key);
    found.set(textOf(last), person);
  }
  return found;
}

function firstTrajectories(care: readonly CareRecord[]): Map<string, CareRecord> {
  const first = new Map<string, CareRecord>();
  for (const record of care) {
    const known = first.get(textOf(record.last));
    const isFirst =
      known === undefined ||
      record.startsOn < known.startsOn ||
      (record.startsOn === known.startsOn && record.id < known.id);
    if (isFirst) first.set(textOf(record.last), record);
  }
  return first;
}
