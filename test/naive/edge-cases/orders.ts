import type { EdgeCase } from './edge-case.ts';

const two = (first: string, second: string, more = '') =>
  `person_key,starts_on,ends_on\n1,${first}\n1,${second}${more === '' ? '' : `\n1,${more}`}`;

/** Which orders make one spell. The orders lie around New Year: two spells are then two rows, one in each year. */
const spells: EdgeCase[] = [
  {
    words: 'orders that touch (the next starts the day after the last day) are one spell',
    registers: { protection_orders: two('2017-11-10,2017-12-31', '2018-01-01,2018-05-01') },
    expected: [{ key: '1', indexDate: '2017-11-10' }],
  },
  {
    words: 'orders that overlap are one spell',
    registers: { protection_orders: two('2017-11-10,2018-01-05', '2018-01-05,2018-05-01') },
    expected: [{ key: '1', indexDate: '2017-11-10' }],
  },
  {
    words: 'orders with one day between them are two spells',
    registers: { protection_orders: two('2017-11-10,2017-12-31', '2018-01-02,2018-05-01') },
    expected: [
      { key: '1', indexDate: '2017-11-10' },
      { key: '1', indexDate: '2018-01-02' },
    ],
  },
  {
    words: 'one day between orders is bridged where the largest gap is one day',
    registers: { protection_orders: two('2017-11-10,2017-12-31', '2018-01-02,2018-05-01') },
    settings: { orders: { maximumGapDays: 1 } },
    expected: [{ key: '1', indexDate: '2017-11-10' }],
  },
  {
    words: 'two days between orders are not bridged where the largest gap is one day',
    registers: { protection_orders: two('2017-11-10,2017-12-31', '2018-01-03,2018-05-01') },
    settings: { orders: { maximumGapDays: 1 } },
    expected: [
      { key: '1', indexDate: '2017-11-10' },
      { key: '1', indexDate: '2018-01-03' },
    ],
  },
  {
    words: 'a short order within a long one does not end the spell',
    registers: {
      protection_orders: two('2017-01-10,2018-06-30', '2017-02-01,2017-02-10', '2018-07-01,'),
    },
    expected: [{ key: '1', indexDate: '2017-01-10' }],
  },
  {
    words: 'an order without a known end takes in all that follow',
    registers: { protection_orders: two('2017-01-10,', '2018-02-01,2018-02-10') },
    expected: [{ key: '1', indexDate: '2017-01-10' }],
  },
  {
    words: 'one row per child and year: the first spell that starts in it',
    registers: {
      protection_orders:
        'person_key,starts_on,ends_on\n1,2017-03-01,2017-03-31\n1,2017-09-01,2017-09-30\n1,2018-05-01,2018-06-01',
    },
    expected: [
      { key: '1', indexDate: '2017-03-01' },
      { key: '1', indexDate: '2018-05-01' },
    ],
  },
  {
    words: 'a spell that runs over New Year starts in the old year only',
    registers: {
      protection_orders: 'person_key,starts_on,ends_on\n1,2016-12-20,2016-12-31\n1,2017-01-01,2017-04-01',
    },
    expected: [],
  },
  {
    words: 'first in the period: one row per child over all years',
    registers: {
      protection_orders:
        'person_key,starts_on,ends_on\n1,2016-03-01,2016-03-31\n1,2017-09-01,2017-09-30\n1,2018-05-01,2018-06-01',
    },
    settings: { cohort: { index: 'first-in-period' } },
    expected: [{ key: '1', indexDate: '2017-09-01' }],
  },
];

/** Which order is the first of a spell. */
const firsts: EdgeCase[] = [
  {
    words: 'of orders that start on one day the measure highest in the code list is first',
    registers: {
      protection_orders: `order_id,person_key,measure,starts_on,municipality
        a,1,guardianship,2018-01-10,GM0344
        b,1,provisional_supervision,2018-01-10,GM0363`,
    },
    expected: [
      { key: '1', indexDate: '2018-01-10', measure: 'provisional_supervision', municipality: 'GM0363' },
    ],
  },
  {
    words: 'of equal measures on one day the lowest id is first, as bytes: "B" before "a", "10" before "9"',
    registers: {
      protection_orders: `order_id,person_key,starts_on,municipality
        a,1,2018-01-10,GM0344
        B,1,2018-01-10,GM0363
        9,2,2018-01-10,GM0344
        10,2,2018-01-10,GM0363`,
    },
    expected: [
      { key: '1', indexDate: '2018-01-10', municipality: 'GM0363' },
      { key: '2', indexDate: '2018-01-10', municipality: 'GM0363' },
    ],
  },
];

/** Orders around birth. */
const births: EdgeCase[] = [
  {
    words: 'an order nine months before birth: the index date is the birth date, age 0',
    registers: {
      protection_orders: 'person_key,starts_on\n1,2017-09-15',
      persons: 'person_key,sex,birth_date\n1,male,2018-06-15',
    },
    expected: [{ key: '1', indexDate: '2018-06-15', ageGroup: '0-3', excluded: null }],
  },
  {
    words: 'an order nine months and a day before birth keeps its date; the age is unknown',
    registers: {
      protection_orders: 'person_key,starts_on\n1,2017-09-15',
      persons: 'person_key,sex,birth_date\n1,male,2018-06-16',
    },
    expected: [{ key: '1', indexDate: '2017-09-15', ageGroup: 'unknown', excluded: null }],
  },
];

/** Victims and regions. */
const attributes: EdgeCase[] = [
  {
    words: 'a ground or a victim record makes a victim from its own day on',
    registers: {
      protection_orders: `order_id,person_key,starts_on,ground
        a,1,2018-01-10,trafficking
        b,2,2018-01-10,neglect
        c,3,2018-01-10,
        d,4,2018-01-10,other`,
      victim_records: `record_id,person_key,recorded_on,kind
        a,2,2018-01-11,sexual_violence
        b,3,2018-01-10,sexual_violence
        c,4,2017-01-10,domestic_violence`,
    },
    expected: [
      { key: '1', indexDate: '2018-01-10', victim: true },
      { key: '2', indexDate: '2018-01-10', victim: false },
      { key: '3', indexDate: '2018-01-10', victim: true },
      { key: '4', indexDate: '2018-01-10', victim: false },
    ],
  },
  {
    words: 'municipalities are recoded through chains of mergers; split and unknown ones hang under a region',
    registers: {
      protection_orders: `order_id,person_key,starts_on,municipality
        a,1,2018-01-10,GM0265
        b,2,2018-01-10,GM0140
        c,3,2018-01-10,GM0788
        d,4,2018-01-10,GM9999
        e,5,2018-01-10,
        f,6,2018-01-10,GM1671`,
    },
    expected: [
      { key: '1', indexDate: '2018-01-10', municipality: 'GM1945', youthRegion: 'JZ32', province: 'PV25' },
      { key: '2', indexDate: '2018-01-10', municipality: 'JZ02_U', youthRegion: 'JZ02', province: 'PV21' },
      { key: '3', indexDate: '2018-01-10', municipality: 'PV30_U', youthRegion: 'PV30_U', province: 'PV30' },
      { key: '4', indexDate: '2018-01-10', municipality: 'NL_U', youthRegion: 'NL_U', province: 'NL_U' },
      { key: '5', indexDate: '2018-01-10', municipality: 'NL_U', youthRegion: 'NL_U', province: 'NL_U' },
      { key: '6', indexDate: '2018-01-10', municipality: 'JZ33_U', youthRegion: 'JZ33', province: 'PV30' },
    ],
  },
];

export const orderCases: readonly EdgeCase[] = [...spells, ...firsts, ...births, ...attributes];
