import type { SurplusLookup } from '../../src/cube/unsafe-cube.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { groups, placeOf } from '../flow-groups.ts';
import { orderSystem } from '../order-counts.ts';
import { statement } from '../statement.ts';
import { furtherRows, type SeveralRows } from './further-rows.ts';
import { readOrderSurplus } from './order-surplus.ts';
import { type StateSums, stateRows } from './state-rows.ts';

/** What the statements count, each with the group that its rows belong to. */
const columns = {
  unlinked_observed: groups.unlinkedObserved,
  unlinked_not_observed: groups.unlinkedNotObserved,
  adult: groups.adult,
  after_leaving: groups.afterLeaving,
  left_early: groups.left,
  not_yet_followed: groups.notYetFollowed,
  without_help: groups.none,
  running: groups.running,
  started: groups.started,
  further_orders_linked: groups.furtherOrdersLinked,
  further_orders_unlinked: groups.furtherOrdersUnlinked,
} as const;
type Column = keyof typeof columns;

/** Index rows, and orders beyond them, of children at a place. */
export type RowsAtPlace = SeveralRows<Column>;
type Place = Readonly<
  Partial<Record<'period' | 'victim' | 'sex' | 'age_group' | 'measure' | 'province', string | null>>
>;

/** A row of the statements: what children have at a place, and how many of them. */
type Told = Place &
  StateSums & {
    readonly children: number;
    readonly linked?: boolean;
    /** Orders beyond index rows; the linked are told apart. */
    readonly further_orders?: number;
  };

/** Reads which children have several rows, or other numbers of orders than of rows, by place. */
export async function readSurplus(engine: Engine): Promise<SurplusLookup> {
  await engine.run(statement('indicators/index_state'), 'indicators/index_state');
  const read = (name: string) => engine.rows<Told>(statement(name), name);
  const rows = [...(await read('indicators/order_surplus')), ...(await read('indicators/group_surplus'))];
  const found = new Map<string, RowsAtPlace[]>();
  for (const row of rows) {
    // Where victims are not known the column is `_T` throughout, and its rows are those of all once more.
    if (row.victim === '_T') continue;
    const { period, victim, sex, age_group, measure, province } = row;
    const place = placeOf({
      ...{ period: period ?? '_T', victim: victim ?? '_T', region: province ?? 'NL' },
      ...{ sex: sex ?? '_T', age_group: age_group ?? '_T', measure: measure ?? '_T' },
    } as Parameters<typeof placeOf>[0]);
    const here = found.get(place);
    if (here === undefined) found.set(place, [rowsAtPlace(row)]);
    else here.push(rowsAtPlace(row));
  }
  const atPlaces = surplusOf((system) => found.get(system) ?? []);
  const ofOrders = await readOrderSurplus(engine);
  return (system, members) => (system === orderSystem ? ofOrders(members) : atPlaces(system, members));
}

function rowsAtPlace({ children, linked, further_orders: orders = 0, ...sums }: Told): RowsAtPlace {
  return {
    ...stateRows(sums),
    ...{ children, [linked ? 'further_orders_linked' : 'further_orders_unlinked']: orders },
  };
}

/**
 * How many rows of some groups are further rows of children who have another there. Of a place of victims the unlinked are
 * those of the place of all. Later spells and keys of care belong to nobody in particular.
 */
export function surplusOf(at: (system: string) => readonly RowsAtPlace[]): SurplusLookup {
  const unlinked: readonly number[] = [
    groups.unlinkedObserved,
    groups.unlinkedNotObserved,
    groups.furtherOrdersUnlinked,
  ];
  const surplus = (place: string, own: readonly number[]) =>
    furtherRows(
      at(place),
      (Object.keys(columns) as Column[]).filter((column) => own.includes(columns[column])),
    );
  return (system, members) =>
    surplus(
      system,
      members.filter((group) => !unlinked.includes(group)),
    ) +
    surplus(
      system.replace('|victim|', '|_T|'),
      members.filter((group) => unlinked.includes(group)),
    );
}
