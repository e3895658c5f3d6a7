import type { Configuration } from '../../schemas/configuration.ts';
import {
  type AttributeRegister,
  type LinkingAttribute,
  linkingAttributeNames,
} from '../../schemas/linking.ts';
import type { RunContext } from '../../src/run/context.ts';
import { identifier } from '../../src/duckdb/quote.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { agreementText, agreementType } from '../link/agreement-text.ts';
import { unusableAttribute } from '../rules/unusable-attribute.ts';
import type { Delivery } from './delivery.ts';
import type { Finding } from './quality.ts';
import { flagOf, textColumns } from './text-columns.ts';

/**
 * What is taken wherever passes are made, compared or not: a key of which the records differ in it is of several people. Of
 * orders it is always taken: who is linked worse is asked of them, as unlinked children have nothing else.
 */
export const toldOfChildren = ['sex', 'birth_date'] as const satisfies readonly LinkingAttribute[];

/** The attributes to take from a register: what passes compare, and of orders also what linkage is looked at by. */
export function wantedAttributes(
  configuration: Pick<Configuration, 'linkage'>,
  register: AttributeRegister,
): LinkingAttribute[] {
  if (configuration.linkage.passes.length > 0) return toldAttributes(configuration);
  return register === 'protection_orders' ? [...toldOfChildren] : [];
}

/** The attributes of which passes know, of every register. */
export function toldAttributes(configuration: Pick<Configuration, 'linkage'>): LinkingAttribute[] {
  const compared = configuration.linkage.passes.flatMap(({ on, unlessDiffer }) => [...on, ...unlessDiffer]);
  const told = new Set<LinkingAttribute>([...toldOfChildren, ...compared]);
  return linkingAttributeNames.filter((name) => told.has(name));
}

/** Makes an empty `attribute_<register>`: one row a key and what one or more of its records tell of the person. */
export async function makeAttributeTable(
  engine: Engine,
  register: AttributeRegister,
  wanted: readonly LinkingAttribute[],
): Promise<void> {
  await engine.createTable(
    `attribute_${register}`,
    [
      { name: 'person_key_type', type: 'VARCHAR' },
      { name: 'person_key', type: 'VARCHAR' },
      ...wanted.map((name) => ({ name, type: agreementType(name) })),
    ],
    [],
  );
}

/**
 * Fills `attribute_<register>` from the accepted records of its files, in the form in which attributes are compared, and
 * returns how many values of each file cannot be: those records stay, and take part in no pass that needs the value.
 */
export async function takeAttributes(
  { engine }: RunContext,
  register: AttributeRegister,
  deliveries: readonly Delivery[],
  wanted: readonly LinkingAttribute[],
): Promise<Finding[]> {
  await makeAttributeTable(engine, register, wanted);
  const findings: Finding[] = [];
  for (const delivery of deliveries) {
    const brought = wanted.filter((name) => delivery.raw.attributes.some(({ column }) => column === name));
    if (brought.length === 0) continue;
    const told = toldSql(delivery, brought);
    const columns = brought.map(identifier).join(', ');
    await engine.run(
      `INSERT INTO ${identifier(`attribute_${register}`)} (person_key_type, person_key, ${columns})
       SELECT DISTINCT person_key_type, person_key, ${columns} FROM (${told}) AS told
       WHERE ${brought.map((name) => `${identifier(name)} IS NOT NULL`).join(' OR ')}`,
      `validate/attributes ${register}`,
    );
    const [counts = {}] = await engine.rows<Record<string, number>>(
      `SELECT ${brought.map((name) => `count(CASE WHEN ${unusable(name)} THEN 1 END) AS ${identifier(name)}`).join(', ')}
       FROM (${told}) AS told`,
      `validate/attributes ${register} count`,
    );
    for (const name of brought)
      findings.push({ delivery, rule: unusableAttribute(name), count: counts[name] ?? 0 });
  }
  return findings;
}

const textOf = (name: LinkingAttribute) => identifier(`${name}.text`);
const unusable = (name: LinkingAttribute) => `${textOf(name)} <> 'unknown' AND ${identifier(name)} IS NULL`;

/** Accepted records of a file with their key, and of each attribute its text and the form that is compared. */
function toldSql({ register, fileNo, raw }: Delivery, brought: readonly LinkingAttribute[]): string {
  const plans = raw.attributes.filter(({ column }) => brought.some((name) => name === column));
  const texts = plans.flatMap((plan) => textColumns(plan, (at) => raw.isoDates.has(at)));
  const columns = plans.flatMap((plan) => {
    const name = plan.column as LinkingAttribute;
    const agreed = agreementText(name, `texts.${identifier(name)}`);
    return [
      `texts.${identifier(name)} AS ${textOf(name)}`,
      // Of a date with a part filled in only the year is known, or the month: it says too little to link on.
      `${plan.kind === 'parts' ? `CASE WHEN NOT ${imputed(name)} THEN ${agreed} END` : agreed} AS ${identifier(name)}`,
    ];
  });
  return `SELECT accepted.person_key_type, accepted.person_key, ${columns.join(', ')}
    FROM (SELECT ${texts.join(', ')}, record_no FROM (${raw.query}) AS raw) AS texts
    JOIN (SELECT * FROM ${identifier(`accepted_${register}`)} WHERE file_no = ${fileNo}) AS accepted
      ON accepted.record_no = texts.record_no`;
}

const imputed = (name: string) =>
  `(texts.${identifier(flagOf.dayImputed(name))} OR texts.${identifier(flagOf.monthImputed(name))})`;
