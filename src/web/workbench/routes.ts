/** /arbeidsbord, in each language: sign-in, pages and forms for publishers' editors. Nothing of it is kept by anyone. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AnswerParts } from '../answer/answer-parts.ts';
import { createAsk, read } from '../console/ask.ts';
import { html, type Markup } from '../console/frame/html.ts';
import { type Frame, frameFragment } from '../console/frame/page.ts';
import { sendNotFound, sendPage, settingOf } from '../console/mount.ts';
import { pathTo } from '../console/params.ts';
import { link, notice } from '../console/parts/components.ts';
import { inWords, say } from '../console/words/say.ts';
import { clientOf } from '../load/client.ts';
import type { ServerDeps } from '../server-deps.ts';
import { own } from './actions.ts';
import { formBytes, tokenField } from './form-data.ts';
import { workbenchTitle } from './labels.ts';
import * as messages from './messages.ts';
import type { Workbench } from './ports.ts';
import { addFormRoute } from './post-route.ts';
import { type Data, listQuery, overviewQuery } from './query.ts';
import { cookieOf, cookies, type Session, Sessions } from './sign-in/session.ts';
import { addSignInRoutes } from './sign-in/sign-in-routes.ts';
import { isNew, present } from './views/findings-view.ts';
import { workbenchPath } from './views/form-view.ts';
import { listPage } from './views/list-page.ts';
import { overviewPage } from './views/overview-page.ts';
import {
  askToSignIn,
  elsewhere,
  paths,
  type WorkbenchParts,
  withoutAction,
} from './views/workbench-parts.ts';

type WithSource = FastifyRequest<{ Params: { readonly source: string } }>;

/** Actions on a page of the trail. */
const mostActions = 25;

const frameQuery = `query { ...Frame }\n${frameFragment}`;

export function addWorkbench(app: FastifyInstance, deps: ServerDeps, parts: AnswerParts): void {
  const show = createShow(deps, parts);
  if (deps.workbench) {
    openRoutes(app, openWorkbenchParts(deps, parts, deps.workbench, show));
    return;
  }
  const main = html`${notice('info', html`<p>${messages.off}</p>`)}<p>${messages.whatFor}</p>${elsewhere}`;
  for (const path of [...paths('/arbeidsbord'), ...paths('/arbeidsbord/:source')])
    app.get(path, (request, reply) => show(request, reply, { main }));
}

/** Asks a query of some lists; null: nothing has been read yet. */
const askFor =
  (deps: ServerDeps, parts: AnswerParts) =>
  async (request: FastifyRequest, query: string, variables: Readonly<Record<string, unknown>>) => {
    const answer = await createAsk(deps, parts, clientOf(request.ip))(query, variables);
    return answer && (read(answer).data as (Data & Frame) | null);
  };

function createShow(deps: ServerDeps, parts: AnswerParts): WorkbenchParts['show'] {
  const ask = askFor(deps, parts);
  return async (request, reply, { status = 200, title = workbenchTitle, session = null, main, frame }) => {
    const around = frame === undefined ? await ask(request, frameQuery, {}) : frame;
    const { setting, path } = settingOf(request.url);
    const page = request.method === 'POST' ? withoutAction(path) : path;
    const content = html`<h1 class="ds-heading" data-size="lg">${title}</h1>${session ? who(session) : null}${main}`;
    // A form is sent with its origin, which is checked, to this hub alone.
    reply.headers({ 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' });
    const layout = { title, main: content, reserved: false, path: page, frame: around, asked: null };
    return sendPage(request, reply, status, { ...layout, mode: deps.mode }, setting);
  };
}

function openWorkbenchParts(
  deps: ServerDeps,
  parts: AnswerParts,
  workbench: Workbench,
  show: WorkbenchParts['show'],
): WorkbenchParts {
  const ask = askFor(deps, parts);
  const now = () => deps.clock.now().getTime();
  const sessions = new Sessions(now);
  const notYet = (request: FastifyRequest, reply: FastifyReply, session: Session) =>
    show(request, reply, {
      status: 503,
      session,
      main: notice('warning', html`<p>${messages.notReady}</p>`),
    });

  return {
    workbench,
    sessions,
    now,
    show,
    sessionOf: (request) => sessions.find(cookieOf(request, cookies.session)),
    notFound: (request, reply) => sendNotFound(deps.mode, request, reply),

    async showOverview(request, reply, session) {
      const mine = new Set(session.roles.map(({ publisher }) => publisher));
      const keys = [...workbench.publisherOf.keys()].filter((key) =>
        mine.has(workbench.publisherOf.get(key) ?? ''),
      );
      const data = await ask(request, overviewQuery, { keys });
      if (!data) return notYet(request, reply, session);
      const before = numberIn(queryOf(request).get('for'));
      const lists = data.lists.map((list) => {
        const findings = present(workbench.findings(list.key));
        const open = findings.filter(({ state }) => state === 'OPEN').length;
        const words = workbench.teaching.words(list.key).length;
        return { list, open, fresh: findings.filter(isNew).length, words };
      });
      const trail = trailOf(workbench, mine, before);
      const main = html`${takeFlash(session)}${overviewPage(lists, { ...trail, isFirst: before === null })}`;
      return show(request, reply, { session, frame: data, main });
    },

    async showList(request, reply, session, source, more) {
      const data = await ask(request, listQuery, { keys: [source] });
      const [list] = data?.lists ?? [];
      if (!data || !list) return notYet(request, reply, session);
      const publisher = workbench.publisherOf.get(source) ?? '';
      const content = listPage(session, {
        list,
        findings: present(workbench.findings(source)),
        from: numberIn(queryOf(request).get('fra')) ?? 0,
        words: workbench.teaching.words(source),
        lastReading: workbench.lastReading(source),
        subscriptions: own(workbench, source),
        trail: workbench.trail.list({ publisher, source, before: null, first: 10 }),
        url: more?.url ?? '',
      });
      const back = say('Alle listene dine', 'Alle listene dine', 'All your lists');
      return show(request, reply, {
        status: more?.status ?? 200,
        title: inWords(list.title),
        session,
        frame: data,
        main: html`<p>${link(workbenchPath(), back)}</p>${more?.note ?? takeFlash(session)}${content}`,
      });
    },
  };
}

function openRoutes(app: FastifyInstance, shared: WorkbenchParts): void {
  const { workbench } = shared;
  addSignInRoutes(app, shared);
  for (const path of paths('/arbeidsbord')) {
    app.get(path, (request, reply) => {
      const session = shared.sessionOf(request);
      return session
        ? shared.showOverview(request, reply, session)
        : askToSignIn(shared, request, reply, 200);
    });
  }
  for (const path of paths('/arbeidsbord/:source')) {
    app.get(path, (request, reply) => {
      const { source } = (request as WithSource).params;
      const publisher = workbench.publisherOf.get(source);
      if (publisher === undefined) return shared.notFound(request, reply);
      const session = shared.sessionOf(request);
      if (!session) return askToSignIn(shared, request, reply, 401);
      if (session.roles.some((role) => role.publisher === publisher))
        return shared.showList(request, reply, session, source);
      const see = link(pathTo('kilde', source), say('Se listen', 'Sjå lista', 'See the list'));
      const main = html`${notice('warning', html`<p>${messages.otherPublisherRead}</p>`)}<p>${see}</p>`;
      return shared.show(request, reply, { status: 403, session, main });
    });
  }
  app.register(async (inner) => {
    // Only here are such forms read.
    const options = { parseAs: 'string', bodyLimit: formBytes } as const;
    inner.addContentTypeParser('application/x-www-form-urlencoded', options, (_request, body, done) =>
      done(null, body),
    );
    inner.setErrorHandler<FastifyError>((error, request, reply) => {
      const status = error.statusCode ?? 500;
      // What is no form of these pages; all else is for the handler of all routes.
      if (status < 400 || status === 429 || status >= 500) throw error;
      const main = html`<div role="alert">${notice('warning', html`<p>${messages.notOurForm}</p>`)}</div>`;
      return shared.show(request, reply, { status, main });
    });
    addFormRoute(inner, shared);
  });
}

/** The newest actions for some publishers, before one of them. */
function trailOf({ trail }: Workbench, publishers: ReadonlySet<string>, before: number | null) {
  const actions = [...publishers]
    .flatMap((publisher) => trail.list({ publisher, source: null, before, first: mostActions + 1 }))
    .sort((a, b) => b.number - a.number);
  const shown = actions.slice(0, mostActions);
  return { actions: shown, next: actions.length > mostActions ? (shown.at(-1)?.number ?? null) : null };
}

const queryOf = (request: FastifyRequest) => new URL(request.url, 'http://hub').searchParams;

/** A whole number from an address; null: it is none. */
const numberIn = (text: string | null) => (text !== null && /^\d{1,9}$/u.test(text) ? Number(text) : null);

/** What came of the last form; shown once. */
function takeFlash(session: Session): Markup | null {
  const { flash } = session;
  session.flash = null;
  return flash && html`<div role="status">${notice(flash.colour, html`<p>${flash.text}</p>`)}</div>`;
}

const who = ({
  roles,
  formToken,
}: Session) => html`<form class="hub-signed-in" action="${workbenchPath('logg-ut')}" method="post">
<span>${say('Logget inn som', 'Logga inn som', 'Signed in as')} ${roles.map(({ role, publisher }, index) => html`${index > 0 ? ', ' : null}${role} (${publisher})`)}</span>
<input type="hidden" name="${tokenField}" value="${formToken}"><button class="ds-button" data-variant="tertiary" type="submit">${say('Logg ut', 'Logg ut', 'Sign out')}</button></form>`;
