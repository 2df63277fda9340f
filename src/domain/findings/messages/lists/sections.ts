/** Findings about sections, tables, lists and pages. */
import type { FindingKind } from '../kind.ts';

const pageOrLookups = {
  nb: 'Rett siden, eller legg ordet til i koblingens oppslag.',
  nn: 'Rett sida, eller legg ordet til i oppslaget til koplinga.',
  en: "Correct the page, or add the word to the connector's lookups.",
} as const;

export const sectionMessages = {
  UNKNOWN_SECTION: {
    group: 'heading',
    severities: ['WARNING'],
    about: {
      nb: 'Radene sier ikke status selv, og overskriften over dem er ukjent.',
      nn: 'Radene seier ikkje status sjølve, og overskrifta over dei er ukjend.',
      en: 'The rows state no status themselves, and the heading above them is unknown.',
    },
    remedy: {
      nb: 'Bruk et kjent statusord som overskrift, eller gi listen en kolonne for status.',
      nn: 'Bruk eit kjent statusord som overskrift, eller gi lista ein kolonne for status.',
      en: 'Use a known status word as the heading, or give the list a column for the status.',
    },
    example: 'Overskriften «Til vurdering hos oss»',
    messages: {
      usual: {
        text: {
          nb: 'Radene under «{found}» oppgir ingen status, og overskriften er ukjent. Status regnes som ikke oppgitt.',
          nn: 'Radene under «{found}» oppgir ingen status, og overskrifta er ukjend. Status blir rekna som ikkje oppgitt.',
          en: 'The rows under “{found}” state no status, and the heading is unknown. The status counts as not stated.',
        },
      },
    },
  },
  UNREAD_SECTION: {
    group: 'heading',
    severities: ['INFO'],
    about: {
      nb: 'En overskrift over rader med egen status er ikke kjent, så det er ikke lest hva den sier om dem.',
      nn: 'Ei overskrift over rader med eigen status er ikkje kjend, så det er ikkje lese kva ho seier om dei.',
      en: 'A heading over rows with a status of their own is not known, so what it says of them was not read.',
    },
    remedy: {
      nb: 'Se om overskriften sier noe om radene som status ikke gjør.',
      nn: 'Sjå om overskrifta seier noko om radene som status ikkje gjer.',
      en: 'See whether the heading says something of the rows that their status does not.',
    },
    example: '«Parkerte løsninger» over rader med «Godkjent»',
    messages: {
      usual: {
        text: {
          nb: 'Overskriften «{found}» er ikke kjent. Radene under den står med sin egen status.',
          nn: 'Overskrifta «{found}» er ikkje kjend. Radene under henne står med sin eigen status.',
          en: 'The heading “{found}” is not known. The rows under it stand with the status of their own.',
        },
      },
    },
  },
  AMBIGUOUS_LEGEND: {
    group: 'heading',
    severities: ['WARNING'],
    about: {
      nb: 'Tegnforklaringen gir ett tegn flere betydninger.',
      nn: 'Teiknforklaringa gir eitt teikn fleire tydingar.',
      en: 'The legend gives one mark several meanings.',
    },
    remedy: {
      nb: 'Gi hvert tegn én betydning.',
      nn: 'Gi kvart teikn éi tyding.',
      en: 'Give each mark one meaning.',
    },
    example: '«x = godkjent» og «x = i test»',
    messages: {
      usual: {
        text: {
          nb: 'Merket «{found}» er forklart på flere måter og regnes som uforklart.',
          nn: 'Merket «{found}» er forklart på fleire måtar og blir rekna som uforklart.',
          en: 'The mark “{found}” is explained in more than one way and counts as unexplained.',
        },
        action: { nb: 'Rett tegnforklaringen.', nn: 'Rett teiknforklaringa.', en: 'Correct the legend.' },
      },
    },
  },
  UNREAD_LIST: {
    group: 'heading',
    severities: ['WARNING'],
    about: {
      nb: 'En liste med navn og statusord, eller med anbefalinger, er ikke lest, fordi det ikke går fram hva den er en liste over.',
      nn: 'Ei liste med namn og statusord, eller med tilrådingar, er ikkje lesen, fordi det ikkje går fram kva ho er ei liste over.',
      en: 'A list of names and status words, or of recommendations, was not read, since it does not say what it is a list of.',
    },
    remedy: {
      nb: 'Skriv leverandør, produkt og status i hvert punkt, eller tittelen i fet skrift under en overskrift for området.',
      nn: 'Skriv leverandør, produkt og status i kvart punkt, eller tittelen i feit skrift under ei overskrift for området.',
      en: 'Write vendor, product and status in each item, or the title in bold under a heading for the area.',
    },
    example: 'Punkter med bare ett navn',
    messages: {
      usual: {
        text: {
          nb: 'En liste med navn og statusord er ikke lest, fordi det ikke går fram hvem som er leverandør eller hva listen gjelder (begynner med «{found}»).',
          nn: 'Ei liste med namn og statusord er ikkje lesen, fordi det ikkje går fram kven som er leverandør eller kva lista gjeld (byrjar med «{found}»).',
          en: 'A list of names and status words was not read, since it does not say who the vendor is or what it is a list of (begins with “{found}”).',
        },
        action: {
          nb: 'Skriv leverandør, produkt og status i hvert punkt, for eksempel «Leverandør AS – Produkt 3.2: godkjent».',
          nn: 'Skriv leverandør, produkt og status i kvart punkt, til dømes «Leverandør AS – Produkt 3.2: godkjend».',
          en: 'Write vendor, product and status in each item, such as “Leverandør AS – Produkt 3.2: godkjent”.',
        },
      },
      advice: {
        text: {
          nb: 'Punkter i en liste på siden «{document}» er ikke lest ({count}), fordi det ikke går fram hva som er område og tittel. De begynner med «{found}».',
          nn: 'Punkt i ei liste på sida «{document}» er ikkje lesne ({count}), fordi det ikkje går fram kva som er område og tittel. Dei byrjar med «{found}».',
          en: 'Items of a list on the page “{document}” were not read ({count}), since it does not say what is area and title. They begin with “{found}”.',
        },
        action: {
          nb: 'Sett listen under en overskrift for området, med tittelen i hvert punkt i fet skrift.',
          nn: 'Set lista under ei overskrift for området, med tittelen i kvart punkt i feit skrift.',
          en: 'Put the list under a heading for the area, with the title of each item in bold.',
        },
      },
    },
  },
  UNREAD_TABLE: {
    group: 'heading',
    severities: ['WARNING'],
    about: {
      nb: 'En tabell med statusord er ikke lest, fordi overskriftene ikke er kjent.',
      nn: 'Ein tabell med statusord er ikkje lesen, fordi overskriftene ikkje er kjende.',
      en: 'A table with status words was not read, since its headings are unknown.',
    },
    remedy: {
      nb: 'Gi kolonnene kjente overskrifter.',
      nn: 'Gi kolonnane kjende overskrifter.',
      en: 'Give the columns known headings.',
    },
    example: 'En tabell uten overskrifter',
    messages: {
      usual: {
        text: {
          nb: 'En tabell med statusord er ikke lest, fordi overskriftene ikke er kjent (begynner med «{found}»).',
          nn: 'Ein tabell med statusord er ikkje lesen, fordi overskriftene ikkje er kjende (byrjar med «{found}»).',
          en: 'A table with status words was not read, since its headings are unknown (begins with “{found}”).',
        },
        action: {
          nb: 'Gi kolonnene kjente overskrifter, som «Leverandør» og «Produkt».',
          nn: 'Gi kolonnane kjende overskrifter, som «Leverandør» og «Produkt».',
          en: 'Give the columns known headings, such as “Leverandør” and “Produkt”.',
        },
      },
      standard: {
        text: {
          nb: 'Tabellen som begynner med «{found}», er ikke lest.',
          nn: 'Tabellen som byrjar med «{found}», er ikkje lesen.',
          en: 'The table that begins with “{found}” was not read.',
        },
        action: pageOrLookups,
      },
    },
  },
  EMPTY_TABLE: {
    group: 'heading',
    severities: ['WARNING'],
    about: {
      nb: 'En tabell har overskrifter, men ingen rader som kunne leses.',
      nn: 'Ein tabell har overskrifter, men ingen rader som kunne lesast.',
      en: 'A table has headings, but no rows that could be read.',
    },
    remedy: {
      nb: 'Fyll ut tabellen, eller ta den bort.',
      nn: 'Fyll ut tabellen, eller ta han bort.',
      en: 'Fill in the table, or take it out.',
    },
    example: 'En tabell over krav uten krav',
    messages: {
      usual: {
        text: {
          nb: 'Tabellen over virksomhetstyper i «{document}» har ingen rader som sier noe.',
          nn: 'Tabellen over verksemdstypar i «{document}» har ingen rader som seier noko.',
          en: 'The table of organisation types in “{document}” has no row that says anything.',
        },
        action: pageOrLookups,
      },
    },
  },
  UNREAD_PAGE: {
    group: 'heading',
    severities: ['WARNING'],
    about: {
      nb: 'Ingenting på siden kunne leses.',
      nn: 'Ingenting på sida kunne lesast.',
      en: 'Nothing on the page could be read.',
    },
    remedy: {
      nb: 'Se på siden, og gi det som står der kjente overskrifter.',
      nn: 'Sjå på sida, og gi det som står der kjende overskrifter.',
      en: 'Look at the page, and give what it holds known headings.',
    },
    example: 'En tom områdeside',
    messages: {
      standard: {
        text: {
          nb: 'Ingen standard ble funnet i «{document}».',
          nn: 'Ingen standard vart funnen i «{document}».',
          en: 'No standard was found in “{document}”.',
        },
        action: pageOrLookups,
      },
      advice: {
        text: {
          nb: 'Siden «{document}» har ingen anbefalinger som kunne leses.',
          nn: 'Sida «{document}» har ingen tilrådingar som kunne lesast.',
          en: 'The page “{document}” holds no recommendation that could be read.',
        },
        action: {
          nb: 'Se på siden. Gi hver anbefaling en overskrift, eller meld fra.',
          nn: 'Sjå på sida. Gi kvar tilråding ei overskrift, eller meld frå.',
          en: 'Look at the page. Give each recommendation a heading, or report it.',
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
