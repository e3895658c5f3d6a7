/** A row as it stands in a canonical CSV: texts; an empty text, or an absent column, is no value. */
export type Row = Readonly<Record<string, string>>;

export type RegisterName =
  | 'protection_orders'
  | 'youth_care'
  | 'persons'
  | 'victim_records'
  | 'residence'
  | 'key_crosswalk'
  | 'population';

/** The delivered registers; one that is absent was not delivered at all. */
export type Registers = {
  readonly protection_orders: readonly Row[];
  readonly youth_care: readonly Row[];
} & {
  readonly [name in RegisterName]?: readonly Row[];
} & {
  /** Columns that the delivery of a register lacks altogether. */
  readonly lacking?: Readonly<Partial<Record<RegisterName, readonly string[]>>>;
  /** The first day that the delivery of youth care covers, where it is told. */
  readonly careObservedFrom?: string;
};

/** The columns of section 2, in their order. */
export const columns: Readonly<Record<RegisterName, readonly string[]>> = {
  protection_orders: [
    'order_id',
    'person_key_type',
    'person_key',
    'measure',
    'starts_on',
    'ends_on',
    'ground',
    'municipality',
    'institution',
  ],
  youth_care: [
    'care_id',
    'person_key_type',
    'person_key',
    'care_type',
    'starts_on',
    'ends_on',
    'referrer',
    'provider',
    'end_reason',
    'crisis',
  ],
  persons: ['person_key_type', 'person_key', 'sex', 'birth_date', 'died_on', 'emigrated_on', 'returned_on'],
  victim_records: ['record_id', 'person_key_type', 'person_key', 'recorded_on', 'kind', 'source'],
  residence: ['person_key_type', 'person_key', 'municipality', 'starts_on', 'ends_on'],
  key_crosswalk: ['old_key_type', 'old_key', 'new_key_type', 'new_key', 'valid_from'],
  population: ['year', 'municipality', 'sex', 'age_group', 'persons'],
};

export const idColumn: Readonly<Partial<Record<RegisterName, string>>> = {
  protection_orders: 'order_id',
  youth_care: 'care_id',
  victim_records: 'record_id',
};

/** The measures in the order of their code list, top first. */
export const measures: readonly string[] = [
  'supervision',
  'provisional_supervision',
  'guardianship',
  'provisional_guardianship',
  'temporary_guardianship',
];

/** The types of care, in the order of their code list. */
export const careTypes: readonly string[] = [
  'neighbourhood_team',
  'outpatient',
  'day_care',
  'home_network',
  'foster_care',
  'family_home',
  'secure_residential',
  'other_residential',
  'unknown',
];

export const careWithStay: readonly string[] = [
  'foster_care',
  'family_home',
  'secure_residential',
  'other_residential',
];

export const referrers: readonly string[] = [
  'municipality',
  'general_practitioner',
  'youth_doctor',
  'certified_institution',
  'medical_specialist',
  'self',
  'judge',
  'unknown',
];

export const endReasons: readonly string[] = [
  'as_planned',
  'early_agreed',
  'early_client',
  'early_provider',
  'early_external',
  'death',
  'transfer',
  'unknown',
];

/** What an order is for, or what somebody is recorded as a victim of. */
export const grounds: readonly string[] = [
  'sexual_violence',
  'trafficking',
  'domestic_violence',
  'neglect',
  'other',
  'unknown',
];

/** The text of a column; empty where there is no value. */
export function field(row: Row, column: string): string {
  return row[column] ?? '';
}
