import type { Source } from '../../catalogue/catalogue.ts';
import { RELEASE_AFTER, releasableFrom } from '../../domain/guard/release.ts';
import type { RunRecord, SourceState } from '../../domain/record.ts';
import type { Words } from '../texts/words.ts';

/** What would let a held list through. */
export interface Release {
  readonly byConfirmation: boolean;
  readonly confirmations: number;
  readonly confirmationsNeeded: number | null;
  readonly earliestAt: string | null;
  readonly text: Words;
}

/** Null unless the run is held and the latest reading of its source. */
export function releaseOf(
  run: RunRecord,
  source: Pick<Source, 'expectedEveryHours'> | null,
  state: Pick<SourceState, 'lastReading'> | null,
): Release | null {
  if (run.outcome !== 'HELD' || state?.lastReading !== run.id || !source) return null;
  const { watch } = run;
  const never = { confirmations: 0, confirmationsNeeded: null, earliestAt: null };
  // Held for its layout alone: someone has to look, and nothing is wrong with the list.
  if (run.reasons.every(({ code }) => code === 'FIRST_READING' || code === 'NEW_LAYOUT'))
    return { byConfirmation: false, ...never, text: lookAtIt };
  if (!watch) return { byConfirmation: false, ...never, text: mendTheList };
  const isEmptied = run.reasons.some(({ code }) => code === 'LIST_EMPTIED');
  if (isEmptied) return { byConfirmation: true, ...never, text: onlyByWord };
  return {
    byConfirmation: true,
    confirmations: watch.confirmations,
    confirmationsNeeded: RELEASE_AFTER,
    earliestAt: releasableFrom(watch, source.expectedEveryHours),
    text: byWordOrReadings,
  };
}

const lookAtIt: Words = {
  nb: 'Se på radene i lesingen. Er de riktige, godta den.',
  nn: 'Sjå på radene i lesinga. Er dei rette, godta ho.',
  en: 'Look at the rows of the reading. If they are right, accept it.',
};
const mendTheList: Words = {
  nb: 'Rett det som er galt med listen. Neste lesing tar den i bruk når ingen av grunnene står igjen.',
  nn: 'Rett det som er gale med lista. Neste lesing tek ho i bruk når ingen av grunnane står att.',
  en: 'Mend what is wrong with the list. The next reading takes it when none of the reasons is left.',
};
const onlyByWord: Words = {
  nb: 'Legg radene tilbake, eller si fra at listen skal være tom. En tom liste slipper aldri gjennom av seg selv.',
  nn: 'Legg radene tilbake, eller sei frå at lista skal vere tom. Ei tom liste slepp aldri gjennom av seg sjølv.',
  en: 'Put the rows back, or say that the list is meant to be empty. An empty list never goes through by itself.',
};
const byWordOrReadings: Words = {
  nb: `Legg radene tilbake, eller si fra at de skal bort. Ellers slipper listen gjennom når ${RELEASE_AFTER} lesinger på rad har savnet de samme radene.`,
  nn: `Legg radene tilbake, eller sei frå at dei skal bort. Elles slepp lista gjennom når ${RELEASE_AFTER} lesingar på rad har sakna dei same radene.`,
  en: `Put the rows back, or say that they are meant to be gone. Otherwise the list goes through when ${RELEASE_AFTER} readings in a row have missed the same rows.`,
};
