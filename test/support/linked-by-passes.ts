import { toldAttributes, makeAttributeTable } from '../../pipeline/intake/linking-attributes.ts';
import { resolveCrosswalk } from '../../pipeline/link/crosswalk.ts';
import { linkByPasses, type PassCounts } from '../../pipeline/link/passes.ts';
import { resolveRecords } from '../../pipeline/link/records.ts';
import { writeSettings } from '../../pipeline/link/settings.ts';
import { readRegionTables } from '../../pipeline/regions/tables.ts';
import { statement } from '../../pipeline/statement.ts';
import { configuration } from '../../schemas/configuration.ts';
import { type AttributeRegister, attributeRegisters } from '../../schemas/linking.ts';
import { type AcceptedRows, accept, type TestRun } from './accepted.ts';

const files = { files: ['a.csv'] };
export const order = { measure: 'supervision', starts_on: '2017-03-01' };
export const born = '2010-05-05';

/** Order under a key of the source; `S` keys are unknown to the persons register. */
export const orderOf = (person_key: string, person_key_type = 'S') => ({
  ...order,
  order_id: `o${person_key_type}${person_key}`,
  person_key,
  person_key_type,
});
export const careOf = (person_key: string, person_key_type = 'R') => ({
  ...{ care_id: `c${person_key}`, care_type: 'outpatient', starts_on: '2017-04-01' },
  ...{ person_key, person_key_type },
});
export const person = (person_key: string, more: object = {}) => ({ person_key, sex: 'female', ...more });

/** What a key tells: given name, postcode, day of birth. */
export type Tale = readonly [
  type: string,
  key: string,
  name: string | null,
  postcode: string | null,
  birth?: string,
];

/** Makes passes over accepted rows and what they tell; returns the counts and the links as `key → person by pass`. */
export async function linkRows(
  run: TestRun,
  linkage: object,
  rows: AcceptedRows,
  told: Readonly<Partial<Record<AttributeRegister, readonly Tale[]>>>,
): Promise<{ counts: PassCounts[]; links: string[] }> {
  const settings = configuration.parse({
    period: { from: '2017-01-01', until: '2017-12-31' },
    observedUntil: '2018-06-30',
    registers: { protection_orders: files, youth_care: files, persons: files },
    linkage,
  });
  await accept(run.engine, rows);
  await writeSettings(run.engine, settings, { hasPersons: true, hasVictims: true }, readRegionTables());
  for (const register of attributeRegisters)
    await tell(run, register, toldAttributes(settings), told[register] ?? []);
  const { pairs } = await resolveCrosswalk(run.engine);
  await resolveRecords(run.engine, 'persons', pairs > 0);
  await run.engine.run(statement('link/person'), 'person');
  const counts = await linkByPasses(run, settings);
  const links = await run.engine.rows<{ link: string }>(
    `SELECT old_key_type || old_key || ' → ' || new_key_type || new_key || ' by ' || pass_no AS link
     FROM pass_link ORDER BY link`,
    'read',
  );
  return { counts, links: links.map(({ link: text }) => text) };
}

async function tell(
  run: TestRun,
  register: AttributeRegister,
  compared: ReturnType<typeof toldAttributes>,
  tales: readonly Tale[],
) {
  await makeAttributeTable(run.engine, register, compared);
  for (const [type, key, name, postcode, birth = born] of tales) {
    const texts = { given_name: name, postcode, birth_date: birth, sex: null } as const;
    const values = compared.map((attribute) => texts[attribute as keyof typeof texts] ?? null);
    const literals = [type, key, ...values].map((text) => (text === null ? 'NULL' : `'${text}'`));
    await run.engine.run(`INSERT INTO attribute_${register} VALUES (${literals.join(', ')})`, 'tell');
  }
}

export const byName = { id: 'name', on: ['given_name', 'birth_date'] };
export const byHome = { id: 'home', on: ['postcode', 'birth_date'] };
export const outcome = ({ counts }: { counts: PassCounts[] }, at = 0) =>
  Object.fromEntries(Object.entries(counts[at]?.outcomes ?? {}).filter(([, keys]) => keys > 0));

/** The same in whichever run is open. */
export const linkedWith =
  (run: () => TestRun) =>
  (linkage: object, rows: AcceptedRows, told: Parameters<typeof linkRows>[3]): ReturnType<typeof linkRows> =>
    linkRows(run(), linkage, rows, told);
