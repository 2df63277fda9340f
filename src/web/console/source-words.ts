/** The vocabularies of sources in words, as the pages say them. */
import type {
  DriftKind,
  FindingState,
  FreshnessState,
  RunOutcome,
  Severity,
} from '../../graphql/generated.ts';
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

/** How a document differs from what the reader knows. */
export const driftKinds: Readonly<Record<DriftKind, Value>> = {
  COLUMN_ADDED: say('Ny kolonne', 'Ny kolonne', 'New column'),
  COLUMN_REMOVED: say('Kolonne borte', 'Kolonne borte', 'Column gone'),
  HEADER_RENAMED: say(
    'Kolonne har fått nytt navn',
    'Kolonne har fått nytt namn',
    'Column has another heading',
  ),
  SELECTOR_EMPTY: say('Listen er tom', 'Lista er tom', 'The list is empty'),
  ROW_COUNT: say('Uventet antall rader', 'Uventa tal på rader', 'Unexpected number of rows'),
  FILL_RATE: say(
    'Et felt er sjeldnere fylt ut',
    'Eit felt er sjeldnare fylt ut',
    'A field is filled in less often',
  ),
  NEW_CATEGORY_VALUE: say(
    'Ukjent status eller kategori',
    'Ukjend status eller kategori',
    'Unknown status or category',
  ),
  CANARY_MISSING: say('Forventede ord mangler', 'Venta ord manglar', 'Expected words are missing'),
  MEDIA_TYPE: say('Annen dokumenttype', 'Annan dokumenttype', 'Another type of document'),
};
