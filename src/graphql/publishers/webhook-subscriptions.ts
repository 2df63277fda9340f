/** Who is told of findings and held lists; `src/app` hands in who keeps it. Absent where this process keeps no record. */
import type { Watch } from '../../domain/findings/notice.ts';

interface WithKey {
  readonly watch: Watch;
  readonly secret: string;
}

/** Keeps watches. */
export interface WebhookSubscriptions {
  list(): readonly Watch[];
  /** Words where it cannot be taken. */
  add(source: string | null, url: string): WithKey | string;
  /** Follows a feed, by its path without an ending. Words where it cannot be taken. */
  follow(feed: string, url: string): Promise<WithKey | string>;
  remove(id: string): boolean;
  /** Null: there is no such watch. */
  rotate(id: string): WithKey | null;
}
