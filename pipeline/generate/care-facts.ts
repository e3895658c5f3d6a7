import type { CarePeriod } from './care.ts';
import type { Random } from './random.ts';
import type { CareRecord } from './records.ts';

const careTypes = [
  'neighbourhood_team',
  'outpatient',
  'outpatient',
  'outpatient',
  'day_care',
  'home_network',
  'foster_care',
  'foster_care',
  'family_home',
  'secure_residential',
  'other_residential',
];
const referrers = [
  'municipality',
  'municipality',
  'general_practitioner',
  'youth_doctor',
  'certified_institution',
  'certified_institution',
  'medical_specialist',
  'self',
  'judge',
  'unknown',
  '',
];
const endReasons = [
  'as_planned',
  'as_planned',
  'as_planned',
  'early_agreed',
  'early_client',
  'early_provider',
  'early_external',
  'transfer',
  'unknown',
];

/** What a trajectory says beside its dates; none of it decides whether it counts as help. */
export function careFacts(
  random: Random,
  { endsOn }: CarePeriod,
): Pick<CareRecord, 'careType' | 'referrer' | 'provider' | 'endReason' | 'crisis'> {
  return {
    careType: random.pick(careTypes),
    referrer: random.pick(referrers),
    provider: `Provider ${String(random.integer(1, 60)).padStart(2, '0')}`,
    endReason: endsOn === null ? '' : random.pick(endReasons),
    crisis: random.pick(['', 'false', 'false', 'false', 'false', 'true'] as const),
  };
}
