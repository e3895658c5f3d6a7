import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countUnsafeRegions, countUnsafeYears, setScope } from '../../../pipeline/ledger/count-changes.ts';
import { type EmbeddedEngine, openDuckDb } from '../../../src/duckdb/duckdb-engine.ts';
import { childTable, type LedgerChild } from '../../support/ledger-children.ts';

const scratch = mkdtempSync(join(tmpdir(), 'zicht-regions-'));
let engine: EmbeddedEngine;
beforeAll(async () => {
  engine = await openDuckDb({ memory: '300MB', threads: 1, scratch, allowedDirectories: [scratch] });
  await setScope(engine, { from: '2017-01-01', until: '2018-12-31' }, { minimumCount: 10, zeros: 'protect' });
});
afterAll(() => {
  engine.close();
  rmSync(scratch, { recursive: true });
});

let made = 0;
/** Children of a municipality, alike but for the outcome, each a new one. */
function childrenOf(municipality: string, count: number, more: Partial<LedgerChild> = {}): LedgerChild[] {
  const from = made;
  made += count;
  return Array.from({ length: count }, (_, at) => ({
    ...{ child: `c${from + at}`, index_date: '2017-03-01', period: '2017', victim: 'other', sex: 'male' },
    ...{ age_group: '4-11', measure: 'supervision', subject: 'outcome', outcome: 'none' },
    ...{ province: 'PV1', youth_region: 'JZ1', municipality },
    ...more,
  }));
}

/** The same children in another classification. */
function moved(
  children: readonly LedgerChild[],
  to: (child: LedgerChild) => Partial<LedgerChild>,
): LedgerChild[] {
  return children.map((child) => ({ ...child, ...to(child) }));
}

async function unsafeRegions(before: readonly LedgerChild[], now: readonly LedgerChild[]): Promise<string[]> {
  await childTable(engine, 'ledger_before', before);
  await childTable(engine, 'ledger_child', now);
  return [...(await countUnsafeRegions(engine))].filter(([, unsafe]) => unsafe > 0).map(([table]) => table);
}

describe('regions of another year', () => {
  const before = [...childrenOf('GM1', 40), ...childrenOf('GM2', 4), ...childrenOf('GM3', 30)];

  it('tell nothing where a region has another name alone, or parts of many children', async () => {
    expect(await unsafeRegions(before, before)).toEqual([]);
    const renamed = moved(before, ({ municipality }) =>
      municipality === 'GM2' ? { municipality: 'GM9' } : {},
    );
    expect(await unsafeRegions(before, renamed)).toEqual([]);
    const merged = moved(before, ({ municipality }) =>
      municipality === 'GM2' ? {} : { municipality: 'GM9' },
    );
    expect(await unsafeRegions(before, merged)).toEqual([]);
  });

  it('tell of a municipality of few children that goes to another region', async () => {
    const now = moved(before, ({ municipality }) => (municipality === 'GM2' ? { youth_region: 'JZ2' } : {}));
    expect(await unsafeRegions(before, now)).toEqual([
      ...['youth_region', 'youth_region outcome', 'year_youth_region', 'year_youth_region outcome'],
    ]);
  });

  it('tell of a municipality of few children that is merged into another', async () => {
    const now = moved(before, ({ municipality }) => (municipality === 'GM2' ? { municipality: 'GM1' } : {}));
    expect(await unsafeRegions(before, now)).toEqual(['municipality', 'municipality outcome']);
  });

  it('tell of a few by outcome where a region that moves is many', async () => {
    const many = [
      ...childrenOf('GM1', 40),
      ...childrenOf('GM4', 20),
      ...childrenOf('GM4', 3, { outcome: 'started' }),
    ];
    const now = moved(many, ({ municipality }) => (municipality === 'GM4' ? { province: 'PV2' } : {}));
    expect(await unsafeRegions(many, now)).toEqual(['province outcome', 'province victim outcome']);
  });
});

describe('the years that come to a pool', () => {
  const of2019 = (count: number, more: Partial<LedgerChild> = {}) =>
    childrenOf('GM1', count, { index_date: '2019-03-01', period: '2019', ...more });
  const each = (count: number, more: Partial<LedgerChild> = {}) =>
    ['running', 'started', 'none'].flatMap((outcome) => of2019(count, { outcome, ...more }));
  async function unsafe(...now: LedgerChild[]): Promise<string[]> {
    await childTable(engine, 'ledger_child', [...childrenOf('GM1', 3), ...now]);
    return [...(await countUnsafeYears(engine))].filter(([, found]) => found > 0).map(([table]) => table);
  }

  it('tell nothing where nobody came, or many of each kind', async () => {
    expect(await unsafe()).toEqual([]);
    expect(await unsafe(...each(12), ...each(12, { victim: 'victim' }))).toEqual([]);
  });

  it('tell of a few of one sex, and with it of all that is finer', async () => {
    const found = await unsafe(...each(12), ...each(12, { victim: 'victim' }), ...each(2, { sex: 'female' }));
    expect(found).toContain('sex');
    expect(found).not.toContain('total');
    expect(found).toContain('sex_age_group');
  });

  it('tell of all where none has help, or everybody has', async () => {
    const found = await unsafe(...of2019(30), ...of2019(30, { victim: 'victim' }));
    expect(found).toContain('total outcome');
    expect(found).not.toContain('total');
  });

  it('tell of victims where all are victims or none is', async () => {
    const found = await unsafe(...each(12));
    expect(found).toContain('total victim');
    expect(found).not.toContain('total');
  });
});
