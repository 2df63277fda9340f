import type { LinkAnswer, LinkState } from '../../domain/lists/links.ts';

/** What is known of the links that the lists carry, or carried. */
export interface Links {
  list(): LinkState[];
  /** Keeps what was learnt of some links. Throws LeaseLost for an old token. */
  record(states: readonly LinkState[], token: number): void;
}

/** Asks whether a link leads anywhere: as politely and safely as a document is fetched, and without reading it. */
export interface LinkProbe {
  answerOf(url: string, signal?: AbortSignal): Promise<LinkAnswer>;
}
