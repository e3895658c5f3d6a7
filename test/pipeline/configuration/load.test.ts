import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadConfiguration } from '../../../pipeline/configuration/load.ts';
import type { ZichtError } from '../../../src/run/errors.ts';

const least = {
  period: { from: '2017-01-01', until: '2018-12-31' },
  observedUntil: '2019-06-30',
  registers: { protection_orders: { files: ['o.csv'] }, youth_care: { files: ['c.csv'] } },
};

describe('loadConfiguration', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-configuration-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const load = (content: unknown) => {
    const path = join(folder, 'zicht.json');
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
    return loadConfiguration(path);
  };
  const fail = (content: unknown): ZichtError => {
    try {
      load(content);
    } catch (error) {
      return error as ZichtError;
    }
    throw new Error('the configuration was accepted');
  };

  it('fills in every default', () => {
    const { configuration } = load(least);
    expect(configuration).toMatchObject({
      release: { id: '1', status: 'provisional', cadence: 'half-year' },
      registers: { protection_orders: { layout: 'canonical' } },
      linkage: { keyTypes: ['R'], minimumRate: 0 },
      orders: { maximumGapDays: 0 },
      cohort: { index: 'first-in-year' },
      followUp: 'fully-followed',
      help: { careTypes: 'all', crisis: 'count' },
      region: { source: 'order', year: 2024 },
      disclosure: { method: 'suppress', minimumCount: 10, zeros: 'protect', unit: 'child' },
      output: { directory: 'out', languages: ['nl', 'en'] },
      limits: { memory: '4GB', threads: 2 },
    });
  });

  it('tells all problems at once, each with its line, what was expected, and the nearest valid key', () => {
    const text = `{
  "period": { "from": "2017-01-01", "until": "2018-13-31" },
  "observedUntl": "2019-06-30",
  "registers": {
    "protection_orders": { "files": [], "layuot": "canonical" },
    "youth_care": { "files": ["c.csv"] }
  },
  "disclosure": { "minimumCount": 2, "zeros": "protct" },
  "limits": { "threads": "two" }
}`;
    const { exitCode, problems } = fail(text);
    expect(exitCode).toBe(2);
    const told = problems.map(({ code, where, expected, remedy }) =>
      [code, where, expected, remedy].filter(Boolean).join(' | '),
    );
    expect(told).toEqual(
      expect.arrayContaining([
        'configuration.invalid | zicht.json, line 2, column 37, period.until | a date such as "2018-12-31"',
        expect.stringContaining(
          'configuration.unknown-key | zicht.json, line 3, column 3, observedUntl | one of release, period',
        ),
        expect.stringContaining('Did you mean “observedUntil”?'),
        'configuration.missing | zicht.json, line 1, column 1, observedUntil | a value of type string',
        'configuration.invalid | zicht.json, line 5, column 28, registers.protection_orders.files | at least one',
        expect.stringContaining('Did you mean “layout”?'),
        'configuration.invalid | zicht.json, line 8, column 19, disclosure.minimumCount | at least 3',
        expect.stringMatching(
          /line 8, column 38, disclosure.zeros \| one of "protect", "allow" \| Did you mean “protect”\?/,
        ),
        'configuration.invalid | zicht.json, line 9, column 15, limits.threads | a value of type number',
      ]),
    );
    expect(problems).toHaveLength(8);
  });

  it('tells contradictions together with other problems', () => {
    const { problems } = fail({
      ...least,
      period: { from: '2017-02-01', until: '2018-12-31' },
      observedUntil: '2018-06-30',
      region: { source: 'residence', year: 2023 },
      cohort: { index: 'every-spell' },
      help: { crisis: 'never' },
    });
    expect(problems.map(({ code, where }) => `${code} ${where?.split(', ').at(-1)}`)).toEqual([
      'configuration.invalid help.crisis',
      'configuration.contradiction period',
      'configuration.contradiction observedUntil',
      'configuration.contradiction region.year',
      'configuration.contradiction region.source',
      'configuration.contradiction cohort.index',
    ]);
  });

  it('refuses a period that begins before orders or care are observed, and takes one that begins that day', () => {
    const from = (name: 'protection_orders' | 'youth_care', observedFrom: string) => ({
      ...least,
      registers: { ...least.registers, [name]: { ...least.registers[name], observedFrom } },
    });
    for (const name of ['protection_orders', 'youth_care'] as const) {
      const { problems } = fail(from(name, '2017-01-02'));
      expect(problems.map(({ code, where }) => `${code} ${where?.split(', ').at(-1)}`)).toEqual([
        `configuration.contradiction registers.${name}.observedFrom`,
      ]);
      expect(load(from(name, '2017-01-01')).configuration.registers[name].observedFrom).toBe('2017-01-01');
    }
  });

  it('takes half-years when no figure is by year', () => {
    const breakdowns = ['total', 'sex'];
    const inside = ['total', 'institution'];
    expect(load({ ...least, breakdowns: inside }).configuration.breakdowns).toEqual(inside);
    expect(fail({ ...least, breakdowns: ['sex', 'sex_age_group'] }).problems[0]?.expected).toBe(
      'also “total”, “age_group”',
    );
    expect(
      load({ ...least, period: { from: '2018-07-01', until: '2018-12-31' }, breakdowns }).configuration.period
        .from,
    ).toBe('2018-07-01');
    expect(
      fail({ ...least, period: { from: '2018-08-01', until: '2018-12-31' }, breakdowns }).problems[0]?.what,
    ).toContain('cadence');
  });

  it('tells where JSON is broken', () => {
    const { exitCode, problems } = fail('{\n  "period": { "from": CANARY },\n}');
    expect(exitCode).toBe(2);
    expect(problems[0]).toMatchObject({
      code: 'configuration.syntax',
      where: 'zicht.json, line 2, column 23',
    });
    expect(JSON.stringify(problems)).not.toContain('CANARY');
  });

  it('refuses a key that stands twice, at any depth, and names the later one', () => {
    const { exitCode, problems } = fail(
      '{\n  "period": { "from": "CANARY", "until": "x", "from": "2018-01-01" },\n  "period": {}\n}',
    );
    expect(exitCode).toBe(2);
    expect(problems.map(({ code, where }) => `${code} ${where}`)).toEqual([
      'configuration.key-twice zicht.json, line 3, column 3',
      'configuration.key-twice zicht.json, line 2, column 47',
    ]);
    expect(JSON.stringify(problems)).not.toContain('CANARY');
  });

  it.each([
    ['a missing file', () => join(folder, 'none.json'), 'no such configuration file'],
    ['a folder', () => folder, 'a folder'],
  ])('refuses %s', (_, path, what) => {
    expect(() => loadConfiguration(path())).toThrow(
      expect.objectContaining({
        exitCode: 2,
        problems: [expect.objectContaining({ what: expect.stringContaining(what) })],
      }),
    );
  });

  it.skipIf(process.getuid?.() === 0)('refuses an unreadable file', () => {
    mkdirSync(join(folder, 'x'));
    const path = join(folder, 'x', 'zicht.json');
    writeFileSync(path, '{}');
    chmodSync(path, 0o000);
    expect(() => loadConfiguration(path)).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
});
