/** Findings about single values of a row. */
import type { FindingKind } from '../kind.ts';

const wordOrLookups = {
  nb: 'Rett ordet, eller legg det til i koblingens oppslag.',
  nn: 'Rett ordet, eller legg det til i oppslaget til koplinga.',
  en: "Correct the word, or add it to the connector's lookups.",
} as const;
const pageOrLookups = {
  nb: 'Rett siden, eller legg ordet til i koblingens oppslag.',
  nn: 'Rett sida, eller legg ordet til i oppslaget til koplinga.',
  en: "Correct the page, or add the word to the connector's lookups.",
} as const;

export const valueMessages = {
  UNKNOWN_VALUE: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Verdien er ikke kjent i dette feltet, som da står tomt. Ligner den en kjent verdi, foreslås den.',
      nn: 'Verdien er ikkje kjend i dette feltet, som då står tomt. Liknar han ein kjend verdi, blir den foreslått.',
      en: 'The value is not known in this field, which is then left empty. Where it is like a known one, that is suggested.',
    },
    remedy: {
      nb: 'Bruk en kjent betegnelse, eller meld inn den nye.',
      nn: 'Bruk eit kjent namn, eller meld inn det nye.',
      en: 'Use a known name, or report the new one.',
    },
    example: 'Rolle «Formidler»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» er ikke en kjent verdi her, så feltet står tomt.',
          nn: '«{found}» er ikkje ein kjend verdi her, så feltet står tomt.',
          en: '“{found}” is not a known value here, so the field is left empty.',
        },
      },
      phase: {
        text: {
          nb: '«{found}» er ingen kjent fase, og er ikke lest.',
          nn: '«{found}» er ingen kjend fase, og er ikkje lesen.',
          en: '“{found}” is no known phase and was not read.',
        },
        action: {
          nb: 'Se på siden, eller meld inn ordet.',
          nn: 'Sjå på sida, eller meld inn ordet.',
          en: 'Look at the page, or report the word.',
        },
      },
      binding: {
        text: {
          nb: 'Det som står ved «{name}», er ikke lest helt: «{found}». Nivået vises derfor ikke.',
          nn: 'Det som står ved «{name}», er ikkje lese heilt: «{found}». Nivået blir derfor ikkje vist.',
          en: 'What stands beside “{name}” was not wholly read: “{found}”. Its level is therefore not shown.',
        },
        action: pageOrLookups,
      },
      interface: {
        text: {
          nb: '«{found}» er ikke et kjent grensesnitt.',
          nn: '«{found}» er ikkje eit kjent grensesnitt.',
          en: '“{found}” is not a known kind of interface.',
        },
        action: wordOrLookups,
      },
      interfaces: {
        text: {
          nb: '«{found}» er ikke et kjent grensesnitt ({places}).',
          nn: '«{found}» er ikkje eit kjent grensesnitt ({places}).',
          en: '“{found}” is not a known kind of interface ({places}).',
        },
        action: wordOrLookups,
      },
      level: {
        text: {
          nb: '«{found}» er ikke et kjent nivå.',
          nn: '«{found}» er ikkje eit kjent nivå.',
          en: '“{found}” is not a known level.',
        },
        action: pageOrLookups,
      },
      direction: {
        text: {
          nb: '«{found}» er ikke en kjent retning.',
          nn: '«{found}» er ikkje ei kjend retning.',
          en: '“{found}” is not a known direction.',
        },
        action: pageOrLookups,
      },
      date: {
        text: {
          nb: '«{found}» er ikke en dato.',
          nn: '«{found}» er ikkje ein dato.',
          en: '“{found}” is not a date.',
        },
        action: pageOrLookups,
      },
      organisationTypes: {
        text: {
          nb: '«{found}» er ikke en tabell eller liste over virksomhetstyper.',
          nn: '«{found}» er ikkje ein tabell eller ei liste over verksemdstypar.',
          en: '“{found}” is not a table or list of organisation types.',
        },
        action: pageOrLookups,
      },
      declaration: {
        text: {
          nb: '«{found}» er ikke en kjent verdi her.',
          nn: '«{found}» er ikkje ein kjend verdi her.',
          en: '“{found}” is not a known value here.',
        },
        action: {
          nb: 'Rett verdien, eller legg den til i koblingens oppslag.',
          nn: 'Rett verdien, eller legg han til i oppslaget til koplinga.',
          en: "Correct the value, or add it to the connector's lookups.",
        },
      },
    },
  },
  MISSING_REQUIRED: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Raden mangler en verdi som alle rader skal ha, og er ikke tatt med.',
      nn: 'Rada manglar ein verdi som alle rader skal ha, og er ikkje teken med.',
      en: 'The row lacks a value that every row must have, and is left out.',
    },
    remedy: { nb: 'Fyll ut feltet.', nn: 'Fyll ut feltet.', en: 'Fill in the field.' },
    example: 'En rad uten produkt',
    messages: {
      usual: {
        text: {
          nb: 'Raden mangler en verdi som alle rader skal ha ({fields}), og er ikke tatt med.',
          nn: 'Rada manglar ein verdi som alle rader skal ha ({fields}), og er ikkje teken med.',
          en: 'The row lacks a value that every row must have ({fields}), and is left out.',
        },
      },
      row: {
        text: {
          nb: 'mangler {fields} og er ikke tatt med.',
          nn: 'manglar {fields} og er ikkje teken med.',
          en: 'lacks {fields} and is left out.',
        },
      },
    },
  },
  VALUE_TOO_LONG: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Verdien er for lang, og er ikke lest.',
      nn: 'Verdien er for lang, og er ikkje lesen.',
      en: 'The value is too long, and was not read.',
    },
    remedy: { nb: 'Kort ned verdien.', nn: 'Kort ned verdien.', en: 'Shorten the value.' },
    example: 'Et helt avsnitt i kolonnen for produkt',
    messages: {
      usual: {
        text: {
          nb: 'Verdien er for lang til å være et navn og er ikke lest: «{found}».',
          nn: 'Verdien er for lang til å vere eit namn og er ikkje lesen: «{found}».',
          en: 'The value is too long to be a name and was not read: “{found}”.',
        },
      },
    },
  },
  HIDDEN_CHARACTERS: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Verdien har usynlige styretegn. De er tatt ut.',
      nn: 'Verdien har usynlege styreteikn. Dei er tekne ut.',
      en: 'The value holds invisible control characters. They are taken out.',
    },
    remedy: {
      nb: 'Skriv navnet på nytt uten skjulte tegn.',
      nn: 'Skriv namnet på nytt utan skjulte teikn.',
      en: 'Type the name again without hidden characters.',
    },
    example: 'Et navn med tegn som snur leseretningen',
    messages: {
      usual: {
        text: {
          nb: '«{found}» inneholder usynlige styretegn. De er tatt ut av verdien.',
          nn: '«{found}» inneheld usynlege styreteikn. Dei er tekne ut av verdien.',
          en: '“{found}” holds invisible control characters. They are taken out of the value.',
        },
      },
    },
  },
  POSSIBLY_SEVERAL: {
    group: 'row',
    severities: ['INFO'],
    about: {
      nb: 'Cellen kan nevne flere produkter. Den er lest som ett.',
      nn: 'Cella kan nemne fleire produkt. Ho er lesen som eitt.',
      en: 'The cell may name several products. It is read as one.',
    },
    remedy: {
      nb: 'Skriv ett produkt i hver rad.',
      nn: 'Skriv eitt produkt i kvar rad.',
      en: 'Write one product in each row.',
    },
    example: '«Journal, Timebok og Mini»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» kan være flere produkter. Det er lest som ett.',
          nn: '«{found}» kan vere fleire produkt. Det er lese som eitt.',
          en: '“{found}” may be several products. It is read as one.',
        },
      },
    },
  },
  UNPAIRED_LINES: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Cellen har flere linjer som ikke svarer til hvert sitt produkt. Feltet står tomt.',
      nn: 'Cella har fleire linjer som ikkje svarar til kvar sitt produkt. Feltet står tomt.',
      en: 'The cell has several lines that do not stand beside as many products. The field is left empty.',
    },
    remedy: {
      nb: 'Skriv én verdi i hver rad.',
      nn: 'Skriv éin verdi i kvar rad.',
      en: 'Write one value in each row.',
    },
    example: '«12» og «3» på hver sin linje ved ett produkt',
    messages: {
      usual: {
        text: {
          nb: '«{found}» står på flere linjer, og det er uvisst hvilken som gjelder. Feltet står tomt.',
          nn: '«{found}» står på fleire linjer, og det er uvisst kva for ei som gjeld. Feltet står tomt.',
          en: '“{found}” stands on several lines, and which of them holds is not known. The field is left empty.',
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
