/** JSON Feed 1.1. https://www.jsonfeed.org/version/1.1/ */
import { type Feed, idOf } from '../feed.ts';

/** The feed as text, with the entries in their order. */
export function writeJsonFeed({
  name: _,
  language,
  title,
  subtitle,
  author,
  origin,
  self,
  page,
  entries,
}: Feed): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description: subtitle,
    home_page_url: `${origin}${page}`,
    feed_url: `${origin}${self}`,
    language,
    authors: [{ name: author, url: `${origin}/` }],
    items: entries.map((entry) => ({
      id: `urn:uuid:${idOf(entry.name)}`,
      url: `${origin}${entry.href}`,
      title: entry.title,
      content_text: entry.content.join('\n\n') || entry.title,
      date_published: entry.updated,
      tags: [entry.category],
      language,
    })),
  });
}
