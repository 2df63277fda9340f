import { type Connector, openDocument, type SourceDocument } from '../../src/kit.ts';
import { readAreas } from './read-areas.ts';
import { source } from './source.ts';

/** The areas are the pages one step below the entry page; the page about the framework is not one. */
function areaLinks(entry: SourceDocument): { readonly slug: string; readonly url: string }[] {
  const outline = openDocument(entry);
  if (!('blocks' in outline)) return [];
  const base = new URL(entry.url);
  const folder = base.pathname.replace(/\/?$/u, '/');
  const slugs = new Map<string, string>();
  for (const { href } of outline.links) {
    const url = new URL(href);
    const rest = url.pathname.startsWith(folder) ? url.pathname.slice(folder.length).replace(/\/$/u, '') : '';
    if (url.hostname === base.hostname && rest !== '' && !rest.includes('/') && !rest.startsWith('om-')) {
      slugs.set(rest, url.href);
    }
  }
  return [...slugs].map(([slug, url]) => ({ slug, url }));
}

export const ksFellesRammer: Connector = {
  source,
  start: () => [{ name: 'entry', url: source.url }],
  follow(documents) {
    const entry = documents.find(({ name }) => name === 'entry');
    if (!entry) return { requests: [], findings: [] };
    return { requests: areaLinks(entry).map(({ slug, url }) => ({ name: slug, url })), findings: [] };
  },
  read: (documents) => readAreas(documents.filter(({ name }) => name !== 'entry')),
};
