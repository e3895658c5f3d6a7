import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { historyLines, historyOf } from '../../../pipeline/operate/history.ts';
import { pointAt } from '../../../src/run/durable.ts';
import { zicht } from '../../support/cli.ts';
import { SealedReleases } from '../../support/sealed-releases.ts';

const sealed = new SealedReleases();
afterAll(() => sealed.remove());
beforeAll(async () => {
  await sealed.publish('b', { day: '2019-07-01' });
  await sealed.publish('a', { day: '2020-01-01', registers: { youth_care: 'more' }, status: 'final' });
  await sealed.publish('c', { day: '2020-07-01', period: { from: '2017-01-01', until: '2019-12-31' } });
});

describe('historyOf', () => {
  it('has every release, newest first, with what it differs in from the one before', () => {
    const { rows, problems } = historyOf(sealed.output);
    expect(problems).toEqual([]);
    expect(rows.map(({ release, sequence }) => [release, sequence])).toEqual([
      ...[['c', 3] as const, ['a', 2] as const, ['b', 1] as const],
    ]);
    expect(rows.map(({ differs }) => differs)).toEqual([
      ['inputs.youth_care', 'release.status', 'period.until'],
      ['inputs.youth_care', 'release.status'],
      null,
    ]);
    expect(rows.map(({ status }) => status)).toEqual(['provisional', 'final', 'provisional']);
    expect(rows[0]).toMatchObject({
      ...{ isLatest: true, isPruned: false, observedUntil: '2019-06-30' },
      sealedAt: '2020-07-01T01:10:00.000Z',
      period: { from: '2017-01-01', until: '2019-12-31' },
    });
  });

  it('tells which one latest points at, and what no file records', () => {
    const output = sealed.copy('moved');
    pointAt(`${output}/latest`, 'releases/a', 'x');
    rmSync(`${output}/releases/a/internal/run.json`);
    rmSync(`${output}/releases/b/manifest.json`);
    const { rows } = historyOf(output);
    expect(rows.map(({ isLatest }) => isLatest)).toEqual([false, true, false]);
    expect(rows[1]).toMatchObject({ sealedAt: null, differs: null });
    expect(rows[2]).toMatchObject({ status: null, observedUntil: null });
  });

  it('lists what can be read where the ledger is not whole, and tells all that is wrong', () => {
    const output = sealed.copy('broken');
    rmSync(`${output}/releases/a/internal/ledger`, { recursive: true });
    const { rows, problems } = historyOf(output);
    expect(rows.map(({ release }) => release)).toEqual(['c', 'b']);
    expect(problems.map(({ code, where }) => [code, where])).toEqual([['ledger.broken', 'release a']]);
  });
});

describe('historyLines', () => {
  it('lines up', () => {
    const [head = '', ...lines] = historyLines(historyOf(sealed.output));
    const column = head.indexOf('period');
    expect(lines.map((line) => line.slice(column, column + 10))).toEqual(Array(3).fill('2017-01-01'));
    expect(lines[0]).toContain('c ← latest');
    expect(lines[2]).toMatch(/the first$/);
  });
});

describe('zicht history', () => {
  it('prints a line a release, as text and as JSON', () => {
    const text = zicht(['history', '--output', sealed.output]);
    expect(text).toMatchObject({ code: 0, stderr: '' });
    expect(text.stdout.trim().split('\n')).toHaveLength(4);
    const json = zicht(['history', '--output', sealed.output, '--json']);
    const rows = json.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toEqual(historyOf(sealed.output).rows);
  });

  it('refuses to guess a folder, and one that is not there (2)', () => {
    expect(zicht(['history'])).toMatchObject({ code: 2, stderr: expect.stringContaining('usage.output') });
    const none = zicht(['history', '--output', `${sealed.folder}/none`]);
    expect(none).toMatchObject({ code: 2, stderr: expect.stringContaining('usage.no-output') });
  });

  it('exits with 8 where the ledger is not whole', () => {
    const output = sealed.copy('broken');
    rmSync(`${output}/ledger/chain.json`);
    const { code, stderr } = zicht(['history', '--output', output]);
    expect({ code, stderr }).toMatchObject({ code: 8, stderr: expect.stringContaining('ledger.broken') });
  });
});
