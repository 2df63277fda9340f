/** Findings about words beside a row that may limit or end it. */
import type { FindingKind } from '../kind.ts';

const pageOrLookups = {
  nb: 'Rett siden, eller legg ordet til i koblingens oppslag.',
  nn: 'Rett sida, eller legg ordet til i oppslaget til koplinga.',
  en: "Correct the page, or add the word to the connector's lookups.",
} as const;

export const limitMessages = {
  UNREAD_FOOTNOTE: {
    group: 'row',
    severities: ['WARNING'],
    about: {
      nb: 'Raden har et merke med en fotnote som ikke er en status. Raden leses, men ikke fotnoten, som kan begrense det som står der.',
      nn: 'Rada har eit merke med ein fotnote som ikkje er ein status. Rada blir lesen, men ikkje fotnoten, som kan avgrense det som står der.',
      en: 'The row bears the mark of a footnote that is no status. The row is read, but not the footnote, which may limit what it says.',
    },
    remedy: {
      nb: 'Skriv forbeholdet i en egen kolonne, for eksempel «Vilkår».',
      nn: 'Skriv atterhaldet i ein eigen kolonne, til dømes «Vilkår».',
      en: 'Write the reservation in a column of its own, such as “Vilkår”.',
    },
    example: '«Godkjent*», og under tabellen «* gjelder bare versjon 3»',
    messages: {
      usual: {
        text: {
          nb: 'Raden har en fotnote som kan begrense det som står der: «{found}».',
          nn: 'Rada har ein fotnote som kan avgrense det som står der: «{found}».',
          en: 'The row has a footnote that may limit what it says: “{found}”.',
        },
      },
    },
  },
  NOT_IN_FORCE: {
    group: 'row',
    severities: ['INFO', 'WARNING'],
    about: {
      nb: 'Ordene ved siden av sier at det som er listet, ikke gjelder, ikke lenger eller ikke ennå. Nivået vises ikke.',
      nn: 'Orda ved sida av seier at det som er lista, ikkje gjeld, ikkje lenger eller ikkje enno. Nivået blir ikkje vist.',
      en: 'The words beside it say that what is listed does not hold, no longer or not yet. Its level is not shown.',
    },
    remedy: {
      nb: 'Rett nivået, eller ordene.',
      nn: 'Rett nivået, eller orda.',
      en: 'Correct the level, or the words.',
    },
    example: '«Obligatorisk» ved siden av «Utgått 1. mai 2024»',
    messages: {
      leftOut: {
        text: {
          nb: '«{name}» er ikke tatt med: «{why}» sier at det ikke gjelder.',
          nn: '«{name}» er ikkje teken med: «{why}» seier at det ikkje gjeld.',
          en: '“{name}” is left out: “{why}” says that it does not hold.',
        },
        action: {
          nb: 'Rett siden, eller ta bort raden.',
          nn: 'Rett sida, eller ta bort rada.',
          en: 'Correct the page, or remove the row.',
        },
      },
      standard: {
        text: {
          nb: '«{why}» sier at «{name}» ikke gjelder, ikke lenger eller ikke ennå.',
          nn: '«{why}» seier at «{name}» ikkje gjeld, ikkje lenger eller ikkje enno.',
          en: '“{why}” says that “{name}” does not hold, no longer or not yet.',
        },
        action: pageOrLookups,
      },
      notBound: {
        text: {
          nb: '«{why}» sier at «{name}» ikke er bundet. Det gir derfor ikke noe krav.',
          nn: '«{why}» seier at «{name}» ikkje er bunden. Det gir derfor ikkje noko krav.',
          en: '“{why}” says that “{name}” is not bound. It therefore gives no requirement.',
        },
        action: pageOrLookups,
      },
      standardLevel: {
        text: {
          nb: '«{why}» sier at «{name}» ikke gjelder, ikke lenger eller ikke ennå. Nivået («{level}») vises derfor ikke.',
          nn: '«{why}» seier at «{name}» ikkje gjeld, ikkje lenger eller ikkje enno. Nivået («{level}») blir derfor ikkje vist.',
          en: '“{why}” says that “{name}” does not hold, no longer or not yet. Its level (“{level}”) is therefore not shown.',
        },
        action: pageOrLookups,
      },
    },
  },
  UNREAD_REMARK: {
    group: 'row',
    severities: ['INFO', 'WARNING'],
    about: {
      nb: 'En merknad begrenser kanskje det som står, eller er ikke lest. Verdien vises som den er.',
      nn: 'Ein merknad avgrensar kanskje det som står, eller er ikkje lesen. Verdien blir vist som han er.',
      en: 'A remark may limit what stands there, or was not read. The value is shown as it is.',
    },
    remedy: {
      nb: 'Se om merknaden endrer noe, og skriv det i så fall i kolonnen for det.',
      nn: 'Sjå om merknaden endrar noko, og skriv det i så fall i kolonnen for det.',
      en: 'See whether the remark changes anything, and if so write it in the column for it.',
    },
    example: '«Bodø (gjelder bare to soner)»',
    messages: {
      limits: {
        text: {
          nb: '«{why}» begrenser kanskje det som står om «{name}».',
          nn: '«{why}» avgrensar kanskje det som står om «{name}».',
          en: '“{why}” may limit what is said of “{name}”.',
        },
        action: {
          nb: 'Se om det endrer noe.',
          nn: 'Sjå om det endrar noko.',
          en: 'See whether it changes anything.',
        },
      },
      municipality: {
        text: {
          nb: 'Det som står ved «{name}», er ikke lest: «{why}».',
          nn: 'Det som står ved «{name}», er ikkje lese: «{why}».',
          en: 'What stands beside “{name}” was not read: “{why}”.',
        },
        action: {
          nb: 'Se om det begrenser at kommunen bruker VKP.',
          nn: 'Sjå om det avgrensar at kommunen bruker VKP.',
          en: 'See whether it limits that the municipality uses VKP.',
        },
      },
      phases: {
        text: {
          nb: '{activities} har ingen fase som ble lest, først «{name}».',
          nn: '{activities} har ingen fase som vart lesen, først «{name}».',
          en: '{activities} without a phase that was read, the first is “{name}”.',
        },
        action: {
          nb: 'Se om siden oppgir en fase.',
          nn: 'Sjå om sida oppgir ein fase.',
          en: 'See whether the page states a phase.',
        },
      },
      standard: {
        text: {
          nb: '«{why}» begrenser kanskje «{name}», eller handler om en annen standard.',
          nn: '«{why}» avgrensar kanskje «{name}», eller handlar om ein annan standard.',
          en: '“{why}” may limit “{name}”, or speaks of another standard.',
        },
        action: pageOrLookups,
      },
    },
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
