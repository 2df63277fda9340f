/** Forms that act on a list: who, from where and on whose list is settled before anything is done, and all of it is recorded. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../domain/publisher-action.ts';
import { html, type Markup, write } from '../console/frame/html.ts';
import { settingOf } from '../console/mount.ts';
import { pathTo } from '../console/params.ts';
import { link, notice } from '../console/parts/components.ts';
import { say } from '../console/words/say.ts';
import { forms, type Outcome, type Ready } from './actions.ts';
import { type Fields, isFromHere, readFields, tokenField } from './form-data.ts';
import * as messages from './messages.ts';
import type { Workbench } from './ports.ts';
import { cookieOf, cookies, hasToken, type Session, setCookie } from './sign-in/session.ts';
import { workbenchPath } from './views/form-view.ts';
import { askToSignIn, paths, type WorkbenchParts } from './views/workbench-parts.ts';

type Sent = FastifyRequest<{ Params: { readonly source: string; readonly action: string } }>;

/** A reading can take minutes; nobody waits for a page so long. */
const PATIENCE_MS = 45_000;

export function addFormRoute(app: FastifyInstance, parts: WorkbenchParts): void {
  const handler = (request: FastifyRequest, reply: FastifyReply) => act(parts, request as Sent, reply);
  for (const path of paths('/arbeidsbord/:source/:action')) app.post(path, handler);
  for (const path of paths('/arbeidsbord/logg-ut'))
    app.post(path, async (request, reply) => {
      const session = parts.sessionOf(request);
      const isOurs = isFromHere(request, parts.workbench.publicUrl);
      if (session && isOurs && hasToken(session, readFields(request.body).get(tokenField))) {
        parts.sessions.end(cookieOf(request, cookies.session));
        setCookie(reply, cookies.session, '', 0);
      }
      const { setting } = settingOf(request.url);
      return reply.header('cache-control', 'no-store').redirect(write(workbenchPath(), setting), 303);
    });
}

async function act(parts: WorkbenchParts, request: Sent, reply: FastifyReply): Promise<FastifyReply> {
  const { source, action } = request.params;
  const { workbench } = parts;
  const publisher = workbench.publisherOf.get(source);
  const form = Object.hasOwn(forms, action) ? forms[action] : undefined;
  if (!form || publisher === undefined) return parts.notFound(request, reply);
  const session = parts.sessionOf(request);
  if (!session) return askToSignIn(parts, request, reply, 401, warning(messages.signInRefused));
  const fields = readFields(request.body);
  if (!isFromHere(request, workbench.publicUrl) || !hasToken(session, fields.get(tokenField)))
    return parts.show(request, reply, { status: 403, session, main: warning(messages.notOurForm) });

  const role = session.roles.find((one) => one.publisher === publisher);
  const ready = form({ workbench, source, publisher }, fields);
  if (!role) return refuse(parts, request, reply, session, 'kind' in ready ? ready : null);
  if ('field' in ready) {
    const note = errorSummary(ready.field, messages.unready[ready.field]);
    return parts.showList(request, reply, session, source, { status: 400, note, url: urlIn(fields) });
  }

  const doing = carryOut(parts, request, { ...role, subject: session.subject }, source, ready);
  const inTime = new AbortController();
  const late = sleep(PATIENCE_MS, null, { signal: inTime.signal, ref: false }).catch(() => null);
  const outcome = await Promise.race([doing, late]);
  inTime.abort();
  const flash = outcome === null ? { ...messages.underWay, status: 200 } : messages.flashOf(outcome);
  if (flash.status >= 400) {
    const note = html`<div role="alert">${notice(flash.colour, html`<p>${flash.text}</p>`)}</div>`;
    return parts.showList(request, reply, session, source, {
      status: flash.status,
      note,
      url: urlIn(fields),
    });
  }
  session.flash = { colour: flash.colour, text: flash.text };
  const { setting } = settingOf(request.url);
  return reply.header('cache-control', 'no-store').redirect(write(workbenchPath(source), setting), 303);
}

const warning = (text: Parameters<typeof html>[1]): Markup =>
  html`<div role="alert">${notice('warning', html`<p>${text}</p>`)}</div>`;

const urlIn = (fields: Fields) => fields.get('adresse').slice(0, 2_000);

/** An editor of one publisher has no say over another's list; that it was tried stands in the trail of their own. */
async function refuse(
  parts: WorkbenchParts,
  request: Sent,
  reply: FastifyReply,
  session: Session,
  ready: Ready | null,
): Promise<FastifyReply> {
  const [role] = session.roles;
  const { source } = request.params;
  if (role && ready) {
    // Of what was filled in nothing is kept: it can be about what is the other's.
    const attempt = { ...ready, detail: {} };
    const actor: Actor = { ...role, subject: session.subject };
    const number = begin(parts.workbench, actor, source, attempt, parts.now());
    parts.workbench.trail.recordOutcome(number, 'NOT_ALLOWED', new Date(parts.now()).toISOString());
  }
  const see = link(pathTo('kilde', source), say('Se listen', 'Sjå lista', 'See the list'));
  return parts.show(request, reply, {
    status: 403,
    session,
    main: html`${warning(messages.otherPublisher)}<p>${see}</p>`,
  });
}

const begin = ({ trail }: Workbench, actor: Actor, source: string, { kind, detail }: Ready, now: number) =>
  trail.record({ ...actor, kind, source, detail, at: new Date(now).toISOString() });

/** In the record before it is done, so that nothing is done that is not; how it ended after. */
async function carryOut(
  parts: WorkbenchParts,
  request: FastifyRequest,
  actor: Actor,
  source: string,
  ready: Ready,
): Promise<Outcome> {
  const number = begin(parts.workbench, actor, source, ready, parts.now());
  let outcome: Outcome;
  try {
    outcome = await ready.run();
  } catch (error) {
    request.log.error({ err: error }, 'An action of the workbench failed');
    outcome = { code: 'FAILED' };
  }
  parts.workbench.trail.recordOutcome(number, outcome.code, new Date(parts.now()).toISOString());
  return outcome;
}

/** What is wrong, with the way to the field. */
const errorSummary = (field: string, text: Parameters<typeof html>[1]): Markup =>
  html`<div class="ds-error-summary hub-notice" role="alert" tabindex="-1"><h2 class="ds-heading" data-size="2xs">${say('For å gå videre må du rette dette', 'For å gå vidare må du rette dette', 'To go on, mend this')}</h2><ul class="ds-list"><li><a class="ds-link" href="#${anchors[field] ?? 'innhold'}">${text}</a></li></ul></div>`;

const anchors: Readonly<Record<string, string>> = {
  svar: 'funn',
  merknad: 'funn',
  rader: 'felt-rader',
  betydning: 'ord',
  adresse: 'felt-adresse',
};
