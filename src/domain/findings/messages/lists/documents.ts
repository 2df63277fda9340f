/** Findings about documents that cannot be read. */
import type { FindingKind } from '../kind.ts';

export const documentMessages = {
  EMPTY_DOCUMENT: {
    group: 'document',
    severities: ['BLOCKING', 'WARNING'],
    about: { nb: 'Dokumentet er tomt.', nn: 'Dokumentet er tomt.', en: 'The document is empty.' },
    remedy: { nb: 'Publiser det på nytt.', nn: 'Publiser det på nytt.', en: 'Publish it again.' },
    example: '0 byte',
    messages: {},
  },
  TRUNCATED: {
    group: 'document',
    severities: ['BLOCKING', 'WARNING'],
    about: {
      nb: 'Dokumentet slutter midt i.',
      nn: 'Dokumentet sluttar midt i.',
      en: 'The document ends half-way.',
    },
    remedy: { nb: 'Publiser det på nytt.', nn: 'Publiser det på nytt.', en: 'Publish it again.' },
    example: 'En tabell uten slutt',
    messages: {},
  },
  TOO_LARGE: {
    group: 'document',
    severities: ['BLOCKING', 'WARNING'],
    about: {
      nb: 'Dokumentet er for stort.',
      nn: 'Dokumentet er for stort.',
      en: 'The document is too large.',
    },
    remedy: { nb: 'Publiser listen alene.', nn: 'Publiser lista åleine.', en: 'Publish the list by itself.' },
    example: '200 MB',
    messages: {},
  },
  TOO_DEEP: {
    group: 'document',
    severities: ['BLOCKING', 'WARNING'],
    about: {
      nb: 'Dokumentet er nøstet for dypt.',
      nn: 'Dokumentet er nøsta for djupt.',
      en: 'The document is nested too deep.',
    },
    remedy: {
      nb: 'Se på hvordan siden er bygd.',
      nn: 'Sjå på korleis sida er bygd.',
      en: 'Look at how the page is built.',
    },
    example: '100 000 nivåer',
    messages: {},
  },
  UNZIP_RATIO: {
    group: 'document',
    severities: ['BLOCKING', 'WARNING'],
    about: {
      nb: 'Arbeidsboken sveller for mye når den pakkes ut.',
      nn: 'Arbeidsboka svell for mykje når ho blir pakka ut.',
      en: 'The workbook swells too much when unpacked.',
    },
    remedy: { nb: 'Lagre den på nytt.', nn: 'Lagre henne på nytt.', en: 'Save it again.' },
    example: 'En zip-bombe',
    messages: {},
  },
  MALFORMED_TEXT: {
    group: 'document',
    severities: ['BLOCKING', 'WARNING'],
    about: {
      nb: 'Teksten har tegn som ikke kan leses i den tegnkodingen den oppgir.',
      nn: 'Teksten har teikn som ikkje kan lesast i den teiknkodinga han oppgir.',
      en: 'The text holds characters that cannot be read in the encoding it states.',
    },
    remedy: {
      nb: 'Publiser siden som UTF-8.',
      nn: 'Publiser sida som UTF-8.',
      en: 'Publish the page as UTF-8.',
    },
    example: '«Ã¸» for «ø»',
    messages: {},
  },
  NOT_A_WORKBOOK: {
    group: 'document',
    severities: ['BLOCKING', 'WARNING'],
    about: {
      nb: 'Filen er ingen arbeidsbok.',
      nn: 'Fila er inga arbeidsbok.',
      en: 'The file is no workbook.',
    },
    remedy: { nb: 'Publiser den som .xlsx.', nn: 'Publiser henne som .xlsx.', en: 'Publish it as .xlsx.' },
    example: 'En .xls',
    messages: {},
  },
  NOT_JSON: {
    group: 'document',
    severities: ['BLOCKING', 'WARNING'],
    about: { nb: 'Svaret er ikke JSON.', nn: 'Svaret er ikkje JSON.', en: 'The answer is not JSON.' },
    remedy: { nb: 'Se på adressen.', nn: 'Sjå på adressa.', en: 'Look at the address.' },
    example: 'En feilside fra et API',
    messages: {},
  },
  UNSUPPORTED_MEDIA: {
    group: 'document',
    severities: ['BLOCKING', 'WARNING'],
    about: {
      nb: 'Dokumentet er verken en nettside eller en arbeidsbok.',
      nn: 'Dokumentet er verken ei nettside eller ei arbeidsbok.',
      en: 'The document is neither a page nor a workbook.',
    },
    remedy: {
      nb: 'Publiser listen som nettside eller .xlsx.',
      nn: 'Publiser lista som nettside eller .xlsx.',
      en: 'Publish the list as a page or as .xlsx.',
    },
    example: 'PDF',
    messages: {},
  },
  ENCRYPTED: {
    group: 'document',
    severities: ['BLOCKING', 'WARNING'],
    about: {
      nb: 'Arbeidsboken er passordbeskyttet.',
      nn: 'Arbeidsboka er verna med passord.',
      en: 'The workbook is protected by a password.',
    },
    remedy: { nb: 'Fjern passordet.', nn: 'Fjern passordet.', en: 'Remove the password.' },
    example: 'Kryptert .xlsx',
    messages: {},
  },
  CONSENT_WALL: {
    group: 'document',
    severities: ['BLOCKING', 'WARNING'],
    about: {
      nb: 'Siden viser bare et samtykke til informasjonskapsler.',
      nn: 'Sida viser berre eit samtykke til informasjonskapslar.',
      en: 'The page shows only a consent to cookies.',
    },
    remedy: {
      nb: 'Vis innholdet også uten samtykke.',
      nn: 'Vis innhaldet også utan samtykke.',
      en: 'Show the content without consent too.',
    },
    example: '«Godta alle»',
    messages: {},
  },
  ERROR_PAGE: {
    group: 'document',
    severities: ['BLOCKING', 'WARNING'],
    about: {
      nb: 'Siden er en feilside, enda den svarer som om alt er i orden.',
      nn: 'Sida er ei feilside, endå ho svarar som om alt er i orden.',
      en: 'The page is an error page, though it answers as if all were well.',
    },
    remedy: {
      nb: 'La feil svare med feilstatus.',
      nn: 'La feil svare med feilstatus.',
      en: 'Let errors answer with an error status.',
    },
    example: '«Siden finnes ikke» med 200',
    messages: {},
  },
  MADE_BY_SCRIPT: {
    group: 'document',
    severities: ['BLOCKING', 'WARNING'],
    about: {
      nb: 'Listen på siden blir laget av et skript i leserens nettleser, og dataene ligger ikke i siden.',
      nn: 'Lista på sida blir laga av eit skript i nettlesaren, og dataa ligg ikkje i sida.',
      en: "The page's list is made by a script in the reader's browser, and its data is not in the page.",
    },
    remedy: {
      nb: 'La tjeneren levere listen i siden, eller publiser den som arbeidsbok.',
      nn: 'La tenaren levere lista i sida, eller publiser henne som arbeidsbok.',
      en: 'Let the server deliver the list in the page, or publish it as a workbook.',
    },
    example: '<div id="root"></div>',
    messages: {},
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
