/** /bulk/ lists the whole snapshots, /bulk/<day>/<file> gives a file of one, in parts too. */
import { send } from '@fastify/send';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorBody } from '../answer/error-answer.ts';
import { originOf } from '../origin.ts';
import type { ServerDeps } from '../server-deps.ts';
import type { BulkManifest } from './manifest.ts';

const mediaTypes: readonly (readonly [ending: string, mediaType: string])[] = [
  ['.parquet', 'application/vnd.apache.parquet'],
  ['.jsonl.gz', 'application/gzip'],
  ['manifest.json', 'application/json; charset=utf-8'],
  ['SHA256SUMS', 'text/plain; charset=utf-8'],
];

export function addBulkRoutes(app: FastifyInstance, deps: ServerDeps): void {
  const { bulk } = deps;
  app.get('/bulk', (_request, reply) => reply.redirect('/bulk/', 301));
  app.get('/bulk/', (request, reply) => {
    if (!bulk) return noSuchFile(reply, 'This process keeps no whole snapshots; ask the one that harvests.');
    const origin = originOf(request, deps.publicUrl);
    return reply
      .header('cache-control', 'no-cache')
      .send({ snapshots: bulk.list().map((manifest) => entryOf(manifest, origin)) });
  });
  app.get<{ Params: { day: string; file: string } }>('/bulk/:day/:file', async (request, reply) => {
    const { day, file } = request.params;
    const manifest = bulk?.list().find((one) => one.day === day || day === 'latest');
    if (!bulk || !manifest)
      return noSuchFile(reply, 'There is no whole snapshot of that day; /bulk/ lists them.');
    // A name that moves every night is no name for a part of a file.
    if (day === 'latest') return reply.redirect(`/bulk/${manifest.day}/${encodeURIComponent(file)}`, 302);
    const known = filesOf(manifest).get(file);
    const mediaType = mediaTypes.find(([ending]) => file.endsWith(ending))?.[1];
    if (known === undefined || !mediaType)
      return noSuchFile(reply, `It has no such file; manifest.json lists them.`);
    return sendFile(request, reply, bulk.folder, `${manifest.day}/${file}`, mediaType, known);
  });
}

function entryOf({ day, snapshot, snapshotAt, dataMode, previous, tables }: BulkManifest, origin: string) {
  return {
    day,
    snapshot,
    snapshotAt,
    dataMode,
    previous,
    rows: tables.reduce((sum, { rows }) => sum + rows, 0),
    manifest: `${origin}/bulk/${day}/manifest.json`,
    checksums: `${origin}/bulk/${day}/SHA256SUMS`,
  };
}

/** Names of a snapshot's files with their checksums; an empty one is not known. */
function filesOf({ tables }: BulkManifest): ReadonlyMap<string, string> {
  return new Map([
    ...tables.flatMap(({ parquet, jsonl, delta }) =>
      [parquet, jsonl, ...(delta ? [delta] : [])].map(({ name, sha256 }) => [name, sha256] as const),
    ),
    ['manifest.json', ''],
    ['SHA256SUMS', ''],
  ]);
}

/** Sends a file, or the part of it that is asked for: readers of Parquet take the columns that they need. */
async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  root: string,
  path: string,
  mediaType: string,
  sha256: string,
): Promise<FastifyReply> {
  const found = await send(request.raw, path, {
    root,
    etag: true,
    lastModified: true,
    cacheControl: false,
    contentType: false,
  });
  if (found.type !== 'file') return noSuchFile(reply, 'That file is not there any more.');
  reply.code(found.statusCode).headers(found.headers).type(mediaType);
  // A snapshot never changes.
  reply.header('cache-control', 'public, max-age=31536000, immutable');
  if (sha256 !== '')
    reply.header('repr-digest', `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`);
  return reply.send(found.stream);
}

function noSuchFile(reply: FastifyReply, message: string): FastifyReply {
  return reply.code(404).header('cache-control', 'no-store').send(errorBody('NOT_FOUND', message));
}
