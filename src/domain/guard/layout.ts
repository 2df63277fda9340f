/**
 * The layout of a list as it was understood: which kinds of blocks it has and what its headings were taken to mean. Its
 * fingerprint stays the same while rows come and go, and changes when a heading gets another meaning or a new one comes, so
 * that a person's look at a layout holds for every later reading of it. docs/rules/layout-1.md says it in words.
 */
import { createHash } from 'node:crypto';
import { describe } from '../findings/messages/describe.ts';
import type { Reading } from '../reading.ts';
import { phraseKey, withoutParenthesis } from '../text/phrase.ts';
import { type Reason, reasonOf } from './findings.ts';

/** A layout that someone has looked at, or that the hub was set to take without. */
export interface AcceptedLayout {
  readonly source: string;
  readonly fingerprint: string;
  /** The first run that was let through with it. */
  readonly run: string;
  /** A role, such as `redaksjon`; null: no person has looked (sample mode, or `HUB_FIRST_READING=serve`). */
  readonly acceptedBy: string | null;
  readonly note: string | null;
  readonly at: string;
}

/** `layout_` and 16 hexadecimal figures. */
export function layoutOf({ layouts, headings = [] }: Pick<Reading, 'layouts' | 'headings'>): string {
  const meanings = headings.map(({ use, as, heading }) =>
    // What a heading means counts, not how it is spelt; of one that nobody knows, only its words are there to count.
    use === 'mapped' ? `${use} ${as}` : `${use} ${wordsOf(heading)}`,
  );
  const parts = [...new Set([...layouts.map((layout) => `layout ${layout}`), ...meanings])].sort();
  return `layout_${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)}`;
}

/** The words of a heading without dates and counts: `Status (per 1.10.2025)` and `Status` are the same layout. */
function wordsOf(heading: string): string {
  return phraseKey(withoutParenthesis(heading).replace(/\d+/gu, ''));
}

/** Why a list in this layout waits for a person: none has looked at it. Null: someone has. */
export function unseenLayout(fingerprint: string, accepted: readonly AcceptedLayout[]): Reason | null {
  const seen = accepted.filter(({ acceptedBy }) => acceptedBy !== null);
  if (seen.some((layout) => layout.fingerprint === fingerprint)) return null;
  return reasonOf(
    seen.length === 0 ? describe('FIRST_READING', {}) : describe('NEW_LAYOUT', {}),
    fingerprint,
  );
}
