import type { Configuration } from '../schemas/configuration.ts';
import type { Engine } from '../src/duckdb/engine.ts';
import { statement } from './statement.ts';

const steps = ['care_known', 'care_opening', 'care_first', 'care_start'] as const;

/**
 * `care_start`: one row a child and a day that has the first start of a kind of care in a calendar year (methodology section
 * 6, care indicators), of all linked children under 18, with an order or without. Needs the tables of the link stage.
 */
export async function makeCareStarts(engine: Engine, configuration: Configuration): Promise<void> {
  await engine.createTable(
    'care_setting',
    [{ name: 'observed_from', type: 'DATE' }],
    [[configuration.registers.youth_care.observedFrom ?? null]],
  );
  for (const step of steps) await engine.run(statement(`care/${step}`), `care/${step}`);
}
