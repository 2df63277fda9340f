/** /export/<table>.{csv,xlsx,jsonl,parquet} and /export/<table>.schema.json: whole tables, with the API's own conditions. */
import { hash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { canonicalJson } from '../../catalogue/snapshot/packing.ts';
import type { Context } from '../../graphql/context.ts';
import { clientError, type ErrorCode } from '../../graphql/errors.ts';
import { snapshotAt } from '../../graphql/history/snapshot-at.ts';
import { listField, readListArguments } from '../../graphql/lists/list-arguments.ts';
import { disclaimer } from '../../graphql/texts/words.ts';
import type { AnswerParts } from '../answer/answer-parts.ts';
import { isKnownTag } from '../answer/entity-tag.ts';
import { errorBody } from '../answer/error-answer.ts';
import { contextFor } from '../answer/own-context.ts';
import { clientOf } from '../load/client.ts';
import { prices } from '../load/load-limits.ts';
import { originOf } from '../origin.ts';
import type { ServerDeps } from '../server-deps.ts';
import { type DescribedTable, describeTable } from './dictionary.ts';
import { ExportSlots } from './export-slots.ts';
import type { Format } from './formats/format.ts';
import { formats } from './formats/index.ts';
import { tableRows } from './table-rows.ts';
import { dictionaryOf } from './table-schema.ts';
import { tables } from './tables/index.ts';

type Parts = Pick<AnswerParts, 'states' | 'load'>;

/** What every export needs. */
interface Exporting {
  readonly deps: ServerDeps;
  readonly parts: Parts;
  readonly schema: GraphQLSchema;
  readonly slots: ExportSlots;
}

export function addExportRoutes(
  app: FastifyInstance,
  deps: ServerDeps,
  parts: Parts,
  schema: GraphQLSchema,
): void {
  const described = new Map(tables.map((table) => [table.name, describeTable(schema, table)]));
  const exporting: Exporting = { deps, parts, schema, slots: new ExportSlots() };
  app.addHook('preClose', async () => exporting.slots.endAll());
  app.get<{ Params: { file: string } }>('/export/:file', async (request, reply) => {
    const [, name = '', extension = ''] = /^([a-z-]+)\.([a-z.]+)$/u.exec(request.params.file) ?? [];
    const table = described.get(name);
    const format = formats.find((one) => one.extension === extension);
    try {
      if (!table || (!format && extension !== 'schema.json')) return notFound(reply, [...described.keys()]);
      const catalogue = await catalogueOf(deps, parts, request);
      if (format) return await sendTable(exporting, request, reply, table, format, catalogue);
      const dictionary = dictionaryOf(schema, table, catalogue, originOf(request, deps.publicUrl));
      return await reply.header('cache-control', 'no-cache').send(dictionary);
    } catch (error) {
      return refuse(reply, error);
    }
  });
}

async function sendTable(
  { deps, parts, schema, slots }: Exporting,
  request: FastifyRequest,
  reply: FastifyReply,
  table: DescribedTable,
  format: Format,
  catalogue: Catalogue,
): Promise<FastifyReply> {
  const params = paramsOf(request);
  params.delete('snapshot');
  const args = argumentsOf(schema, table, params, () => contextFor(deps, parts, catalogue));
  const origin = originOf(request, deps.publicUrl);
  const tag = tagOf(table, format, catalogue, args, origin);
  describeAnswer(reply, table, format, catalogue, origin, params.size > 0).header('etag', tag);
  if (isKnownTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
  const client = clientOf(request.ip);
  const place = slots.take(client);
  if (!place) throw busy();
  const turn = parts.load?.turnOf(client, true);
  const rowPrice = format.extension === 'xlsx' ? prices.workbookRow : prices.exportRow;
  try {
    const rows = await tableRows(table, {
      schema,
      args,
      place: { catalogue, origin },
      contextOf: () => contextFor(deps, parts, catalogue),
      turn: async () => {
        if (turn && !(await turn.wait())) throw busy();
        if (!turn) await new Promise((resolve) => setImmediate(resolve));
      },
      // Paid for when it is over, so that the export itself has the turns of a client who asks little.
      onEnd: (count) => parts.load?.pages?.spend(client, count * rowPrice),
    });
    if (rows.total !== null) reply.header('x-total-count', String(rows.total));
    if (request.method === 'HEAD') {
      place.release();
      // What was read to count the rows is paid for.
      await rows.batches.next();
      await rows.batches.return(undefined);
      // Without a body of known length: the file has one, and nobody knows it before.
      return await reply.send(Readable.from([]));
    }
    const chunks = place.measure(format.write(table, rows.batches, notesOf(catalogue)));
    const stream = Readable.from(chunks, { objectMode: false });
    place.watch(stream);
    return await reply.send(stream);
  } catch (error) {
    place.release();
    throw error;
  }
}

/** The snapshot that the request names, or the one that is served now. */
async function catalogueOf(deps: ServerDeps, { load }: Parts, request: FastifyRequest): Promise<Catalogue> {
  const current = deps.holder.current?.catalogue;
  if (!current) throw unavailable('NO_SNAPSHOT', 'No snapshot has been read yet.');
  const wanted = paramsOf(request).getAll('snapshot');
  const [version] = wanted;
  if (version === undefined) return current;
  if (wanted.length > 1 || !/^[\w.:-]{1,100}$/u.test(version))
    throw clientError('BAD_USER_INPUT', 'The parameter “snapshot” takes one version of a snapshot.');
  if (version !== current.snapshot.version) load?.pages?.spend(clientOf(request.ip), prices.pastSnapshot);
  const found = await snapshotAt({ holder: deps.holder, served: current }, version);
  if (found) return found;
  throw clientError('SNAPSHOT_NOT_FOUND', 'There is no such snapshot, or none any more.', {
    http: { status: 404 },
  });
}

function argumentsOf(
  schema: GraphQLSchema,
  { list, fixed, derived }: DescribedTable,
  params: URLSearchParams,
  contextOf: () => Context,
): Readonly<Record<string, unknown>> {
  if (derived) return { ...derived.read(params, contextOf()) };
  if (list !== null) return readListArguments(listField(schema, list), params, fixed, { isOrdered: true });
  const [first] = params.keys();
  if (first === undefined) return {};
  throw clientError('BAD_USER_INPUT', `There is no parameter “${first.slice(0, 50)}” here. It takes none.`);
}

const paramsOf = ({ url }: FastifyRequest) => new URL(url, 'http://hub').searchParams;

function describeAnswer(
  reply: FastifyReply,
  { name }: DescribedTable,
  { extension, mediaType }: Format,
  { snapshot, mode }: Catalogue,
  origin: string,
  isPart: boolean,
): FastifyReply {
  const day = snapshot.createdAt.slice(0, 10);
  const parts = [
    mode === 'SAMPLE' ? 'EKSEMPELDATA' : '',
    name,
    isPart ? 'utvalg' : '',
    day,
    snapshot.version,
  ];
  const file = parts.filter((part) => part !== '').join('_');
  return reply
    .type(mediaType)
    .header('content-disposition', `attachment; filename="${file.replace(/[^\w.-]/gu, '-')}.${extension}"`)
    .header('cache-control', 'no-cache')
    .header('last-modified', new Date(snapshot.createdAt).toUTCString())
    .header('x-hub-snapshot', snapshot.version)
    .header('x-hub-snapshot-at', snapshot.createdAt)
    .header('x-hub-data-mode', mode)
    .header('link', `<${origin}/export/${name}.schema.json>; rel="describedby"; type="application/json"`);
}

/** Weak, because the same file is sent compressed or not. Equal parameters give equal files for as long as columns mean the same. */
function tagOf(
  table: DescribedTable,
  { extension }: Format,
  { snapshot: { version }, mode }: Catalogue,
  args: object,
  origin: string,
): string {
  const columns = table.columns.map(({ name, type }) => `${name}:${type}`);
  const identity = canonicalJson({ table: table.name, extension, version, mode, args, origin, columns });
  return `W/"${hash('sha256', identity, 'base64url').slice(0, 22)}"`;
}

/** What a file says of itself. */
const notesOf = ({ snapshot, mode }: Catalogue) => ({
  snapshot: snapshot.version,
  snapshotAt: snapshot.createdAt,
  dataMode: mode,
  disclaimer: disclaimer.nb,
  disclaimerEn: disclaimer.en,
});

const busy = () => unavailable('BUSY', 'Other exports are under way; try again in 5 seconds.');

const unavailable = (code: ErrorCode, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 503 } } });

const statuses: Readonly<Record<string, number>> = {
  BUSY: 503,
  DETAILS_UNAVAILABLE: 503,
  SNAPSHOT_NOT_FOUND: 404,
};

/** An error that the client can do something about; others are the server's to report. */
function refuse(reply: FastifyReply, error: unknown): FastifyReply {
  if (!(error instanceof GraphQLError)) throw error;
  const { code, http } = error.extensions as { code?: ErrorCode; http?: { status?: number } };
  if (code === undefined) throw error.originalError ?? error;
  const status = http?.status ?? statuses[code] ?? 400;
  for (const name of ['etag', 'content-disposition', 'last-modified', 'link']) reply.removeHeader(name);
  if (status === 503) reply.header('retry-after', '5');
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(errorBody(code, error.message));
}

function notFound(reply: FastifyReply, names: readonly string[]): FastifyReply {
  const endings = [...formats.map(({ extension }) => extension), 'schema.json'];
  return reply
    .code(404)
    .header('cache-control', 'no-store')
    .send(
      errorBody(
        'NOT_FOUND',
        `There is no such file. Tables: ${names.join(', ')}; endings: ${endings.join(', ')}.`,
      ),
    );
}
