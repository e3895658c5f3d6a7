import type { Layout } from '../../schemas/layout.ts';
import type { RegisterName } from '../../schemas/registers/index.ts';
import { nearest } from '../../src/run/nearest.ts';
import { layoutFields } from './fields.ts';

/** What is wrong with a layout that its schema cannot see: registers, columns, codes and recode tables that do not fit. */
export function layoutFaults(layout: Layout, register: RegisterName): string[] {
  if (layout.register !== register) return [`it is made for the register ${layout.register}`];
  const fields = layoutFields(register);
  const names = fields.map(({ name }) => name);
  const faults: string[] = [];
  for (const name of Object.keys(layout.columns).filter((column) => !names.includes(column))) {
    const near = nearest(name, names);
    faults.push(`the register has no column ${name}${near === undefined ? '' : ` (did you mean ${near}?)`}`);
  }
  for (const { name, nullable, kind, codes } of fields) {
    const source = layout.columns[name];
    if (source === undefined) {
      if (!nullable) faults.push(`the required column ${name} has no source`);
      continue;
    }
    if ('dateParts' in source && kind !== 'date') faults.push(`column ${name} is no date`);
    if ('from' in source && source.date !== undefined && kind !== 'date')
      faults.push(`column ${name} is no date`);
    if ('from' in source && source.digits !== undefined && kind !== 'string')
      faults.push(`column ${name} is no text, and has no digits to fill`);
    if ('from' in source && source.recode !== undefined) {
      faults.push(...recodeFaults(layout, name, source.recode, codes));
    }
  }
  return faults;
}

function recodeFaults(layout: Layout, column: string, table: string, codes?: readonly string[]): string[] {
  const recode = layout.recodes[table];
  if (recode === undefined) return [`column ${column} names the recode table ${table}, which is not there`];
  if (codes === undefined) return [];
  const unknown = Object.values(recode.codes).filter((code) => !codes.includes(code));
  return unknown.map(
    (code) => `recode table ${table} leads to ${code}, which is no code of column ${column}`,
  );
}

/** Whether an analyst has confirmed every recode table that the layout uses. */
export function isConfirmed(layout: Layout): boolean {
  return Object.values(layout.recodes).every(({ confirmed }) => confirmed);
}
