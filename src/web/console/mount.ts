/** Pages at their addresses: each in every language, below a base. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { permanentId } from '../../domain/history/moment-id.ts';
import { Answer, type AnswerCache, type Made } from '../answer/answer-cache.ts';
import { sendAnswer } from '../answer/send-answer.ts';
import { clientOf } from '../load/client.ts';
import { inTurn, type Load } from '../load/guard-load.ts';
import { slipsIn, unknownIn, without } from './address-check.ts';
import { type Ask, read } from './ask.ts';
import { readBasket } from './basket.ts';
import { type Language, languages, type Markup, type Setting, write } from './frame/html.ts';
import { type Layout, layout } from './frame/layout.ts';
import type { Frame, Page } from './frame/page.ts';
import { newAddress } from './moved.ts';
import { changesPage } from './pages/changes/changes.ts';
import { comparePage } from './pages/compare/compare.ts';
import { evidencePage } from './pages/evidence.ts';
import { findingPage } from './pages/finding.ts';
import { homePage } from './pages/home.ts';
import { productPage } from './pages/product.ts';
import { planPage } from './pages/requirements/plan.ts';
import { requirementPage } from './pages/requirements/requirement.ts';
import { requirementsPage } from './pages/requirements/requirements.ts';
import { scenarioPage } from './pages/requirements/scenario.ts';
import { scenariosPage } from './pages/requirements/scenarios.ts';
import { standardPage } from './pages/requirements/standard.ts';
import { standardsPage } from './pages/requirements/standards.ts';
import { searchPage } from './pages/search/search.ts';
import { runPage } from './pages/source/run.ts';
import { sourcePage } from './pages/source/source.ts';
import { sourcesPage } from './pages/source/sources.ts';
import { targetPage } from './pages/target/target.ts';
import {
  failed,
  notFound,
  notReady,
  type Trouble,
  unknownParameters,
  unknownValues,
} from './pages/trouble.ts';
import { vendorPage } from './pages/vendor/vendor.ts';
import { Address, basketParameter, pathIn, readParams } from './params.ts';

/** All pages. */
export const pages = [
  homePage,
  searchPage,
  productPage,
  vendorPage,
  targetPage,
  comparePage,
  requirementsPage,
  requirementPage,
  standardsPage,
  standardPage,
  planPage,
  scenariosPage,
  scenarioPage,
  changesPage,
  sourcesPage,
  sourcePage,
  evidencePage,
  runPage,
  findingPage,
] as readonly Page[];

/** Where a set of pages gets its answers, and what its addresses begin with. */
export interface Door {
  readonly ask: Ask;
  /** Pages that are written already. */
  readonly pages: AnswerCache;
  /** Whose turn it is to have a page written; absent: nobody waits. */
  readonly load?: Load | undefined;
  readonly mode: Layout['mode'];
  readonly base: string;
  /** Where the explorer asks the queries of these pages; absent: `/graphql`. */
  readonly endpoint?: string;
  /** Shown on every page. */
  readonly banner?: Markup;
  /** Pages that must not be kept anywhere. */
  readonly isPrivate?: boolean;
}

type Asked = FastifyRequest<{ Params: { readonly subject?: string } }>;

/**
 * Answers all pages below a pattern of the router. `doorOf` gives the door of a request; null when there is none any more,
 * after it has answered itself.
 */
export function mountPages(
  app: FastifyInstance,
  pattern: string,
  doorOf: (request: FastifyRequest, reply: FastifyReply) => Door | null | Promise<Door | null>,
): void {
  for (const language of languages) {
    const folder = pathIn({ base: pattern, language }, '');
    for (const page of pages) {
      app.get(`${folder}${page.path}`, async (request: Asked, reply) => {
        const door = await doorOf(request, reply);
        return door ? show(page, door, { base: door.base, language }, request, reply) : reply;
      });
    }
    if (folder !== '')
      app.get(folder, (request, reply) => reply.redirect(request.url.replace(/(?=\?|$)/u, '/'), 301));
  }
}

/** The language of an address on this hub, and what of it is the same in every language. */
export function settingOf(url: string, base = ''): { readonly setting: Setting; readonly path: string } {
  const own = url.slice(base.length);
  const [, folder] = /^\/(nn|en)(?=\/|\?|$)/u.exec(own) ?? [];
  const language = (folder ?? 'nb') as Language;
  const path = folder === undefined ? own : own.slice(folder.length + 1);
  // Two slashes would lead to another host.
  return { setting: { base, language }, path: `/${path.replace(/^\/+/u, '')}` };
}

/** Answers that nothing is at an address, as a page for people. */
export function sendNotFound(
  mode: Layout['mode'],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { setting, path } = settingOf(request.url);
  return sendTrouble(request, reply, notFound(), { mode, path }, setting);
}

/** Answers an error on the way to a page as a page for people. The reply has the headers that go with it. */
export function sendError(
  mode: Layout['mode'],
  request: FastifyRequest,
  reply: FastifyReply,
  code: string,
): Promise<FastifyReply> {
  const { setting, path } = settingOf(request.url);
  const seconds = Number(reply.getHeader('retry-after')) || null;
  return sendTrouble(request, reply, failed([code], new Address(path), seconds), { mode, path }, setting);
}

async function show(
  page: Page,
  door: Door,
  setting: Setting,
  request: Asked,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { pathname, search } = new URL(settingOf(request.url, setting.base).path, 'http://hub');
  const query = new URLSearchParams(search);
  const params = readParams(permanentId(request.params.subject ?? ''), query);
  // The basket belongs to the setting: every address on the page carries it.
  const path = query.has(basketParameter) ? without(pathname, search, [basketParameter]) : pathname + search;
  const around = { mode: door.mode, path, ...(door.banner && { banner: door.banner }) };
  const unknown = unknownIn(page, query);
  if (unknown.length > 0) {
    const known = Object.keys(page.parameters ?? {});
    const kept = new Address(without(pathname, search, unknown));
    return sendTrouble(request, reply, unknownParameters(unknown, known, kept), around, setting);
  }
  const variables = page.variables(params);
  const answer = await door.ask(page.query, variables);
  if (!answer) return sendTrouble(request, reply.header('retry-after', '5'), notReady(), around, setting);
  const chosen = await readBasket(door.ask, page.path, params);
  const basket = page.compared?.(params) ?? chosen.products.map(({ id }) => id);
  const own: Setting = { ...setting, basket };

  /** A page is made of its answers, its address and its setting alone, so it is written once for these. */
  const key = JSON.stringify([answer.tag('identity'), chosen.tag, own, path]);
  const client = clientOf(request.ip);
  const writePage = (): Made => {
    const { data, codes, unknown } = read(answer);
    if (unknown.some(({ value }) => value === params.subject))
      return refused(troubleOf(notFound(), around, setting));
    const missing = data ? (page.missing?.(data as never, params) ?? []) : [];
    const slips = slipsIn(query, [...unknown, ...missing]);
    if (slips.length > 0) return refused(troubleOf(unknownValues(slips, pathname, search), around, setting));
    const refusals = codes.filter((code) => code !== 'DETAILS_UNAVAILABLE');
    if (!data || refusals.length > 0)
      return refused(troubleOf(failed(refusals, new Address(pathname)), around, setting));
    // The answer is to the page's own query, which a test holds against the schema.
    const frame = data as Frame;
    const content = page.render(data as never, params, codes.includes('DETAILS_UNAVAILABLE'));
    if (!content) return refused(troubleOf(notFound(), { ...around, frame }, setting));
    const asked = { query: page.query, variables, ...(door.endpoint && { endpoint: door.endpoint }) };
    const text = layout({ ...content, ...around, frame, asked, basket: chosen.products }, own);
    return { answer: pageOf(200, text, setting), keepMs: keptMs };
  };
  const busy = () => refused(troubleOf(failed(['BUSY'], new Address(pathname)), around, setting));
  const made = await door.pages.get(key, async () => (await inTurn(door.load, client, writePage)) ?? busy());
  if (made.status === 503 || made.status === 429) reply.header('retry-after', '5');
  if (made.status === 404) {
    const moved = await newAddress(door.ask, page.path, params.subject);
    if (moved) return reply.redirect(write(moved, setting), 301);
  }
  return sendAnswer(request, reply, made, door.isPrivate);
}

/** As long as the cache has room: equal answers make equal pages. */
const keptMs = 3_600_000;
const refused = (answer: Answer): Made => ({ answer, keepMs: 0 });

type Around = Pick<Layout, 'mode' | 'path' | 'banner'> & { readonly frame?: Frame };

function troubleOf({ status, title, main }: Trouble, around: Around, setting: Setting): Answer {
  const page = { frame: null, asked: null, reserved: false, ...around, title, main };
  return pageOf(status, layout(page, setting), setting);
}

/** Sends a page that is shown instead of the one that was asked for. */
export function sendTrouble(
  request: FastifyRequest,
  reply: FastifyReply,
  trouble: Trouble,
  around: Around,
  setting: Setting,
): Promise<FastifyReply> {
  return sendAnswer(request, reply, troubleOf(trouble, around, setting));
}

/** Sends a page that is not kept anywhere. */
export function sendPage(
  request: FastifyRequest,
  reply: FastifyReply,
  status: number,
  content: Layout,
  setting: Setting,
): Promise<FastifyReply> {
  return sendAnswer(request, reply, pageOf(status, layout(content, setting), setting), true);
}

/** No script but our own files, no style but our own, nothing asked of others, and nothing from elsewhere. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const pageOf = (status: number, text: string, { language }: Setting): Answer =>
  new Answer(status, 'text/html; charset=utf-8', text, [
    ['content-language', language],
    ['content-security-policy', policy],
  ]);
