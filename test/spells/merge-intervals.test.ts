import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mergedIntervals } from '../../src/spells/merge-intervals.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';

type Interval = readonly [owner: string, starts_on: string, ends_on: string | null, label?: string];

describe('mergedIntervals', () => {
  let run: TestRun;
  beforeAll(async () => {
    run = await openTestRun();
  });
  afterAll(() => run.close());

  /** Spells as `owner number first–last ×intervals label`. */
  async function merge(intervals: readonly Interval[], days = 0): Promise<string[]> {
    await run.engine.createTable('allowed', [{ name: 'days', type: 'BIGINT' }], [[days]]);
    await run.engine.createTable(
      'loan',
      [
        { name: 'owner', type: 'VARCHAR' },
        { name: 'starts_on', type: 'DATE' },
        { name: 'ends_on', type: 'DATE' },
        { name: 'label', type: 'VARCHAR' },
      ],
      intervals.map(([owner, startsOn, endsOn, label]) => [owner, startsOn, endsOn, label ?? null]),
    );
    const query = mergedIntervals({
      table: 'loan',
      owner: 'owner',
      tieBreak: ['label'],
      carried: ['label'],
      maximumGapDays: { table: 'allowed', column: 'days' },
      counted: 'loans',
    });
    const rows = await run.engine.rows(
      `SELECT * FROM (${query}) AS merged ORDER BY owner, spell_no`,
      'merge',
    );
    return rows.map((row) =>
      [row.owner, row.spell_no, `${row.starts_on}–${row.ends_on ?? ''}`, `×${row.loans}`, row.label ?? '']
        .join(' ')
        .trimEnd(),
    );
  }

  it('joins what touches, and parts what lies a day apart', async () => {
    expect(
      await merge([
        ['a', '2018-01-01', '2018-01-31'],
        ['a', '2018-02-01', '2018-02-28'],
        ['a', '2018-03-02', '2018-03-31'],
      ]),
    ).toEqual(['a 1 2018-01-01–2018-02-28 ×2', 'a 2 2018-03-02–2018-03-31 ×1']);
  });

  it('bridges a gap of as many days as allowed, and none longer', async () => {
    const apart: Interval[] = [
      ['a', '2018-01-01', '2018-01-10'],
      ['a', '2018-01-13', '2018-01-20'],
    ];
    expect(await merge(apart, 1)).toHaveLength(2);
    expect(await merge(apart, 2)).toEqual(['a 1 2018-01-01–2018-01-20 ×2']);
  });

  it('remembers the latest end so far: a short interval inside a long one ends nothing', async () => {
    expect(
      await merge([
        ['a', '2018-01-01', '2018-12-31'],
        ['a', '2018-02-01', '2018-02-02'],
        ['a', '2018-06-01', '2018-07-01'],
      ]),
    ).toEqual(['a 1 2018-01-01–2018-12-31 ×3']);
  });

  it('keeps a spell open from an interval without an end on', async () => {
    expect(
      await merge([
        ['a', '2018-01-01', '2018-01-31'],
        ['a', '2018-06-01', null],
        ['a', '2030-01-01', '2030-01-02'],
      ]),
    ).toEqual(['a 1 2018-01-01–2018-01-31 ×1', 'a 2 2018-06-01– ×2']);
  });

  it('carries what the first interval says; of those that start together the first by the tie-break', async () => {
    expect(
      await merge([
        ['a', '2018-01-01', '2018-01-02', 'y'],
        ['a', '2018-01-01', null, 'x'],
        ['a', '2018-01-02', null, 'a'],
      ]),
    ).toEqual(['a 1 2018-01-01– ×3 x']);
  });

  it('keeps owners apart, and makes one day a spell', async () => {
    expect(
      await merge([
        ['b', '2018-01-02', '2018-01-02'],
        ['a', '2018-01-01', '2018-01-01'],
      ]),
    ).toEqual(['a 1 2018-01-01–2018-01-01 ×1', 'b 1 2018-01-02–2018-01-02 ×1']);
  });

  it('has no spell without intervals', async () => {
    expect(await merge([])).toEqual([]);
  });
});
