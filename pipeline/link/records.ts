import type { RegisterName } from '../../schemas/registers/index.ts';
import { registers } from '../../schemas/registers/index.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { identifier, literal } from '../../src/duckdb/quote.ts';

/** What became of the accepted records of one register. */
export interface RecordCounts {
  readonly accepted: number;
  readonly kept: number;
  readonly identicalDuplicates: number;
  readonly sameIdOtherContent: number;
}

/** Where a register's records have no id of their own, this column holds the hash of their content. */
const contentId = 'content_id';

/**
 * Makes `record_<register>` out of `accepted_<register>`: keys resolved through the crosswalk, ids filled with the hash
 * of the content, identical records once, and records with the same id but other content moved to the quarantine, all
 * of them. Where nothing has to change, it is a view: large registers are not copied for nothing.
 */
export async function resolveRecords(
  engine: Engine,
  name: RegisterName,
  hasCrosswalk: boolean,
): Promise<RecordCounts> {
  const table = identifier(`record_${name}`);
  const id = registers[name].id ?? contentId;
  const accepted = await scalar(engine, `SELECT count(*) AS n FROM ${identifier(`accepted_${name}`)}`);
  const resolved = resolvedQuery(name, id, hasCrosswalk);
  const copy = hasCrosswalk || (await lacksIds(engine, name));
  await dropRecords(engine, name);
  await engine.run(
    copy
      ? `CREATE TABLE ${table} AS ${resolved}`
      : `CREATE VIEW ${table} AS SELECT * FROM ${identifier(`accepted_${name}`)}`,
    `link/records ${name}`,
  );
  await findRepeated(engine, name, id);
  const repeated = await scalar(engine, `SELECT count(*) AS n FROM ${identifier(`repeated_${name}`)}`);
  const identicalDuplicates = await scalar(
    engine,
    `SELECT COALESCE(sum(records - 1), 0) AS n FROM ${identifier(`repeated_${name}`)} WHERE contents = 1`,
  );
  const sameIdOtherContent = await scalar(
    engine,
    `SELECT COALESCE(sum(records), 0) AS n FROM ${identifier(`repeated_${name}`)} WHERE contents > 1`,
  );
  if (repeated > 0) await settleRepeated(engine, name, id);
  return {
    accepted,
    kept: accepted - identicalDuplicates - sameIdOtherContent,
    identicalDuplicates,
    sameIdOtherContent,
  };
}

async function dropRecords(engine: Engine, name: RegisterName): Promise<void> {
  const [found] = await engine.rows<{ kind: string }>(
    `SELECT table_type AS kind FROM information_schema.tables WHERE table_name = ${literal(`record_${name}`)}`,
    'link/drop',
  );
  if (found === undefined) return;
  await engine.run(
    `DROP ${found.kind === 'VIEW' ? 'VIEW' : 'TABLE'} ${identifier(`record_${name}`)}`,
    'link/drop',
  );
}

/** All columns of the register, its keys replaced by the last of their chain, and an id for every record. */
function resolvedQuery(name: RegisterName, id: string, hasCrosswalk: boolean): string {
  const replaced = new Map<string, string>();
  const joins: string[] = [];
  if (hasCrosswalk) {
    registers[name].keys.forEach((key, at) => {
      const walk = identifier(`walk_${at}`);
      joins.push(
        `LEFT JOIN crosswalk_pair AS ${walk} ON ${walk}.old_key_type = delivered.${identifier(key.type)}` +
          ` AND ${walk}.old_key = delivered.${identifier(key.value)}`,
      );
      replaced.set(key.type, `COALESCE(${walk}.new_key_type, delivered.${identifier(key.type)})`);
      replaced.set(key.value, `COALESCE(${walk}.new_key, delivered.${identifier(key.value)})`);
    });
  }
  const columns = allColumns(name);
  const hash = `md5(${contentText(name, id)})`;
  const selected = columns.map(
    (column) => `${replaced.get(column) ?? `delivered.${identifier(column)}`} AS ${identifier(column)}`,
  );
  const inner = `SELECT ${selected.join(', ')} FROM ${identifier(`accepted_${name}`)} AS delivered ${joins.join(' ')}`;
  const outer = columns.map((column) =>
    column === id ? `COALESCE(${identifier(id)}, ${hash}) AS ${identifier(id)}` : identifier(column),
  );
  if (!columns.includes(id)) outer.push(`${hash} AS ${identifier(id)}`);
  return `SELECT ${outer.join(', ')} FROM (${inner}) AS resolved`;
}

/** The register's columns and where each record stood in its delivery. */
function allColumns(name: RegisterName): string[] {
  return [...Object.keys(registers[name].columns.shape), 'file_no', 'record_no'];
}

/** The content of a record as one text: every column but the id, in schema order, separated by U+001F. */
function contentText(name: RegisterName, id: string): string {
  const columns = Object.keys(registers[name].columns.shape).filter((column) => column !== id);
  return columns
    .map((column) => `COALESCE(CAST(${identifier(column)} AS VARCHAR), '')`)
    .join(' || chr(31) || ');
}

async function lacksIds(engine: Engine, name: RegisterName): Promise<boolean> {
  const { id } = registers[name];
  if (id === undefined) return true;
  return (
    (await scalar(
      engine,
      `SELECT count(*) - count(${identifier(id)}) AS n FROM ${identifier(`accepted_${name}`)}`,
    )) > 0
  );
}

/** `repeated_<register>`: one row an id that occurs more than once, with its number of records and of different contents. */
async function findRepeated(engine: Engine, name: RegisterName, id: string): Promise<void> {
  const table = identifier(`record_${name}`);
  const repeated = identifier(`repeated_${name}`);
  await engine.run(
    `CREATE OR REPLACE TABLE ${repeated} AS
     WITH often AS (SELECT ${identifier(id)} AS id FROM ${table} GROUP BY ${identifier(id)} HAVING count(*) > 1)
     SELECT often.id, count(*) AS records, count(DISTINCT md5(${contentText(name, id)})) AS contents
     FROM often JOIN ${table} AS found ON found.${identifier(id)} = often.id
     GROUP BY often.id`,
    `link/repeated ${name}`,
  );
}

async function settleRepeated(engine: Engine, name: RegisterName, id: string): Promise<void> {
  const table = identifier(`record_${name}`);
  const repeated = identifier(`repeated_${name}`);
  const column = identifier(id);
  await engine.run(
    `INSERT INTO quarantine (register, file_no, record_no, rules, original)
     SELECT ${literal(name)}, found.file_no, found.record_no, 'same-id-other-content', ${contentText(name, '')}
     FROM ${table} AS found JOIN ${repeated} AS repeated ON repeated.id = found.${column}
     WHERE repeated.contents > 1`,
    `link/conflicts ${name}`,
  );
  const settled = identifier(`settled_${name}`);
  const columns = [...new Set([...allColumns(name), id])].map(identifier);
  await engine.run(
    `CREATE OR REPLACE TABLE ${settled} AS
     SELECT ${columns.join(', ')} FROM (
       SELECT found.*, row_number() OVER (PARTITION BY found.${column} ORDER BY found.file_no, found.record_no) AS turn
       FROM ${table} AS found LEFT JOIN ${repeated} AS repeated ON repeated.id = found.${column}
       WHERE repeated.id IS NULL OR repeated.contents = 1
     ) AS turned WHERE turn = 1`,
    `link/settle ${name}`,
  );
  await dropRecords(engine, name);
  await engine.run(`ALTER TABLE ${settled} RENAME TO ${table}`, `link/settle ${name}`);
}

async function scalar(engine: Engine, sql: string): Promise<number> {
  const [row] = await engine.rows<{ n: number }>(sql, 'link/count');
  return row?.n ?? 0;
}
