import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { addFile } from './static-file.ts';

const require = createRequire(import.meta.url);
const react = dirname(require.resolve('react/package.json'));
const reactDom = dirname(require.resolve('react-dom/package.json'));
const graphiql = dirname(require.resolve('graphiql/package.json'));

/** GraphiQL as its release gives it: nothing is bundled and nothing fetched from elsewhere. */
const files: Readonly<Record<string, string>> = {
  'react.js': `${react}/umd/react.production.min.js`,
  'react-dom.js': `${reactDom}/umd/react-dom.production.min.js`,
  'graphiql.js': `${graphiql}/graphiql.min.js`,
  'graphiql.css': `${graphiql}/graphiql.min.css`,
  'explorer.js': fileURLToPath(new URL('./assets/explorer.js', import.meta.url)),
  'explorer.css': fileURLToPath(new URL('./assets/explorer.css', import.meta.url)),
};

const page = `<!doctype html>
<html lang="nb">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Utforsk spørringer – Helseteknologi-hub</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/explorer/graphiql.css">
<link rel="stylesheet" href="/explorer/explorer.css">
<script src="/explorer/react.js" defer></script>
<script src="/explorer/react-dom.js" defer></script>
<script src="/explorer/graphiql.js" defer></script>
<script src="/explorer/explorer.js" defer></script>
</head>
<body>
<div id="explorer"><p>Laster … <noscript>Denne siden trenger JavaScript. Spørringer kan sendes til /graphql uten.</noscript></p></div>
</body>
</html>
`;

/** An example query. `title` is its first line, a comment. */
export interface Example {
  readonly name: string;
  readonly title: string;
  readonly query: string;
}

/** The example queries, in the order of their file names. */
export function readExamples(): Example[] {
  const folder = new URL('examples/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => {
      const query = readFileSync(new URL(name, folder), 'utf8');
      return { name: basename(name, '.graphql'), title: query.slice(1, query.indexOf('\n')).trim(), query };
    });
}

/** /explorer: GraphiQL with the example queries ready in tabs. */
export function addExplorerRoutes(app: FastifyInstance): void {
  const examples = readExamples();
  const addresses = new Map(
    Object.entries(files).map(([name, path]) => [name, addFile(app, `/explorer/${name}`, path)]),
  );
  const text = page.replaceAll(/"\/explorer\/([\w.-]+)"/g, (all, name) => {
    const address = addresses.get(name);
    return address === undefined ? all : `"${address}"`;
  });
  app.get('/explorer', (_request, reply) => reply.type('text/html; charset=utf-8').send(text));
  app.get('/explorer/examples.json', () => examples);
}
