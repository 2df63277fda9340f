import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');

/** What the page shows is what the other tests here run. */
it('docs/clients.md shows these very files', () => {
  const text = read('../../docs/clients.md');
  const shown = [...text.matchAll(/^`([\w-]+\.ts)`\n```ts\n([\s\S]*?)```$/gmu)];
  expect(shown.map(([, name]) => name)).toEqual([
    'schema-facts.ts',
    'apollo-cache.ts',
    'urql-cache.ts',
    'scalars.ts',
  ]);
  for (const [, name, code] of shown) expect(code).toBe(read(`./${name}`));
});
