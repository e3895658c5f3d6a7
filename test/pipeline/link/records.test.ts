import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveCrosswalk } from '../../../pipeline/link/crosswalk.ts';
import { resolveRecords } from '../../../pipeline/link/records.ts';
import { type AcceptedRows, accept, openTestRun, type TestRun } from '../../support/accepted.ts';

const order = { measure: 'supervision', starts_on: '2017-01-31', municipality: 'GM0014' };
const toR = { old_key_type: 'S', old_key: 'x', new_key_type: 'R', new_key: '000000001' };

describe('resolveRecords', () => {
  let run: TestRun;
  beforeEach(async () => {
    run = await openTestRun();
  });
  afterEach(() => run.close());

  async function resolve(name: 'protection_orders' | 'persons', rows: AcceptedRows) {
    await accept(run.engine, rows);
    const { pairs } = await resolveCrosswalk(run.engine);
    const counts = await resolveRecords(run.engine, name, pairs > 0);
    return {
      counts,
      records: await run.engine.rows(`SELECT * FROM record_${name} ORDER BY file_no, record_no`, 'read'),
    };
  }

  it('replaces keys through the crosswalk before it compares records', async () => {
    const { counts, records } = await resolve('protection_orders', {
      key_crosswalk: [toR],
      protection_orders: [
        { person_key_type: 'S', person_key: 'x', ...order },
        { person_key: '000000001', ...order },
      ],
    });
    expect(counts).toEqual({ accepted: 2, kept: 1, identicalDuplicates: 1, sameIdOtherContent: 0 });
    expect(records).toMatchObject([{ person_key_type: 'R', person_key: '000000001', record_no: 2 }]);
  });

  it('gives a record without an id the hash of its content, apart from where it stood', async () => {
    const id = async (recordNo: number) => {
      const { records } = await resolve('protection_orders', {
        protection_orders: [{ person_key: '1', ...order, record_no: recordNo }],
      });
      return records[0]?.order_id;
    };
    const first = await id(2);
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(await id(77)).toBe(first);
  });

  it('sets records of one id aside when their contents differ, all of them, and keeps their text internal', async () => {
    const { counts, records } = await resolve('protection_orders', {
      protection_orders: [
        { order_id: 'a', person_key: '1', ...order },
        { order_id: 'a', person_key: '1', ...order },
        { order_id: 'a', person_key: '2', ...order },
        { order_id: 'b', person_key: '3', ...order },
      ],
    });
    expect(counts).toEqual({ accepted: 4, kept: 1, identicalDuplicates: 0, sameIdOtherContent: 3 });
    expect(records.map((record) => record.order_id)).toEqual(['b']);
    const aside = await run.engine.rows('SELECT record_no, rules FROM quarantine ORDER BY record_no', 'read');
    expect(aside).toEqual([2, 3, 4].map((record_no) => ({ record_no, rules: 'same-id-other-content' })));
  });

  it('counts identical rows of a register without ids once, and leaves different rows of a person alone', async () => {
    const { counts } = await resolve('persons', {
      persons: [
        { person_key: '1', sex: 'male' },
        { person_key: '1', sex: 'male' },
        { person_key: '1', sex: 'male', died_on: '2018-01-01' },
        { person_key: '2', sex: 'male' },
      ],
    });
    expect(counts).toEqual({ accepted: 4, kept: 3, identicalDuplicates: 1, sameIdOtherContent: 0 });
  });
});
