/** Marked words after a name that speak of its approval. */

import { scanText } from '../../../domain/status/signals/scan-text.ts';
import { type Element, rawText } from '../tree/tree.ts';
import type { Segment } from './segments.ts';

/**
 * `A EPJ <em>Konkurs</em>`: marked words after others, that end or deny, are a line of their own and no part of a name.
 * What a sentence marks (`A EPJ er <b>ikke godkjent</b>.`) is a part of it.
 */
export function isRemark(element: Element, segments: readonly Segment[]): boolean {
  if (!emphasis.has(element.name) || (element.next !== null && rawText(element.next).trim() !== ''))
    return false;
  const words = rawText(element);
  if (words.length > longestRemark || !scanText(words).signals.some(({ effect }) => grave.has(effect)))
    return false;
  let before = '';
  for (let at = segments.length - 1; at >= 0 && before.trim().length < lastWords; at -= 1)
    before = `${segments[at]?.text ?? ''}${before}`.slice(-lastWords * 4);
  return before.trim() !== '' && !unfinished.test(before);
}

/** A verb or a negation that what follows goes with. */
const unfinished =
  /(?<!\p{L})(?:er|var|ble|blei|blir|vart|vert|har|skal|kan|må|ikke|ikkje|is|are|was|were|has|not)\s*$/iu;
const emphasis = new Set(['em', 'i', 'b', 'strong', 'small', 'mark', 'font']);
const grave: ReadonlySet<string> = new Set(['ended', 'denied', 'suspended']);
const longestRemark = 80;
/** As many characters before marked words show whether their sentence goes on. */
const lastWords = 20;
