/** Relay's own compiler, run on documents as an app has them: one a module, under the module's name. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import compiler from 'relay-compiler';
import type { ConcreteRequest } from 'relay-runtime';
import { hubScalars } from './scalars.ts';

/** As Flow writes them: the artefacts are JavaScript. */
const customScalarTypes = { ...hubScalars, JSONObject: 'mixed', _Any: 'mixed' };

/** What the compiler makes of each operation, by its name. Documents begin with the module's name: `query Now…`. */
export async function compileForRelay(
  sdl: string,
  documents: Readonly<Record<string, string>>,
): Promise<(name: string) => ConcreteRequest> {
  const root = mkdtempSync(join(tmpdir(), 'relay-'));
  try {
    mkdirSync(join(root, 'src/__generated__'), { recursive: true });
    writeFileSync(join(root, 'schema.graphql'), sdl);
    writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
    for (const [module, document] of Object.entries(documents))
      writeFileSync(join(root, 'src', `${module}.js`), `graphql\`${document}\`;\n`);
    const config = {
      src: './src',
      schema: './schema.graphql',
      language: 'javascript',
      artifactDirectory: './src/__generated__',
      eagerEsModules: true,
      schemaConfig: { customScalarTypes },
    };
    writeFileSync(join(root, 'relay.config.json'), JSON.stringify(config));
    execFileSync(compiler, ['relay.config.json'], { cwd: root, stdio: ['ignore', 'ignore', 'pipe'] });
    const found = new Map<string, ConcreteRequest>();
    for (const document of Object.values(documents)) {
      const name = /(?:query|subscription) (\w+)/u.exec(document)?.[1] ?? '';
      const path = join(root, 'src/__generated__', `${name}.graphql.js`);
      // The compiled module as it stands: it imports nothing but types.
      const module = (await import(
        /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(readFileSync(path, 'utf8'))}`
      )) as { default: ConcreteRequest };
      found.set(name, module.default);
    }
    return (name) => {
      const request = found.get(name);
      if (!request) throw new Error(`Relay has compiled no ${name} in ${pathToFileURL(root)}.`);
      return request;
    };
  } finally {
    rmSync(root, { recursive: true });
  }
}
