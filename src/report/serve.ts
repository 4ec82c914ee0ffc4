import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';

/**
 * The one place of the package that opens a port, and only to this machine itself: pages of a large report on a disk are
 * as good, but some browsers keep settings of pages with an address only.
 */
const HOST = '127.0.0.1';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.png': 'image/png',
};

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-cache',
};

/** A report that is being served. */
export interface ServedReport {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Serves the folder of a report to this machine. Port 0 takes any free one. Rejects where the port is taken. */
export async function serveReport(folder: string, port: number): Promise<ServedReport> {
  const server = createServer((request, response) => {
    answer(folder, server, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, HOST, done);
  });
  return {
    address: `http://${hostOf(server)}/index.html`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const hostOf = (server: Server): string => `${HOST}:${(server.address() as { readonly port: number }).port}`;

async function answer(
  folder: string,
  server: Server,
  { method, url = '/', headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const end = (status: number): void => void response.writeHead(status, HEADERS).end();
  // A page elsewhere may point a name of its own at this machine: only our own name is answered.
  const { port } = server.address() as { readonly port: number };
  if (![hostOf(server), `localhost:${port}`].includes(headers.host ?? '')) return end(403);
  if (method !== 'GET' && method !== 'HEAD') return end(405);
  const file = fileOf(folder, url);
  const found = file === null ? null : await stat(file).catch(() => null);
  const type = file === null ? undefined : TYPES[extname(file)];
  if (file === null || !found?.isFile() || type === undefined) return end(404);
  response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Length': found.size });
  if (method === 'HEAD') return void response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file that an address means; null for what lies outside the folder or is no address. */
function fileOf(folder: string, url: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(url.split(/[?#]/)[0]!);
  } catch {
    return null;
  }
  if (path.includes('\0')) return null;
  const file = normalize(join(folder, path === '/' ? 'index.html' : path));
  return file.startsWith(folder + sep) ? file : null;
}
