import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { AnswerCache } from '../answer/answer-cache.ts';
import type { AnswerParts } from '../answer/answer-parts.ts';
import { clientOf } from '../load/client.ts';
import { addFile, addText } from '../routes/static-file.ts';
import type { ServerDeps } from '../server-deps.ts';
import { createAsk } from './ask.ts';
import { stylesheet } from './frame/stylesheet.ts';
import { mountPages } from './mount.ts';

const own = (name: string) => fileURLToPath(new URL(`assets/${name}`, import.meta.url));

/** The scripts that make pages quicker and pasting whole. */
const files: Readonly<Record<string, string>> = {
  'hub.js': own('hub.js'),
  'live.js': own('live.js'),
  'draft.js': own('draft.js'),
};

/** Memory for pages that are written already, in bytes. */
const PAGE_BYTES = 32 * 2 ** 20;

/** The console's pages and their files: each page asks one query of the hub itself and shows its answer. */
export function addConsoleRoutes(app: FastifyInstance, deps: ServerDeps, parts: AnswerParts): void {
  for (const [name, path] of Object.entries(files)) addFile(app, `/console/${name}`, path);
  addText(app, '/console/pages.css', stylesheet());
  const pages = new AnswerCache(PAGE_BYTES);
  mountPages(app, '', (request) => ({
    ask: createAsk(deps, parts, clientOf(request.ip)),
    pages,
    load: parts.load,
    mode: deps.mode,
    base: '',
  }));
}
