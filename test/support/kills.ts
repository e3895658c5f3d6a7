import { spawnSync } from 'node:child_process';
import { asset } from '../../src/assets.ts';

/** Runs the built command, killed before it asks the disk for the `at`-th time; not at all with 0. */
function killed(args: readonly string[], at: number): { signal: string | null; stderr: string } {
  const { signal, stderr } = spawnSync(
    process.execPath,
    ['--import', asset('test', 'support', 'kill-at.mjs'), asset('dist', 'pipeline', 'cli.js'), ...args],
    { encoding: 'utf8', env: { ...process.env, ZICHT_KILL_AT: String(at) } },
  );
  return { signal, stderr };
}

/** How often a command asks the disk for something that a crash can come between. */
export function boundariesOf(args: readonly string[]): number {
  const [, count] = /boundaries: (\d+)/.exec(killed(args, 0).stderr) ?? [];
  if (count === undefined) throw new Error('the command did not count');
  return Number(count);
}

/** Kills a command before one of its boundaries. */
export function killAt(args: readonly string[], at: number): void {
  if (killed(args, at).signal !== 'SIGKILL') throw new Error(`nothing was killed at boundary ${at}`);
}

/** All boundaries with ZICHT_LONG=1, else at most `most` of them, spread evenly, the first and the last among them. */
export function chosen(count: number, most: number): number[] {
  const all = Array.from({ length: count }, (_, i) => i + 1);
  if (process.env.ZICHT_LONG === '1' || count <= most) return all;
  return Array.from({ length: most }, (_, i) => 1 + Math.round((i * (count - 1)) / (most - 1)));
}
