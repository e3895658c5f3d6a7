import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeLock } from '../../src/run/lock.ts';

let output: string;
beforeEach(() => {
  output = mkdtempSync(join(tmpdir(), 'zicht-lock-'));
});
afterEach(() => rmSync(output, { recursive: true }));

describe('takeLock', () => {
  it('refuses a second run, and lets it in once the first is done', () => {
    const release = takeLock(output, 'a');
    expect(() => takeLock(output, 'b')).toThrow(expect.objectContaining({ exitCode: 6 }));
    release();
    takeLock(output, 'c')();
    expect(existsSync(join(output, '.lock'))).toBe(false);
  });

  it.each([
    ['a dead owner', JSON.stringify({ pid: 2 ** 30, host: hostname() })],
    ['a lock that was cut off while written', '{"pid":'],
  ])('takes over the lock of %s', (_, content) => {
    writeFileSync(join(output, '.lock'), content);
    takeLock(output, 'b')();
    expect(existsSync(join(output, '.lock'))).toBe(false);
  });

  it('never takes over the lock of another host', () => {
    writeFileSync(join(output, '.lock'), JSON.stringify({ pid: 2 ** 30, host: 'elsewhere' }));
    expect(() => takeLock(output, 'b')).toThrow(expect.objectContaining({ exitCode: 6 }));
  });
});
