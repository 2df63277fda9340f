/** Findings about whether a list is whole, current and looked at. */
import type { FindingKind } from '../kind.ts';

const onePage = {
  nb: 'Vis hele listen på én side, eller rett tallet. Den forrige listen vises så lenge.',
  nn: 'Vis heile lista på éi side, eller rett talet. Den førre lista blir vist så lenge.',
  en: 'Show the whole list on one page, or correct the number. The list before is shown until then.',
} as const;
const wholeList = {
  nb: 'Se om hele listen er lest, eller rett tallet på siden.',
  nn: 'Sjå om heile lista er lesen, eller rett talet på sida.',
  en: 'See whether the whole list was read, or correct the number on the page.',
} as const;
const lookAtRows = {
  nb: 'Se på radene i lesingen. Er de riktige, godta den med `hub accept <lesing>`. Den forrige listen vises så lenge.',
  nn: 'Sjå på radene i lesinga. Er dei rette, godta henne med `hub accept <lesing>`. Den førre lista blir vist så lenge.',
  en: 'Look at the rows of the reading. If they are right, accept it with `hub accept <run>`. The list before is shown until then.',
} as const;

export const wholenessMessages = {
  LIST_INCOMPLETE: {
    group: 'held',
    severities: ['BLOCKING', 'WARNING'],
    about: {
      nb: 'Dokumentet sier at det er flere rader enn dem som ble lest.',
      nn: 'Dokumentet seier at det er fleire rader enn dei som vart lesne.',
      en: 'The document says that there are more rows than were read.',
    },
    remedy: {
      nb: 'Vis hele listen på én side, eller rett tallet.',
      nn: 'Vis heile lista på éi side, eller rett talet.',
      en: 'Show the whole list on one page, or correct the number.',
    },
    example: '«66 kommuner» over to navn, «Viser 1–10 av 41»',
    messages: {
      more: {
        text: {
          nb: '«{found}» sier at det er mer enn det som ble lest.',
          nn: '«{found}» seier at det er meir enn det som vart lese.',
          en: '“{found}” says that there is more than was read.',
        },
        action: onePage,
      },
      moreThan: {
        text: {
          nb: '«{found}» sier at det er mer enn det som ble lest ({rows}).',
          nn: '«{found}» seier at det er meir enn det som vart lese ({rows}).',
          en: '“{found}” says that there is more than was read ({rows}).',
        },
        action: onePage,
      },
      total: {
        text: {
          nb: '«{found}» oppgir {count}, men {read} ble lest.',
          nn: '«{found}» oppgir {count}, men {read} vart lesne.',
          en: '“{found}” says {count}, but only {read} could be read.',
        },
        action: wholeList,
      },
      part: {
        text: {
          nb: '«{found}» sier at dette er en del av listen. {rows} ble lest, og resten ble ikke funnet.',
          nn: '«{found}» seier at dette er ein del av lista. {rows} vart lesne, og resten vart ikkje funnen.',
          en: '“{found}” says that this is a part of the list. {rows} could be read, and the rest was not found.',
        },
        action: {
          nb: 'Vis hele listen på én side, eller lenk til resten med vanlige lenker. Den forrige listen vises så lenge.',
          nn: 'Vis heile lista på éi side, eller lenk til resten med vanlege lenkjer. Den førre lista blir vist så lenge.',
          en: 'Show the whole list on one page, or link to the rest with ordinary links. The list before is shown until then.',
        },
      },
      municipalities: {
        text: {
          nb: '«{found}» sier {count} kommuner, men {read} ble lest.',
          nn: '«{found}» seier {count} kommunar, men {read} vart lesne.',
          en: '“{found}” says {count} municipalities, but {read} could be read.',
        },
        action: wholeList,
      },
    },
  },
  LIST_NOT_CURRENT: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Siden sier selv at den er arkivert, utdatert eller satt ut av kraft.',
      nn: 'Sida seier sjølv at ho er arkivert, utdatert eller sett ut av kraft.',
      en: 'The page itself says that it is archived, out of date or suspended.',
    },
    remedy: {
      nb: 'Ta bort ordene, eller pek på siden som gjelder.',
      nn: 'Ta bort orda, eller peik på sida som gjeld.',
      en: 'Take the words away, or point to the page that holds.',
    },
    example: '«Denne siden er arkivert»',
    messages: {
      usual: {
        text: {
          nb: 'Siden sier selv at den ikke gjelder: «{found}».',
          nn: 'Sida seier sjølv at ho ikkje gjeld: «{found}».',
          en: 'The page itself says that it does not hold: “{found}”.',
        },
        action: {
          nb: 'Ta bort ordene, eller pek på siden som gjelder. Den forrige listen vises så lenge.',
          nn: 'Ta bort orda, eller peik på sida som gjeld. Den førre lista blir vist så lenge.',
          en: 'Take the words away, or point to the page that holds. The list before is shown until then.',
        },
      },
    },
  },
  FIRST_READING: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Listen er lest for første gang, og venter til noen har sett på lesingen.',
      nn: 'Lista er lesen for første gong, og ventar til nokon har sett på lesinga.',
      en: 'The list was read for the first time, and waits until someone has looked at the reading.',
    },
    remedy: {
      nb: 'Se på radene. Er de riktige, godta lesingen.',
      nn: 'Sjå på radene. Er dei rette, godta lesinga.',
      en: 'Look at the rows. If they are right, accept the reading.',
    },
    example: 'Første dag med en ny kilde',
    messages: {
      usual: {
        text: {
          nb: 'Listen er lest for første gang, og venter til noen har sett på lesingen.',
          nn: 'Lista er lesen for første gong, og ventar til nokon har sett på lesinga.',
          en: 'The list was read for the first time, and waits until someone has looked at the reading.',
        },
        action: lookAtRows,
      },
    },
  },
  NEW_LAYOUT: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Listen har en form som ingen har sett på før: en ny kolonne, en ny inndeling, eller en overskrift som leses på en annen måte.',
      nn: 'Lista har ei form som ingen har sett på før: ein ny kolonne, ei anna inndeling, eller ei overskrift som blir lesen på ein annan måte.',
      en: 'The list has a layout that nobody has looked at before: a new column, another division, or a heading that is read in another way.',
    },
    remedy: {
      nb: 'Se på radene. Er de riktige, godta lesingen.',
      nn: 'Sjå på radene. Er dei rette, godta lesinga.',
      en: 'Look at the rows. If they are right, accept the reading.',
    },
    example: 'En ny kolonne «Begrensninger»',
    messages: {
      usual: {
        text: {
          nb: 'Listen har en form som ingen har sett på før, og venter til noen har gjort det.',
          nn: 'Lista har ei form som ingen har sett på før, og ventar til nokon har gjort det.',
          en: 'The list has a layout that nobody has looked at before, and waits until someone has.',
        },
        action: lookAtRows,
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
