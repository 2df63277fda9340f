/** Findings about what has become of a vendor, by Enhetsregisteret. */
import type { FindingKind } from '../kind.ts';

export const registerStateMessages = {
  UNREGISTERED_ORGANISATION_NUMBER: {
    group: 'lists',
    severities: ['ERROR'],
    about: {
      nb: 'Enhetsregisteret har ingen enhet med nummeret.',
      nn: 'Einingsregisteret har inga eining med nummeret.',
      en: 'Enhetsregisteret has no entity with the number.',
    },
    remedy: {
      nb: 'Rett nummeret. Bruk hovedenhetens, ikke en underenhets.',
      nn: 'Rett nummeret. Bruk nummeret til hovudeininga, ikkje til ei undereining.',
      en: 'Correct the number. Use the main entity’s, not a sub-unit’s.',
    },
    example: '340864174, som ikke finnes',
    messages: {
      usual: {
        text: {
          nb: 'Enhetsregisteret har ingen enhet med nummer {number}.',
          nn: 'Einingsregisteret har inga eining med nummer {number}.',
          en: 'Enhetsregisteret has no entity with the number {number}.',
        },
        action: {
          nb: 'Rett nummeret. Bruk hovedenhetens nummer, ikke en underenhets.',
          nn: 'Rett nummeret. Bruk nummeret til hovudeininga, ikkje til ei undereining.',
          en: "Correct the number. Use the main entity's number, not a sub-unit's.",
        },
      },
    },
  },
  DEREGISTERED_ORGANISATION_NUMBER: {
    group: 'lists',
    severities: ['WARNING'],
    about: {
      nb: 'Virksomheten er slettet fra Enhetsregisteret. Sies om hver rad som nevner den.',
      nn: 'Verksemda er sletta frå Einingsregisteret. Blir sagt om kvar rad som nemner henne.',
      en: 'The company has been deleted from Enhetsregisteret. Reported for every row that names it.',
    },
    remedy: {
      nb: 'Avklar hvem som har produktet nå, og rett raden.',
      nn: 'Avklar kven som har produktet no, og rett rada.',
      en: 'Find out who has the product now, and correct the row.',
    },
    example: 'Slettet 2025-06-30',
    messages: {
      usual: {
        text: {
          nb: 'Virksomheten med nummer {number} ble slettet fra Enhetsregisteret.',
          nn: 'Verksemda med nummer {number} vart sletta frå Einingsregisteret.',
          en: 'The company with the number {number} was deleted from Enhetsregisteret.',
        },
      },
      dated: {
        text: {
          nb: 'Virksomheten med nummer {number} ble slettet fra Enhetsregisteret {date}.',
          nn: 'Verksemda med nummer {number} vart sletta frå Einingsregisteret {date}.',
          en: 'The company with the number {number} was deleted from Enhetsregisteret on {date}.',
        },
      },
    },
  },
  VENDOR_BANKRUPT: {
    group: 'lists',
    severities: ['WARNING'],
    about: {
      nb: 'Enhetsregisteret sier at virksomheten er konkurs.',
      nn: 'Einingsregisteret seier at verksemda er konkurs.',
      en: 'Enhetsregisteret says that the company is bankrupt.',
    },
    remedy: {
      nb: 'Avklar hvem som har produktet nå, og rett raden.',
      nn: 'Avklar kven som har produktet no, og rett rada.',
      en: 'Find out who has the product now, and correct the row.',
    },
    example: 'Prøvehaug Trygghet AS i eksemplene',
    messages: {
      usual: {
        text: {
          nb: 'Virksomheten med nummer {number} er konkurs, sier Enhetsregisteret.',
          nn: 'Verksemda med nummer {number} er konkurs, seier Einingsregisteret.',
          en: 'The company with the number {number} is bankrupt, says Enhetsregisteret.',
        },
      },
    },
  },
  VENDOR_UNDER_LIQUIDATION: {
    group: 'lists',
    severities: ['INFO'],
    about: {
      nb: 'Enhetsregisteret sier at virksomheten er under avvikling.',
      nn: 'Einingsregisteret seier at verksemda er under avvikling.',
      en: 'Enhetsregisteret says that the company is being wound up.',
    },
    remedy: {
      nb: 'Avklar hvem som har produktet nå, og rett raden.',
      nn: 'Avklar kven som har produktet no, og rett rada.',
      en: 'Find out who has the product now, and correct the row.',
    },
    example: 'Diktalund Sykehussystem ASA i eksemplene',
    messages: {
      usual: {
        text: {
          nb: 'Virksomheten med nummer {number} er under avvikling, sier Enhetsregisteret.',
          nn: 'Verksemda med nummer {number} er under avvikling, seier Einingsregisteret.',
          en: 'The company with the number {number} is being wound up, says Enhetsregisteret.',
        },
      },
    },
  },
  UNRESOLVED_VENDOR: {
    group: 'lists',
    severities: ['INFO'],
    about: {
      nb: 'Ingen liste har nummer for leverandøren, og Enhetsregisteret er spurt om nøyaktig dette navnet og har ingen. Er det ikke spurt, sies ingenting.',
      nn: 'Inga liste har nummer for leverandøren, og Einingsregisteret er spurt om nøyaktig dette namnet og har ingen. Er det ikkje spurt, blir ingenting sagt.',
      en: 'No list has a number for the vendor, and Enhetsregisteret was asked for exactly this name and has none. Where it was not asked nothing is reported.',
    },
    remedy: {
      nb: 'Oppgi organisasjonsnummeret, eller skriv navnet slik det står i Enhetsregisteret.',
      nn: 'Oppgi organisasjonsnummeret, eller skriv namnet slik det står i Einingsregisteret.',
      en: 'State the organisation number, or write the name as it stands in Enhetsregisteret.',
    },
    example: '«Eksempelfjord Journl AS»',
    messages: {
      usual: {
        text: {
          nb: 'Ingen liste oppgir organisasjonsnummer for leverandøren, og Enhetsregisteret har ingen virksomhet med nøyaktig dette navnet.',
          nn: 'Inga liste oppgir organisasjonsnummer for leverandøren, og Einingsregisteret har inga verksemd med nøyaktig dette namnet.',
          en: 'No list states an organisation number for the vendor, and Enhetsregisteret has no company of exactly this name.',
        },
      },
    },
  },
  SEVERAL_ENTITIES_OF_NAME: {
    group: 'lists',
    severities: ['INFO'],
    about: {
      nb: 'Flere virksomheter har nøyaktig dette navnet, og ingen av dem er valgt.',
      nn: 'Fleire verksemder har nøyaktig dette namnet, og ingen av dei er vald.',
      en: 'Several companies have exactly this name, and none was chosen.',
    },
    remedy: {
      nb: 'Oppgi organisasjonsnummeret.',
      nn: 'Oppgi organisasjonsnummeret.',
      en: 'State the organisation number.',
    },
    example: 'Eksempelvik Legesystem NUF, to ganger',
    messages: {
      usual: {
        text: {
          nb: 'Enhetsregisteret har flere virksomheter med nøyaktig dette navnet ({numbers}); ingen av dem er valgt.',
          nn: 'Einingsregisteret har fleire verksemder med nøyaktig dette namnet ({numbers}); ingen av dei er vald.',
          en: 'Enhetsregisteret has several companies of exactly this name ({numbers}); none was chosen.',
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
