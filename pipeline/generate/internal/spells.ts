import { addDays, type Day } from '../calendar.ts';

/** Days without a break, both ends included; `null` is an end that is not known. */
export interface Spell {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
}

/** Orders, or care, that overlap or follow each other without a day between, as one. */
export function unbroken(records: readonly Spell[]): Spell[] {
  const spells: Spell[] = [];
  for (const { startsOn, endsOn } of records.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1))) {
    const last = spells.at(-1);
    if (last === undefined || (last.endsOn !== null && startsOn > addDays(last.endsOn, 1)))
      spells.push({ startsOn, endsOn });
    else if (last.endsOn !== null && (endsOn === null || endsOn > last.endsOn))
      spells[spells.length - 1] = { startsOn: last.startsOn, endsOn };
  }
  return spells;
}

/** Whether a spell covers a day. */
export function covers({ startsOn, endsOn }: Spell, day: Day): boolean {
  return startsOn <= day && (endsOn === null || endsOn >= day);
}
