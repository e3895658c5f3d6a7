import { makeCohort } from '../../pipeline/cohort.ts';
import { tablesOf } from '../../pipeline/cube/coordinates.ts';
import { countCohort, selectionsOf } from '../../pipeline/cube/count-cohort.ts';
import { catalogue } from '../../pipeline/indicators/index.ts';
import { link } from '../../pipeline/link.ts';
import { readRegionTables } from '../../pipeline/regions/tables.ts';
import { countOrderFlow } from '../../pipeline/spells/order-flow.ts';
import type { Configuration } from '../../schemas/configuration.ts';
import { registerNames, registers } from '../../schemas/registers/index.ts';
import type { RunContext } from '../../src/run/context.ts';

const regions = readRegionTables();
const personRegisters = registerNames.filter((name) => name !== 'population');

/** Rows and distinct children of every selection that an indicator counts, by cell. */
export type Counts = Map<string, readonly [rows: number, children: number]>;

/** Link, cohort and order flow on the accepted tables as they are; returns all counts of the cohort. */
export async function countPart(run: RunContext, configuration: Configuration): Promise<Counts> {
  const hasPersons = configuration.registers.persons !== undefined;
  await link(run, configuration, { hasPersons, hasVictims: true }, regions);
  await makeCohort(run, configuration);
  await countOrderFlow(run.engine, configuration);
  const tables = tablesOf(configuration, regions, true);
  const lookup = await countCohort(run.engine, catalogue, tables);
  const counts: Counts = new Map();
  for (const { coordinates } of tables) {
    for (const at of coordinates) {
      for (const selection of catalogue.flatMap(selectionsOf)) {
        const { rows, children } = lookup(at, selection);
        if (rows > 0) counts.set(JSON.stringify([at, selection]), [rows, children]);
      }
    }
  }
  return counts;
}

/** Keeps the accepted tables as `all_<register>`, and the crosswalk that the last run of link followed to its ends. */
export async function keepWhole({ engine }: RunContext): Promise<void> {
  for (const name of registerNames)
    await engine.run(`CREATE OR REPLACE TABLE all_${name} AS SELECT * FROM accepted_${name}`, 'keep');
  await engine.run('CREATE OR REPLACE TABLE all_pair AS SELECT * FROM crosswalk_pair', 'keep');
}

/** Adds the links that passes made to the crosswalk of the whole, for parts that make none; returns how many. */
export async function keepPasses({ engine }: RunContext): Promise<number> {
  await engine.run(
    `INSERT INTO all_key_crosswalk
     SELECT old_key_type, old_key, new_key_type, new_key, NULL, 0, row_number() OVER (ORDER BY old_key) FROM pass_link;
     CREATE OR REPLACE TABLE all_pair AS SELECT old_key_type, old_key, new_key_type, new_key FROM key_link`,
    'keep passes',
  );
  const [links] = await engine.rows<{ n: number }>('SELECT count(*) AS n FROM pass_link', 'read');
  return links?.n ?? 0;
}

/**
 * Puts one part of all registers in the place of the accepted ones: the records of the persons whose last key (type and
 * value, behind the crosswalk) hashes to `part` of `parts`.
 */
export async function acceptPart({ engine }: RunContext, part: number, parts: number): Promise<void> {
  for (const name of personRegisters) {
    const [key] =
      name === 'key_crosswalk' ? [{ type: 'old_key_type', value: 'old_key' }] : registers[name].keys;
    if (key === undefined) throw new Error('a register of persons without a key');
    await engine.run(
      `CREATE OR REPLACE TABLE accepted_${name} AS
       SELECT delivered.* FROM all_${name} AS delivered
       LEFT JOIN all_pair ON all_pair.old_key_type = delivered.${key.type} AND all_pair.old_key = delivered.${key.value}
       WHERE hash(
         COALESCE(all_pair.new_key_type, delivered.${key.type}) || ' ' || COALESCE(all_pair.new_key, delivered.${key.value})
       ) % ${parts} = ${part}`,
      'part',
    );
  }
}

/** Puts all registers back in another order of rows, as if delivered in other files. */
export async function acceptShuffled({ engine }: RunContext, salt: number): Promise<void> {
  for (const name of registerNames)
    await engine.run(
      `CREATE OR REPLACE TABLE accepted_${name} AS
       SELECT * REPLACE (CAST(hash(record_no + ${salt}) % 5 AS BIGINT) AS file_no, -record_no * 9 - file_no AS record_no)
       FROM all_${name} ORDER BY hash(record_no * 31 + ${salt})`,
      'shuffle',
    );
}

/** What is compared of a run: the cohort without its numbers, and stock and flow. */
const compared = {
  cohort: 'SELECT * EXCLUDE (index_no, child_no) FROM cohort',
  order_flow: 'SELECT * FROM order_flow',
} as const;

/** Adds what is compared to the tables `<into>_cohort` and `<into>_order_flow`. */
export async function gather({ engine }: RunContext, into: string, isFirst: boolean): Promise<void> {
  for (const [name, query] of Object.entries(compared))
    await engine.run(
      isFirst
        ? `CREATE OR REPLACE TABLE ${into}_${name} AS ${query}`
        : `INSERT INTO ${into}_${name} ${query}`,
      'gather',
    );
}

/** How many rows differ between what was gathered in two places; cohorts are multisets, stocks and flows are added. */
export async function unequalRows({ engine }: RunContext, one: string, other: string): Promise<number> {
  const numbers = ['stock_start', 'flow_in', 'flow_out', 'stock_end'];
  const sums = numbers.map((column) => `CAST(sum(${column}) AS BIGINT) AS ${column}`).join(', ');
  const queries = (of: string) => [
    `SELECT * FROM ${of}_cohort`,
    `SELECT period, region_level, region, measure, ${sums} FROM ${of}_order_flow GROUP BY ALL`,
  ];
  let unequal = 0;
  for (const [at, left] of queries(one).entries()) {
    const right = queries(other)[at];
    const [found] = await engine.rows<{ n: number }>(
      `SELECT (SELECT count(*) FROM (${left} EXCEPT ALL ${right})) + (SELECT count(*) FROM (${right} EXCEPT ALL ${left})) AS n`,
      'compare',
    );
    unequal += found?.n ?? 0;
  }
  return unequal;
}

/** The counts of several parts together. */
export function addCounts(parts: readonly Counts[]): Counts {
  const total: Counts = new Map();
  for (const counts of parts) {
    for (const [cell, [rows, children]] of counts) {
      const [sumRows, sumChildren] = total.get(cell) ?? [0, 0];
      total.set(cell, [sumRows + rows, sumChildren + children]);
    }
  }
  return total;
}
