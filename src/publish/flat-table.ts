import type { Field } from '../contract/fields.ts';
import type { SqlValue } from '../duckdb/engine.ts';
import { exitCodes, failure } from '../run/errors.ts';
import { compareCodePoints } from './code-points.ts';

export type FlatRow = Readonly<Record<string, SqlValue>>;

/** A table ready to be written: rows sorted by key, every value of the type its column says. */
export interface FlatTable {
  readonly fields: readonly Field[];
  readonly key: readonly string[];
  readonly rows: readonly FlatRow[];
}

/** Orders rows by the given columns: texts by code point, numbers by size, nothing first. */
export function compareCells(key: readonly string[]): (a: FlatRow, b: FlatRow) => number {
  return (a, b) => {
    for (const column of key) {
      const order = compareValues(a[column] ?? null, b[column] ?? null);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/**
 * Sorts rows by key and checks them once for every writer.
 * Throws (exit 8) when two rows share a key or a value is not of its column's type; never names the value.
 */
export function flatTable(
  fields: readonly Field[],
  key: readonly string[],
  rows: readonly FlatRow[],
): FlatTable {
  const names = new Set(fields.map(({ name }) => name));
  for (const column of key) if (!names.has(column)) throw defect('a key column is not in the table', column);
  for (const field of fields) {
    for (const row of rows)
      if (!fits(field, row[field.name])) throw defect('a value is not of its type', field.name);
  }
  const compare = compareCells(key);
  const sorted = [...rows].sort(compare);
  sorted.forEach((row, at) => {
    const before = sorted[at - 1];
    if (before !== undefined && compare(before, row) === 0)
      throw defect('two rows have one key', key.join(', '));
  });
  return { fields, key, rows: sorted };
}

function compareValues(a: SqlValue, b: SqlValue): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null);
  if (typeof a === 'string' && typeof b === 'string') return compareCodePoints(a, b);
  return Number(a) - Number(b);
}

function fits(field: Field, value: SqlValue | undefined): boolean {
  if (value === undefined) return false;
  if (value === null) return field.nullable;
  switch (field.kind) {
    case 'string':
      return typeof value === 'string';
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
    case 'integer':
      return Number.isSafeInteger(value);
    case 'number':
      return Number.isFinite(value);
    case 'boolean':
      return typeof value === 'boolean';
  }
}

function defect(what: string, where: string): Error {
  return failure(exitCodes.guard, {
    code: 'guard.table',
    what: `A table cannot be written: ${what}.`,
    where,
    remedy: 'This is a defect in Zicht: please report it. Nothing was published.',
  });
}
