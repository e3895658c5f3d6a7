import { createReadStream, readdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream';

export interface ServeOptions {
  /** 0 takes one that is free. */
  readonly port: number;
  /** Where `/` leads, relative to the folder, such as `report/nl/index.html`. */
  readonly start: string;
}

export interface FolderServer {
  /** Such as `http://127.0.0.1:4321/`. */
  readonly address: string;
  /** Ends all connections; resolves when nobody is served any more. */
  readonly close: () => Promise<void>;
}

const host = '127.0.0.1';
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.parquet': 'application/vnd.apache.parquet',
  '.arrow': 'application/vnd.apache.arrow.file',
};
const headers = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * Serves the files of a folder to this computer alone, read only. What there is to serve is listed once, before the first request: a
 * request names a file of that list or gets nothing, so that no path can lead elsewhere. Links in the folder are not followed.
 *
 * @throws an error of the system (`EADDRINUSE`, `EACCES`) where the port cannot be had.
 */
export async function serveFolder(folder: string, { port, start }: ServeOptions): Promise<FolderServer> {
  const files = new Map(filesIn(folder).map((path) => [`/${path}`, join(folder, path)]));
  const server = createServer((request, response) => answer(request, response, files, start));
  await listen(server, port);
  const { port: taken } = server.address() as AddressInfo;
  return { address: `http://${host}:${taken}/`, close: () => close(server) };
}

/** Paths of all files below a folder, parts joined by `/`. */
function filesIn(folder: string, above = ''): string[] {
  return readdirSync(join(folder, above), { withFileTypes: true }).flatMap((entry) => {
    const path = above === '' ? entry.name : `${above}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(folder, path);
    return entry.isFile() ? [path] : [];
  });
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  files: ReadonlyMap<string, string>,
  start: string,
): void {
  const refuse = (status: number, text: string, more: Record<string, string> = {}) => {
    response.writeHead(status, { ...headers, ...more, 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${text}\n`);
  };
  const path = pathOf(request);
  const file = path === null ? undefined : files.get(path);
  if (!isForUs(request)) refuse(403, 'not for this host');
  else if (request.method !== 'GET' && request.method !== 'HEAD')
    refuse(405, 'read only', { Allow: 'GET, HEAD' });
  else if (path === '/') refuse(302, start, { Location: `/${start}` });
  else if (file === undefined) refuse(404, 'no such file');
  else send(request, response, file);
}

/**
 * Whether the request was made to the address that we gave: a page elsewhere can point a name of its own at this computer, and would
 * read along.
 */
function isForUs({ headers: { host: asked }, socket }: IncomingMessage): boolean {
  // Port 80 is meant where none is named.
  const port = socket.localPort === 80 ? '' : `:${socket.localPort}`;
  return asked === `${host}${port}` || asked === `localhost${port}`;
}

/** The path that is asked for, without its question; `null` where it cannot be read. */
function pathOf({ url = '' }: IncomingMessage): string | null {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function send(request: IncomingMessage, response: ServerResponse, file: string): void {
  const stream = createReadStream(file);
  stream.once('error', () => {
    if (response.headersSent) response.destroy();
    else
      response
        .writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' })
        .end('no such file\n');
  });
  stream.once('open', () => {
    response.writeHead(200, {
      ...headers,
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    });
    if (request.method === 'HEAD') {
      stream.destroy();
      response.end();
      return;
    }
    // Whoever asks may stop reading; then there is nobody to tell.
    pipeline(stream, response, () => undefined);
  });
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}
