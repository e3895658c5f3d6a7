import { canonical } from './canonical-rows.ts';

/** A record as texts by column. */
export type Row = Readonly<Record<string, string>>;

/** The registers of the dirty set: their file, columns, and a faultless record with this number. */
export interface DirtyRegister {
  readonly file: string;
  readonly columns: readonly string[];
  readonly good: (number: number) => Row;
}

const keyOf = (number: number): Row => ({
  person_key_type: 'R',
  person_key: String(number).padStart(9, '0'),
});
const idOf = (letter: string, number: number) => letter + String(number).padStart(4, '0');

export const dirtyRegisters = {
  protection_orders: {
    file: 'orders.csv',
    columns: canonical.orders.columns,
    good: (number: number): Row => ({
      order_id: idOf('O', number),
      ...keyOf(number),
      measure: 'supervision',
      starts_on: '2017-05-01',
      ends_on: '2018-04-30',
      ground: 'neglect',
      municipality: 'GM0363',
      institution: 'GI Midden',
    }),
  },
  youth_care: {
    file: 'care.csv',
    columns: canonical.care.columns,
    good: (number: number): Row => ({
      care_id: idOf('C', number),
      ...keyOf(number),
      care_type: 'outpatient',
      starts_on: '2017-06-01',
      ends_on: '2017-12-31',
      referrer: 'municipality',
      provider: 'Provider 01',
      end_reason: 'as_planned',
      crisis: 'false',
    }),
  },
  persons: {
    file: 'persons.csv',
    columns: canonical.persons.columns,
    good: (number: number): Row => ({ ...keyOf(number), sex: 'female', birth_date: '2008-03-04' }),
  },
  victim_records: {
    file: 'victims.csv',
    columns: canonical.victims.columns,
    good: (number: number): Row => ({
      record_id: idOf('V', number),
      ...keyOf(number),
      recorded_on: '2017-02-03',
      kind: 'trafficking',
      source: 'police',
    }),
  },
  residence: {
    file: 'residence.csv',
    columns: ['person_key_type', 'person_key', 'municipality', 'starts_on', 'ends_on'],
    good: (number: number): Row => ({
      ...keyOf(number),
      municipality: 'GM0599',
      starts_on: '2012-01-01',
      ends_on: '2018-06-30',
    }),
  },
  key_crosswalk: {
    file: 'crosswalk.csv',
    columns: canonical.crosswalk.columns,
    good: (number: number): Row => ({
      old_key_type: 'S',
      old_key: String(number).padStart(9, '0'),
      new_key_type: 'R',
      new_key: String(number).padStart(9, '0'),
      valid_from: '2018-07-01',
    }),
  },
  population: {
    file: 'population.csv',
    columns: ['year', 'municipality', 'sex', 'age_group', 'persons'],
    // Each of 48 groups once: two numbers for one group would stop the run.
    good: (number: number): Row => ({
      year: number % 2 === 0 ? '2017' : '2018',
      municipality: ['GM0363', 'GM0599', 'GM0344', 'GM0518'][Math.floor(number / 2) % 4] ?? 'GM0014',
      sex: ['male', 'female'][Math.floor(number / 8) % 2] ?? 'unknown',
      age_group: ['4-11', '0-3', '12-17'][Math.floor(number / 16) % 3] ?? 'unknown',
      persons: String(10_000 + number),
    }),
  },
} as const satisfies Record<string, DirtyRegister>;

export type DirtyName = keyof typeof dirtyRegisters;
