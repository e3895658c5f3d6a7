import type { RegisterName } from '../../schemas/registers/index.ts';
import { registers } from '../../schemas/registers/index.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { identifier, literal } from '../../src/duckdb/quote.ts';
import { contentText, resolvedQuery } from './resolved-query.ts';

/** What became of the accepted records of one register. */
export interface RecordCounts {
  readonly accepted: number;
  readonly kept: number;
  readonly identicalDuplicates: number;
  readonly sameIdOtherContent: number;
}

/**
 * Makes `record_<register>` out of `accepted_<register>`: keys resolved through the crosswalk, ids filled with the hash
 * of the content, identical records once, and records with the same id but other content moved to the quarantine, all
 * of them. Where nothing has to change it is a view: large registers are not copied for nothing.
 */
export async function resolveRecords(
  engine: Engine,
  name: RegisterName,
  hasCrosswalk: boolean,
): Promise<RecordCounts> {
  const accepted = await scalar(engine, `SELECT count(*) AS n FROM ${identifier(`accepted_${name}`)}`);
  const fillIds = await lacksIds(engine, name);
  await dropRecords(engine, name);
  await engine.run(
    `CREATE ${fillIds ? 'TABLE' : 'VIEW'} ${recordTable(name)} AS ${resolvedQuery(name, hasCrosswalk, fillIds)}`,
    `link/records ${name}`,
  );
  await findSurplus(engine, name, fillIds);
  const surplus = identifier(`surplus_${name}`);
  const number = (rule: string) =>
    scalar(engine, `SELECT count(*) AS n FROM ${surplus} WHERE rule = ${literal(rule)}`);
  const identicalDuplicates = await number('identical-duplicate');
  const sameIdOtherContent = await number('same-id-other-content');
  const removed = identicalDuplicates + sameIdOtherContent;
  if (removed > 0) await removeSurplus(engine, name);
  return { accepted, kept: accepted - removed, identicalDuplicates, sameIdOtherContent };
}

const recordTable = (name: RegisterName) => identifier(`record_${name}`);

async function lacksIds(engine: Engine, name: RegisterName): Promise<boolean> {
  const { id } = registers[name];
  if (id === undefined) return false;
  const table = identifier(`accepted_${name}`);
  return (await scalar(engine, `SELECT count(*) - count(${identifier(id)}) AS n FROM ${table}`)) > 0;
}

/**
 * `surplus_<register>`: one row a record that does not count, with the rule that says why. Contents are compared only
 * among records that share an id (or, in a register without ids, a person), which are few.
 */
async function findSurplus(engine: Engine, name: RegisterName, idsFilled: boolean): Promise<void> {
  const { id, keys } = registers[name];
  const shared = (id === undefined ? keys.flatMap((key) => [key.type, key.value]) : [id]).map(identifier);
  const same = shared.map((column) => `found.${column} = often.${column}`).join(' AND ');
  // Delivered ids do not depend on the crosswalk: looking for repeated ones needs one column of the accepted records.
  const source = id === undefined || idsFilled ? recordTable(name) : identifier(`accepted_${name}`);
  const contents = id === undefined ? '1' : 'count(DISTINCT content) OVER (PARTITION BY shared)';
  await engine.run(
    `CREATE OR REPLACE TABLE ${identifier(`surplus_${name}`)} AS
     WITH often AS (
       SELECT ${shared.join(', ')} FROM ${source} GROUP BY ${shared.join(', ')} HAVING count(*) > 1
     ),
     compared AS (
       SELECT file_no, record_no, ${id === undefined ? "''" : `found.${identifier(id)}`} AS shared,
         md5(${contentText(name, 'found')}) AS content
       FROM ${recordTable(name)} AS found JOIN often ON ${same}
     ),
     counted AS (
       SELECT file_no, record_no, ${contents} AS contents,
         row_number() OVER (PARTITION BY shared, content ORDER BY file_no, record_no) AS turn
       FROM compared
     )
     SELECT file_no, record_no,
       CASE WHEN contents > 1 THEN 'same-id-other-content' ELSE 'identical-duplicate' END AS rule
     FROM counted
     WHERE contents > 1 OR turn > 1`,
    `link/surplus ${name}`,
  );
}

/** Moves records in conflict to the quarantine, and leaves them and the second of identical records out. */
async function removeSurplus(engine: Engine, name: RegisterName): Promise<void> {
  const surplus = identifier(`surplus_${name}`);
  const joined = `${recordTable(name)} AS found
     LEFT JOIN ${surplus} AS surplus ON surplus.file_no = found.file_no AND surplus.record_no = found.record_no`;
  await engine.run(
    `INSERT INTO quarantine (register, file_no, record_no, rules, original)
     SELECT ${literal(name)}, found.file_no, found.record_no, surplus.rule, ${contentText(name, 'found', true)}
     FROM ${joined}
     WHERE surplus.rule = 'same-id-other-content'`,
    `link/conflicts ${name}`,
  );
  const kept = identifier(`kept_${name}`);
  await engine.run(
    `CREATE OR REPLACE TABLE ${kept} AS SELECT found.* FROM ${joined} WHERE surplus.rule IS NULL`,
    `link/kept ${name}`,
  );
  await dropRecords(engine, name);
  await engine.run(`ALTER TABLE ${kept} RENAME TO ${recordTable(name)}`, `link/kept ${name}`);
}

async function dropRecords(engine: Engine, name: RegisterName): Promise<void> {
  const [found] = await engine.rows<{ kind: string }>(
    `SELECT table_type AS kind FROM information_schema.tables WHERE table_name = ${literal(`record_${name}`)}`,
    'link/drop',
  );
  if (found === undefined) return;
  await engine.run(`DROP ${found.kind === 'VIEW' ? 'VIEW' : 'TABLE'} ${recordTable(name)}`, 'link/drop');
}

async function scalar(engine: Engine, sql: string): Promise<number> {
  const [row] = await engine.rows<{ n: number }>(sql, 'link/count');
  return row?.n ?? 0;
}
