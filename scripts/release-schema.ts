/**
 * The schema of the last release, and what has been broken since. `npm run release-schema` writes `test/graphql/released/<version>.graphql` for
 * the version in package.json, in the place of the one before.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, findBreakingChanges, type GraphQLSchema, parse, print, visit } from 'graphql';
import about from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');
const released = join(root, 'test/graphql/released');

/** The SDL files of a folder as one text, without descriptions. */
export function sdlOf(folder: string): string {
  const texts = readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  const plain = visit(parse(texts.join('\n')), {
    enter: (node) => ('description' in node ? { ...node, description: undefined } : undefined),
  });
  return `${print(plain)}\n`;
}

/** What a client of the first schema could fail on in the second, in graphql-js's words. */
export function brokenSince(before: GraphQLSchema, after: GraphQLSchema): string[] {
  return findBreakingChanges(before, after)
    .map(({ description }) => description)
    .sort();
}

/** Those of them that `## Unreleased`, `### Breaking` of the changelog does not name, word for word. */
export function unannounced(broken: readonly string[], changelog: string): string[] {
  const unreleased = changelog.split(/^## /mu).find((part) => part.startsWith('Unreleased\n')) ?? '';
  const breaking = unreleased.split(/^### /mu).find((part) => part.startsWith('Breaking\n')) ?? '';
  const words = breaking.replace(/\s+/gu, ' ');
  return broken.filter((change) => !words.includes(change));
}

/** The version that was released last, and its schema. Throws where there is not exactly one. */
export function lastReleased(): { readonly version: string; readonly schema: GraphQLSchema } {
  const [file, ...more] = readdirSync(released);
  if (file === undefined || more.length > 0) throw new Error(`${released} is to have one file.`);
  return {
    version: file.replace(/\.graphql$/u, ''),
    schema: buildSchema(readFileSync(join(released, file), 'utf8')),
  };
}

if (import.meta.main) {
  rmSync(released, { recursive: true, force: true });
  mkdirSync(released);
  writeFileSync(join(released, `${about.version}.graphql`), sdlOf(join(root, 'schema')));
}
