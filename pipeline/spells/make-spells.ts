import type { Engine } from '../../src/duckdb/engine.ts';
import { identifier } from '../../src/duckdb/quote.ts';
import { type Intervals, mergedIntervals } from '../../src/spells/merge-intervals.ts';
import { statement } from '../statement.ts';
import { careIntervals, orderIntervals } from './intervals.ts';

/**
 * Writes `order_spell` from `child_order`: one row an order spell (methodology section 4). Orders that were set aside or
 * withdrawn are not in `child_order`, and so are in no spell.
 */
export async function makeOrderSpells(engine: Engine): Promise<void> {
  await makeSpells(engine, 'order_spell', orderIntervals);
}

/**
 * Writes `order_measure_spell` from `order_spell` and `child_order`: order spells cut on the days on which the measure of
 * the running order that started last changes (methodology section 6, orders-flow).
 */
export async function makeOrderMeasureSpells(engine: Engine): Promise<void> {
  await engine.run(statement('spells/order_measure_spell'), 'spells/order_measure_spell');
}

/**
 * Writes `care_spell` from `table`: trajectories of a child, of whatever type, merged where at most `maximumGapDays` days lie
 * between them. The cohort asks it how far the first help reaches, and so hands it the care from there on alone (`help_care`).
 */
export async function makeCareSpells(
  engine: Engine,
  table: 'child_care' | 'help_care' = 'child_care',
  maximumGapDays = 0,
): Promise<void> {
  await engine.createTable(
    'care_spell_setting',
    [{ name: 'maximum_gap_days', type: 'BIGINT' }],
    [[maximumGapDays]],
  );
  await makeSpells(engine, 'care_spell', { ...careIntervals, table });
}

async function makeSpells(engine: Engine, table: string, intervals: Intervals): Promise<void> {
  await engine.run(
    `CREATE OR REPLACE TABLE ${identifier(table)} AS ${mergedIntervals(intervals)}`,
    `spells/${table}`,
  );
}
