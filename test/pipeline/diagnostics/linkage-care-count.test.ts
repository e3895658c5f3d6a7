import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codesOf } from '../../../schemas/code-lists.ts';
import { statement } from '../../../pipeline/statement.ts';
import { openTestRun, type TestRun } from '../../support/accepted.ts';

const text = (name: string) => ({ name, type: 'VARCHAR' as const });
const day = (name: string) => ({ name, type: 'DATE' as const });
const number = (name: string) => ({ name, type: 'BIGINT' as const });

/** More types of key, passes and years than have a bit each. */
const keyTypes = Array.from({ length: 14 }, (_, at) => `type ${at}`);
const passes = Array.from({ length: 15 }, (_, at) => `pass ${at}`);
const years = 26;

/** The same counts, one DISTINCT a dimension. */
const oneByOne = `
  WITH told AS (
    SELECT
      person_no IS NOT NULL AS linked,
      COALESCE('person ' || person_no, unlinked_key_type || ' ' || unlinked_key) AS who,
      CAST(extract(year FROM starts_on) AS VARCHAR) AS year,
      care_type.code AS care_type,
      care_key_type.code AS key_type,
      CASE WHEN person_no IS NULL THEN '_T' ELSE linkage_pass.id END AS pass,
      CASE WHEN counts_as_help AND starts_on <= DATE '2019-06-30' AND COALESCE(ends_on >= DATE '2017-01-01', TRUE)
        THEN 'yes' ELSE 'no' END AS could_be_help
    FROM care_record
    JOIN code_rank AS care_type ON care_type.list = 'care_type' AND care_type.rank = care_record.care_type_no
    JOIN care_key_type ON care_key_type.key_type_no = care_record.key_type_no
    JOIN linkage_pass ON linkage_pass.pass_no = care_record.pass_no
  )
  ${[
    ['total', "'_T'"],
    ...['year', 'care_type', 'key_type', 'pass', 'could_be_help'].map((name) => [name, name]),
  ]
    .map(
      ([dimension, code]) =>
        `SELECT '${dimension}' AS dimension, ${code} AS code, linked, count(*) AS units, count(DISTINCT who) AS people
         FROM told GROUP BY ALL`,
    )
    .join(' UNION ALL ')}
  ORDER BY ALL`;

describe('linkage_care_count', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  it('counts as one DISTINCT a dimension does, also codes beyond those that have a bit', async () => {
    const { engine } = run;
    await engine.createTable(
      'settings',
      [
        day('period_from'),
        day('period_until'),
        day('observed_until'),
        { name: 'follow_by_year', type: 'BOOLEAN' },
      ],
      [['2017-01-01', '2018-12-31', '2019-06-30', true]],
    );
    await engine.createTable(
      'code_rank',
      [text('list'), text('code'), number('rank')],
      codesOf('care_type').map((code, rank) => ['care_type', code, rank]),
    );
    await engine.createTable(
      'care_key_type',
      [text('code'), number('key_type_no')],
      keyTypes.map((code, at) => [code, at]),
    );
    await engine.createTable(
      'linkage_pass',
      [text('id'), number('pass_no')],
      passes.map((id, at) => [id, at]),
    );
    await engine.run(
      `CREATE TABLE care_record AS
       WITH drawn AS (SELECT i, hash(i) % 7 = 0 AS is_unlinked, CAST(hash(i * 9 + 1) % 300 AS BIGINT) AS who FROM range(4000) AS r(i))
       SELECT
         CASE WHEN NOT is_unlinked THEN who * 1099511627776 END AS person_no,
         CASE WHEN is_unlinked THEN CASE WHEN who % 2 = 0 THEN 'R' ELSE 'S' END END AS unlinked_key_type,
         CASE WHEN is_unlinked THEN CAST(who // 2 AS VARCHAR) END AS unlinked_key,
         CAST(hash(i * 9 + 2) % ${codesOf('care_type').length} AS TINYINT) AS care_type_no,
         make_date(CAST(1994 + hash(i * 9 + 3) % ${years} AS BIGINT), 3, 1) AS starts_on,
         CASE WHEN hash(i * 9 + 4) % 3 > 0 THEN make_date(CAST(1996 + hash(i * 9 + 3) % ${years} AS BIGINT), 3, 1) END AS ends_on,
         hash(i * 9 + 5) % 4 > 0 AS counts_as_help,
         CAST(hash(i * 9 + 6) % ${keyTypes.length} AS SMALLINT) AS key_type_no,
         CAST(hash(i * 9 + 7) % ${passes.length} AS SMALLINT) AS pass_no
       FROM drawn`,
      'care',
    );
    for (const step of ['linkage_care', 'linkage_care_count'])
      await engine.run(statement(`diagnostics/${step}`), step);
    const counted = await engine.rows<{ dimension: string; code: string }>(
      'SELECT * FROM linkage_care_count ORDER BY ALL',
      'read',
    );
    expect(counted).toEqual(await engine.rows(oneByOne, 'one by one'));
    const codes = (dimension: string) =>
      new Set(counted.filter((row) => row.dimension === dimension).map((row) => row.code)).size;
    expect([codes('year'), codes('key_type'), codes('pass')]).toEqual([
      years,
      keyTypes.length,
      passes.length + 1,
    ]);
  });
});
