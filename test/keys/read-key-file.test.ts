import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readKeyFile } from '../../src/keys/read-key-file.ts';
import { hmacSha256 } from '../../src/keys/secret-key.ts';
import { ZichtError } from '../../src/run/errors.ts';

describe('readKeyFile', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zicht-keys-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const bytes = Buffer.from('canary key bytes canary key bytes');
  const keyFile = (mode: number, content: Uint8Array = bytes) => {
    const path = join(folder, 'secret-name.key');
    writeFileSync(path, content);
    chmodSync(path, mode);
    return path;
  };
  /** The code of the refusal, which must hold nothing of the key nor of its path, and end with exit 2. */
  const refusal = (path: string): string | undefined => {
    try {
      readKeyFile(path, '--key-file');
    } catch (error) {
      if (!(error instanceof ZichtError)) throw error;
      const told = JSON.stringify(error.problems);
      expect(told).not.toContain('canary');
      expect(told).not.toContain('secret-name');
      expect(error.exitCode).toBe(2);
      expect(error.problems[0]?.where).toBe('--key-file');
      return error.problems[0]?.code;
    }
    return undefined;
  };

  it.each([0o600, 0o400])('reads a file of mode %o, every byte of it', (mode) => {
    const key = readKeyFile(keyFile(mode), '--key-file');
    expect(key.pseudonym('d', 'x', 'hex')).toBe(hmacSha256(bytes, 'd:x').toString('hex'));
  });

  it.each([0o644, 0o640, 0o660, 0o602, 0o604, 0o700, 0o4600, 0o666])('refuses mode %o', (mode) => {
    expect(refusal(keyFile(mode))).toBe('keys.file-mode');
  });

  it('refuses a link, also to a good key', () => {
    const link = join(folder, 'link');
    symlinkSync(keyFile(0o600), link);
    expect(refusal(link)).toBe('keys.file-link');
  });

  it('refuses a folder, a pipe, and what is not there', () => {
    mkdirSync(join(folder, 'secret-name'), { mode: 0o600 });
    expect(refusal(join(folder, 'secret-name'))).toBe('keys.file-kind');
    spawnSync('mkfifo', ['-m', '600', join(folder, 'pipe')]);
    expect(refusal(join(folder, 'pipe'))).toBe('keys.file-kind');
    expect(refusal(join(folder, 'secret-name', 'canary'))).toBe('keys.file-missing');
    expect(refusal(bytes.toString('hex'))).toBe('keys.file-missing');
  });

  it('takes 32 bytes and no fewer, 4,096 and no more', () => {
    expect(refusal(keyFile(0o600, Buffer.alloc(31, 7)))).toBe('keys.file-short');
    expect(refusal(keyFile(0o600, Buffer.alloc(0)))).toBe('keys.file-short');
    expect(refusal(keyFile(0o600, Buffer.alloc(32, 7)))).toBeUndefined();
    expect(refusal(keyFile(0o600, Buffer.alloc(4096, 7)))).toBeUndefined();
    expect(refusal(keyFile(0o600, Buffer.alloc(4097, 7)))).toBe('keys.file-long');
  });

  it.skipIf(process.getuid?.() !== 0)('refuses the file of another account, even for root', () => {
    const path = keyFile(0o600);
    chownSync(path, 12345, 12345);
    expect(refusal(path)).toBe('keys.file-owner');
  });
});
