import type { EdgeCase } from './edge-case.ts';

const orders = (...keys: string[]) =>
  ['person_key_type,person_key,starts_on', ...keys.map((key) => `${key},2018-01-10`)].join('\n');

/** Keys, crosswalk, duplicates and conflicting persons. */
export const keyCases: readonly EdgeCase[] = [
  {
    words: 'a chain in the crosswalk is followed to its end',
    registers: {
      protection_orders: orders('S,x'),
      youth_care: 'person_key_type,person_key,starts_on\nS,y,2018-02-01',
      persons: 'person_key_type,person_key,sex,birth_date\nR,1,female,2010-05-05',
      key_crosswalk: 'old_key_type,old_key,new_key_type,new_key\nS,x,S,y\nS,y,R,1',
    },
    expected: [{ key: '1', indexDate: '2018-01-10', excluded: null, help: 'started', sex: 'female' }],
  },
  {
    words: 'two old keys may lead to one new key',
    registers: {
      protection_orders: orders('S,x', 'S,y'),
      key_crosswalk: 'old_key_type,old_key,new_key_type,new_key\nS,x,R,1\nS,y,R,1',
    },
    expected: [{ key: '1', indexDate: '2018-01-10', excluded: null }],
  },
  {
    words: 'the same crosswalk row twice counts once, also where only its date differs',
    registers: {
      protection_orders: orders('S,x'),
      key_crosswalk:
        'old_key_type,old_key,new_key_type,new_key,valid_from\nS,x,R,1,2017-01-01\nS,x,R,1,2018-01-01',
    },
    expected: [{ key: '1', indexDate: '2018-01-10', excluded: null }],
  },
  {
    words: 'a cycle in the crosswalk is refused',
    registers: {
      protection_orders: orders('R,1'),
      key_crosswalk: 'old_key_type,old_key,new_key_type,new_key\nS,x,S,y\nS,y,S,z\nS,z,S,x',
    },
    expected: 'refused',
  },
  {
    words: 'a key that leads to itself is refused',
    registers: {
      protection_orders: orders('R,1'),
      key_crosswalk: 'old_key_type,old_key,new_key_type,new_key\nS,x,S,x',
    },
    expected: 'refused',
  },
  {
    words: 'one old key with two new keys is refused',
    registers: {
      protection_orders: orders('R,1'),
      key_crosswalk: 'old_key_type,old_key,new_key_type,new_key\nS,x,R,1\nS,x,R,2',
    },
    expected: 'refused',
  },
  {
    words: 'an empty key type counts as R; an S key that no crosswalk resolves is unlinked',
    registers: { protection_orders: orders(',1', 'S,2') },
    expected: [
      { key: '1', indexDate: '2018-01-10', excluded: null },
      { key: '2', indexDate: '2018-01-10', excluded: 'unlinked' },
    ],
  },
  {
    words: 'a child that is not in the persons register is unlinked',
    registers: {
      protection_orders: orders('R,1', 'R,2'),
      persons: 'person_key,sex,birth_date\n1,male,2010-05-05',
    },
    expected: [
      { key: '1', indexDate: '2018-01-10', excluded: null },
      { key: '2', indexDate: '2018-01-10', excluded: 'unlinked' },
    ],
  },
  {
    words:
      'persons rows that differ in birth date or sex are in conflict; unknown and empty differ from nothing',
    registers: {
      protection_orders: orders('R,1', 'R,2', 'R,3'),
      persons: `person_key,sex,birth_date
        1,male,2010-05-05
        1,male,2010-05-06
        2,male,2010-05-05
        2,female,2010-05-05
        3,unknown,2010-05-05
        3,male,`,
    },
    expected: [
      { key: '1', indexDate: '2018-01-10', excluded: 'unlinked' },
      { key: '2', indexDate: '2018-01-10', excluded: 'unlinked' },
      { key: '3', indexDate: '2018-01-10', excluded: null, sex: 'male', ageGroup: '4-11' },
    ],
  },
  {
    words: 'of several days of death the earliest counts',
    registers: {
      protection_orders: orders('R,1'),
      persons:
        'person_key,sex,birth_date,died_on\n1,male,2010-05-05,2018-09-01\n1,male,2010-05-05,2018-01-10',
    },
    expected: [{ key: '1', indexDate: '2018-01-10', excluded: 'after_leaving' }],
  },
  {
    words: 'identical orders count once; orders with one id and different content are set aside, all of them',
    registers: {
      protection_orders: `order_id,person_key,starts_on
        a,1,2018-01-10
        a,1,2018-01-10
        b,2,2018-01-10
        b,2,2018-01-11
        c,3,2018-03-10`,
    },
    expected: [
      { key: '1', indexDate: '2018-01-10' },
      { key: '3', indexDate: '2018-03-10' },
    ],
  },
  {
    words: 'orders that are identical once the crosswalk is applied count once, and are not in conflict',
    registers: {
      protection_orders: 'order_id,person_key_type,person_key,starts_on\na,S,x,2018-01-10\na,R,1,2018-01-10',
      key_crosswalk: 'old_key_type,old_key,new_key_type,new_key\nS,x,R,1',
    },
    expected: [{ key: '1', indexDate: '2018-01-10', excluded: null }],
  },
];
