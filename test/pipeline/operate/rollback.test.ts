import { appendFileSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rollback } from '../../../pipeline/operate/rollback.ts';
import { writeStatus } from '../../../pipeline/operate/status/status.ts';
import { readLedger } from '../../../src/ledger/chain.ts';
import { ZichtError } from '../../../src/run/errors.ts';
import { hashTree } from '../../../src/run/hash.ts';
import { zicht } from '../../support/cli.ts';
import { boundariesOf, chosen, killAt } from '../../support/kills.ts';
import { SealedReleases } from '../../support/sealed-releases.ts';

const sealed = new SealedReleases();
afterAll(() => sealed.remove());
beforeAll(async () => {
  for (const id of ['r1', 'r2', 'r3']) await sealed.publish(id);
  const now = new Date();
  const times = { started: now, finished: now, problems: [] };
  writeStatus(sealed.output, { run: 'r', release: 'r3', exit: 0, outcome: 'published', ...times });
});

const latest = (output: string) => readlinkSync(join(output, 'latest'));
const released = (output: string) => JSON.stringify(hashTree(join(output, 'releases')));

async function refused(output: string, id: string): Promise<[number, string | undefined]> {
  try {
    await rollback(output, id);
  } catch (error) {
    if (error instanceof ZichtError) return [error.exitCode, error.problems[0]?.code];
  }
  throw new Error('nothing was refused');
}

describe('rollback', () => {
  it('points latest at an earlier release, and back; releases and ledger stay as they are', async () => {
    const output = sealed.copy('there-and-back');
    const ledger = readFileSync(join(output, 'ledger', 'chain.json'), 'utf8');
    expect(await rollback(output, 'r1')).toEqual({ outcome: 'rolled-back', release: 'r1', before: 'r3' });
    expect(latest(output)).toBe(join('releases', 'r1'));
    expect(await rollback(output, 'r1')).toMatchObject({ outcome: 'unchanged' });
    expect(await rollback(output, 'r3')).toMatchObject({ outcome: 'rolled-back', before: 'r1' });
    expect(latest(output)).toBe(join('releases', 'r3'));
    expect(released(output)).toBe(released(sealed.output));
    expect(readFileSync(join(output, 'ledger', 'chain.json'), 'utf8')).toBe(ledger);
    expect(readdirSync(output).toSorted()).toEqual([
      ...['latest', 'ledger', 'logs', 'releases', 'status.json', 'status.prom'],
    ]);
  });

  it('lets whoever watches know, and leaves a log', async () => {
    const output = sealed.copy('watched');
    await rollback(output, 'r2');
    const status = JSON.parse(readFileSync(join(output, 'status.json'), 'utf8'));
    expect(status).toMatchObject({ latest: { release: 'r2' }, lastRun: { release: 'r3' } });
    const [log = ''] = readdirSync(join(output, 'logs'));
    expect(JSON.parse(readFileSync(join(output, 'logs', log), 'utf8'))).toMatchObject({
      ...{ outcome: 'rolled-back', release: 'r2', before: 'r3' },
    });
  });

  it('refuses a release that is unknown (2), not sealed or not as it was published (8), or not protected (5)', async () => {
    const output = sealed.copy('refused');
    const place = (...parts: string[]) => join(output, 'releases', ...parts);
    expect(await refused(output, 'r9')).toEqual([2, 'rollback.no-release']);
    expect(await refused(output, '../releases/r1')).toEqual([2, 'rollback.no-release']);
    rmSync(place('r1', 'manifest.json'));
    expect(await refused(output, 'r1')).toEqual([8, 'rollback.not-as-published']);
    appendFileSync(place('r2', 'public', 'indicators.csv'), 'x');
    expect(await refused(output, 'r2')).toEqual([8, 'rollback.not-as-published']);
    writeFileSync(place('r3', 'internal', 'disclosure-certificate.json'), '{"passed":false}');
    expect(await refused(output, 'r3')).toEqual([5, 'rollback.not-as-published']);
    expect(latest(output)).toBe(join('releases', 'r3'));
  });

  it('refuses a ledger that is not whole (8), and a folder in which a run works (6)', async () => {
    const output = sealed.copy('locked');
    writeFileSync(join(output, '.lock'), JSON.stringify({ pid: process.ppid, host: hostname() }));
    expect(await refused(output, 'r1')).toEqual([6, 'run.locked']);
    rmSync(join(output, '.lock'));
    rmSync(join(output, 'releases', 'r2'), { recursive: true });
    expect(await refused(output, 'r1')).toEqual([8, 'ledger.broken']);
    expect(latest(output)).toBe(join('releases', 'r3'));
  });

  it('writes down first what a killed run left, which would move latest again', async () => {
    const other = new SealedReleases();
    try {
      await other.publish('r1');
      await other.make('r2');
      await rollback(other.output, 'r1');
      expect(latest(other.output)).toBe(join('releases', 'r1'));
      expect(readLedger(other.output)).toMatchObject({ unrecorded: null, releases: [{}, {}] });
    } finally {
      other.remove();
    }
  });
});

describe('zicht rollback', () => {
  it('says what it did, and that the ledger keeps what was published', () => {
    const output = sealed.copy('said');
    const done = zicht(['rollback', 'r1', '--output', output]);
    expect(done).toMatchObject({ code: 0, stderr: '' });
    expect(done.stdout).toContain('latest points at release r1 now, and no longer at r3');
    expect(done.stdout).toContain('keeps everything that was ever published');
    expect(JSON.parse(zicht(['rollback', 'r1', '-o', output, '--json']).stdout)).toMatchObject({
      ...{ outcome: 'unchanged', release: 'r1' },
    });
    expect(zicht(['rollback', 'r9', '-o', output]).code).toBe(2);
  });

  it('is killed at any moment: latest points at the one or the other, and the next one does it', () => {
    const args = (output: string) => ['rollback', 'r1', '--output', output];
    const seen = new Set<string>();
    for (const at of chosen(boundariesOf(args(sealed.copy('counted'))), 12)) {
      const output = sealed.copy('killed');
      killAt(args(output), at);
      seen.add(latest(output));
      expect(released(output)).toBe(released(sealed.output));
      expect(readLedger(output)).toMatchObject({ unrecorded: null, releases: [{}, {}, {}] });
      expect(zicht(args(output))).toMatchObject({ code: 0, stderr: '' });
      expect(latest(output)).toBe(join('releases', 'r1'));
    }
    // Some kills came before the step that counts, some after it.
    expect([...seen].toSorted()).toEqual([join('releases', 'r1'), join('releases', 'r3')]);
  });
});
