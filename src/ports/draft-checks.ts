/** What the API needs to check a draft; `src/app` hands in who does it. */
import type { CheckRecord } from '../domain/claims/check-record.ts';
import type { Drift, Finding } from '../domain/reading.ts';
import type { ListDifference, Run } from '../domain/record.ts';

/** A draft of the list with this key. */
export interface Draft {
  readonly source: string;
  readonly content:
    | { readonly bytes: Uint8Array; readonly mediaType: string | null }
    | { readonly url: string };
}

/** What a harvest would make of it. */
export interface DraftReport {
  readonly verdict: 'accepted' | 'held' | 'failed';
  readonly documents: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[];
  readonly records: readonly CheckRecord[];
  readonly findings: readonly Finding[];
  readonly drift: readonly Drift[];
  readonly diff: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
    readonly unchanged: number;
  };
  readonly reasons: Run['reasons'];
}

/** A report with the rows that differ, or that it has to wait; null: nothing here reads the source. */
export type DraftAnswer =
  | {
      readonly ok: true;
      readonly report: DraftReport;
      readonly rows: readonly ListDifference[];
      /** Null: there is none. */
      readonly preview: { readonly id: string; readonly expiresAt: string } | null;
    }
  | { readonly ok: false; readonly code: 'BUSY' | 'RATE_LIMITED'; readonly retryAfterSeconds: number }
  | null;

/** Checks a draft and stores nothing. Throws StoreUnavailable where nothing can be compared with. */
export type CheckDraft = (draft: Draft) => Promise<DraftAnswer>;
