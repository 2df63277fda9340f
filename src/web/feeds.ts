import { hash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { StoreUnavailable } from '../serving/store.ts';
import { isKnownTag } from './entity-tag.ts';
import { errorBody } from './error-answer.ts';
import { type AtomFeed, writeAtom } from './feeds-atom.ts';
import { changeEntries } from './feeds-changes.ts';
import { sourceEntries } from './feeds-source.ts';
import type { ServerDeps } from './server-deps.ts';

/** /changes.atom and, for each source, /kilder/<key>/funn.atom. They are made anew only when what they tell differs. */
export function addFeeds(
  app: FastifyInstance,
  { holder, details, mode }: Pick<ServerDeps, 'holder' | 'details' | 'mode'>,
): void {
  const marked = (title: string) => (mode === 'SAMPLE' ? `${title} (EKSEMPELDATA)` : title);

  app.get('/changes.atom', (request, reply) =>
    send(request, reply, async () => {
      const catalogue = holder.current?.catalogue;
      if (!catalogue) throw new StoreUnavailable('No snapshot has been read yet.');
      return {
        name: ['changes', mode],
        title: marked('Endringer i listene om helseteknologi'),
        subtitle: 'De siste endringene i det utgiverne sier. Utgiverens egen liste er den som gjelder.',
        author: 'Helseteknologi-hub',
        self: '/changes.atom',
        page: '/',
        entries: await changeEntries(details, catalogue),
      };
    }),
  );

  app.get<{ Params: { key: string } }>('/kilder/:key/funn.atom', (request, reply) =>
    send(request, reply, async () => {
      const catalogue = holder.current?.catalogue;
      if (!catalogue) throw new StoreUnavailable('No snapshot has been read yet.');
      const source = catalogue.source(request.params.key);
      if (!source) return null;
      return {
        name: ['source', mode, source.key],
        title: marked(`Funn: ${source.title.nb}`),
        subtitle: 'Det utgiveren bør se på i listen, og lesinger som ikke gikk gjennom.',
        author: 'Helseteknologi-hub',
        self: `/kilder/${encodeURIComponent(source.key)}/funn.atom`,
        page: `/kilde/${encodeURIComponent(source.key)}`,
        entries: await sourceEntries(details, source),
      };
    }),
  );
}

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  make: () => Promise<AtomFeed | null>,
): Promise<FastifyReply> {
  let feed: AtomFeed | null;
  try {
    feed = await make();
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error;
    reply.code(503).header('retry-after', '30').header('cache-control', 'no-store');
    return reply.send(errorBody('DETAILS_UNAVAILABLE', 'What is told here cannot be read just now.'));
  }
  if (!feed) {
    reply.callNotFound();
    return reply;
  }
  const text = writeAtom(feed);
  // Weak, because the same feed is sent compressed in several ways.
  const tag = `W/"${hash('sha256', text, 'base64url').slice(0, 22)}"`;
  reply.header('etag', tag).header('cache-control', 'no-cache');
  if (isKnownTag(request.headers['if-none-match'], tag)) return reply.code(304).send();
  return reply.type('application/atom+xml; charset=utf-8').send(text);
}
