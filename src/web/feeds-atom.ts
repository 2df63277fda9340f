/** Atom 1.0. https://www.rfc-editor.org/rfc/rfc4287 */
import { hash } from 'node:crypto';

/** One thing that happened. `name` tells it from all others for ever; the entry's id is made of it. */
export interface AtomEntry {
  readonly name: readonly string[];
  readonly title: string;
  /** When it happened, ISO. */
  readonly updated: string;
  /** A page on this hub. */
  readonly href: string;
  /** Plain text, paragraph by paragraph. */
  readonly content: readonly string[];
  readonly category: string;
}

export interface AtomFeed {
  readonly name: readonly string[];
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** Paths on this hub: of the feed, and of the page about the same. */
  readonly self: string;
  readonly page: string;
  readonly entries: readonly AtomEntry[];
}

/** Told by a feed to which nothing has happened yet: an hour that is the same for everyone. */
const never = '1970-01-01T00:00:00Z';

/**
 * The feed as text, newest first. It is a function of its entries alone: no clock, so the same entries give the same
 * bytes. Addresses are relative to the feed's own, since the hub does not know by which names it is reached.
 */
export function writeAtom(feed: AtomFeed): string {
  const entries = [...feed.entries].sort(
    (left, right) => compare(right.updated, left.updated) || compare(idOf(left.name), idOf(right.name)),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">
<id>${idOf(feed.name)}</id>
<title>${escapeXml(feed.title)}</title>
<subtitle>${escapeXml(feed.subtitle)}</subtitle>
<updated>${escapeXml(entries[0]?.updated ?? never)}</updated>
<author><name>${escapeXml(feed.author)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(feed.page)}"/>
${entries.map(writeEntry).join('')}</feed>
`;
}

function writeEntry({ name, title, updated, href, content, category }: AtomEntry): string {
  return `<entry>
<id>${idOf(name)}</id>
<title>${escapeXml(title)}</title>
<updated>${escapeXml(updated)}</updated>
<category term="${escapeXml(category)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(href)}"/>
<content type="text">${escapeXml(content.join('\n\n'))}</content>
</entry>
`;
}

/** A UUID of the name's digest (version 8: of our own making, RFC 9562). The same name gives the same id for ever. */
function idOf(name: readonly string[]): string {
  const digest = hash('sha256', JSON.stringify(['helseteknologi-hub', ...name]), 'hex');
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => digest.slice(from, to));
  return `urn:uuid:${a}-${b}-8${c}-8${d}-${e}`;
}

const compare = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);

/** Text for XML: signs that XML 1.0 has no way to write become U+FFFD. */
function escapeXml(text: string): string {
  return (
    text
      .toWellFormed()
      // biome-ignore lint/suspicious/noControlCharactersInRegex: those are the ones that XML cannot hold.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu, '\ufffd')
      .replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`)
  );
}
