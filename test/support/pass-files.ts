import { csv } from '../../pipeline/generate/csv.ts';
import { linkingAttributeNames } from '../../schemas/linking.ts';
import type { MadePerson, Told } from './person-files.ts';

/** From all that is known to what survives a slip, a move, or a gap; the later ones bear no contradiction. */
export const passes = [
  { id: 'all', on: ['given_name', 'family_name', 'sex', 'birth_date', 'postcode'] },
  { id: 'moved', on: ['given_name', 'family_name', 'birth_date'], unlessDiffer: ['sex'] },
  { id: 'family-name', on: ['given_name', 'birth_date', 'postcode'], unlessDiffer: ['sex'] },
  { id: 'home', on: ['birth_date', 'postcode', 'sex'], unlessDiffer: ['given_name'] },
];

const tell = (told: Told) => linkingAttributeNames.map((name) => (told[name] === '' ? null : told[name]));
export const hasCare = (at: number) => at % 3 > 0;
export const hasSlip = (at: number) => at % 10 === 7;
export const slipped = (key: string) => `9${key.slice(1)}`;

/** Orders by keys of a source and all that it tells, care by true keys, and persons, as CSV files by name. */
export function passFiles(made: readonly MadePerson[]) {
  const records = made.flatMap(({ source }) =>
    (source?.records ?? []).map((told) => ({ key: source?.key ?? '', told })),
  );
  return {
    orders: csv(
      [
        'order_id',
        'person_key_type',
        'person_key',
        'measure',
        'starts_on',
        'municipality',
        ...linkingAttributeNames,
      ],
      records.map(({ key, told }, at) => [
        ...[`O${at}`, 'Q', key, 'supervision', `2017-0${(at % 9) + 1}-15`, 'GM0363'],
        ...tell(told),
      ]),
    ),
    care: csv(
      ['care_id', 'person_key_type', 'person_key', 'care_type', 'starts_on', ...linkingAttributeNames],
      // Care comes by the true key and nothing else, or by one with a slip in it and what is told beside it.
      made.flatMap(({ key, told }, at) => {
        if (!hasCare(at)) return [];
        const care = (by: string) => [`C${at}`, 'R', by, 'outpatient', '2017-11-01'];
        return [
          hasSlip(at) ? [...care(slipped(key)), ...tell(told)] : [...care(key), ...tell(told).fill(null)],
        ];
      }),
    ),
    persons: csv(
      ['person_key_type', 'person_key', ...linkingAttributeNames],
      made.filter(({ registered }) => registered).map(({ key, told }) => ['R', key, ...tell(told)]),
    ),
  };
}

/** A configuration that links those files by the passes. */
export const passRun = {
  period: { from: '2017-01-01', until: '2017-12-31' },
  observedUntil: '2018-06-30',
  registers: {
    protection_orders: { files: ['orders.csv'] },
    youth_care: { files: ['care.csv'] },
    persons: { files: ['persons.csv'] },
  },
  linkage: { passes },
};
