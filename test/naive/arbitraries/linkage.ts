import fc from 'fast-check';
import { addDays } from '../dates.ts';
import type { Registers, Row } from '../rows.ts';

import { anchor } from './days.ts';
import { registers } from './registers.ts';

interface Strange {
  /** The type of the key as delivered. */
  readonly type: string;
  /** A crosswalk replaces the key by one of this type, or nothing does. */
  readonly becomes: string | null;
  /** The first care came once more, under another old key of this type. */
  readonly again: string;
  readonly registered: boolean;
  readonly born: string;
  readonly lived: number | 'until care' | null;
  readonly care: readonly Row[];
  readonly victim: Row | null;
}

const keyType = fc.constantFrom('R', 'R', '', 'S', 'S', 'X', 'Y');

const careRow = fc
  .record({
    start: anchor,
    days: fc.constantFrom(null, 0, 30, 400),
    care_type: fc.constantFrom('outpatient', 'foster_care', 'secure_residential', 'unknown'),
    crisis: fc.constantFrom('', 'true', 'false'),
  })
  .map(({ start, days, ...fields }) => ({
    ...fields,
    starts_on: start,
    ends_on: days === null ? '' : addDays(start, days),
  }));

/** Somebody without an order: care or a victim record alone, under any type of key. */
const stranger: fc.Arbitrary<Strange> = fc.record({
  type: keyType,
  becomes: fc.oneof(fc.constant(null), fc.constantFrom('R', 'S', 'X')),
  again: keyType,
  registered: fc.constantFrom(true, true, false),
  born: fc.constantFrom('', '2005-05-05', '2017-06-01', '2018-08-31'),
  lived: fc.constantFrom('until care' as const, null, 0, 200, 4500),
  care: fc.array(careRow, { maxLength: 3 }),
  victim: fc.option(
    fc.record({
      recorded_on: anchor,
      kind: fc.constantFrom('trafficking', 'neglect'),
      source: fc.constant(''),
    }),
  ),
});

function addStrangers(delivered: Registers, strangers: readonly Strange[]): Registers {
  const care: Row[] = [...delivered.youth_care];
  const persons: Row[] = [...(delivered.persons ?? [])];
  const victims: Row[] = [...(delivered.victim_records ?? [])];
  const crosswalk: Row[] = [...(delivered.key_crosswalk ?? [])];
  for (const [number, one] of strangers.entries()) {
    const key = { person_key_type: one.type, person_key: `x${number}` };
    const last = { person_key_type: one.becomes ?? one.type, person_key: `x${number}${one.becomes ?? ''}` };
    const again = { person_key_type: one.again, person_key: `y${number}` };
    for (const old of one.becomes === null ? [] : [key, again])
      crosswalk.push({
        old_key_type: old.person_key_type,
        old_key: old.person_key,
        new_key_type: last.person_key_type,
        new_key: last.person_key,
      });
    for (const [at, row] of one.care.entries())
      for (const own of at === 0 ? [key, again] : [at === 1 ? last : key])
        care.push({ care_id: one.becomes === null ? '' : `x${number}.${at}`, ...own, ...row });
    if (one.victim !== null) victims.push({ record_id: `x${number}`, ...key, ...one.victim });
    const died = deathOf(one);
    if (one.registered) persons.push({ ...last, sex: 'female', birth_date: one.born, died_on: died });
  }
  return {
    ...delivered,
    youth_care: care,
    ...(delivered.persons === undefined ? {} : { persons }),
    ...(delivered.victim_records === undefined ? {} : { victim_records: victims }),
    ...(delivered.key_crosswalk === undefined ? {} : { key_crosswalk: crosswalk }),
  };
}

function deathOf({ born, lived, care }: Strange): string {
  if (lived === null || (born === '' && lived !== 'until care')) return '';
  if (lived !== 'until care') return addDays(born, lived);
  const start = care[0]?.starts_on ?? '';
  return start < born ? '' : start;
}

/** The registers of the cohort, and people without an order: so that links are missed in every register and in every way. */
export const linkageRegisters: fc.Arbitrary<Registers> = fc
  .tuple(registers, fc.array(stranger, { maxLength: 25 }))
  .map(([delivered, strangers]) => addStrangers(delivered, strangers));
