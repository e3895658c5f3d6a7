import type { Configuration } from '../../schemas/configuration.ts';
import type { RegisterName } from '../../schemas/registers/index.ts';
import { domainMark } from '../keys/key-domains.ts';
import { keyTypeColumns, registerFields } from './fields.ts';

/** The columns of a register whose key types are marked with a key domain, and the mark. */
export function keyTypeMarks(
  configuration: Configuration,
  register: RegisterName,
): ReadonlyMap<string, string> {
  const types = registerFields(register).filter(({ name }) => keyTypeColumns.has(name));
  const marks = types.map(({ name }) => [name, domainMark(configuration, register, name)] as const);
  return new Map(marks.filter(([, mark]) => mark !== ''));
}
