import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse, YAMLParseError } from 'yaml';
import {
  readTaughtWords,
  type TaughtReading,
  type TaughtWord,
  taughtLine,
} from '../../domain/lists/taught-words.ts';

/** The file of taught words cannot be used; the message says what is wrong, for people. */
export class TaughtWordsRefused extends Error {
  override readonly name = 'TaughtWordsRefused';
}

/** Reads the reviewed file of taught words. What is wrong with it is a value, because a person wrote it. No file: no words. */
export function readTaughtFile(file: string): TaughtReading {
  try {
    return readTaughtWords(parse(readFileSync(file, 'utf8'), { maxAliasCount: 0 }) ?? { words: [] });
  } catch (error) {
    if (error instanceof YAMLParseError || error instanceof ReferenceError)
      return { ok: false, problems: [`the file: ${error.message.split('\n', 1)[0]}`] };
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return { ok: true, words: [] };
    throw error;
  }
}

/** The words of each source as the file has them when they are asked for: a word is taught without a restart. */
export interface TaughtWords {
  /** Throws TaughtWordsRefused. */
  of(source: string): readonly TaughtWord[];
  /** The name of the code that reads the source, with that of the words it was taught: new words, and documents are read again. */
  versionOf(source: string, parserVersion: string): string;
}

/** The taught words of a file. */
export function openTaughtWords(file: string): TaughtWords {
  const read = (): readonly TaughtWord[] => {
    const reading = readTaughtFile(file);
    if (reading.ok) return reading.words;
    throw new TaughtWordsRefused(`${file}: ${reading.problems.slice(0, 3).join('; ')}`);
  };
  const of = (source: string) => read().filter((word) => word.source === source);
  return {
    of,
    versionOf(source, parserVersion) {
      const reading = readTaughtFile(file);
      const words = reading.ok ? reading.words.filter((word) => word.source === source) : [];
      if (words.length === 0) return parserVersion;
      const meanings = words.map(({ kind, word, means }) => JSON.stringify([kind, word, means])).sort();
      return `${parserVersion}+${createHash('sha256').update(meanings.join('\n')).digest('hex').slice(0, 8)}`;
    },
  };
}

/** Adds words at the end of the file, and leaves what stands there as it is. Throws what the file system throws. */
export function appendTaughtWords(file: string, words: readonly TaughtWord[]): void {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : 'words:\n';
  const lines = words.map((word) => `  ${taughtLine(word)}\n`).join('');
  if (/^words:\s*\[\s*\]\s*$/mu.test(before))
    writeFileSync(file, before.replace(/^words:\s*\[\s*\]\s*$/mu, `words:\n${lines.trimEnd()}`));
  else if (existsSync(file)) appendFileSync(file, `${before.endsWith('\n') ? '' : '\n'}${lines}`);
  else writeFileSync(file, `${before}${lines}`);
}
