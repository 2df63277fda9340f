/** What editors do, and how it ended, in words. */

import type { TaughtKind } from '../../domain/lists/taught-words.ts';
import type { PublisherActionKind } from '../../domain/publisher-action.ts';
import type { FindingAnswer } from '../../domain/record.ts';
import type { Value } from '../console/frame/html.ts';
import { say } from '../console/words/say.ts';

export const workbenchTitle = say('Arbeidsbord', 'Arbeidsbord', 'Workbench');

export const actionLabels: Readonly<Record<PublisherActionKind, Value>> = {
  ANSWER_FINDING: say('Svarte på et funn', 'Svara på eit funn', 'Answered a finding'),
  CONFIRM_REMOVALS: say(
    'Bekreftet at rader skal bort',
    'Stadfesta at rader skal bort',
    'Confirmed that rows are meant to be gone',
  ),
  ACCEPT_LAYOUT: say(
    'Godtok lesingen av en ny oppbygning',
    'Godtok lesinga av ei ny oppbygging',
    'Accepted the reading of a new layout',
  ),
  TEACH_WORD: say('Lærte huben et ord', 'Lærte huben eit ord', 'Taught the hub a word'),
  SUBSCRIBE: say('Begynte et abonnement', 'Byrja eit abonnement', 'Began a subscription'),
  UNSUBSCRIBE: say('Avsluttet et abonnement', 'Avslutta eit abonnement', 'Ended a subscription'),
  NEW_WEBHOOK_KEY: say(
    'Laget ny nøkkel til et abonnement',
    'Laga ny nøkkel til eit abonnement',
    'Made a new key for a subscription',
  ),
};

const laterReading = say(
  'Tatt vare på; brukes ved neste lesing',
  'Teke vare på; blir brukt ved neste lesing',
  'Kept; used by the next reading',
);
const gone = say('Avvist: gjelder ikke lenger', 'Avvist: gjeld ikkje lenger', 'Refused: no longer applies');

/** How an action ended, by the word in the record. */
const outcomeLabels: Readonly<Record<string, Value>> = {
  DONE: say('Utført', 'Utført', 'Done'),
  STILL_HELD: say(
    'Utført; listen holdes fortsatt tilbake',
    'Utført; lista blir framleis halden tilbake',
    'Done; the list is still held',
  ),
  BUSY: laterReading,
  NOT_ALLOWED: say(
    'Avvist: listen hører til en annen utgiver',
    'Avvist: lista høyrer til ein annan utgivar',
    'Refused: the list is another publisher’s',
  ),
  NO_SUCH_FINDING: gone,
  NO_SUCH_RUN: gone,
  NOT_HELD: gone,
  NO_NEW_LAYOUT: gone,
  NO_SUCH_ROWS: gone,
  NO_SUCH_WORD: gone,
  NO_SUCH_SUBSCRIPTION: gone,
  NO_SUCH_MEANING: say('Avvist: ukjent betydning', 'Avvist: ukjend tyding', 'Refused: unknown meaning'),
  OTHER_REASONS: say(
    'Avvist: listen holdes tilbake av andre grunner også',
    'Avvist: lista blir halden tilbake av andre grunnar òg',
    'Refused: the list is held for other reasons too',
  ),
  FILE_UNUSABLE: say(
    'Feilet: ordlisten kunne ikke skrives',
    'Feila: ordlista kunne ikkje skrivast',
    'Failed: the list of words could not be written',
  ),
  TOO_MANY: say(
    'Avvist: for mange abonnementer',
    'Avvist: for mange abonnement',
    'Refused: too many subscriptions',
  ),
  BAD_ADDRESS: say(
    'Avvist: adressen kan ikke brukes',
    'Avvist: adressa kan ikkje brukast',
    'Refused: the address cannot be used',
  ),
  FAILED: say('Feilet', 'Feila', 'Failed'),
};

/** Null: it was broken off. */
export const outcomeLabel = (outcome: string | null): Value =>
  outcome === null
    ? say('Ikke fullført', 'Ikkje fullført', 'Not completed')
    : (outcomeLabels[outcome] ?? say('Avvist', 'Avvist', 'Refused'));

/** What can be answered to a finding. OPEN takes an answer back. */
export const answerLabels: Readonly<Record<FindingAnswer, Value>> = {
  ACKNOWLEDGED: say('Vi har sett det', 'Vi har sett det', 'We have seen it'),
  DISPUTED: say('Vi er uenige', 'Vi er usamde', 'We disagree'),
  WONT_FIX: say('Vi lar det stå', 'Vi lèt det stå', 'We leave it'),
  OPEN: say('Ta svaret tilbake', 'Ta svaret tilbake', 'Take the answer back'),
};

/** What an unknown word is a word for. */
export const wordKinds: Readonly<Record<TaughtKind, Value>> = {
  heading: say('Overskrift på en kolonne', 'Overskrift på ein kolonne', 'Heading of a column'),
  ignore: say('Overskrift på en kolonne', 'Overskrift på ein kolonne', 'Heading of a column'),
  status: say('Status', 'Status', 'Status'),
  place: say('Tjeneste eller bruksområde', 'Teneste eller bruksområde', 'Service or use case'),
  role: say('Rolle', 'Rolle', 'Role'),
};
