import type { Config } from '../../config/config.ts';
import { createSourceReader, type SourceReader } from '../../harvest/source/source-reader.ts';
import { openTaughtWords } from '../../harvest/teaching/taught-words.ts';
import type { Archive } from '../../ports/archive/archive.ts';
import { openRecordForReading } from '../installation/open-record.ts';
import { openAll } from '../open-all.ts';

/** What `hub teach` needs: a reader, and the record to read the last documents of. Throws NoArchive. */
export async function openTeaching(config: Config): Promise<{
  readonly deps: { readonly reader: SourceReader; readonly archive: Archive };
  close(): Promise<void>;
}> {
  return openAll(async (closing) => {
    const archive = openRecordForReading(config);
    closing.defer(() => archive.close());
    const reader = createSourceReader({ taughtWordsOf: openTaughtWords(config.vocabulary).of });
    closing.defer(() => reader.close());
    return { reader, archive };
  });
}
