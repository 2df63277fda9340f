/** Writes the table of layers in docs/architecture.md from layer-rules.ts: `npm run layers`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type LayerRule, layerRules } from '../layer-rules.ts';

const file = fileURLToPath(new URL('../../docs/architecture.md', import.meta.url));
const begin = '<!-- layers: written by `npm run layers` -->\n';
const end = '<!-- /layers -->';

/** The page with the table of these rules between its two marks. Throws where a mark is missing. */
export function withLayers(page: string, rules: readonly LayerRule[] = layerRules): string {
  const start = page.indexOf(begin);
  const stop = page.indexOf(end);
  if (start < 0 || stop < start) throw new Error(`The page has no "${begin.trim()}" before "${end}".`);
  return page.slice(0, start) + begin + layerTable(rules) + page.slice(stop);
}

function layerTable(rules: readonly LayerRule[]): string {
  const rows = rules.map(
    ({ from, does, modules, packages }) =>
      `| \`${from}\` | ${does} | ${names(modules)} | ${packages === null ? 'any' : names(packages)} |\n`,
  );
  return `| Layer | Does | May import, beside itself | Packages |\n|---|---|---|---|\n${rows.join('')}`;
}

const names = (all: readonly string[]) =>
  all.length === 0 ? 'none' : all.map((name) => `\`${name.replace(/^src\/(?=.)|\/$/gu, '')}\``).join(' ');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(file, withLayers(readFileSync(file, 'utf8')));
}
