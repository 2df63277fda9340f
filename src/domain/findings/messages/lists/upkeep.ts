/** Findings about how lists and editorial files are found and kept. */
import type { FindingKind } from '../kind.ts';

const keyInFile = {
  nb: 'Rett nøkkelen i filen.',
  nn: 'Rett nøkkelen i fila.',
  en: 'Correct the key in the file.',
} as const;

export const upkeepMessages = {
  LIST_NOT_READ: {
    group: 'whole',
    severities: ['WARNING', 'ERROR'],
    about: {
      nb: 'Listen er ikke lest uten feil på halvannen gang den tiden den skal leses (ERROR: tre ganger). Det som vises er gammelt.',
      nn: 'Lista er ikkje lesen utan feil på halvannan gong den tida ho skal lesast (ERROR: tre gonger). Det som blir vist er gammalt.',
      en: 'The list has not been read without failure for one and a half times its cadence (ERROR: three times). What is shown is old.',
    },
    remedy: {
      nb: 'Se kildens kjøringer: åpne siden for huben, eller rett eller bekreft det som holdes tilbake.',
      nn: 'Sjå køyringane til kjelda: opne sida for huben, eller rett eller stadfest det som blir halde tilbake.',
      en: 'See the source’s runs: open the page to the hub, or correct or confirm what is held.',
    },
    example: 'Ikke lest siden 2026-03-10',
    messages: {
      usual: {
        text: {
          nb: 'Listen er ikke lest uten feil siden {date}; den skal leses hver {hours}. time. Det som vises, er fra da.',
          nn: 'Lista er ikkje lesen utan feil sidan {date}; ho skal lesast kvar {hours}. time. Det som blir vist, er frå då.',
          en: 'The list has not been read without failure since {date}; it should be read every {hours} hours. What is shown is from then.',
        },
        action: {
          nb: 'Se kildens kjøringer. Svarer ikke siden, åpne den for huben; ble listen holdt tilbake, rett eller bekreft den.',
          nn: 'Sjå køyringane til kjelda. Svarar ikkje sida, opne henne for huben; vart lista halden tilbake, rett eller stadfest henne.',
          en: "See the source's runs. If the page does not answer, open it to the hub; if the list was held, correct or confirm it.",
        },
      },
    },
  },
  LIST_OLDER_THAN_STATED: {
    group: 'whole',
    severities: ['INFO'],
    about: {
      nb: 'Utgiveren har ikke endret listen så ofte som den selv sier. Gjelder bare kilder som sier det.',
      nn: 'Utgivaren har ikkje endra lista så ofte som han seier sjølv. Gjeld berre kjelder som seier det.',
      en: 'The publisher has not changed the list as often as it says itself. For sources that say so only.',
    },
    remedy: {
      nb: 'Gå over listen, og publiser den på nytt også om alt stemmer.',
      nn: 'Gå over lista, og publiser henne på nytt også om alt stemmer.',
      en: 'Go through the list, and publish it again even if all is right.',
    },
    example: 'Endret 2026-01-01, skal gås over hver 30. dag',
    messages: {
      usual: {
        text: {
          nb: 'Listen ble sist endret {date}, og utgiveren sier at den går over den minst hver {days}. dag.',
          nn: 'Lista vart sist endra {date}, og utgivaren seier at han går over henne minst kvar {days}. dag.',
          en: 'The list was last changed on {date}, and its publisher says that it goes through it at least every {days} days.',
        },
      },
    },
  },
  LIST_NOT_FOUND: {
    group: 'whole',
    severities: ['ERROR'],
    about: {
      nb: 'Inngangssiden har ingen lenke til listen.',
      nn: 'Inngangssida har inga lenkje til lista.',
      en: 'The entry page has no link to the list.',
    },
    remedy: {
      nb: 'Er listen flyttet eller lenken omdøpt, meld inn de nye ordene.',
      nn: 'Er lista flytta eller lenkja omdøypt, meld inn dei nye orda.',
      en: 'If the list was moved or the link renamed, report the new words.',
    },
    example: 'Lenken heter noe annet',
    messages: {
      usual: {
        text: {
          nb: 'Fant ingen lenke til listen på {pages}. Lette etter: {labels}. Så: {seen}.',
          nn: 'Fann inga lenkje til lista på {pages}. Leita etter: {labels}. Såg: {seen}.',
          en: 'Found no link to the list on {pages}. Looked for: {labels}. Saw: {seen}.',
        },
        action: {
          nb: 'Er listen flyttet eller lenken omdøpt, legg den nye teksten til i koblingens oppslag.',
          nn: 'Er lista flytta eller lenkja omdøypt, legg den nye teksten til i oppslaget til koplinga.',
          en: "If the list was moved or the link renamed, add the new words to the connector's lookups.",
        },
      },
    },
  },
  LIST_FOUND_ELSEWHERE: {
    group: 'whole',
    severities: ['WARNING'],
    about: {
      nb: 'Listen ble funnet, men ikke fra inngangssiden.',
      nn: 'Lista vart funnen, men ikkje frå inngangssida.',
      en: 'The list was found, but not from the entry page.',
    },
    remedy: {
      nb: 'Se om inngangssiden er flyttet.',
      nn: 'Sjå om inngangssida er flytta.',
      en: 'See whether the entry page has moved.',
    },
    example: 'Funnet fra Helsedirektoratets side',
    messages: {
      usual: {
        text: {
          nb: 'Inngangssiden {page} førte ikke til listen. Den ble funnet fra Helsedirektoratets side i stedet.',
          nn: 'Inngangssida {page} førte ikkje til lista. Ho vart funnen frå sida til Helsedirektoratet i staden.',
          en: "The entry page {page} did not lead to the list. It was found from Helsedirektoratet's page instead.",
        },
        action: {
          nb: 'Se om inngangssiden er flyttet, og rett adressen i koblingen.',
          nn: 'Sjå om inngangssida er flytta, og rett adressa i koplinga.',
          en: 'See whether the entry page has moved, and correct the address in the connector.',
        },
      },
    },
  },
  INVALID_ENTRY: {
    group: 'whole',
    severities: ['BLOCKING'],
    about: {
      nb: 'En oppføring i de redaksjonelle filene følger ikke formen.',
      nn: 'Ei oppføring i dei redaksjonelle filene følgjer ikkje forma.',
      en: 'An entry of the editorial files does not have the right form.',
    },
    remedy: { nb: 'Rett filen.', nn: 'Rett fila.', en: 'Correct the file.' },
    example: 'Et felt som ikke finnes',
    messages: {
      usual: {
        text: {
          nb: 'Oppføringen på {path} i {file}.yaml følger ikke formen: {issue}',
          nn: 'Oppføringa på {path} i {file}.yaml følgjer ikkje forma: {issue}',
          en: 'The entry at {path} in {file}.yaml does not have the right form: {issue}',
        },
        action: {
          nb: 'Rett filen; README i mappen viser formen.',
          nn: 'Rett fila; README i mappa viser forma.',
          en: 'Correct the file; the README in the folder shows the form.',
        },
      },
    },
  },
  BROKEN_REFERENCE: {
    group: 'whole',
    severities: ['BLOCKING', 'INFO'],
    about: {
      nb: 'En redaksjonell oppføring viser til noe som ikke finnes, eller krever seg selv.',
      nn: 'Ei redaksjonell oppføring viser til noko som ikkje finst, eller krev seg sjølv.',
      en: 'An editorial entry refers to something that is not there, or requires itself.',
    },
    remedy: {
      nb: 'Rett nøkkelen på linjen.',
      nn: 'Rett nøkkelen på linja.',
      en: 'Correct the key on the line.',
    },
    example: 'En linje i en sjekkliste viser til et krav som er borte',
    messages: {
      missing: {
        text: {
          nb: '{file}.yaml, linje {line}: «{name}» finnes ikke.',
          nn: '{file}.yaml, linje {line}: «{name}» finst ikkje.',
          en: '{file}.yaml, line {line}: there is no “{name}”.',
        },
        action: keyInFile,
      },
      circle: {
        text: {
          nb: '{file}.yaml, linje {line}: «{name}» krever seg selv.',
          nn: '{file}.yaml, linje {line}: «{name}» krev seg sjølv.',
          en: '{file}.yaml, line {line}: “{name}” requires itself.',
        },
        action: keyInFile,
      },
      product: {
        text: {
          nb: 'Ingen liste har et produkt med dette navnet hos denne leverandøren.',
          nn: 'Inga liste har eit produkt med dette namnet hos denne leverandøren.',
          en: 'No list has a product of this name from this vendor.',
        },
        action: {
          nb: 'Skriv navnet slik listene gjør.',
          nn: 'Skriv namnet slik listene gjer.',
          en: 'Write the name as the lists do.',
        },
      },
    },
  },
  UNUSABLE_TAUGHT_WORD: {
    group: 'whole',
    severities: ['ERROR'],
    about: {
      nb: 'Et ord som huben er lært, betyr et ord som den ikke kjenner i denne listen. Linjen er ikke brukt.',
      nn: 'Eit ord som huben er lært, tyder eit ord som han ikkje kjenner i denne lista. Linja er ikkje brukt.',
      en: 'A word that the hub was taught means a word that it does not know in this list. The line was not used.',
    },
    remedy: {
      nb: 'Rett linjen i decisions/vocabulary.yaml.',
      nn: 'Rett linja i decisions/vocabulary.yaml.',
      en: 'Correct the line in decisions/vocabulary.yaml.',
    },
    example: '«Klarert» betyr «Greit»',
    messages: {
      usual: {
        text: {
          nb: 'Huben er lært at «{word}» betyr «{means}», men kjenner ikke «{means}» i denne listen.',
          nn: 'Huben er lært at «{word}» tyder «{means}», men kjenner ikkje «{means}» i denne lista.',
          en: 'The hub was taught that “{word}” means “{means}”, but does not know “{means}” in this list.',
        },
        action: {
          nb: 'Rett linjen i decisions/vocabulary.yaml: bruk et ord fra ordlisten.',
          nn: 'Rett linja i decisions/vocabulary.yaml: bruk eit ord frå ordlista.',
          en: 'Correct the line in decisions/vocabulary.yaml: use a word of the vocabulary.',
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
