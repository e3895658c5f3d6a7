import type { DirtyName, Row } from './dirty-rows.ts';

/** One fault in an otherwise faultless record: which rule it breaks, and the values that break it. */
export interface Defect {
  readonly rule: string;
  readonly change: Row;
  /** What both records of a pair have. */
  readonly both?: Row;
}

const tooLong = 'x'.repeat(65);
const controlCharacter = 'R\u0007';

const missing = (column: string): Defect => ({ rule: `${column}.missing`, change: { [column]: '' } });
const wrong = (column: string, kind: 'type' | 'code' | 'pattern' | 'range', value: string): Defect => ({
  rule: `${column}.${kind}`,
  change: { [column]: value },
});
const noDate = (column: string, value = '2017-02-30') => wrong(column, 'type', value);
const backwards: Defect = {
  rule: 'ends-before-starts',
  change: { starts_on: '2018-03-02', ends_on: '2018-03-01' },
};
const keyFaults: readonly Defect[] = [
  wrong('person_key_type', 'pattern', controlCharacter),
  missing('person_key'),
  wrong('person_key', 'pattern', tooLong),
];

/** Every rule on one record, with a record that breaks it and no other. */
export const defects: Readonly<Record<DirtyName, readonly Defect[]>> = {
  protection_orders: [
    wrong('order_id', 'pattern', tooLong),
    ...keyFaults,
    missing('measure'),
    wrong('measure', 'code', 'fine'),
    missing('starts_on'),
    noDate('starts_on'),
    noDate('ends_on', '31-12-2018'),
    wrong('ground', 'code', 'Neglect'),
    wrong('municipality', 'pattern', 'GM12'),
    wrong('institution', 'pattern', tooLong),
    backwards,
  ],
  youth_care: [
    wrong('care_id', 'pattern', tooLong),
    ...keyFaults,
    missing('care_type'),
    wrong('care_type', 'code', 'coaching'),
    missing('starts_on'),
    noDate('starts_on', '20170601'),
    noDate('ends_on', 'unknown'),
    wrong('referrer', 'code', 'neighbour'),
    wrong('provider', 'pattern', tooLong),
    wrong('end_reason', 'code', 'finished'),
    wrong('crisis', 'type', 'maybe'),
    backwards,
    { rule: 'starts-after-observed', change: { starts_on: '2019-07-01', ends_on: '' } },
  ],
  persons: [
    ...keyFaults,
    missing('sex'),
    wrong('sex', 'code', 'F'),
    noDate('birth_date', '2008-3-4'),
    noDate('died_on', '2018-13-01'),
    noDate('emigrated_on'),
    noDate('returned_on', 'yesterday'),
    { rule: 'died-before-born', change: { died_on: '2008-03-03' } },
    {
      rule: 'returned-before-emigrated',
      change: { emigrated_on: '2015-05-02', returned_on: '2015-05-01' },
    },
  ],
  victim_records: [
    wrong('record_id', 'pattern', tooLong),
    ...keyFaults,
    missing('recorded_on'),
    noDate('recorded_on'),
    missing('kind'),
    wrong('kind', 'code', 'theft'),
    wrong('source', 'pattern', tooLong),
  ],
  residence: [
    ...keyFaults,
    missing('municipality'),
    wrong('municipality', 'pattern', 'Rotterdam'),
    missing('starts_on'),
    noDate('starts_on'),
    noDate('ends_on'),
    backwards,
  ],
  key_crosswalk: [
    wrong('old_key_type', 'pattern', controlCharacter),
    missing('old_key'),
    wrong('old_key', 'pattern', tooLong),
    wrong('new_key_type', 'pattern', controlCharacter),
    missing('new_key'),
    wrong('new_key', 'pattern', tooLong),
    noDate('valid_from'),
  ],
  population: [
    missing('year'),
    wrong('year', 'type', 'last year'),
    wrong('year', 'range', '1812'),
    missing('municipality'),
    wrong('municipality', 'pattern', '0363'),
    wrong('sex', 'code', 'boys'),
    wrong('age_group', 'code', '4-12'),
    missing('persons'),
    wrong('persons', 'type', '1.5'),
    wrong('persons', 'range', '-1'),
  ],
};

/** Faults of a line of text, made from a faultless line of orders: it is no row of the table any more. */
export const structuralDefects: readonly {
  readonly rule: string;
  readonly change: (line: string) => string;
}[] = [
  { rule: 'row-too-short', change: (line) => line.split(',').slice(0, 4).join(',') },
  { rule: 'row-too-long', change: (line) => `${line},more,than,that` },
  { rule: 'bad-quotes', change: (line) => line.replace('supervision', '"supervision" order') },
  // Written as Latin-1, the accent is a byte that UTF-8 does not have.
  { rule: 'bad-bytes', change: (line) => line.replace('GI Midden', 'GI Frysl\u00e2n') },
];

/** Two records that are faultless each by itself: what the second changes, and which rule the two break together. */
export const pairDefects: Readonly<Record<DirtyName, readonly Defect[]>> = {
  protection_orders: [
    { rule: 'identical-duplicate', change: {} },
    { rule: 'same-id-other-content', change: { measure: 'guardianship' } },
  ],
  youth_care: [
    { rule: 'identical-duplicate', change: {} },
    { rule: 'same-id-other-content', change: { ends_on: '2017-11-30' } },
  ],
  persons: [
    { rule: 'identical-duplicate', change: {} },
    // Two children with a faultless order: they are left unlinked.
    { rule: 'conflicting-person', change: { sex: 'male' }, both: { person_key: '000000025' } },
    { rule: 'conflicting-person', change: { birth_date: '2009-03-04' }, both: { person_key: '000000026' } },
  ],
  victim_records: [
    { rule: 'identical-duplicate', change: {} },
    { rule: 'same-id-other-content', change: { kind: 'neglect' } },
  ],
  residence: [{ rule: 'identical-duplicate', change: {} }],
  key_crosswalk: [{ rule: 'identical-duplicate', change: {} }],
  population: [],
};
