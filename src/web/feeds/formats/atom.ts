/** Atom 1.0. https://www.rfc-editor.org/rfc/rfc4287 */
import { type Feed, type FeedEntry, idOf } from '../feed.ts';

/** Stated by a feed to which nothing has happened yet: an hour that is the same for everyone. */
const never = '1970-01-01T00:00:00Z';

/**
 * The feed as text, newest first. It is a function of its entries alone: no clock, so the same entries give the same
 * bytes.
 */
export function writeAtom(feed: Feed): string {
  const entries = [...feed.entries].sort(
    (left, right) => compare(right.updated, left.updated) || compare(idOf(left.name), idOf(right.name)),
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${urn(feed.name)}</id>
<title>${escapeXml(feed.title)}</title>
<subtitle>${escapeXml(feed.subtitle)}</subtitle>
<updated>${escapeXml(entries[0]?.updated ?? never)}</updated>
<author><name>${escapeXml(feed.author)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(feed.origin + feed.self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(feed.origin + feed.page)}"/>
${entries.map((entry) => writeEntry(entry, feed.origin)).join('')}</feed>
`;
}

function writeEntry({ name, title, updated, href, content, category }: FeedEntry, origin: string): string {
  return `<entry>
<id>${urn(name)}</id>
<title>${escapeXml(title)}</title>
<updated>${escapeXml(updated)}</updated>
<category term="${escapeXml(category)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(origin + href)}"/>
<content type="text">${escapeXml(content.join('\n\n'))}</content>
</entry>
`;
}

const urn = (name: readonly string[]) => `urn:uuid:${idOf(name)}`;

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
