/** The vocabularies of sources in bokmål, as the pages say them. */
import type {
  DriftKind,
  FindingState,
  FreshnessState,
  RunOutcome,
  Severity,
} from '../../graphql/generated.ts';
import type { Colour } from './words.ts';

/** How old knowledge is. */
export const freshnessStates: Readonly<
  Record<FreshnessState, { readonly label: string; readonly colour: Colour }>
> = {
  FRESH: { label: 'Fersk', colour: 'success' },
  LATE: { label: 'Forsinket', colour: 'warning' },
  STALE: { label: 'Gammel', colour: 'danger' },
  UNREACHABLE: { label: 'Kan ikke leses nå', colour: 'danger' },
  UNKNOWN: { label: 'Ikke lest ennå', colour: 'neutral' },
};

/** What came of an attempt to read a source. */
export const outcomes: Readonly<Record<RunOutcome, string>> = {
  OK: 'Lest uten merknader',
  OK_WITH_FINDINGS: 'Lest, med funn',
  NOT_MODIFIED: 'Uendret hos utgiveren',
  HELD: 'Holdt tilbake; forrige utgave vises fortsatt',
  FAILED: 'Kunne ikke leses; forrige utgave vises fortsatt',
};

/** How grave a finding is, gravest first. */
export const severities: Readonly<Record<Severity, { readonly label: string; readonly colour: Colour }>> = {
  BLOCKING: { label: 'Stanser utgaven', colour: 'danger' },
  ERROR: { label: 'Feil', colour: 'danger' },
  WARNING: { label: 'Advarsel', colour: 'warning' },
  INFO: { label: 'Til opplysning', colour: 'info' },
};

/** What has come of a finding. */
export const findingStates: Readonly<Record<FindingState, string>> = {
  OPEN: 'Åpent',
  ACKNOWLEDGED: 'Sett av utgiveren',
  DISPUTED: 'Utgiveren er uenig',
  FIXED: 'Rettet',
  WONT_FIX: 'Utgiveren lar det stå',
};

/** How a document differs from what the reader knows. */
export const driftKinds: Readonly<Record<DriftKind, string>> = {
  COLUMN_ADDED: 'Ny kolonne',
  COLUMN_REMOVED: 'Kolonne borte',
  HEADER_RENAMED: 'Kolonne har fått nytt navn',
  SELECTOR_EMPTY: 'Listen er tom',
  ROW_COUNT: 'Uventet antall rader',
  FILL_RATE: 'Et felt er sjeldnere fylt ut',
  NEW_CATEGORY_VALUE: 'Ukjent status eller kategori',
  CANARY_MISSING: 'Forventede ord mangler',
  MEDIA_TYPE: 'Annen dokumenttype',
};
