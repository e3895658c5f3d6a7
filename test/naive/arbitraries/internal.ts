import fc from 'fast-check';
import type { Registers, Row } from '../rows.ts';
import { addDays } from '../dates.ts';
import { municipality } from './records.ts';
import { type Life, life } from './life.ts';
import { registers } from './registers.ts';
import { settings } from './settings.ts';

/** Registers and settings under which every figure of the internal edition can be told of somebody. */
export interface InternalCase {
  readonly registers: Registers;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Ids of which the bytes sort unlike numbers; empty for a row without one. */
const ids = fc.array(fc.constantFrom('', 'a', 'B', '9', '10', 'é'), { minLength: 6, maxLength: 6 });

/** Two homes about the days on which a life turns; empty for none. */
const homes = fc.tuple(municipality, municipality, fc.constantFrom('2017-03-01', '2018-01-01', '2018-03-01'));
type Homes = typeof homes extends fc.Arbitrary<infer T> ? T : never;

function homeRows([first, second, moved]: Homes): Row[] {
  return [
    { municipality: first, starts_on: '2005-01-01', ends_on: addDays(moved, -1) },
    { municipality: second, starts_on: moved, ends_on: '' },
  ].filter((row) => row.municipality !== '');
}

/** The registers with homes for these lives, or without the register where nothing asks for it. */
function withHomes(delivered: Registers, lived: readonly Homes[], isDelivered: boolean): Registers {
  if (!isDelivered) {
    const { residence: _, ...rest } = delivered;
    return rest;
  }
  const own = lived.flatMap((home, number) =>
    homeRows(home).map((row) => ({ person_key: `l${number}`, ...row })),
  );
  return { ...delivered, residence: [...(delivered.residence ?? []), ...own] };
}

function addLives(delivered: Registers, lives: readonly Life[], idStarts: readonly string[]): Registers {
  const rows = (name: 'orders' | 'care' | 'victims', id: string): Row[] =>
    lives.flatMap((one, number) =>
      one[name].map((row, at) => {
        const start = idStarts[(number + at) % idStarts.length] ?? '';
        return { [id]: start === '' ? '' : `${start}l${number}.${at}`, person_key: `l${number}`, ...row };
      }),
    );
  const lacking = delivered.lacking?.protection_orders ?? [];
  const kept = (row: Row) =>
    Object.fromEntries(Object.entries(row).filter(([name]) => !lacking.includes(name)));
  const persons = lives.map(({ person }, number) => ({ person_key: `l${number}`, ...person }));
  const { victim_records: victims } = delivered;
  return {
    ...delivered,
    protection_orders: [...delivered.protection_orders, ...rows('orders', 'order_id').map(kept)],
    youth_care: [...delivered.youth_care, ...rows('care', 'care_id')],
    ...(delivered.persons === undefined ? {} : { persons: [...delivered.persons, ...persons] }),
    ...(victims === undefined ? {} : { victim_records: [...victims, ...rows('victims', 'record_id')] }),
  };
}

export const internalCase: fc.Arbitrary<InternalCase> = fc
  .constantFrom(
    '2018-12-31',
    '2019-09-28',
    '2019-12-31',
    '2020-02-29',
    '2020-06-30',
    '2021-06-30',
    '2022-01-31',
  )
  .chain((observedUntil) =>
    fc.record({
      registers,
      settings: settings.map((drawn) => ({ ...drawn, observedUntil })),
      lives: fc.array(life(observedUntil), { minLength: 20, maxLength: 50 }),
      idStarts: ids,
      lived: fc.array(homes, { minLength: 50, maxLength: 50 }),
      tellsHomes: fc.constantFrom(true, true, false),
      observedFrom: fc.constantFrom('', '2012-01-01', '2012-01-02', '2013-01-01', '2013-01-02'),
    }),
  )
  .map(({ registers: delivered, settings: set, lives, idStarts, observedFrom, lived, tellsHomes }) => {
    const asked = (set as { region?: { source?: string } }).region?.source === 'residence';
    const all = withHomes(
      addLives(delivered, lives, idStarts),
      lived.slice(0, lives.length),
      asked || tellsHomes,
    );
    return {
      registers: observedFrom === '' ? all : { ...all, careObservedFrom: observedFrom },
      settings: set,
    };
  });
