import { codesOf } from '../../schemas/code-lists.ts';
import type { Cell } from '../../schemas/cube.ts';
import { type Margin, margins } from '../../schemas/margins.ts';
import type { ReportRegion } from '../../reports/input.ts';
import { dividedShares } from './fixture-divided.ts';

export type FixtureSize = 'sample' | 'large';

export interface FixtureCell {
  readonly row: Cell;
  readonly margin: string;
}

interface Counts {
  readonly order: number;
  readonly followed: number;
  readonly running: number;
  readonly none: number;
}

/** The truth at the level of the country: 136 victims followed, 21 of them without help, and 1,200 other children. */
const totals: Record<'victim' | 'other', Counts> = {
  victim: { order: 142, followed: 136, running: 70, none: 21 },
  other: { order: 1262, followed: 1200, running: 771, none: 72 },
};
/** Parts of the whole by position, so that years, sexes and ages add up. */
const years = ['2017', '2018'];

type Keys = Pick<Cell, 'period' | 'victim' | 'region_level' | 'region' | 'sex' | 'age_group' | 'measure'>;

/** Every cell of the headline indicators and of the shares linked with them; `large` is fifty times the sample, so that the smallest table has figures. */
export function cohortCells(size: FixtureSize, regions: readonly ReportRegion[]): FixtureCell[] {
  const factor = size === 'large' ? 50 : 1;
  return margins.flatMap((margin) =>
    marginKeys(margin, regions).flatMap((keys) => cellsAt(margin, keys, factor)),
  );
}

function marginKeys(margin: Margin, regions: readonly ReportRegion[]): Keys[] {
  const values = (dimension: Margin['dimensions'][number], codes: readonly string[]) =>
    margin.dimensions.includes(dimension) ? codes : ['_T'];
  const places =
    margin.regionLevel === 'country'
      ? ['NL']
      : regions.filter(({ level }) => level === margin.regionLevel).map(({ code }) => code);
  const keys: Keys[] = [];
  for (const region of places)
    for (const period of values('period', years))
      for (const sex of values('sex', ['male', 'female']))
        for (const age_group of values('age_group', ['0-3', '4-11', '12-17']))
          for (const measure of values('measure', codesOf('measure')))
            for (const victim of margin.byVictim ? ['victim', 'other', '_T'] : ['_T'])
              keys.push({
                period,
                victim,
                region_level: margin.regionLevel,
                region,
                sex,
                age_group,
                measure,
              });
  return keys;
}

function cellsAt(margin: Margin, keys: Keys, factor: number): FixtureCell[] {
  const { order, followed, running, none } = countsAt(keys, factor);
  const population = margin.dimensions.length === 0 && keys.victim === '_T' ? order * 117 : null;
  const started = followed - running - none;
  const rows = [
    shareRow('without-help-6m', '_T', keys, none, followed),
    shareRow('help-status-6m', 'running', keys, running, followed),
    shareRow('help-status-6m', 'started', keys, started, followed),
    shareRow('help-status-6m', 'none', keys, none, followed),
    countRow(keys, order),
    ...(population === null ? [] : [rateRow(keys, order, population)]),
    ...dividedShares(margin, keys.victim, { running, started, none }).map(
      ({ indicator, category, help_status, count, of }) => ({
        ...shareRow(indicator, category, keys, count, of),
        help_status,
      }),
    ),
  ];
  return rows.map((row) => ({ row, margin: margin.id }));
}

function countsAt(keys: Keys, factor: number): Counts {
  if (keys.victim === '_T') {
    const victims = countsAt({ ...keys, victim: 'victim' }, factor);
    const others = countsAt({ ...keys, victim: 'other' }, factor);
    return {
      order: victims.order + others.order,
      followed: victims.followed + others.followed,
      running: victims.running + others.running,
      none: victims.none + others.none,
    };
  }
  const whole = totals[keys.victim as 'victim' | 'other'];
  const part = partOf(keys);
  const tilt = 0.85 + 0.3 * ((keys.region.charCodeAt(3) * 7 + keys.sex.length * 3) % 10) * 0.1;
  const followed = Math.round(whole.followed * part) * factor;
  const none = part === 1 ? whole.none * factor : Math.round(whole.none * part * factor * (tilt || 1));
  return {
    order: Math.round(whole.order * part) * factor,
    followed,
    running: Math.round((whole.running / whole.followed) * followed),
    none: Math.min(none, followed),
  };
}

const shares: Record<string, number> = {
  '2017': 0.485,
  '2018': 0.515,
  male: 0.38,
  female: 0.62,
  '0-3': 0.18,
  '4-11': 0.34,
  '12-17': 0.48,
  supervision: 0.62,
  provisional_supervision: 0.17,
  guardianship: 0.09,
  provisional_guardianship: 0.07,
  temporary_guardianship: 0.05,
};

function partOf(keys: Keys): number {
  const dimensions = [keys.period, keys.sex, keys.age_group, keys.measure];
  const crossed = dimensions.reduce((product, code) => product * (shares[code] ?? 1), 1);
  if (keys.region_level === 'country') return crossed;
  const weight = 0.5 + ((keys.region.charCodeAt(2) * 31 + keys.region.charCodeAt(3) * 17) % 11) / 10;
  return (crossed * weight) / (keys.region_level === 'province' ? 12 : 42);
}

const blank = { statistic: 'estimate', help_status: '_T', status: 'value', reason: null } as const;

function shareRow(indicator: string, category: string, keys: Keys, count: number, of: number): Cell {
  const [lower, upper] = wilson(count, of);
  const numbers = { numerator: count, denominator: of, value: count / of, lower, upper };
  return { indicator, category, unit: 'share', ...keys, ...blank, ...numbers };
}

function countRow(keys: Keys, count: number): Cell {
  const [lower, upper] = poisson(count);
  const numbers = { numerator: count, denominator: null, value: count, lower, upper };
  return { indicator: 'children-with-order', category: '_T', unit: 'count', ...keys, ...blank, ...numbers };
}

function rateRow(keys: Keys, count: number, population: number): Cell {
  const [lower, upper] = poisson(count).map((bound) => (bound / population) * 1000) as [number, number];
  const value = (count / population) * 1000;
  const numbers = { numerator: count, denominator: population, value, lower, upper };
  return {
    indicator: 'children-with-order',
    category: '_T',
    unit: 'per_1000',
    ...keys,
    ...blank,
    ...numbers,
  };
}

/** Wilson's score interval, written anew for the tests. */
function wilson(count: number, of: number): [number, number] {
  const z = 1.959963984540054;
  const middle = (count + (z * z) / 2) / (of + z * z);
  const half = (z / (of + z * z)) * Math.sqrt((count * (of - count)) / of + (z * z) / 4);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** Byar's approximation: near enough for a page. */
function poisson(count: number): [number, number] {
  const z = 1.959963984540054;
  const more = count + 1;
  return [
    count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    more * (1 - 1 / (9 * more) + z / (3 * Math.sqrt(more))) ** 3,
  ];
}
