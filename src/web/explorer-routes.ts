import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { graphiqlFiles } from './explorer-files.ts';
import { addFile } from './routes/static-file.ts';

/** The hub's own files of the explorer. */
const ownFiles: Readonly<Record<string, string>> = {
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

/** A question of docs/scenarios, as far as the explorer shows it. */
export interface Scenario extends Example {
  /** JSON; absent where the query takes none. */
  readonly variables?: string;
}

/** The questions of docs/scenarios, in the order of their file names. */
export function readScenarios(): Scenario[] {
  const folder = new URL('../../docs/scenarios/', import.meta.url);
  return readdirSync(folder)
    .filter((name) => /^[a-z]-.*\.md$/u.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      const title = /^# (.+)$/mu.exec(text)?.[1] ?? name;
      const query = /```graphql\n([\s\S]*?)```/u.exec(text)?.[1] ?? '';
      const variables = /## Variables\n\n```json\n([\s\S]*?)```/u.exec(text)?.[1];
      return {
        ...{ name: basename(name, '.md'), title, query: `# ${title}\n${query}` },
        ...(variables !== undefined && { variables }),
      };
    });
}

/** /explorer: GraphiQL with the example queries ready in tabs; absent where its files are not installed. */
export function addExplorerRoutes(app: FastifyInstance): void {
  const graphiql = graphiqlFiles();
  if (graphiql === null) return;
  const files = { ...graphiql, ...ownFiles };
  const examples = readExamples();
  const addresses = new Map(
    Object.entries(files).map(([name, path]) => [name, addFile(app, `/explorer/${name}`, path)]),
  );
  const text = page.replaceAll(/"\/explorer\/([\w.-]+)"/g, (all, name) => {
    const address = addresses.get(name);
    return address === undefined ? all : `"${address}"`;
  });
  app.get('/explorer', (_request, reply) => reply.type('text/html; charset=utf-8').send(text));
  const scenarios = readScenarios();
  app.get('/explorer/examples.json', () => [...examples, ...scenarios]);
}
