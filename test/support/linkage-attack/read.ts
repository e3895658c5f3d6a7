import type { Cell } from '../../../schemas/cube.ts';
import {
  type ChildRow,
  type Country,
  childKinds,
  type RecordKind,
  recordKinds,
  type State,
} from './people.ts';
import type { Equation } from './solve.ts';

type Place = Pick<Cell, 'period' | 'victim' | 'region' | 'measure'>;
type Test<T> = (kind: T) => boolean;

/** The unknowns of an attacker: how many index rows of each kind there are, then the later spells and the missed keys. */
export class ChildUnknowns {
  readonly kinds: readonly ChildRow[];
  readonly observed: readonly string[];
  readonly laterSpells: number;
  readonly missedKeys: number;
  readonly size: number;

  constructor(country: Omit<Country, 'rows' | 'care'>) {
    this.kinds = childKinds(country);
    this.observed = country.observed;
    this.laterSpells = this.kinds.length;
    this.missedKeys = this.kinds.length + 1;
    this.size = this.kinds.length + 2;
  }

  sumOf(...tests: readonly Test<ChildRow>[]): Map<number, number> {
    return sumOver(this.kinds, ...tests);
  }
}

function sumOver<T>(kinds: readonly T[], ...tests: readonly Test<T>[]): Map<number, number> {
  const found = new Map<number, number>();
  kinds.forEach((kind, at) => {
    if (tests.every((test) => test(kind))) found.set(at, 1);
  });
  return found;
}

export const at =
  ({ period, victim, region, measure }: Place): Test<ChildRow> =>
  (kind) =>
    (period === '_T' || kind.year === period) &&
    (victim === '_T' || kind.victim === (victim === 'victim')) &&
    (region === 'NL' || kind.province === region) &&
    (measure === '_T' || kind.measure === measure);

const among =
  (...states: readonly State[]): Test<ChildRow> =>
  ({ state }) =>
    states.includes(state);
const not =
  <T>(test: Test<T>): Test<T> =>
  (kind) =>
    !test(kind);

const isUnlinked = among('unlinked');
const isLinked = not(isUnlinked);
const isFollowed = among('none', 'running', 'started');
const isExcluded = among('unlinked', 'adult', 'after_leaving');
const isInCohort = not(isExcluded);

/** States that a reader may ask for, by name. */
export const asked: Readonly<Record<string, Test<ChildRow>>> = {
  everybody: () => true,
  unlinked: isUnlinked,
  linked: isLinked,
  adult: among('adult'),
  afterLeaving: among('after_leaving'),
  leftOutLinked: among('adult', 'after_leaving'),
  excluded: isExcluded,
  inCohort: isInCohort,
  notFollowed: among('left', 'not_yet'),
  left: among('left'),
  followed: isFollowed,
  none: among('none'),
  running: among('running'),
  started: among('started'),
};

const steps: Readonly<Record<string, Test<ChildRow>>> = {
  children: () => true,
  excluded: isExcluded,
  excluded_unlinked: isUnlinked,
  excluded_adult_or_after_leaving: among('adult', 'after_leaving'),
  excluded_adult: among('adult'),
  excluded_after_leaving: among('after_leaving'),
  in_cohort: isInCohort,
  not_followed: among('left', 'not_yet'),
  left: among('left'),
  not_yet_followed: among('not_yet'),
  followed: isFollowed,
};

/** What public rows tell of index rows, by the definitions of the figures alone. */
export function childEquations(rows: readonly Cell[], unknowns: ChildUnknowns): Equation[] {
  return rows.flatMap((row) => {
    const { numerator, denominator } = row;
    if (numerator === null) return [];
    const tell = (count: number | null, ...tests: readonly Test<ChildRow>[]): Equation[] =>
      count === null ? [] : [{ sum: unknowns.sumOf(at(row), ...tests), count }];
    switch (row.indicator) {
      case 'population-flow': {
        const step = steps[row.category];
        if (step !== undefined) return tell(numerator, step);
        if (row.category !== 'spells') return [];
        return [{ sum: unknowns.sumOf().set(unknowns.laterSpells, 1), count: numerator }];
      }
      case 'linkage-rate':
        return row.category === '_T' ? [...tell(numerator, isLinked), ...tell(denominator)] : [];
      case 'linkage-pass':
        return [...tell(numerator, isLinked), ...tell(denominator, isLinked)];
      case 'linkage-profile':
        return profileEquations(row, tell);
      case 'children-with-order':
        return tell(numerator, isInCohort);
      case 'help-status-6m':
        return [...tell(numerator, among(row.category as State)), ...tell(denominator, isFollowed)];
      case 'without-help-6m':
        return row.statistic === 'estimate'
          ? [...tell(numerator, among('none')), ...tell(denominator, isFollowed)]
          : boundEquations(row, unknowns);
      default:
        return [];
    }
  });
}

function profileEquations(
  { category, numerator, denominator }: Cell,
  tell: (count: number | null, ...tests: readonly Test<ChildRow>[]) => Equation[],
): Equation[] {
  const [, name = '', kind] = /^(.*)_(linked|unlinked)$/.exec(category) ?? [];
  const group = kind === 'linked' ? isLinked : isUnlinked;
  const has: Test<ChildRow> | undefined = name.startsWith('year_')
    ? ({ year }) => `year_${year}` === name
    : name.startsWith('measure_')
      ? ({ measure }) => `measure_${measure}` === name
      : name.startsWith('province_')
        ? ({ province }) => `province_${province.toLowerCase()}` === name
        : name === 'ground_known'
          ? ({ ground }) => ground
          : undefined;
  return has === undefined ? [] : [...tell(numerator, group, has), ...tell(denominator, group)];
}

/** Bounds count the followed with the unlinked who may be there; a lowest share of 0 says nothing of missed keys. */
function boundEquations(row: Cell, unknowns: ChildUnknowns): Equation[] {
  const { numerator, denominator, statistic } = row;
  if (numerator === null || denominator === null) return [];
  const isObserved: Test<ChildRow> = ({ year }) => unknowns.observed.includes(year);
  const near = at({ ...row, victim: row.victim === 'victim' ? '_T' : row.victim });
  const mayBeHere = unknowns.sumOf(near, isUnlinked, isObserved);
  const and = (...tests: readonly Test<ChildRow>[]) =>
    new Map([...unknowns.sumOf(at(row), ...tests), ...mayBeHere]);
  const all = { sum: and(isFollowed), count: denominator };
  if (statistic === 'bound_high') return [all, { sum: and(among('none')), count: numerator }];
  if (numerator === 0) return [all];
  const less = unknowns.sumOf(at(row), among('none')).set(unknowns.missedKeys, -1);
  return [all, { sum: less, count: numerator }];
}

/** What public rows tell of care records. */
export function careEquations(rows: readonly Cell[]): Equation[] {
  const kinds = recordKinds();
  return rows.flatMap(({ indicator, category, period, numerator, denominator }) => {
    if (indicator !== 'linkage-rate' || numerator === null || denominator === null) return [];
    const keyType = /^youth_care_key_type_(r|s|other)$/.exec(category)?.[1];
    const type = /^youth_care_(?!key_type_)(.+)$/.exec(category)?.[1];
    if (category !== 'youth_care' && keyType === undefined && type === undefined) return [];
    const here: Test<RecordKind> = (kind) =>
      (period === '_T' || kind.year === period) &&
      (keyType === undefined || kind.keyType === keyType) &&
      (type === undefined || kind.type === type);
    return [
      { sum: sumOver(kinds, here), count: denominator },
      { sum: sumOver(kinds, here, ({ linked }) => linked), count: numerator },
    ];
  });
}
