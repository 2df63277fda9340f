/** The vocabularies of sources in words, as the pages say them. */
import type {
  FindingState,
  FreshnessState,
  RunOutcome,
  Severity,
} from '../../../graphql/generated/schema-types.ts';
import type { Value } from '../frame/html.ts';
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
    'Listen holdes tilbake; forrige utgave vises fortsatt',
    'Lista blir halden tilbake; førre utgåva blir framleis vist',
    'The list is held; the edition before is still shown',
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

/** How often a list is read. */
export function cadence(hours: number): Value {
  if (hours % 24 !== 0)
    return say(`leses hver ${hours}. time`, `blir lesen kvar ${hours}. time`, `read every ${hours} hours`);
  const days = hours / 24;
  if (days === 1) return say('leses daglig', 'blir lesen dagleg', 'read daily');
  if (days === 7) return say('leses ukentlig', 'blir lesen kvar veke', 'read weekly');
  return say(`leses hver ${days}. dag`, `blir lesen kvar ${days}. dag`, `read every ${days} days`);
}

/** A document of a list by what it is to people; others by their names. */
export const documentName = (name: string): Value => documents[name] ?? name;

const documents: Readonly<Record<string, Value>> = {
  entry: say('startsiden', 'startsida', 'the start page'),
  list: say('listen', 'lista', 'the list'),
};
