import type { LinkagePass, LinkingAttribute } from '../../schemas/linking.ts';

/** What one record tells of a person, as delivered; an empty text is no value. */
export type Telling = Readonly<Record<LinkingAttribute, string>>;

/** A key, or a person, with everything that its records tell. */
export interface Known {
  readonly key: string;
  readonly records: readonly Telling[];
  /** Registers in which the key is delivered, each with the type that it has there. */
  readonly uses?: readonly string[];
}

export interface NaiveLink {
  readonly key: string;
  readonly person: string;
  readonly pass: string;
}

/** A value as people compare it: capitals, accents, spaces and signs do not matter, nor whether ĳ is one letter or two. */
function alike(name: LinkingAttribute, text: string): string {
  if (name === 'sex') return text === 'male' || text === 'female' ? text : '';
  if (name === 'birth_date') return text;
  const letters = [...text.replaceAll('ĳ', 'ij').replaceAll('Ĳ', 'IJ').normalize('NFD')];
  return letters
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .join('')
    .toUpperCase();
}

/** Some record of the one and some record of the other agree in everything, and nothing of it is missing. */
function agree(one: Known, other: Known, on: readonly LinkingAttribute[]): boolean {
  return one.records.some((mine) =>
    other.records.some((theirs) =>
      on.every((name) => {
        const value = alike(name, mine[name]);
        return value !== '' && value === alike(name, theirs[name]);
      }),
    ),
  );
}

/** Both tell it somewhere, and never the same. */
function differ(one: Known, other: Known, name: LinkingAttribute): boolean {
  const values = ({ records }: Known) =>
    records.map((record) => alike(name, record[name])).filter((value) => value !== '');
  const [mine, theirs] = [values(one), values(other)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((value) => theirs.includes(value));
}

/** Two records of a key tell two sexes, or two days of birth. */
function isShared({ records }: Known): boolean {
  return (['sex', 'birth_date'] as const).some(
    (name) =>
      new Set(records.map((record) => alike(name, record[name])).filter((text) => text !== '')).size > 1,
  );
}

/**
 * Every key against every person, pass after pass: a key that one person alone fits is linked, unless another open key of
 * one of its registers and types fits that person too, or already leads there. `taken` has for each register and type the
 * persons whose own keys are delivered there.
 */
export function naiveLinks(
  keys: readonly Known[],
  persons: readonly Known[],
  passes: readonly LinkagePass[],
  own: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): NaiveLink[] {
  const links: NaiveLink[] = [];
  const byKey = new Map(keys.map((key) => [key.key, key]));
  const meet = (one: Known, other: Known | undefined) =>
    (one.uses ?? []).some((use) => (other?.uses ?? []).includes(use));
  for (const { id, on, unlessDiffer, cardinality } of passes) {
    const open = keys.filter((key) => !links.some((link) => link.key === key.key) && !isShared(key));
    const fits = new Map(open.map((key) => [key, persons.filter((person) => agree(key, person, on))]));
    const found = open.flatMap((key) => {
      const [person, ...others] = fits.get(key) ?? [];
      if (person === undefined || others.length > 0) return [];
      if (open.some((other) => other !== key && meet(key, other) && fits.get(other)?.includes(person)))
        return [];
      const isTaken =
        (key.uses ?? []).some((use) => own.get(use)?.has(person.key)) ||
        links.some((link) => link.person === person.key && meet(key, byKey.get(link.key)));
      if (cardinality === 'one-to-one' && isTaken) return [];
      if (unlessDiffer.some((name) => differ(key, person, name))) return [];
      return [{ key: key.key, person: person.key, pass: id }];
    });
    links.push(...found);
  }
  return links;
}
