import { codesOf } from '../../schemas/code-lists.ts';
import type { Cell } from '../../schemas/cube.ts';
import type { ReportRegion } from '../../reports/input.ts';
import type { FixtureCell, FixtureSize } from './fixture-cells.ts';

/*
 * Linkage with a truth that is known: guardianship and one province are linked clearly less well, one type of care
 * too, and 2018 hardly differs from 2017. Counts at the level of the country agree with the other cells.
 */

type Place = Partial<Pick<Cell, 'period' | 'region_level' | 'region' | 'measure' | 'victim'>>;

const children = { linked: 1422, all: 1571 };
const none = { victim: 21, other: 72 };
const followed = { victim: 136, other: 1200 };
const unlinked = { victim: 12, other: 103 };
/** Unlinked care keys with a counted trajectory, and all such keys. */
const missed = { keys: 9, all: 1874 };

/** Every cell of the linkage; the large release is fifty times the sample. */
export function linkageCells(size: FixtureSize, regions: readonly ReportRegion[]): FixtureCell[] {
  const factor = size === 'large' ? 50 : 1;
  return [
    ...rateCells(factor, regions),
    ...typeCells(factor),
    ...passCells(factor),
    ...profileCells(factor, regions),
    ...implausibleCells(factor),
    ...boundCells(factor),
  ];
}

const parts: Record<string, number> = { '2017': 0.485, '2018': 0.515 };
const measures: Record<string, [part: number, rate: number]> = {
  supervision: [0.62, 0.92],
  provisional_supervision: [0.17, 0.92],
  guardianship: [0.09, 0.8],
  provisional_guardianship: [0.07, 0.9],
  temporary_guardianship: [0.05, 0.88],
};

function rateCells(factor: number, regions: readonly ReportRegion[]): FixtureCell[] {
  const provinces = regions.filter(({ level }) => level === 'province');
  const subjects = [
    { category: '_T', ...children },
    { category: 'protection_orders', linked: 2390, all: 2618 },
  ];
  const crossed = subjects.flatMap(({ category, linked, all }) => {
    const rate = linked / all;
    return [
      ...['2017', '2018'].map((period) =>
        share('linkage-rate', category, all * (parts[period] ?? 0) * factor, rate, { period }, 'year'),
      ),
      ...codesOf('measure').map((measure) => {
        const [part, own] = measures[measure] ?? [0, 1];
        return share('linkage-rate', category, all * part * factor, own, { measure }, 'measure');
      }),
      ...provinces.map(({ code }, position) => {
        const own = position === 3 ? rate - 0.12 : rate + ((position % 3) - 1) * 0.004;
        const place = { region_level: 'province', region: code } as const;
        return share('linkage-rate', category, (all / provinces.length) * factor, own, place, 'province');
      }),
    ];
  });
  const care = ['2017', '2018'].map((period) =>
    share('linkage-rate', 'youth_care', 4706 * factor, period === '2017' ? 0.962 : 0.968, { period }, 'year'),
  );
  return [
    share('linkage-rate', 'protection_orders', 2618 * factor, 2390 / 2618),
    share('linkage-rate', 'youth_care', 9412 * factor, 0.965),
    share('linkage-rate', 'victim_records', 312 * factor, 0.93),
    ...crossed,
    ...care,
  ];
}

function typeCells(factor: number): FixtureCell[] {
  const registers: Record<string, number> = {
    protection_orders: 2618,
    youth_care: 9412,
    victim_records: 312,
  };
  const keyTypes = Object.entries(registers).flatMap(([register, all]) => [
    share('linkage-rate', `${register}_key_type_r`, all * 0.94 * factor, 0.985),
    share('linkage-rate', `${register}_key_type_s`, all * 0.05 * factor, 0.41),
    share('linkage-rate', `${register}_key_type_other`, all * 0.01 * factor, 0.2),
  ]);
  const careTypes = codesOf('care_type').map((code, position) =>
    share('linkage-rate', `youth_care_${code}`, 900 * factor, position === 6 ? 0.86 : 0.97),
  );
  return [...keyTypes, ...careTypes];
}

function passCells(factor: number): FixtureCell[] {
  const all = children.linked * factor;
  const part = (numerator: number, denominator: number) => ({
    numerator: numerator * factor,
    denominator: denominator * factor,
  });
  const found = 61 * factor;
  const records = { protection_orders: [2390, 84], youth_care: [9083, 240], victim_records: [290, 31] };
  return [
    ...Object.entries(records).flatMap(([register, [linked = 0, late = 0]]) => [
      count('linkage-pass', `${register}_sex_birth_date_postcode`, part(late, linked)),
      count('linkage-pass', `${register}_key`, part(linked - late, linked)),
    ]),
    count('linkage-pass', 'sex_birth_date_postcode', { numerator: found, denominator: all }),
    count('linkage-pass', 'key', { numerator: all - found, denominator: all }),
  ];
}

function profileCells(factor: number, regions: readonly ReportRegion[]): FixtureCell[] {
  const provinces = regions.filter(({ level }) => level === 'province');
  const characteristics: [string, number, number][] = [
    ['several_orders', 0.38, 0.36],
    ['year_2018', 0.515, 0.505],
    ['year_2017', 0.485, 0.495],
    ['ground_known', 0.71, 0.52],
    ['spell_open', 0.24, 0.27],
    ...codesOf('measure').map((code): [string, number, number] => {
      const [part = 0] = measures[code] ?? [];
      return [`measure_${code}`, part, code === 'guardianship' ? 0.18 : part];
    }),
    ...provinces.map(({ code }, position): [string, number, number] => [
      `province_${code.toLowerCase()}`,
      1 / 12,
      position === 3 ? 0.19 : 0.07,
    ]),
  ];
  return characteristics.flatMap(([code, linked, other]) => [
    share('linkage-profile', `${code}_linked`, children.linked * factor, linked),
    share('linkage-profile', `${code}_unlinked`, (children.all - children.linked) * factor, other),
  ]);
}

function implausibleCells(factor: number): FixtureCell[] {
  const cases: Record<string, number> = {
    care_before_birth: 14,
    care_after_death: 11,
    order_after_death: 12,
    order_long_before_birth: 13,
    adult_at_order: 17,
  };
  return Object.entries(cases).map(([category, number]) =>
    cellOf('implausible-links', category, 'count', {
      numerator: number * factor,
      denominator: null,
      value: number * factor,
    }),
  );
}

function boundCells(factor: number): FixtureCell[] {
  const places: (Place & { readonly part: number; readonly margin: string })[] = [
    { part: 1, margin: 'total' },
    ...Object.entries(parts).map(([period, part]) => ({ period, part, margin: 'year' })),
    ...Object.entries(measures).map(([measure, [part]]) => ({ measure, part, margin: 'measure' })),
  ];
  return places.flatMap(({ part, margin, ...place }) =>
    (['victim', 'other', '_T'] as const).flatMap((victim) =>
      boundsAt({ ...place, victim }, numbersOf(victim, part * factor), factor, margin),
    ),
  );
}

function numbersOf(victim: 'victim' | 'other' | '_T', part: number) {
  const sum = (numbers: { readonly victim: number; readonly other: number }) =>
    Math.round((victim === '_T' ? numbers.victim + numbers.other : numbers[victim]) * part);
  const whoMayBeVictims = Math.round((unlinked.victim + unlinked.other) * part);
  return {
    none: sum(none),
    followed: sum(followed),
    unlinked: victim === 'victim' ? whoMayBeVictims : sum(unlinked),
  };
}

/** Section 6 of the specification, written anew for the tests. */
function boundsAt(
  place: Place,
  numbers: ReturnType<typeof numbersOf>,
  factor: number,
  margin: string,
): FixtureCell[] {
  const denominator = numbers.followed + numbers.unlinked;
  const low = Math.max(0, numbers.none - missed.keys * factor);
  const observed = numbers.none / numbers.followed;
  const correct = (m: number) => Math.max(0, observed - m) / (1 - m);
  const alone = (value: number) => ({ numerator: null, denominator: null, value });
  const bound = (numerator: number) => ({ numerator, denominator, value: numerator / denominator });
  const at = { ...place, reason: 'bound_not_interval' };
  const cell = (statistic: string, numbers: Numbers, category = '_T') =>
    cellOf('without-help-6m', category, 'share', numbers, { ...at, statistic }, margin);
  return [
    cell('bound_low', bound(low)),
    cell('bound_high', bound(numbers.none + numbers.unlinked)),
    cell('corrected', alone(correct(missed.keys / missed.all))),
    ...Array.from({ length: 11 }, (_, percent) =>
      cell('sensitivity', alone(correct(percent / 100)), `missed_${`${percent}`.padStart(2, '0')}`),
    ),
  ];
}

type Numbers = Pick<Cell, 'numerator' | 'denominator' | 'value'>;

function share(
  indicator: string,
  category: string,
  all: number,
  rate: number,
  place: Place = {},
  margin = 'total',
): FixtureCell {
  const denominator = Math.round(all);
  return count(
    indicator,
    category,
    { numerator: Math.round(denominator * rate), denominator },
    place,
    margin,
  );
}

function count(
  indicator: string,
  category: string,
  { numerator, denominator }: { readonly numerator: number; readonly denominator: number },
  place: Place = {},
  margin = 'total',
): FixtureCell {
  const numbers = { numerator, denominator, value: numerator / denominator };
  return cellOf(indicator, category, 'share', numbers, place, margin);
}

function cellOf(
  indicator: string,
  category: string,
  unit: Cell['unit'],
  numbers: Numbers,
  changes: Partial<Cell> = {},
  margin = 'total',
): FixtureCell {
  const row: Cell = {
    indicator,
    statistic: 'estimate',
    period: '_T',
    victim: '_T',
    region_level: 'country',
    region: 'NL',
    sex: '_T',
    age_group: '_T',
    measure: '_T',
    help_status: '_T',
    category,
    unit,
    lower: null,
    upper: null,
    status: 'value',
    reason: 'full_count',
    ...numbers,
    ...changes,
  };
  return { row, margin };
}
