import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Configuration, configuration } from '../../schemas/configuration.ts';
import { csvText } from './csv.ts';
import { columns, type RegisterName, type Registers } from './rows.ts';

/** Writes every delivered register as a canonical CSV file and returns the run configuration that reads them. */
export function writeRun(
  folder: string,
  registers: Registers,
  settings: Readonly<Record<string, unknown>>,
): Configuration {
  mkdirSync(folder, { recursive: true });
  const sources: Record<string, unknown> = {};
  for (const name of Object.keys(columns) as RegisterName[]) {
    const rows = registers[name];
    if (rows === undefined) continue;
    const lacking = registers.lacking?.[name] ?? [];
    const delivered = columns[name].filter((column) => !lacking.includes(column));
    writeFileSync(join(folder, `${name}.csv`), csvText(delivered, rows));
    sources[name] = { files: [`${name}.csv`] };
    if (name === 'youth_care' && registers.careObservedFrom !== undefined)
      sources[name] = { files: [`${name}.csv`], observedFrom: registers.careObservedFrom };
  }
  return configuration.parse({ ...settings, registers: sources });
}
