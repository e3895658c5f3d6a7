import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { makeAttributeTable, toldOfChildren } from '../../pipeline/intake/linking-attributes.ts';
import { columnMeta } from '../../schemas/register.ts';
import { type RegisterName, registerNames, registers } from '../../schemas/registers/index.ts';
import { fieldsOf, sqlType } from '../../src/contract/fields.ts';
import { openDuckDb } from '../../src/duckdb/duckdb-engine.ts';
import type { Engine, SqlValue } from '../../src/duckdb/engine.ts';
import { Accounting } from '../../src/run/accounting.ts';
import type { RunContext } from '../../src/run/context.ts';

/** A run on an engine of its own, without files: for tests of the stages after intake. */
export interface TestRun extends RunContext {
  readonly close: () => void;
}

export async function openTestRun(threads = 1): Promise<TestRun> {
  const folder = mkdtempSync(join(tmpdir(), 'zicht-test-'));
  const engine = await openDuckDb({ memory: '1GB', threads, scratch: folder, allowedDirectories: [folder] });
  return {
    engine,
    logger: pino({ level: 'silent' }),
    accounting: new Accounting(),
    folder,
    scratch: folder,
    say: () => undefined,
    signal: new AbortController().signal,
    close: () => {
      engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Rows of canonical registers by column name; what is left out is empty. */
export type AcceptedRows = {
  readonly [name in RegisterName]?: readonly Readonly<Record<string, SqlValue>>[];
};

/** Writes `accepted_<register>` for every register, and empty `quarantine` and `quality`, as validate leaves them. */
export async function accept(engine: Engine, rows: AcceptedRows): Promise<void> {
  for (const name of registerNames) {
    const columns = [
      ...fieldsOf(registers[name].columns, columnMeta).map((field) => ({
        name: field.name,
        type: sqlType(field),
      })),
      { name: 'file_no', type: 'BIGINT' as const },
      { name: 'record_no', type: 'BIGINT' as const },
    ];
    const lines = (rows[name] ?? []).map((row, at) => {
      const full: Record<string, SqlValue> = {
        person_key_type: 'R',
        old_key_type: 'S',
        new_key_type: 'R',
        file_no: 1,
        record_no: at + 2,
        ...row,
      };
      return columns.map((column) => full[column.name] ?? null);
    });
    await engine.createTable(`accepted_${name}`, columns, lines);
  }
  await makeAttributeTable(engine, 'protection_orders', toldOfChildren);
  await engine.run(
    `CREATE OR REPLACE TABLE quarantine (register VARCHAR, file_no BIGINT, record_no BIGINT, rules VARCHAR, original VARCHAR);
     CREATE OR REPLACE TABLE quality (register VARCHAR, file_no BIGINT, rule VARCHAR, severity VARCHAR, action VARCHAR, count BIGINT)`,
    'empty quarantine',
  );
}
