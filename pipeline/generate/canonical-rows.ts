import type { Field } from './csv.ts';
import type { Key } from './keys.ts';
import type { CareRecord, OrderRecord, PersonRecord, VictimRow } from './records.ts';

const keyColumns = ['person_key_type', 'person_key'];
const keyOf = ({ key }: { readonly key: Key }): Field[] => [key.type, key.value];

/** The canonical columns of each register, with a record as their fields. */
export const canonical = {
  orders: {
    columns: [
      'order_id',
      ...keyColumns,
      'measure',
      'starts_on',
      'ends_on',
      'ground',
      'municipality',
      'institution',
    ],
    fields: (order: OrderRecord): Field[] => [
      order.id,
      ...keyOf(order),
      order.measure,
      order.startsOn,
      order.endsOn,
      order.ground,
      order.municipality,
      order.institution,
    ],
  },
  care: {
    columns: [
      'care_id',
      ...keyColumns,
      'care_type',
      'starts_on',
      'ends_on',
      'referrer',
      'provider',
      'end_reason',
      'crisis',
    ],
    fields: (care: CareRecord): Field[] => [
      care.id,
      ...keyOf(care),
      care.careType,
      care.startsOn,
      care.endsOn,
      care.referrer,
      care.provider,
      care.endReason,
      care.crisis,
    ],
  },
  persons: {
    columns: [...keyColumns, 'sex', 'birth_date', 'died_on', 'emigrated_on', 'returned_on'],
    fields: (person: PersonRecord): Field[] => [
      ...keyOf(person),
      person.sex,
      person.birthDate,
      person.diedOn,
      person.emigratedOn,
      person.returnedOn,
    ],
  },
  victims: {
    columns: ['record_id', ...keyColumns, 'recorded_on', 'kind', 'source'],
    fields: (record: VictimRow): Field[] => [
      record.id,
      ...keyOf(record),
      record.recordedOn,
      record.kind,
      record.source,
    ],
  },
  crosswalk: {
    columns: ['old_key_type', 'old_key', 'new_key_type', 'new_key', 'valid_from'],
    fields: ([old, next]: readonly [Key, Key]): Field[] => [
      old.type,
      old.value,
      next.type,
      next.value,
      '2018-07-01',
    ],
  },
} as const;
