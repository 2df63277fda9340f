import { sourcedFields } from '../domain/batch.ts';
import type { Claim, Locator, Sourced } from '../domain/claims/claim.ts';
import { labelOf } from '../domain/claims/label.ts';
import { readStatementId, type StatementRef, statementId } from '../domain/claims/statement.ts';
import { permanentId } from '../domain/history/moment-id.ts';
import type { Reading } from '../domain/reading.ts';
import type { Batch, BatchEntry, Run } from '../domain/record.ts';
import type { SourceDocument } from '../domain/source.ts';
import type { Archive } from '../ports/archive/archive.ts';
import type { SourceReader } from './source/source-reader.ts';

/** What came of deriving one value again from the archived bytes. */
export interface Replay {
  readonly id: string;
  /** The documents still give the value, and its quote still stands at its place. */
  readonly agrees: boolean;
  /** The quote stands at its locator in the archived bytes. */
  readonly quoted: boolean;
  readonly source: string;
  readonly field: string;
  readonly label: string;
  readonly then: Sourced<unknown>;
  /** Null: the same documents no longer give it. */
  readonly now: Sourced<unknown> | null;
  /** The documents that the claim's locators point into. */
  readonly documents: Run['documents'];
}

/** The id names no statement, or none that this archive holds. */
export class UnknownStatement extends Error {
  override readonly name = 'UnknownStatement';
}

/** Derives values again with today's code. */
export interface Replayer {
  /** Throws UnknownStatement for an id that is none, or that this archive does not hold. */
  statement(id: string): Promise<Replay>;
  /** Every field of every entry of a batch; documents are read once for all entries that share them. */
  batch(batch: Batch): Promise<Replay[]>;
}

export interface ReplayDeps {
  readonly archive: Pick<Archive, 'batches' | 'runs' | 'documents'>;
  readonly reader: Pick<SourceReader, 'read'>;
  /** The words at a place of a document; null when it has no such place. */
  readonly textAt: (document: SourceDocument, locator: Locator) => string | null;
  /** Readies documents for `textAt`; absent where none needs it. */
  readonly prepare?: (documents: readonly SourceDocument[]) => Promise<void>;
}

/** The documents of one reading, as a run used them. */
interface Material {
  readonly documents: readonly SourceDocument[];
  readonly used: Run['documents'];
  /** Claims by kind and key; those that share a key stand together. */
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
}

/**
 * Makes a replayer. A claim is read from all documents that its batch's run had, with the very bytes that the entry
 * names in place of later ones: what one page says may need another to be understood. Readings are kept as long as the
 * replayer is.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one closure over the documents that were opened; each function in it is short.
export function createReplayer({ archive, reader, textAt, prepare }: ReplayDeps): Replayer {
  const materials = new Map<string, Promise<Material>>();
  const opened = new Map<string, SourceDocument>();

  /** One object for the same document, so that it is parsed once for all quotes looked up in it. */
  function open(used: Run['documents'][number]): SourceDocument {
    const { name, sha256, url, mediaType } = used;
    const key = JSON.stringify([name, sha256, url]);
    const known = opened.get(key);
    if (known) return known;
    const bytes = archive.documents.bytes(sha256);
    if (!bytes) throw new Error(`The archive lacks the document ${sha256}.`);
    const document = { name, sha256, url, mediaType, bytes };
    opened.set(key, document);
    return document;
  }

  function materialOf(batch: Batch, entry: BatchEntry): Promise<Material> {
    const used = documentsOf(archive, batch, entry);
    const key = JSON.stringify([batch.source, used.map(({ name, sha256 }) => [name, sha256]).sort()]);
    const known = materials.get(key);
    if (known) return known;
    const documents = used.map(open);
    const material = reader.read(batch.source, documents).then(async (reading) => {
      await prepare?.(documents);
      return { documents, used, claims: claimsByKey(reading) };
    });
    materials.set(key, material);
    return material;
  }

  async function entryOf(
    batch: Batch,
    index: number,
    entry: BatchEntry,
    only?: Pick<StatementRef, 'field' | 'alternative'>,
  ): Promise<Replay[]> {
    const { documents, used, claims } = await materialOf(batch, entry);
    const alternative = only?.alternative;
    const claim = alternative === undefined ? entry.claim : asStated(entry.claim, alternative);
    const again = (claims.get(keyOf(claim)) ?? []).flatMap((one) => [
      one,
      ...(one.contradicted ?? []).map((_, at) => asStated(one, at)),
    ]);
    return sourcedFields(claim)
      .filter(([field]) => only === undefined || field === only.field)
      .map(([field, then]) => {
        const found = again.flatMap((other) => fieldOf(other, field) ?? []);
        const same = found.find(({ value }) => JSON.stringify(value) === JSON.stringify(then.value));
        const document = documents.find(({ name }) => name === then.locator.document);
        const quoted =
          document !== undefined && (textAt(document, then.locator)?.includes(then.locator.quote) ?? false);
        return {
          id: statementId({
            source: batch.source,
            batch: batch.id,
            index,
            field,
            ...(alternative !== undefined && { alternative }),
          }),
          agrees: same !== undefined && quoted,
          quoted,
          source: batch.source,
          field,
          label: labelOf(claim),
          then,
          now: same ?? found[0] ?? null,
          documents: used.filter(({ name }) => entry.documents[name] !== undefined),
        };
      });
  }

  return {
    async statement(id) {
      const ref = readStatementId(permanentId(id));
      if (!ref)
        throw new UnknownStatement(
          `“${id}” is no statement id. Take one from evidence { id } of any entity.`,
        );
      const batch = archive.batches.find(ref.batch);
      const entry = batch?.entries[ref.index];
      const [result] = batch && entry ? await entryOf(batch, ref.index, entry, ref) : [];
      if (!result) throw new UnknownStatement(`The archive here does not hold the statement “${id}”.`);
      return result;
    },
    async batch(batch) {
      const results: Replay[] = [];
      for (const [index, entry] of batch.entries.entries()) {
        results.push(...(await entryOf(batch, index, entry)));
      }
      return results;
    },
  };
}

/** The run's documents, with those that the entry names in their places. */
function documentsOf(
  archive: ReplayDeps['archive'],
  batch: Batch,
  { documents }: BatchEntry,
): Run['documents'] {
  const run = archive.runs.find(batch.run);
  if (!run) throw new Error(`The archive lacks the run ${batch.run}.`);
  const used = new Map(run.documents.map((document) => [document.name, document]));
  for (const [name, sha256] of Object.entries(documents)) {
    const known = used.get(name);
    if (known?.sha256 === sha256) continue;
    const [archived] = archive.documents.find([sha256]);
    if (!archived) throw new Error(`The archive lacks the document ${sha256}.`);
    const { mediaType, bytes, fetchedAt } = archived;
    used.set(name, { name, sha256, url: known?.url ?? archived.url, mediaType, bytes, fetchedAt });
  }
  return [...used.values()];
}

/** The claim as one of the rows that disagree about it says it. */
function asStated(claim: Claim, alternative: number): Claim {
  return { ...claim, fields: claim.contradicted?.[alternative] ?? {} } as Claim;
}

const keyOf = ({ kind, key }: Claim) => `${kind}|${key}`;

function claimsByKey({ claims, negatives = [] }: Reading): Map<string, Claim[]> {
  return Map.groupBy([...claims, ...negatives], keyOf);
}

function fieldOf(claim: Claim, field: string): Sourced<unknown> | undefined {
  return (claim.fields as Readonly<Record<string, Sourced<unknown> | undefined>>)[field];
}
