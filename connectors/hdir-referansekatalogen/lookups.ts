/** The words of the catalogue: levels, directions, labels, keys. In one file: lists of words. */
import type { BindingLevel, StandardDirection } from '../../src/kit.ts';

/** Words for how a standard binds, on cards, on pages and in the API. `anbefaltStandard` has not been seen yet; it is the other half of a pair. */
export const levelWords: Readonly<Record<string, BindingLevel>> = {
  'Obligatorisk standard': 'MUST',
  'Obligatorisk kodeverk': 'MUST',
  'Obligatorisk e-helsestandard': 'MUST',
  Obligatorisk: 'MUST',
  Obligatoriske: 'MUST',
  Påbudt: 'MUST',
  Mandatory: 'MUST',
  'Mandatory standard': 'MUST',
  Required: 'MUST',
  obligatoriskStandard: 'MUST',
  'Anbefalt standard': 'SHOULD',
  'Anbefalt kodeverk': 'SHOULD',
  'Anbefalt e-helsestandard': 'SHOULD',
  Anbefalt: 'SHOULD',
  Anbefalte: 'SHOULD',
  Recommended: 'SHOULD',
  'Recommended standard': 'SHOULD',
  anbefaltStandard: 'SHOULD',
  'Tilrådd standard': 'SHOULD',
  Tilrådd: 'SHOULD',
  Valgfri: 'MAY',
  Valfri: 'MAY',
  Frivillig: 'MAY',
  Optional: 'MAY',
};

export const directionWords: Readonly<Record<string, StandardDirection>> = {
  Sende: 'SEND',
  Sender: 'SEND',
  Motta: 'RECEIVE',
  Mottar: 'RECEIVE',
  'Ta imot': 'RECEIVE',
  'Sende og motta': 'SEND_AND_RECEIVE',
  'Sende/motta': 'SEND_AND_RECEIVE',
  'Sende og ta imot': 'SEND_AND_RECEIVE',
  Send: 'SEND',
  Sending: 'SEND',
  Mottak: 'RECEIVE',
  Receive: 'RECEIVE',
  'Send and receive': 'SEND_AND_RECEIVE',
  'Motta og sende': 'SEND_AND_RECEIVE',
  'Sending og mottak': 'SEND_AND_RECEIVE',
  Begge: 'SEND_AND_RECEIVE',
  Use: 'USE',
  Bruke: 'USE',
  Bruk: 'USE',
};

/** Words beside a direction: `affirmed` say that the type is bound, `harmless` name what is sent. */
export const bindingWords = {
  affirmed: [
    ...['Pliktig', 'Pliktige', 'Pålagt', 'Pålagde', 'Pålagte', 'Bundet', 'Bunden', 'Gjelder', 'Gjeld'],
    ...['Omfattet', 'Omfatta', 'Omfattes', 'Alle', 'Gjelder alle', 'Gjeld alle', 'All', 'Applies', 'Bound'],
  ],
  harmless: [
    ...['Melding', 'Meldinger', 'Meldingar', 'Meldingen', 'Alle meldinger', 'Alle meldingar', 'Messages'],
    ...['Elektronisk', 'Elektroniske meldinger', 'Elektroniske meldingar', 'Electronically', 'Standarden'],
  ],
} as const;

/** Labels of facts on a page or card. */
export const labels = {
  level: ['Type', 'Type standard', 'Normeringsnivå', 'Status', 'Nivå'],
  identifier: [
    'Standard-ID',
    'Standard ID',
    'StandardID',
    'Id',
    'Identifikator',
    'Referanse',
    'Dokument-ID',
    'Id-nummer',
  ],
  changedOn: [
    'Siste faglige endring',
    'Siste faglege endring',
    'Sist faglig endret',
    'Sist faglig oppdatert',
  ],
  publishedOn: ['Først publisert', 'Publisert', 'Utgitt'],
  appliesTo: [
    'Gjelder for',
    'Standarden gjelder for',
    'Gjeld for',
    'Standarden gjeld for',
    'Virksomhetstype',
    'Verksemdstype',
  ],
  legalBasis: [
    'Hjemmel',
    'Hjemler',
    'Heimel',
    'Lovhjemmel',
    'Rettslig grunnlag',
    'Rettsleg grunnlag',
    'Juridisk grunnlag',
    'Lov og forskrift',
    'Forskrift',
    'Lovgrunnlag',
    'Legal basis',
  ],
  note: [
    'Merknad',
    'Merknader',
    'Merknadar',
    'Merk',
    'Kommentar',
    'Kommentarer',
    'Anmerkning',
    'Note',
    'Notes',
    'Remark',
  ],
  theme: ['Tema', 'Temaområde', 'Fagområde', 'Kategori', 'Område', 'Emne', 'Theme', 'Subject'],
  lifecycle: [
    'Livssyklus',
    'Livsløp',
    'Tilstand',
    'Gyldighet',
    'Gyldigheit',
    'Lifecycle',
    'Forvaltningsstatus',
  ],
} as const;

/** Words for where a standard stands in its life that end nothing. What ends it is in the hub's own list of such words. */
export const activeWords = [
  'Aktiv',
  'Gjeldende',
  'Gjeldande',
  'Gyldig',
  'I kraft',
  'Active',
  'In force',
  'Fastsatt som standard',
  'Publisert',
];

/** Parts of a page that are about other versions and standards. */
export const otherParts = [
  'Versjonshistorikk',
  'Historikk',
  'Endringslogg',
  'Endringer',
  'Tidligere versjoner',
  'Tidlegare versjonar',
  'Tidligere utgaver',
  'Erstatter',
  'Erstattar',
  'Avløser',
  'Relaterte standarder',
  'Andre standarder',
  'Relatert',
  'History',
  'Replaces',
];

/** Labels and headings of a standard's page that are known and not read, each group with the reason. */
export const ignoredParts = [
  {
    names: [
      'Utgiver',
      'Utgjevar',
      'Eier',
      'Eigar',
      'Forvalter',
      'Forvaltar',
      'Forvaltning',
      'Publisert av',
      'Publisher',
      'Ansvarlig',
      'Ansvarleg',
    ],
    reason: 'who looks after the document',
  },
  {
    names: [
      'Dokumenttype',
      'Språk',
      'Format',
      'ISBN',
      'Sider',
      'Antall sider',
      'Filtype',
      'Versjon',
      'Utgave',
      'Målgruppe',
      'Målgrupper',
      'I Referansekatalogen',
      'Koder',
      'Språkform',
      'Sist oppdatert',
      'Sist endret',
      'Oppdatert',
    ],
    reason: 'about the document, not about whom it binds',
  },
  {
    names: [
      'Formål',
      'Føremål',
      'Bruksområde',
      'Formål og bruksområde',
      'Formelt bruksområde',
      'Om standarden',
      'Beskrivelse',
      'Skildring',
      'Innledning',
      'Innleiing',
      'Introduksjon',
      'Bakgrunn',
      'Sammendrag',
      'Samandrag',
      'Innhold',
      'Innhald',
      'Purpose',
      'Description',
      'Omfang',
      'Kort om standarden',
      'Virkeområde',
      'Transport',
    ],
    reason: 'prose on what the standard is for',
  },
  {
    names: [
      'Vedlegg',
      'Dokumenter',
      'Dokument',
      'Dokumentasjon',
      'Nedlasting',
      'Last ned',
      'Last ned standarden',
      'Teknisk dokumentasjon',
      'XML-skjema',
      'Eksempler',
      'Eksempel',
      'Filer',
      'Lenker',
      'Veiledere',
      'Implementasjonsguide',
      'Attachments',
      'Downloads',
      'Profiler',
      'Kodeverk',
      'Meldinger',
    ],
    reason: 'ways to other documents',
  },
  { names: otherParts, reason: 'about other versions and standards' },
] as const;

export const organisationColumns = [
  'Virksomhetstype',
  'Verksemdstype',
  'Virksomhet',
  'Type virksomhet',
  'Målgruppe',
  'Gjelder for',
];

/**
 * `HIS 80822:2014`, `HITS 1216:2018`, `HITR 1234:2019`, `HISD 1205:2015`; `ISO 13606-1:2019`, `SN-CEN ISO/TS 82304-2:2021`.
 * An international one is the title's own where it begins it or stands in parentheses; elsewhere it is what the
 * standard builds on. What cannot be read to its end is no identifier: half of one is another document's.
 */
export const identifierPattern = (() => {
  const national = '\\b(?:HISD?|HITS|HITR)';
  const international = '(?:SN|NS|CEN|EN|ISO|IEC)(?:[-/ ](?:CEN|EN|ISO|IEC|HL7|IEEE|TS|TR))*';
  const number = '\\s+\\d{3,6}(?:[.-]\\d{1,5})?(?::\\d{4})?(?![\\p{L}\\d]|[-.:/]\\d)';
  const inParentheses = `(?<=\\()${international}${number}(?=\\s*\\))`;
  return new RegExp(`${national}${number}|^${international}${number}|${inParentheses}`, 'u');
})();

/** Keys of the API's answer that are left alone. */
export const ignored = [
  { names: ['id', 'infoType'], reason: 'what the API itself needs' },
  {
    names: ['kortTittel', 'intro', 'tekst', 'data/formalBruksomrade'],
    reason: 'the title again, and prose, which is looked through for words that end the standard',
  },
  { names: ['maalgruppe', 'koder'], reason: 'what the catalogue sorts by; it binds nobody' },
  { names: ['links', 'attachments'], reason: 'ways to other documents' },
] as const;

/** Headings of a catalogue in a table. */
export const catalogueHeadings = {
  standard: [
    'Standard',
    'Tittel',
    'Navn',
    'Namn',
    'Title',
    'Navn på standard',
    'E-helsestandard',
    'Standarder',
    'Name',
  ],
  level: ['Type', 'Type standard', 'Normeringsnivå', 'Nivå', 'Level', 'Normering'],
  identifier: labels.identifier,
  changedOn: [...labels.changedOn, 'Sist endret', 'Sist endra', 'Endret'],
  publishedOn: labels.publishedOn,
  theme: labels.theme,
  legalBasis: labels.legalBasis,
  note: labels.note,
  lifecycle: ['Status', ...labels.lifecycle],
  organisationType: organisationColumns,
  direction: ['Retning', 'Direction'],
  endsOn: [
    'Opphører',
    'Opphøyrer',
    'Opphørsdato',
    'Gyldig til',
    'Gjelder til',
    'Utgår',
    'Utløper',
    'Valid until',
  ],
  startsOn: ['Trer i kraft', 'Trer i kraft fra', 'Ikrafttredelse', 'Gyldig fra', 'Gjelder fra', 'Valid from'],
} as const;

/** The catalogue's nine themes. A heading over cards that is one of them is the theme of each. */
export const themes = [
  'Grunnleggende standarder',
  'Standarder for elektronisk samhandling i pasientforløp',
  'E-resept',
  'Kodeverk',
  'Samhandling med NAV, Helfo og Helsenorge',
  'Rapportering til nasjonale registre',
  'Arkitektur og informasjonssikkerhet',
  'EPJ, helsedata og avlevering til Norsk helsearkiv',
  'Anbefalinger om internasjonale e-helsestandarder',
] as const;
