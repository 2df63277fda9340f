import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { write } from './console/frame/html.ts';
import { type ExplorerLanguage, inEnglish, readExamples, readScenarios } from './explorer-examples.ts';
import { graphiqlFiles } from './explorer-files.ts';
import { explorerPage } from './explorer-page.ts';
import { addFile } from './routes/static-file.ts';

/** The hub's own files of the explorer. */
const ownFiles: Readonly<Record<string, string>> = {
  'explorer.js': fileURLToPath(new URL('./assets/explorer.js', import.meta.url)),
  'explorer.css': fileURLToPath(new URL('./assets/explorer.css', import.meta.url)),
};

/** /explorer: GraphiQL with example queries to open; absent where its files are not installed. */
export function addExplorerRoutes(app: FastifyInstance): void {
  const graphiql = graphiqlFiles();
  if (graphiql === null) return;
  const addresses = new Map(
    Object.entries({ ...graphiql, ...ownFiles }).map(([name, path]) => [
      name,
      addFile(app, `/explorer/${name}`, path),
    ]),
  );
  const all = [...readExamples(), ...readScenarios()];
  const examples = { nb: all, en: all.map(inEnglish) };
  const pageIn = (language: ExplorerLanguage) =>
    write(
      explorerPage(language, examples[language], (name) => addresses.get(name) ?? ''),
      { language, base: '' },
    );
  const pages = { nb: pageIn('nb'), en: pageIn('en') };
  const languageOf = (query: unknown): ExplorerLanguage =>
    (query as { readonly lang?: unknown }).lang === 'en' ? 'en' : 'nb';
  app.get('/explorer', ({ query }, reply) =>
    reply.type('text/html; charset=utf-8').send(pages[languageOf(query)]),
  );
  app.get('/explorer/examples.json', ({ query }) => examples[languageOf(query)]);
}
