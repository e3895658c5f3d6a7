import type { Configuration } from '../../schemas/configuration.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { exitCodes, failure } from '../../src/run/errors.ts';
import { yearsOf } from '../cube/coordinates.ts';
import { statement } from '../statement.ts';
import { makeOrderMeasureSpells } from './make-spells.ts';

/**
 * Stock and flow of children under 18 under an order, by calendar year, region of every level and measure: the table
 * `order_flow` (methodology section 6, orders-flow). Needs `order_spell`. Throws (exit 8, `guard.conservation`) where
 * stock at the start + in − out is not the stock at the start of the next year.
 */
export async function countOrderFlow(engine: Engine, configuration: Configuration): Promise<void> {
  await makeOrderMeasureSpells(engine);
  await engine.createTable(
    'flow_year',
    [
      { name: 'period', type: 'VARCHAR' },
      { name: 'year', type: 'BIGINT' },
    ],
    yearsOf(configuration).map((year) => [year, Number(year)]),
  );
  for (const step of ['order_stay', 'order_flow'])
    await engine.run(statement(`spells/${step}`), `spells/${step}`);
  await demandConservation(engine);
}

/** Throws (exit 8, `guard.conservation`) unless every cell of `order_flow` closes, by itself and with its neighbours. */
export async function demandConservation(engine: Engine): Promise<void> {
  const [open = {}] = await engine.rows<Record<string, number>>(
    statement('spells/order_flow_open'),
    'spells/order_flow_open',
  );
  const found = Object.entries(open).filter(([, cells]) => cells > 0);
  if (found.length === 0) return;
  throw failure(exitCodes.guard, {
    code: 'guard.conservation',
    where: 'order flow',
    what: `The stock and flow of orders does not close: ${found
      .map(([rule, cells]) => `${cells} ${cells === 1 ? 'cell' : 'cells'} ${rule.replaceAll('_', ' ')}`)
      .join(', ')}.`,
    expected:
      'stock at the start + in − out = stock at the start of the next year, for every region and measure',
    remedy: 'This is a defect in Zicht. Nothing was published.',
  });
}
