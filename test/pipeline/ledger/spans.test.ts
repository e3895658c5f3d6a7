import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readChildren } from '../../../pipeline/ledger/count-changes.ts';
import { spansOf, tableBases } from '../../../pipeline/ledger/table-facts.ts';
import { type EmbeddedEngine, openDuckDb } from '../../../src/duckdb/duckdb-engine.ts';
import type { PublishedRelease } from '../../../src/ledger/chain.ts';
import { childrenFile, type LedgerEntry } from '../../../src/ledger/entry.ts';
import { makeFolder } from '../../../src/run/durable.ts';
import { sha256 } from '../../../src/run/hash.ts';
import { childTable } from '../../support/ledger-children.ts';

const scratch = mkdtempSync(join(tmpdir(), 'zicht-spans-'));
let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await openDuckDb({ memory: '300MB', threads: 1, scratch, allowedDirectories: [scratch] });
});
afterAll(() => {
  engine.close();
  rmSync(scratch, { recursive: true });
});

/** A release that counted one child a year, named by the release. */
async function release(
  id: string,
  until: number,
  standing: LedgerEntry['standing'],
): Promise<PublishedRelease> {
  const folder = join(scratch, id);
  const path = join(folder, childrenFile);
  makeFolder(dirname(path));
  const years = Array.from({ length: until - 2016 }, (_, at) => String(2017 + at));
  await childTable(
    engine,
    'made',
    years.map((period) => ({
      ...{ child: id, index_date: `${period}-03-01`, period, victim: 'other', sex: 'male', age_group: '0-3' },
      ...{
        measure: 'supervision',
        province: 'PV1',
        youth_region: 'JZ1',
        municipality: 'GM1',
        subject: 'outcome',
        outcome: 'none',
      },
    })),
  );
  await engine.writeParquet('SELECT * FROM made', path);
  const entry: LedgerEntry = {
    ...{ format: 1, sequence: 1, release: id, previous: null, keyId: '', settings: {}, definitions: {} },
    ...{ regions: '', shown: ['year', 'total'], standing },
    period: { from: '2017-01-01', until: `${until}-12-31` },
    files: { [childrenFile]: sha256(readFileSync(path)) },
  };
  return { folder, entry, sha256: '' };
}

describe('the data behind figures that stand', () => {
  it('are of each year those of the release that last revised it', async () => {
    const r1 = await release('r1', 2018, {});
    const base1 = tableBases([r1], r1.entry.period).get('year');
    if (base1 === undefined) throw new Error('no base');
    const r2 = await release('r2', 2019, { year: spansOf(base1) });
    const base2 = tableBases([r1, r2], r2.entry.period).get('year');
    if (base2 === undefined) throw new Error('no base');
    const r3 = await release('r3', 2020, { year: spansOf(base2) });
    const bases = tableBases([r1, r2, r3], { from: '2017-01-01', until: '2021-12-31' });
    const seen = async (table: string) => {
      const base = bases.get(table);
      if (base === undefined) throw new Error('no base');
      await readChildren(engine, base);
      const rows = await engine.rows<{ period: string; child: string }>(
        'SELECT period, child FROM ledger_before ORDER BY period',
        'test',
      );
      return rows.map(({ period, child }) => `${period} ${child}`);
    };
    expect(await seen('year')).toEqual(['2017 r1', '2018 r1', '2019 r2', '2020 r3']);
    expect(await seen('total')).toEqual(['2017 r3', '2018 r3', '2019 r3', '2020 r3']);
  });

  it('are nothing for a period of other days', async () => {
    const r1 = await release('r1', 2018, {});
    expect(tableBases([r1], { from: '2019-01-01', until: '2020-12-31' }).size).toBe(0);
  });
});
