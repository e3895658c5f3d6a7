import type { AcceptedRows } from '../support/accepted.ts';
import { columns, field, type RegisterName, type Registers, type Row } from './rows.ts';

/** The rows as validate would leave them: typed, an absent key type as `R`. */
export function acceptedRows(registers: Registers): AcceptedRows {
  const names = (Object.keys(columns) as RegisterName[]).filter((name) => registers[name] !== undefined);
  return Object.fromEntries(
    names.map((name) => [name, (registers[name] ?? []).map((row) => typed(name, row))]),
  );
}

function typed(name: RegisterName, row: Row): Record<string, string | number | boolean | null> {
  return Object.fromEntries(
    columns[name].map((column) => {
      const text = field(row, column);
      if (column.endsWith('key_type')) return [column, text === '' ? 'R' : text];
      if (text === '') return [column, null];
      if (column === 'crisis') return [column, text === 'true'];
      if (name === 'population' && (column === 'year' || column === 'persons')) return [column, Number(text)];
      return [column, text];
    }),
  );
}
