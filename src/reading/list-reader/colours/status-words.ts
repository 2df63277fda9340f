/** Whether words of a legend are of a status. */

import { readStatus } from '../../../domain/status/reader.ts';
import { isHarmless } from '../../../domain/status/signals/harmless.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

/** Whether words are a status by themselves. */
export function readsWhole(text: string, vocabulary: Vocabulary): boolean {
  const { kind } = readStatus(text, vocabulary.status, vocabulary.isKnownName);
  return kind === 'known' || kind === 'ambiguous' || vocabulary.meaningOf(text)?.status != null;
}

/** Whether words are a status, or speak of an approval in a sentence. */
export function saysStatus(text: string, vocabulary: Vocabulary): boolean {
  return text !== '' && (readsWhole(text, vocabulary) || vocabulary.scan(text).signals.length > 0);
}

/** Whether words of a legend say nothing of an approval. */
export const isIdle = (text: string, vocabulary: Vocabulary): boolean =>
  isHarmless(text) || vocabulary.scan(text).saysNone;
