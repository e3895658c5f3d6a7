import fc from 'fast-check';
import type { Registers, Row } from '../rows.ts';
import { addDays } from '../dates.ts';
import { anchor } from './days.ts';
import { registers } from './registers.ts';

/** A type of key as delivered, and what becomes of the key: a crosswalk replaces it by one of this type, or nothing does. */
interface Strange {
  readonly type: string;
  readonly becomes: string | null;
  readonly registered: boolean;
  readonly born: string;
  readonly lived: number | null;
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
  registered: fc.constantFrom(true, true, false),
  born: fc.constantFrom('', '2005-05-05', '2017-06-01', '2018-08-31'),
  lived: fc.constantFrom(null, null, 0, 200, 4500),
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
    if (one.becomes !== null)
      crosswalk.push({
        old_key_type: key.person_key_type,
        old_key: key.person_key,
        new_key_type: last.person_key_type,
        new_key: last.person_key,
      });
    for (const [at, row] of one.care.entries())
      care.push({ care_id: `x${number}.${at}`, ...(at === 1 ? last : key), ...row });
    if (one.victim !== null) victims.push({ record_id: `x${number}`, ...key, ...one.victim });
    const died = one.born === '' || one.lived === null ? '' : addDays(one.born, one.lived);
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

/** The registers of the cohort, and people without an order: so that links are missed in every register and in every way. */
export const linkageRegisters: fc.Arbitrary<Registers> = fc
  .tuple(registers, fc.array(stranger, { maxLength: 25 }))
  .map(([delivered, strangers]) => addStrangers(delivered, strangers));
