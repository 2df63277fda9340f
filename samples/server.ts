/**
 * The partners' sites, in miniature: serves `<root>/<host>/<path>` to requests for `<host>.localhost`, on loopback only.
 *
 * `/a/b` is the file `a/b`, `a/b.html` or `a/b/index.html`. A host's `routes.json` says what plain files cannot:
 * redirects, statuses, headers, and pages that depend on the query (see `Route` in site-files.ts). Files are read
 * anew for each request, so that an edited one shows at once.
 */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { findRoute, openSite, type SampleFile } from './site-reader.ts';

/** What was asked, oldest first; the last thousand are kept. */
interface SampleRequest {
  /** The partner's host, without `.localhost`. */
  readonly host: string;
  /** Path with query. */
  readonly path: string;
  readonly status: number;
}

export interface SampleSite {
  readonly port: number;
  readonly requests: readonly SampleRequest[];
  /** Lets running answers end, for a second at most. */
  close(): Promise<void>;
}

const maxRequestsKept = 1000;
const graceMs = 1000;

/** Starts the sample site. Port 4010 unless told otherwise; any free one where that is taken. */
export async function startSampleSite(options: {
  readonly root: string;
  readonly port?: number;
}): Promise<SampleSite> {
  const requests: SampleRequest[] = [];
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    response.once('finish', () => {
      requests.push({ host: hostOf(request), path: request.url ?? '', status: response.statusCode });
      if (requests.length > maxRequestsKept) requests.shift();
    });
    answer(options.root, request, response).catch((error: Error) => {
      if (!response.headersSent) response.writeHead(500);
      response.end(`The sample site has a fault: ${error.message}\n`);
    });
  });
  await listen(server, options.port ?? 4010);
  const { port } = server.address() as AddressInfo;
  return { port, requests, close: () => close(server) };
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('x-sample-data', 'true');
  response.setHeader('cache-control', 'no-cache');
  response.setHeader('vary', 'accept-encoding');
  if (request.method !== 'GET' && request.method !== 'HEAD') return say(response, 405, 'Only GET and HEAD.');
  const url = URL.parse(request.url ?? '', 'http://site');
  const site = await openSite(root, hostOf(request));
  if (url === null || site === null) return say(response, 404, 'No such host in the samples.');

  const route = findRoute(site.routes, url, request.headers);
  for (const [name, value] of Object.entries(route?.headers ?? {})) response.setHeader(name, value);
  if (route?.location !== undefined) {
    response.setHeader('location', route.location);
    return say(response, route.status ?? 302, 'See the new address.');
  }
  const file = await site.read(
    route?.file === undefined ? url.pathname : `/${route.file.replace(/^\//, '')}`,
  );
  if (file !== null) return send(request, response, file, route?.status ?? 200);
  say(response, route?.status ?? 404, route?.status === undefined ? 'No such page in the samples.' : '');
}

function send(request: IncomingMessage, response: ServerResponse, file: SampleFile, status: number): void {
  // Weak, because the same tag goes with the packed and the plain form.
  const etag = `W/"${createHash('sha256').update(file.bytes).digest('base64url').slice(0, 22)}"`;
  response.setHeader('etag', etag);
  response.setHeader('last-modified', file.modified.toUTCString());
  if (status === 200 && isUnchanged(request, etag, file.modified)) {
    response.writeHead(304).end();
    return;
  }
  if (!response.hasHeader('content-type')) response.setHeader('content-type', file.mediaType);
  const packed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && file.packs;
  const bytes = packed ? gzipSync(file.bytes) : file.bytes;
  if (packed) response.setHeader('content-encoding', 'gzip');
  response.writeHead(status, { 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** RFC 9110, 13.2.2: the tag decides where there is one, the date only otherwise. */
function isUnchanged(request: IncomingMessage, etag: string, modified: Date): boolean {
  const tags = request.headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((tag) => tag.trim() === etag || tag.trim() === '*');
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

function say(response: ServerResponse, status: number, text: string): void {
  if (!response.hasHeader('content-type')) response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.writeHead(status).end(text === '' ? '' : `${text}\n`);
}

/** The partner's host that is asked for, or nothing when the request is not for `<host>.localhost`. */
function hostOf(request: IncomingMessage): string {
  return /^([a-z0-9.-]+)\.localhost(:\d+)?$/i.exec(request.headers.host ?? '')?.[1]?.toLowerCase() ?? '';
}

async function listen(server: Server, port: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const onError = (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' || port === 0) return reject(error);
    server.listen(0, '127.0.0.1');
  };
  server.on('error', onError).once('listening', resolve).listen(port, '127.0.0.1');
  await promise;
  server.off('error', onError);
}

async function close(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  server.closeIdleConnections();
  const forced = setTimeout(() => server.closeAllConnections(), graceMs);
  await promise;
  clearTimeout(forced);
}
