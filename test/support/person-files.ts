import { Random } from '../../pipeline/generate/random.ts';
import type { LinkingAttribute } from '../../schemas/linking.ts';

/** What a file tells of a person; an empty text is a gap. */
export type Told = Readonly<Record<LinkingAttribute, string>>;

/** A made-up person, and the records of it in a source that has keys of its own. */
export interface MadePerson {
  readonly key: string;
  readonly told: Told;
  /** The person is in the persons register. */
  readonly registered: boolean;
  /** Its key in the source, and what each of its records there tells, with errors and gaps. */
  readonly source: { readonly key: string; readonly records: readonly Told[] } | null;
}

const givenNames = [
  'Sanne',
  'Daan',
  'Noor',
  'Émile',
  'Fatima',
  'Sem',
  'Zoë',
  'Mohamed',
  'Lotte',
  'Jip',
  'Ýmir',
  'Bo',
];
const familyNames = [
  ...['de Vries', 'Jansen', 'van den Berg', 'El Idrissi', 'Bakker', 'Dijkstra', 'Yılmaz', 'O’Neill'],
  ...['Smit', 'Nguyễn', 'Visser-Kok', 'Peters', 'van Dĳk', 'Mulder', 'Bos', 'Kaya'],
];

/**
 * Made-up people of whom a source knows most, by its own keys: with typing errors, gaps, moves and other ways of writing.
 * One in eight is a twin, with the same home, family name and day of birth; some are in no persons register.
 */
export function makePersons(seed: number, size: number): MadePerson[] {
  const random = new Random(seed).stream('person files');
  const people: MadePerson[] = [];
  for (let at = 0; people.length < size; at += 1) {
    const twin = at > 0 && random.integer(1, 8) === 1 ? people.at(-1) : undefined;
    const told = twin === undefined ? anybody(random) : twinOf(twin.told, random);
    people.push({
      key: String(at + 1).padStart(9, '0'),
      told,
      registered: random.integer(1, 20) > 1,
      source: random.integer(1, 10) > 2 ? sourceOf(`Q${at}`, told, random) : null,
    });
  }
  return people;
}

function anybody(random: Random): Told {
  const year = random.integer(2000, 2016);
  return {
    given_name: pick(givenNames, random),
    family_name: pick(familyNames, random),
    sex: random.integer(0, 1) === 0 ? 'male' : 'female',
    birth_date: `${year}-${two(random.integer(1, 12))}-${two(random.integer(1, 28))}`,
    postcode: postcode(random),
    house_number: String(random.integer(1, 60)),
  };
}

function twinOf(told: Told, random: Random): Told {
  const names = givenNames.filter((name) => name !== told.given_name);
  return { ...told, given_name: pick(names, random), sex: random.integer(0, 1) === 0 ? 'male' : 'female' };
}

function sourceOf(key: string, told: Told, random: Random): MadePerson['source'] {
  const records = Array.from({ length: random.integer(1, 3) }, () => recorded(told, random));
  return { key, records };
}

/** A record as somebody typed it: another spelling, a slip, a gap, or another home. */
function recorded(told: Told, random: Random): Told {
  const one = (name: LinkingAttribute, change: (text: string) => string, often: number) =>
    random.integer(1, often) === 1 ? { [name]: change(told[name]) } : {};
  return {
    ...told,
    ...one('family_name', (text) => text.toUpperCase(), 3),
    ...one('family_name', (text) => slip(text, random), 8),
    ...one('given_name', (text) => ` ${text.normalize('NFD')} `, 4),
    ...one('given_name', (text) => slip(text, random), 9),
    ...one('given_name', () => '', 9),
    ...one('sex', () => 'unknown', 9),
    ...one('birth_date', () => '', 12),
    ...one('postcode', (text) => `${text.slice(0, 4)} ${text.slice(4).toLowerCase()}`, 3),
    ...one('postcode', () => postcode(random), 6),
    ...one('house_number', () => '', 10),
  };
}

/** Two neighbouring letters in the wrong order, or one left out. */
function slip(text: string, random: Random): string {
  const at = random.integer(0, text.length - 2);
  const [one = '', other = ''] = [text[at], text[at + 1]];
  return text.slice(0, at) + (random.integer(0, 1) === 0 ? other + one : other) + text.slice(at + 2);
}

function postcode(random: Random): string {
  const letters = 'ABCDEFGHJK';
  const letter = () => letters[random.integer(0, letters.length - 1)] ?? 'A';
  return `${random.integer(1000, 1400)}${letter()}${letter()}`;
}

const two = (number: number) => String(number).padStart(2, '0');
const pick = (list: readonly string[], random: Random) => list[random.integer(0, list.length - 1)] ?? '';
