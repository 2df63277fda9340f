/** Findings about rows and items as a whole. */
import type { FindingKind } from '../kind.ts';

export const rowMessages = {
  DUPLICATE_ROW: {
    group: 'row',
    severities: ['INFO'],
    about: {
      nb: 'Den samme raden står flere ganger. Den telles én gang.',
      nn: 'Den same rada står fleire gonger. Ho blir teld éin gong.',
      en: 'The same row stands more than once. It counts once.',
    },
    remedy: { nb: 'Fjern gjentakelsen.', nn: 'Fjern gjentakinga.', en: 'Remove the repetition.' },
    example: 'To like rader',
    messages: {
      usual: {
        text: {
          nb: 'Raden står flere ganger i listen: «{found}».',
          nn: 'Rada står fleire gonger i lista: «{found}».',
          en: 'The row stands more than once in the list: “{found}”.',
        },
        action: { nb: 'Fjern den ene.', nn: 'Fjern den eine.', en: 'Remove one of them.' },
      },
      municipality: {
        text: {
          nb: '«{name}» står mer enn én gang.',
          nn: '«{name}» står meir enn éin gong.',
          en: '“{name}” stands more than once.',
        },
      },
    },
  },
  CONTRADICTING_ROWS: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'To rader om det samme sier ulike ting. Er det statusen, regnes den som ikke oppgitt.',
      nn: 'To rader om det same seier ulike ting. Er det statusen, blir han rekna som ikkje oppgitt.',
      en: 'Two rows about the same thing differ. Where it is the status, that counts as not stated.',
    },
    remedy: {
      nb: 'Rett eller fjern en av radene.',
      nn: 'Rett eller fjern ei av radene.',
      en: 'Correct or remove one of the rows.',
    },
    example: 'Samme produkt «Godkjent» og «Under utprøving»',
    messages: {
      usual: {
        text: {
          nb: 'To rader om det samme sier ulike ting: «{found}». Er statusene ulike, regnes status som ikke oppgitt.',
          nn: 'To rader om det same seier ulike ting: «{found}». Er statusane ulike, blir status rekna som ikkje oppgitt.',
          en: 'Two rows about the same thing differ: “{found}”. Where their statuses differ, the status counts as not stated.',
        },
      },
      standard: {
        text: {
          nb: '«{name}» står flere steder, med ulike verdier: «{first}» og «{second}». Den første vises.',
          nn: '«{name}» står fleire stader, med ulike verdiar: «{first}» og «{second}». Den første blir vist.',
          en: '“{name}” stands in several places, with different values: “{first}” and “{second}”. The first is shown.',
        },
        action: {
          nb: 'Rett siden, eller legg ordet til i koblingens oppslag.',
          nn: 'Rett sida, eller legg ordet til i oppslaget til koplinga.',
          en: "Correct the page, or add the word to the connector's lookups.",
        },
      },
    },
  },
  UNREADABLE_ITEM: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Punktet kan ikke deles sikkert i leverandør, produkt og status.',
      nn: 'Punktet kan ikkje delast sikkert i leverandør, produkt og status.',
      en: 'The item cannot be divided with certainty into vendor, product and status.',
    },
    remedy: {
      nb: 'Skriv listen som en tabell med overskrifter.',
      nn: 'Skriv lista som ein tabell med overskrifter.',
      en: 'Write the list as a table with headings.',
    },
    example: '«Diverse systemer, se egen oversikt»',
    messages: {
      usual: {
        text: {
          nb: 'Punktet kan ikke deles sikkert i leverandør, produkt og status: «{found}».',
          nn: 'Punktet kan ikkje delast sikkert i leverandør, produkt og status: «{found}».',
          en: 'The item cannot be divided with certainty into vendor, product and status: “{found}”.',
        },
      },
      municipality: {
        text: {
          nb: '«{name}» står i listen, men leses ikke som navnet på en kommune.',
          nn: '«{name}» står i lista, men blir ikkje lese som namnet på ein kommune.',
          en: '“{name}” is in the list but does not read as the name of a municipality.',
        },
        action: {
          nb: 'Skriv navnet alene, eventuelt med kommunenummer.',
          nn: 'Skriv namnet åleine, eventuelt med kommunenummer.',
          en: 'Write the name alone, or with its number.',
        },
      },
      activity: {
        text: {
          nb: '«{name}» står under et tiltak, men er ikke lest som aktivitet.',
          nn: '«{name}» står under eit tiltak, men er ikkje lese som aktivitet.',
          en: '“{name}” stands below a measure and was not read as an activity.',
        },
        action: {
          nb: 'Se på siden, eller meld inn ordet.',
          nn: 'Sjå på sida, eller meld inn ordet.',
          en: 'Look at the page, or report the word.',
        },
      },
      withoutText: {
        text: {
          nb: '«{name}» har ingen egen forklaring. Punktet er tatt med uten.',
          nn: '«{name}» har inga eiga forklaring. Punktet er teke med utan.',
          en: '“{name}” has no explanation of its own. It is kept without one.',
        },
        action: {
          nb: 'Rett siden, eller ta bort punktet.',
          nn: 'Rett sida, eller ta bort punktet.',
          en: 'Correct the page, or remove the item.',
        },
      },
    },
  },
  UNREAD_ROW: {
    group: 'row',
    severities: ['WARNING', 'INFO'],
    about: {
      nb: 'Raden er verken en oppføring eller en kjent overskrift.',
      nn: 'Rada er verken ei oppføring eller ei kjend overskrift.',
      en: 'The row is neither an entry nor a known heading.',
    },
    remedy: {
      nb: 'Fyll ut raden, eller fjern den.',
      nn: 'Fyll ut rada, eller fjern henne.',
      en: 'Fill in the row, or remove it.',
    },
    example: '«Se også neste side» alene på en rad',
    messages: {
      alone: {
        text: {
          nb: '«{found}» står alene på raden og er verken en kjent overskrift eller en oppføring.',
          nn: '«{found}» står åleine på rada og er verken ei kjend overskrift eller ei oppføring.',
          en: '“{found}” stands alone and is neither a known heading nor an entry.',
        },
      },
      cells: {
        text: {
          nb: 'Cellene «{found}» svarer ikke til overskriftene, så raden er ikke lest.',
          nn: 'Cellene «{found}» svarar ikkje til overskriftene, så rada er ikkje lesen.',
          en: 'The cells “{found}” do not fit the headings, so the row was not read.',
        },
        action: {
          nb: 'Sett hver verdi under sin overskrift, eller fjern raden.',
          nn: 'Set kvar verdi under si overskrift, eller fjern rada.',
          en: 'Put each value below its heading, or remove the row.',
        },
      },
      answers: {
        text: {
          nb: '«{found}» står i en kolonne som kjøper og leverandør skal fylle ut, og er ikke lest. Overskriftene kan stå over feil kolonne.',
          nn: '«{found}» står i ein kolonne som kjøpar og leverandør skal fylle ut, og er ikkje lese. Overskriftene kan stå over feil kolonne.',
          en: '“{found}” stands in a column that buyer and vendor are to fill in, and was not read. The headings may stand over the wrong columns.',
        },
        action: {
          nb: 'Se etter at hver overskrift står over sin kolonne, og la kolonnene for svar være tomme.',
          nn: 'Sjå etter at kvar overskrift står over kolonnen sin, og la kolonnane for svar vere tomme.',
          en: 'See that each heading stands over its column, and leave the columns for answers blank.',
        },
      },
      sentence: {
        text: {
          nb: 'Teksten «{found}» nevner en leverandør og en status, men er ikke lest som en rad.',
          nn: 'Teksten «{found}» nemner ein leverandør og ein status, men er ikkje lesen som ei rad.',
          en: 'The text “{found}” names a vendor and a status, but was not read as a row.',
        },
        action: {
          nb: 'Før den opp i listen, med leverandør, produkt og status hver for seg.',
          nn: 'Før det opp i lista, med leverandør, produkt og status kvar for seg.',
          en: 'Put it in the list, with vendor, product and status apart.',
        },
      },
      unanswered: {
        text: {
          nb: 'Raden nevner «{found}», men ingen av kolonnene sier noe om den. Den er ikke regnet som et nei.',
          nn: 'Rada nemner «{found}», men ingen av kolonnane seier noko om han. Det er ikkje rekna som eit nei.',
          en: 'The row names “{found}”, but no column says anything of it. That is not read as a no.',
        },
        action: {
          nb: 'Skriv ja eller nei i kolonnene, eller fjern raden.',
          nn: 'Skriv ja eller nei i kolonnane, eller fjern rada.',
          en: 'Put yes or no in the columns, or remove the row.',
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
