import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { prometheusText } from '../../../../pipeline/operate/status/prometheus.ts';
import {
  refreshStatus,
  type RunEnd,
  type Status,
  writeStatus,
} from '../../../../pipeline/operate/status/status.ts';
import { pointAt } from '../../../../src/run/durable.ts';
import { SealedReleases } from '../../../support/sealed-releases.ts';

const sealed = new SealedReleases();
afterAll(() => sealed.remove());
beforeAll(async () => {
  await sealed.publish('r1', { day: '2019-07-01', status: 'final' });
  await sealed.publish('r2', { day: '2020-01-01' });
});

let empty: string;
beforeEach(() => {
  empty = mkdtempSync(join(tmpdir(), 'zicht-status-'));
});
afterEach(() => rmSync(empty, { recursive: true }));

const end = (change: Partial<RunEnd> = {}): RunEnd => ({
  ...{ run: 'a', release: 'r2', exit: 0, outcome: 'published', problems: [] },
  ...{ started: new Date('2020-01-01T01:00:00Z'), finished: new Date('2020-01-01T01:10:30.500Z') },
  ...change,
});
const read = (output: string): Status => JSON.parse(readFileSync(join(output, 'status.json'), 'utf8'));

describe('writeStatus', () => {
  it('tells how the run ended and what is out, with moments to read and to reckon with', () => {
    writeStatus(sealed.output, end());
    const told = read(sealed.output);
    expect(told.lastRun).toEqual({
      ...{ run: 'a', release: 'r2', result: 'published', exit: 0, problems: [] },
      started: { at: '2020-01-01T01:00:00.000Z', seconds: 1577840400 },
      finished: { at: '2020-01-01T01:10:30.500Z', seconds: 1577841030 },
    });
    expect(told.lastSuccess).toEqual(told.lastRun);
    expect(told.latest).toMatchObject({
      ...{ release: 'r2', status: 'provisional', files: 2, cells: { suppressed: 1, value: 1 } },
      sealed: { at: '2020-01-01T01:10:00.000Z' },
    });
    expect(told.releases).toBe(2);
  });

  it('remembers the last success through failures, and tells them by their codes', () => {
    writeStatus(sealed.output, end());
    const failed = { run: 'b', exit: 3, outcome: undefined, problems: ['input.column-missing'] } as const;
    writeStatus(sealed.output, end(failed));
    writeStatus(sealed.output, end({ run: 'c', exit: 143, outcome: undefined }));
    const told = read(sealed.output);
    expect(told.lastRun).toMatchObject({ run: 'c', result: 'interrupted', exit: 143 });
    expect(told.lastSuccess).toMatchObject({ run: 'a', exit: 0 });
    writeStatus(sealed.output, end(failed));
    expect(read(sealed.output).lastRun).toMatchObject({
      ...{ result: 'failed', problems: ['input.column-missing'] },
    });
  });

  it('begins anew beside a status that cannot be read, and where nothing is out', () => {
    writeFileSync(join(empty, 'status.json'), '{"format":');
    writeStatus(empty, end({ exit: 5, outcome: undefined, problems: ['disclosure.audit'] }));
    expect(read(empty)).toMatchObject({ lastSuccess: null, latest: null, releases: 0 });
    expect(readdirSync(empty).toSorted()).toEqual(['status.json', 'status.prom']);
  });
});

describe('refreshStatus', () => {
  it('tells what is out now, and leaves the last run as it was', () => {
    writeStatus(sealed.output, end());
    pointAt(sealed.path('latest'), join('releases', 'r1'), 'x');
    refreshStatus(sealed.output, 'x');
    pointAt(sealed.path('latest'), join('releases', 'r2'), 'x');
    expect(read(sealed.output)).toMatchObject({
      ...{ lastRun: { run: 'a', release: 'r2' }, latest: { release: 'r1', status: 'final' } },
    });
  });

  it('writes nothing where no run ended yet', () => {
    mkdirSync(join(empty, 'releases'));
    refreshStatus(empty, 'x');
    expect(readdirSync(empty)).toEqual(['releases']);
  });
});

describe('prometheusText', () => {
  /** Every line is a comment or a sample, and each metric is declared once, before its samples. */
  const samples = (text: string): Record<string, number> => {
    const declared = new Set<string>();
    const found: Record<string, number> = {};
    for (const line of text.trimEnd().split('\n')) {
      const [, name] = /^# TYPE (\S+) gauge$/.exec(line) ?? [];
      if (name !== undefined) {
        expect(declared.has(name)).toBe(false);
        declared.add(name);
      } else if (!line.startsWith('# HELP ')) {
        const [, metric = '', labels = '', value = ''] =
          /^([a-z_]+)((?:\{(?:[a-z]+="(?:[^"\\\n]|\\.)*",?)+\})?) (-?\d+)$/.exec(line) ?? [];
        expect([line, declared.has(metric)]).toEqual([line, true]);
        found[metric + labels] = Number(value);
      }
    }
    return found;
  };

  it('has every number of the status', () => {
    writeStatus(sealed.output, end());
    const text = readFileSync(sealed.path('status.prom'), 'utf8');
    expect(samples(text)).toMatchObject({
      zicht_run_exit_code: 0,
      'zicht_run_info{run="a",result="published",release="r2",version="0.1.0"}': 1,
      zicht_run_finished_timestamp_seconds: 1577841030,
      zicht_run_duration_seconds: 630,
      zicht_run_last_success_timestamp_seconds: 1577841030,
      zicht_releases: 2,
      'zicht_latest_info{release="r2",status="provisional"}': 1,
      zicht_latest_sealed_timestamp_seconds: 1577841000,
      zicht_latest_public_files: 2,
      'zicht_latest_cells{state="suppressed"}': 1,
      'zicht_latest_cells{state="value"}': 1,
    });
  });

  it('leaves out what is not known, and keeps any text on its line', () => {
    const moment = { at: '2020-01-01T00:00:00.000Z', seconds: 1577836800 };
    const text = prometheusText({
      ...{ format: 1, zicht: '0.1.0', lastSuccess: null, latest: null, releases: 0 },
      lastRun: {
        ...{ run: 'a"b\\c\nd', release: null, result: 'failed', exit: 9, problems: [] },
        ...{ started: moment, finished: moment },
      },
    });
    expect(Object.keys(samples(text))).toEqual([
      'zicht_run_exit_code',
      'zicht_run_info{run="a\\"b\\\\c\\nd",result="failed",release="",version="0.1.0"}',
      ...['zicht_run_finished_timestamp_seconds', 'zicht_run_duration_seconds', 'zicht_releases'],
    ]);
  });
});
