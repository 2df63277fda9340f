import type { UnknownWord } from '../../domain/findings/unknown-word.ts';
import type { TaughtKind } from '../../domain/lists/taught-words.ts';
import type { Finding, Reading } from '../../domain/reading.ts';
import type { Connector, SourceDocument } from '../../domain/source.ts';
import { phraseKey } from '../../domain/text/phrase.ts';
import type { Archive } from '../../ports/archive/archive.ts';

/** An unknown word of a list, with where it stands and what it may be taught as. */
export interface WordToTeach extends UnknownWord {
  /** How many findings are about it. */
  readonly times: number;
  /** The first of them. */
  readonly finding: Finding;
  /** What it can be taught to mean, each thing by all its known words, the nearest thing first. */
  readonly choices: readonly (readonly string[])[];
}

/** Unknown words of a reading, those that most rows have first. A word is asked for once however often it stands there. */
export function wordsToTeach(
  { findings }: Pick<Reading, 'findings'>,
  { knownWords }: Pick<Connector, 'knownWords'>,
): readonly WordToTeach[] {
  const byWord = new Map<string, WordToTeach>();
  for (const finding of findings) {
    const { unknownWord } = finding;
    if (unknownWord === undefined) continue;
    const key = `${unknownWord.kind} ${phraseKey(unknownWord.word)}`;
    const known = byWord.get(key);
    byWord.set(key, {
      ...unknownWord,
      times: (known?.times ?? 0) + 1,
      finding: known?.finding ?? finding,
      choices: known?.choices ?? choicesOf(unknownWord, knownWords?.(unknownWord.kind) ?? []),
    });
  }
  // Headings first: without them there are no rows, and so no other words.
  const order: readonly TaughtKind[] = ['heading', 'ignore', 'place', 'role', 'status'];
  return [...byWord.values()].sort(
    (a, b) =>
      order.indexOf(a.kind) - order.indexOf(b.kind) || b.times - a.times || (a.word < b.word ? -1 : 1),
  );
}

function choicesOf({ nearest }: UnknownWord, known: WordToTeach['choices']): WordToTeach['choices'] {
  const isNearest = (words: readonly string[]) =>
    nearest !== null && words.some((word) => isSame(word, nearest));
  return [...known.filter(isNearest), ...known.filter((words) => !isNearest(words))];
}

/** Whether two spellings are the same word. */
export const isSame = (one: string, other: string) => phraseKey(one) === phraseKey(other);

/** The documents of the source's last reading, as archived; null: it was never read, or their bytes are gone. */
export function lastDocuments(
  archive: Pick<Archive, 'runs' | 'documents'>,
  source: string,
): readonly SourceDocument[] | null {
  const state = archive.runs.sourceStates().find((one) => one.source === source);
  const run = state?.lastReading == null ? null : archive.runs.find(state.lastReading);
  if (run === null) return null;
  const documents = run.documents.map(({ name, url, sha256, mediaType }) => {
    const bytes = archive.documents.bytes(sha256);
    return bytes && { name, url, sha256, mediaType, bytes };
  });
  return documents.every((document) => document !== null) ? documents : null;
}
