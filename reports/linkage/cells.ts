import type { Cell } from '../../schemas/cube.ts';
import type { CellKey } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { indicatorOf } from '../indicators.ts';

/** Indicators that this page alone shows. */
export const ownIndicators: readonly string[] = ['linkage-pass', 'linkage-profile', 'implausible-links'];

/** What is linked, in the order in which it is told. */
export const linkedSubjects = ['children', 'protection_orders', 'youth_care', 'victim_records'] as const;
export type LinkedSubject = (typeof linkedSubjects)[number];

/** Key types as they are told apart: all but R and S are taken together. */
export const keyTypes = ['r', 's', 'other'] as const;

/** The category of a subject among the cells of `linkage-rate`; children are its total. */
export function categoryOf(subject: LinkedSubject): string {
  return subject === 'children' ? '_T' : subject;
}

/** The share of a subject that was linked, in the whole country or where `key` says. */
export function rateOf(
  context: ReportContext,
  subject: LinkedSubject,
  key: Omit<CellKey, 'indicator'> = {},
): Cell | undefined {
  return context.cells.find({ indicator: 'linkage-rate', category: categoryOf(subject), ...key });
}

/** The share of a register that was linked, by delivered type of key; what cannot be is left out. */
export function keyTypesOf(
  context: ReportContext,
  subject: LinkedSubject,
): { readonly type: (typeof keyTypes)[number]; readonly cell: Cell }[] {
  return keyTypes.flatMap((type) => {
    const category = `${subject}_key_type_${type}`;
    const cell = context.cells.find({ indicator: 'linkage-rate', category });
    return cell === undefined || cell.status === 'not_applicable' ? [] : [{ type, cell }];
  });
}

/** Whether a register was delivered: as the settings say, or else as the count of its records does. */
export function hasRegister(context: ReportContext, name: string): boolean {
  const { registers } = context.input.settings;
  if (registers !== undefined) return registers.includes(name);
  const cell = context.cells.find({ indicator: 'records-accepted', category: name });
  return cell !== undefined && cell.status !== 'not_applicable';
}

/** Registers of which the release says something, with their titles, in the order of the catalogue. */
export function registersOf(context: ReportContext): { code: string; label: string; cell: Cell }[] {
  const definition = indicatorOf(context, 'records-accepted');
  if (definition?.kind !== 'account') return [];
  const cells = context.cells.all('records-accepted');
  return definition.steps.flatMap(({ code, label }) => {
    const cell = cells.find(({ category, status }) => category === code && status !== 'not_applicable');
    return cell === undefined ? [] : [{ code, label: label[context.language], cell }];
  });
}

/** The title of a register, delivered or not. */
export function registerTitle(context: ReportContext, name: string): string {
  const definition = indicatorOf(context, 'records-accepted');
  const steps = definition?.kind === 'account' ? definition.steps : [];
  return steps.find(({ code }) => code === name)?.label[context.language] ?? name;
}
