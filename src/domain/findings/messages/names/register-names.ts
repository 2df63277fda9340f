/** Findings about names and numbers, beside Enhetsregisteret. */
import type { FindingKind } from '../kind.ts';

export const registerNameMessages = {
  RENAMED_IN_REGISTER: {
    group: 'lists',
    severities: ['INFO'],
    about: {
      nb: 'Virksomheten heter noe annet nå, og het tidligere det raden sier.',
      nn: 'Verksemda heiter noko anna no, og heitte tidlegare det rada seier.',
      en: 'The company has another name now, and earlier had the one in the row.',
    },
    remedy: {
      nb: 'Skriv navnet som det er nå.',
      nn: 'Skriv namnet som det er no.',
      en: 'Write the name as it is now.',
    },
    example: 'Fantasivik Nytt Navn SF',
    messages: {
      usual: {
        text: {
          nb: 'Enhetsregisteret har navnet «{name}» på {number}, som tidligere het det raden sier.',
          nn: 'Einingsregisteret har namnet «{name}» på {number}, som tidlegare heitte det rada seier.',
          en: 'Enhetsregisteret has the name “{name}” for {number}, which earlier had the name in the row.',
        },
        action: {
          nb: 'Er det ikke samme virksomhet, rett nummeret. Er det et merkenavn, er alt i orden.',
          nn: 'Er det ikkje same verksemd, rett nummeret. Er det eit merkenamn, er alt i orden.',
          en: 'If it is not the same company, correct the number. If it is a brand, all is well.',
        },
      },
    },
  },
  OTHER_NAME_IN_REGISTER: {
    group: 'lists',
    severities: ['INFO'],
    about: {
      nb: 'Enhetsregisteret har et annet navn på nummeret.',
      nn: 'Einingsregisteret har eit anna namn på nummeret.',
      en: 'Enhetsregisteret has another name for the number.',
    },
    remedy: {
      nb: 'Er det ikke samme virksomhet, rett nummeret. Er det et merkenavn, er alt i orden.',
      nn: 'Er det ikkje same verksemd, rett nummeret. Er det eit merkenamn, er alt i orden.',
      en: 'If it is not the same company, correct the number. If it is a brand, all is well.',
    },
    example: 'Et merkenavn i kolonnen for leverandør',
    messages: {
      usual: {
        text: {
          nb: 'Enhetsregisteret har navnet «{name}» på {number}.',
          nn: 'Einingsregisteret har namnet «{name}» på {number}.',
          en: 'Enhetsregisteret has the name “{name}” for {number}.',
        },
      },
    },
  },
  SYNTHETIC_ORGANISATION_NUMBER: {
    group: 'lists',
    severities: ['ERROR'],
    about: {
      nb: 'Nummeret er oppdiktet, og gjelder ikke virkelige virksomheter.',
      nn: 'Nummeret er oppdikta, og gjeld ikkje verkelege verksemder.',
      en: 'The number is invented, and is of no real company.',
    },
    remedy: {
      nb: 'Rett organisasjonsnummeret.',
      nn: 'Rett organisasjonsnummeret.',
      en: 'Correct the organisation number.',
    },
    example: 'Et nummer som begynner med 3',
    messages: {
      usual: {
        text: {
          nb: '{number} er ikke et organisasjonsnummer i Enhetsregisteret; raden er lest uten nummer.',
          nn: '{number} er ikkje eit organisasjonsnummer i Einingsregisteret; rada er lesen utan nummer.',
          en: '{number} is not an organisation number of Enhetsregisteret; the row was read without a number.',
        },
      },
    },
  },
  GONE_WITHOUT_DATE: {
    group: 'lists',
    severities: ['INFO'],
    about: {
      nb: 'Enhetsregisteret viser ikke nummeret lenger og oppgir ingen slettedato. Tilstanden er ukjent.',
      nn: 'Einingsregisteret viser ikkje nummeret lenger og oppgir ingen slettedato. Tilstanden er ukjend.',
      en: 'Enhetsregisteret no longer shows the number and gives no date of deletion. The state is unknown.',
    },
    remedy: {
      nb: 'Oppgi organisasjonsnummeret i listen som nevner leverandøren.',
      nn: 'Oppgi organisasjonsnummeret i lista som nemner leverandøren.',
      en: 'State the organisation number in the list that names the vendor.',
    },
    example: 'Svar 410 uten dato',
    messages: {
      usual: {
        text: {
          nb: 'Enhetsregisteret viser ikke {number} lenger og oppgir ingen slettedato; tilstanden er ukjent.',
          nn: 'Einingsregisteret viser ikkje {number} lenger og oppgir ingen slettedato; tilstanden er ukjend.',
          en: 'Enhetsregisteret no longer shows {number} and gives no date of deletion; the state is unknown.',
        },
      },
    },
  },
  TOO_MANY_HITS: {
    group: 'lists',
    severities: ['INFO'],
    about: {
      nb: 'Et søk på navnet i Enhetsregisteret gir for mange treff, og ingen er brukt.',
      nn: 'Eit søk på namnet i Einingsregisteret gir for mange treff, og ingen er brukte.',
      en: 'A search for the name in Enhetsregisteret gives too many hits, and none was used.',
    },
    remedy: {
      nb: 'Oppgi organisasjonsnummeret i listen som nevner leverandøren.',
      nn: 'Oppgi organisasjonsnummeret i lista som nemner leverandøren.',
      en: 'State the organisation number in the list that names the vendor.',
    },
    example: '«Norge AS»',
    messages: {
      usual: {
        text: {
          nb: 'Søket etter «{name}» i Enhetsregisteret gir {count} treff; ingen av dem er brukt.',
          nn: 'Søket etter «{name}» i Einingsregisteret gir {count} treff; ingen av dei er brukte.',
          en: 'The search for “{name}” in Enhetsregisteret gives {count} hits; none was used.',
        },
      },
    },
  },
  NAME_NOT_SEARCHABLE: {
    group: 'lists',
    severities: ['INFO'],
    about: {
      nb: 'Enhetsregisteret tar ikke imot navnet som et søk.',
      nn: 'Einingsregisteret tek ikkje imot namnet som eit søk.',
      en: 'Enhetsregisteret does not take the name as a search.',
    },
    remedy: {
      nb: 'Oppgi organisasjonsnummeret i listen som nevner leverandøren.',
      nn: 'Oppgi organisasjonsnummeret i lista som nemner leverandøren.',
      en: 'State the organisation number in the list that names the vendor.',
    },
    example: 'Et navn med bare tegn',
    messages: {
      usual: {
        text: {
          nb: 'Enhetsregisteret tar ikke imot «{name}» som søk på navn.',
          nn: 'Einingsregisteret tek ikkje imot «{name}» som søk på namn.',
          en: 'Enhetsregisteret does not take “{name}” as a search by name.',
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
