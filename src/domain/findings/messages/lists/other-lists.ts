/** Findings about lists beside other lists, and links. */
import type { FindingKind } from '../kind.ts';

export const otherListMessages = {
  SAME_NAME_TWO_NUMBERS: {
    group: 'lists',
    severities: ['INFO'],
    about: {
      nb: 'Det samme navnet brukes med flere organisasjonsnummer. Leverandørene holdes fra hverandre.',
      nn: 'Det same namnet blir brukt med fleire organisasjonsnummer. Leverandørane blir haldne frå kvarandre.',
      en: 'The same name is used with several organisation numbers. The vendors are kept apart.',
    },
    remedy: {
      nb: 'Se etter om nummeret er rett.',
      nn: 'Sjå etter om nummeret er rett.',
      en: 'Check the number.',
    },
    example: '«Fjell AS» med to nummer',
    messages: {
      usual: {
        text: {
          nb: 'Navnet brukes også med et annet organisasjonsnummer ({numbers}). Leverandørene holdes fra hverandre.',
          nn: 'Namnet blir også brukt med eit anna organisasjonsnummer ({numbers}). Leverandørane blir haldne frå kvarandre.',
          en: 'The name is also used with another organisation number ({numbers}). The vendors are kept apart.',
        },
        action: {
          nb: 'Se etter om organisasjonsnummeret er rett, og skriv navnet slik det står i Enhetsregisteret.',
          nn: 'Sjå etter om organisasjonsnummeret er rett, og skriv namnet slik det står i Einingsregisteret.',
          en: 'Check the organisation number, and write the name as it stands in Enhetsregisteret.',
        },
      },
    },
  },
  SAME_PRODUCT_TWO_VENDORS: {
    group: 'lists',
    severities: ['INFO'],
    about: {
      nb: 'Flere leverandører har et produkt med samme navn. Produktene holdes fra hverandre.',
      nn: 'Fleire leverandørar har eit produkt med same namn. Produkta blir haldne frå kvarandre.',
      en: 'Several vendors have a product of the same name. The products are kept apart.',
    },
    remedy: {
      nb: 'Se etter om leverandøren er skrevet likt overalt. Er det ulike produkter, er alt i orden.',
      nn: 'Sjå etter om leverandøren er skriven likt overalt. Er det ulike produkt, er alt i orden.',
      en: 'Check that the vendor is written alike everywhere. If they are different products, all is well.',
    },
    example: '«Journal» hos to leverandører',
    messages: {
      usual: {
        text: {
          nb: 'Flere leverandører har et produkt med dette navnet: {names}. Produktene holdes fra hverandre.',
          nn: 'Fleire leverandørar har eit produkt med dette namnet: {names}. Produkta blir haldne frå kvarandre.',
          en: 'Several vendors have a product of this name: {names}. The products are kept apart.',
        },
      },
    },
  },
  CONTRADICTION: {
    group: 'lists',
    severities: ['WARNING'],
    about: {
      nb: 'Andre rader, her eller i andre lister, sier noe annet om det samme. Det minst gunstige vises.',
      nn: 'Andre rader, her eller i andre lister, seier noko anna om det same. Det minst gunstige blir vist.',
      en: 'Other rows, here or in other lists, say something else of the same. The least favourable is shown.',
    },
    remedy: {
      nb: 'Avklar hva som gjelder, eller oppgi hvilken versjon raden gjelder.',
      nn: 'Avklar kva som gjeld, eller oppgi kva versjon rada gjeld.',
      en: 'Settle which holds, or state which version the row is about.',
    },
    example: '«Godkjent» her, «Tilbakekalt» der',
    messages: {
      status: {
        text: {
          nb: 'Andre rader sier noe annet om det samme ({others}). Inntil det er avklart vises det minst gunstige: «{shown}» (regel {rule}).',
          nn: 'Andre rader seier noko anna om det same ({others}). Til det er avklart blir det minst gunstige vist: «{shown}» (regel {rule}).',
          en: 'Other rows say something else of the same ({others}). Until it is settled the least favourable is shown: "{shown}" (rule {rule}).',
        },
        action: {
          nb: 'Avklar med den andre utgiveren hva som gjelder, eller oppgi hvilken versjon raden gjelder.',
          nn: 'Avklar med den andre utgivaren kva som gjeld, eller oppgi kva versjon rada gjeld.',
          en: 'Settle with the other publisher which holds, or state which version the row is about.',
        },
      },
      level: {
        text: {
          nb: 'Radene er uenige om hvor sterkt standarden binder ({levels}). Det strengeste vises.',
          nn: 'Radene er usamde om kor sterkt standarden bind ({levels}). Det strengaste blir vist.',
          en: 'Rows disagree on how strongly the standard binds ({levels}). The strictest is shown.',
        },
        action: {
          nb: 'Avklar hvilket nivå som gjelder.',
          nn: 'Avklar kva nivå som gjeld.',
          en: 'Settle which level holds.',
        },
      },
      municipality: {
        text: {
          nb: '«{name}» og «{why}» hører ikke sammen etter kommuneinndelingen av 2024.',
          nn: '«{name}» og «{why}» høyrer ikkje saman etter kommuneinndelinga av 2024.',
          en: '“{name}” and “{why}” do not belong together in the division of 2024.',
        },
        action: {
          nb: 'Rett nummeret, fylket eller navnet.',
          nn: 'Rett nummeret, fylket eller namnet.',
          en: 'Correct the number, the county or the name.',
        },
      },
    },
  },
  VENDOR_NOT_APPROVED_SUPPLIER: {
    group: 'lists',
    severities: ['WARNING'],
    about: {
      nb: 'Det raden gjelder krever en godkjent leverandør, og listen over dem er lest og har ingen godkjenning som gjelder. Er listen ikke lest, eller leverandøren bare kjent ved navn, sies ingenting.',
      nn: 'Det rada gjeld krev ein godkjend leverandør, og lista over dei er lesen og har inga godkjenning som gjeld. Er lista ikkje lesen, eller leverandøren berre kjend ved namn, blir ingenting sagt.',
      en: 'What the row is about requires an approved supplier, and the list of those has been read and has no approval in force. Where the list is not read, or the vendor known by name only, nothing is reported.',
    },
    remedy: {
      nb: 'Se etter om leverandøren står der under et annet navn eller nummer. Avklar ellers om raden skal stå.',
      nn: 'Sjå etter om leverandøren står der under eit anna namn eller nummer. Avklar elles om rada skal stå.',
      en: 'See whether the vendor stands there under another name or number. Else settle whether the row should stand.',
    },
    example: 'En rad for VKP av en leverandør som ikke er godkjent i Helsenettet',
    messages: {
      usual: {
        text: {
          nb: '{target} krever: «{text}» Leverandøren har ingen godkjenning som gjelder i listen «{list}».',
          nn: '{target} krev: «{text}» Leverandøren har inga godkjenning som gjeld i lista «{list}».',
          en: '{target} requires: “{text}” The vendor has no approval that is in force in the list “{list}”.',
        },
        action: {
          nb: 'Se etter om leverandøren står der med et annet navn eller nummer. Er den ikke godkjent, avklar om raden skal stå.',
          nn: 'Sjå etter om leverandøren står der med eit anna namn eller nummer. Er han ikkje godkjend, avklar om rada skal stå.',
          en: 'See whether the vendor stands there under another name or number. If it is not approved, settle whether the row should stand.',
        },
      },
    },
  },
  DEAD_LINK: {
    group: 'lists',
    severities: ['WARNING'],
    about: {
      nb: 'Lenken fører ingen steder: nettstedet har svart 404 eller 410, eller finnes ikke, to dager på rad. Andre feil regnes ikke.',
      nn: 'Lenkja fører ingen stader: nettstaden har svara 404 eller 410, eller finst ikkje, to dagar på rad. Andre feil blir ikkje rekna.',
      en: 'The link leads nowhere: its site has answered 404 or 410, or does not exist, on two days in a row. Other faults do not count.',
    },
    remedy: {
      nb: 'Rett lenken, eller ta den bort.',
      nn: 'Rett lenkja, eller ta henne bort.',
      en: 'Correct the link, or take it out.',
    },
    example: 'Dokumentasjonen for NORM i eksemplene',
    messages: {
      answer: {
        text: {
          nb: 'Lenken {url} fører ingen steder: nettstedet svarer {status}, første gang {date}.',
          nn: 'Lenkja {url} fører ingen stader: nettstaden svarar {status}, første gong {date}.',
          en: 'The link {url} leads nowhere: the site answers {status}, first on {date}.',
        },
      },
      noSite: {
        text: {
          nb: 'Lenken {url} fører ingen steder: nettstedet finnes ikke, første gang {date}.',
          nn: 'Lenkja {url} fører ingen stader: nettstaden finst ikkje, første gong {date}.',
          en: 'The link {url} leads nowhere: there is no such site, first on {date}.',
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
