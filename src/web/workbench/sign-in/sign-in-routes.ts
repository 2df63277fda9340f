/** Signing in and out. What must be remembered meanwhile is in a sealed cookie: strangers take no memory of the hub. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { html, type Value } from '../../console/frame/html.ts';
import { settingOf } from '../../console/mount.ts';
import { pathIn } from '../../console/params.ts';
import { notice } from '../../console/parts/components.ts';
import * as messages from '../messages.ts';
import type { Role, SignInAttempt, Workbench } from '../ports.ts';
import { askToSignIn, paths, type WorkbenchParts } from '../views/workbench-parts.ts';
import { Seal } from './seal.ts';
import { cookieOf, cookies, setCookie } from './session.ts';

/** Between leaving for the provider and coming back. */
const ATTEMPT_SECONDS = 10 * 60;
const SESSION_SECONDS = 60 * 60;

interface Remembered extends SignInAttempt {
  readonly backTo: string;
}

export function addSignInRoutes(app: FastifyInstance, parts: WorkbenchParts): void {
  const { workbench, sessions, now } = parts;
  const seal = new Seal();

  const trouble = (request: FastifyRequest, reply: FastifyReply, status: number, text: Value) => {
    const note = html`<div role="alert">${notice('warning', html`<p>${text}</p>`)}</div>`;
    return askToSignIn(parts, request, reply, status, note);
  };

  for (const path of paths('/arbeidsbord/logg-inn')) {
    app.get<{ Querystring: { til?: unknown } }>(path, async (request, reply) => {
      const begun = await workbench.signIn.begin();
      if (!begun) return trouble(request, reply, 503, messages.providerSilent);
      const { setting } = settingOf(request.url);
      const backTo = pathIn(setting, placeOf(request.query.til));
      const remembered: Remembered = { ...begun.attempt, backTo };
      const sealed = seal.seal(remembered, now() + ATTEMPT_SECONDS * 1000);
      setCookie(reply, cookies.attempt, sealed, ATTEMPT_SECONDS);
      return reply.header('cache-control', 'no-store').redirect(begun.url, 302);
    });
  }

  // The provider knows one address to come back to.
  app.get('/arbeidsbord/innlogget', async (request, reply) => {
    const sealed = cookieOf(request, cookies.attempt);
    setCookie(reply, cookies.attempt, '', 0);
    const remembered = sealed === null ? null : (seal.open(sealed, now()) as Remembered | null);
    if (!remembered) return trouble(request, reply, 400, messages.signInRefused);
    const query = request.url.split('?')[1] ?? '';
    const signedIn = await workbench.signIn.finish(query, remembered);
    if (signedIn === 'UNAVAILABLE') return trouble(request, reply, 503, messages.providerSilent);
    if (signedIn === 'REFUSED') return trouble(request, reply, 400, messages.signInRefused);
    const roles = rolesOf(workbench, signedIn.roles);
    if (roles.length === 0) return trouble(request, reply, 403, messages.noRole);
    const id = sessions.begin(signedIn.subject, roles);
    setCookie(reply, cookies.session, id, SESSION_SECONDS);
    return reply.header('cache-control', 'no-store').redirect(remembered.backTo, 303);
  });
}

/** A place of the workbench to come back to: never of another site. */
function placeOf(text: unknown): string {
  const isOurs =
    typeof text === 'string' && /^\/arbeidsbord(?:\/[a-z0-9-]{1,100})?(?:\?[\w=&-]{0,100})?$/u.test(text);
  return isOurs && !/logg-inn|innlogget/u.test(text) ? text : '/arbeidsbord';
}

/** One role for each publisher, of those that the provider gives. */
function rolesOf({ roles }: Pick<Workbench, 'roles'>, given: readonly string[]): Role[] {
  const byPublisher = new Map<string, Role>();
  for (const role of given) {
    const publisher = roles.get(role);
    if (publisher !== undefined && !byPublisher.has(publisher))
      byPublisher.set(publisher, { publisher, role });
  }
  return [...byPublisher.values()];
}
