import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeCohort } from '../../pipeline/cohort.ts';
import { countIndicators } from '../../pipeline/indicators.ts';
import { link } from '../../pipeline/link.ts';
import { readRegionTables } from '../../pipeline/regions/tables.ts';
import { type Configuration, configuration } from '../../schemas/configuration.ts';
import { type AcceptedRows, accept, openTestRun, type TestRun } from '../support/accepted.ts';

const regions = readRegionTables();
const base = {
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
  registers: { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } },
};

describe('link and makeCohort', () => {
  let run: TestRun;
  beforeEach(async () => {
    run = await openTestRun();
  });
  afterEach(() => run.close());

  async function cohortOf(rows: AcceptedRows, options: Partial<Configuration> = {}) {
    const settings = configuration.parse({ ...base, ...options });
    await accept(run.engine, rows);
    const delivered = { hasPersons: rows.persons !== undefined, hasVictims: true };
    await link(run, settings, delivered, regions);
    await makeCohort(run, settings);
    const cube = await countIndicators(
      run.engine,
      settings,
      { ...delivered, hasPopulation: false, registers: [], told: [] },
      regions,
    );
    const children = await run.engine.rows(
      'SELECT * EXCLUDE (index_no, child_no) FROM cohort ORDER BY index_no',
      'read',
    );
    return { children, cube };
  }

  it('follows one child from order to help', async () => {
    const { children, cube } = await cohortOf({
      protection_orders: [
        {
          order_id: 'o1',
          person_key: '1',
          measure: 'supervision',
          starts_on: '2017-08-31',
          ground: 'sexual_violence',
          municipality: 'GM0265',
        },
      ],
      youth_care: [{ care_id: 'c1', person_key: '1', care_type: 'outpatient', starts_on: '2018-02-28' }],
      persons: [{ person_key: '1', sex: 'female', birth_date: '2004-02-29' }],
    });
    expect(children).toEqual([
      {
        index_date: '2017-08-31',
        period: '2017',
        spell_starts_on: '2017-08-31',
        spell_ends_on: null,
        excluded: null,
        unlinked_reason: null,
        victim: 'victim',
        sex: 'female',
        age: 13,
        age_group: '12-17',
        measure: 'supervision',
        institution: null,
        municipality: 'GM1945',
        youth_region: 'JZ32',
        province: 'PV25',
        horizon_6m: '2018-02-28',
        follow_up_6m: 'followed',
        help_status_6m: 'started',
        days_to_help: 181,
        in_cohort: true,
        followed_6m: true,
        left_6m: false,
        not_yet_followed_6m: false,
        was_running: false,
        observed_until: '2019-06-30',
        leaves_on: '2022-03-01',
        first_help_on: '2018-02-28',
        first_help_type: 'outpatient',
        first_help_referrer: 'unknown',
        first_help_ends_on: null,
        first_help_end_reason: null,
        reaches_until: null,
        observes_90_days: true,
        observes_18_months: true,
        observes_30_months: false,
        landmark: null,
        next_starts_on: null,
      },
    ]);
    const headline = cube.cells.find(
      ({ row }) =>
        row.indicator === 'without-help-6m' &&
        row.victim === 'victim' &&
        row.period === '2017' &&
        row.region === 'NL',
    );
    expect(headline?.row).toMatchObject({ numerator: 0, denominator: 1, status: 'value', value: 0 });
  });

  it('counts records in conflict and duplicates, and keeps the chain closed', async () => {
    const order = { measure: 'supervision', starts_on: '2017-01-31', municipality: 'GM0014' };
    const { children } = await cohortOf({
      protection_orders: [
        { order_id: 'a', person_key: '1', ...order },
        { order_id: 'a', person_key: '1', ...order },
        { order_id: 'b', person_key: '2', ...order },
        { order_id: 'b', person_key: '2', ...order, measure: 'guardianship' },
        { person_key: '3', ...order },
        { person_key: '3', ...order },
      ],
    });
    expect(children.map((child) => child.measure)).toEqual(['supervision', 'supervision']);
    expect(run.accounting.entries.find((entry) => entry.subject === 'protection_orders')).toMatchObject({
      input: 6,
      kept: 2,
      setAside: { 'identical-duplicate': 2, 'same-id-other-content': 2 },
    });
    const [aside] = await run.engine.rows(
      'SELECT count(*) AS n, min(rules) AS rules FROM quarantine',
      'read',
    );
    expect(aside).toEqual({ n: 2, rules: 'same-id-other-content' });
  });
});
