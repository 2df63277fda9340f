/** What a feed holds, whatever it is written as. */
import { hash } from 'node:crypto';
import type { Language } from '../console/frame/html.ts';

/** One thing that happened. `name` identifies it for ever; the entry's id is made of it. */
export interface FeedEntry {
  readonly name: readonly string[];
  readonly title: string;
  /** When it happened, ISO. */
  readonly updated: string;
  /** A page on this hub: its path. */
  readonly href: string;
  /** Plain text, paragraph by paragraph. */
  readonly content: readonly string[];
  /** What happened, in words. */
  readonly category: string;
}

/** A feed in one language. */
export interface Feed {
  readonly name: readonly string[];
  readonly language: Language;
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  /** What the addresses of its pages begin with, such as `https://hub.example`; empty: they are relative to its own. */
  readonly origin: string;
  /** Paths on this hub: of the feed, and of the page about the same. */
  readonly self: string;
  readonly page: string;
  readonly entries: readonly FeedEntry[];
}

/** A UUID of the name's digest (version 8: of our own making, RFC 9562). The same name gives the same id for ever. */
export function idOf(name: readonly string[]): string {
  const digest = hash('sha256', JSON.stringify(['helseteknologi-hub', ...name]), 'hex');
  const [a, b, c, d, e] = [
    [0, 8],
    [8, 12],
    [13, 16],
    [17, 20],
    [20, 32],
  ].map(([from, to]) => digest.slice(from, to));
  return `${a}-${b}-8${c}-8${d}-${e}`;
}
