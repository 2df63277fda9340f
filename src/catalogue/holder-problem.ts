import { HydrationFailed } from './snapshot/hydrate.ts';
import { SnapshotUnreadable } from './snapshot/snapshot-frame.ts';

/** Why a promotion is not served (yet). The old catalogue goes on being served, and the holder tries again. */
export interface HolderProblem {
  readonly code:
    | 'FEED_UNAVAILABLE'
    | 'STORE_BEHIND'
    | 'SNAPSHOT_MISSING'
    | 'SNAPSHOT_UNREADABLE'
    | 'HYDRATION_FAILED';
  readonly version: string | null;
  readonly cause: unknown;
}

/** The code of what went wrong; `other` where it is neither the snapshot nor its hydration. */
export function codeOf(cause: unknown, other: HolderProblem['code']): HolderProblem['code'] {
  if (cause instanceof SnapshotUnreadable) return 'SNAPSHOT_UNREADABLE';
  return cause instanceof HydrationFailed ? 'HYDRATION_FAILED' : other;
}
