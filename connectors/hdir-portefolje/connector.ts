import { type Connector, openDocument } from '../../src/kit.ts';
import { readPortfolio } from './read-portfolio.ts';
import { source } from './source.ts';

/** The page of a measure stands one step below the entry page. */
export const hdirPortefolje: Connector = {
  source,
  start: () => [{ name: 'entry', url: source.url }],
  follow(documents) {
    const entry = documents.find(({ name }) => name === 'entry');
    const outline = entry && openDocument(entry);
    if (!outline || !('blocks' in outline)) return { requests: [], findings: [] };
    const base = new URL(entry.url);
    const folder = base.pathname.replace(/\/?$/u, '/');
    const found = new Map<string, string>();
    for (const { href } of outline.links) {
      const url = new URL(href);
      const slug = url.pathname.startsWith(folder)
        ? url.pathname.slice(folder.length).replace(/\/$/u, '')
        : '';
      if (url.host === base.host && url.search === '' && slug !== '' && !slug.includes('/'))
        found.set(slug, `${url.origin}${url.pathname}`);
    }
    return { requests: [...found].map(([slug, url]) => ({ name: slug, url })), findings: [] };
  },
  read: readPortfolio,
};
