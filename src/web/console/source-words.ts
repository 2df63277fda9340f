/** The vocabularies of sources in words, as the pages say them. */
import type { FindingState, FreshnessState, RunOutcome, Severity } from '../../graphql/generated.ts';
import type { Value } from './html.ts';
import { say } from './say.ts';
import type { Colour } from './words.ts';

/** How old knowledge is. */
export const freshnessStates: Readonly<
  Record<FreshnessState, { readonly label: Value; readonly colour: Colour }>
> = {
  FRESH: { label: say('Fersk', 'Fersk', 'Fresh'), colour: 'success' },
  LATE: { label: say('Forsinket', 'Forseinka', 'Late'), colour: 'warning' },
  STALE: { label: say('Gammel', 'Gammal', 'Stale'), colour: 'danger' },
  UNREACHABLE: {
    label: say('Kan ikke leses nå', 'Kan ikkje lesast no', 'Cannot be read now'),
    colour: 'danger',
  },
  UNKNOWN: { label: say('Ikke lest ennå', 'Ikkje lesen enno', 'Not read yet'), colour: 'neutral' },
};

/** What came of an attempt to read a source. */
export const outcomes: Readonly<Record<RunOutcome, Value>> = {
  OK: say('Lest uten merknader', 'Lesen utan merknader', 'Read without remarks'),
  OK_WITH_FINDINGS: say('Lest, med funn', 'Lesen, med funn', 'Read, with findings'),
  NOT_MODIFIED: say('Uendret hos utgiveren', 'Uendra hos utgivaren', 'Unchanged at the publisher'),
  HELD: say(
    'Holdt tilbake; forrige utgave vises fortsatt',
    'Halden tilbake; førre utgåva blir framleis vist',
    'Held; the edition before is still shown',
  ),
  FAILED: say(
    'Kunne ikke leses; forrige utgave vises fortsatt',
    'Kunne ikkje lesast; førre utgåva blir framleis vist',
    'Could not be read; the edition before is still shown',
  ),
};

/** How grave a finding is, gravest first. */
export const severities: Readonly<Record<Severity, { readonly label: Value; readonly colour: Colour }>> = {
  BLOCKING: { label: say('Stanser utgaven', 'Stansar utgåva', 'Holds the edition'), colour: 'danger' },
  ERROR: { label: say('Feil', 'Feil', 'Error'), colour: 'danger' },
  WARNING: { label: say('Advarsel', 'Åtvaring', 'Warning'), colour: 'warning' },
  INFO: { label: say('Til opplysning', 'Til opplysning', 'For information'), colour: 'info' },
};

/** What has come of a finding. */
export const findingStates: Readonly<Record<FindingState, Value>> = {
  OPEN: say('Åpent', 'Ope', 'Open'),
  ACKNOWLEDGED: say('Sett av utgiveren', 'Sett av utgivaren', 'Seen by the publisher'),
  DISPUTED: say('Utgiveren er uenig', 'Utgivaren er usamd', 'The publisher disagrees'),
  FIXED: say('Rettet', 'Retta', 'Fixed'),
  WONT_FIX: say('Utgiveren lar det stå', 'Utgivaren lèt det stå', 'The publisher leaves it'),
};
