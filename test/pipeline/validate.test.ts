import { describe, expect, it } from 'vitest';
import pino from 'pino';
import { ingest } from '../../pipeline/ingest.ts';
import { validate } from '../../pipeline/validate.ts';
import { openTestRun } from '../support/accepted.ts';
import type { SqlValue } from '../../src/duckdb/engine.ts';
import { accepted, careRows, look } from '../support/accepted-rows.ts';
import {
  careHeader,
  configured,
  deliver,
  type Intake,
  orders,
  ordersHeader,
  quarantined,
  takeIn,
} from '../support/intake.ts';

describe('validate makes accepted tables', () => {
  it('with all columns in order, typed, and the place of each record', async () => {
    await look(takeIn(), async (intake) => {
      expect(await accepted(intake, 'protection_orders')).toEqual([
        {
          ...{ order_id: 'O1', person_key_type: 'R', person_key: '000000123', measure: 'supervision' },
          ...{ starts_on: '2018-01-31', ends_on: '2018-06-30', ground: 'neglect', municipality: 'GM0363' },
          ...{ institution: null, file_no: 1, record_no: 2 },
        },
        {
          ...{ order_id: 'O2', person_key_type: 'S', person_key: '000000007', measure: 'guardianship' },
          ...{ starts_on: '2018-03-01', ends_on: null, ground: null, municipality: null },
          ...{ institution: null, file_no: 1, record_no: 3 },
        },
      ]);
      const types = await intake.run.engine.rows<{ column_name: string; column_type: string }>(
        'SELECT column_name, column_type FROM (DESCRIBE accepted_youth_care)',
        'test',
      );
      expect(types.map((t) => `${t.column_name} ${t.column_type}`).join(', ')).toBe(
        'care_id VARCHAR, person_key_type VARCHAR, person_key VARCHAR, care_type VARCHAR, starts_on DATE, ends_on DATE, ' +
          'referrer VARCHAR, provider VARCHAR, end_reason VARCHAR, crisis BOOLEAN, file_no BIGINT, record_no BIGINT',
      );
    });
  });

  it('for every register, empty where none is delivered', async () => {
    await look(takeIn(), async (intake) => {
      const { registers } = intake.acceptance;
      expect([...registers].map(([name, { files, delivered }]) => [name, files, delivered])).toEqual([
        ['protection_orders', 1, 2],
        ['youth_care', 1, 1],
        ['persons', 0, 0],
        ['victim_records', 0, 0],
        ['residence', 0, 0],
        ['key_crosswalk', 0, 0],
        ['population', 0, 0],
      ]);
      for (const name of registers.keys()) expect(await accepted(intake, name)).toBeDefined();
      expect(registers.get('protection_orders')?.columnsDelivered.has('ground')).toBe(true);
      expect(registers.get('youth_care')?.columnsDelivered.has('crisis')).toBe(false);
      expect(await accepted(intake, 'youth_care', 'care_id, person_key_type, crisis')).toEqual([
        { care_id: 'C1', person_key_type: 'R', crisis: null },
      ]);
    });
  });

  it('counts an empty key type as R in every register', async () => {
    const crosswalk = 'old_key_type,old_key,new_key_type,new_key\nS,1,,2\n,3,R,4\n';
    const sources = { key_crosswalk: { files: ['x.csv'] } };
    await look(takeIn({ 'x.csv': crosswalk }, sources), async (intake) => {
      expect(await accepted(intake, 'key_crosswalk', 'old_key_type, new_key_type')).toEqual([
        { old_key_type: 'S', new_key_type: 'R' },
        { old_key_type: 'R', new_key_type: 'R' },
      ]);
    });
  });
});

describe('validate loses no record', () => {
  it('sets broken rows aside, and rows behind them keep their numbers', async () => {
    const text = Buffer.concat([
      Buffer.from(`${careHeader}\r\nC1,1,outpatient,2018-01-01,\r\n`),
      Buffer.from('C2,2,outpatient\r\n\r\nC3,3,outpatient,2018-01-01,,x,y\r\nC4,'),
      Buffer.from([0xff, 0xfe]),
      Buffer.from(
        ',outpatient,2018-01-01,\r\nC5,"5"5,outpatient,2018-01-01,\r\nC6,,outpatient,2018-01-01,\r\nC7,7,outpatient,2018-01-01,2017-12-31\r\n',
      ),
      Buffer.from('C8,8,outpatient,2018-01-01,\r\n'),
    ]);
    expect(await careRows(text)).toEqual({
      rows: [
        { care_id: 'C1', person_key: '1', record_no: 2 },
        { care_id: 'C8', person_key: '8', record_no: 10 },
      ],
      aside: [
        [3, 'row-too-short'],
        [5, 'row-too-long'],
        [6, 'bad-bytes'],
        [7, 'bad-quotes'],
        [8, 'person_key.missing'],
        [9, 'ends-before-starts'],
      ],
    });
  });

  it('keeps the original text, in the quarantine alone', async () => {
    const text = `${careHeader},provider\nC1,1,outpatient,2018-01-01\nC2,2,?,2018-01-01,,"a ""b"", c"\n`;
    await look(takeIn({ 'care.csv': text }), async ({ run }) => {
      const rows = await run.engine.rows<{ original: string }>(
        'SELECT original FROM quarantine ORDER BY record_no',
        'test',
      );
      expect(rows.map(({ original }) => original)).toEqual([
        'C1,1,outpatient,2018-01-01',
        'C2,2,?,2018-01-01,,"a ""b"", c"',
      ]);
    });
  });

  it('accounts for every record of every file and register', async () => {
    const text = `${careHeader}\nC1,1,outpatient,2018-01-01,\n\nC2,2\nC3,3,nothing,2018-13-01,\nC4,4,outpatient,2019-07-01,\n`;
    await look(takeIn({ 'care.csv': text }), ({ run, acceptance }) => {
      expect(run.accounting.entries.filter(({ subject }) => subject.startsWith('youth_care'))).toEqual([
        {
          ...{ stage: 'ingest', subject: 'youth_care, file 2', unit: 'record', input: 6, kept: 3 },
          setAside: {
            header: 1,
            blank: 1,
            'bad-bytes': 0,
            'bad-quotes': 0,
            'row-too-short': 1,
            'row-too-long': 0,
          },
        },
        {
          ...{ stage: 'validate', subject: 'youth_care', unit: 'record', input: 4, kept: 2 },
          setAside: { 'row-too-short': 1, 'care_type.code': 1 },
        },
      ]);
      expect(acceptance.registers.get('youth_care')).toMatchObject({
        delivered: 4,
        accepted: 2,
        warnings: { 'starts-after-observed': 1 },
      });
    });
  });

  it('names all rules that a row breaks, in order', async () => {
    const text = `${careHeader},crisis\n${'x'.repeat(65)},,bed,2018-02-30,2018-1-1,ja\n`;
    const { aside } = await careRows(text);
    expect(aside).toEqual([
      [2, 'care_id.pattern care_type.code crisis.type ends_on.type person_key.missing starts_on.type'],
    ]);
  });

  it('gives the same for one file or many, and for one thread or two', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) => {
      if (i % 97 === 0) return `C${i},${i}`;
      return `C${i},${i},${i % 31 === 0 ? 'bed' : 'outpatient'},2018-01-${String((i % 33) + 1).padStart(2, '0')},`;
    });
    const whole = { 'care.csv': `${careHeader}\n${lines.join('\n')}\n` };
    const parts = Object.fromEntries(
      [0, 1, 2].map((part) => [
        `part${part}.csv`,
        `${careHeader}\n${lines.slice(part * 1000, part * 1000 + 1000).join('\n')}\n`,
      ]),
    );
    const summary = (intake: Intake) => ({
      ...intake.acceptance.registers.get('youth_care'),
      files: undefined,
      ids: undefined,
    });
    const seen = await Promise.all([
      look(takeIn(whole, {}, 1), summary),
      look(takeIn(whole, {}, 2), summary),
      look(takeIn(parts, { youth_care: { files: ['part*.csv'] } }, 2), summary),
    ]);
    expect(seen[0]?.accepted).toBeLessThan(2900);
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });
});

describe('validate reads Parquet', () => {
  it('with the same result as the same rows in CSV', async () => {
    const text = `${careHeader},crisis\nC1,000000123,outpatient,2018-01-01,2018-02-01,true\nC2,,bed,2018-01-01,,\nC3,3,outpatient,2018-01-01,2017-01-01,false\n`;
    await look(takeIn({ 'care.csv': text }), async (csv) => {
      const path = `${csv.run.folder}/care.parquet`;
      await csv.run.engine.writeParquet(
        `SELECT c0 AS "CARE_ID", c1 AS person_key, c2 AS care_type, CAST(c3 AS TIMESTAMP) AS starts_on, CAST(c4 AS DATE) AS ends_on, CAST(c5 AS BOOLEAN) AS crisis, 1.0::DOUBLE AS extra
         FROM read_csv('${csv.run.folder}/care.csv', all_varchar = true, header = false, skip = 1, names = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5'])`,
        path,
      );
      const { readFileSync } = await import('node:fs');
      const sources = { youth_care: { files: ['care.parquet'] } };
      await look(takeIn({ 'care.parquet': readFileSync(path) }, sources), async (parquet) => {
        const columns = '* EXCLUDE (record_no)';
        expect(await accepted(parquet, 'youth_care', columns)).toEqual(
          await accepted(csv, 'youth_care', columns),
        );
        expect(await accepted(parquet, 'youth_care', 'record_no')).toEqual([{ record_no: 1 }]);
        expect(await quarantined(parquet.run)).toEqual([
          [2, 2, 'care_type.code person_key.missing'],
          [2, 3, 'ends-before-starts'],
        ]);
        expect(parquet.deliveries[1]).toMatchObject({ format: 'parquet', delimiter: null, extraColumns: 1 });
      });
    });
  });
});

describe('validate writes the quality table', () => {
  it('with every rule of every file, also those never broken', async () => {
    const text = `${careHeader},comment\nC1,1,bed,2018-01-01,,x\n`;
    await look(takeIn({ 'care.csv': text }), async ({ run }) => {
      const rows = await run.engine.rows<Record<string, SqlValue>>(
        `SELECT * FROM quality WHERE register = 'youth_care' AND rule IN ('care_type.code', 'ends_on.type', 'extra-column', 'row-too-long', 'starts-after-observed') ORDER BY rule`,
        'test',
      );
      const base = { register: 'youth_care', file_no: 2 };
      expect(rows).toEqual([
        { ...base, rule: 'care_type.code', severity: 'error', action: 'quarantine', count: 1 },
        { ...base, rule: 'ends_on.type', severity: 'error', action: 'quarantine', count: 0 },
        { ...base, rule: 'extra-column', severity: 'warning', action: 'report', count: 1 },
        { ...base, rule: 'row-too-long', severity: 'error', action: 'quarantine', count: 0 },
        { ...base, rule: 'starts-after-observed', severity: 'warning', action: 'report', count: 0 },
      ]);
    });
  });
});

describe('validate across columns', () => {
  const header = 'person_key,sex,birth_date,died_on,emigrated_on,returned_on';
  it('checks lives', async () => {
    const text = `${header}\n1,male,2010-01-01,2009-12-31,,\n2,male,2010-01-01,2010-01-01,2012-01-01,2011-12-31\n3,male,,2010-01-01,,2011-01-01\n`;
    await look(takeIn({ 'p.csv': text }, { persons: { files: ['p.csv'] } }), async ({ run }) => {
      expect(await quarantined(run)).toEqual([
        [3, 2, 'died-before-born'],
        [3, 3, 'returned-before-emigrated'],
      ]);
    });
  });

  it('checks periods of orders and residence, of which one day is enough', async () => {
    const files = {
      'orders.csv': `${ordersHeader}\nO1,R,1,supervision,2018-02-02,2018-02-01,,,\nO2,R,1,supervision,2018-02-01,2018-02-01,,,\n`,
      'r.csv': 'person_key,municipality,starts_on,ends_on\n1,GM0363,2018-02-02,2018-02-01\n',
    };
    await look(takeIn(files, { residence: { files: ['r.csv'] } }), async ({ run }) => {
      expect(await quarantined(run)).toEqual([
        [1, 2, 'ends-before-starts'],
        [3, 2, 'ends-before-starts'],
      ]);
    });
  });
});

it('never shows a value in the log, the accounts or what later stages get', async () => {
  const run = await openTestRun();
  const lines: string[] = [];
  const logger = pino({ level: 'trace' }, { write: (line: string) => lines.push(line) });
  deliver(run, { 'orders.csv': `${orders.replace('neglect', 'KANARIE77')}KANARIE77\n` });
  const logged = { ...run, logger, say: (line: string) => lines.push(line) };
  const deliveries = await ingest(logged, configured(), run.folder);
  const acceptance = await validate(logged, configured(), deliveries);
  lines.push(JSON.stringify([run.accounting.entries, [...acceptance.registers], deliveries]));
  expect(await quarantined(run)).toEqual([
    [1, 2, 'ground.code'],
    [1, 4, 'row-too-short'],
  ]);
  run.close();
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.join('')).not.toContain('KANARIE');
});
