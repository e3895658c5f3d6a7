import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Engine } from '../../src/duckdb/engine.ts';
import { literal } from '../../src/duckdb/quote.ts';
import { everyRKey } from './missed-choice.ts';
import type { MissedRegister } from './missed-links.ts';
import { firstOther, otherCareQuery, otherPersonsQuery } from './other-care.ts';

/** How large a benchmark's clean set is made. */
export interface Scale {
  /** How many times every record is there, each time with other keys and ids. */
  readonly copies: number;
  /** Records of youth care of persons without an order. */
  readonly otherCare: number;
}

/** The register in which links are missed; who it is stands in the engine's tables `missed_link` and `linkable_key`. */
export interface Harm {
  readonly register: MissedRegister;
  /** How many persons of the plan there are; those without an order are numbered after them. */
  readonly persons: number;
}

/** Keys of the sample lie below this number, so that each copy has a range of its own. */
const stride = 100_000;
/** Keys that lead nowhere start here, above all others. */
const firstDead = 600_000_000;
export const maximumCopies = firstOther / stride - 1;

interface Renumbered {
  readonly ids: readonly string[];
  readonly keys: readonly string[];
  readonly register?: MissedRegister;
}

/** Columns that differ between copies; a register that is not named is not copied. */
const renumbered: Readonly<Record<string, Renumbered>> = {
  orders: { ids: ['order_id'], keys: ['person_key'], register: 'protection_orders' },
  care: { ids: ['care_id'], keys: ['person_key'], register: 'youth_care' },
  'persons.csv': { ids: [], keys: ['person_key'] },
  'victims.csv': { ids: ['record_id'], keys: ['person_key'] },
  'crosswalk.csv': { ids: [], keys: ['old_key', 'new_key'] },
};

/** Writes a larger clean set from a plain one, with missed links or without. The engine does all rows, in a fixed order. */
export async function scaleSet(
  engine: Engine,
  from: string,
  to: string,
  { copies, otherCare }: Scale,
  harm?: Harm,
): Promise<void> {
  for (const [name, columns] of Object.entries(renumbered)) {
    const isHarmed = harm !== undefined && harm.register === columns.register;
    for (const path of filesOf(from, name)) {
      await readPlain(engine, join(from, path));
      const addsPersons = harm !== undefined && otherCare > 0 && path === 'persons.csv';
      const more = addsPersons ? ` UNION ALL BY NAME ${otherPersonsQuery(otherCare)}` : '';
      await write(engine, `(${copyQuery(columns, copies, isHarmed)})${more}`, join(to, path));
    }
  }
  if (otherCare === 0) return;
  const isHarmed = harm?.register === 'youth_care';
  const query = isHarmed ? harmedOtherCare(harm.persons) : otherCareQuery(otherCare);
  await write(engine, query, join(to, 'care', 'other.csv'));
}

function filesOf(folder: string, register: string): string[] {
  if (register.endsWith('.csv')) return [register];
  return readdirSync(join(folder, register))
    .sort()
    .map((name) => join(register, name));
}

async function readPlain(engine: Engine, path: string): Promise<void> {
  const reader = path.endsWith('.parquet')
    ? `read_parquet(${literal(path)})`
    : `read_csv(${literal(path)}, header = true, all_varchar = true)`;
  await engine.run(`CREATE OR REPLACE TABLE plain AS SELECT * FROM ${reader}`, 'generate/read');
}

async function write(engine: Engine, query: string, target: string): Promise<void> {
  mkdirSync(dirname(target), { recursive: true });
  if (target.endsWith('.parquet')) await engine.writeParquet(query, target);
  else await engine.run(`COPY (${query}) TO ${literal(target)} (FORMAT csv, HEADER)`, 'generate/copy');
}

/** Every row of `plain` once a copy; in a harmed register those of a missed link under one dead key a person. */
function copyQuery({ ids, keys }: Renumbered, copies: number, isHarmed: boolean): string {
  const renumber = (key: string) =>
    `lpad(CAST(CAST(plain.${key} AS BIGINT) + copy * ${stride} AS VARCHAR), 9, '0')`;
  const replaced = [
    ...ids.map((id) => `CASE WHEN copy = 0 THEN ${id} ELSE ${id} || '-' || copy END AS ${id}`),
    ...(isHarmed ? deadKeys(renumber('person_key')) : keys.map((key) => `${renumber(key)} AS ${key}`)),
  ];
  const missed = isHarmed
    ? `LEFT JOIN linkable_key ON linkable_key.key_type = plain.person_key_type AND linkable_key.key = plain.person_key
       LEFT JOIN missed_link USING (person, copy)`
    : '';
  return `SELECT plain.* REPLACE (${replaced.join(', ')})
    FROM plain CROSS JOIN range(${copies}) AS copies(copy) ${missed}
    ORDER BY copy, plain.rowid`;
}

/** The key columns of a record: those of a missed link are replaced, others get their own key. */
function deadKeys(own: string): string[] {
  return [
    `CASE
       WHEN missed_link.number IS NULL THEN person_key_type
       WHEN missed_link.number % ${everyRKey} = 0 THEN 'R'
       ELSE 'S'
     END AS person_key_type`,
    `COALESCE(CAST(${firstDead} + missed_link.number AS VARCHAR), ${own}) AS person_key`,
  ];
}

/** Care of persons without an order, from the table `other_care`. */
function harmedOtherCare(firstNumber: number): string {
  return `SELECT other_care.* REPLACE (${deadKeys('person_key').join(', ')})
    FROM other_care
    LEFT JOIN missed_link
      ON missed_link.person = ${firstNumber} + CAST(other_care.person_key AS BIGINT) - ${firstOther}
      AND missed_link.copy = 0
    ORDER BY care_id`;
}
