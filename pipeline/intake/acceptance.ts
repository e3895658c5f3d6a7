import type { RegisterName } from '../../schemas/registers/index.ts';
import { rulesIn } from '../../src/rules/mask.ts';
import type { RowRule } from '../../src/rules/rule.ts';
import type { MaskCount } from './accept.ts';
import type { Delivery } from './delivery.ts';

/** What became of the records of one register. */
export interface RegisterAcceptance {
  readonly files: number;
  readonly delivered: number;
  readonly accepted: number;
  /** Records set aside, by the first rule that they break; together `delivered` − `accepted`. */
  readonly setAside: Readonly<Record<string, number>>;
  /** Records by each rule that only reports. */
  readonly warnings: Readonly<Record<string, number>>;
  /** Canonical columns that at least one file brings. */
  readonly columnsDelivered: ReadonlySet<string>;
}

export interface Acceptance {
  /** Every register, also those that are not delivered. */
  readonly registers: ReadonlyMap<RegisterName, RegisterAcceptance>;
}

/** Adds up what the files of a register brought and what the rules found in them. */
export function registerAcceptance(
  deliveries: readonly Delivery[],
  rules: readonly RowRule[],
  masks: readonly MaskCount[],
): RegisterAcceptance {
  const setAside: Record<string, number> = {};
  const warnings: Record<string, number> = {};
  const add = (to: Record<string, number>, id: string, count: number) => {
    to[id] = (to[id] ?? 0) + count;
  };
  let accepted = 0;
  for (const { counts } of deliveries) {
    for (const [id, count] of Object.entries(counts.unreadable)) if (count > 0) add(setAside, id, count);
  }
  for (const { mask, count } of masks) {
    const broken = rulesIn(mask, rules);
    const first = broken.find(({ action }) => action === 'quarantine');
    if (first === undefined) accepted += count;
    else add(setAside, first.id, count);
    for (const { id } of broken.filter(({ action }) => action === 'report')) add(warnings, id, count);
  }
  return {
    files: deliveries.length,
    delivered: deliveries.reduce((sum, { counts }) => sum + counts.data, 0),
    accepted,
    setAside,
    warnings,
    columnsDelivered: new Set(deliveries.flatMap(({ columns }) => columns)),
  };
}
