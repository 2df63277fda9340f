/** /preview/<id>/…: the API and the pages as they would be with a draft published. Read only, and gone after a while. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Preview, previewCacheBytes, previewDetails } from '../../graphql/publishers/preview.ts';
import { AnswerCache } from '../answer/answer-cache.ts';
import type { AnswerParts } from '../answer/answer-parts.ts';
import { answerTo } from '../answer/answer-to.ts';
import { errorAnswer } from '../answer/error-answer.ts';
import { readGraphqlRequest } from '../answer/graphql-request.ts';
import { sendAnswer } from '../answer/send-answer.ts';
import { createAsk } from '../console/ask.ts';
import { html, Later, type Markup } from '../console/frame/html.ts';
import { type Door, mountPages, sendTrouble, settingOf } from '../console/mount.ts';
import { Address, pathIn } from '../console/params.ts';
import { link, notice } from '../console/parts/components.ts';
import { moment } from '../console/parts/times.ts';
import { say, text } from '../console/words/say.ts';
import type { ServerDeps } from '../server-deps.ts';
import { sendDocument } from './document-route.ts';

type WithId = FastifyRequest<{ Params: { readonly preview: string } }>;

/** What a preview is served with; the same for as long as it is there. */
interface Served {
  readonly deps: ServerDeps;
  readonly parts: AnswerParts;
  readonly door: Door;
}

export function addPreviewRoutes(
  app: FastifyInstance,
  deps: ServerDeps & { readonly previews: NonNullable<ServerDeps['previews']> },
  parts: AnswerParts,
): void {
  const served = new WeakMap<Preview['world'], Served>();

  async function find(request: FastifyRequest): Promise<Served | null> {
    const { preview: id } = (request as WithId).params;
    const preview = await deps.previews.open(id);
    if (!preview) return null;
    const known = served.get(preview.world);
    if (known) return known;
    const made = serve(preview, deps, parts);
    served.set(preview.world, made);
    return made;
  }

  // Whoever has the address may read; no search engine should keep what is gone in half an hour.
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/preview/')) reply.header('x-robots-tag', 'noindex, nofollow');
  });

  app.route({
    method: ['GET', 'POST'],
    url: '/preview/:preview/graphql',
    handler: async (request, reply) => {
      const found = await find(request);
      const { accept } = request.headers;
      if (!found) return sendAnswer(request, reply, errorAnswer(404, 'PREVIEW_NOT_FOUND', gone, accept));
      const incoming = readGraphqlRequest(request, { ...deps, adminToken: null });
      const answer = await answerTo(found.deps, found.parts, incoming);
      return sendAnswer(
        request,
        reply,
        answer ?? errorAnswer(503, 'NO_SNAPSHOT', 'No snapshot has been read yet.', accept),
        true,
      );
    },
  });

  app.get('/preview/:preview/documents/:sha256', async (request, reply) => {
    const found = await find(request);
    if (!found) return reply.callNotFound();
    const { sha256 } = request.params as { readonly sha256: string };
    return sendDocument(found.deps.details, sha256, reply, 'no-store');
  });

  mountPages(app, '/preview/:preview', async (request, reply) => {
    const found = await find(request);
    if (found) return found.door;
    await sendGone(deps.mode, request, reply);
    return null;
  });
}

function serve(preview: Preview, deps: ServerDeps, parts: AnswerParts): Served {
  const { catalogue } = preview.world;
  const base = `/preview/${preview.id}`;
  const { source, wouldBeHeld } = preview.draft;
  const { drafts: _, previews: __, agency: ___, webhooks: ____, ...rest } = deps;
  const own: ServerDeps = {
    ...rest,
    details: previewDetails(deps.details, preview),
    holder: {
      current: { catalogue, epoch: 0 },
      at: (version) =>
        version === catalogue.snapshot.version ? Promise.resolve(catalogue) : deps.holder.at(version),
      onChange: () => () => undefined,
    },
    adminToken: null,
    preview: { mark: { source, wouldBeHeld, expiresAt: preview.expiresAt }, base },
  };
  // Plans are of the published world, and say nothing of a preview.
  const { plans: _____, ...shared } = parts;
  const ownParts = { ...shared, cache: new AnswerCache(previewCacheBytes) };
  const door: Door = {
    ask: createAsk(own, ownParts),
    pages: new AnswerCache(previewCacheBytes),
    load: parts.load,
    mode: deps.mode,
    base,
    endpoint: `${base}/graphql`,
    banner: bannerOf(preview),
    isPrivate: true,
  };
  return { deps: own, parts: ownParts, door };
}

const gone = 'This preview has expired, or never was. Check the draft again to get a new one.';

function bannerOf({ draft, expiresAt, world }: Preview): Markup {
  const source = world.catalogue.source(draft.source);
  const name = source ? text(source.title) : draft.source;
  return html`<aside class="hub-preview" aria-label="${say('Forhåndsvisning', 'Førehandsvising', 'Preview')}"><div class="hub-width">
<p><strong>${say('FORHÅNDSVISNING.', 'FØREHANDSVISING.', 'PREVIEW.')}</strong> ${say(
    html`Slik ville huben vært med utkastet til «${name}». Ingenting er publisert. Den vises til ${moment(expiresAt)}.`,
    html`Slik ville huben vore med utkastet til «${name}». Ingenting er publisert. Ho blir vist til ${moment(expiresAt)}.`,
    html`This is the hub as it would be with the draft of “${name}”. Nothing is published. It is shown until ${moment(expiresAt)}.`,
  )}</p>
${draft.wouldBeHeld ? html`<p>${heldWords}</p>` : null}
<p>${link(new Address('/endringer'), say('Se hva utkastet endrer', 'Sjå kva utkastet endrar', 'See what the draft changes'))} ·
<a class="ds-link" href="${published('/sjekk', { kilde: draft.source })}">${say('Tilbake til utkastet', 'Tilbake til utkastet', 'Back to the draft')}</a> ·
<a class="ds-link" href="${published(`/kilde/${encodeURIComponent(draft.source)}`)}">${say('Listen slik den er publisert', 'Lista slik ho er publisert', 'The list as it is published')}</a></p>
</div></aside>`;
}

const heldWords = say(
  'En slik liste ville blitt holdt tilbake, og den forrige ville fortsatt vært vist.',
  'Ei slik liste ville blitt halden tilbake, og den førre ville framleis ha vore vist.',
  'Such a list would be held, and the one before still be shown.',
);

/** A page of the published hub, in the language of the page that leads there. */
const published = (path: string, query: Readonly<Record<string, string>> = {}) =>
  new Later(({ language }) => {
    const parameters = new URLSearchParams(query).toString();
    return `${pathIn({ base: '', language }, path)}${parameters && `?${parameters}`}`;
  });

function sendGone(mode: Door['mode'], request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { preview } = (request as WithId).params;
  const { setting } = settingOf(request.url, `/preview/${preview}`);
  const title = say(
    'Forhåndsvisningen finnes ikke lenger',
    'Førehandsvisinga finst ikkje lenger',
    'The preview is no longer there',
  );
  const main = html`<h1 class="ds-heading" data-size="lg">${title}</h1>${notice(
    'info',
    html`<p>${say(
      'En forhåndsvisning vises i en halv time. Sjekk utkastet på nytt for å få en ny.',
      'Ei førehandsvising blir vist i ein halv time. Sjekk utkastet på nytt for å få ei ny.',
      'A preview is shown for half an hour. Check the draft again to get a new one.',
    )}</p>`,
  )}<p>${link(new Address('/sjekk'), say('Sjekk utkast', 'Sjekk utkast', 'Check a draft'))}</p>`;
  return sendTrouble(
    request,
    reply,
    { status: 404, title, main },
    { mode, path: '/sjekk' },
    { ...setting, base: '' },
  );
}
