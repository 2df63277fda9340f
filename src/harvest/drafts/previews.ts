/** Drafts that can be looked at for a while as if they were published. Kept in memory only, and never recorded. */
import { randomBytes } from 'node:crypto';
import pLimit from 'p-limit';
import type { Finding } from '../../domain/reading.ts';
import type { Batch } from '../../domain/record.ts';
import type { SourceDocument } from '../../domain/source.ts';
import type { Clock } from '../../ports/clock.ts';

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
  /** Bytes that a world takes in memory, with all that is kept of its answers. */
  readonly sizeOf?: (world: World) => number;
  readonly clock: Clock;
  readonly keepMs?: number;
  readonly most?: number;
  readonly mostBytes?: number;
  /** Of these one client may have. */
  readonly mostOfClient?: number;
  readonly worldBytes?: number;
}

/** The previews of this process. */
export interface Previews<World> {
  /** `client` names who handed the draft in. */
  keep(draft: ReadDraft, client: string): PreviewTicket;
  /** What the reader found; null as for `open`. No catalogue is made. */
  findings(id: string): readonly Finding[] | null;
  /** The catalogue is made when it is first asked for. Null: expired, given way to newer ones, or never there. */
  open(id: string): Promise<(PreviewTicket & { readonly draft: ReadDraft; readonly world: World }) | null>;
}

interface Kept<World> extends PreviewTicket {
  readonly draft: ReadDraft;
  readonly client: string;
  readonly bytes: number;
  world: Promise<World | null> | null;
  /** 0: it is not made. */
  worldBytes: number;
}

/** Long enough to look around and to show it to a colleague. */
const KEEP_MS = 30 * 60_000;
const MOST = 40;
const MOST_OF_CLIENT = 5;
const MOST_BYTES = 64 * 2 ** 20;
/** Of the catalogues that are made of drafts; one that gives way is made again when it is asked for. */
const WORLD_BYTES = 256 * 2 ** 20;
/** What a row takes in memory, about: a draft of 5 MB may hold many small ones. */
const BYTES_OF_ROW = 2_000;

/**
 * Makes an empty set of previews. Beyond the bounds on number and memory those of the client who has the most give way, the oldest
 * first: whoever hands in many drafts displaces their own.
 */
// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one closure over what is kept; each function in it is short.
export function createPreviews<World>(deps: PreviewsDeps<World>): Previews<World> {
  const { build, sizeOf = () => 0, clock, keepMs = KEEP_MS } = deps;
  const { most = MOST, mostOfClient = MOST_OF_CLIENT } = deps;
  const { mostBytes = MOST_BYTES, worldBytes = WORLD_BYTES } = deps;
  /** The one that was kept or looked at last comes last. */
  const kept = new Map<string, Kept<World>>();
  const oneAtATime = pLimit(1);

  const sum = (of: (one: Kept<World>) => number, client?: string) =>
    [...kept.values()].reduce(
      (all, one) => all + (client === undefined || one.client === client ? of(one) : 0),
      0,
    );

  /** The oldest of the client who has the most; never `spared`. */
  function heaviest(of: (one: Kept<World>) => number, spared: string): Kept<World> | null {
    let found: Kept<World> | null = null;
    let weight = 0;
    for (const one of kept.values()) {
      if (one.id === spared || of(one) === 0) continue;
      const weighs = sum(of, one.client);
      if (weighs <= weight) continue;
      found = one;
      weight = weighs;
    }
    return found;
  }

  function drop(
    of: (one: Kept<World>) => number,
    most: number,
    spared: string,
    free: (one: Kept<World>) => void,
  ) {
    while (sum(of) > most) {
      const one = heaviest(of, spared);
      if (!one) return;
      free(one);
    }
  }

  const forget = ({ id }: Kept<World>) => void kept.delete(id);
  const unmake = (one: Kept<World>) => {
    one.world = null;
    one.worldBytes = 0;
  };

  function expire(): void {
    const now = clock.now().getTime();
    for (const one of [...kept.values()]) if (Date.parse(one.expiresAt) <= now) forget(one);
  }

  /** Makes room beside the one that has just been kept or looked at. */
  function tidy(spared: string): void {
    expire();
    const client = kept.get(spared)?.client;
    const own = [...kept.values()].filter((one) => one.client === client);
    for (const one of own.slice(0, Math.max(0, own.length - mostOfClient))) forget(one);
    drop(() => 1, most, spared, forget);
    drop(({ bytes }) => bytes, mostBytes, spared, forget);
    drop((one) => one.worldBytes, worldBytes, spared, unmake);
  }

  return {
    keep(draft, client) {
      const id = randomBytes(16).toString('base64url');
      const expiresAt = new Date(clock.now().getTime() + keepMs).toISOString();
      const bytes = draft.document.bytes.byteLength + draft.batch.entries.length * BYTES_OF_ROW;
      kept.set(id, { id, expiresAt, draft, client, bytes, world: null, worldBytes: 0 });
      tidy(id);
      return { id, expiresAt };
    },

    findings(id) {
      expire();
      return kept.get(id)?.draft.findings ?? null;
    },

    async open(id) {
      expire();
      const found = kept.get(id);
      if (!found) return null;
      const making = found.world ?? oneAtATime(() => build(found.draft));
      found.world = making;
      try {
        const world = await making;
        if (world && found.world === making && found.worldBytes === 0) {
          found.worldBytes = Math.max(1, sizeOf(world));
          tidy(id);
        }
        return world && { id, expiresAt: found.expiresAt, draft: found.draft, world };
      } catch (error) {
        // The next one who asks may have better luck.
        if (found.world === making) found.world = null;
        throw error;
      }
    },
  };
}
