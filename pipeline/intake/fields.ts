import { isAttributeRegister, linkingAttributes } from '../../schemas/linking.ts';
import { columnMeta } from '../../schemas/register.ts';
import { type RegisterName, registerNames, registers } from '../../schemas/registers/index.ts';
import { type Field, fieldsOf } from '../../src/contract/fields.ts';

const fields = new Map<RegisterName, readonly Field[]>(
  registerNames.map((name) => [name, fieldsOf(registers[name].columns, columnMeta)]),
);

/** The columns of a canonical register, in order. */
export function registerFields(name: RegisterName): readonly Field[] {
  return fields.get(name) ?? [];
}

const attributes = fieldsOf(linkingAttributes, columnMeta);

/** What a delivery of the register may tell of persons beside their key, for passes; nothing where none are looked up. */
export function attributeFields(name: RegisterName): readonly Field[] {
  return isAttributeRegister(name) ? attributes : [];
}

/** Every column that a layout of the register may name; one that is both stands there as the register's own. */
export function layoutFields(name: RegisterName): readonly Field[] {
  const own = registerFields(name);
  const names = new Set(own.map((field) => field.name));
  return [...own, ...attributeFields(name).filter((field) => !names.has(field.name))];
}

/** Columns that hold a key of a person, or its type. */
export const keyColumns: ReadonlySet<string> = new Set([
  ...registerNames.flatMap((name) => registers[name].keys.flatMap(({ type, value }) => [type, value])),
  ...['old_key_type', 'old_key', 'new_key_type', 'new_key'],
]);

/** Columns that hold a type of key; an empty one counts as `R`, matched to the population register. */
export const keyTypeColumns: ReadonlySet<string> = new Set([
  'person_key_type',
  'old_key_type',
  'new_key_type',
]);
