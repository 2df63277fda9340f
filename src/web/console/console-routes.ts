import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphqlRouteParts } from '../graphql-route.ts';
import type { ServerDeps } from '../server-deps.ts';
import { type Ask, createAsk } from './ask.ts';
import { type Layout, layout } from './layout.ts';
import { newAddress } from './moved.ts';
import type { Frame, Page } from './page.ts';
import { comparePage } from './pages/compare.ts';
import { evidencePage } from './pages/evidence.ts';
import { homePage } from './pages/home.ts';
import { productPage } from './pages/product.ts';
import { searchPage } from './pages/search.ts';
import { sourcePage } from './pages/source.ts';
import { sourcesPage } from './pages/sources.ts';
import { targetPage } from './pages/target.ts';
import { failed, notFound, notReady, type Trouble } from './pages/trouble.ts';
import { vendorPage } from './pages/vendor.ts';
import { readParams } from './params.ts';

/** All pages. */
export const pages = [
  homePage,
  searchPage,
  productPage,
  vendorPage,
  targetPage,
  comparePage,
  sourcesPage,
  sourcePage,
  evidencePage,
] as readonly Page[];

const require = createRequire(import.meta.url);
const css = dirname(require.resolve('@digdir/designsystemet-css/theme.css'));

/** Designsystemet as its release gives it, and our own few rules. */
const files: Readonly<Record<string, string>> = {
  'theme.css': join(css, 'designsystemet.css'),
  'designsystemet.css': join(css, '../src/index.css'),
  'hub.css': fileURLToPath(new URL('assets/hub.css', import.meta.url)),
};

/** No script at all, and styles from our own files only. */
const policy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** The console's pages: each asks one query of the hub itself and shows its answer. */
export function addConsoleRoutes(app: FastifyInstance, deps: ServerDeps, parts: GraphqlRouteParts): void {
  const ask = createAsk(deps, parts);
  for (const [name, path] of Object.entries(files)) {
    app.get(`/console/${name}`, { config: { rateLimit: false } }, (_request, reply) =>
      reply.sendFile(basename(path), dirname(path), { maxAge: '1h' }),
    );
  }
  for (const page of pages) {
    app.get<{ Params: { subject?: string } }>(page.path, (request, reply) =>
      show(page, ask, deps, request, reply),
    );
  }
}

/** Answers that nothing is at an address, as a page for people. */
export function sendNotFound(mode: ServerDeps['mode'], path: string, reply: FastifyReply): FastifyReply {
  return sendTrouble(reply, notFound(), { mode, path });
}

async function show(
  page: Page,
  ask: Ask,
  { mode }: ServerDeps,
  request: FastifyRequest<{ Params: { subject?: string } }>,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { pathname, search } = new URL(request.url, 'http://hub');
  const params = readParams(request.params.subject ?? '', new URLSearchParams(search));
  const around = { mode, path: request.url };
  const variables = page.variables(params);
  const answer = await ask(page.query, variables);
  if (!answer) return sendTrouble(reply.header('retry-after', '5'), notReady(), around);
  const { data, codes } = answer;
  if (!data) return sendTrouble(reply, failed(codes, pathname), around);
  // The answer is to the page's own query, which a test holds against the schema.
  const frame = data as Frame;
  const content = page.render(data as never, params, codes.includes('DETAILS_UNAVAILABLE'));
  if (!content) {
    const moved = await newAddress(ask, page.path, params.subject);
    return moved ? reply.redirect(moved, 301) : sendTrouble(reply, notFound(), { ...around, frame });
  }
  return sendPage(reply, 200, { ...content, ...around, frame, asked: { query: page.query, variables } });
}

function sendTrouble(
  reply: FastifyReply,
  { status, title, main }: Trouble,
  around: Pick<Layout, 'mode' | 'path'> & { readonly frame?: Frame },
): FastifyReply {
  return sendPage(reply, status, { frame: null, asked: null, reserved: false, ...around, title, main });
}

/** Sends a page. One that did not come about is not kept anywhere. */
export function sendPage(reply: FastifyReply, status: number, content: Layout): FastifyReply {
  return reply
    .code(status)
    .type('text/html; charset=utf-8')
    .header('content-security-policy', policy)
    .header('cache-control', status === 200 ? 'no-cache' : 'no-store')
    .send(layout(content));
}
