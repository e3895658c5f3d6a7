import type { RegisterName } from '../../../schemas/registers/index.ts';

/** One kind of file of a hazard set: the view that has its records, and where it lies by its number. */
export interface FileKind {
  readonly id:
    | 'orders'
    | 'orders_late'
    | 'care'
    | 'care_late'
    | 'care_wrong'
    | 'care_corrected'
    | 'persons'
    | 'victims'
    | 'crosswalk';
  readonly register: RegisterName;
  readonly view: string;
  readonly name: (number: string) => string;
}

/** Of two names that differ in the number behind V alone, a run takes the later version. */
export const fileKinds: readonly FileKind[] = [
  kind('orders', 'protection_orders', (number) => `orders/orders-${number}`),
  kind('orders_late', 'protection_orders', (number) => `orders/late-${number}`),
  kind('care', 'youth_care', (number) => `care/care-${number}`),
  kind('care_late', 'youth_care', (number) => `care/late-${number}`),
  kind('care_wrong', 'youth_care', (number) => `care/corrected-${number}-V1`),
  kind('care_corrected', 'youth_care', (number) => `care/corrected-${number}-V2`),
  kind('persons', 'persons', (number) => `persons/persons-${number}`),
  kind('victims', 'victim_records', (number) => `victims/victims-${number}`),
  kind('crosswalk', 'key_crosswalk', (number) => `crosswalk/crosswalk-${number}`),
];

function kind(id: FileKind['id'], register: RegisterName, name: FileKind['name']): FileKind {
  return { id, register, view: `file_${id}`, name };
}
