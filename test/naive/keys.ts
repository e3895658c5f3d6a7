import { createHash } from 'node:crypto';
import { columns, field, idColumn, type RegisterName, type Row } from './rows.ts';

const separator = '\u001f';

/** Type and value of a key in one text; without a type a key counts as `R`. */
export function keyText(type: string, value: string): string {
  return `${type === '' ? 'R' : type}${separator}${value}`;
}

export function keyType(key: string): string {
  return key.slice(0, key.indexOf(separator));
}

export function keyValue(key: string): string {
  return key.slice(key.indexOf(separator) + 1);
}

/** Follows every old key of the crosswalk to its end. Throws on a cycle and on one old key with two new keys. */
export function followCrosswalk(rows: readonly Row[]): (key: string) => string {
  const next = new Map<string, string>();
  for (const row of rows) {
    const from = keyText(field(row, 'old_key_type'), field(row, 'old_key'));
    const to = keyText(field(row, 'new_key_type'), field(row, 'new_key'));
    const known = next.get(from);
    if (known !== undefined && known !== to) throw new Error('crosswalk: one old key with two new keys');
    next.set(from, to);
  }
  const resolve = (key: string): string => {
    const seen = new Set([key]);
    let current = key;
    for (let to = next.get(current); to !== undefined; to = next.get(current)) {
      if (seen.has(to)) throw new Error('crosswalk: a cycle');
      seen.add(to);
      current = to;
    }
    return current;
  };
  for (const key of next.keys()) resolve(key);
  return resolve;
}

/** The rows of a register with every column present and the resolved key in them. */
export function resolveRows(
  register: RegisterName,
  rows: readonly Row[],
  resolve: (key: string) => string,
): Row[] {
  return rows.map((row) => {
    const complete = Object.fromEntries(columns[register].map((column) => [column, field(row, column)]));
    const key = resolve(keyText(field(row, 'person_key_type'), field(row, 'person_key')));
    return { ...complete, person_key_type: keyType(key), person_key: keyValue(key) };
  });
}

export function personOf(row: Row): string {
  return keyText(field(row, 'person_key_type'), field(row, 'person_key'));
}

/** The id of a resolved row: its own, or else the hash of its content in the order of the columns. */
export function idOf(register: RegisterName, row: Row): string {
  const column = idColumn[register];
  const own = column === undefined ? '' : field(row, column);
  if (own !== '') return own;
  const content = columns[register].filter((name) => name !== column).map((name) => field(row, name));
  return createHash('md5').update(content.join(separator), 'utf8').digest('hex');
}

/** Ids compare as UTF-8 bytes. */
export function compareIds(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}

const contentOf = (register: RegisterName, row: Row) =>
  columns[register].map((column) => field(row, column)).join(separator);

/** Identical resolved rows once; rows with one id and different content are set aside, all of them. */
export function withoutDuplicates(register: RegisterName, rows: readonly Row[]): Row[] {
  const once = new Map(rows.map((row) => [contentOf(register, row), row]));
  const distinct = [...once.values()].map((row) => ({ row, id: idOf(register, row) }));
  return distinct
    .filter(({ id }) => distinct.filter((other) => other.id === id).length === 1)
    .map(({ row }) => row);
}
