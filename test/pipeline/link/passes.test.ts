import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveRecords } from '../../../pipeline/link/records.ts';
import { openTestRun, type TestRun } from '../../support/accepted.ts';
import { byHome, byName, linkedWith, orderOf, outcome, person } from '../../support/linked-by-passes.ts';

describe('linkByPasses', () => {
  let run: TestRun;
  beforeEach(async () => {
    run = await openTestRun();
  });
  afterEach(() => run.close());

  const link = linkedWith(() => run);

  it('links a key to the one person that it fits, in the first pass in which it does', async () => {
    const found = await link(
      { passes: [byName, byHome] },
      { protection_orders: ['1', '2'].map((key) => orderOf(key)), persons: [person('a'), person('b')] },
      {
        protection_orders: [
          ['S', '1', 'ANNA', '1000AA'],
          ['S', '2', null, '2000BB'],
        ],
        persons: [
          ['R', 'a', 'ANNA', '9999ZZ'],
          ['R', 'b', 'BO', '2000BB'],
        ],
      },
    );
    expect(found.links).toEqual(['S1 → Ra by 1', 'S2 → Rb by 2']);
    expect([outcome(found, 0), outcome(found, 1)]).toEqual([{ linked: 1, incomplete: 1 }, { linked: 1 }]);
  });

  it('links nobody to one of several, on either side', async () => {
    const found = await link(
      { passes: [byName] },
      {
        protection_orders: ['1', '2', '3', '4'].map((key) => orderOf(key)),
        persons: ['a', 'b', 'c'].map((key) => person(key)),
      },
      {
        protection_orders: [
          ['S', '1', 'ANNA', null],
          ['S', '2', 'BO', null],
          ['S', '3', 'BO', null],
          ['S', '4', 'COR', null],
        ],
        persons: [
          ['R', 'a', 'ANNA', null],
          ['R', 'b', 'ANNA', null],
          ['R', 'c', 'BO', null],
        ],
      },
    );
    expect(found.links).toEqual([]);
    expect(outcome(found)).toEqual({ 'several-persons': 1, 'several-keys': 2, 'no-match': 1 });
  });

  it('counts a person that fits by an old home too, so that a move makes no false link', async () => {
    const told = {
      protection_orders: [
        ['S', '1', null, '1000AA'],
        ['S', '2', null, '2000BB'],
      ],
      persons: [
        ['R', 'a', null, '1000AA'],
        ['R', 'a', null, '2000BB'],
        ['R', 'b', null, '3000CC'],
      ],
    } as const;
    const orders = ['1', '2'].map((key) => orderOf(key));
    const found = await link(
      { passes: [byHome] },
      { protection_orders: orders, persons: [person('a'), person('b')] },
      told,
    );
    expect(outcome(found)).toEqual({ 'several-keys': 2 });
  });

  it('stops for ties where they are refused (4), with their numbers and no values', async () => {
    const refused = link(
      { passes: [byName], ties: 'refuse' },
      { protection_orders: [orderOf('1')], persons: [person('a'), person('b')] },
      {
        protection_orders: [['S', '1', 'CANARY', null]],
        persons: [
          ['R', 'a', 'CANARY', null],
          ['R', 'b', 'CANARY', null],
        ],
      },
    );
    await expect(refused).rejects.toMatchObject({
      exitCode: 4,
      problems: [
        { code: 'linkage.ties', what: expect.stringContaining('pass name: 1 keys that fit several persons') },
      ],
    });
    await refused.catch((error) => expect(JSON.stringify(error.problems)).not.toContain('CANARY'));
  });

  it('links to nobody in conflict, and leaves a key in conflict alone', async () => {
    const found = await link(
      { passes: [byName] },
      {
        protection_orders: [orderOf('1'), orderOf('b', 'R')],
        persons: [
          person('a'),
          person('a', { sex: 'male' }),
          person('b'),
          person('b', { sex: 'male' }),
          person('c'),
        ],
      },
      {
        protection_orders: [
          ['S', '1', 'ANNA', null],
          ['R', 'b', 'COR', null],
        ],
        persons: [
          ['R', 'a', 'ANNA', null],
          ['R', 'c', 'COR', null],
        ],
      },
    );
    expect([found.links, outcome(found)]).toEqual([[], { 'person-in-doubt': 1 }]);
  });

  it('links nobody by a key of which the records tell of several people', async () => {
    const found = await link(
      { passes: [byHome] },
      { protection_orders: ['1', '2'].map((key) => orderOf(key)), persons: [person('a'), person('b')] },
      {
        protection_orders: [
          ['S', '1', null, '1000AA'],
          ['S', '1', null, '3000CC', '2001-01-01'],
          ['S', '2', null, '2000BB'],
          ['S', '2', null, '4000DD'],
        ],
        persons: [
          ['R', 'a', null, '1000AA'],
          ['R', 'b', null, '2000BB'],
        ],
      },
    );
    expect([found.links, outcome(found)]).toEqual([['S2 → Rb by 1'], { 'key-in-doubt': 1, linked: 1 }]);
  });

  it('makes no link against what both sides tell, and one where a side tells nothing', async () => {
    const pass = { ...byHome, unlessDiffer: ['given_name'] };
    const found = await link(
      { passes: [pass] },
      { protection_orders: ['1', '2'].map((key) => orderOf(key)), persons: [person('a'), person('b')] },
      {
        protection_orders: [
          ['S', '1', 'ANNA', '1000AA'],
          ['S', '2', null, '2000BB'],
        ],
        persons: [
          ['R', 'a', 'BO', '1000AA'],
          ['R', 'b', 'COR', '2000BB'],
        ],
      },
    );
    expect([found.links, outcome(found)]).toEqual([['S2 → Rb by 1'], { contradicted: 1, linked: 1 }]);
  });

  it('starts where the crosswalk ends, and leads every old key on', async () => {
    await link(
      { passes: [byName] },
      {
        key_crosswalk: [{ old_key_type: 'T', old_key: 'old', new_key_type: 'S', new_key: '1' }],
        protection_orders: [orderOf('old', 'T')],
        persons: [person('a')],
      },
      { protection_orders: [['T', 'old', 'ANNA', null]], persons: [['R', 'a', 'ANNA', null]] },
    );
    const links = await run.engine.rows('SELECT * FROM key_link ORDER BY old_key_type', 'read');
    const to = { new_key_type: 'R', new_key: 'a', pass_no: 1 };
    expect(links).toEqual([
      { old_key_type: 'S', old_key: '1', ...to },
      { old_key_type: 'T', old_key: 'old', ...to },
    ]);
    await resolveRecords(run.engine, 'protection_orders', true);
    const records = await run.engine.rows(
      'SELECT person_key_type, person_key, delivered_key_type, pass_no FROM record_protection_orders',
      'read',
    );
    expect(records).toEqual([{ person_key_type: 'R', person_key: 'a', delivered_key_type: 'T', pass_no: 1 }]);
  });
});
