import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Folder of GraphiQL's built files in an image, where its package is not installed. */
export const graphiqlFolder = join(import.meta.dirname, 'assets/graphiql');

/** The files of GraphiQL as its release gives them, by the name under which they are served. */
const packaged: Readonly<Record<string, readonly [name: string, file: string]>> = {
  'react.js': ['react', 'umd/react.production.min.js'],
  'react-dom.js': ['react-dom', 'umd/react-dom.production.min.js'],
  'graphiql.js': ['graphiql', 'graphiql.min.js'],
  'graphiql.css': ['graphiql', 'graphiql.min.css'],
};

/** Where each file is: copied beside the hub, or in its package. Null where there is neither: the explorer is left out. */
export function graphiqlFiles(): Readonly<Record<string, string>> | null {
  const found: Record<string, string> = {};
  for (const [name, [packageName, file]] of Object.entries(packaged)) {
    const path = copied(name) ?? inPackage(packageName, file);
    if (path === null) return null;
    found[name] = path;
  }
  return found;
}

function copied(name: string): string | null {
  const path = join(graphiqlFolder, name);
  return existsSync(path) ? path : null;
}

function inPackage(packageName: string, file: string): string | null {
  try {
    return join(dirname(require.resolve(`${packageName}/package.json`)), file);
  } catch {
    return null;
  }
}
