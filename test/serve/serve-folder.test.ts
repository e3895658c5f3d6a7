import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FolderServer, serveFolder } from '../../src/serve/serve-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'zicht-serve-'));
const open = join(folder, 'public');
const secret = 'nobody may read this';
let server: FolderServer;
beforeAll(async () => {
  mkdirSync(join(open, 'report', 'nl'), { recursive: true });
  writeFileSync(join(folder, 'internal.csv'), secret);
  writeFileSync(join(open, 'a file.csv'), 'a,b\n');
  writeFileSync(join(open, 'report', 'nl', 'index.html'), '<!DOCTYPE html><title>x</title>');
  symlinkSync(join(folder, 'internal.csv'), join(open, 'link.csv'));
  symlinkSync(folder, join(open, 'above'));
  server = await serveFolder(open, { port: 0, start: 'report/nl/index.html' });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly type: string | undefined;
  readonly location: string | undefined;
  readonly body: string;
}

/** Asks for a path as it stands: no client mends it on the way. */
function ask(path: string, options: { method?: string; host?: string } = {}): Promise<Answer> {
  const { hostname, port, host } = new URL(server.address);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: { Host: options.host ?? host } },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            type: response.headers['content-type'],
            location: response.headers.location,
            body: Buffer.concat(pieces).toString(),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end();
  });
}

describe('a folder that is served', () => {
  it('gives its files, each as what it is', async () => {
    expect(await ask('/a%20file.csv')).toMatchObject({
      status: 200,
      type: 'text/csv; charset=utf-8',
      body: 'a,b\n',
    });
    expect(await ask('/report/nl/index.html?x=1')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
    });
    expect(await ask('/report/nl/index.html', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
  });

  it('leads from its address to the first page', async () => {
    expect(await ask('/')).toMatchObject({ status: 302, location: '/report/nl/index.html' });
  });

  it.each([
    '/../internal.csv',
    '/report/../../internal.csv',
    '/%2e%2e/internal.csv',
    '/..%2finternal.csv',
    '/%2e%2e%2finternal.csv',
    '/..%5cinternal.csv',
    '/..\\internal.csv',
    '//internal.csv',
    '/./../internal.csv',
    '/%252e%252e/internal.csv',
    '/a%20file.csv/../../internal.csv',
    '/a%20file.csv%00',
    '/link.csv',
    '/above/internal.csv',
    '/report',
    '/report/nl/',
    '/%E0%A4%A',
    '/absent',
  ])('gives nothing for %s', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain(secret);
  });

  it('gives nothing for the place of a file on the disk', async () => {
    for (const path of [join(folder, 'internal.csv'), `file://${join(folder, 'internal.csv')}`]) {
      const answer = await ask(path);
      expect(answer.status).toBe(404);
      expect(answer.body).not.toContain(secret);
    }
  });

  it.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('only reads: %s', async (method) => {
    expect(await ask('/a%20file.csv', { method })).toMatchObject({ status: 405 });
  });

  it('answers to its own address alone', async () => {
    expect(await ask('/a%20file.csv', { host: 'example.org' })).toMatchObject({ status: 403 });
    expect(await ask('/a%20file.csv', { host: `localhost:${new URL(server.address).port}` })).toMatchObject({
      status: 200,
    });
  });

  it('is not heard from another computer', async () => {
    const port = Number(new URL(server.address).port);
    const others = Object.values(networkInterfaces())
      .flatMap((found) => found ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    const heard = await Promise.all(
      others.map(
        ({ address }) =>
          new Promise<boolean>((resolve) => {
            const socket = connect({ host: address, port, timeout: 2000 });
            const end = (answer: boolean) => {
              socket.destroy();
              resolve(answer);
            };
            socket.on('connect', () => end(true));
            socket.on('error', () => end(false));
            socket.on('timeout', () => end(false));
          }),
      ),
    );
    expect(new URL(server.address).hostname).toBe('127.0.0.1');
    expect(heard).not.toContain(true);
  });

  it('serves nobody once it is closed', async () => {
    const other = await serveFolder(open, { port: 0, start: '' });
    await other.close();
    await expect(fetch(other.address)).rejects.toThrow();
  });
});
