import type { RegisterName } from '../../schemas/registers/index.ts';
import { registers } from '../../schemas/registers/index.ts';
import { identifier } from '../../src/duckdb/quote.ts';

/**
 * The accepted records of a register with each key replaced by the one that it stands for (`key_link`), and, with `fillIds`,
 * the hash of its content after that replacement where a record has no id. Beside its columns stand `delivered_key_type`,
 * and `pass_no`, the pass that found the person (0: its own key or the crosswalk). `among` is a query for some of the
 * accepted records.
 */
export function resolvedQuery(
  name: RegisterName,
  hasLinks: boolean,
  fillIds: boolean,
  among = `SELECT * FROM ${identifier(`accepted_${name}`)}`,
): string {
  const { id, keys } = registers[name];
  const replaced = new Map<string, string>();
  const joins = (hasLinks ? keys : []).map((key, at) => {
    const walk = identifier(`walk_${at}`);
    const type = `delivered.${identifier(key.type)}`;
    const value = `delivered.${identifier(key.value)}`;
    replaced.set(key.type, `COALESCE(${walk}.new_key_type, ${type})`);
    replaced.set(key.value, `COALESCE(${walk}.new_key, ${value})`);
    return `LEFT JOIN key_link AS ${walk} ON ${walk}.old_key_type = ${type} AND ${walk}.old_key = ${value}`;
  });
  const [person] = keys;
  if (person === undefined) throw new Error(`register ${name} has no keys of persons`);
  replaced.set('delivered_key_type', `delivered.${identifier(person.type)}`);
  replaced.set('pass_no', hasLinks ? 'COALESCE("walk_0".pass_no, 0)' : '0');
  const columns = [
    ...Object.keys(registers[name].columns.shape),
    ...['file_no', 'record_no', 'delivered_key_type', 'pass_no'],
  ];
  const inner = columns.map(
    (column) => `${replaced.get(column) ?? `delivered.${identifier(column)}`} AS ${identifier(column)}`,
  );
  const outer = columns.map((column) =>
    fillIds && column === id
      ? `COALESCE(${identifier(id)}, md5(${contentText(name, 'resolved')})) AS ${identifier(id)}`
      : identifier(column),
  );
  return `SELECT ${outer.join(', ')} FROM (
    SELECT ${inner.join(', ')} FROM (${among}) AS delivered ${joins.join(' ')}
  ) AS resolved`;
}

/** The content of a record as one text: its columns in schema order, without the id unless asked for, separated by U+001F. */
export function contentText(name: RegisterName, table: string, withId = false): string {
  const { id } = registers[name];
  return Object.keys(registers[name].columns.shape)
    .filter((column) => withId || column !== id)
    .map((column) => `COALESCE(CAST(${table}.${identifier(column)} AS VARCHAR), '')`)
    .join(' || chr(31) || ');
}
