import { toRecord } from '../domain/check-record.ts';
import type { Claim, Sourced } from '../domain/claim.ts';
import type { Run } from '../domain/record.ts';
import type { SourceDocument } from '../domain/source.ts';
import { readStatementId } from '../domain/statement.ts';
import type { Archive } from '../harvest/ports.ts';
import type { SourceReader } from '../harvest/source-reader.ts';
import { UsageError } from './usage-error.ts';

/** What came of deriving a value again from the archived bytes. */
export interface Replay {
  readonly agrees: boolean;
  readonly source: string;
  readonly field: string;
  readonly label: string;
  readonly then: Sourced<unknown>;
  /** Null: the same documents no longer give it. */
  readonly now: Sourced<unknown> | null;
  readonly run: string;
  readonly documents: Run['documents'];
}

/** Reads the documents of the statement's run again with today's code and compares the one value. */
export async function replay(
  id: string,
  { archive, reader }: { readonly archive: Archive; readonly reader: Pick<SourceReader, 'read'> },
): Promise<Replay> {
  const ref = readStatementId(id);
  if (!ref) throw new UsageError(`“${id}” is no statement id. Take one from evidence { id } of any entity.`);
  const entry = archive.batch(ref.batch)?.entries[ref.index];
  const then = entry && fieldOf(entry.claim, ref.field);
  if (!entry || !then) throw new UsageError(`The archive here does not hold the statement “${id}”.`);
  const run = archive.run(entry.firstRun);
  if (!run) throw new Error(`The archive lacks the run ${entry.firstRun}.`);

  const documents: SourceDocument[] = Object.entries(entry.documents).map(([name, sha256]) => {
    const bytes = archive.bytes(sha256);
    if (!bytes) throw new Error(`The archive lacks the document ${sha256}.`);
    const used = archive.documents([sha256])[0];
    return { name, sha256, bytes, url: used?.url ?? '', mediaType: used?.mediaType ?? null };
  });
  const reading = await reader.read(ref.source, documents);
  const claim = reading.claims.find(({ key }) => key === entry.claim.key);
  const now = claim ? (fieldOf(claim, ref.field) ?? null) : null;
  return {
    agrees: now !== null && JSON.stringify(now.value) === JSON.stringify(then.value),
    source: ref.source,
    field: ref.field,
    label: labelOf(entry.claim),
    then,
    now,
    run: entry.firstRun,
    documents: run.documents,
  };
}

function fieldOf(claim: Claim, field: string): Sourced<unknown> | undefined {
  return (claim.fields as Readonly<Record<string, Sourced<unknown> | undefined>>)[field];
}

function labelOf(claim: Claim): string {
  const record = toRecord(claim) as unknown as Record<string, unknown>;
  return ['vendor', 'product', 'version', 'register', 'standard', 'title', 'municipality', 'key']
    .map((key) => record[key])
    .filter((value) => typeof value === 'string')
    .join(' · ');
}
