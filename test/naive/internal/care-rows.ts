import { ageGroupOf, type Clean, isVictim, linkedPerson, residenceOn, unlinkedBecause } from '../cohort.ts';
import { addMonths, ageOn, yearOf } from '../dates.ts';
import { personOf } from '../keys.ts';
import type { NaiveOptions } from '../options.ts';
import { recoding } from '../regions.ts';
import { field, grounds, type Row } from '../rows.ts';
import { careSpells } from './care-spells.ts';
import { margins } from '../../../schemas/margins.ts';
import { groundOn, orderRunsOn } from './ground.ts';
import { marginsOf } from './places.ts';
import type { CountedRow, Part } from './tally.ts';

/** One person with care, and what is known of it. */
interface Known {
  readonly care: readonly Row[];
  readonly orders: readonly Row[];
  readonly victims: readonly Row[];
  readonly tellVictims: boolean;
  readonly options: NaiveOptions;
}

/** Every start of care that is counted: of linked children under 18, with an order or without, the first of a kind in a year. */
export function careRows(data: Clean, options: NaiveOptions, tellVictims: boolean): CountedRow[] {
  const recode = recoding(options.regionYear);
  return [...new Set(data.care.map(personOf))]
    .filter((key) => unlinkedBecause(key, data, options) === null)
    .flatMap((key) => {
      const own = (rows: readonly Row[]) => rows.filter((row) => personOf(row) === key);
      const known = {
        ...{ care: own(data.care), orders: own(data.orders), victims: own(data.victims) },
        ...{ tellVictims, options },
      };
      const person = linkedPerson(key, data, options);
      const birth = person?.birthDate ?? '';
      const age = (day: string) => (birth === '' ? null : ageOn(birth, day));
      return startsOf(known).flatMap(({ days, partsOn }) =>
        firstOfEachYear(days.filter((day) => (age(day) ?? 0) < 18))
          .filter((day) => day >= options.from && day <= options.until)
          .map((day) => ({
            at: {
              year: yearOf(day),
              victim: isVictim(day, known.orders, known.victims),
              sex: person?.sex ?? 'unknown',
              ageGroup: ageGroupOf(age(day)),
              measure: '_T',
              place: recode(residenceOn(day, own(data.residence))),
            },
            among: options.hasResidence ? marginsOf.care : ofTheCountry,
            parts: partsOn(day),
          })),
      );
    });
}

/** Care tells no regions but those of residence. */
const ofTheCountry = margins
  .filter(({ id, regionLevel }) => regionLevel === 'country' && marginsOf.care.includes(id))
  .map(({ id }) => id);

function firstOfEachYear(days: readonly string[]): string[] {
  const sorted = [...days].sort();
  return sorted.filter((day, at) => at === 0 || yearOf(sorted[at - 1] ?? '') < yearOf(day));
}

/** The kinds of start: the days of them, and the figures in which a start on a day has a part. */
function startsOf(known: Known): { days: string[]; partsOn: (day: string) => Part[] }[] {
  const starts = known.care.map((row) => field(row, 'starts_on'));
  const part = (indicator: string, category: string, counts: boolean): Part => ({
    ...{ indicator, category, helpStatus: '_T', level: 'all', counts },
  });
  const secure = known.care.filter((row) => field(row, 'care_type') === 'secure_residential');
  const isKnown = (day: string) => isVictim(day, known.orders, known.victims);
  const ground = (day: string) => groundOn(day, known.orders, known.victims);
  const spells = careSpells(known.care);
  return [
    {
      days: secure.map((row) => field(row, 'starts_on')),
      partsOn: (day) => (known.tellVictims ? [part('secure-care-victims', '_T', isKnown(day))] : []),
    },
    {
      days: spells.map(({ startsOn }) => startsOn),
      partsOn: (day) =>
        looksBack(day, known.options) ? [part('repeat-care', '_T', hadCareBefore(day, spells))] : [],
    },
    { days: starts, partsOn: (day) => [part('ground-at-care', 'any_known', ground(day) !== 'unknown')] },
    {
      days: starts.filter((day) => orderRunsOn(day, known.orders)),
      partsOn: (day) => grounds.map((code) => part('ground-at-care', code, ground(day) === code)),
    },
  ];
}

/** Five years before the first day of the year were observed. */
function looksBack(day: string, { careObservedFrom }: NaiveOptions): boolean {
  return careObservedFrom !== '' && careObservedFrom <= addMonths(`${yearOf(day)}-01-01`, -60);
}

/** Care of another spell ended before this day, five years before it at the earliest. */
function hadCareBefore(day: string, spells: readonly { readonly endsOn: string }[]): boolean {
  return spells.some(({ endsOn }) => endsOn !== '' && endsOn < day && endsOn >= addMonths(day, -60));
}
