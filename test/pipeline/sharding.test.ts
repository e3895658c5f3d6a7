import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDeliveries } from '../../pipeline/nightly.ts';
import { type Configuration, configuration as configurationSchema } from '../../schemas/configuration.ts';
import { registers as anyRegisters } from '../naive/arbitraries/registers.ts';
import { writeRun } from '../naive/files.ts';
import type { RegisterName, Registers, Row } from '../naive/rows.ts';
import { openTestRun, type TestRun } from '../support/accepted.ts';
import { passFiles, passRun } from '../support/pass-files.ts';
import { makePersons } from '../support/person-files.ts';
import {
  acceptPart,
  acceptShuffled,
  addCounts,
  type Counts,
  countPart,
  gather,
  keepPasses,
  keepWhole,
  unequalRows,
} from '../support/shards.ts';

const keyAndIdColumns = ['person_key', 'old_key', 'new_key', 'order_id', 'care_id', 'record_id'];

/** Several made-up deliveries as one: keys and ids of each get a mark of their own, so that no person is in two. */
function together(deliveries: readonly Registers[]): Registers {
  const rowsOf = (name: Exclude<RegisterName, 'population'>) =>
    deliveries.flatMap((one, at) => (one[name] ?? []).map((row) => marked(row, at)));
  return {
    protection_orders: rowsOf('protection_orders'),
    youth_care: rowsOf('youth_care'),
    persons: rowsOf('persons'),
    victim_records: rowsOf('victim_records'),
    residence: rowsOf('residence'),
    key_crosswalk: rowsOf('key_crosswalk'),
  };
}

function marked(row: Row, at: number): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      keyAndIdColumns.includes(column) && value !== '' ? `${value}.${at}` : value,
    ]),
  );
}

/** The registers on files, taken in and counted whole, with so many threads. */
async function countWhole(
  threads: number,
): Promise<{ run: TestRun; configuration: Configuration; whole: Counts }> {
  const run = await openTestRun(threads);
  const folder = join(run.folder, 'registers');
  const configuration = writeRun(folder, together(fc.sample(anyRegisters, { numRuns: 12, seed: 4 })), {
    period: { from: '2017-01-01', until: '2018-12-31' },
    observedUntil: '2019-06-30',
  });
  await checkDeliveries(run, configuration, folder);
  const whole = await countPart(run, configuration);
  await gather(run, 'whole', true);
  return { run, configuration, whole };
}

describe('link, cohort and counts', () => {
  let run: TestRun;
  let configuration: Configuration;
  let whole: Counts;
  beforeAll(async () => {
    ({ run, configuration, whole } = await countWhole(1));
    await keepWhole(run);
  });
  afterAll(() => run.close());

  it('have something to compare: children in the cohort, excluded ones, conflicts and a crosswalk', async () => {
    const [found] = await run.engine.rows<Record<string, number>>(
      `SELECT (SELECT count(*) FROM whole_cohort WHERE in_cohort) AS counted,
         (SELECT count(*) FROM whole_cohort WHERE NOT in_cohort) AS excluded,
         (SELECT count(*) FROM quarantine WHERE rules = 'same-id-other-content') AS conflicts,
         (SELECT count(*) FROM all_pair) AS pairs,
         (SELECT count(*) FROM whole_order_flow) AS flows`,
      'read',
    );
    for (const number of Object.values(found ?? {})) expect(number).toBeGreaterThan(5);
    expect(whole.size).toBeGreaterThan(500);
  });

  it.each([1, 2, 3, 7, 16])('are the same when persons are hashed into %i parts', async (parts) => {
    const counts: Counts[] = [];
    for (let part = 0; part < parts; part += 1) {
      await acceptPart(run, part, parts);
      counts.push(await countPart(run, configuration));
      await gather(run, 'parts', part === 0);
    }
    expect(await unequalRows(run, 'whole', 'parts')).toBe(0);
    expect(addCounts(counts)).toEqual(whole);
  });

  it.each([1, 2])('are the same for other files and another order of rows (%i)', async (salt) => {
    await acceptShuffled(run, salt);
    expect(await countPart(run, configuration)).toEqual(whole);
    await gather(run, 'shuffled', true);
    expect(await unequalRows(run, 'whole', 'shuffled')).toBe(0);
  });

  it('are the same with more threads', async () => {
    const more = await countWhole(4);
    try {
      expect(more.whole).toEqual(whole);
      const rows = (of: TestRun) => of.engine.rows('SELECT * FROM whole_cohort ORDER BY ALL', 'read');
      expect(await rows(more.run)).toEqual(await rows(run));
    } finally {
      more.run.close();
    }
  });
});

describe('links of passes', () => {
  it.each([1, 2, 3, 7, 16])('made once over everything, serve %i parts', async (parts) => {
    const run = await openTestRun();
    try {
      for (const [name, text] of Object.entries(passFiles(makePersons(5, 500))))
        writeFileSync(join(run.folder, `${name}.csv`), text);
      const whole = configurationSchema.parse(passRun);
      await checkDeliveries(run, whole, run.folder);
      const expected = await countPart(run, whole);
      await gather(run, 'whole', true);
      await keepWhole(run);
      expect(await keepPasses(run)).toBeGreaterThan(200);
      const counts: Counts[] = [];
      for (let part = 0; part < parts; part += 1) {
        await acceptPart(run, part, parts);
        counts.push(await countPart(run, { ...whole, linkage: { ...whole.linkage, passes: [] } }));
        await gather(run, 'parts', part === 0);
      }
      expect(await unequalRows(run, 'whole', 'parts')).toBe(0);
      expect(addCounts(counts)).toEqual(expected);
    } finally {
      run.close();
    }
  });
});
