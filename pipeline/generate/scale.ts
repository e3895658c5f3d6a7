import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Engine } from '../../src/duckdb/engine.ts';
import { literal } from '../../src/duckdb/quote.ts';

/** How large a benchmark's clean set is made. */
export interface Scale {
  /** How many times every record is there, each time with other keys and ids. */
  readonly copies: number;
  /** Records of youth care of persons without an order. */
  readonly otherCare: number;
}

/** Keys of the sample lie below this number, so that each copy has a range of its own. */
const stride = 100_000;
/** Keys of persons without an order start here, above those of any copy. */
const firstOther = 500_000_000;
export const maximumCopies = firstOther / stride - 1;

/** Columns that differ between copies; a register that is not named is not copied. */
const renumbered: Readonly<Record<string, { ids: readonly string[]; keys: readonly string[] }>> = {
  orders: { ids: ['order_id'], keys: ['person_key'] },
  care: { ids: ['care_id'], keys: ['person_key'] },
  'persons.csv': { ids: [], keys: ['person_key'] },
  'victims.csv': { ids: ['record_id'], keys: ['person_key'] },
  'crosswalk.csv': { ids: [], keys: ['old_key', 'new_key'] },
};

/** Writes a larger clean set from a plain one. The engine does all rows, in a fixed order. */
export async function scaleSet(engine: Engine, from: string, to: string, scale: Scale): Promise<void> {
  for (const [register, columns] of Object.entries(renumbered)) {
    for (const path of filesOf(from, register)) await copyFile(engine, from, to, path, columns, scale.copies);
  }
  if (scale.otherCare > 0) await writeOtherCare(engine, join(to, 'care', 'other.csv'), scale.otherCare);
}

function filesOf(folder: string, register: string): string[] {
  if (register.endsWith('.csv')) return [register];
  return readdirSync(join(folder, register))
    .sort()
    .map((name) => join(register, name));
}

async function copyFile(
  engine: Engine,
  from: string,
  to: string,
  path: string,
  { ids, keys }: { readonly ids: readonly string[]; readonly keys: readonly string[] },
  copies: number,
): Promise<void> {
  const isParquet = path.endsWith('.parquet');
  const source = literal(join(from, path));
  const reader = isParquet
    ? `read_parquet(${source})`
    : `read_csv(${source}, header = true, all_varchar = true)`;
  await engine.run(`CREATE OR REPLACE TABLE plain AS SELECT * FROM ${reader}`, 'generate/read');
  const replaced = [
    ...ids.map((id) => `CASE WHEN copy = 0 THEN ${id} ELSE ${id} || '-' || copy END AS ${id}`),
    ...keys.map(
      (key) => `lpad(CAST(CAST(${key} AS BIGINT) + copy * ${stride} AS VARCHAR), 9, '0') AS ${key}`,
    ),
  ];
  const query =
    `SELECT plain.* REPLACE (${replaced.join(', ')}) ` +
    `FROM plain CROSS JOIN range(${copies}) AS copies(copy) ORDER BY copy, plain.rowid`;
  const target = join(to, path);
  mkdirSync(dirname(target), { recursive: true });
  if (isParquet) await engine.writeParquet(query, target);
  else await engine.run(`COPY (${query}) TO ${literal(target)} (FORMAT csv, HEADER)`, 'generate/copy');
}

/** Care of persons who are in no other register: two or three trajectories each, spread over the years by plain arithmetic. */
async function writeOtherCare(engine: Engine, path: string, records: number): Promise<void> {
  const types = ['outpatient', 'outpatient', 'neighbourhood_team', 'day_care', 'foster_care', 'home_network'];
  const persons = Math.max(1, Math.floor((records * 2) / 5));
  mkdirSync(dirname(path), { recursive: true });
  await engine.run(
    `COPY (
       SELECT
         'X' || lpad(CAST(i AS VARCHAR), 9, '0') AS care_id,
         'R' AS person_key_type,
         CAST(${firstOther} + (i * 7919) % ${persons} AS VARCHAR) AS person_key,
         [${types.map(literal).join(', ')}][1 + i % ${types.length}] AS care_type,
         DATE '2014-01-01' + CAST((i * 104729) % 2000 AS INTEGER) AS starts_on,
         CASE WHEN i % 5 > 0 THEN DATE '2014-01-10' + CAST((i * 104729) % 2000 + (i * 31) % 300 AS INTEGER) END AS ends_on,
         CASE WHEN i % 3 > 0 THEN 'municipality' END AS referrer,
         'Provider ' || (1 + i % 900) AS provider,
         CASE WHEN i % 5 > 0 THEN 'as_planned' END AS end_reason,
         i % 20 = 0 AS crisis
       FROM range(${records}) AS numbers(i)
     ) TO ${literal(path)} (FORMAT csv, HEADER)`,
    'generate/other care',
  );
}
