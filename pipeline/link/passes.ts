import type { Configuration } from '../../schemas/configuration.ts';
import { linkableRegisters, type LinkingAttribute } from '../../schemas/linking.ts';
import { identifier } from '../../src/duckdb/quote.ts';
import type { Engine } from '../../src/duckdb/engine.ts';
import type { RunContext } from '../../src/run/context.ts';
import { exitCodes, failure } from '../../src/run/errors.ts';
import { toldAttributes } from '../intake/linking-attributes.ts';
import { statement } from '../statement.ts';
import { type PassOutcome, passOutcomes, passQuery, tieOutcomes } from './pass-query.ts';

/** What one pass made of the keys that no pass before it linked. */
export interface PassCounts {
  readonly id: string;
  readonly outcomes: Readonly<Record<PassOutcome, number>>;
}

/**
 * Links keys that are in no register of persons by what their records tell of the person: pass after pass, each a
 * combination that must be unique on both sides (methodology section 3, after the crosswalk). Adds the links to `key_link`
 * and returns what each pass did. Needs `person`, and the tables that `takeAttributes` leaves.
 *
 * @throws ZichtError (exit 4) for ties, with their number, where `linkage.ties` is `refuse`.
 */
export async function linkByPasses(run: RunContext, configuration: Configuration): Promise<PassCounts[]> {
  const { passes, ties } = configuration.linkage;
  if (passes.length === 0) return [];
  const { engine } = run;
  await engine.run(statement('link/used_key'), 'link/used_key');
  await gatherAttributes(engine, toldAttributes(configuration));
  const counts: PassCounts[] = [];
  for (const [at, pass] of passes.entries()) {
    await engine.run(statement('link/open_key'), 'link/open_key');
    await engine.run(`CREATE OR REPLACE TABLE pass_found AS ${passQuery(pass)}`, `link/pass ${pass.id}`);
    await engine.run(
      `INSERT INTO pass_link SELECT old_key_type, old_key, new_key_type, new_key, ${at + 1}
       FROM pass_found WHERE outcome = 'linked'`,
      `link/pass ${pass.id} links`,
    );
    counts.push({ id: pass.id, outcomes: await countOutcomes(engine) });
  }
  for (const pass of counts) account(run, pass);
  if (ties === 'refuse') demandNoTies(counts);
  await engine.run(statement('link/key_link'), 'link/key_link');
  return counts;
}

/** `key_attribute`: what is told of each open key; `person_attribute`: what persons rows tell, by resolved key. */
async function gatherAttributes(engine: Engine, told: readonly LinkingAttribute[]): Promise<void> {
  const columns = told.map((name) => `told.${identifier(name)}`).join(', ');
  const tellings = linkableRegisters.map(
    (name) =>
      `SELECT person_key_type, person_key, ${columns} FROM ${identifier(`attribute_${name}`)} AS told`,
  );
  const resolved = (query: string) => `(${query}) AS told
    LEFT JOIN crosswalk_pair AS walk ON walk.old_key_type = told.person_key_type AND walk.old_key = told.person_key`;
  const keys = (
    table: string,
  ) => `${table}.person_key_type = COALESCE(walk.new_key_type, told.person_key_type)
    AND ${table}.person_key = COALESCE(walk.new_key, told.person_key)`;
  await engine.run(
    `CREATE OR REPLACE TABLE key_attribute AS
     SELECT DISTINCT used_key.person_key_type, used_key.person_key, ${columns}
     FROM ${resolved(tellings.join(' UNION ALL '))}
     JOIN (SELECT DISTINCT person_key_type, person_key FROM used_key WHERE is_open) AS used_key ON ${keys('used_key')}`,
    'link/key_attribute',
  );
  await engine.run(
    `CREATE OR REPLACE TABLE person_attribute AS
     SELECT DISTINCT person.person_key_type, person.person_key,
       linkage_key_type.key_type IS NOT NULL AND NOT person.in_conflict AS can_link, ${columns}
     FROM ${resolved('SELECT * FROM attribute_persons')} JOIN person ON ${keys('person')}
     LEFT JOIN linkage_key_type ON linkage_key_type.key_type = person.person_key_type`,
    'link/person_attribute',
  );
}

async function countOutcomes(engine: Engine): Promise<PassCounts['outcomes']> {
  const rows = await engine.rows<{ outcome: PassOutcome; keys: number }>(
    'SELECT outcome, count(*) AS keys FROM pass_found GROUP BY outcome',
    'link/pass outcomes',
  );
  const found = new Map(rows.map(({ outcome, keys }) => [outcome, keys]));
  return Object.fromEntries(
    passOutcomes.map((outcome) => [outcome, found.get(outcome) ?? 0]),
  ) as PassCounts['outcomes'];
}

function account(run: RunContext, { id, outcomes }: PassCounts): void {
  const { linked, ...setAside } = outcomes;
  const input = Object.values(outcomes).reduce((sum, count) => sum + count, 0);
  run.accounting.add({ stage: 'link', subject: `pass ${id}`, unit: 'key', input, kept: linked, setAside });
  run.logger.info({ stage: 'link', pass: id, keys: input, linked }, 'pass made');
}

function demandNoTies(counts: readonly PassCounts[]): void {
  const found = counts.flatMap(({ id, outcomes }) => {
    const told = tieOutcomes
      .filter((outcome) => outcomes[outcome] > 0)
      .map((outcome) => `${outcomes[outcome]} ${tieWords[outcome]}`);
    return told.length === 0 ? [] : [`pass ${id}: ${told.join(', ')}`];
  });
  if (found.length === 0) return;
  throw failure(exitCodes.linkage, {
    code: 'linkage.ties',
    where: 'linkage.ties',
    what: `Passes found keys that do not fit one person alone (${found.join('; ')}).`,
    expected: 'no ties, since linkage.ties is “refuse”',
    remedy:
      'Compare more in the pass, correct the deliveries, or set linkage.ties to “drop” to leave such keys unlinked.',
  });
}

const tieWords: Readonly<Record<string, string>> = {
  'key-in-doubt': 'keys of which the records tell of several people',
  'several-persons': 'keys that fit several persons',
  'several-keys': 'keys whose person fits several keys of that register and type',
  'person-taken': 'keys whose person has another key of that register and type',
};
