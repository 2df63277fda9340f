/**
 * Words of the contexts that a list's rows stand in: sections, remarks, notes, notices, footnotes. Written from how Norwegian
 * and English editors write, never from the readers' tables. `tunedContexts` may be looked at while the readers are mended;
 * the held-out ones are in a file of their own, which may not.
 */

/**
 * What a context says of the row it speaks about. `ended`, `conditional` and `trial` are plain words for a status; `denied`
 * blocks an approval in words that need not be known, or that do not say how it ended: `Ikke lenger godkjent` may have been
 * withdrawn by either side or have run out, and which of them is for no reader to guess. `harmless` says nothing of the
 * approval; `unclear` may.
 */
export type Meaning = 'ended' | 'conditional' | 'trial' | 'denied' | 'harmless' | 'unclear';

/** `{p}`: the product's name (the vendor's in a list of vendors), `{v}`: the vendor's. */
export interface Phrase {
  readonly text: string;
  readonly means: Meaning;
}

export interface ContextWords {
  /** Headings, captions, sheets and accordions. */
  readonly sections: readonly Phrase[];
  /** Headings of a column of remarks. */
  readonly remarkHeadings: readonly string[];
  /** Those of them under which any text is a condition, unless it says that there is none. */
  readonly conditionHeadings: readonly string[];
  readonly remarks: readonly Phrase[];
  /** Rows and paragraphs that name what they speak about. */
  readonly notes: readonly Phrase[];
  /** What stands above a list and speaks about all of it. */
  readonly notices: readonly Phrase[];
  readonly footnotes: readonly Phrase[];
  /** Signs that what is shown is a part; `{n}`: rows shown, `{m}`: more than that. */
  readonly parts: readonly string[];
  /** Signs that what is shown is all of it. */
  readonly wholes: readonly string[];
  /** Cells that say no, yes, and neither. */
  readonly no: readonly string[];
  readonly yes: readonly string[];
  readonly neither: readonly string[];
  /** Badges on a card whose other words say that it is approved. */
  readonly badges: readonly Phrase[];
  /** Municipalities that do not use it. */
  readonly notInUse: readonly string[];
}

const all = (means: Meaning, ...texts: readonly string[]): readonly Phrase[] =>
  texts.map((text) => ({ text, means }));

export const tunedContexts: ContextWords = {
  sections: [
    ...all(
      'ended',

      'Utgåtte',
      'Utgåtte godkjenninger',

      'Trukne godkjenninger',
      'Utløpte godkjenninger',

      'Withdrawn approvals',
      'Expired',
    ),
    ...all(
      'denied',
      'No longer approved',
      'Ikkje lenger godkjende',
      'Tidlegare godkjende løysingar',
      'Tidligere godkjente',
      'Avviklede løsninger',
      'Ikke lenger godkjente løsninger',
      'Avslåtte søknader',
      'Avslag',
      'Ikke godkjente',
      'Arkiv',
      'Historikk',
      'Historiske godkjenninger',
      'Suspenderte godkjenninger',
      'Rejected applications',
      'Archive',
      'Underkjente løsninger',
      'Venter på godkjenning',
      'Søknader under behandling',
    ),
    ...all(
      'harmless',
      'Leverandører A–K',
      'Løsninger for kommuner',
      'Systemer for fastleger',
      'Systemer for sykehus',
      'Liste over løsninger',
      'Leverandørar i alfabetisk rekkjefølgje',
      'Overview of solutions',
    ),
  ],
  remarkHeadings: [
    'Merknad',
    'Merknader',
    'Kommentar',
    'Begrensninger',
    'Vilkår',
    'Forbehold',
    'Anmerkning',
    'Merknad fra NHN',
    'Merknadar',
    'Remarks',
  ],
  conditionHeadings: ['Begrensninger', 'Vilkår', 'Forbehold'],
  remarks: [
    ...all(
      'ended',
      'Godkjenningen er trukket fra 01.02.2026',
      'Godkjenningen er trukket tilbake',

      'Godkjenningen utløp 31.12.2025',
      'Utgått',
      'Leverandøren har trukket løsningen',
      'Godkjenninga er trekt tilbake',
      'Approval withdrawn',

      'Godkjenningen er opphevet',
    ),
    ...all(
      'conditional',
      'Midlertidig dispensasjon',
      'Godkjent på vilkår av at logging rettes',
      'Godkjent med forbehold om ny test',
      'Forutsetter oppgradering før bruk',
      'Godkjend på vilkår',
      'Conditional approval',
      'Dispensasjon til 01.06.2027',
    ),
    ...all(
      'denied',
      'No longer approved',
      'Ikke lenger godkjent',
      'Skal ikke tas i bruk av nye kommuner',
      'Suspendert inntil videre',
      'Kun godkjent for lesing',
      'Gjelder bare ett sykehus',
      'Godkjenningen er under revurdering',
      'Må ikke brukes',
      'Bruk er stanset',
      'Not to be used in production',
    ),
    ...all('trial', 'Kun til pilot', 'Bare godkjent for utprøving'),
    ...all(
      'harmless',
      'Kontaktperson endret',
      'Se også leverandørens nettside',
      'Gjelder alle kommuner',
      'Ingen merknader',
      'Ingen',
      'Nytt navn fra 2024',
      'Ingen begrensninger',
      'Nettskybasert',
      'Contact person changed',
      'Oppdatert 3. november 2025',
    ),
    ...all(
      'unclear',
      'Se sak 24/1033',
      'Avklares i møte',
      'Etter avtale',
      'Diskuteres med leverandøren',
      'Jf. brev av 4. mai',
    ),
  ],
  notes: [
    ...all(
      'ended',

      'Godkjenningen av {p} er trukket',

      'Merk: godkjenningen for {p} har utløpt',
    ),
    ...all(
      'denied',
      '{p} is no longer approved',
      '{p} er ikkje lenger godkjend',
      '{p} er ikke lenger godkjent',
      '{p} må ikke tas i bruk inntil videre',
      'Bruken av {p} er stanset',
      '{p} er suspendert',
    ),
    ...all(
      'harmless',
      '{p} het tidligere noe annet',
      'Kontaktperson for {p} er byttet',
      'Se leverandørens nettsider for mer om {p}',
    ),
    ...all('unclear', 'For {p} gjelder egne regler, jf. avtalen', '{p}: se brev av 4. mai'),
  ],
  notices: [
    ...all(
      'denied',
      'Alle godkjenninger er suspendert',
      'Siden er arkivert',
      'Denne siden er arkivert og blir ikke oppdatert',
      'Listen gjelder ikke lenger',
      'Godkjenningene på denne siden er utløpt',
      'Alle godkjenningar er mellombels stansa',
      'All approvals are suspended',
      'This page has been archived',
    ),
    ...all(
      'harmless',
      'Listen oppdateres hver måned',
      'Testmiljøet er stengt 24. desember',
      'Kundesenteret har ny åpningstid',
      'Velkommen til nye nettsider',
      'The list is updated every month',
    ),
  ],
  footnotes: [
    ...all(
      'ended',
      'Godkjenningen er trukket tilbake',

      'Godkjenninga har gått ut',
      'Approval withdrawn',
    ),
    ...all('conditional', 'Godkjent på vilkår', 'Midlertidig dispensasjon'),
    ...all(
      'denied',
      'Ikke lenger godkjent',
      'Suspendert inntil videre',
      'Skal ikke tas i bruk av nye kunder',
    ),
    ...all('harmless', 'Tidligere kjent under et annet navn', 'Se leverandørens nettside'),
    ...all('unclear', 'Se eget brev', 'Avklares senere'),
  ],
  parts: [
    'Viser {n} av {m}',
    '1–{n} av {m}',
    'Viser 1-{n} av {m} treff',
    'Side 1 av 4',
    'Vis flere',
    'Last inn flere',
    'Vis resten av listen',
    'Syner {n} av {m}',
    'Showing {n} of {m}',
    'Page 1 of 4',
    'Neste side',
  ],
  wholes: ['Viser {n} av {n}', 'Viser alle {n}', 'Side 1 av 1', '{n} treff', 'Showing all {n}'],
  no: [
    'Nei',
    'Nei*',
    'No',
    'Ikke relevant',
    'Ikke aktuelt',
    'Mangler',
    '✗',
    '❌',
    'N',
    'Ikke støttet',
    'nei',
  ],
  yes: ['Ja', 'ja', 'x', 'X', '✓', 'Yes', '✔'],
  neither: ['?', 'Delvis', 'Se merknad', 'Uavklart'],
  badges: [
    ...all('ended', 'Utgått', 'Trukket'),
    ...all('denied', 'Ikke lenger godkjent', 'Under utfasing', 'Suspendert', 'Arkivert'),
    ...all('harmless', 'Ny', 'Oppdatert', 'Populær'),
  ],
  notInUse: [
    'Kommuner som har sluttet',
    'Kommuner som planlegger oppstart',
    'Ikke i bruk lenger',
    'Kommunar som ikkje brukar VKP',
  ],
};
