import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLogger } from '../../src/run/logger.ts';

const canary = 'CANARY-482913';

describe('openLogger', () => {
  it('writes JSON lines that only the owner may read, redacted, with the messages of errors left out', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zicht-log-'));
    const path = join(folder, 'run.jsonl');
    const logger = openLogger('run-1', { file: path, standardOutput: false });
    logger.info({ stage: 'link', count: 3, person_key: canary, at: { value: canary } }, 'stage finished');
    logger.error({ err: new Error(canary) }, 'failed');
    const lines = readFileSync(path, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines[0]).toMatchObject({
      run: 'run-1',
      level: 'info',
      stage: 'link',
      count: 3,
      person_key: '[redacted]',
    });
    expect(lines[1]).toMatchObject({ level: 'error', err: { type: 'Error' } });
    expect(readFileSync(path, 'utf8')).not.toContain(canary);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});
