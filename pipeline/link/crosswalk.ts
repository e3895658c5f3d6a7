import type { Engine } from '../../src/duckdb/engine.ts';
import { exitCodes, failure } from '../../src/run/errors.ts';
import { statement } from '../statement.ts';

/**
 * Follows every chain of the crosswalk to its end, so that `crosswalk_pair` maps each old key straight to its last one, and
 * `key_link` leads there; passes add to it later.
 * Refuses an old key with two new keys, and cycles (a key that leads to itself counts as one), with their number.
 */
export async function resolveCrosswalk(
  engine: Engine,
): Promise<{ readonly accepted: number; readonly pairs: number }> {
  await engine.run(statement('link/crosswalk_pairs'), 'link/crosswalk_pairs');
  const fanOut = await count(engine, 'link/crosswalk_fan_out', 'old_keys');
  if (fanOut > 0) {
    throw refuse(
      'crosswalk.fan-out',
      `${fanOut} old ${fanOut === 1 ? 'key has' : 'keys have'} more than one new key.`,
    );
  }
  const [size] = await engine.rows<{ pairs: number; accepted: number }>(
    'SELECT (SELECT count(*) FROM crosswalk_pair) AS pairs, (SELECT count(*) FROM accepted_key_crosswalk) AS accepted',
    'crosswalk size',
  );
  const { pairs, accepted } = size ?? { pairs: 0, accepted: 0 };
  // A chain without a cycle has at most `pairs` links, so this many doublings reach its end.
  const turns = Math.ceil(Math.log2(Math.max(pairs, 1))) + 1;
  for (let turn = 0; ; turn += 1) {
    const unfinished = await count(engine, 'link/crosswalk_unfinished', 'keys');
    if (unfinished === 0) break;
    if (turn >= turns) {
      throw refuse(
        'crosswalk.cycle',
        `${unfinished} ${unfinished === 1 ? 'key leads' : 'keys lead'} into a cycle.`,
      );
    }
    await engine.run(statement('link/crosswalk_follow'), 'link/crosswalk_follow');
  }
  for (const step of ['pass_link', 'key_link']) await engine.run(statement(`link/${step}`), `link/${step}`);
  return { accepted, pairs };
}

async function count(engine: Engine, name: string, column: string): Promise<number> {
  const [row] = await engine.rows<Record<string, number>>(statement(name), name);
  return row?.[column] ?? 0;
}

function refuse(code: string, what: string) {
  return failure(exitCodes.input, {
    code,
    where: 'register key_crosswalk',
    what,
    expected: 'every old key leads to exactly one last key',
    remedy:
      'Ask the supplier of the crosswalk for a corrected delivery; Zicht does not guess which key holds.',
  });
}
