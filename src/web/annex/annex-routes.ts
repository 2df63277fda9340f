/** /vedlegg/<checklist>.{xlsx,docx,md}: a tender annex; /merke/<checklist>/<product>.{svg,json}: a mark of counts. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { permanentId } from '../../domain/history/moment-id.ts';
import type { ErrorCode } from '../../graphql/errors.ts';
import type { AnswerParts } from '../answer/answer-parts.ts';
import { answerTo } from '../answer/answer-to.ts';
import { errorBody } from '../answer/error-answer.ts';
import { readOwnRequest } from '../answer/graphql-request.ts';
import { clientOf } from '../load/client.ts';
import { prices } from '../load/load-limits.ts';
import { originOf } from '../origin.ts';
import type { ServerDeps } from '../server-deps.ts';
import { type Annex, type AnnexReceipt, annexOf } from './annex.ts';
import { type AnnexData, annexQuery, silentQuery } from './annex-query.ts';
import { markOf, markSvg } from './mark.ts';
import { annexMarkdown } from './markdown.ts';
import { type OfferQuestion, readOffer } from './offer.ts';
import { annexXlsx } from './xlsx.ts';

const formats: Readonly<
  Record<string, { readonly type: string; readonly write: (annex: Annex) => string | Promise<Uint8Array> }>
> = {
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write: annexXlsx },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    // A large library that is seldom asked for: read when it first is.
    write: async (annex) => (await import('./docx.ts')).annexDocx(annex),
  },
  md: { type: 'text/markdown; charset=utf-8', write: annexMarkdown },
};

type Ask = (request: FastifyRequest, question: OfferQuestion) => Promise<Answered>;
interface Answered {
  readonly data: AnnexData;
  readonly receipt: AnnexReceipt | null;
}

export function addAnnexRoutes(app: FastifyInstance, deps: ServerDeps, parts: AnswerParts): void {
  const ask = asking(deps, parts);
  const today = () => deps.clock.now().toISOString().slice(0, 10);
  app.get<{ Params: { file: string } }>('/vedlegg/:file', (request, reply) =>
    answered(reply, async () => {
      const [, profile = '', ending = ''] = /^([a-z0-9-]{1,100})\.([a-z]+)$/u.exec(request.params.file) ?? [];
      const format = formats[ending];
      if (format === undefined) return notFound(reply, `Endings: ${Object.keys(formats).join(', ')}.`);
      const question = readOffer(profile, paramsOf(request), today());
      const { data, receipt } = await ask(request, question);
      await beginWriting(parts, request, ending);
      const { snapshot } = data.coverage;
      const sample = data.dataMode === 'SAMPLE' ? 'EKSEMPELDATA_' : '';
      return reply
        .type(format.type)
        .header(
          'content-disposition',
          `attachment; filename="${sample}vedlegg_${profile}_${question.input.on}.${ending}"`,
        )
        .header('cache-control', 'no-cache')
        .header('x-hub-snapshot', snapshot.version)
        .send(await format.write(annexOf(data, receipt, question.language)));
    }),
  );
  app.get<{ Params: { profile: string; file: string } }>('/merke/:profile/:file', (request, reply) =>
    answered(reply, async () => {
      const { profile, file } = request.params;
      const [, id = '', ending = ''] = /^(\S{1,200})\.(svg|json)$/u.exec(file) ?? [];
      if (id === '' || !/^[a-z0-9-]{1,100}$/u.test(profile)) return notFound(reply, 'Endings: svg, json.');
      const params = paramsOf(request);
      params.set('id', permanentId(id));
      const question = readOffer(profile, params, today());
      const { data } = await ask(request, question);
      const mark = markOf(data, id, originOf(request, deps.publicUrl), question.language);
      reply.header('cache-control', 'no-cache').header('x-hub-snapshot', data.coverage.snapshot.version);
      return ending === 'json'
        ? reply.type('application/json; charset=utf-8').send(mark)
        : reply.type('image/svg+xml; charset=utf-8').send(markSvg(mark));
    }),
  );
}

/** Writing a file takes the thread as a query does: it is paid for, and waits its turn. Throws BUSY. */
async function beginWriting({ load }: AnswerParts, { ip }: FastifyRequest, ending: string): Promise<void> {
  const client = clientOf(ip);
  load?.pages?.spend(client, prices.annex[ending as keyof typeof prices.annex]);
  if (load && !(await load.turnOf(client, true).wait()))
    throw new GraphQLError('Too many wait; try again in 5 seconds.', { extensions: { code: 'BUSY' } });
}

const paramsOf = ({ url }: FastifyRequest) => new URL(url, 'http://hub').searchParams;

/** Asks as a page does. First which lists answer nothing now, then the whole with them named: so it can be asked again. */
function asking(deps: ServerDeps, parts: AnswerParts): Ask {
  return async (request, { input }) => {
    const client = clientOf(request.ip);
    const origin = originOf(request, deps.publicUrl);
    const first = await answerTo(
      deps,
      parts,
      readOwnRequest({ query: silentQuery, variables: { input } }, client),
    );
    const silent = contentOf<{ coverage: { withoutSources: readonly { key: string }[] } }>(first).data;
    const withoutSources = silent.coverage.withoutSources.map(({ key }) => key);
    const body = {
      query: annexQuery,
      variables: { input: { ...input, withoutSources } },
      extensions: { receipt: true as const },
    };
    const { data, receipt } = contentOf<AnnexData>(
      await answerTo(deps, parts, readOwnRequest(body, client, origin)),
    );
    return { data, receipt };
  };
}

interface Body {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly receipt?: AnnexReceipt | { readonly unavailable: string } };
}

/** What a question gave. Throws the first error as the client should see it. */
function contentOf<Data>(answer: Awaited<ReturnType<typeof answerTo>>): {
  readonly data: Data;
  readonly receipt: AnnexReceipt | null;
} {
  if (answer === null)
    throw new GraphQLError('No snapshot has been read yet.', { extensions: { code: 'NO_SNAPSHOT' } });
  const { data, errors, extensions }: Body = JSON.parse(answer.body.toString());
  const [error] = errors ?? [];
  if (error !== undefined || data == null)
    throw new GraphQLError(error?.message ?? 'The question gave no answer.', {
      extensions: { code: error?.extensions?.code ?? 'INTERNAL_SERVER_ERROR' },
    });
  const receipt = extensions?.receipt;
  return { data: data as Data, receipt: receipt && 'result' in receipt ? receipt : null };
}

const statuses: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  NO_SNAPSHOT: 503,
  BUSY: 503,
  INTERNAL_SERVER_ERROR: 500,
};

async function answered(reply: FastifyReply, make: () => Promise<FastifyReply>): Promise<FastifyReply> {
  try {
    return await make();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const code = String(error.extensions.code ?? 'BAD_USER_INPUT');
    const status = statuses[code] ?? 400;
    if (status === 503) reply.header('retry-after', '5');
    return reply
      .code(status)
      .header('cache-control', 'no-store')
      .send(errorBody(code as ErrorCode, error.message));
  }
}

const notFound = (reply: FastifyReply, message: string): FastifyReply =>
  reply
    .code(404)
    .header('cache-control', 'no-store')
    .send(errorBody('NOT_FOUND', `There is no such file. ${message}`));
