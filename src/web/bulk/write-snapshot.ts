/** Writes a whole snapshot: each table in two formats, what is other than before, checksums and a manifest. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../graphql/context.ts';
import { disclaimer } from '../../graphql/texts/words.ts';
import type { DescribedTable } from '../export/dictionary.ts';
import type { Format } from '../export/formats/format.ts';
import { jsonl } from '../export/formats/jsonl.ts';
import { parquet } from '../export/formats/parquet.ts';
import { tableRows } from '../export/table-rows.ts';
import { sourcesOf } from '../export/table-schema.ts';
import { sourcesOfTable } from '../export/table-sources.ts';
import type { BulkTask } from './bulk-store.ts';
import { type DeltaCounts, deltaLines } from './delta.ts';
import type { BulkDelta, BulkFile, BulkManifest, BulkTable } from './manifest.ts';

/** What a snapshot is written from. */
export interface SnapshotJob extends BulkTask {
  readonly schema: GraphQLSchema;
  readonly tables: readonly DescribedTable[];
  readonly contextOf: () => Context;
}

/** Writes all files, the manifest last, and gives it. */
export async function writeSnapshot(job: SnapshotJob): Promise<void> {
  const { catalogue, day, previous, folder } = job;
  const tables: BulkTable[] = [];
  for (const table of job.tables) tables.push(await writeTable(table, job));
  const manifest: BulkManifest = {
    day,
    previous: previous?.manifest.day ?? null,
    snapshot: catalogue.snapshot.version,
    digest: catalogue.snapshot.digest,
    snapshotAt: catalogue.snapshot.createdAt,
    dataMode: catalogue.mode,
    disclaimer,
    sources: sourcesOf(catalogue.sources),
    tables,
  };
  const sums = tables.flatMap(({ parquet: first, jsonl: second, delta }) => [
    first,
    second,
    ...(delta ? [delta] : []),
  ]);
  await writeFile(
    join(folder, 'SHA256SUMS'),
    sums.map(({ sha256, name }) => `${sha256}  ${name}\n`).join(''),
  );
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 2));
}

async function writeTable(table: DescribedTable, job: SnapshotJob): Promise<BulkTable> {
  const { catalogue, folder, previous } = job;
  let rows = 0;
  const count = (read: number) => {
    rows = read;
  };
  const asParquet = await writeRows(table, parquet, `${table.name}.parquet`, job, count);
  const asLines = await writeRows(table, jsonl, `${table.name}.jsonl.gz`, job, count);
  const key = table.columns.some(({ name }) => name === 'id') ? 'id' : null;
  const before = previous?.manifest.tables.find(({ name }) => name === table.name);
  const delta =
    previous && before
      ? await writeDelta(
          table.name,
          join(previous.folder, before.jsonl.name),
          join(folder, asLines.name),
          key,
          job,
        )
      : null;
  return {
    name: table.name,
    title: table.title,
    rows,
    key,
    parquet: asParquet,
    jsonl: asLines,
    delta,
    sources: sourcesOfTable(table.name, catalogue).map((source) => source.key),
  };
}

async function writeRows(
  table: DescribedTable,
  format: Format,
  name: string,
  { schema, catalogue, contextOf, origin, folder }: SnapshotJob,
  onEnd: (count: number) => void,
): Promise<BulkFile> {
  const { batches } = await tableRows(table, {
    schema,
    args: {},
    place: { catalogue, origin },
    contextOf,
    turn: async () => undefined,
    onEnd,
  });
  const { version, createdAt } = catalogue.snapshot;
  const notes = {
    snapshot: version,
    snapshotAt: createdAt,
    dataMode: catalogue.mode,
    disclaimer: disclaimer.nb,
    disclaimerEn: disclaimer.en,
  };
  return writeFileOf(format.write(table, batches, notes), join(folder, name), name);
}

async function writeDelta(
  table: string,
  before: string,
  after: string,
  key: string | null,
  { folder }: SnapshotJob,
): Promise<BulkDelta> {
  const counts: DeltaCounts = { added: 0, changed: 0, removed: 0 };
  const name = `${table}.delta.jsonl.gz`;
  const file = await writeFileOf(deltaLines(before, after, key, counts), join(folder, name), name);
  return { ...file, ...counts };
}

/** Writes a file, packed where its name ends in `.gz`, and gives its checksum. */
async function writeFileOf(
  parts: AsyncIterable<Uint8Array | string>,
  path: string,
  name: string,
): Promise<BulkFile> {
  const digest = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      digest.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  const source = Readable.from(parts, { objectMode: false });
  const out = createWriteStream(path, { flush: true });
  await (name.endsWith('.gz')
    ? pipeline(source, createGzip({ level: 6 }), measure, out)
    : pipeline(source, measure, out));
  return { name, bytes, sha256: digest.digest('hex') };
}
