import { type EdgeCase, withoutYears } from './edge-case.ts';

const order = (startsOn: string, rest = '') => `person_key,starts_on,ends_on\n1,${startsOn},${rest}`;
const care = (startsOn: string, endsOn = '') => `person_key,starts_on,ends_on\n1,${startsOn},${endsOn}`;
const person = (birthDate: string) => `person_key,sex,birth_date\n1,female,${birthDate}`;

const observedUntil = (day: string, more: object = {}) => ({ observedUntil: day, ...more });

/** The window of six months: its last day, and whether it has been observed. */
const horizons: EdgeCase[] = [
  {
    words: 'a start on 31 August has its horizon on 28 February, the last day of that month',
    registers: { protection_orders: order('2017-08-31'), youth_care: care('2018-02-28') },
    expected: [{ key: '1', indexDate: '2017-08-31', followUp: 'followed', help: 'started' }],
  },
  {
    words: 'after a start on 31 August, help on 1 March is one day too late',
    registers: { protection_orders: order('2017-08-31'), youth_care: care('2018-03-01') },
    expected: [{ key: '1', indexDate: '2017-08-31', followUp: 'followed', help: 'none' }],
  },
  {
    words: 'in a leap year the horizon of 31 August is 29 February',
    registers: { protection_orders: order('2019-08-31'), youth_care: care('2020-02-29') },
    settings: { period: { from: '2019-01-01', until: '2019-12-31' }, ...observedUntil('2020-06-30') },
    expected: [{ key: '1', indexDate: '2019-08-31', followUp: 'followed', help: 'started' }],
  },
  {
    words: 'a horizon on the last observed day is followed',
    registers: { protection_orders: order('2018-08-31') },
    settings: observedUntil('2019-02-28', withoutYears),
    expected: [{ key: '1', indexDate: '2018-08-31', followUp: 'followed', help: 'none' }],
  },
  {
    words: 'a horizon one day after the last observed day is not yet followed',
    registers: { protection_orders: order('2018-08-31') },
    settings: observedUntil('2019-02-27', withoutYears),
    expected: [{ key: '1', indexDate: '2018-08-31', followUp: 'not_yet_followed' }],
  },
  {
    words: 'with a table by year, a child of January is followed once the horizon of 31 December is observed',
    registers: { protection_orders: order('2018-01-10') },
    settings: observedUntil('2019-06-30'),
    expected: [{ key: '1', indexDate: '2018-01-10', followUp: 'followed' }],
  },
  {
    words: 'with a table by year, a child of January is not yet followed while that horizon is a day away',
    registers: { protection_orders: order('2018-01-10') },
    settings: observedUntil('2019-06-29'),
    expected: [{ key: '1', indexDate: '2018-01-10', followUp: 'not_yet_followed' }],
  },
];

/** Help before, on and after the edges of the window. */
const help: EdgeCase[] = [
  {
    words: 'help that starts on the horizon is started',
    registers: { protection_orders: order('2018-03-15'), youth_care: care('2018-09-15') },
    expected: [{ key: '1', indexDate: '2018-03-15', help: 'started' }],
  },
  {
    words: 'help that starts one day after the horizon does not count',
    registers: { protection_orders: order('2018-03-15'), youth_care: care('2018-09-16') },
    expected: [{ key: '1', indexDate: '2018-03-15', help: 'none' }],
  },
  {
    words: 'help that starts on the index date is started, not running',
    registers: { protection_orders: order('2018-03-15'), youth_care: care('2018-03-15') },
    expected: [{ key: '1', indexDate: '2018-03-15', help: 'started' }],
  },
  {
    words: 'help that ended the day before the index date is not running',
    registers: { protection_orders: order('2018-03-15'), youth_care: care('2018-01-01', '2018-03-14') },
    expected: [{ key: '1', indexDate: '2018-03-15', help: 'none' }],
  },
  {
    words: 'help whose last day is the index date is running',
    registers: { protection_orders: order('2018-03-15'), youth_care: care('2018-01-01', '2018-03-15') },
    expected: [{ key: '1', indexDate: '2018-03-15', help: 'running' }],
  },
  {
    words: 'help without a known end is running',
    registers: { protection_orders: order('2018-03-15'), youth_care: care('2018-03-14') },
    expected: [{ key: '1', indexDate: '2018-03-15', help: 'running' }],
  },
  {
    words: 'crisis help does not count where it is excluded; an empty crisis field is no crisis',
    registers: {
      protection_orders: 'person_key,starts_on\n1,2018-03-15\n2,2018-03-15',
      youth_care: 'person_key,starts_on,crisis\n1,2018-04-01,true\n2,2018-04-01,',
    },
    settings: { help: { crisis: 'exclude' } },
    expected: [
      { key: '1', indexDate: '2018-03-15', help: 'none' },
      { key: '2', indexDate: '2018-03-15', help: 'started' },
    ],
  },
];

/** Leaving: 18, death and emigration, around the index date and the horizon. */
const leaving: EdgeCase[] = [
  {
    words: 'a child that turns 18 on the horizon has left, whatever help it had',
    registers: {
      protection_orders: order('2018-03-15'),
      youth_care: care('2018-01-01'),
      persons: person('2000-09-15'),
    },
    expected: [{ key: '1', indexDate: '2018-03-15', excluded: null, followUp: 'left', ageGroup: '12-17' }],
  },
  {
    words: 'a child that turns 18 one day after the horizon is followed',
    registers: { protection_orders: order('2018-03-15'), persons: person('2000-09-16') },
    expected: [{ key: '1', indexDate: '2018-03-15', excluded: null, followUp: 'followed' }],
  },
  {
    words: 'an 18th birthday on the index date makes an adult',
    registers: { protection_orders: order('2018-03-15'), persons: person('2000-03-15') },
    expected: [{ key: '1', indexDate: '2018-03-15', excluded: 'adult' }],
  },
  {
    words: 'an 18th birthday the day after the index date leaves a child of 17',
    registers: { protection_orders: order('2018-03-15'), persons: person('2000-03-16') },
    expected: [{ key: '1', indexDate: '2018-03-15', excluded: null, followUp: 'left', ageGroup: '12-17' }],
  },
  {
    words: 'born on 29 February: still 17 on 28 February of a common year',
    registers: { protection_orders: order('2018-02-28'), persons: person('2000-02-29') },
    expected: [{ key: '1', indexDate: '2018-02-28', excluded: null, followUp: 'left', ageGroup: '12-17' }],
  },
  {
    words: 'born on 29 February: 18 on 1 March of a common year',
    registers: { protection_orders: order('2018-03-01'), persons: person('2000-02-29') },
    expected: [{ key: '1', indexDate: '2018-03-01', excluded: 'adult' }],
  },
  {
    words: 'born on 29 February: the 4th birthday, in a leap year, is on 29 February itself',
    registers: {
      protection_orders: 'person_key,starts_on\n1,2016-02-28\n2,2016-02-29',
      persons: 'person_key,sex,birth_date\n1,female,2012-02-29\n2,female,2012-02-29',
    },
    settings: { period: { from: '2016-01-01', until: '2018-12-31' } },
    expected: [
      { key: '1', indexDate: '2016-02-28', ageGroup: '0-3' },
      { key: '2', indexDate: '2016-02-29', ageGroup: '4-11' },
    ],
  },
  ...departures('died_on'),
  ...departures('emigrated_on'),
  {
    words: 'emigrated and back on the index date: not left',
    registers: {
      protection_orders: order('2018-03-15'),
      persons:
        'person_key,sex,birth_date,emigrated_on,returned_on\n1,female,2010-05-05,2017-01-01,2018-03-15',
    },
    expected: [{ key: '1', indexDate: '2018-03-15', excluded: null, followUp: 'followed' }],
  },
  {
    words: 'emigrated and back one day after the index date: excluded',
    registers: {
      protection_orders: order('2018-03-15'),
      persons:
        'person_key,sex,birth_date,emigrated_on,returned_on\n1,female,2010-05-05,2017-01-01,2018-03-16',
    },
    expected: [{ key: '1', indexDate: '2018-03-15', excluded: 'after_leaving' }],
  },
  {
    words: 'a child that emigrates and returns within the window has left',
    registers: {
      protection_orders: order('2018-03-15'),
      persons:
        'person_key,sex,birth_date,emigrated_on,returned_on\n1,female,2010-05-05,2018-04-01,2018-05-01',
    },
    expected: [{ key: '1', indexDate: '2018-03-15', excluded: null, followUp: 'left' }],
  },
];

/** Died or emigrated on the index date, on the horizon and one day after it. */
function departures(column: 'died_on' | 'emigrated_on'): EdgeCase[] {
  const verb = column === 'died_on' ? 'died' : 'emigrated';
  const registers = (day: string) => ({
    protection_orders: order('2018-03-15'),
    persons: `person_key,sex,birth_date,${column}\n1,female,2010-05-05,${day}`,
  });
  return [
    {
      words: `${verb} on the index date: excluded`,
      registers: registers('2018-03-15'),
      expected: [{ key: '1', indexDate: '2018-03-15', excluded: 'after_leaving' }],
    },
    {
      words: `${verb} on the horizon: left`,
      registers: registers('2018-09-15'),
      expected: [{ key: '1', indexDate: '2018-03-15', excluded: null, followUp: 'left' }],
    },
    {
      words: `${verb} one day after the horizon: followed`,
      registers: registers('2018-09-16'),
      expected: [{ key: '1', indexDate: '2018-03-15', excluded: null, followUp: 'followed' }],
    },
  ];
}

export const windowCases: readonly EdgeCase[] = [...horizons, ...help, ...leaving];
