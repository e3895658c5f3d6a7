import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startZicht, zicht } from '../../support/cli.ts';

const output = mkdtempSync(join(tmpdir(), 'zicht-preview-'));
beforeAll(() => {
  const report = join(output, 'releases', '2019-1', 'public', 'report', 'en');
  mkdirSync(report, { recursive: true });
  mkdirSync(join(output, 'releases', '2019-1', 'internal'));
  mkdirSync(join(output, 'releases', 'bare', 'public'), { recursive: true });
  writeFileSync(join(report, 'index.html'), '<!DOCTYPE html><title>A report</title>');
  writeFileSync(join(output, 'releases', '2019-1', 'internal', 'cells.csv'), 'secret');
  symlinkSync(join('releases', '2019-1'), join(output, 'latest'));
});
afterAll(() => rmSync(output, { recursive: true }));

/** Starts the preview, asks for some paths once it says where it is, and ends it by a signal. */
async function previewed(signal: NodeJS.Signals, paths: readonly string[]) {
  const child = startZicht(['report', '--preview', '--output', output]);
  let told = '';
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (piece: Buffer) => {
      told += piece.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(told)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.on('exit', () => reject(new Error('ended before it served')));
  });
  const bodies: string[] = [];
  for (const path of paths) bodies.push(await (await fetch(new URL(path, address))).text());
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  child.kill(signal);
  const code = await ended;
  return { bodies, code, told };
}

describe('zicht report', () => {
  it('tells where the pages of the latest release lie', () => {
    const { code, stdout } = zicht(['report', '--output', output]);
    expect(code).toBe(0);
    expect(stdout.trim()).toMatch(/releases\/2019-1\/public\/report\/en\/index\.html$/);
  });

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'serves them until %s, and then ends without an error',
    async (signal) => {
      const { bodies, code, told } = await previewed(signal, [
        '/',
        '/internal/cells.csv',
        '/%2e%2e/internal/cells.csv',
      ]);
      expect(bodies).toEqual(['<!DOCTYPE html><title>A report</title>', 'no such file\n', 'no such file\n']);
      expect(code).toBe(0);
      expect(told).toContain('The preview has ended.');
    },
  );

  it.each([
    ['no release of this name', ['absent'], 'verify.no-release'],
    ['a release without pages', ['bare'], 'report.no-pages'],
    ['a port that is none', ['--preview', '--port', '70000'], 'expected a port'],
  ])('refuses %s (2)', (_, args, message) => {
    const { code, stderr } = zicht(['report', ...args, '--output', output]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('says that a port is taken (2)', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const { code, stderr } = zicht(['report', '--preview', '--port', `${port}`, '--output', output]);
    other.close();
    expect(code).toBe(2);
    expect(stderr).toContain('[report.port]');
  });
});
