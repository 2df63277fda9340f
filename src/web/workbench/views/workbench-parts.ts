/** What the routes of the workbench share. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { html, languages, type Markup, type Value } from '../../console/frame/html.ts';
import type { Frame } from '../../console/frame/page.ts';
import { settingOf } from '../../console/mount.ts';
import { address, pathIn } from '../../console/params.ts';
import { link } from '../../console/parts/components.ts';
import { say } from '../../console/words/say.ts';
import * as messages from '../messages.ts';
import type { Workbench } from '../ports.ts';
import type { Session, Sessions } from '../sign-in/session.ts';
import { workbenchPath } from './form-view.ts';

/** What a page of the workbench shows. */
export interface Shown {
  readonly status?: number;
  readonly title?: Value;
  readonly session?: Session | null;
  readonly main: Markup;
  readonly frame?: Frame | null;
}

/** What the routes share. */
export interface WorkbenchParts {
  readonly workbench: Workbench;
  readonly sessions: Sessions;
  readonly now: () => number;
  sessionOf(request: FastifyRequest): Session | null;
  show(request: FastifyRequest, reply: FastifyReply, shown: Shown): Promise<FastifyReply>;
  notFound(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply>;
  showOverview(request: FastifyRequest, reply: FastifyReply, session: Session): Promise<FastifyReply>;
  /** The page of a list, with what is to be said first. */
  showList(
    request: FastifyRequest,
    reply: FastifyReply,
    session: Session,
    source: string,
    more?: { readonly status: number; readonly note: Markup; readonly url?: string },
  ): Promise<FastifyReply>;
}

/** A form that was sent has no page of its own: the one that it stands on. */
export const withoutAction = (path: string) => path.replace(/\/[a-z-]+(?:\?.*)?$/u, '');

/** A path in each language. */
export const paths = (path: string) => languages.map((language) => pathIn({ base: '', language }, path));

/** A page that asks for a sign-in, and leads back to itself. */
export function askToSignIn(
  { show }: WorkbenchParts,
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  note: Markup | null = null,
): Promise<FastifyReply> {
  const { path } = settingOf(request.url);
  const back = request.method === 'GET' ? path : withoutAction(path);
  const href = address(workbenchPath('logg-inn'), { til: back === '/arbeidsbord' ? null : back });
  const main = html`${note}<p>${messages.whatFor}</p><p>${messages.signInFirst}</p>
<p><a class="ds-button" href="${href}" data-no-prefetch>${say('Logg inn', 'Logg inn', 'Sign in')}</a></p>${elsewhere}`;
  return show(request, reply, { status, main });
}

/** What can be done without signing in. */
export const elsewhere = html`<p>${say(
  html`Uten innlogging: ${link(address('/kilder'), 'se listene og funnene i dem')}, eller ${link(address('/sjekk'), 'sjekk et utkast')}.`,
  html`Utan innlogging: ${link(address('/kilder'), 'sjå listene og funna i dei')}, eller ${link(address('/sjekk'), 'sjekk eit utkast')}.`,
  html`Without signing in: ${link(address('/kilder'), 'see the lists and the findings in them')}, or ${link(address('/sjekk'), 'check a draft')}.`,
)}</p>`;
