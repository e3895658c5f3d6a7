import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { resolveCrosswalk } from '../../../pipeline/link/crosswalk.ts';
import { accept, openTestRun, type TestRun } from '../../support/accepted.ts';

describe('resolveCrosswalk', () => {
  let run: TestRun;
  beforeEach(async () => {
    run = await openTestRun();
  });
  afterEach(() => run.close());

  const walk = async (pairs: readonly (readonly [string, string])[]) => {
    await accept(run.engine, {
      key_crosswalk: pairs.map(([old, next]) => ({
        old_key_type: old[0] ?? '',
        old_key: old,
        new_key_type: next[0] ?? '',
        new_key: next,
      })),
    });
    await resolveCrosswalk(run.engine);
    const rows = await run.engine.rows<{ old_key: string; new_key: string; new_key_type: string }>(
      'SELECT old_key, new_key, new_key_type FROM crosswalk_pair ORDER BY old_key',
      'read',
    );
    return rows.map((row) => [row.old_key, row.new_key, row.new_key_type]);
  };

  it('leaves an empty crosswalk empty', async () => {
    expect(await walk([])).toEqual([]);
  });

  it('follows chains to their end, and lets many keys lead to one', async () => {
    const resolved = await walk([
      ['S1', 'S2'],
      ['S2', 'S3'],
      ['S3', 'R1'],
      ['S9', 'R1'],
      ['S2', 'S3'],
    ]);
    expect(resolved).toEqual([
      ['S1', 'R1', 'R'],
      ['S2', 'R1', 'R'],
      ['S3', 'R1', 'R'],
      ['S9', 'R1', 'R'],
    ]);
  });

  it('follows a chain of a thousand links', async () => {
    const pairs = Array.from({ length: 1000 }, (_, i) => [`S${i}`, `S${i + 1}`] as const);
    const resolved = await walk(pairs);
    expect(new Set(resolved.map((row) => row[1]))).toEqual(new Set(['S1000']));
    expect(resolved).toHaveLength(1000);
  });

  it.each([
    [
      'two keys',
      [
        ['S1', 'S2'],
        ['S2', 'S1'],
      ],
    ],
    ['a key that leads to itself', [['S1', 'S1']]],
    [
      'a chain into a cycle',
      [
        ['S0', 'S1'],
        ['S1', 'S2'],
        ['S2', 'S3'],
        ['S3', 'S1'],
      ],
    ],
  ] as const)('refuses a cycle: %s', async (_, pairs) => {
    await expect(walk(pairs)).rejects.toMatchObject({ exitCode: 3, problems: [{ code: 'crosswalk.cycle' }] });
  });

  it('refuses one old key with two new keys, and says how many, not which', async () => {
    const error = await walk([
      ['S1', 'R1'],
      ['S1', 'R2'],
    ]).catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      exitCode: 3,
      problems: [{ code: 'crosswalk.fan-out', what: '1 old key has more than one new key.' }],
    });
    expect(JSON.stringify(error)).not.toMatch(/S1|R1/);
  });
});
