import { DuckDBDateValue, type DuckDBValue } from '@duckdb/node-api';
import type { SqlValue } from './engine.ts';

const dayInMilliseconds = 86_400_000;

/** A value of DuckDB as a plain one: dates as `YYYY-MM-DD`, integers as numbers. Throws where a number would lose digits. */
export function plainValue(value: DuckDBValue | undefined): SqlValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError('an integer does not fit a number exactly');
    return number;
  }
  if (value instanceof DuckDBDateValue) return value.toString();
  throw new TypeError('a result column has a type that Zicht does not read');
}

/** A plain value as DuckDB's appender takes it, for a column of the given type. */
export function duckDbValue(value: SqlValue, type: string): DuckDBValue {
  if (value === null) return null;
  if (type === 'BIGINT') return BigInt(value);
  if (type === 'DATE')
    return new DuckDBDateValue(Date.parse(`${String(value)}T00:00:00Z`) / dayInMilliseconds);
  return value;
}
