import { type InternalEdgeCase, longObserved } from './internal-case.ts';

const orders = (rows: string) => `person_key,starts_on,ends_on\n${rows}`;

const again = (
  words: string,
  rows: string,
  [within12, within24]: readonly [readonly [number, number], readonly [number, number]],
): InternalEdgeCase => ({
  words,
  registers: { protection_orders: orders(rows) },
  settings: longObserved,
  expected: {
    'repeat-order months_12': within12,
    'repeat-order months_12 none': within12,
    'repeat-order months_12 started': [0, 0],
    'repeat-order months_24': within24,
  },
});

/** An order that ends within the half year has its landmark on 15 July 2017; a longer one, the day after its end. */
const short = '1,2017-01-15,2017-03-31';
const long = '1,2017-01-15,2017-07-31';

const landmarks: InternalEdgeCase[] = [
  again(
    'a new order before the half year is over leaves the child out',
    `${short}\n1,2017-07-14,2017-08-01`,
    [
      [0, 0],
      [0, 0],
    ],
  ),
  again('a new order on the day on which the half year is over counts', `${short}\n1,2017-07-15,2017-08-01`, [
    [1, 1],
    [1, 1],
  ]),
  again('a new order a year after the landmark counts', `${short}\n1,2018-07-15,`, [
    [1, 1],
    [1, 1],
  ]),
  {
    ...again('a new order a day later counts within two years alone', `${short}\n1,2018-07-16,`, [
      [0, 1],
      [1, 1],
    ]),
    settings: { ...longObserved, period: { from: '2017-01-01', until: '2017-12-31' } },
  },
  {
    ...again('after a long order the year counts from the day after its end', `${long}\n1,2018-08-01,`, [
      [1, 1],
      [1, 1],
    ]),
    settings: { ...longObserved, period: { from: '2017-01-01', until: '2017-12-31' } },
  },
  {
    ...again('and a day later is too late', `${long}\n1,2018-08-02,`, [
      [0, 1],
      [1, 1],
    ]),
    settings: { ...longObserved, period: { from: '2017-01-01', until: '2017-12-31' } },
  },
  again('a child whose order runs on is left out', '1,2017-01-15,', [
    [0, 0],
    [0, 0],
  ]),
  {
    ...again('a year of which not everybody is seen for two years is no part of the whole', short, [
      [0, 1],
      [0, 0],
    ]),
    settings: { period: { from: '2017-01-01', until: '2017-12-31' }, observedUntil: '2020-06-29' },
  },
  {
    ...again('it is a part of it once 31 December is', short, [
      [0, 1],
      [0, 1],
    ]),
    settings: { period: { from: '2017-01-01', until: '2017-12-31' }, observedUntil: '2020-06-30' },
  },
];

const today = '2019-06-30';
const waits = (words: string, startsOn: string, category: string): InternalEdgeCase => ({
  words,
  registers: { protection_orders: orders(`1,${startsOn},`) },
  settings: { ...longObserved, observedUntil: today },
  expected: { 'waiting-now _T': [1, 0], [`waiting-now ${category}`]: [1, 0] },
});

const waiting: InternalEdgeCase[] = [
  waits('48 days are six weeks', '2019-05-13', 'weeks_0_6'),
  waits('49 days are seven weeks', '2019-05-12', 'weeks_7_13'),
  waits('97 days are thirteen weeks', '2019-03-25', 'weeks_7_13'),
  waits('98 days are fourteen weeks', '2019-03-24', 'weeks_14_26'),
  waits('188 days are 26 weeks', '2018-12-24', 'weeks_14_26'),
  waits('189 days are more than 26 weeks', '2018-12-23', 'weeks_over_26'),
  {
    words: 'an order that ends on the last observed day still runs; one that ended the day before does not',
    registers: { protection_orders: orders('1,2019-06-30,2019-06-30\n2,2019-06-01,2019-06-29') },
    settings: { ...longObserved, observedUntil: today },
    expected: { 'waiting-now _T': [1, 0], 'waiting-now weeks_0_6': [1, 0] },
  },
  {
    words: 'help that ended on the index date, or began on the last observed day, is help since then',
    registers: {
      protection_orders: orders('1,2019-01-10,\n2,2019-01-10,\n3,2019-01-10,'),
      youth_care:
        'person_key,starts_on,ends_on\n1,2018-12-01,2019-01-10\n2,2019-06-30,\n3,2018-12-01,2019-01-09',
    },
    settings: { ...longObserved, observedUntil: today },
    expected: { 'waiting-now _T': [1, 0] },
  },
  {
    words: 'where regions are those of residence, who waits is told where it lived on the index date',
    registers: {
      protection_orders: orders('1,2019-01-10,'),
      residence:
        'person_key,municipality,starts_on,ends_on\n1,GM0363,2015-01-01,2019-01-10\n1,GM0014,2019-01-11,',
    },
    settings: {
      ...longObserved,
      observedUntil: today,
      region: { source: 'residence' },
      breakdowns: ['total', 'province', 'youth_region'],
    },
    expected: { 'waiting-now _T': [1, 0] },
  },
  {
    words: 'who was abroad on the index date, or is on the last observed day, does not wait',
    registers: {
      protection_orders: orders('1,2019-01-10,\n2,2019-01-10,\n3,2019-01-10,'),
      persons:
        'person_key,sex,birth_date,emigrated_on,returned_on\n1,male,2010-01-01,2018-12-01,2019-01-11\n2,male,2010-01-01,2019-06-30,\n3,male,2010-01-01,2018-12-01,2019-01-10',
    },
    settings: { ...longObserved, observedUntil: today },
    expected: { 'waiting-now _T': [1, 0] },
  },
];

export const orderCases: readonly InternalEdgeCase[] = [...landmarks, ...waiting];
