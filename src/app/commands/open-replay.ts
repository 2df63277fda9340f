import type { Config } from '../../config/config.ts';
import type { ReplayDeps } from '../../harvest/replay.ts';
import { createSourceReader } from '../../harvest/source/source-reader.ts';
import { openTaughtWords } from '../../harvest/teaching/taught-words.ts';
import type { Archive } from '../../ports/archive/archive.ts';
import { prepareDocuments, textAt } from '../../reading/open-document.ts';
import { openExistingRecord, requireArchive } from '../installation/open-record.ts';

/** What `hub replay` needs of the record and the readers. Throws NoArchive. */
export function openReplay(config: Config): {
  readonly deps: ReplayDeps & { readonly archive: Archive };
  close(): Promise<void>;
} {
  requireArchive(config);
  const archive = openExistingRecord(config);
  if (!archive) throw new Error('The archive was taken away.');
  const reader = createSourceReader({ taughtWordsOf: openTaughtWords(config.vocabulary).of });
  return {
    deps: { reader, archive, textAt, prepare: prepareDocuments },
    async close() {
      await reader.close();
      archive.close();
    },
  };
}
