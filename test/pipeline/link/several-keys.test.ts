import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTestRun, type TestRun } from '../../support/accepted.ts';
import { byName, careOf, linkedWith, orderOf, outcome, person } from '../../support/linked-by-passes.ts';

describe('a person to whom a key of the same type leads already', () => {
  let run: TestRun;
  beforeEach(async () => {
    run = await openTestRun();
  });
  afterEach(() => run.close());

  const link = linkedWith(() => run);

  const rows = {
    protection_orders: [orderOf('a', 'R'), orderOf('x', 'R')],
    persons: [person('a')],
  };
  const told = {
    protection_orders: [['R', 'x', 'ANNA', null]],
    persons: [['R', 'a', 'ANNA', null]],
  } as const;

  it('is not given another: the key may be that of a twin', async () => {
    const found = await link({ passes: [byName] }, rows, told);
    expect([found.links, outcome(found)]).toEqual([[], { 'person-taken': 1 }]);
  });

  it('is given another where the pass allows several keys', async () => {
    const found = await link({ passes: [{ ...byName, cardinality: 'many-to-one' }] }, rows, told);
    expect(found.links).toEqual(['Rx → Ra by 1']);
  });

  it('may have one of that type in another register: a slip there is its usual form', async () => {
    const found = await link(
      { passes: [byName] },
      { ...rows, protection_orders: [orderOf('a', 'R')], youth_care: [careOf('x')] },
      { youth_care: [['R', 'x', 'ANNA', null]], persons: told.persons },
    );
    expect(found.links).toEqual(['Rx → Ra by 1']);
  });

  it('is taken under the type of delivery, also where a crosswalk led there', async () => {
    const found = await link(
      { passes: [byName] },
      {
        persons: [person('a')],
        key_crosswalk: [{ old_key_type: 'S', old_key: '1', new_key_type: 'R', new_key: 'a' }],
        protection_orders: [orderOf('1'), orderOf('2')],
      },
      { protection_orders: [['S', '2', 'ANNA', null]], persons: told.persons },
    );
    expect([found.links, outcome(found)]).toEqual([[], { 'person-taken': 1 }]);
  });

  it('may have one of another type as well', async () => {
    const found = await link(
      { passes: [byName] },
      {
        ...rows,
        protection_orders: [orderOf('a', 'R')],
        youth_care: [careOf('1', 'S')],
      },
      { youth_care: [['S', '1', 'ANNA', null]], persons: told.persons },
    );
    expect(found.links).toEqual(['S1 → Ra by 1']);
  });
});
