/** Links that may lead to a list, and which of them does. */

import { findLinks } from '../links.ts';
import type { Outline } from '../outline.ts';
import type { LinkedListOptions } from './options.ts';

/** A link of a page with what it stands under. */
export type Link = Outline['links'][number];

/**
 * Whether a link may lead to the list: to another page of the publisher's own hosts, that can be read, and not to an
 * earlier version. Mirrors and previews stand on other hosts; the gateway's links to its own pages only speak of a list.
 */
export function mayLead(
  href: string,
  from: string,
  { source, gateway: way }: LinkedListOptions,
  name: string,
): boolean {
  const to = URL.parse(href);
  const page = URL.parse(from);
  if (to === null || page === null || !/^https?:$/u.test(to.protocol)) return false;
  if (to.host === page.host && to.pathname === page.pathname && to.search === page.search) return false;
  if (/(?:^|[?&])tidligere-versjoner\b/u.test(to.search) || /\.(?:pdf|docx?|pptx?)$/iu.test(to.pathname))
    return false;
  const foreign = way === undefined ? '' : bareHost(URL.parse(way.url)?.hostname ?? '');
  const hosts = source.hosts.map(bareHost).filter((host) => host !== foreign);
  return hosts.includes(bareHost(to.hostname)) || (name !== 'gateway' && to.host === page.host);
}

/** A host without its `www`. */
export function bareHost(host: string): string {
  return host.toLowerCase().replace(/^www\./u, '');
}

/** The first link of those that stand under a heading that speaks of approval, else the first of all. */
export function firstOf(links: readonly Link[], labels: readonly string[]): Link | undefined {
  const found = findLinks({ links }, labels);
  return found.find(({ context }) => /godkjen|verifis|approv/iu.test(context.at(-1)?.text ?? '')) ?? found[0];
}
