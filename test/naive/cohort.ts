import { addMonths, ageOn, yearOf } from './dates.ts';
import { countedCare, type FollowUp, followUpOf, type Help, helpOf } from './follow-up.ts';
import { followCrosswalk, keyType, personOf, resolveRows, withoutDuplicates } from './keys.ts';
import type { NaiveOptions } from './options.ts';
import { hasLeft, type Person, personsByKey } from './persons.ts';
import { type Place, recoding } from './regions.ts';
import { field, type RegisterName, type Registers, type Row } from './rows.ts';
import { type Spell, spellsOf } from './spells.ts';

export type Exclusion = 'unlinked' | 'adult' | 'after_leaving';

/** One index row: a child and the date from which it is followed, also where it is excluded. */
export interface NaiveChild {
  /** Key type and key, after the crosswalk. */
  readonly key: string;
  readonly indexDate: string;
  readonly spellStartsOn: string;
  /** The last day of the spell; empty where no end is known. */
  readonly spellEndsOn: string;
  readonly year: number;
  readonly measure: string;
  readonly institution: string;
  readonly place: Place;
  /** Why the child is left out; `null` for the children of the figures. */
  readonly excluded: Exclusion | null;
  /** Why the child is not linked. */
  readonly unlinkedBecause: 'key_type' | 'not_in_persons' | 'conflicting_person' | null;
  readonly sex: string;
  readonly ageGroup: string;
  readonly victim: boolean;
  readonly followUp: FollowUp;
  readonly help: Help;
  /** In the denominator of the help figures. */
  readonly counted: boolean;
}

/** The registers after the crosswalk and without duplicates, by person where they are about persons. */
export interface Clean {
  readonly orders: readonly Row[];
  readonly care: readonly Row[];
  readonly persons: Map<string, Person> | undefined;
  readonly victims: readonly Row[];
  readonly residence: readonly Row[];
}

export function clean(registers: Registers): Clean {
  const resolve = followCrosswalk(registers.key_crosswalk ?? []);
  const rowsOf = (name: RegisterName) =>
    withoutDuplicates(name, resolveRows(name, registers[name] ?? [], resolve));
  return {
    orders: rowsOf('protection_orders'),
    care: rowsOf('youth_care'),
    persons:
      registers.persons === undefined
        ? undefined
        : personsByKey(resolveRows('persons', registers.persons, resolve)),
    victims: rowsOf('victim_records'),
    residence: rowsOf('residence'),
  };
}

/**
 * Every index row of the cohort, excluded ones with their reason, straight from sections 3 to 5 of the methodology.
 * Throws when the crosswalk has a cycle or gives one key two new ones.
 */
export function naiveCohort(registers: Registers, options: NaiveOptions): NaiveChild[] {
  const data = clean(registers);
  const recode = recoding(options.regionYear);
  const result: NaiveChild[] = [];
  for (const [key, spells] of spellsOf(data.orders, options.maximumGapDays)) {
    const person = linkedPerson(key, data, options);
    const candidates = spells.map((spell) => ({ spell, indexDate: indexDateOf(spell, person) }));
    for (const { spell, indexDate } of chosen(candidates, options)) {
      result.push(childOf(spell, indexDate, person, data, options, recode));
    }
  }
  return result;
}

/**
 * The spells that make an index row. The first of a year is the first of the whole calendar year: where that one lies
 * outside the period, a later one of the same year is not first, and the year has no row.
 */
function chosen<T extends { readonly indexDate: string }>(spells: readonly T[], options: NaiveOptions): T[] {
  const inOrder = [...spells].sort((a, b) =>
    a.indexDate < b.indexDate ? -1 : a.indexDate > b.indexDate ? 1 : 0,
  );
  const inPeriod = inOrder.filter(({ indexDate }) => indexDate >= options.from && indexDate <= options.until);
  if (options.index === 'every-spell') return inPeriod;
  if (options.index === 'first-in-period') return inPeriod.slice(0, 1);
  return inPeriod.filter(
    (one) => inOrder.find((other) => yearOf(other.indexDate) === yearOf(one.indexDate)) === one,
  );
}

/** Why the person behind a key is not linked; `null` for one who is. */
export function unlinkedBecause(
  key: string,
  data: Pick<Clean, 'persons'>,
  options: NaiveOptions,
): NaiveChild['unlinkedBecause'] {
  if (!options.keyTypes.includes(keyType(key))) return 'key_type';
  if (data.persons === undefined) return null;
  const person = data.persons.get(key);
  if (person === undefined) return 'not_in_persons';
  return person.conflict ? 'conflicting_person' : null;
}

/** The person behind a linked key; an unlinked child has nothing but its own orders. */
export function linkedPerson(key: string, data: Clean, options: NaiveOptions): Person | undefined {
  return unlinkedBecause(key, data, options) === null ? data.persons?.get(key) : undefined;
}

/** The first day of the spell; the birth date where the order starts up to nine months before birth. */
export function indexDateOf(spell: Spell, person: Person | undefined): string {
  const birth = person?.birthDate ?? '';
  const beforeBirth = birth !== '' && spell.startsOn < birth && addMonths(spell.startsOn, 9) >= birth;
  return beforeBirth ? birth : spell.startsOn;
}

function childOf(
  spell: Spell,
  indexDate: string,
  person: Person | undefined,
  data: Clean,
  options: NaiveOptions,
  recode: (municipality: string) => Place,
): NaiveChild {
  const own = (rows: readonly Row[]) => rows.filter((row) => personOf(row) === spell.key);
  const reason = unlinkedBecause(spell.key, data, options);
  const birth = person?.birthDate ?? '';
  const age = birth === '' ? null : ageOn(birth, indexDate);
  const excluded = exclusionOf(reason !== null, age, person, indexDate);
  const followUp = followUpOf(indexDate, person, options);
  const stays = followUp === 'followed' || (followUp === 'left' && options.followUp === 'everyone');
  const municipality =
    options.regionSource === 'order' ? spell.municipality : residenceOn(indexDate, own(data.residence));
  return {
    key: spell.key,
    indexDate,
    spellStartsOn: spell.startsOn,
    spellEndsOn: spell.endsOn,
    year: yearOf(indexDate),
    measure: spell.measure,
    institution: spell.institution,
    place: recode(municipality),
    excluded,
    unlinkedBecause: reason,
    sex: person?.sex ?? 'unknown',
    ageGroup: ageGroupOf(age),
    victim: isVictim(indexDate, own(data.orders), own(data.victims)),
    followUp,
    help: helpOf(indexDate, countedCare(own(data.care), options)),
    counted: excluded === null && stays,
  };
}

function exclusionOf(
  unlinked: boolean,
  age: number | null,
  person: Person | undefined,
  indexDate: string,
): Exclusion | null {
  if (unlinked) return 'unlinked';
  if (age !== null && age >= 18) return 'adult';
  return person !== undefined && hasLeft(person, indexDate) ? 'after_leaving' : null;
}

export function ageGroupOf(age: number | null): string {
  if (age === null || age >= 18) return 'unknown';
  if (age <= 3) return '0-3';
  return age <= 11 ? '4-11' : '12-17';
}

export function residenceOn(day: string, residence: readonly Row[]): string {
  const home = residence.find(
    (row) => field(row, 'starts_on') <= day && (field(row, 'ends_on') === '' || field(row, 'ends_on') >= day),
  );
  return home === undefined ? '' : field(home, 'municipality');
}

/** Known as a victim of sexual violence or trafficking on or before the index date. */
export function isVictim(indexDate: string, orders: readonly Row[], victims: readonly Row[]): boolean {
  const counts = (kind: string) => kind === 'sexual_violence' || kind === 'trafficking';
  const byOrder = orders.some((row) => field(row, 'starts_on') <= indexDate && counts(field(row, 'ground')));
  const byRecord = victims.some(
    (row) => field(row, 'recorded_on') <= indexDate && counts(field(row, 'kind')),
  );
  return byOrder || byRecord;
}
