import { describe, expect, it } from 'vitest';
import { stateRows } from '../../../pipeline/cube/state-rows.ts';
import { statement } from '../../../pipeline/statement.ts';
import { openTestRun } from '../../support/accepted.ts';

/** What became of an index row, by the name under which it is counted. */
const states = {
  unlinked_observed: { linked: false, is_observed: true },
  unlinked_not_observed: { linked: false },
  adult: { excluded: 'adult' },
  after_leaving: { excluded: 'after_leaving' },
  left_early: {},
  not_yet_followed: { flag: 'not_yet_followed_6m' },
  without_help: { flag: 'none_6m' },
  running: { flag: 'running_6m' },
  started: { flag: 'started_6m' },
} as const;
type Told = { linked?: boolean; is_observed?: boolean; excluded?: string; flag?: string };
/** A number of rows of each kind, the last beyond what a child can have in a century. */
const rows = Object.fromEntries(
  Object.keys(states).map((name, at) => [name, at === 8 ? 40_000 : at * at + 1]),
);

const text = (name: string) => ({ name, type: 'VARCHAR' as const });
const number = (name: string) => ({ name, type: 'BIGINT' as const });
const flag = (name: string) => ({ name, type: 'BOOLEAN' as const });
const flags = ['none_6m', 'running_6m', 'started_6m', 'not_yet_followed_6m'];

describe('index_state and its sums', () => {
  it('counts nine kinds of index rows in three sums', async () => {
    const run = await openTestRun();
    const { engine } = run;
    const all = Object.entries(states).flatMap(([name, told]) =>
      Array.from({ length: rows[name] ?? 0 }, (): Told => told),
    );
    await engine.createTable(
      'linkage_child',
      [
        ...[number('index_no'), number('child_no'), flag('linked'), flag('is_observed'), text('excluded')],
        ...['period', 'victim', 'sex', 'age_group', 'measure', 'province'].map(text),
      ],
      all.map(({ linked = true, is_observed = false, excluded = null as string | null }, at) => [
        ...[at, 1, linked, is_observed, linked ? (excluded ?? null) : 'unlinked'],
        ...['2017', 'other', 'male', '4-11', 'guardianship', 'PV20'],
      ]),
    );
    await engine.createTable(
      'cohort_flag',
      [number('index_no'), ...flags.map(flag)],
      all.map((told, at) => [at, ...flags.map((name) => told.flag === name)]),
    );
    await engine.run(statement('indicators/index_state'), 'index_state');
    const [sums] = await engine.rows<Parameters<typeof stateRows>[0]>(
      'SELECT sum(set_aside) AS set_aside, sum(lost) AS lost, sum(followed) AS followed FROM index_state',
      'sums',
    );
    await run.close();
    expect(sums).toBeDefined();
    if (sums !== undefined) expect(stateRows(sums)).toEqual(rows);
  });
});
