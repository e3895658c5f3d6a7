import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { neededParts } from '../../../../pipeline/operate/prune/needed-parts.ts';
import { prune, wouldPrune } from '../../../../pipeline/operate/prune/prune.ts';
import { rollback } from '../../../../pipeline/operate/rollback.ts';
import { verifyRelease } from '../../../../pipeline/operate/verify/verify-release.ts';
import { readLedger } from '../../../../src/ledger/chain.ts';
import { ledgerPlace } from '../../../../src/ledger/place.ts';
import { ZichtError } from '../../../../src/run/errors.ts';
import { hashTree } from '../../../../src/run/hash.ts';
import { openRunFolders } from '../../../../src/run/release.ts';
import { zicht } from '../../../support/cli.ts';
import { boundariesOf, chosen, killAt } from '../../../support/kills.ts';
import { SealedReleases } from '../../../support/sealed-releases.ts';

const sealed = new SealedReleases();
const runs: string[] = [];
afterAll(() => sealed.remove());
beforeAll(async () => {
  const stands = { total: [{ release: 'r1', from: '2017-01-01', until: '2018-12-31' }] };
  for (const [id, year, before] of [
    ...[['r1', 2019] as const, ['r2', 2020, 'r1'] as const, ['r3', 2021, 'r2'] as const],
    ['r4', 2022, 'r3'] as const,
  ])
    await sealed.publish(id, {
      day: `${year}-01-01`,
      ...(before === undefined ? {} : { before, standing: stands }),
    });
  for (const year of [2018, 2020, 2021, 2022]) runs.push(sealed.leave(`${year}-06-01`));
});

const there = (output: string) => readdirSync(join(output, 'releases')).toSorted();
const kept = (output: string) =>
  existsSync(join(output, 'ledger', 'releases'))
    ? hashTree(join(output, 'ledger', 'releases')).map(({ path }) => path)
    : [];
const named = (id: string, ...paths: string[]) => paths.map((path) => `${id}/${path}`);
/** What is left of all but the last: figures stand as of the first, and a night under the last id is held against the third. */
const cells = ['internal/ledger/cells.parquet'];
const children = ['internal/ledger/children.parquet'];
const afterOne = [
  ...named('r1', ...cells, ...children, 'internal/ledger/entry.json', 'manifest.json'),
  ...named('r2', ...cells, 'internal/ledger/entry.json', 'manifest.json'),
  ...named('r3', ...cells, ...children, 'internal/ledger/entry.json', 'internal/linkage.parquet'),
  ...named('r3', 'manifest.json', 'public/indicators.parquet'),
];

/** Everything that a run may ask of an output folder: a whole ledger, whole releases, and all that they are held against. */
async function demandUsable(output: string): Promise<void> {
  const { releases, unrecorded } = readLedger(output);
  expect({ unrecorded, ids: releases.map(({ entry }) => entry.release) }).toEqual({
    ...{ unrecorded: null, ids: ['r1', 'r2', 'r3', 'r4'] },
  });
  for (const id of there(output))
    expect((await verifyRelease(join(output, 'releases', id))).problems).toEqual([]);
  for (const [id, files] of neededParts(releases, new Set(there(output))))
    for (const path of files) expect(existsSync(join(ledgerPlace(output, id), path))).toBe(true);
  expect(existsSync(join(output, 'latest', 'manifest.json'))).toBe(true);
}

describe('prune', () => {
  it('keeps the newest, and of the others what later runs are held against', async () => {
    const output = sealed.copy('one');
    const { kept: stays, releases } = await prune(output, 1);
    expect({ stays, gone: releases.map(({ release }) => release) }).toEqual({
      ...{ stays: ['r4'], gone: ['r3', 'r2', 'r1'] },
    });
    expect(there(output)).toEqual(['r4']);
    expect(kept(output)).toEqual(afterOne);
    await demandUsable(output);
    expect(readFileSync(join(output, 'ledger', 'releases', 'r3', 'manifest.json'), 'utf8')).toBe(
      readFileSync(sealed.release('r3', 'manifest.json'), 'utf8'),
    );
    expect(existsSync(join(output, '.zicht-work'))).toBe(false);
  });

  it('comes to the same in steps: what nothing needs any more goes as well', async () => {
    const output = sealed.copy('steps');
    await prune(output, 3);
    expect(there(output)).toEqual(['r2', 'r3', 'r4']);
    expect(kept(output)).toContain('r1/public/indicators.parquet');
    await demandUsable(output);
    await prune(output, 2);
    await demandUsable(output);
    await prune(output, 1);
    expect(kept(output)).toEqual(afterOne);
    const again = await prune(output, 1);
    expect([again.releases, again.files, again.candidates]).toEqual([[], [], []]);
  });

  it('never removes what latest points at, and its candidates and logs stay with it', async () => {
    const output = sealed.copy('rolled-back');
    await rollback(output, 'r2');
    await prune(output, 1);
    expect(there(output)).toEqual(['r2', 'r4']);
    expect(readdirSync(join(output, 'candidates'))).toEqual(runs.slice(1));
    await demandUsable(output);
  });

  it('removes candidates and logs of runs before the oldest release that stays, but not the one that is shown', async () => {
    const output = sealed.copy('candidates');
    symlinkSync(join('candidates', runs[0] ?? '', 'internal'), join(output, 'internal'));
    const { candidates, logs } = await prune(output, 2);
    expect(candidates).toEqual([`candidates/${runs[1]}`]);
    expect(logs).toEqual(runs.slice(0, 2).map((run) => `logs/${run}.jsonl`));
    expect(readdirSync(join(output, 'candidates'))).toEqual([runs[0], ...runs.slice(2)]);
    const left = readdirSync(join(output, 'logs'));
    expect(left).toEqual(expect.arrayContaining(runs.slice(2).map((run) => `${run}.jsonl`)));
    expect(left).not.toContain(`${runs[0]}.jsonl`);
  });

  it('lists with a dry run what it would remove, and removes nothing', () => {
    const output = sealed.copy('dry');
    symlinkSync('releases/r1', join(output, `latest.${runs[0]}`));
    const before = JSON.stringify(hashTree(output));
    const plan = wouldPrune(output, 2);
    expect(plan.releases.map(({ release }) => release)).toEqual(['r2', 'r1']);
    expect(plan.leftovers).toEqual([`latest.${runs[0]}`]);
    const { code, stdout } = zicht(['prune', '--keep', '2', '--output', output, '--dry-run']);
    expect(code).toBe(0);
    for (const part of ['would remove', 'release     r1;', `logs/${runs[0]}.jsonl`, 'r3, r4 (latest)'])
      expect(stdout).toContain(part);
    expect(JSON.stringify(hashTree(output))).toBe(before);
    expect(readdirSync(output)).toContain(`latest.${runs[0]}`);
  });

  it('removes nothing where the ledger is not whole, or a file that must be kept was changed (8)', async () => {
    const output = sealed.copy('broken');
    writeFileSync(join(output, 'releases', 'r3', 'internal', 'ledger', 'cells.parquet'), 'other');
    await expect(prune(output, 1)).rejects.toThrow(ZichtError);
    expect(there(output)).toEqual(['r1', 'r2', 'r3', 'r4']);
    rmSync(join(output, 'releases', 'r2'), { recursive: true });
    await expect(prune(output, 1)).rejects.toMatchObject({ exitCode: 8 });
    expect(there(output)).toEqual(['r1', 'r3', 'r4']);
  });
});

describe('zicht prune', () => {
  it('says what it did, and refuses what is no number of releases (2)', () => {
    const output = sealed.copy('said');
    const { code, stdout } = zicht(['prune', '-k', '3', '-o', output]);
    expect({ code, stdout }).toMatchObject({ code: 0, stdout: expect.stringContaining('r4 (latest)') });
    expect(zicht(['history', '-o', output]).stdout).toMatch(/r1 +provisional \(pruned\)/);
    expect(zicht(['verify', 'r1', '-o', output])).toMatchObject({
      ...{ code: 2, stderr: expect.stringContaining('verify.pruned') },
    });
    expect(zicht(['rollback', 'r1', '-o', output])).toMatchObject({
      ...{ code: 2, stderr: expect.stringContaining('rollback.pruned') },
    });
    for (const keep of [[], ['-k', '0'], ['-k', 'all'], ['-k', '1.5']])
      expect(zicht(['prune', ...keep, '-o', output]).code).toBe(2);
  });

  it('is killed at any moment: every release that is seen is whole, and the next one finishes', async () => {
    const args = (output: string) => ['prune', '--keep', '1', '--output', output];
    const counts = new Set<number>();
    for (const at of chosen(boundariesOf(args(sealed.copy('counted'))), 16)) {
      const output = sealed.copy('killed');
      killAt(args(output), at);
      counts.add(there(output).length);
      await demandUsable(output);
      expect(zicht(args(output))).toMatchObject({ code: 0, stderr: '' });
      expect(there(output)).toEqual(['r4']);
      expect(kept(output)).toEqual(afterOne);
      await demandUsable(output);
      expect(existsSync(join(output, '.zicht-work'))).toBe(false);
    }
    // Some kills came before the first release left, some between two, some after the last.
    expect(counts.size).toBeGreaterThan(2);
  });

  it('leaves nothing of a kill to the next run either', () => {
    const args = (output: string) => ['prune', '--keep', '1', '--output', output];
    const boundaries = boundariesOf(args(sealed.copy('counted')));
    const output = sealed.copy('killed');
    killAt(args(output), Math.floor(boundaries / 2));
    expect(readdirSync(output)).toContain('.zicht-work');
    openRunFolders(output, 'next');
    expect(readdirSync(join(output, '.zicht-work'))).toEqual(['next']);
  });
});
