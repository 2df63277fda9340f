/**
 * Makes the folder of a new source from connectors/_template: `npm run new-source -- <publisher>-<list>`. Prints the
 * next steps. Exits 2 for a name that cannot be used.
 */
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What went wrong, in one line for people; null when the folder was made. */
export function makeSource(key: string, connectors: string): string | null {
  if (!/^[a-z]+(?:-[a-z0-9]+)+$/.test(key))
    return `“${key}” is no name for a source: write <publisher>-<list> in small letters, such as nhn-vkp.`;
  const folder = join(connectors, key);
  if (existsSync(folder)) return `connectors/${key} is there already.`;
  cpSync(join(connectors, '_template'), folder, { recursive: true });
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path);
    if (statSync(file).isFile()) writeFileSync(file, named(readFileSync(file, 'utf8'), key));
  }
  return null;
}

function named(text: string, key: string): string {
  return text
    .replaceAll('publisher-list', key)
    .replaceAll('publisherList', camelCase(key))
    .replaceAll("'PUBLISHER'", `'${key.split('-')[0]?.toUpperCase()}'`);
}

function camelCase(key: string): string {
  return key.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** What a person does next. */
function nextSteps(key: string): string {
  return `Made connectors/${key}. Next:
1. Add two lines to connectors/index.ts:
     import { ${camelCase(key)} } from './${key}/connector.ts';
     ${camelCase(key)},   (in the list)
2. Replace every FILL IN:  grep -rn "FILL IN" connectors/${key}
3. Read the fixtures in:   npx vitest run test/connectors/fixtures.test.ts -u -t ${key}
   and read each expected.json: it must say what the page says.
4. Hear what is missing:   npx vitest run test/connectors/conventions.test.ts -t ${key}
5. Add the source to docs/live-verification.md.
The whole recipe: connectors/README.md`;
}

if (import.meta.main) {
  const [key = ''] = process.argv.slice(2);
  const fault = makeSource(key, join(import.meta.dirname, '../connectors'));
  if (fault === null) console.log(nextSteps(key));
  else {
    console.error(fault);
    process.exitCode = 2;
  }
}
