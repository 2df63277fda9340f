/** A draft as the API shows it: the catalogue with it in, and what stands behind the draft's own values. */
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Batch, Change, FindingRecord } from '../../domain/record.ts';
import type { SourceDocument } from '../../domain/source.ts';
import type { Details, FindingRequest, FindingSlice } from '../../ports/details.ts';

/** A preview that is there now; `src/app` hands in where they are kept. */
export interface Preview {
  readonly id: string;
  readonly expiresAt: string;
  readonly draft: {
    readonly source: string;
    readonly batch: Batch;
    readonly document: SourceDocument;
    readonly wouldBeHeld: boolean;
    readonly readAt: string;
  };
  readonly world: {
    readonly catalogue: Catalogue;
    readonly changes: readonly Change[];
    /** Of the sources of which something else would be said. */
    readonly findings: ReadonlyMap<string, readonly FindingRecord[]>;
  };
}

/** Answers that one preview may keep, and pages beside them, in bytes each. */
export const previewCacheBytes = 4 * 2 ** 20;

/** Gives a preview; null: it is not there, or no longer. */
export type OpenPreview = (id: string) => Promise<Preview | null>;

/** What clients get with every answer of a preview. */
export interface PreviewMark {
  readonly source: string;
  readonly wouldBeHeld: boolean;
  readonly expiresAt: string;
}

/** The name of the run that a draft would have been. It is in no log. */
const draftRun = 'draft';

/**
 * The records behind a preview: those of the draft from memory, all others from the store. The changes that the draft would
 * bring go on where the published ones end.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one port put over another: each method is a line or three.
export function previewDetails(details: Details, { draft, world }: Preview): Details {
  const { batch, document, readAt } = draft;
  const first = world.changes[0]?.seq ?? Number.POSITIVE_INFINITY;
  const own = Map.groupBy(world.changes, ({ entity }) => entity);

  return {
    ...details,

    claims: (refs) =>
      either(
        refs,
        (ref) => ref.batch === batch.id,
        ({ index }) => {
          const entry = batch.entries[index];
          return entry ? { ...entry, run: draftRun } : null;
        },
        details.claims,
      ),

    documents: (sha256s) =>
      either(
        sha256s,
        (sha256) => sha256 === document.sha256,
        (sha256) => ({
          sha256,
          url: document.url,
          mediaType: document.mediaType,
          bytes: document.bytes.byteLength,
          fetchedAt: readAt,
          sourcePublishedAt: null,
          etag: null,
        }),
        details.documents,
      ),

    documentBytes: (sha256s) =>
      either(
        sha256s,
        (sha256) => sha256 === document.sha256,
        () => document.bytes,
        details.documentBytes,
      ),

    findings: (keys) =>
      either(
        keys,
        ({ source }) => world.findings.has(source),
        ({ source, id }) => world.findings.get(source)?.find((one) => one.id === id) ?? null,
        details.findings,
      ),

    findingsOf: (requests) =>
      either(
        requests,
        ({ source }) => world.findings.has(source),
        (request) => sliceOf(world.findings.get(request.source) ?? [], request),
        details.findingsOf,
      ),

    changes: (numbers) =>
      either(
        numbers,
        (seq) => seq >= first,
        (seq) => world.changes[seq - first] ?? null,
        details.changes,
      ),

    async changeNumbersOf(entities) {
      const published = await details.changeNumbersOf(entities);
      return entities.map((entity, i) => {
        const numbers = [...(published[i] ?? []), ...(own.get(entity) ?? []).map(({ seq }) => seq)];
        return numbers.length > 0 ? numbers : null;
      });
    },
  };
}

/** Some values from memory, the others from the store in one go, in the order of their keys. */
async function either<K, V>(
  keys: readonly K[],
  isOwn: (key: K) => boolean,
  own: (key: K) => NoInfer<V> | null,
  others: (keys: readonly K[]) => Promise<readonly V[]>,
): Promise<(V | null)[]> {
  const asked = keys.filter((key) => !isOwn(key));
  const found = asked.length > 0 ? await others(asked) : [];
  let taken = 0;
  return keys.map((key) => (isOwn(key) ? own(key) : (found[taken++] ?? null)));
}

function sliceOf(all: readonly FindingRecord[], request: FindingRequest): FindingSlice | null {
  const { first, after, states, severities } = request;
  const matching = all.filter(
    ({ state, severity }) =>
      (!states || states.includes(state)) && (!severities || severities.includes(severity)),
  );
  const start = after === null ? 0 : matching.findIndex(({ id }) => id === after) + 1;
  if (after !== null && start === 0) return null;
  return {
    findings: matching.slice(start, start + first),
    total: matching.length,
    hasNext: start + first < matching.length,
    hasPrevious: start > 0,
  };
}
