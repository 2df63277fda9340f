import type { Outline } from '../outline.ts';
import { readHtml } from './read-html.ts';

/** An outline of HTML that another document carries as a string. Its paths lead from the fragment's own top. */
export function openFragment(document: string, html: string): Outline {
  const page = `<!doctype html><meta charset="utf-8"><body>${html}</body>`;
  return readHtml(document, 'about:blank', new TextEncoder().encode(page), 'text/html');
}
