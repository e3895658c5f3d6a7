import { type InternalEdgeCase, longObserved } from './internal-case.ts';

const care = (rows: string) => `person_key,care_type,starts_on,ends_on\n${rows}`;
const nobody = 'person_key,starts_on,ends_on,ground\n9,2010-01-01,2010-01-02,neglect';

const cases: InternalEdgeCase[] = [
  {
    words: 'an 18th birthday on the start of care is too late for it; a day later is not',
    registers: {
      protection_orders: nobody,
      youth_care: care('1,secure_residential,2018-03-15,\n2,secure_residential,2018-03-15,'),
      persons: 'person_key,sex,birth_date\n1,male,2000-03-15\n2,male,2000-03-16',
      victim_records: 'person_key,recorded_on,kind\n2,2018-03-15,trafficking',
    },
    expected: { 'secure-care-victims _T': [1, 1], 'ground-at-care any_known': [1, 1] },
  },
  {
    words: 'known as a victim a day after the start is not known then',
    registers: {
      protection_orders: nobody,
      youth_care: care('1,secure_residential,2018-03-15,2018-03-20\n1,secure_residential,2018-10-01,'),
      victim_records: 'person_key,recorded_on,kind\n1,2018-03-16,trafficking',
    },
    expected: { 'secure-care-victims _T': [0, 1] },
  },
  {
    words: 'care that ended exactly five years before counts, and a day earlier no more',
    registers: {
      protection_orders: nobody,
      youth_care: care(
        '1,day_care,2013-01-10,2013-03-15\n1,day_care,2018-03-15,\n2,day_care,2013-01-10,2013-03-14\n2,day_care,2018-03-15,',
      ),
    },
    careObservedFrom: '2013-01-01',
    settings: { ...longObserved, period: { from: '2018-01-01', until: '2018-12-31' } },
    expected: { 'repeat-care _T': [1, 2] },
  },
  {
    words: 'care the day after other care goes on with it, and care two days after it is care again',
    registers: {
      protection_orders: nobody,
      youth_care: care(
        '1,day_care,2017-12-10,2018-03-14\n1,day_care,2018-03-15,\n2,day_care,2017-12-10,2018-03-13\n2,day_care,2018-03-15,',
      ),
    },
    careObservedFrom: '2013-01-01',
    settings: { ...longObserved, period: { from: '2018-01-01', until: '2018-12-31' } },
    expected: { 'repeat-care _T': [1, 1] },
  },
  {
    words: 'a year of which the five years before were not observed from the first day is not told',
    registers: { protection_orders: nobody, youth_care: care('1,day_care,2018-03-15,') },
    careObservedFrom: '2013-01-02',
    settings: { ...longObserved, period: { from: '2018-01-01', until: '2018-12-31' } },
    expected: { 'repeat-care _T': [0, 0] },
  },
  {
    words: 'an order that runs on the day of the start alone tells its ground',
    registers: {
      protection_orders:
        'person_key,starts_on,ends_on,ground\n1,2018-03-15,2018-03-15,neglect\n2,2018-03-16,,neglect\n3,2018-03-14,2018-03-14,neglect',
      youth_care: care('1,day_care,2018-03-15,\n2,day_care,2018-03-15,\n3,day_care,2018-03-15,'),
    },
    expected: { 'ground-at-care neglect': [1, 1], 'ground-at-care any_known': [1, 3] },
  },
  {
    words: 'the order that started last tells the ground; where it tells none, the latest victim record does',
    registers: {
      protection_orders:
        'person_key,starts_on,ends_on,ground\n1,2018-01-01,,neglect\n1,2018-02-01,,other\n2,2018-01-01,,neglect\n2,2018-02-01,,unknown',
      youth_care: care('1,day_care,2018-03-15,\n2,day_care,2018-03-15,'),
      victim_records:
        'person_key,recorded_on,kind\n2,2013-03-15,trafficking\n2,2013-03-14,sexual_violence\n1,2018-03-01,trafficking',
    },
    expected: {
      'ground-at-care other': [1, 2],
      'ground-at-care trafficking': [1, 2],
      'ground-at-care neglect': [0, 2],
    },
  },
  {
    words: 'where care first started in a year before the period begins, a later start in it is no first one',
    registers: {
      protection_orders: nobody,
      youth_care: care('1,day_care,2018-02-01,2018-02-02\n1,day_care,2018-08-01,\n2,day_care,2018-08-01,'),
    },
    settings: {
      ...longObserved,
      period: { from: '2018-07-01', until: '2018-12-31' },
      breakdowns: ['total'],
    },
    expected: { 'ground-at-care any_known': [0, 1] },
  },
  {
    words:
      'care is told where the child lived on the first day of it, and nowhere without a home on that day',
    registers: {
      protection_orders: nobody,
      youth_care: care('1,day_care,2018-03-15,\n2,day_care,2018-03-15,\n3,day_care,2018-03-15,'),
      residence:
        'person_key,municipality,starts_on,ends_on\n1,GM0363,2015-01-01,2018-03-14\n1,GM0014,2018-03-15,\n2,GM0363,2015-01-01,2018-03-15\n3,GM0363,2018-03-16,',
    },
    settings: {
      ...longObserved,
      breakdowns: ['total', 'year', 'province', 'youth_region', 'year_youth_region'],
    },
    expected: { 'ground-at-care any_known': [0, 3] },
    places: {
      'ground-at-care any_known PV20': [0, 1],
      'ground-at-care any_known PV27': [0, 1],
      'ground-at-care any_known NL_U': [0, 1],
    },
  },
  {
    words:
      'care is told nowhere below the country where no residence is delivered, though orders tell regions',
    registers: {
      protection_orders: 'person_key,starts_on,ends_on,ground,municipality\n1,2018-01-01,,neglect,GM0363',
      youth_care: care('1,day_care,2018-03-15,'),
    },
    settings: { ...longObserved, breakdowns: ['total', 'year', 'province'] },
    expected: { 'ground-at-care neglect': [1, 1] },
    places: {
      'ground-at-care neglect PV27': 'not_applicable',
      'ground-at-care neglect NL_U': 'not_applicable',
    },
  },
];

export const careCases: readonly InternalEdgeCase[] = cases;
