/** Findings about reasons for which a list is held, by its rows and the clock. */
import type { FindingKind } from '../kind.ts';

const rowsBack = {
  nb: 'Legg tilbake radene, eller si fra at de skal bort. Den forrige listen vises så lenge.',
  nn: 'Legg tilbake radene, eller sei frå at dei skal bort. Den førre lista blir vist så lenge.',
  en: 'Put the rows back, or say that they are meant to be gone. The list before is shown until then.',
} as const;
const rightPage = {
  nb: 'Se etter om siden er den rette, og om kolonnene står som før. Den forrige listen vises så lenge.',
  nn: 'Sjå etter om sida er den rette, og om kolonnane står som før. Den førre lista blir vist så lenge.',
  en: 'Check that it is the right page and that its columns are as before. The list before is shown until then.',
} as const;
const clockOnly = {
  nb: 'Utgiveren trenger ikke gjøre noe. Den forrige listen vises til klokken er stilt.',
  nn: 'Utgivaren treng ikkje gjere noko. Den førre lista blir vist til klokka er stilt.',
  en: 'The publisher need not do anything. The list before is shown until the clock is set.',
} as const;

export const heldMessages = {
  TOO_FEW_ROWS: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Det er færre rader enn kilden skal ha.',
      nn: 'Det er færre rader enn kjelda skal ha.',
      en: 'There are fewer rows than the source should have.',
    },
    remedy: {
      nb: 'Se om hele listen er med.',
      nn: 'Sjå om heile lista er med.',
      en: 'See whether the whole list is there.',
    },
    example: 'Ingen rader',
    messages: {
      usual: {
        text: {
          nb: 'Bare {rows} ble lest; kilden skal ha minst {least}.',
          nn: 'Berre {rows} kunne lesast; kjelda skal ha minst {least}.',
          en: 'Only {rows} could be read; the source should have at least {least}.',
        },
        action: rowsBack,
      },
    },
  },
  TOO_MANY_ROWS: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Det er flere rader enn kilden, eller noe dokument, skal ha.',
      nn: 'Det er fleire rader enn kjelda, eller noko dokument, skal ha.',
      en: 'There are more rows than the source, or any document, should have.',
    },
    remedy: {
      nb: 'Se om det er rett dokument.',
      nn: 'Sjå om det er rett dokument.',
      en: 'See whether it is the right document.',
    },
    example: '6000 rader der høyst 5000 er ventet',
    messages: {
      usual: {
        text: {
          nb: '{count} rader ble lest; kilden skal ha høyst {most}.',
          nn: '{count} rader vart lesne; kjelda skal ha høgst {most}.',
          en: '{count} rows were read; the source should have at most {most}.',
        },
        action: rightPage,
      },
    },
  },
  CLOCK_DOUBTFUL: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Hubens egen klokke er langt fra den forrige høstingens, så ingenting vurderes under den. Listen er det ingenting galt med.',
      nn: 'Klokka til huben sjølv er langt frå den førre haustinga si, så ingenting blir vurdert under henne. Lista er det ingenting gale med.',
      en: "The hub's own clock is far from that of the harvest before, so nothing is judged by it. Nothing is wrong with the list.",
    },
    remedy: {
      nb: 'Utgiveren trenger ikke gjøre noe. Den som drifter huben, stiller klokken.',
      nn: 'Utgivaren treng ikkje gjere noko. Den som driftar huben, stiller klokka.',
      en: 'The publisher need not do anything. Whoever runs the hub sets the clock.',
    },
    example: 'Klokken viser 2027-12-01, forrige høsting var 2026-11-30',
    messages: {
      before: {
        text: {
          nb: 'Klokken viser {now} UTC, som er før forrige høsting {last} UTC. Ingenting i listen er vurdert.',
          nn: 'Klokka viser {now} UTC, som er før førre hausting {last} UTC. Ingenting i lista er vurdert.',
          en: 'The clock shows {now} UTC, which is before the last harvest, {last} UTC. Nothing in the list was judged.',
        },
        action: clockOnly,
      },
      after: {
        text: {
          nb: 'Klokken viser {now} UTC, {days} dager etter forrige høsting {last} UTC. Ingenting i listen er vurdert.',
          nn: 'Klokka viser {now} UTC, {days} dagar etter førre hausting {last} UTC. Ingenting i lista er vurdert.',
          en: 'The clock shows {now} UTC, {days} days after the last harvest, {last} UTC. Nothing in the list was judged.',
        },
        action: clockOnly,
      },
    },
  },
  TOO_MANY_REMOVED: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Flere rader er borte enn det som kan forsvinne på én gang.',
      nn: 'Fleire rader er borte enn det som kan forsvinne på éin gong.',
      en: 'More rows are gone than may disappear at once.',
    },
    remedy: {
      nb: 'Sett radene tilbake, eller bekreft at de skal bort.',
      nn: 'Set radene tilbake, eller stadfest at dei skal bort.',
      en: 'Put the rows back, or confirm that they should go.',
    },
    example: '20 av 99 rader',
    messages: {
      usual: {
        text: {
          nb: '{gone} av {listed} rader er borte; høyst {allowed} kan forsvinne på én gang.',
          nn: '{gone} av {listed} rader er borte; høgst {allowed} kan forsvinne på éin gong.',
          en: '{gone} of {listed} rows are gone; at most {allowed} may disappear at once.',
        },
        action: rowsBack,
      },
    },
  },
  LIST_EMPTIED: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Listen er tom, og var det ikke.',
      nn: 'Lista er tom, og var det ikkje.',
      en: 'The list is empty, and was not before.',
    },
    remedy: { nb: 'Se om siden er hel.', nn: 'Sjå om sida er heil.', en: 'See whether the page is whole.' },
    example: 'En tabell med bare overskrifter',
    messages: {
      usual: {
        text: {
          nb: 'Listen er tom; sist hadde den {rows}.',
          nn: 'Lista er tom; sist hadde ho {rows}.',
          en: 'The list is empty; last time it had {rows}.',
        },
        action: rowsBack,
      },
    },
  },
  STATUSES_LOST: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'De fleste rader har mistet statusen på én gang.',
      nn: 'Dei fleste rader har mista statusen på éin gong.',
      en: 'Most rows lost their status at once.',
    },
    remedy: {
      nb: 'Se om kolonnen for status er der.',
      nn: 'Sjå om kolonnen for status er der.',
      en: 'See whether the column for the status is there.',
    },
    example: 'Kolonnen står tom',
    messages: {
      usual: {
        text: {
          nb: '{lost} av {count} rader har mistet statusen sin på én gang.',
          nn: '{lost} av {count} rader har mista statusen sin på éin gong.',
          en: '{lost} of {count} rows lost their status at once.',
        },
        action: rightPage,
      },
    },
  },
  ALL_STATUSES_CHANGED: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Alle rader har fått ny status på én gang.',
      nn: 'Alle rader har fått ny status på éin gong.',
      en: 'All rows changed status at once.',
    },
    remedy: {
      nb: 'Se om ordene betyr det samme som før.',
      nn: 'Sjå om orda tyder det same som før.',
      en: 'See whether the words mean the same as before.',
    },
    example: 'Alt ble «Under utprøving»',
    messages: {
      usual: {
        text: {
          nb: 'Alle {count} rader har fått ny status på én gang.',
          nn: 'Alle {count} rader har fått ny status på éin gong.',
          en: 'All {count} rows changed status at once.',
        },
        action: rightPage,
      },
    },
  },
  FILL_RATE: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Et felt er fylt ut i færre rader enn det skal være.',
      nn: 'Eit felt er fylt ut i færre rader enn det skal vere.',
      en: 'A field is filled in for fewer rows than it should be.',
    },
    remedy: { nb: 'Fyll ut feltet.', nn: 'Fyll ut feltet.', en: 'Fill in the field.' },
    example: 'Halvparten uten nummer',
    messages: {
      usual: {
        text: {
          nb: 'Feltet «{field}» er fylt ut i {share} av radene; det skal være minst {least}.',
          nn: 'Feltet «{field}» er fylt ut i {share} av radene; det skal vere minst {least}.',
          en: 'The field “{field}” is filled in for {share} of the rows; it should be at least {least}.',
        },
        action: rightPage,
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
