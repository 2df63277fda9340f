import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createAsk } from './console/ask.ts';
import { notice } from './console/components.ts';
import { sendPage } from './console/console-routes.ts';
import { html, type Markup } from './console/html.ts';
import { type Frame, frameFragment } from './console/page.ts';
import { formBytes, isFromElsewhere, readDraftForm } from './draft-form.ts';
import { draftForm, draftMutation, draftReport, type Report } from './draft-view.ts';
import { readOwnRequest } from './graphql-request.ts';
import { answerTo, type GraphqlRouteParts } from './graphql-route.ts';
import type { ServerDeps } from './server-deps.ts';

/** The query of the page around the form. */
const draftPageQuery = `query { ...Frame }\n${frameFragment}`;

const title = 'Sjekk utkast';
const heading = html`<h1 class="ds-heading" data-size="lg">${title}</h1>`;

/** GET and POST /sjekk: a form, and what the draft in it would become. Nothing of it is kept. */
export function addDraftPage(app: FastifyInstance, deps: ServerDeps, parts: GraphqlRouteParts): void {
  const ask = createAsk(deps, parts);

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    { status = 200, chosen = '', found = null, asked = null }: Partial<Shown>,
  ): Promise<FastifyReply> {
    const answer = await ask(draftPageQuery, {});
    const frame = (answer?.data ?? null) as Frame | null;
    const form = frame
      ? draftForm(frame, chosen)
      : notice('warning', html`<p>Huben har ikke lest kildene ennå. Prøv igjen om litt.</p>`);
    const main = html`${heading}${found}${form}`;
    const page = { title, main, reserved: false, path: request.url, mode: deps.mode, frame };
    return sendPage(reply, frame ? status : 503, {
      ...page,
      asked: asked ?? { query: draftPageQuery, variables: {} },
    });
  }

  app.get<{ Querystring: { kilde?: string } }>('/sjekk', (request, reply) =>
    show(request, reply, { chosen: String(request.query.kilde ?? '') }),
  );

  // Only here are forms read, so that no other route takes what a page of another site can send unasked.
  app.register(async (inner) => {
    inner.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'buffer', bodyLimit: formBytes },
      (_request, body, done) => done(null, body),
    );
    inner.setErrorHandler<FastifyError>((error, request, reply) => {
      if (error.statusCode !== 413) throw error;
      const found = notice('danger', html`<p>Utkastet er større enn 5 MB.</p>`);
      return show(request, reply, { status: 413, found });
    });
    inner.post('/sjekk', { bodyLimit: formBytes }, async (request, reply) => {
      const wrong = (status: number, text: string, chosen = '') =>
        show(request, reply, { status, chosen, found: notice('danger', html`<p>${text}</p>`) });
      if (isFromElsewhere(request)) return wrong(403, 'Skjemaet må sendes fra denne siden.');
      const form = Buffer.isBuffer(request.body)
        ? await readDraftForm(request.body, request.headers['content-type'] ?? '')
        : null;
      if (!form) return wrong(400, 'Skjemaet kunne ikke leses. Prøv igjen.');
      if (!form.input) return wrong(400, 'Fyll ut ett av feltene: tekst, fil eller adresse.', form.source);
      const { report, code, wait } = await check({ source: form.source, ...form.input }, request.ip);
      if (!report) return wrong(code === 'BAD_USER_INPUT' ? 400 : 503, troubleWords(code, wait), form.source);
      return show(request, reply, {
        chosen: form.source,
        found: draftReport(report),
        asked: {
          query: draftMutation,
          variables: { input: shortened({ source: form.source, ...form.input }) },
        },
      });
    });
  });

  async function check(input: Readonly<Record<string, string>>, client: string): Promise<Checked> {
    const own = readOwnRequest({ query: draftMutation, variables: { input } });
    const answer = await answerTo(deps, parts, { ...own, identity: null, client });
    const { data, errors = [] }: Body = answer ? JSON.parse(answer.body.toString()) : {};
    const { code = 'NO_SNAPSHOT', retryAfterSeconds } = errors[0]?.extensions ?? {};
    return { report: data?.report ?? null, code, wait: retryAfterSeconds ?? null };
  }
}

interface Shown {
  readonly status: number;
  readonly chosen: string;
  readonly found: Markup | null;
  readonly asked: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> } | null;
}

interface Body {
  readonly data?: { readonly report?: Report } | null;
  readonly errors?: readonly {
    readonly extensions?: { readonly code?: string; readonly retryAfterSeconds?: number };
  }[];
}

interface Checked {
  readonly report: Report | null;
  readonly code: string;
  readonly wait: number | null;
}

function troubleWords(code: string, wait: number | null): string {
  const later = wait === null ? 'Prøv igjen om litt.' : `Prøv igjen om ${wait} sekunder.`;
  if (code === 'RATE_LIMITED') return `Du har sjekket mange utkast på kort tid. ${later}`;
  if (code === 'BUSY') return `Flere venter på å få utkast sjekket. ${later}`;
  if (code === 'BAD_USER_INPUT')
    return 'Listen eller utkastet kunne ikke brukes. Velg en liste, og prøv igjen.';
  return `Det som er publisert, kan ikke leses nå, så det er ikke noe å sammenligne med. ${later}`;
}

/** The draft itself is not shown again: it may be large, and the page already tells what was read of it. */
const shortened = (input: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [name, name.startsWith('content') ? '…' : value]),
  );
