/** Findings about words that speak against a status. */
import type { FindingKind } from '../kind.ts';

export const remarkMessages = {
  UNREAD_NOTICE: {
    group: 'heading',
    severities: ['INFO', 'WARNING'],
    about: {
      nb: 'En melding ved listen kan gjelde hele listen, men er ikke forstått.',
      nn: 'Ei melding ved lista kan gjelde heile lista, men er ikkje forstått.',
      en: 'A notice beside the list may concern the whole list, but was not understood.',
    },
    remedy: {
      nb: 'Skriv i status hva som gjelder.',
      nn: 'Skriv i status kva som gjeld.',
      en: 'State in the status what applies.',
    },
    example: '«Ordningen er satt på pause»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» kan gjelde hele listen, men er ikke forstått. Radene står med sin egen status.',
          nn: '«{found}» kan gjelde heile lista, men er ikkje forstått. Radene står med sin eigen status.',
          en: '“{found}” may concern the whole list, but was not understood. The rows stand with the status of their own.',
        },
        action: {
          nb: 'Se om det sier noe om radene som status ikke gjør, og skriv det i så fall i status.',
          nn: 'Sjå om det seier noko om radene som status ikkje gjer, og skriv det i så fall i status.',
          en: 'See whether it says something of the rows that their status does not; if so, write it in the status.',
        },
      },
    },
  },
  UNSEEN_COLOUR: {
    group: 'heading',
    severities: ['WARNING'],
    about: {
      nb: 'En fargeforklaring nevner en farge som ikke kan ses i dokumentet.',
      nn: 'Ei fargeforklaring nemner ein farge som ikkje er synleg i dokumentet.',
      en: 'A legend names a colour that cannot be seen in the document.',
    },
    remedy: {
      nb: 'Skriv statusen som ord i hver rad.',
      nn: 'Skriv statusen som ord i kvar rad.',
      en: 'Write the status in words in each row.',
    },
    example: '«Rader med rød skrift er ikke lenger godkjent»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» forklarer en farge som ikke kan ses i dokumentet, så det er ikke kjent hvilke rader det gjelder.',
          nn: '«{found}» forklarer ein farge som ikkje er synleg i dokumentet, så det er ikkje kjent kva rader det gjeld.',
          en: '“{found}” explains a colour that cannot be seen in the document, so the rows that it concerns are not known.',
        },
      },
    },
  },
  STATUS_DIFFERS_FROM_HEADING: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Raden har en annen status enn overskriften den står under. Radens eget ord gjelder.',
      nn: 'Rada har ein annan status enn overskrifta ho står under. Ordet til rada sjølv gjeld.',
      en: 'The row has another status than the heading it stands under. The row’s own word holds.',
    },
    remedy: {
      nb: 'Flytt raden, eller rett statusen.',
      nn: 'Flytt rada, eller rett statusen.',
      en: 'Move the row, or correct the status.',
    },
    example: '«Under utprøving» under «Godkjente»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» er en annen status enn den overskriften over listen sier («{against}»). Radens eget ord er brukt.',
          nn: '«{found}» er ein annan status enn den overskrifta over lista seier («{against}»). Ordet i rada er brukt.',
          en: '“{found}” is another status than the heading above the list says (“{against}”). The row’s own word is used.',
        },
      },
    },
  },
  STATUS_OVERRULED: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'En merknad, en overskrift, en fotnote eller et varsel taler mot statusen i raden. Da leses den ikke som en gjeldende godkjenning: står det hva som gjelder, brukes det, ellers regnes status som ikke oppgitt.',
      nn: 'Ein merknad, ei overskrift, ein fotnote eller eit varsel talar imot statusen i rada. Då blir han ikkje lesen som ei gjeldande godkjenning: står det kva som gjeld, blir det brukt, elles blir status rekna som ikkje oppgitt.',
      en: 'A remark, heading, footnote or notice speaks against the row’s status. It is then not read as an approval in force: where the words say what applies that is used, else the status counts as not stated.',
    },
    remedy: {
      nb: 'Rett statusen, eller fjern det som taler mot den.',
      nn: 'Rett statusen, eller fjern det som talar imot han.',
      en: 'Correct the status, or remove what speaks against it.',
    },
    example: '«Godkjent» med merknaden «Godkjenningen er trukket»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» taler mot statusen «{against}», som derfor ikke er lest som en gjeldende godkjenning.',
          nn: '«{found}» talar imot statusen «{against}», som derfor ikkje er lesen som ei gjeldande godkjenning.',
          en: '“{found}” speaks against the status “{against}”, which is therefore not read as an approval in force.',
        },
      },
    },
  },
  UNCLEAR_REMARK: {
    group: 'row',
    severities: ['INFO', 'WARNING'],
    about: {
      nb: 'Ord ved siden av statusen kan begrense den, men det er ikke klart at de gjelder den. De er ikke brukt.',
      nn: 'Ord ved sida av statusen kan avgrense han, men det er ikkje klart at dei gjeld han. Dei er ikkje brukte.',
      en: 'Words beside the status may limit it, but it is not clear that they concern it. They were not used.',
    },
    remedy: {
      nb: 'Skriv i statusen hva som gjelder, eller flytt merknaden.',
      nn: 'Skriv i statusen kva som gjeld, eller flytt merknaden.',
      en: 'State in the status what applies, or move the remark.',
    },
    example: 'Merknad «Tidligere avslag omgjort»',
    messages: {
      usual: {
        text: {
          nb: '«{found}» kan gjelde statusen «{against}», men det er ikke klart, og er ikke brukt.',
          nn: '«{found}» kan gjelde statusen «{against}», men det er ikkje klart, og er ikkje brukt.',
          en: '“{found}” may concern the status “{against}”, but that is not clear, and was not used.',
        },
      },
      unstated: {
        text: {
          nb: '«{found}» kan gjelde raden, som ikke oppgir noen status, men det er ikke klart, og er ikke brukt.',
          nn: '«{found}» kan gjelde rada, som ikkje oppgjev nokon status, men det er ikkje klart, og er ikkje brukt.',
          en: '“{found}” may be about the row, which states no status, but that is not clear, and it was not used.',
        },
      },
      rowAbove: {
        text: {
          nb: '«{found}» står alene på raden. Den er lest som overskrift over radene under, men kan gjelde raden over.',
          nn: '«{found}» står åleine på rada. Ho er lesen som overskrift over radene under, men kan gjelde rada over.',
          en: '“{found}” stands alone. It is read as a heading over the rows below, but may be about the row above.',
        },
        action: {
          nb: 'Skriv statusen i raden som den gjelder.',
          nn: 'Skriv statusen i rada som han gjeld.',
          en: 'Write the status in the row that it is about.',
        },
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
