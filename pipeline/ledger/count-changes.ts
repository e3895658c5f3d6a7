import type { PublishedRelease } from '../../src/ledger/chain.ts';
import { demandFile } from '../../src/ledger/chain.ts';
import { childrenFile } from '../../src/ledger/entry.ts';
import type { Configuration } from '../../schemas/configuration.ts';
import type { DisclosureRules } from '../../src/disclosure/rules.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import { identifier, literal } from '../../src/duckdb/quote.ts';
import { toldBy } from '../cube/division-groups.ts';
import type { Division } from '../cube/divisions.ts';
import { statement } from '../statement.ts';
import type { TableChange } from './table-states.ts';

/** Columns of `ledger_child`, of `children.parquet` and of `ledger_before`. */
export const childColumns = [
  ...['child', 'index_date', 'period', 'victim', 'sex', 'age_group', 'measure'],
  ...['province', 'youth_region', 'municipality', 'subject', 'outcome'],
] as const;

/**
 * Who is counted where in this run, under the secret of the series: the table `ledger_child`. After what became of each child
 * come the states in which the divisions have it.
 */
export async function listChildren(engine: Engine, divisions: readonly Division[]): Promise<void> {
  await engine.run(statement('ledger/ledger_child'), 'ledger/ledger_child');
  const places = childColumns.filter((name) => name !== 'child' && name !== 'subject' && name !== 'outcome');
  for (const division of divisions)
    await engine.run(
      `INSERT INTO ledger_child BY NAME
       SELECT
         ledger_key.child,
         ${places.map((name) => `told.${identifier(name)}`).join(', ')},
         ${literal(division.id)} AS subject, told.outcome || ' ' || told.country_state AS outcome
       FROM (${toldBy(division, ['child_no', ...places])}) AS told
       JOIN ledger_key ON ledger_key.child_no = told.child_no
       WHERE told.outcome IS NOT NULL`,
      'ledger/ledger_child',
    );
}

/** Who was counted where in figures that were published: as a release has them, but for days that other releases have. */
export interface PublishedData {
  readonly release: PublishedRelease;
  /** The first that names a day has it. */
  readonly spans: readonly {
    readonly release: PublishedRelease;
    readonly from: string;
    readonly until: string;
  }[];
}

/** The table `ledger_before`: who was counted where in published figures. */
export async function readChildren(engine: Engine, { release, spans }: PublishedData): Promise<void> {
  const label = 'ledger/ledger_before';
  const rowsOf = async (from: PublishedRelease) => {
    const file = literal(demandFile(from, childrenFile));
    const [found] = await engine.rows<{ known: number }>(
      `SELECT count(*) AS known FROM parquet_schema(${file}) WHERE name = 'subject'`,
      label,
    );
    // The first ledgers told what became of each child, and nothing else.
    const columns = childColumns.map((name) =>
      name === 'subject' && found?.known === 0 ? `'outcome' AS subject` : name,
    );
    return `SELECT ${columns.join(', ')} FROM read_parquet(${file})`;
  };
  await engine.run(`CREATE OR REPLACE TABLE ledger_before AS ${await rowsOf(release)}`, label);
  for (const span of spans.toReversed()) {
    const days = `WHERE index_date BETWEEN ${literal(span.from)} AND ${literal(span.until)}`;
    await engine.run(`DELETE FROM ledger_before ${days}`, label);
    await engine.run(`INSERT INTO ledger_before ${await rowsOf(span.release)} ${days}`, label);
  }
}

/** The table `ledger_scope`: the days that the figures of both are about, and the rules of disclosure control. */
export async function setScope(
  engine: Engine,
  { from, until }: Configuration['period'],
  { minimumCount, zeros }: DisclosureRules,
): Promise<void> {
  await engine.createTable(
    'ledger_scope',
    [
      { name: 'first_day', type: 'DATE' },
      { name: 'last_day', type: 'DATE' },
      { name: 'minimum_count', type: 'BIGINT' },
      { name: 'protects_zeros', type: 'BOOLEAN' },
    ],
    [[from, until, minimumCount, zeros === 'protect']],
  );
}

/**
 * Counts, between `ledger_before` and `ledger_child`, how many children were added and removed at every place: the table
 * `ledger_change`; returns what is needed of it by table.
 */
export async function countChanges(engine: Engine): Promise<Map<string, TableChange>> {
  await engine.run(statement('ledger/ledger_change'), 'ledger/ledger_change');
  const rows = await engine.rows<{ table_id: string } & TableChange>(
    statement('ledger/ledger_verdict'),
    'ledger/ledger_verdict',
  );
  return new Map(rows.map(({ table_id, changed, small }) => [table_id, { changed, small }]));
}

/** Places at which the years that came to the pool would be told by the total of before, by table. */
export const countUnsafeYears = (engine: Engine) => unsafeByTable(engine, 'ledger/ledger_beyond');

/** Intersections of old and new regions that are a few children, by table. */
export async function countUnsafeRegions(engine: Engine): Promise<Map<string, number>> {
  const found = await unsafeByTable(engine, 'ledger/ledger_region');
  const ofYears = [...found]
    .filter(([table]) => table.startsWith('youth_region'))
    .map(([table, unsafe]) => [`year_${table}`, unsafe] as const);
  return new Map([...found, ...ofYears]);
}

async function unsafeByTable(engine: Engine, name: string): Promise<Map<string, number>> {
  const rows = await engine.rows<{ table_id: string; unsafe: number }>(statement(name), name);
  return new Map(rows.map(({ table_id, unsafe }) => [table_id, unsafe]));
}
