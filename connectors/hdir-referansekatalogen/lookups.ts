import type { BindingLevel, StandardDirection } from '../../src/kit.ts';

/** Words for how a standard binds, on cards, on pages and in the API. `anbefaltStandard` has not been seen yet; it is the other half of a pair. */
export const levelWords: Readonly<Record<string, BindingLevel>> = {
  'Obligatorisk standard': 'MUST',
  Obligatorisk: 'MUST',
  obligatoriskStandard: 'MUST',
  'Anbefalt standard': 'SHOULD',
  Anbefalt: 'SHOULD',
  anbefaltStandard: 'SHOULD',
  'Tilrådd standard': 'SHOULD',
  Tilrådd: 'SHOULD',
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
  Bruke: 'USE',
  Bruk: 'USE',
};

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
} as const;

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
  { names: ['kortTittel', 'intro', 'tekst', 'data/formalBruksomrade'], reason: 'the title again, and prose' },
  { names: ['maalgruppe', 'koder'], reason: 'what the catalogue sorts by; it binds nobody' },
  { names: ['links', 'attachments'], reason: 'ways to other documents' },
] as const;
