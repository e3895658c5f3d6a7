import { type Clean, type NaiveChild, unlinkedBecause } from '../cohort.ts';
import { yearOf } from '../dates.ts';
import { idOf, personOf, resolveRows } from '../keys.ts';
import type { NaiveOptions } from '../options.ts';
import { recoding } from '../regions.ts';
import { field, type RegisterName, type Registers, type Row } from '../rows.ts';
import type { Unit } from './cells.ts';

/** Everything that linkage is counted of. */
export interface NaiveUnits {
  /** Index rows, excluded ones too. */
  readonly children: readonly (NaiveChild & Unit)[];
  readonly orders: readonly RecordUnit[];
  readonly care: readonly RecordUnit[];
  readonly victims: readonly RecordUnit[];
}

/** A record that counts, after the crosswalk and without duplicates. */
export interface RecordUnit extends Unit {
  readonly row: Row;
  readonly year: string;
  readonly province: string;
  /** The type of the key under which it was delivered: `r`, `s` or `other`. */
  readonly keyType: string;
  readonly deliveredType: string;
}

export function unitsOf(
  registers: Registers,
  data: Clean,
  children: readonly NaiveChild[],
  options: NaiveOptions,
  resolve: (key: string) => string,
): NaiveUnits {
  const place = recoding(options.regionYear);
  const records = (name: RegisterName, rows: readonly Row[], dated: string): RecordUnit[] => {
    const types = deliveredTypes(name, registers[name] ?? [], resolve);
    return rows.map((row) => {
      const deliveredType = types.get(idOf(name, row)) ?? '';
      return {
        row,
        person: personOf(row),
        linked: unlinkedBecause(personOf(row), data, options) === null,
        year: String(yearOf(field(row, dated))),
        province: place(field(row, 'municipality')).province,
        deliveredType,
        keyType: ['R', 'S'].includes(deliveredType) ? deliveredType.toLowerCase() : 'other',
      };
    });
  };
  return {
    children: children.map((child) => ({
      ...child,
      person: child.key,
      linked: child.unlinkedBecause === null,
    })),
    orders: records('protection_orders', data.orders, 'starts_on'),
    care: records('youth_care', data.care, 'starts_on'),
    victims: records('victim_records', data.victims, 'recorded_on'),
  };
}

/**
 * By id, the type of key under which a record was delivered. Of one that came several times, under several keys, it is the
 * last type in the alphabet: the order of delivery may not matter.
 */
function deliveredTypes(
  name: RegisterName,
  rows: readonly Row[],
  resolve: (key: string) => string,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const row of rows) {
    const [resolved = row] = resolveRows(name, [row], resolve);
    const type = field(row, 'person_key_type') || 'R';
    const id = idOf(name, resolved);
    if (type > (found.get(id) ?? '')) found.set(id, type);
  }
  return found;
}
