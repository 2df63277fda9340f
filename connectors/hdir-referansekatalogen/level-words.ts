/** Levels and directions by their words. */
import { type BindingLevel, phraseKey, type StandardDirection } from '../../src/kit.ts';
import { directionWords, levelWords } from './lookups.ts';

const byPhrase = <T>(words: Readonly<Record<string, T>>) =>
  new Map(Object.entries(words).map(([word, value]) => [phraseKey(word), value]));
const levels = byPhrase<BindingLevel>(levelWords);
const directions = byPhrase<StandardDirection>(directionWords);

/** The level that the words are; null where they are none. */
export const levelOf = (text: string): BindingLevel | null => levels.get(phraseKey(text)) ?? null;
/** The direction that the words are; null where they are none. */
export const directionOf = (text: string): StandardDirection | null =>
  directions.get(phraseKey(text)) ?? null;
