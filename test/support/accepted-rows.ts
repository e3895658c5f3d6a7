import type { SqlValue } from '../../src/duckdb/engine.ts';
import { type Intake, quarantined, takeIn } from './intake.ts';

/** Takes files in, looks at the result, and closes the run. */
export async function look<T>(taking: Promise<Intake>, see: (intake: Intake) => Promise<T> | T): Promise<T> {
  const intake = await taking;
  try {
    return await see(intake);
  } finally {
    intake.run.close();
  }
}

export const accepted = ({ run }: Intake, register: string, columns = '*') =>
  run.engine.rows<Record<string, SqlValue>>(
    `SELECT ${columns} FROM accepted_${register} ORDER BY file_no, record_no`,
    'test',
  );

export const careRows = (text: string | Uint8Array, columns = 'care_id, person_key, record_no') =>
  look(takeIn({ 'care.csv': text }), async (intake) => ({
    rows: await accepted(intake, 'youth_care', columns),
    aside: (await quarantined(intake.run)).map(([, record, rules]) => [record, rules]),
  }));
