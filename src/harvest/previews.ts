/** Drafts that can be looked at for a while as if they were published. Kept in memory only, and never recorded. */
import { randomBytes } from 'node:crypto';
import pLimit from 'p-limit';
import type { Finding } from '../domain/reading.ts';
import type { Batch } from '../domain/record.ts';
import type { SourceDocument } from '../domain/source.ts';
import type { Clock } from './ports.ts';

/** A draft that was read: what a harvest would have made of it. */
export interface ReadDraft {
  readonly source: string;
  readonly batch: Batch;
  readonly document: SourceDocument;
  readonly findings: readonly Finding[];
  /** The harvest would be held, and this batch not be published. */
  readonly wouldBeHeld: boolean;
  readonly readAt: string;
}

/** Where a preview is to be had, and until when. `id` cannot be guessed, and is all that is needed to see it. */
export interface PreviewTicket {
  readonly id: string;
  readonly expiresAt: string;
}

export interface PreviewsDeps<World> {
  /** Makes the catalogue with the draft in it; null: it cannot be made, as long as nothing is published. */
  readonly build: (draft: ReadDraft) => Promise<World | null>;
  readonly clock: Clock;
  readonly keepMs?: number;
  readonly most?: number;
  readonly mostBytes?: number;
}

/** The previews of this process. */
export interface Previews<World> {
  keep(draft: ReadDraft): PreviewTicket;
  /** The catalogue is made when it is first asked for. Null: expired, given way to newer ones, or never there. */
  open(id: string): Promise<(PreviewTicket & { readonly draft: ReadDraft; readonly world: World }) | null>;
}

interface Kept<World> extends PreviewTicket {
  readonly draft: ReadDraft;
  readonly bytes: number;
  world: Promise<World | null> | null;
}

/** Long enough to look around and to show it to a colleague. */
const KEEP_MS = 30 * 60_000;
const MOST = 20;
const MOST_BYTES = 64 * 2 ** 20;
/** What a row takes in memory, about: a draft of 5 MB may hold many small ones. */
const BYTES_OF_ROW = 2_000;

/** Makes an empty set of previews. Beyond the bounds on number and memory the oldest give way. */
export function createPreviews<World>(deps: PreviewsDeps<World>): Previews<World> {
  const { build, clock, keepMs = KEEP_MS, most = MOST, mostBytes = MOST_BYTES } = deps;
  const kept = new Map<string, Kept<World>>();
  const oneAtATime = pLimit(1);

  function tidy(): void {
    const now = clock.now().getTime();
    let bytes = 0;
    // The newest first: they stay.
    for (const [id, one] of [...kept].reverse()) {
      bytes += one.bytes;
      const isFirst = bytes === one.bytes;
      if (Date.parse(one.expiresAt) <= now || (bytes > mostBytes && !isFirst)) kept.delete(id);
    }
    for (const id of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(id);
  }

  return {
    keep(draft) {
      const id = randomBytes(16).toString('base64url');
      const expiresAt = new Date(clock.now().getTime() + keepMs).toISOString();
      const bytes = draft.document.bytes.byteLength + draft.batch.entries.length * BYTES_OF_ROW;
      kept.set(id, { id, expiresAt, draft, bytes, world: null });
      tidy();
      return { id, expiresAt };
    },

    async open(id) {
      tidy();
      const found = kept.get(id);
      if (!found) return null;
      found.world ??= oneAtATime(() => build(found.draft));
      try {
        const world = await found.world;
        return world && { id, expiresAt: found.expiresAt, draft: found.draft, world };
      } catch (error) {
        // The next one who asks may have better luck.
        found.world = null;
        throw error;
      }
    },
  };
}
