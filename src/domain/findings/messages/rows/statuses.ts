/** Findings about the status of a row. */
import type { FindingKind } from '../kind.ts';

const removeRow = {
  nb: 'Rett siden, eller ta bort raden.',
  nn: 'Rett sida, eller ta bort rada.',
  en: 'Correct the page, or remove the row.',
} as const;

export const statusMessages = {
  UNKNOWN_STATUS: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Statusordet er ikke kjent, så status regnes som ikke oppgitt. Ligner det et kjent ord, foreslås det.',
      nn: 'Statusordet er ikkje kjent, så status blir rekna som ikkje oppgitt. Liknar det eit kjent ord, blir det foreslått.',
      en: 'The status word is not known, so the status counts as not stated. Where it is like a known one, that is suggested.',
    },
    remedy: {
      nb: 'Bruk et av ordene i ordlisten, eller meld inn det nye.',
      nn: 'Bruk eit av orda i ordlista, eller meld inn det nye.',
      en: 'Use one of the words in the vocabulary, or report the new one.',
    },
    example: 'Status «Godkjnt»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» er ikke et kjent statusord.',
          nn: '«{found}» er ikkje eit kjent statusord.',
          en: '“{found}” is not a known status word.',
        },
        action: {
          nb: 'Bruk et av de kjente statusordene, eller meld inn det nye ordet.',
          nn: 'Bruk eit av dei kjende statusorda, eller meld inn det nye ordet.',
          en: 'Use one of the known status words, or report the new word.',
        },
      },
      partly: {
        text: {
          nb: '«{found}» er bare delvis forstått: lest som «{read}».',
          nn: '«{found}» er berre delvis forstått: lese som «{read}».',
          en: '“{found}” was understood in part only: read as “{read}”.',
        },
        action: {
          nb: 'Se om det er rett, og skriv ellers ett av de kjente statusordene.',
          nn: 'Sjå om det er rett, og skriv elles eitt av dei kjende statusorda.',
          en: 'See whether that is right, else write one of the known status words.',
        },
      },
    },
  },
  AMBIGUOUS_STATUS: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Statusen kan leses på flere måter, eller motsier seg selv.',
      nn: 'Statusen kan lesast på fleire måtar, eller seier imot seg sjølv.',
      en: 'The status can be read in more than one way, or contradicts itself.',
    },
    remedy: {
      nb: 'Skriv én status, og hvem som eventuelt har trukket den.',
      nn: 'Skriv éin status, og kven som eventuelt har trekt han.',
      en: 'State one status, and who withdrew it if it is withdrawn.',
    },
    example: 'Status «Godkjent / under utprøving»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» kan leses på flere måter eller motsier seg selv, så status regnes som ikke oppgitt.',
          nn: '«{found}» kan lesast på fleire måtar eller seier imot seg sjølv, så status blir rekna som ikkje oppgitt.',
          en: '“{found}” can be read in more than one way or contradicts itself, so the status counts as not stated.',
        },
      },
    },
  },
  STRUCK_THROUGH: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Raden eller ordet er strøket over. Det leses ikke.',
      nn: 'Rada eller ordet er strekt over. Det blir ikkje lese.',
      en: 'The row or the word is struck through. It is not read.',
    },
    remedy: {
      nb: 'Fjern raden, eller skriv hva som gjelder nå.',
      nn: 'Fjern rada, eller skriv kva som gjeld no.',
      en: 'Remove the row, or state what applies now.',
    },
    example: '«Godkjent», strøket over',
    messages: {
      usual: {
        text: {
          nb: '«{found}» er strøket over, så status regnes som ikke oppgitt.',
          nn: '«{found}» er strekt over, så status blir rekna som ikkje oppgitt.',
          en: '“{found}” is struck through, so the status counts as not stated.',
        },
      },
      leftOut: {
        text: {
          nb: '«{name}» er strøket over og er ikke tatt med.',
          nn: '«{name}» er strekt over og er ikkje teken med.',
          en: '“{name}” is struck through and is left out.',
        },
        action: removeRow,
      },
      unread: {
        text: {
          nb: '«{name}» er strøket over og er ikke lest.',
          nn: '«{name}» er strekt over og er ikkje lesen.',
          en: '“{name}” is struck through and was not read.',
        },
        action: removeRow,
      },
      municipality: {
        text: {
          nb: '«{name}» er strøket over og er ikke tatt med.',
          nn: '«{name}» er strekt over og er ikkje teken med.',
          en: '“{name}” is struck through and is left out.',
        },
        action: {
          nb: 'Fjern kommunen, eller ta bort streken.',
          nn: 'Fjern kommunen, eller ta bort streken.',
          en: 'Remove the municipality, or the stroke.',
        },
      },
    },
  },
  UNEXPLAINED_MARK: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Et merke er ikke forklart, så det sier ingen ting om status.',
      nn: 'Eit merke er ikkje forklart, så det seier ingenting om status.',
      en: 'A mark is not explained, so it says nothing of the status.',
    },
    remedy: { nb: 'Legg til en tegnforklaring.', nn: 'Legg til ei teiknforklaring.', en: 'Add a legend.' },
    example: '«x» uten «x = godkjent»',
    messages: {
      usual: {
        text: {
          nb: 'Merket «{found}» er ikke forklart i en tegnforklaring eller overskrift, så status regnes som ikke oppgitt.',
          nn: 'Merket «{found}» er ikkje forklart i ei teiknforklaring eller overskrift, så status blir rekna som ikkje oppgitt.',
          en: 'The mark “{found}” is not explained by a legend or heading, so the status counts as not stated.',
        },
        action: {
          nb: 'Legg til en tegnforklaring, for eksempel «x = godkjent».',
          nn: 'Legg til ei teiknforklaring, til dømes «x = godkjend».',
          en: 'Add a legend, for example “x = godkjent”.',
        },
      },
    },
  },
  UNEXPLAINED_COLOUR: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Statusen er bare en farge, og ingen fargeforklaring sier hva den betyr.',
      nn: 'Statusen er berre ein farge, og inga fargeforklaring seier kva han tyder.',
      en: 'The status is a colour only, and no legend says what it means.',
    },
    remedy: {
      nb: 'Skriv statusen i cellen, eller legg til en fargeforklaring med samme farge.',
      nn: 'Skriv statusen i cella, eller legg til ei fargeforklaring med same farge.',
      en: 'Write the status in the cell, or add a legend with the same colour.',
    },
    example: 'En grønn celle uten ord',
    messages: {
      usual: {
        text: {
          nb: 'Statusen er bare en farge ({found}), og ingen fargeforklaring sier hva den betyr, så status regnes som ikke oppgitt.',
          nn: 'Statusen er berre ein farge ({found}), og inga fargeforklaring seier kva han tyder, så status blir rekna som ikkje oppgitt.',
          en: 'The status is a colour only ({found}), and no legend says what it means, so the status counts as not stated.',
        },
      },
    },
  },
  DATE_WITHOUT_STATUS: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'En dato står der statusen skulle stått, og ingenting sier hva som skjedde da.',
      nn: 'Ein dato står der statusen skulle ha stått, og ingenting seier kva som hende då.',
      en: 'A date stands where the status should, and nothing says what happened then.',
    },
    remedy: {
      nb: 'Skriv statusen foran datoen.',
      nn: 'Skriv statusen framfor datoen.',
      en: 'Write the status before the date.',
    },
    example: 'Status «01.10.2025»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» er en dato, men ingenting sier hva som skjedde da.',
          nn: '«{found}» er ein dato, men ingenting seier kva som hende då.',
          en: '“{found}” is a date, but nothing says what happened then.',
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
