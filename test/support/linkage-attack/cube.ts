import { ownIntervals } from '../../../pipeline/cube/cell-intervals.ts';
import type { FlowStep } from '../../../pipeline/cube/accounts.ts';
import type { Coordinates, Table } from '../../../pipeline/cube/coordinates.ts';
import { type RowsAtPlace, surplusOf } from '../../../pipeline/cube/group-surplus.ts';
import type { LinkageCounts, LinkedCount } from '../../../pipeline/diagnostics/linkage-model.ts';
import type { InnerGroup, Outcome } from '../../../pipeline/cube/inner-planes.ts';
import { InnerSums } from '../../../pipeline/cube/inner-sums.ts';
import { cubeOf } from '../../../pipeline/indicators.ts';
import { margins } from '../../../schemas/margins.ts';
import { type Country, measures, provinces, type Row, type State, years } from './people.ts';

const followed: readonly State[] = ['none', 'running', 'started'];
const excluded: readonly State[] = ['unlinked', 'adult', 'after_leaving'];

/** The states that carry each flag of the cohort. */
const flags: Readonly<Record<string, (state: State) => boolean>> = {
  in_cohort: (state) => !excluded.includes(state),
  followed_6m: (state) => followed.includes(state),
  none_6m: (state) => state === 'none',
  running_6m: (state) => state === 'running',
  started_6m: (state) => state === 'started',
  left_6m: (state) => state === 'left',
};

/** The cube that the batch makes when the engine has counted these people; provinces, measures and years alone. */
export function cubeOfCountry(country: Country) {
  const tables = tablesOf();
  const several = new Map<string, RowsAtPlace[]>();
  return cubeOf({
    sources: {
      counts: (at, { all, not }) => {
        const here = country.rows.filter(
          (row) =>
            isAt(row, at) &&
            all.every((flag) => flags[flag]?.(row.state)) &&
            (not === undefined || !flags[not]?.(row.state)),
        );
        return { rows: here.length, children: people(here), squares: here.length };
      },
      population: null,
      intervals: ownIntervals,
      isObserved: (period) => period === '_T' || country.observed.includes(period),
      inner: new InnerSums(innerGroups(country), [], (period) => country.observed.includes(period)),
    },
    flow: flowOf(country.rows),
    frame: {
      tables,
      years,
      registers: country.hasVictimRecords ? ['youth_care', 'victim_records'] : ['youth_care'],
      told: [],
      hasPersons: true,
      passes: ['key'],
      counts: linkageOf(country),
      rowsOfOne: 1,
      spellsOf: (_, keys) => keys,
    },
    registers: [],
    notMade: [],
    linked: [],
    surplus: surplusOf((system) => {
      const found = several.get(system) ?? severalRows(country, system);
      several.set(system, found);
      return found;
    }),
  });
}

/** The cohort by plane, everybody of one sex and age, each province one municipality and one youth region. */
function innerGroups({ rows }: Country): InnerGroup[] {
  const found = new Map<string, InnerGroup>();
  const nowhere = { municipality: null, youth_region: null, province: null, period: null };
  const nobody = { sex: null, age_group: null, measure: null, victim: null };
  for (const row of rows.filter(({ state }) => !excluded.includes(state))) {
    const outcome = outcomeOf(row.state);
    const victim = row.victim ? 'victim' : 'other';
    const { province, year, measure } = row;
    for (const place of [
      { plane: 'municipality', municipality: `GM ${province}`, youth_region: `JZ ${province}`, province },
      { plane: 'year_youth_region', period: year, youth_region: `JZ ${province}` },
      { plane: 'sex_age_group', sex: 'male', age_group: '4-11', victim },
      { plane: 'province', province, victim },
      { plane: 'year', period: year, victim },
      { plane: 'measure', measure, victim },
    ] as const) {
      const group = { ...nowhere, ...nobody, ...place, outcome, children: 0 };
      const key = JSON.stringify(group);
      found.set(key, { ...group, children: (found.get(key)?.children ?? 0) + 1 });
    }
  }
  return [...found.values()];
}

const outcomeOf = (state: State): Outcome => {
  if (state === 'none' || state === 'running' || state === 'started') return state;
  return 'not_followed';
};

const people = (rows: readonly { readonly child: number }[]) => new Set(rows.map(({ child }) => child)).size;

function isAt(row: Row, { period, victim, region_level, region, measure }: Coordinates): boolean {
  return (
    (period === '_T' || row.year === period) &&
    (victim === '_T' || row.victim === (victim === 'victim')) &&
    (region_level === 'country' || row.province === region) &&
    (measure === '_T' || row.measure === measure)
  );
}

function tablesOf(): Table[] {
  const places: Readonly<Record<string, readonly Partial<Coordinates>[]>> = {
    total: [{}],
    year: years.map((period) => ({ period })),
    measure: measures.map((measure) => ({ measure })),
    province: provinces.map((region) => ({ region, region_level: 'province' })),
  };
  return margins.flatMap((margin) => {
    const own = places[margin.id];
    if (own === undefined) return [];
    const coordinates = own.flatMap((place) =>
      (['_T', 'victim', 'other'] as const).map(
        (victim): Coordinates => ({
          ...{ period: '_T', region_level: 'country', region: 'NL', sex: '_T', age_group: '_T' },
          ...{ measure: '_T', help_status: '_T' },
          ...place,
          victim,
        }),
      ),
    );
    return [{ margin, coordinates }];
  });
}

/** Children with several rows at the place that a system names, one line each. */
function severalRows({ rows, observed }: Country, system: string): RowsAtPlace[] {
  const [period = '', victim = '', region = '', , , measure = ''] = system.split('|');
  const here = rows.filter(
    (row) =>
      (period === '_T' || row.year === period) &&
      (victim === '_T' || row.victim === (victim === 'victim')) &&
      (region === 'NL' || row.province === region) &&
      (measure === '_T' || row.measure === measure),
  );
  const byChild = new Map<number, Row[]>();
  for (const row of here) byChild.set(row.child, [...(byChild.get(row.child) ?? []), row]);
  const found = new Map<string, RowsAtPlace>();
  for (const own of [...byChild.values()].filter((rows) => rows.length > 1)) {
    const of = (state: State, among = own) => among.filter((row) => row.state === state).length;
    const seen = own.filter(({ year }) => observed.includes(year));
    const kinds = {
      unlinked_observed: of('unlinked', seen),
      unlinked_not_observed: of('unlinked') - of('unlinked', seen),
      ...{ adult: of('adult'), after_leaving: of('after_leaving'), left_early: of('left') },
      ...{ not_yet_followed: of('not_yet'), without_help: of('none') },
      ...{ running: of('running'), started: of('started') },
    };
    const key = JSON.stringify(kinds);
    found.set(key, { ...kinds, children: (found.get(key)?.children ?? 0) + 1 });
  }
  return [...found.values()];
}

function flowOf(rows: readonly Row[]): FlowStep[] {
  const step = (name: string, holds: (state: State) => boolean): FlowStep => {
    const found = rows.filter(({ state }) => holds(state));
    return { step: name, units: found.length, children: people(found) };
  };
  const children = step('children', () => true);
  return [
    { step: 'orders', units: children.units + 400, children: children.children },
    { step: 'spells', units: children.units + 50, children: children.children },
    children,
    step('excluded', (state) => excluded.includes(state)),
    step('excluded_unlinked', (state) => state === 'unlinked'),
    step('excluded_adult_or_after_leaving', (state) => excluded.slice(1).includes(state)),
    step('excluded_adult', (state) => state === 'adult'),
    step('excluded_after_leaving', (state) => state === 'after_leaving'),
    step('in_cohort', (state) => !excluded.includes(state)),
    step('not_followed', (state) => ['left', 'not_yet'].includes(state)),
    step('left', (state) => state === 'left'),
    step('not_yet_followed', (state) => state === 'not_yet'),
    step('followed', (state) => followed.includes(state)),
  ];
}

function linkageOf({ rows, care, observed }: Country): LinkageCounts {
  const children = rows.map((row) => ({ ...row, person: row.child, linked: row.state !== 'unlinked' }));
  const codeOf = {
    total: () => '_T',
    year: ({ year }) => year,
    measure: ({ measure }) => measure,
    province: ({ province }) => province,
    ground_known: ({ ground }) => (ground ? 'yes' : 'no'),
    pass: ({ linked }) => (linked ? 'key' : '_T'),
  } as const satisfies Record<string, (child: (typeof children)[number]) => string>;
  const careCodeOf = {
    total: () => '_T',
    year: ({ year }) => (year === 'before' ? '2016' : year),
    care_type: ({ type }) => type,
    key_type: ({ keyType }) => keyType.toUpperCase(),
    could_be_help: ({ couldBeHelp }) => (couldBeHelp ? 'yes' : 'no'),
  } as const satisfies Record<string, (record: (typeof care)[number]) => string>;
  const groups = [
    ...Object.entries(codeOf).flatMap(([dimension, code]) =>
      subgroups('children', dimension, children, code),
    ),
    ...Object.entries(careCodeOf).flatMap(([dimension, code]) =>
      subgroups('youth_care', dimension, care, code),
    ),
  ];
  const nobody: LinkedCount = { linked: 0, unlinked: 0, linkedPeople: 0, unlinkedPeople: 0 };
  return {
    subgroups: groups,
    of: (register, dimension, code = '_T') =>
      groups.find(
        (group) => group.register === register && group.dimension === dimension && group.code === code,
      ) ?? nobody,
    gap: (kind, at) => {
      if (kind.startsWith('known_ground')) return countOf(children.filter(besideVictims(kind, observed)));
      const found = children.filter(
        (child) =>
          isAt(child, at) &&
          (kind === 'excluded_linked'
            ? child.linked && excluded.includes(child.state)
            : !child.linked && observed.includes(child.year) === (kind === 'unlinked_observed')),
      );
      return countOf(found);
    },
    besideTold: () => [],
    besidePass: () => 0,
    implausible: [],
  };
}

const countOf = (rows: readonly Row[]) => ({ units: rows.length, people: people(rows) });

/** Those with a known ground but for some known victims. */
function besideVictims(kind: string, observed: readonly string[]): (row: Row) => boolean {
  const tests: Readonly<Record<string, [own: (row: Row) => boolean, victims: (row: Row) => boolean]>> = {
    known_ground_unlinked: [({ state }) => state === 'unlinked', ({ year }) => observed.includes(year)],
    known_ground_linked: [({ state }) => state !== 'unlinked', ({ state }) => !excluded.includes(state)],
    known_ground_followed: [({ state }) => state !== 'unlinked', ({ state }) => followed.includes(state)],
  };
  const [own, among] = tests[kind] ?? [() => false, () => false];
  return (row) => own(row) && row.ground && !(row.victim && among(row));
}

function subgroups<T extends { readonly person: number; readonly linked: boolean }>(
  register: 'children' | 'youth_care',
  dimension: string,
  units: readonly T[],
  codeOf: (unit: T) => string,
) {
  return [...new Set(units.map(codeOf))].map((code) => {
    const own = units.filter((unit) => codeOf(unit) === code);
    const of = (linked: boolean) => own.filter((unit) => unit.linked === linked);
    const persons = (linked: boolean) => new Set(of(linked).map(({ person }) => person)).size;
    return {
      ...{ register, dimension, code, linked: of(true).length, unlinked: of(false).length },
      ...{ linkedPeople: persons(true), unlinkedPeople: persons(false) },
    };
  });
}
