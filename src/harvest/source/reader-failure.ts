import type { Trilingual } from '../../domain/bilingual.ts';
import type { Run } from '../../domain/record.ts';
import type { ReaderFailed } from './source-reader.ts';

/** Why a reader ended, for people. The detail is for those who run the hub, not for strangers who send drafts. */
export function reasonOfFailure(
  { code, message }: ReaderFailed,
  audience: 'with detail' | 'without detail',
): Run['reasons'][number] {
  const detail = audience === 'with detail' ? `: ${message.split('\n', 1)[0] ?? ''}` : '.';
  const texts: Record<ReaderFailed['code'], Trilingual> = {
    READER_TIMEOUT: {
      nb: 'Lesingen tok for lang tid.',
      nn: 'Lesinga tok for lang tid.',
      en: 'Reading took too long.',
    },
    READER_OUT_OF_MEMORY: {
      nb: 'Lesingen krevde for mye minne.',
      nn: 'Lesinga kravde for mykje minne.',
      en: 'Reading needed too much memory.',
    },
    VOCABULARY_REFUSED: {
      nb: `Filen med ord som huben er lært, kan ikke brukes${detail}`,
      nn: `Fila med ord som huben er lært, kan ikkje brukast${detail}`,
      en: `The file of words that the hub was taught cannot be used${detail}`,
    },
    READER_BUG: {
      nb: `Feil i leseren, meld den fra${detail}`,
      nn: `Feil i lesaren, meld han frå${detail}`,
      en: `A bug in the reader, please report it${detail}`,
    },
  };
  return { code, ...texts[code] };
}
