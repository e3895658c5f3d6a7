import { type InternalEdgeCase, longObserved } from './internal-case.ts';

const order = 'person_key,starts_on,ends_on\n1,2018-03-15,2018-06-30';
const care = (rows: string) => `care_id,person_key,care_type,starts_on,ends_on,referrer,end_reason\n${rows}`;

const settings = longObserved;

/** Several trajectories that start on the first day of help. */
const ties: InternalEdgeCase[] = [
  {
    words: 'of help that starts on one day, what ends last is the first help',
    registers: {
      protection_orders: order,
      youth_care: care(
        'a,1,outpatient,2018-04-01,2018-05-01,judge,\nb,1,foster_care,2018-04-01,2018-05-02,self,',
      ),
    },
    settings,
    expected: {
      'first-help-type foster_care': [1, 1],
      'first-help-type outpatient': [0, 1],
      'first-help-referrer self': [1, 1],
    },
  },
  {
    words: 'of help that starts on one day, what has no end is the first help',
    registers: {
      protection_orders: order,
      youth_care: care('a,1,outpatient,2018-04-01,2020-05-01,judge,\nb,1,foster_care,2018-04-01,,,'),
    },
    settings,
    expected: { 'first-help-type foster_care': [1, 1], 'first-help-referrer unknown': [1, 1] },
  },
  {
    words: 'of help that starts and ends on the same days, the top of the code list is the first help',
    registers: {
      protection_orders: order,
      youth_care: care('a,1,foster_care,2018-04-01,,judge,\nb,1,neighbourhood_team,2018-04-01,,self,'),
    },
    settings,
    expected: { 'first-help-type neighbourhood_team': [1, 1], 'first-help-referrer self': [1, 1] },
  },
  {
    words: 'of help that is alike but for its id, the lowest id as bytes is the first help',
    registers: {
      protection_orders: order,
      youth_care: care('9,1,day_care,2018-04-01,,judge,\n10,1,day_care,2018-04-01,,self,'),
    },
    settings,
    expected: { 'first-help-referrer self': [1, 1], 'first-help-referrer judge': [0, 1] },
  },
];

/** Help on 1 April 2018, so that day 90 is 30 June. */
const lasting = (words: string, rows: string, expected: readonly [number, number]): InternalEdgeCase => ({
  words,
  registers: { protection_orders: order, youth_care: care(rows) },
  settings,
  expected: { 'help-lasting _T': expected },
});

const lasts: InternalEdgeCase[] = [
  lasting('help that ends on its 90th day lasts', 'a,1,day_care,2018-04-01,2018-06-30,,transfer', [1, 1]),
  lasting('help that ends a day earlier does not', 'a,1,day_care,2018-04-01,2018-06-29,,transfer', [0, 1]),
  lasting(
    'help that ends earlier as planned counts as lasting',
    'a,1,day_care,2018-04-01,2018-04-02,,as_planned',
    [1, 1],
  ),
  lasting(
    'help that other help follows the next day lasts',
    'a,1,day_care,2018-04-01,2018-04-30,,\nb,1,foster_care,2018-05-01,2018-06-30,,',
    [1, 1],
  ),
  lasting(
    'help that other help follows after one day without does not last',
    'a,1,day_care,2018-04-01,2018-04-30,,\nb,1,foster_care,2018-05-02,2018-06-30,,',
    [0, 1],
  ),
  {
    ...lasting('a child that turns 18 on the 90th day has left', 'a,1,day_care,2018-04-01,,,', [0, 0]),
    registers: {
      protection_orders: order,
      youth_care: care('a,1,day_care,2018-04-01,,,'),
      persons: 'person_key,sex,birth_date\n1,male,2000-06-30',
    },
    settings: { ...settings, followUp: 'everyone' },
  },
];

/** One day can have help, leaving and the end of what is observed. */
const days: InternalEdgeCase[] = [
  {
    words: 'help on the day of leaving is help, and leaving on the last observed day is leaving',
    registers: {
      protection_orders: 'person_key,starts_on\n1,2018-12-01\n2,2018-12-01\n3,2018-12-01\n4,2018-12-01',
      youth_care: care('a,1,day_care,2018-12-31,,,\nb,2,day_care,2018-12-31,,,\nc,4,day_care,2018-11-01,,,'),
      persons:
        'person_key,sex,birth_date,died_on\n1,male,2010-01-01,2018-12-31\n2,male,2010-01-01,2018-12-30\n3,male,2010-01-01,\n4,male,2010-01-01,',
    },
    settings: { ...settings, observedUntil: '2018-12-31' },
    expected: {
      'help-within day_42 at_risk': [3, 0],
      'help-within day_42 events': [1, 0],
      'help-within day_42 competing': [1, 0],
      'help-within day_42 censored': [1, 0],
    },
  },
];

const unknownVictims: InternalEdgeCase = {
  words: 'where no ground and no victim record tells who is a victim, everybody is counted once',
  registers: {
    protection_orders: 'person_key,starts_on\n1,2018-12-01\n2,2018-12-01',
    youth_care: care('a,1,secure_residential,2018-12-01,,,'),
  },
  lacking: { protection_orders: ['ground'] },
  settings,
  expected: {
    'help-within day_42 at_risk': [2, 0],
    'first-help-type secure_residential': [1, 1],
    'secure-care-victims _T': [0, 0],
  },
};

export const firstHelpCases: readonly InternalEdgeCase[] = [...ties, ...lasts, ...days, unknownVictims];
