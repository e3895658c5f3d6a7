import type { Register } from '../register.ts';
import { keyCrosswalk } from './key-crosswalk.ts';
import { persons } from './persons.ts';
import { population } from './population.ts';
import { protectionOrders } from './protection-orders.ts';
import { residence } from './residence.ts';
import { victimRecords } from './victim-records.ts';
import { youthCare } from './youth-care.ts';

/** The canonical registers, in the order in which they are read and reported. */
export const registers = {
  protection_orders: protectionOrders,
  youth_care: youthCare,
  persons,
  victim_records: victimRecords,
  residence,
  key_crosswalk: keyCrosswalk,
  population,
} as const satisfies Record<string, Register>;

export type RegisterName = keyof typeof registers;

export const registerNames = Object.keys(registers) as RegisterName[];
