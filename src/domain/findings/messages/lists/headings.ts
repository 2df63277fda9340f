/** Findings about columns and their headings. */
import type { FindingKind } from '../kind.ts';

const pageOrLookups = {
  nb: 'Rett siden, eller legg ordet til i koblingens oppslag.',
  nn: 'Rett sida, eller legg ordet til i oppslaget til koplinga.',
  en: "Correct the page, or add the word to the connector's lookups.",
} as const;

export const headingMessages = {
  UNKNOWN_HEADING: {
    group: 'heading',
    severities: ['WARNING'],
    about: {
      nb: 'Ingen kjenner overskriften, og det som står under den er ikke lest.',
      nn: 'Ingen kjenner overskrifta, og det som står under henne er ikkje lese.',
      en: 'Nobody knows the heading, and what stands under it was not read.',
    },
    remedy: {
      nb: 'Bruk en kjent overskrift, eller meld inn den nye.',
      nn: 'Bruk ei kjend overskrift, eller meld inn den nye.',
      en: 'Use a known heading, or report the new one.',
    },
    example: 'Kolonnen «Kontaktflate»',
    messages: {
      column: {
        text: {
          nb: 'Kolonnen «{heading}» er ukjent og er ikke lest.',
          nn: 'Kolonnen «{heading}» er ukjend og er ikkje lesen.',
          en: 'The column “{heading}” is unknown and was not read.',
        },
      },
      short: {
        text: {
          nb: 'Raden med overskrifter har færre celler enn radene under. Overskriften «{heading}» er den siste, og flere kan stå over feil kolonne.',
          nn: 'Rada med overskrifter har færre celler enn radene under. Overskrifta «{heading}» er den siste, og fleire kan stå over feil kolonne.',
          en: 'The row of headings has fewer cells than the rows below it. The heading “{heading}” is the last one, and several may stand over the wrong column.',
        },
        action: {
          nb: 'Gi hver kolonne en overskrift, også den som er tom.',
          nn: 'Gi kvar kolonne ei overskrift, òg den som er tom.',
          en: 'Give each column a heading, an empty one too.',
        },
      },
      label: {
        text: {
          nb: 'Ledeteksten «{heading}» er ukjent og er ikke lest.',
          nn: 'Leieteksten «{heading}» er ukjend og er ikkje lesen.',
          en: 'The label “{heading}” is unknown and was not read.',
        },
        action: {
          nb: 'Bruk en kjent ledetekst, eller meld inn den nye.',
          nn: 'Bruk ein kjend leietekst, eller meld inn den nye.',
          en: 'Use a known label, or report the new one.',
        },
      },
      page: {
        text: {
          nb: 'Overskriften «{heading}» er ukjent, så det som står under den er ikke lest.',
          nn: 'Overskrifta «{heading}» er ukjend, så det som står under henne er ikkje lese.',
          en: 'The heading “{heading}” is not known, so what stands below it was not read.',
        },
        action: {
          nb: 'Bruk en kjent overskrift, eller legg den til i koblingens oppslag.',
          nn: 'Bruk ei kjend overskrift, eller legg henne til i oppslaget til koplinga.',
          en: "Use a known heading, or add it to the connector's lookups.",
        },
      },
      table: {
        text: {
          nb: '«{heading}» står over en kolonne i en tabell som ikke er lest, for ingen av overskriftene er kjent.',
          nn: '«{heading}» står over ein kolonne i ein tabell som ikkje er lesen, for ingen av overskriftene er kjende.',
          en: '“{heading}” stands over a column of a table that was not read, since none of its headings is known.',
        },
        action: {
          nb: 'Er tabellen listen, bruk en kjent overskrift.',
          nn: 'Er tabellen lista, bruk ei kjend overskrift.',
          en: 'If the table is the list, use a known heading.',
        },
      },
      standard: {
        text: {
          nb: 'Kolonnen eller feltet «{heading}» er ukjent og er ikke lest.',
          nn: 'Kolonnen eller feltet «{heading}» er ukjent og er ikkje lese.',
          en: 'The column or field “{heading}” is unknown and was not read.',
        },
        action: pageOrLookups,
      },
    },
  },
  HEADER_RENAMED: {
    group: 'heading',
    severities: ['WARNING', 'BLOCKING'],
    about: {
      nb: 'Overskriften er ikke kjent, men kan være et nytt navn på en kjent kolonne. Den er ikke lest.',
      nn: 'Overskrifta er ikkje kjend, men kan vere eit nytt namn på ein kjend kolonne. Ho er ikkje lesen.',
      en: 'The heading is not known, but may be a new name of a known column. It was not read.',
    },
    remedy: {
      nb: 'Bruk en kjent overskrift, eller meld inn den nye.',
      nn: 'Bruk ei kjend overskrift, eller meld inn den nye.',
      en: 'Use a known heading, or report the new one.',
    },
    example: '«Vurdering» over statusord',
    messages: {
      usual: {
        text: {
          nb: '«{heading}» er ikke en kjent overskrift, og kan være et nytt navn på en kjent kolonne.',
          nn: '«{heading}» er ikkje ei kjend overskrift, og kan vere eit nytt namn på ein kjend kolonne.',
          en: '“{heading}” is not a known heading, and may be a new name of a known column.',
        },
      },
    },
  },
  DUPLICATE_COLUMN: {
    group: 'heading',
    severities: ['WARNING'],
    about: {
      nb: 'To kolonner betyr det samme og sier ulike ting. Bare den første er lest.',
      nn: 'To kolonnar tyder det same og seier ulike ting. Berre den første er lesen.',
      en: 'Two columns mean the same and say different things. Only the first is read.',
    },
    remedy: { nb: 'La én av dem stå.', nn: 'La éin av dei stå.', en: 'Keep one of them.' },
    example: '«Produkt» og «Løsning» i samme tabell',
    messages: {
      usual: {
        text: {
          nb: 'Kolonnen «{heading}» betyr det samme som «{other}», men sier noe annet. Bare den første er lest.',
          nn: 'Kolonnen «{heading}» tyder det same som «{other}», men seier noko anna. Berre den første er lesen.',
          en: 'The column “{heading}” means the same as “{other}” but says otherwise. Only the first is read.',
        },
        action: {
          nb: 'Bruk en kjent overskrift, eller meld inn den nye.',
          nn: 'Bruk ei kjend overskrift, eller meld inn den nye.',
          en: 'Use a known heading, or report the new one.',
        },
      },
    },
  },
  COLUMN_REMOVED: {
    group: 'heading',
    severities: ['BLOCKING'],
    about: {
      nb: 'En kolonne som listen må ha, er borte. Tabellen er ikke lest.',
      nn: 'Ein kolonne som lista må ha, er borte. Tabellen er ikkje lesen.',
      en: 'A column that the list must have is gone. The table was not read.',
    },
    remedy: {
      nb: 'Sett inn kolonnen igjen, eller bruk den kjente overskriften.',
      nn: 'Set inn kolonnen igjen, eller bruk den kjende overskrifta.',
      en: 'Put the column back, or use its known heading.',
    },
    example: 'En tabell uten «Produkt»',
    messages: {
      usual: {
        text: {
          nb: 'Tabellen mangler en kolonne for «{field}», som listen må ha. Ingen rader er lest fra den.',
          nn: 'Tabellen manglar ein kolonne for «{field}», som lista må ha. Ingen rader er lesne frå han.',
          en: 'The table lacks a column for “{field}”, which the list must have. No rows are read from it.',
        },
      },
      standard: {
        text: {
          nb: 'Tabellen i «{document}» mangler kolonnen «{heading}» og er ikke lest.',
          nn: 'Tabellen i «{document}» manglar kolonnen «{heading}» og er ikkje lesen.',
          en: 'The table in “{document}” lacks the column “{heading}” and was not read.',
        },
        action: pageOrLookups,
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
