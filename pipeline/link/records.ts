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
 * Makes the view `record_<register>` of `accepted_<register>`: keys resolved through the crosswalk, ids filled with the
 * hash of the content, identical records once, and records with the same id but other content moved to the quarantine,
 * all of them. It looks keys up and passes records over again each time: a large register is not copied to change a few
 * of its records, unless ids are missing.
 */
export async function resolveRecords(
  engine: Engine,
  name: RegisterName,
  hasLinks: boolean,
): Promise<RecordCounts> {
  const accepted = await scalar(engine, `SELECT count(*) AS n FROM ${identifier(`accepted_${name}`)}`);
  const fillIds = await lacksIds(engine, name);
  await resolve(engine, name, resolvedQuery(name, hasLinks, fillIds), fillIds);
  await findSurplus(engine, name, hasLinks, fillIds);
  const surplus = identifier(`surplus_${name}`);
  const number = (rule: string) =>
    scalar(engine, `SELECT count(*) AS n FROM ${surplus} WHERE rule = ${literal(rule)}`);
  const identicalDuplicates = await number('identical-duplicate');
  const sameIdOtherContent = await number('same-id-other-content');
  const removed = identicalDuplicates + sameIdOtherContent;
  if (sameIdOtherContent > 0) await setAside(engine, name);
  await engine.run(
    `CREATE OR REPLACE VIEW ${identifier(`record_${name}`)} AS
     SELECT found.* FROM ${removed === 0 ? `${resolvedName(name)} AS found` : `${besideSurplus(name)} WHERE surplus.rule IS NULL`}`,
    `link/records ${name}`,
  );
  return { accepted, kept: accepted - removed, identicalDuplicates, sameIdOtherContent };
}

const resolvedName = (name: RegisterName) => identifier(`resolved_${name}`);

const besideSurplus = (name: RegisterName) => `${resolvedName(name)} AS found
  LEFT JOIN ${identifier(`surplus_${name}`)} AS surplus
    ON surplus.file_no = found.file_no AND surplus.record_no = found.record_no`;

async function lacksIds(engine: Engine, name: RegisterName): Promise<boolean> {
  const { id } = registers[name];
  if (id === undefined) return false;
  const table = identifier(`accepted_${name}`);
  return (await scalar(engine, `SELECT count(*) - count(${identifier(id)}) AS n FROM ${table}`)) > 0;
}

/** `resolved_<register>`: all accepted records with their keys resolved and their ids filled; stored where ids are filled. */
async function resolve(engine: Engine, name: RegisterName, query: string, fillIds: boolean): Promise<void> {
  let source = query;
  if (fillIds) {
    const identified = identifier(`identified_${name}`);
    await engine.run(`CREATE OR REPLACE TABLE ${identified} AS ${query}`, `link/ids ${name}`);
    source = `SELECT * FROM ${identified}`;
  }
  await engine.run(`CREATE OR REPLACE VIEW ${resolvedName(name)} AS ${source}`, `link/resolved ${name}`);
}

/**
 * `surplus_<register>`: one row a record that does not count, with the rule that says why. Contents are compared only
 * among records that share an id (or, in a register without ids, a person), which are few: `repeated_<register>` has
 * those ids or persons.
 */
async function findSurplus(
  engine: Engine,
  name: RegisterName,
  hasLinks: boolean,
  idsFilled: boolean,
): Promise<void> {
  const { id, keys } = registers[name];
  const shared = (id === undefined ? keys.flatMap((key) => [key.type, key.value]) : [id]).map(identifier);
  const same = shared.map((column) => `found.${column} = often.${column}`).join(' AND ');
  // Delivered ids do not depend on the crosswalk: looking for repeated ones needs one column of the accepted records, and
  // only records that share one are looked up in it. Of identical ones the best linked stays: which key a record came under
  // must not hang on the order of files.
  const idsDelivered = id !== undefined && !idsFilled;
  const source = idsDelivered ? identifier(`accepted_${name}`) : resolvedName(name);
  const contents = id === undefined ? '1' : 'count(DISTINCT content) OVER (PARTITION BY shared)';
  const repeated = identifier(`repeated_${name}`);
  const sharing = `SELECT found.* FROM ${source} AS found JOIN ${repeated} AS often ON ${same}`;
  await engine.run(
    `CREATE OR REPLACE TABLE ${repeated} AS
     SELECT ${shared.join(', ')} FROM ${source} GROUP BY ${shared.join(', ')} HAVING count(*) > 1`,
    `link/repeated ${name}`,
  );
  await engine.run(
    `CREATE OR REPLACE TABLE ${identifier(`surplus_${name}`)} AS
     WITH sharing AS (${idsDelivered ? resolvedQuery(name, hasLinks, false, sharing) : sharing}),
     compared AS (
       SELECT file_no, record_no, ${id === undefined ? "''" : `found.${identifier(id)}`} AS shared,
         md5(${contentText(name, 'found')}) AS content, pass_no, delivered_key_type
       FROM sharing AS found
     ),
     counted AS (
       SELECT file_no, record_no, ${contents} AS contents,
         row_number() OVER (
           PARTITION BY shared, content
           ORDER BY pass_no, delivered_key_type DESC NULLS LAST, file_no, record_no
         ) AS turn
       FROM compared
     )
     SELECT file_no, record_no,
       CASE WHEN contents > 1 THEN 'same-id-other-content' ELSE 'identical-duplicate' END AS rule
     FROM counted
     WHERE contents > 1 OR turn > 1`,
    `link/surplus ${name}`,
  );
}

/** Copies records in conflict to the quarantine. */
async function setAside(engine: Engine, name: RegisterName): Promise<void> {
  await engine.run(
    `INSERT INTO quarantine (register, file_no, record_no, rules, original)
     SELECT ${literal(name)}, found.file_no, found.record_no, surplus.rule, ${contentText(name, 'found', true)}
     FROM ${besideSurplus(name)}
     WHERE surplus.rule = 'same-id-other-content'`,
    `link/conflicts ${name}`,
  );
}

async function scalar(engine: Engine, sql: string): Promise<number> {
  const [row] = await engine.rows<{ n: number }>(sql, 'link/count');
  return row?.n ?? 0;
}
