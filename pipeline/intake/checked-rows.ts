import { dateSql } from '../../src/rules/expression-sql.ts';
import { maskSql } from '../../src/rules/mask.ts';
import type { RowRule } from '../../src/rules/rule.ts';
import type { RegisterName } from '../../schemas/registers/index.ts';
import { type Field, sqlType } from '../../src/contract/fields.ts';
import { identifier, literal } from '../../src/duckdb/quote.ts';
import type { ColumnTraits } from '../rules/index.ts';
import type { Delivery } from './delivery.ts';
import { keyTypeColumns, registerFields } from './fields.ts';
import { flagOf, textColumns } from './text-columns.ts';

/** The columns of an accepted table, with their SQL types, in order. */
export function acceptedColumns(register: RegisterName): { readonly name: string; readonly type: string }[] {
  return [
    ...registerFields(register).map((field) => ({ name: field.name, type: sqlType(field) })),
    { name: 'file_no', type: 'BIGINT' },
    { name: 'record_no', type: 'BIGINT' },
  ];
}

/**
 * A query over one file: every accepted column with its type, and `mask`, whose bits say which rules the row breaks. All
 * rules in one pass over the raw rows; texts are matched before they are cast.
 */
export function checkedRows(delivery: Delivery, rules: readonly RowRule[], traits: ColumnTraits): string {
  const { register, fileNo, keyTypeMarks } = delivery;
  const columns = registerFields(register).map(
    (field) => `${typed(field, keyTypeMarks.get(field.name) ?? '')} AS ${identifier(field.name)}`,
  );
  return (
    `SELECT ${columns.join(', ')}, CAST(${fileNo} AS BIGINT) AS file_no, record_no, ${maskSql(rules)} AS mask ` +
    `FROM (${textRows(delivery, traits)}) AS texts`
  );
}

/** The rows of a file as canonical texts, with the flags that rules of the register may name. */
export function textRows({ register, raw }: Delivery, traits: ColumnTraits): string {
  const dates = registerFields(register).filter(({ kind }) => kind === 'date');
  const columns = raw.plans.flatMap((plan) => textColumns(plan, (at) => raw.isoDates.has(at)));
  const has = (flag: string) => columns.some((column) => column.endsWith(` AS ${identifier(flag)}`));
  const flags = [
    ...[...traits.recoded].map(flagOf.unknownCode),
    ...dates.flatMap(({ name }) => [flagOf.dayImputed(name), flagOf.monthImputed(name)]),
  ];
  const absent = flags.filter((flag) => !has(flag)).map((flag) => `FALSE AS ${identifier(flag)}`);
  return `SELECT ${[...columns, ...absent].join(', ')}, record_no FROM (${raw.query}) AS raw`;
}

function typed(field: Field, keyTypeMark: string): string {
  const text = identifier(field.name);
  if (keyTypeColumns.has(field.name)) {
    return `COALESCE(${text}, 'R')${keyTypeMark === '' ? '' : ` || ${literal(keyTypeMark)}`}`;
  }
  if (field.kind === 'date') return dateSql(text);
  return field.kind === 'string' ? text : `TRY_CAST(${text} AS ${sqlType(field)})`;
}
