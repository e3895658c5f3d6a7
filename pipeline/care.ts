import type { Configuration } from '../schemas/configuration.ts';
import type { Engine } from '../src/duckdb/engine.ts';
import { findResidence } from './residence.ts';
import { statement } from './statement.ts';

const before = ['care_known', 'care_opening', 'care_first'] as const;

/**
 * `care_start`: days on which a child has the first start of a kind of care in a calendar year (methodology section 6, care
 * indicators), of all linked children under 18, with an order or without, counted by what the child is on that day; by where
 * they lived then, as far as that is delivered. Needs the tables of the link stage.
 */
export async function makeCareStarts(engine: Engine, configuration: Configuration): Promise<void> {
  await engine.createTable(
    'care_setting',
    [{ name: 'observed_from', type: 'DATE' }],
    [[configuration.registers.youth_care.observedFrom ?? null]],
  );
  for (const step of before) await engine.run(statement(`care/${step}`), `care/${step}`);
  await findResidence(engine, configuration.registers.residence !== undefined, 'care/care_residence', [
    { name: 'person_no', type: 'BIGINT' },
    { name: 'starts_on', type: 'DATE' },
  ]);
  await engine.run(statement('care/care_start'), 'care/care_start');
}
