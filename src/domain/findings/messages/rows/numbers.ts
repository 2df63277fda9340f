/** Findings about dates, numbers and versions. */
import type { FindingKind } from '../kind.ts';

export const numberMessages = {
  IMPOSSIBLE_DATE: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Datoen finnes ikke i kalenderen.',
      nn: 'Datoen finst ikkje i kalenderen.',
      en: 'There is no such date in the calendar.',
    },
    remedy: { nb: 'Rett datoen.', nn: 'Rett datoen.', en: 'Correct the date.' },
    example: 'Dato «31.02.2025»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» er en dato som ikke finnes.',
          nn: '«{found}» er ein dato som ikkje finst.',
          en: '“{found}” is a date that does not exist.',
        },
      },
    },
  },
  UNREADABLE_DATE: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Teksten kan ikke leses som en dato.',
      nn: 'Teksten kan ikkje lesast som ein dato.',
      en: 'The text cannot be read as a date.',
    },
    remedy: {
      nb: 'Skriv datoen som dd.mm.åååå.',
      nn: 'Skriv datoen som dd.mm.åååå.',
      en: 'Write the date as dd.mm.yyyy.',
    },
    example: 'Dato «høst 2025»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» kan ikke leses som en dato.',
          nn: '«{found}» kan ikkje lesast som ein dato.',
          en: '“{found}” cannot be read as a date.',
        },
      },
    },
  },
  WRONG_ORGANISATION_NUMBER: {
    group: 'row',
    severities: ['WARNING', 'ERROR'],
    about: {
      nb: 'Nummeret er ikke et gyldig organisasjonsnummer. Raden leses uten.',
      nn: 'Nummeret er ikkje eit gyldig organisasjonsnummer. Rada blir lesen utan.',
      en: 'The number is not a valid organisation number. The row is read without it.',
    },
    remedy: {
      nb: 'Slå opp nummeret i Enhetsregisteret og rett det.',
      nn: 'Slå opp nummeret i Einingsregisteret og rett det.',
      en: 'Look the number up in Enhetsregisteret and correct it.',
    },
    example: 'Organisasjonsnummer «316172831»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» er ikke et gyldig organisasjonsnummer.',
          nn: '«{found}» er ikkje eit gyldig organisasjonsnummer.',
          en: '“{found}” is not a valid organisation number.',
        },
      },
      merged: {
        text: {
          nb: '{number} er ikke et organisasjonsnummer i Enhetsregisteret; raden er lest uten nummer.',
          nn: '{number} er ikkje eit organisasjonsnummer i Einingsregisteret; rada er lesen utan nummer.',
          en: '{number} is not an organisation number of Enhetsregisteret; the row was read without a number.',
        },
        action: {
          nb: 'Rett organisasjonsnummeret.',
          nn: 'Rett organisasjonsnummeret.',
          en: 'Correct the organisation number.',
        },
      },
    },
  },
  DUMMY_ORGANISATION_NUMBER: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Nummeret er bare fyll, og tilhører ingen.',
      nn: 'Nummeret er berre fyll, og tilhøyrer ingen.',
      en: 'The number is only a filler, and belongs to nobody.',
    },
    remedy: {
      nb: 'Skriv leverandørens eget organisasjonsnummer.',
      nn: 'Skriv organisasjonsnummeret til leverandøren sjølv.',
      en: 'State the vendor’s own organisation number.',
    },
    example: 'Organisasjonsnummer «999999999»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» er et utfyllingsnummer og tilhører ingen.',
          nn: '«{found}» er eit utfyllingsnummer og tilhøyrer ingen.',
          en: '“{found}” is a filler number that belongs to nobody.',
        },
      },
    },
  },
  TEST_ORGANISATION_NUMBER: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Nummeret er laget for test, ikke for virkelige virksomheter.',
      nn: 'Nummeret er laga for test, ikkje for verkelege verksemder.',
      en: 'The number is made for testing, not for real companies.',
    },
    remedy: {
      nb: 'Skriv leverandørens eget organisasjonsnummer.',
      nn: 'Skriv organisasjonsnummeret til leverandøren sjølv.',
      en: 'State the vendor’s own organisation number.',
    },
    example: 'Et nummer fra Tenor',
    messages: {
      usual: {
        text: {
          nb: '«{found}» er et organisasjonsnummer for test.',
          nn: '«{found}» er eit organisasjonsnummer for test.',
          en: '“{found}” is an organisation number for testing.',
        },
      },
    },
  },
  VERSION_IN_NAME: {
    group: 'row',
    severities: ['INFO'],
    about: {
      nb: 'Versjonen står i produktets navn. Navn og versjon leses hver for seg.',
      nn: 'Versjonen står i namnet på produktet. Namn og versjon blir lesne kvar for seg.',
      en: 'The version stands in the product’s name. Name and version are read apart.',
    },
    remedy: {
      nb: 'Skriv versjonen i en egen kolonne.',
      nn: 'Skriv versjonen i ein eigen kolonne.',
      en: 'Write the version in a column of its own.',
    },
    example: 'Produkt «Eksempelfjord Journal 7.4»',
    messages: {
      usual: {
        text: {
          nb: 'Versjonen står i navnet: «{found}».',
          nn: 'Versjonen står i namnet: «{found}».',
          en: 'The version stands in the name: “{found}”.',
        },
      },
    },
  },
  VERSION_CONTRADICTS: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Navnet og versjonskolonnen har hver sin versjon. Kolonnen gjelder.',
      nn: 'Namnet og versjonskolonnen har kvar sin versjon. Kolonnen gjeld.',
      en: 'The name and the version column have different versions. The column holds.',
    },
    remedy: { nb: 'Rett versjonen.', nn: 'Rett versjonen.', en: 'Correct the version.' },
    example: '«Journal 7.4» med versjon «7.3»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» nevner en annen versjon enn versjonskolonnen. Kolonnen er brukt.',
          nn: '«{found}» nemner ein annan versjon enn versjonskolonnen. Kolonnen er brukt.',
          en: '“{found}” names another version than the version column. The column is used.',
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
