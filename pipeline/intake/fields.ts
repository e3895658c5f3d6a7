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

/** Columns that hold a type of key; an empty one counts as `R`, matched to the population register. */
export const keyTypeColumns: ReadonlySet<string> = new Set([
  'person_key_type',
  'old_key_type',
  'new_key_type',
]);
