import {
  ageGroupOf,
  type Clean,
  indexDateOf,
  isVictim,
  linkedPerson,
  residenceOn,
  unlinkedBecause,
} from '../cohort.ts';
import { ageOn, dayNumber, yearOf } from '../dates.ts';
import { countedCare } from '../follow-up.ts';
import { personOf } from '../keys.ts';
import type { NaiveOptions } from '../options.ts';
import { hasLeft } from '../persons.ts';
import { recoding } from '../regions.ts';
import { field, type Row } from '../rows.ts';
import { type Spell, spellsOf } from '../spells.ts';
import { marginsOf, type Told } from './places.ts';
import type { CountedRow } from './tally.ts';

/** Children under an order on the last observed day who have had no help since the index date of that order. */
export function waitingRows(data: Clean, options: NaiveOptions): CountedRow[] {
  const spells = [...spellsOf(data.orders, options.maximumGapDays).values()].flat();
  return spells.flatMap((spell) => {
    const at = waiter(spell, data, options);
    if (at === undefined) return [];
    const weeks = Math.floor((dayNumber(options.observedUntil) - dayNumber(at.indexDate)) / 7);
    const parts = ['_T', categoryOf(weeks)].map((category) => ({
      ...{ indicator: 'waiting-now', category, helpStatus: '_T' },
      ...{ level: 'all' as const, counts: true },
    }));
    return [{ at, among: marginsOf.waiting, parts }];
  });
}

function categoryOf(weeks: number): string {
  if (weeks <= 6) return 'weeks_0_6';
  if (weeks <= 13) return 'weeks_7_13';
  return weeks <= 26 ? 'weeks_14_26' : 'weeks_over_26';
}

/** The child behind a spell that runs on the last observed day, as it was on its index date; `undefined` when it does not wait. */
function waiter(
  spell: Spell,
  data: Clean,
  options: NaiveOptions,
): (Told & { readonly indexDate: string }) | undefined {
  const today = options.observedUntil;
  if (spell.startsOn > today || (spell.endsOn !== '' && spell.endsOn < today)) return undefined;
  if (unlinkedBecause(spell.key, data, options) !== null) return undefined;
  const person = linkedPerson(spell.key, data, options);
  const indexDate = indexDateOf(spell, person);
  const birth = person?.birthDate ?? '';
  if (indexDate > today || (birth !== '' && (ageOn(birth, today) ?? 0) >= 18)) return undefined;
  if (person !== undefined && (hasLeft(person, indexDate) || hasLeft(person, today))) return undefined;
  const own = (rows: readonly Row[]) => rows.filter((row) => personOf(row) === spell.key);
  const helped = countedCare(own(data.care), options).some((row) => {
    const [start, end] = [field(row, 'starts_on'), field(row, 'ends_on')];
    return start <= today && (end === '' || end >= indexDate);
  });
  if (helped) return undefined;
  const home = residenceOn(indexDate, own(data.residence));
  return {
    indexDate,
    year: yearOf(indexDate),
    victim: isVictim(indexDate, own(data.orders), own(data.victims)),
    sex: person?.sex ?? 'unknown',
    ageGroup: ageGroupOf(birth === '' ? null : ageOn(birth, indexDate)),
    measure: spell.measure,
    place: recoding(options.regionYear)(options.regionSource === 'order' ? spell.municipality : home),
  };
}
