/** Finds links by the words people know them by. */
import { plainText } from '../domain/text/phrase.ts';
import type { Outline } from './outline.ts';

type FoundLink = Outline['links'][number];

/** A link's words without what pages add to them: the host, the file's kind and size, arrows, case and hyphens. */
function linkKey(text: string): string {
  return plainText(text.slice(0, 300))
    .toLowerCase()
    .replace(
      /\(\s*(?:[\w.-]+\.(?:no|com|org|eu)|(?:excel|xlsx?|pdf|word|docx?|csv)?[\s,]*(?:\d+(?:[.,]\d+)?\s*[km]b)?|åpnes i .*?|ekstern lenke|opens in .*?)\s*\)/gu,
      ' ',
    )
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function unique(links: readonly FoundLink[]): FoundLink[] {
  const seen = new Set<string>();
  return links.filter(({ href }) => !seen.has(href) && seen.add(href));
}

/**
 * Links whose words are one of the labels; failing that, links that hold all of a label's words in its order. Each
 * address once, in reading order. Never a likeness: a misspelt label finds nothing.
 */
export function findLinks(outline: Pick<Outline, 'links'>, labels: readonly string[]): readonly FoundLink[] {
  const keys = labels.map(linkKey).filter((key) => key !== '');
  const exact = outline.links.filter((link) => keys.includes(linkKey(link.text)));
  if (exact.length > 0) return unique(exact);
  return unique(
    outline.links.filter((link) => keys.some((key) => ` ${linkKey(link.text)} `.includes(` ${key} `))),
  );
}
