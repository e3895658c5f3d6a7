import { addDays, addMonths } from '../dates.ts';
import { countedCare, followUpOf, windowMonths } from '../follow-up.ts';
import { sizes } from '../intervals.ts';
import type { NaiveOptions } from '../options.ts';
import { field, measures } from '../rows.ts';
import { distinct, type FigureKey, type NaiveFigure, nowhere, share } from './cells.ts';
import { yearsOf } from './rates.ts';
import type { NaiveUnits } from './units.ts';

type Child = NaiveUnits['children'][number];

/** Care keys that could have been a missed link: how many of them are not linked. */
interface CareKeys {
  readonly all: number;
  readonly missed: number;
}

/** Section 6, “bounds for linkage error”, for the total, each year and each measure; for victims, others and all. */
export function naiveBounds(units: NaiveUnits, tellVictims: boolean, options: NaiveOptions): NaiveFigure[] {
  const keys = careKeys(units, options);
  const years = options.breakdowns.includes('year') ? yearsOf(options) : [];
  const own = options.breakdowns.includes('measure') ? measures : [];
  const places: { period: string; measure: string; is: (child: Child) => boolean }[] = [
    { period: '_T', measure: '_T', is: () => true },
    ...years.map((period) => ({
      period,
      measure: '_T',
      is: (child: Child) => String(child.year) === period,
    })),
    ...own.map((measure) => ({ period: '_T', measure, is: (child: Child) => child.measure === measure })),
  ];
  return places.flatMap(({ period, measure, is }) =>
    (tellVictims ? ['_T', 'victim', 'other'] : ['_T']).flatMap((victim) => {
      const key = { ...nowhere, indicator: 'without-help-6m', statistic: '', period, measure, victim };
      return boundsAt(key, units.children.filter(is), keys, isObserved(period, options), options);
    }),
  );
}

/** Whether anybody of a period can have been followed to the last day: by dates alone. */
function isObserved(period: string, options: NaiveOptions): boolean {
  const days = indexDays(options).filter((day) => period === '_T' || day.startsWith(period));
  return days.some((day) => followUpOf(day, undefined, options) !== 'not_yet_followed');
}

function indexDays({ from, until }: NaiveOptions): string[] {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

/**
 * “K unlinked care keys with a counted trajectory between `period.from` and the last horizon”: the last day on which
 * somebody with an index date in the period is still followed.
 */
function careKeys({ care }: NaiveUnits, options: NaiveOptions): CareKeys {
  const horizons = indexDays(options)
    .filter((day) => followUpOf(day, undefined, options) !== 'not_yet_followed')
    .map((day) => addMonths(day, windowMonths));
  const last = horizons.sort().at(-1) ?? '';
  const counts = new Set(
    countedCare(
      care.map(({ row }) => row),
      options,
    ),
  );
  const keys = care.filter(
    ({ row }) =>
      counts.has(row) &&
      field(row, 'starts_on') <= last &&
      (field(row, 'ends_on') === '' || field(row, 'ends_on') >= options.from),
  );
  return { all: distinct(keys), missed: distinct(keys.filter(({ linked }) => !linked)) };
}

/** How many spells so many keys of care may be help for at most: one each, or where every spell counts those of a child each. */
function helped(none: readonly Child[], keys: number, options: NaiveOptions): number {
  if (options.index !== 'every-spell') return keys;
  const most = [...sizes(none, options).values()].sort((one, other) => other - one).slice(0, keys);
  return most.reduce((sum, spells) => sum + spells, 0);
}

function boundsAt(
  key: FigureKey,
  here: readonly Child[],
  keys: CareKeys,
  shown: boolean,
  options: NaiveOptions,
): NaiveFigure[] {
  const isVictim = ({ victim }: Child) => key.victim === '_T' || victim === (key.victim === 'victim');
  const followed = here.filter((child) => child.counted && isVictim(child));
  const none = followed.filter(({ help }) => help === 'none');
  const observed = here.filter((child) => !child.linked && child.followUp !== 'not_yet_followed');
  // Any unlinked child may be a victim whose record stands under another key.
  const unlinked = key.victim === 'other' ? observed.filter(isVictim) : observed;
  const parts =
    key.victim === 'other'
      ? ([distinct(observed), distinct(unlinked), distinct(observed.filter((one) => one.victim))] as const)
      : ([distinct(followed) + distinct(unlinked), distinct(unlinked), distinct(followed)] as const);
  const all = followed.length + unlinked.length;
  const value = followed.length === 0 ? null : none.length / followed.length;
  const nothing = { numerator: null, denominator: null, value: null };
  const bound = (statistic: string, numerator: number): NaiveFigure => ({
    ...{ ...key, statistic },
    ...(shown ? share(numerator, all) : nothing),
    people: parts,
  });
  const estimated = (change: Partial<FigureKey>, m: number | null, people: NaiveFigure['people']) => ({
    ...{ ...key, ...change },
    ...{ ...nothing, value: shown && value !== null && m !== null ? correct(value, m) : null },
    people,
  });
  const m = keys.all === 0 ? null : keys.missed / keys.all;
  const own = [
    distinct(followed),
    distinct(none),
    distinct(followed.filter((child) => !none.includes(child))),
  ];
  const [one = 0, two = 0, three = 0] = own;
  return [
    bound('bound_low', Math.max(0, none.length - helped(none, keys.missed, options))),
    bound('bound_high', none.length + unlinked.length),
    estimated({ statistic: 'corrected' }, m, [keys.all, keys.missed, keys.all - keys.missed]),
    ...Array.from({ length: 11 }, (_, percent) =>
      estimated(
        { statistic: 'sensitivity', category: `missed_${String(percent).padStart(2, '0')}` },
        percent / 100,
        [one, two, three],
      ),
    ),
  ];
}

/** `max(0, s − m) / (1 − m)` in three digits; nothing can be said when everything is missed. */
function correct(value: number, m: number): number | null {
  return m === 1 ? null : Number((Math.max(0, value - m) / (1 - m)).toPrecision(3));
}
