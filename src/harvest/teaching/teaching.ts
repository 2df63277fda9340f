/** Teaching words to the hub beside `hub teach`: one at a time, to the same file, with the same choices. */

import { readTaughtWords, type TaughtKind, type TaughtWord } from '../../domain/lists/taught-words.ts';
import type { Run } from '../../domain/record.ts';
import type { Connector } from '../../domain/source.ts';
import { phraseKey } from '../../domain/text/phrase.ts';
import type { Archive } from '../../ports/archive/archive.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Harvester } from '../harvester.ts';
import { appendTaughtWords, readTaughtFile } from './taught-words.ts';
import { isSame, type WordToTeach, wordsToTeach } from './teach.ts';

/** A word and what it means. `means` null: a heading that is not to be read. */
export interface WordTaught {
  readonly source: string;
  readonly kind: TaughtKind;
  readonly word: string;
  readonly means: string | null;
  /** A role. */
  readonly by: string;
  readonly why: string;
}

/** Why a word cannot be taught. */
export type TeachingRefused = 'NO_SUCH_WORD' | 'NO_SUCH_MEANING' | 'FILE_UNUSABLE' | 'BUSY';

export interface TeachingDeps {
  readonly connectors: readonly Connector[];
  readonly archive: Pick<Archive, 'runs'>;
  readonly harvester: Harvester;
  readonly clock: Clock;
  /** The reviewed file of taught words. */
  readonly file: string;
  readonly onProblem: (error: unknown) => void;
}

/** Said where nobody gives a reason. */
const plain = 'Plain from the list itself.';

export function createTeaching({ connectors, archive, harvester, clock, file, onProblem }: TeachingDeps) {
  const connectorOf = (source: string) => connectors.find((one) => one.source.key === source);

  function words(source: string): readonly WordToTeach[] {
    const connector = connectorOf(source);
    const state = archive.runs.sourceStates().find((one) => one.source === source);
    const run = state?.lastReading == null ? null : archive.runs.find(state.lastReading);
    if (!connector?.knownWords || !run) return [];
    return wordsToTeach(run, connector).filter(({ choices }) => choices.length > 0);
  }

  return {
    /** The unknown words of a list's last reading; none of a list that can be taught no words. */
    words,

    /** The run that read the archived bytes again. With BUSY the word is in the file, and the next harvest uses it. */
    async teach({ source, kind, word, means, by, why }: WordTaught): Promise<Run | TeachingRefused> {
      const open = words(source).find((one) => one.kind === kind && isSame(one.word, word));
      if (!open) return 'NO_SUCH_WORD';
      const meaning = meaningOf(open, means);
      if (meaning === null) return 'NO_SUCH_MEANING';
      const at = clock.now().toISOString().slice(0, 10);
      const entry: TaughtWord = { source, word: open.word, ...meaning, by, at, why: why.trim() || plain };
      const before = readTaughtFile(file);
      if (!before.ok || !readTaughtWords({ words: [...before.words, entry] }).ok) return 'FILE_UNUSABLE';
      try {
        appendTaughtWords(file, [entry]);
      } catch (error) {
        onProblem(error);
        return 'FILE_UNUSABLE';
      }
      const harvested = await harvester.harvest([source]);
      return (harvested.ok && harvested.runs[0]) || 'BUSY';
    },
  };
}

function meaningOf(
  { kind, choices }: WordToTeach,
  means: string | null,
): Pick<TaughtWord, 'kind' | 'means'> | null {
  if (means === null) return kind === 'heading' ? { kind: 'ignore', means: 'taught: not read' } : null;
  const known = choices.flat().find((one) => phraseKey(one) === phraseKey(means));
  return known === undefined ? null : { kind, means: known };
}
