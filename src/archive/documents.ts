import type { ArchivedDocument, Documents } from '../ports/archive/documents.ts';
import type { Fetched } from '../ports/fetcher.ts';
import { getBlob, type PackedBlob, packBlob, putBlob } from './sqlite/blobs.ts';
import type { Database } from './sqlite/database.ts';
import { integer, type Row, text, textOrNull } from './sqlite/row.ts';

/** Documents by digest, and the latest answer of each address. */
export function openDocuments(db: Database): Documents {
  return {
    save(fetched, requestedUrl) {
      if (isKnown(db, fetched, requestedUrl)) {
        if (!fetched.notModified) remember(db, fetched, requestedUrl);
        return;
      }
      const blob = packBlob(db, fetched.document.bytes);
      db.write(() => save(db, fetched, blob, new Set([fetched.document.url, requestedUrl])));
    },

    validators(url) {
      const row = db.get(
        'SELECT sha256, etag, last_modified, media_type, fetched_at FROM addresses WHERE url = ?',
        url,
      );
      return (
        row && {
          sha256: text(row, 'sha256'),
          etag: textOrNull(row, 'etag'),
          lastModified: textOrNull(row, 'last_modified'),
          fetchedAt: text(row, 'fetched_at'),
          mediaType: textOrNull(row, 'media_type'),
        }
      );
    },

    bytes: (sha256) => getBlob(db, sha256),

    find(sha256s) {
      const rows = db.all(
        `SELECT d.*, b.bytes FROM json_each(?) AS wanted
           JOIN documents AS d ON d.sha256 = wanted.value JOIN blobs AS b ON b.sha256 = d.sha256`,
        JSON.stringify(sha256s),
      );
      const found = new Map(rows.map((row) => [text(row, 'sha256'), toDocument(row)]));
      return sha256s.map((sha256) => found.get(sha256) ?? null);
    },
  };
}

/** Nothing but the hour would change: an unchanged document costs no write. */
function isKnown(db: Database, { document, etag, lastModified }: Fetched, requestedUrl: string): boolean {
  return [document.url, requestedUrl].every((url) =>
    db.get(
      'SELECT 1 FROM addresses WHERE url = ? AND sha256 = ? AND etag IS ? AND last_modified IS ? AND media_type IS ?',
      url,
      document.sha256,
      etag,
      lastModified,
      document.mediaType,
    ),
  );
}

const DAY_MS = 24 * 60 * 60_000;

/** That the whole document was sent again, to the day. */
function remember(db: Database, { document, fetchedAt }: Fetched, requestedUrl: string): void {
  const before = new Date(Date.parse(fetchedAt) - DAY_MS).toISOString();
  for (const url of new Set([document.url, requestedUrl])) {
    if (!db.get('SELECT 1 FROM addresses WHERE url = ? AND fetched_at < ?', url, before)) continue;
    db.write(() => db.run('UPDATE addresses SET fetched_at = ? WHERE url = ?', fetchedAt, url));
  }
}

function save(db: Database, fetched: Fetched, blob: PackedBlob, urls: ReadonlySet<string>): void {
  const { document, fetchedAt, etag, lastModified, notModified } = fetched;
  const digest = putBlob(db, blob);
  if (digest !== document.sha256) throw new Error('The document is not what its digest says.');
  const publishedAt = toInstant(lastModified);
  db.run(
    `INSERT INTO documents (sha256, url, media_type, fetched_at, source_published_at, etag)
       VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    digest,
    document.url,
    document.mediaType,
    fetchedAt,
    publishedAt,
    etag,
  );
  for (const url of urls) {
    // Of a document that was not sent again it is kept when it was.
    const sent = notModified && db.get('SELECT fetched_at FROM addresses WHERE url = ?', url);
    db.run(
      `INSERT OR REPLACE INTO addresses
         (url, sha256, etag, last_modified, source_published_at, media_type, fetched_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
      url,
      digest,
      etag,
      lastModified,
      publishedAt,
      document.mediaType,
      sent ? text(sent, 'fetched_at') : fetchedAt,
    );
  }
}

/** `Last-Modified` as an ISO instant; null where the server says nothing that can be read. RFC 9110, section 5.6.7. */
function toInstant(httpDate: string | null): string | null {
  if (!httpDate || !/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(httpDate))
    return null;
  const time = Date.parse(httpDate);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function toDocument(row: Row): ArchivedDocument {
  return {
    sha256: text(row, 'sha256'),
    url: text(row, 'url'),
    mediaType: textOrNull(row, 'media_type'),
    bytes: integer(row, 'bytes'),
    fetchedAt: text(row, 'fetched_at'),
    sourcePublishedAt: textOrNull(row, 'source_published_at'),
    etag: textOrNull(row, 'etag'),
  };
}
