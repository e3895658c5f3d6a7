import type { Engine } from '../../src/duckdb/engine.ts';
import { literal } from '../../src/duckdb/quote.ts';
import type { MissedLinks, MissedSubgroup } from './missed-links.ts';
import type { LinkablePerson } from './missed-persons.ts';
import { Random } from './random.ts';

/** A class of persons with its own share of missed links, and how many it came to. */
export interface MissedClass {
  /** `dimension:code`, or `elsewhere`. */
  readonly subgroup: string;
  readonly percent: number;
  readonly persons: number;
  readonly missed: number;
}

/** Whose links are missed. The engine has them in the table `missed_link`, one row a person and copy. */
export interface ChosenMisses {
  readonly classes: readonly MissedClass[];
  /** By person of the plan, in the order given: in how many copies the link is missed. */
  readonly times: readonly number[];
}

/** One in so many dead keys is of type R and in no population register; the others are of type S and in no crosswalk. */
export const everyRKey = 3;

/**
 * Chooses the persons whose link is missed: in each class exactly its share, rounded, of all copies together, spread
 * evenly over the kinds of persons; who it is within a kind depends on the seed alone. Persons without an order are
 * read from `other_person`, when there are any, and are numbered after those of the plan.
 */
export async function chooseMisses(
  engine: Engine,
  seed: number,
  links: MissedLinks,
  persons: readonly LinkablePerson[],
  copies: number,
  hasOthers: boolean,
): Promise<ChosenMisses> {
  await writePersons(engine, persons);
  await engine.run(candidateStatement(links.subgroups, copies, hasOthers), 'generate/candidates');
  const classes = await countClasses(engine, links);
  const random = new Random(seed).stream('missed links');
  await engine.createTable(
    'missed_class',
    ['class', 'persons', 'missed', 'shift'].map((name) => ({ name, type: 'BIGINT' as const })),
    classes.map(({ persons: all, missed }, at) => [
      at,
      all,
      missed,
      all === 0 ? 0 : random.integer(0, all - 1),
    ]),
  );
  await engine.run(choiceStatement(seed), 'generate/misses');
  const counted = await engine.rows<{ person: number; times: number }>(
    `SELECT person, count(*) AS times FROM missed_link WHERE person < ${persons.length} GROUP BY person`,
    'generate/times',
  );
  const times = persons.map(() => 0);
  for (const { person, times: often } of counted) times[person] = often;
  return { classes, times };
}

async function writePersons(engine: Engine, persons: readonly LinkablePerson[]): Promise<void> {
  const text = (name: string) => ({ name, type: 'VARCHAR' as const });
  const person = { name: 'person', type: 'BIGINT' as const };
  await engine.createTable(
    'linkable_person',
    [
      person,
      { name: 'can_miss', type: 'BOOLEAN' },
      ...['province', 'measure', 'year', 'sex', 'care_type', 'kind'].map(text),
    ],
    persons.map((found, at) => [
      at,
      found.canMiss,
      found.province,
      found.measure,
      found.year,
      found.sex,
      found.careType,
      found.kind,
    ]),
  );
  await engine.createTable(
    'linkable_key',
    [text('key_type'), text('key'), person],
    persons.flatMap(({ keys }, at) => keys.map((key) => [key.type, key.value, at])),
  );
}

function candidateStatement(
  subgroups: readonly MissedSubgroup[],
  copies: number,
  hasOthers: boolean,
): string {
  const cases = subgroups.map(({ dimension, code }, at) => `WHEN ${dimension} = ${literal(code)} THEN ${at}`);
  const classed = cases.length === 0 ? '0' : `CASE ${cases.join(' ')} ELSE ${cases.length} END`;
  const others =
    'UNION ALL BY NAME SELECT 0 AS copy, person, NULL AS province, NULL AS measure, NULL AS year, sex, care_type, kind FROM other_person';
  return `CREATE OR REPLACE TABLE candidate AS
    SELECT person, copy, kind, ${classed} AS class
    FROM (
      SELECT copy, person, province, measure, year, sex, care_type, kind
      FROM linkable_person CROSS JOIN range(${copies}) AS copies(copy)
      WHERE can_miss
      ${hasOthers ? others : ''}
    ) AS everybody`;
}

async function countClasses(engine: Engine, links: MissedLinks): Promise<MissedClass[]> {
  const counts = await engine.rows<{ class: number; persons: number }>(
    'SELECT class, count(*) AS persons FROM candidate GROUP BY class',
    'generate/classes',
  );
  const named = links.subgroups.map(({ dimension, code, percent }) => ({
    subgroup: `${dimension}:${code}`,
    percent,
  }));
  return [...named, { subgroup: 'elsewhere', percent: links.percent }].map((own, at) => {
    const persons = counts.find((count) => count.class === at)?.persons ?? 0;
    return { ...own, persons, missed: Math.round((persons * own.percent) / 100) };
  });
}

/** Every n/k-th person of a class, from a place that the seed decides: exactly k, and of each kind its share. */
function choiceStatement(seed: number): string {
  return `CREATE OR REPLACE TABLE missed_link AS
    WITH lined_up AS (
      SELECT
        candidate.*,
        row_number() OVER (
          PARTITION BY class ORDER BY kind, md5(concat_ws('|', ${seed}, person, copy)), person, copy
        ) AS turn
      FROM candidate
    )
    SELECT person, copy, row_number() OVER (ORDER BY class, turn) AS number
    FROM lined_up
    JOIN missed_class USING (class)
    WHERE (turn * missed + shift) // persons > ((turn - 1) * missed + shift) // persons`;
}
