import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { asset } from '../../src/assets.ts';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command to its end. */
export function zicht(
  args: readonly string[],
  options: { cwd?: string; uid?: number; env?: Record<string, string> } = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [asset('dist', 'pipeline', 'cli.js'), ...args],
    {
      encoding: 'utf8',
      ...options,
      env: { ...process.env, ...options.env },
    },
  );
  return { code: status, stdout, stderr };
}

/** Starts the built command; the caller ends it. */
export function startZicht(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [asset('dist', 'pipeline', 'cli.js'), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}
