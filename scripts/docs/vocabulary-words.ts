/** Where a word of the lookups has been seen: in a publisher's own document, in the samples, or nowhere yet. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../../src/domain/text/phrase.ts';
import { openDocument } from '../../src/reading/open-document.ts';
import seen from './vocabulary-seen.json' with { type: 'json' };

/** What a word is for; the same word may be seen as a link and never as a heading. */
export type Topic = 'status' | 'role' | 'link' | 'name' | 'heading';
export type Sight = 'fact' | 'sample' | 'expected';

export interface Sights {
  of(word: string, topic: Topic, source?: string): Sight;
  /** Words of `vocabulary-seen.json` that were never asked for: the lookups lack them, or they are misspelt. */
  unasked(): readonly string[];
}

/** `sampleSite`: folder of the sample site, whose documents are gone through. */
export function readSights(sampleSite: string): Sights {
  const samples = wordsIn(sampleSite);
  const facts = factKeys();
  const asked = new Set<string>();
  return {
    of(word, topic, source) {
      const key = factKey(word, topic, source);
      asked.add(key);
      if (facts.has(key)) return 'fact';
      return samples.has(spelling(word)) ? 'sample' : 'expected';
    },
    unasked: () => [...facts].filter((key) => !asked.has(key)),
  };
}

/** Each place where words were seen, with its words, for the list at the end. */
export function wordsByPlace(): ReadonlyMap<string, readonly string[]> {
  const { heading, note: _, ...topics } = seen;
  const entries = [...Object.values(topics), ...Object.values(heading)].flatMap((words) =>
    Object.entries(words),
  );
  const byPlace = new Map<string, Set<string>>();
  for (const [word, place] of entries) byPlace.set(place, (byPlace.get(place) ?? new Set()).add(word.trim()));
  return new Map([...byPlace].map(([place, words]) => [place, [...words]]));
}

/** Spaces count here: `anbefaltStandard` has not been seen because `Anbefalt standard` has. */
function spelling(word: string): string {
  return plainText(word)
    .toLowerCase()
    .replace(/^[\s"'«“:.]+|[\s"'»”:.]+$/gu, '');
}

function factKey(word: string, topic: Topic, source: string | undefined): string {
  return `${topic}${topic === 'heading' ? ` ${source}` : ''} ${spelling(word)}`;
}

function factKeys(): ReadonlySet<string> {
  const { heading, note: _, ...topics } = seen;
  const keys = (words: object, topic: Topic, source?: string) =>
    Object.keys(words).map((word) => factKey(word, topic, source));
  return new Set([
    ...(['status', 'role', 'link', 'name'] as const).flatMap((topic) => keys(topics[topic], topic)),
    ...Object.entries(heading).flatMap(([source, words]) => keys(words, 'heading', source)),
  ]);
}

/** Keys of all texts in the documents, and of their parts between punctuation, without the dates in them. */
function wordsIn(folder: string): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!/\.(?:html|xlsx|json)$/u.test(file) || file.endsWith('routes.json')) continue;
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    const opened = openDocument({ name: 'list', url: `https://${file}`, bytes, mediaType: null, sha256: '' });
    for (const text of textsIn(opened)) {
      for (const part of [
        text,
        ...text.split(/\s*[,;:()–—·|/]\s*|\s+-\s+|\s+(?:og|for|pr|per)\s+|\d[\d.]*/u),
      ]) {
        keys.add(spelling(part));
      }
    }
  }
  keys.delete('');
  return keys;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === 'href' || name === 'path' ? [] : [...(Array.isArray(value) ? [] : [name]), ...textsIn(inner)],
  );
}
