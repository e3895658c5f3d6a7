import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tablesOf } from '../../../pipeline/cube/coordinates.ts';
import { countCohort } from '../../../pipeline/cube/count-cohort.ts';
import { catalogue } from '../../../pipeline/indicators/index.ts';
import { readRegionTables } from '../../../pipeline/regions/tables.ts';
import { configuration } from '../../../schemas/configuration.ts';
import { openTestRun, type TestRun } from '../../support/accepted.ts';

const settings = configuration.parse({
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
  registers: { protection_orders: { files: ['o'] }, youth_care: { files: ['c'] } },
});
const tables = tablesOf(settings, readRegionTables(), true);
const total = {
  period: '_T',
  victim: '_T',
  region_level: 'country',
  region: 'NL',
  sex: '_T',
  age_group: '_T',
  measure: '_T',
  help_status: '_T',
} as const;

describe('countCohort', () => {
  let run: TestRun;
  beforeEach(async () => {
    run = await openTestRun();
  });
  afterEach(() => run.close());

  it('counts rows, and each child once however many rows it has, in every cell, as a DISTINCT count would', async () => {
    // Children by number modulo something, so that children with one, two and three rows mix over all dimensions.
    await run.engine.run(
      `CREATE TABLE cohort_flag AS
       SELECT *, count(*) OVER (PARTITION BY child_no) > 1 AS has_other_rows FROM (
         SELECT i % 130 AS child_no, CASE WHEN i % 3 = 0 THEN '2017' ELSE '2018' END AS period,
           CASE WHEN i % 7 < 2 THEN 'victim' ELSE 'other' END AS victim,
           CASE WHEN i % 5 < 2 THEN 'male' ELSE 'female' END AS sex, '4-11' AS age_group, 'supervision' AS measure,
           CASE WHEN i % 2 = 0 THEN 'PV20' ELSE 'PV24' END AS province,
           CASE WHEN i % 2 = 0 THEN 'JZ01' ELSE 'JZ08' END AS youth_region,
           CASE WHEN i % 2 = 0 THEN 'GM0014' ELSE 'GM0034' END AS municipality,
           TRUE AS in_cohort, i % 4 > 0 AS followed_6m, i % 4 = 1 AS running_6m, i % 4 = 2 AS started_6m, i % 4 = 3 AS none_6m, FALSE AS left_6m
         FROM range(200) AS numbers(i)
       ) AS made`,
      'cohort',
    );
    const lookup = await countCohort(run.engine, catalogue, tables, { clustered: true });
    for (const [condition, at] of [
      ['TRUE', total],
      [`victim = 'victim'`, { ...total, victim: 'victim' }],
      [`sex = 'female' AND victim = 'other'`, { ...total, sex: 'female', victim: 'other' }],
      [`period = '2018'`, { ...total, period: '2018' }],
      [
        `youth_region = 'JZ08' AND period = '2017'`,
        { ...total, region_level: 'youth_region', region: 'JZ08', period: '2017' },
      ],
      [`municipality = 'GM0014'`, { ...total, region_level: 'municipality', region: 'GM0014' }],
    ] as const) {
      const [expected] = await run.engine.rows(
        `SELECT CAST(COALESCE(sum(n), 0) AS BIGINT) AS rows, count(*) AS children,
           CAST(COALESCE(sum(n * n), 0) AS BIGINT) AS squares
         FROM (SELECT count(*) AS n FROM cohort_flag WHERE followed_6m AND none_6m AND ${condition} GROUP BY child_no) AS own`,
        'expected',
      );
      expect(lookup(at, { all: ['followed_6m', 'none_6m'] }), condition).toEqual(expected);
    }
    const all = lookup(total, { all: ['in_cohort'] });
    expect(all).toMatchObject({ rows: 200, children: 130 });
    expect(lookup({ ...total, region_level: 'province', region: 'PV31' }, { all: ['in_cohort'] })).toEqual({
      rows: 0,
      children: 0,
      squares: 0,
    });
  });
});
