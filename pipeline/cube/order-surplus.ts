import type { Engine } from '../../src/duckdb/engine.ts';
import { orderGroups } from '../order-counts.ts';
import { statement } from '../statement.ts';
import { furtherRows, type SeveralRows } from './further-rows.ts';

/** The columns of the statement, each with the group of orders that its rows belong to. */
const columns = {
  followed: orderGroups.followed,
  not_followed: orderGroups.notFollowed,
  left_out_linked: orderGroups.leftOutLinked,
  unlinked: orderGroups.unlinked,
  later_spells_linked: orderGroups.laterSpellsLinked,
  later_spells_unlinked: orderGroups.laterSpellsUnlinked,
  within_spells_linked: orderGroups.withinSpellsLinked,
  within_spells_unlinked: orderGroups.withinSpellsUnlinked,
  outside_period_linked: orderGroups.outsidePeriodLinked,
  outside_period_unlinked: orderGroups.outsidePeriodUnlinked,
} as const;
type Column = keyof typeof columns;

/** How many of all orders, in some groups, are further ones of the same children. */
export async function readOrderSurplus(engine: Engine): Promise<(members: readonly number[]) => number> {
  const several = await engine.rows<SeveralRows<Column>>(
    statement('indicators/spell_surplus'),
    'indicators/spell_surplus',
  );
  return (members) =>
    furtherRows(
      several,
      (Object.keys(columns) as Column[]).filter((column) => members.includes(columns[column])),
    );
}
