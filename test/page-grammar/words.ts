/**
 * The grammar's own words, written from how Norwegian authorities write their pages. Nothing here is taken from the
 * readers' tables, and nothing there may be taken from here by import: that is what makes the figures mean something.
 */
import type { ProcessPhase, Standing } from '../../src/domain/vocabulary.ts';

export type Column =
  | 'vendor'
  | 'product'
  | 'version'
  | 'status'
  | 'decidedOn'
  | 'validUntil'
  | 'interface'
  | 'role'
  | 'via'
  | 'viaVersion'
  | 'organisationNumber'
  | 'conditions'
  | 'userGroup'
  | 'noise';

export interface StatusPhrase {
  readonly words: string;
  readonly process: ProcessPhase;
  readonly standing?: Standing;
}

export interface Words {
  readonly headings: Readonly<Record<Column, readonly string[]>>;
  readonly statuses: readonly StatusPhrase[];
  /** Headings over lists whose rows all have that status. */
  readonly statusHeadings: readonly StatusPhrase[];
}

const phrases = (process: ProcessPhase, ...words: readonly string[]): readonly StatusPhrase[] =>
  words.map((one) => ({ words: one, process }));

/** The words that the readers were improved against. */
export const tuned: Words = {
  headings: {
    vendor: [
      'Leverandør',
      'Leverandørnavn',
      'Firma',
      'Selskap',
      'Virksomhet',
      'Namn på leverandør',
      'Systemleverandør',
      'Leverandørens navn',
      'Leverandør:',
    ],
    product: [
      'Produkt',
      'System',
      'Løsning',
      'Løysing',
      'Fagsystem',
      'Produktnavn',
      'Navn på løsning',
      'Systemnavn',
      'EPJ-system',
      'Journalsystem',
      'Programvare',
    ],
    version: ['Versjon', 'Versjonsnummer', 'Versjonsnr.', 'Godkjent versjon', 'Versjon:', 'Produktversjon'],
    status: [
      'Status',
      'Godkjenningsstatus',
      'Fase',
      'Status for godkjenning',
      'Status godkjenning',
      'Godkjenning',
    ],
    decidedOn: [
      'Dato',
      'Godkjent dato',
      'Dato for godkjenning',
      'Godkjenningsdato',
      'Dato godkjent',
      'Gjelder fra',
      'Godkjent fra',
      'Godkjend frå',
    ],
    validUntil: ['Gyldig til', 'Utløper', 'Gjelder til', 'Utløpsdato', 'Gyldig t.o.m.'],
    interface: ['Bruksområde', 'Integrasjon', 'Grensesnitt', 'Brukstilfelle', 'Variant'],
    role: ['Rolle', 'Rolle i integrasjonen', 'Retning'],
    via: ['Meldingstjener', 'Kommunikasjonsløsning', 'Meldingstenar'],
    viaVersion: ['Versjon meldingstjener', 'Meldingstjener versjon', 'Versjon av meldingstjener', 'Versjon'],
    organisationNumber: ['Org.nr.', 'Organisasjonsnummer', 'Orgnr', 'Org.nummer', 'Org. nr.'],
    conditions: ['Merknad', 'Kommentar', 'Merknader', 'Anmerkning'],
    userGroup: ['Målgruppe', 'Brukergruppe', 'Gjelder for'],
    noise: [
      'Kontaktperson',
      'Nettside',
      'E-post',
      'Les mer',
      'Telefon',
      'Sist oppdatert',
      'Antall brukere',
      'Nr.',
    ],
  },
  statuses: [
    ...phrases(
      'APPROVED',
      'Godkjent',
      'Godkjend',
      'godkjent',
      'GODKJENT',
      'Verifisert',
      'Godkjent for innføring',
      'Godkjent for bruk',
      'Sertifisert',
    ),
    ...phrases(
      'LIMITED_TRIAL',
      'Under utprøving',
      'Begrenset utprøving',
      'I pilot',
      'Pilot',
      'Avgrensa utprøving',
      'Godkjent for utprøving',
    ),
    ...phrases('EXTENDED_TRIAL', 'Utvidet utprøving', 'Utvida utprøving'),
    ...phrases('IN_TEST', 'I test', 'Under test', 'Under testing', 'I akseptansetest'),
    ...phrases('IN_DIALOGUE', 'I dialog', 'Planlagt', 'Under planlegging'),
    ...phrases('NOT_STATED', 'I bruk', 'Pågår'),
    { words: 'Godkjent med vilkår', process: 'APPROVED', standing: 'CONDITIONAL' },
    { words: 'Godkjent med forbehold', process: 'APPROVED', standing: 'CONDITIONAL' },
  ],
  statusHeadings: [
    ...phrases(
      'APPROVED',
      'Godkjent',
      'Godkjente løsninger',
      'Godkjente systemer',
      'Godkjente leverandører',
      'Godkjende løysingar',
      'Godkjente integrasjoner',
    ),
    ...phrases(
      'LIMITED_TRIAL',
      'Under utprøving',
      'Løsninger under utprøving',
      'Begrenset utprøving',
      'Systemer i begrenset utprøving',
    ),
    ...phrases('EXTENDED_TRIAL', 'Utvidet utprøving', 'Systemer i utvidet utprøving'),
    ...phrases('IN_TEST', 'Under test', 'Løsninger i test'),
  ],
};

/** Words that were written down before the readers were measured on them, and that nobody improved the readers for. */
const untuned: Words = {
  headings: {
    vendor: ['Tilbyder', 'Leverandørselskap', 'Leverandør av systemet', 'Firmanavn', 'Produsent'],
    product: [
      'Systemløsning',
      'IKT-løsning',
      'Løsningens navn',
      'Applikasjon',
      'Produktets navn',
      'EPJ/fagsystem',
    ],
    version: ['Release', 'Versjon/release', 'Ver.', 'Programversjon', 'Gjelder versjon', 'Testet versjon'],
    status: ['Nåværende status', 'Stadium', 'Trinn', 'Status nå', 'Hvor i prosessen', 'Godkjenningsfase'],
    decidedOn: [
      'Godkjenningstidspunkt',
      'Når godkjent',
      'Tidspunkt',
      'Godkjent den',
      'Vedtaksdato',
      'Status per',
    ],
    validUntil: ['Varer til', 'Godkjent til', 'Siste gyldige dag', 'Frist'],
    interface: ['Integrasjonspunkt', 'Bruksområder', 'Use case', 'Hva er godkjent', 'API'],
    role: ['Rolle i utvekslingen', 'Kilde/konsument', 'Type rolle'],
    via: ['Meldingstjeneste', 'MT', 'Meldingssystem'],
    viaVersion: ['Meldingstjenerversjon', 'Versjon MT'],
    organisationNumber: ['Foretaksnummer', 'Org. nummer', 'Organisasjonsnr.'],
    conditions: ['Forbehold', 'Notat', 'Begrensninger'],
    userGroup: ['Sektor', 'For hvem', 'Brukere'],
    noise: ['Ansvarlig hos NHN', 'Saksnummer', 'Dokumentasjon', 'Supporttelefon'],
  },
  statuses: [
    ...phrases(
      'APPROVED',
      'Ferdig godkjent',
      'Godkjent og klar til bruk',
      'Endelig godkjent',
      'Fullt godkjent',
      'Godkjent i produksjon',
    ),
    ...phrases('LIMITED_TRIAL', 'Pilotering', 'Piloterer', 'Kontrollert utprøving', 'Prøves ut'),
    ...phrases('EXTENDED_TRIAL', 'I utvidet utprøving'),
    ...phrases('IN_TEST', 'Testes', 'Egentest', 'Til testing', 'Akseptansetest'),
    ...phrases('IN_DIALOGUE', 'I planleggingsfasen', 'Henvendelse mottatt', 'Dialog startet'),
    ...phrases('NOT_STATED', 'I drift', 'Tatt i bruk'),
    { words: 'Betinget godkjent', process: 'APPROVED', standing: 'CONDITIONAL' },
  ],
  statusHeadings: [
    ...phrases('APPROVED', 'Ferdig godkjente', 'Godkjente produkter', 'Disse løsningene er godkjent'),
    ...phrases('LIMITED_TRIAL', 'Piloter', 'Produkter i pilot'),
    ...phrases('IN_TEST', 'Løsninger som testes', 'Til test'),
  ],
};

/** A second list of untuned words, written after the first had been looked at; measured once, for the docs. */
const later: Words = {
  headings: {
    vendor: [
      'Leverandør/eier',
      'Utvikler',
      'Leverandør av journalsystem',
      'Bedriftsnavn',
      'Leverandørbedrift',
    ],
    product: ['Programnavn', 'Systemets betegnelse', 'Journalløsning', 'Produkt (navn)', 'Fagsystem/EPJ'],
    version: ['Versjonsbetegnelse', 'Versjon/utgave', 'Utgave', 'Versjon i produksjon'],
    status: ['Godkjenningsstatus per dato', 'Framdrift', 'Status integrasjon', 'Hvor langt er de kommet'],
    decidedOn: ['Dato for vedtak', 'Godkjent f.o.m.', 'Innført dato', 'Dato satt'],
    validUntil: ['Gyldighet', 'Utløpstidspunkt', 'Gjelder t.o.m.'],
    interface: ['Godkjent for', 'Funksjonalitet', 'Integrasjonstype'],
    role: ['Rolle/funksjon', 'Retning på data'],
    via: ['Meldingsmotor', 'Kommunikasjonsmodul'],
    viaVersion: ['Versjon meldingsmotor', 'Versjon kommunikasjonsmodul'],
    organisationNumber: ['Enhetsnummer', 'Orgnr.'],
    conditions: ['Tilleggsopplysninger', 'Presisering'],
    userGroup: ['Tjenesteområde', 'Hvem bruker det'],
    noise: ['Kontaktpunkt', 'Lenke til dokumentasjon'],
  },
  statuses: [
    ...phrases('APPROVED', 'Godkjenning er gitt', 'Har godkjenning', 'Godkjent uten merknader'),
    ...phrases('LIMITED_TRIAL', 'Pilotdrift', 'I begrenset pilot'),
    ...phrases('EXTENDED_TRIAL', 'Utprøving utvidet'),
    ...phrases('IN_TEST', 'Testing i gang', 'Er i testmiljø'),
    ...phrases('IN_DIALOGUE', 'Kontakt opprettet', 'Oppstartsmøte avholdt'),
    ...phrases('NOT_STATED', 'Brukes i dag'),
  ],
  statusHeadings: [
    ...phrases('APPROVED', 'Løsninger med godkjenning', 'Har fått godkjenning'),
    ...phrases('LIMITED_TRIAL', 'I pilotdrift'),
    ...phrases('IN_TEST', 'Løsninger i testmiljø'),
  ],
};

const columns = Object.keys(tuned.headings) as Column[];

function together(...lists: readonly Words[]): Words {
  return {
    headings: Object.fromEntries(
      columns.map((column) => [column, lists.flatMap(({ headings }) => headings[column])]),
    ) as unknown as Words['headings'],
    statuses: lists.flatMap(({ statuses }) => statuses),
    statusHeadings: lists.flatMap(({ statusHeadings }) => statusHeadings),
  };
}

/** The tuned words and the first untuned ones together. */
export const widened: Words = together(tuned, untuned);

/** The tuned words and the second untuned ones together. */
export const unseen: Words = together(tuned, later);
