import { addDays } from './calendar.ts';
import { careFacts } from './care-facts.ts';
import type { KeyMaker } from './keys.ts';
import { surroundings } from './quotas.ts';
import type { Random } from './random.ts';
import type { CareRecord, Keyed, PersonRecord, Records, VictimRow } from './records.ts';

/**
 * Sets the records of children with an order among records of others, numbers and shuffles them, and delivers some
 * twice: those must count once.
 */
export function surround(random: Random, maker: KeyMaker, records: Records): Records {
  const strangers = Array.from({ length: surroundings.backgroundPersons }, () => maker.make('R'));
  const persons = strangers.map(
    (key): PersonRecord => ({
      key,
      last: key,
      sex: random.pick(['male', 'female'] as const),
      birthDate: addDays('2000-01-01', random.integer(0, 6500)),
      diedOn: null,
      emigratedOn: null,
      returnedOn: null,
      canonicalOnly: false,
    }),
  );
  const care = Array.from({ length: surroundings.backgroundCare }, (): CareRecord => {
    const key = random.integer(0, 2) === 0 ? maker.make('R') : random.pick(strangers);
    const startsOn = addDays('2015-03-01', random.integer(0, 1500));
    const endsOn = random.integer(0, 4) === 0 ? null : addDays(startsOn, random.integer(10, 60));
    return { key, last: key, id: '', startsOn, endsOn, ...careFacts(random, { startsOn, endsOn }) };
  });
  const { duplicates } = surroundings;
  return {
    orders: twice(random, numbered(random, 'O', records.orders), duplicates.orders),
    care: twice(random, numbered(random, 'C', [...records.care, ...care]), duplicates.care),
    persons: twice(random, random.shuffle([...records.persons, ...persons]), duplicates.persons),
    victims: twice(random, numbered(random, 'V', records.victims), duplicates.victims),
    crosswalk: repeated(random, random.shuffle(records.crosswalk), duplicates.crosswalk),
  };
}

/** Gives ids in random order, but rising within each child, since the lowest id decides between equal orders. */
function numbered<T extends Keyed & { readonly id: string }>(
  random: Random,
  letter: string,
  records: readonly T[],
): T[] {
  const numbers = random.shuffle(records.map((_, at) => at + 1));
  const owned = new Map<string, number[]>();
  records.forEach((record, at) => {
    const owner = record.last.type + record.last.value;
    owned.set(
      owner,
      [...(owned.get(owner) ?? []), numbers[at] ?? 0].toSorted((a, b) => a - b),
    );
  });
  const withIds = records.map((record) => {
    const number = owned.get(record.last.type + record.last.value)?.shift() ?? 0;
    return { ...record, id: `${letter}${String(number).padStart(6, '0')}` };
  });
  return random.shuffle(withIds);
}

/** Some records again, two of them under another key of the same person: identical once the crosswalk is followed. */
function twice<T extends Keyed>(random: Random, records: readonly T[], times: number): T[] {
  const everywhere = random.shuffle(records.filter(isInEveryLayout));
  const renamed = everywhere.filter((record) => record.key !== record.last).slice(0, 2);
  const again = everywhere.filter((record) => record.key === record.last).slice(0, times - renamed.length);
  return [...records, ...renamed.map((record) => ({ ...record, key: record.last })), ...again];
}

function isInEveryLayout(record: Keyed): boolean {
  const { canonicalOnly, insteadOfGround } = record as Partial<PersonRecord & VictimRow>;
  return canonicalOnly !== true && insteadOfGround !== true;
}

function repeated<T>(random: Random, rows: readonly T[], times: number): T[] {
  return [...rows, ...random.shuffle(rows).slice(0, times)];
}
