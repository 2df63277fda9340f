/** A process that writes harvests to an archive until it has written enough or is killed. */
import { openArchive } from '../../src/archive/open-archive.ts';
import { aBatch, aDocument, anEntry, aRun, aSnapshot, at } from './samples.ts';

const [file = '', name = '', harvests = '0'] = process.argv.slice(2);
const archive = openArchive(file, { busyTimeoutMs: 20_000 });

for (let i = 0; i < Number(harvests); i++) {
  const fetched = aDocument(`${name} ${i} `.repeat(3_000));
  archive.documents.save(fetched, fetched.document.url);
  const { name: called, url, sha256, mediaType, bytes } = fetched.document;
  const documents = [{ name: called, url, sha256, mediaType, bytes: bytes.byteLength, fetchedAt: at(0) }];
  const entries = Array.from({ length: 200 }, (_, row) => anEntry(row, `${name} ${i} ${row}`));
  const counts = { read: entries.length, added: 0, changed: 0, removed: 0, unchanged: 0, rejected: 0 };
  const run = `${name}-${i}`;
  archive.runs.record(aRun(run, { source: name, documents, counts }), aBatch(name, run, entries), 1);
  const version = `v-${name}-${i}`;
  const changes = entries.map(
    ({ claim }) =>
      ({
        kind: 'APPEARED',
        cause: 'SOURCE',
        entity: claim.key,
        field: null,
        before: null,
        after: null,
        effectiveOn: null,
        observedAt: at(0),
        run: null,
        snapshot: version,
      }) as const,
  );
  archive.snapshots.record(aSnapshot(version), Buffer.from(`${version} `.repeat(20_000)), [], changes, 1);
  process.send?.({ wrote: run });
}
archive.close();
process.disconnect?.();
