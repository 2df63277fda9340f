import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerParts } from '../answer/answer-parts.ts';
import { answerTo } from '../answer/answer-to.ts';
import { readOwnRequest } from '../answer/graphql-request.ts';
import { createAsk, read } from '../console/ask.ts';
import { html, languages, type Markup, type Value } from '../console/frame/html.ts';
import { type Frame, frameFragment } from '../console/frame/page.ts';
import { sendPage, settingOf } from '../console/mount.ts';
import { pathIn } from '../console/params.ts';
import { notice } from '../console/parts/components.ts';
import { inWords, say } from '../console/words/say.ts';
import { clientOf } from '../load/client.ts';
import type { ServerDeps } from '../server-deps.ts';
import { type DraftForm, formBytes, isFromElsewhere, readDraftForm } from './form.ts';
import { draftForm } from './form-view.ts';
import { draftMutation, draftReport, type Report, verdictOf } from './report.ts';

/** The query of the page around the form. */
const draftPageQuery = `query { ...Frame }\n${frameFragment}`;

const formTitle = say('Sjekk utkast', 'Sjekk utkast', 'Check a draft');
const heading = html`<h1 class="ds-heading" data-size="lg">${formTitle}</h1>`;

/** Longer drafts are not sent back with the page. */
const longestShown = 1_000_000;

/** GET and POST /sjekk, in each language: a form, and what the draft in it would become. Nothing of it is kept. */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one route and the states of its form.
export async function addDraftPage(
  app: FastifyInstance,
  deps: ServerDeps,
  parts: AnswerParts,
): Promise<void> {
  const ask = createAsk(deps, parts);
  const paths = languages.map((language) => pathIn({ base: '', language }, '/sjekk'));

  async function show(
    request: FastifyRequest,
    reply: FastifyReply,
    { status = 200, title = formTitle, filled = { chosen: '' }, found = null, asked = null }: Partial<Shown>,
  ): Promise<FastifyReply> {
    const answer = await ask(draftPageQuery, {});
    const frame = answer && (read(answer).data as Frame | null);
    const form = frame ? draftForm(frame, filled) : notice('warning', html`<p>${notReady}</p>`);
    const main = html`${heading}${found}${form}`;
    const { setting, path } = settingOf(request.url);
    const page = { title, main, reserved: false, path, mode: deps.mode, frame };
    const shown = { ...page, asked: asked ?? { query: draftPageQuery, variables: {} } };
    return sendPage(request, reply, frame ? status : 503, shown, setting);
  }

  for (const path of paths) {
    app.get<{ Querystring: { kilde?: string } }>(path, (request, reply) =>
      show(request, reply, { filled: { chosen: String(request.query.kilde ?? '') } }),
    );
  }

  // Only here are forms read, so that no other route takes what a page of another site can send unasked.
  await app.register(async (inner) => {
    inner.addContentTypeParser(
      'multipart/form-data',
      { parseAs: 'buffer', bodyLimit: formBytes },
      (_request, body, done) => done(null, body),
    );
    inner.setErrorHandler<FastifyError>((error, request, reply) => {
      if (error.statusCode !== 413) throw error;
      return show(request, reply, {
        status: 413,
        title: refusedTitle,
        found: notice('danger', html`<p>${tooLarge}</p>`),
      });
    });
    for (const path of paths) inner.post(path, { bodyLimit: formBytes }, answer);
  });

  async function answer(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const wrong = (status: number, text: Value, form: DraftForm | null = null) =>
      show(request, reply, {
        status,
        title: refusedTitle,
        found: notice('danger', html`<p>${text}</p>`),
        ...(form && { filled: filledAgain(form) }),
      });
    if (isFromElsewhere(request)) return wrong(403, fromElsewhere);
    const form = Buffer.isBuffer(request.body)
      ? await readDraftForm(request.body, request.headers['content-type'] ?? '')
      : null;
    if (!form) return wrong(400, unreadable);
    if (!form.input) return wrong(400, form.count === 0 ? fillInOne : onlyOne, form);
    const input = { source: form.source, ...form.input };
    const { report, code, wait } = await check(input, clientOf(request.ip));
    if (!report) {
      if (wait !== null) reply.header('retry-after', String(wait));
      return wrong(statuses[code] ?? 503, troubleWords(code, wait), form);
    }
    return show(request, reply, {
      title: [verdictOf(report).title, ' – ', inWords(report.source.title)],
      filled: filledAgain(form),
      found: draftReport(report),
      asked: { query: draftMutation, variables: { input: shortened(input) } },
    });
  }

  async function check(input: Readonly<Record<string, string>>, client: string): Promise<Checked> {
    const own = readOwnRequest({ query: draftMutation, variables: { input } });
    const answer = await answerTo(deps, parts, { ...own, identity: null, client });
    const { data, errors = [] }: Body = answer ? JSON.parse(answer.body.toString()) : {};
    const { code = 'NO_SNAPSHOT', retryAfterSeconds } = errors[0]?.extensions ?? {};
    return { report: data?.report ?? null, code, wait: retryAfterSeconds ?? null };
  }
}

const statuses: Readonly<Record<string, number>> = { BAD_USER_INPUT: 400, RATE_LIMITED: 429 };

const filledAgain = ({ source, text, url }: DraftForm): Filled => ({
  chosen: source,
  text: text.length > longestShown ? '' : text,
  url,
});

type Filled = Parameters<typeof draftForm>[1];

interface Shown {
  readonly status: number;
  readonly title: Value;
  readonly filled: Filled;
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

const notReady = say(
  'Huben har ikke lest kildene ennå. Prøv igjen om litt.',
  'Huben har ikkje lese kjeldene enno. Prøv igjen om litt.',
  'The hub has not read the sources yet. Try again in a while.',
);
const tooLarge = say(
  'Utkastet er større enn 5 MB.',
  'Utkastet er større enn 5 MB.',
  'The draft is larger than 5 MB.',
);
const fromElsewhere = say(
  'Skjemaet må sendes fra denne siden.',
  'Skjemaet må sendast frå denne sida.',
  'The form must be sent from this page.',
);
const unreadable = say(
  'Skjemaet kunne ikke leses. Prøv igjen.',
  'Skjemaet kunne ikkje lesast. Prøv igjen.',
  'The form could not be read. Try again.',
);
const fillInOne = say(
  'Fyll ut ett av feltene: tekst, fil eller adresse.',
  'Fyll ut eitt av felta: tekst, fil eller adresse.',
  'Fill in one of the fields: text, file or address.',
);

const onlyOne = say(
  'Fyll ut bare ett av feltene: tekst, fil eller adresse.',
  'Fyll ut berre eitt av felta: tekst, fil eller adresse.',
  'Fill in only one of the fields: text, file or address.',
);
const refusedTitle = say(
  'Utkastet ble ikke sjekket',
  'Utkastet vart ikkje sjekka',
  'The draft was not checked',
);

function troubleWords(code: string, wait: number | null): Value {
  const later =
    wait === null
      ? say('Prøv igjen om litt.', 'Prøv igjen om litt.', 'Try again in a while.')
      : say(
          `Prøv igjen om ${wait} sekunder.`,
          `Prøv igjen om ${wait} sekund.`,
          `Try again in ${wait} seconds.`,
        );
  if (code === 'RATE_LIMITED') {
    const many = say(
      'Du har sjekket mange utkast på kort tid.',
      'Du har sjekka mange utkast på kort tid.',
      'You have checked many drafts in a short time.',
    );
    return [many, ' ', later];
  }
  if (code === 'BUSY') {
    const others = say(
      'Flere venter på å få utkast sjekket.',
      'Fleire ventar på å få utkast sjekka.',
      'Others wait to have drafts checked.',
    );
    return [others, ' ', later];
  }
  if (code === 'BAD_USER_INPUT') {
    return say(
      'Listen eller utkastet kunne ikke brukes. Velg en liste, og prøv igjen.',
      'Lista eller utkastet kunne ikkje brukast. Vel ei liste, og prøv igjen.',
      'The list or the draft could not be used. Choose a list, and try again.',
    );
  }
  const published = say(
    'Det som er publisert, kan ikke leses nå, så det er ikke noe å sammenligne med.',
    'Det som er publisert, kan ikkje lesast no, så det er ikkje noko å samanlikne med.',
    'What is published cannot be read just now, so there is nothing to compare with.',
  );
  return [published, ' ', later];
}

/** A long draft is not shown again: the page already reports what was read of it. */
const shortened = (input: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      name.startsWith('content') && value.length > longestAsked
        ? '… (lim inn utkastet / paste the draft)'
        : value,
    ]),
  );
/** As much as an address of the explorer can hold. */
const longestAsked = 4_000;
