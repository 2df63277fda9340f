/** Findings about the shape of a document, and what in it was not read. */
import type { FindingKind } from '../kind.ts';

export const shapeMessages = {
  ROW_COUNT: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Antallet rader er utenfor det kilden skal ha.',
      nn: 'Talet på rader er utanfor det kjelda skal ha.',
      en: 'The number of rows is outside what the source should have.',
    },
    remedy: {
      nb: 'Se om det er rett dokument, og helt.',
      nn: 'Sjå om det er rett dokument, og heilt.',
      en: 'See whether it is the right document, and whole.',
    },
    example: '3 rader der minst 10 er ventet',
    messages: {},
  },
  CANARY_MISSING: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Ord som alltid står i dokumentet, er borte. Det er kanskje en annen side.',
      nn: 'Ord som alltid står i dokumentet, er borte. Det er kanskje ei anna side.',
      en: 'Words that always stand in the document are gone. It may be another page.',
    },
    remedy: {
      nb: 'Se om adressen fører til listen.',
      nn: 'Sjå om adressa fører til lista.',
      en: 'See whether the address leads to the list.',
    },
    example: 'Sidens tittel er borte',
    messages: {},
  },
  SELECTOR_EMPTY: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Dokumentet har ikke det som skulle leses.',
      nn: 'Dokumentet har ikkje det som skulle lesast.',
      en: 'The document does not hold what should be read.',
    },
    remedy: {
      nb: 'Se om listen er flyttet.',
      nn: 'Sjå om lista er flytta.',
      en: 'See whether the list was moved.',
    },
    example: 'En side uten tabell',
    messages: {
      usual: {
        text: {
          nb: 'Dokumentet har ingen liste med kjente overskrifter.',
          nn: 'Dokumentet har inga liste med kjende overskrifter.',
          en: 'The document holds no list with known headings.',
        },
        action: {
          nb: 'Kontroller at det er riktig dokument, og at overskriftene er kjente.',
          nn: 'Kontroller at det er rett dokument, og at overskriftene er kjende.',
          en: 'Check that it is the right document, and that its headings are known.',
        },
      },
    },
  },
  MEDIA_TYPE: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Dokumentet er av et annet slag enn ventet.',
      nn: 'Dokumentet er av eit anna slag enn venta.',
      en: 'The document is of another kind than expected.',
    },
    remedy: {
      nb: 'Publiser listen i samme form som før, eller meld fra.',
      nn: 'Publiser lista i same form som før, eller meld frå.',
      en: 'Publish the list in the same form as before, or report it.',
    },
    example: 'PDF der det var en nettside',
    messages: {},
  },
  COLUMN_ADDED: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Dokumentet har fått en ny kolonne.',
      nn: 'Dokumentet har fått ein ny kolonne.',
      en: 'The document has a new column.',
    },
    remedy: {
      nb: 'Meld inn den nye kolonnen.',
      nn: 'Meld inn den nye kolonnen.',
      en: 'Report the new column.',
    },
    example: '«Merknad»',
    messages: {},
  },
  NEW_CATEGORY_VALUE: {
    group: 'held',
    severities: ['BLOCKING'],
    about: {
      nb: 'Dokumentet har fått et nytt ord der bare visse ord er kjent.',
      nn: 'Dokumentet har fått eit nytt ord der berre visse ord er kjende.',
      en: 'The document has a new word where only certain words are known.',
    },
    remedy: { nb: 'Meld inn det nye ordet.', nn: 'Meld inn det nye ordet.', en: 'Report the new word.' },
    example: 'En ny rolle',
    messages: {},
  },
  MISPLACED_CONTENT: {
    group: 'document',
    severities: ['WARNING'],
    about: {
      nb: 'Innhold står utenfor tabellen eller listen det er skrevet i, så det er uvisst hva det gjelder.',
      nn: 'Innhald står utanfor tabellen eller lista det er skrive i, så det er uvisst kva det gjeld.',
      en: 'Content stands outside the table or list that it was written in, so what it concerns is not known.',
    },
    remedy: {
      nb: 'Rett oppmerkingen på siden.',
      nn: 'Rett oppmerkinga på sida.',
      en: 'Correct the markup of the page.',
    },
    example: 'Tekst mellom <tr> og <td>',
    messages: {},
  },
  UNPAIRED_TAGS: {
    group: 'document',
    severities: ['WARNING'],
    about: {
      nb: 'Tagger på siden går ikke opp: noe åpnes og lukkes ikke, eller omvendt. Innhold kan da være lest som en del av noe annet.',
      nn: 'Taggar på sida går ikkje opp: noko blir opna og ikkje lukka, eller omvendt. Innhald kan då vere lese som ein del av noko anna.',
      en: 'Tags of the page do not pair: something is opened and not closed, or the other way round. Content may then have been read as a part of something else.',
    },
    remedy: {
      nb: 'Rett oppmerkingen på siden.',
      nn: 'Rett oppmerkinga på sida.',
      en: 'Correct the markup of the page.',
    },
    example: '<li> uten </li> der de andre punktene har det',
    messages: {},
  },
  UNNAMED_ICON: {
    group: 'document',
    severities: ['WARNING'],
    about: {
      nb: 'Et ikon eller bilde står alene uten tekst, så det er uvisst hva det betyr.',
      nn: 'Eit ikon eller bilete står åleine utan tekst, så det er uvisst kva det tyder.',
      en: 'An icon or picture stands alone without a text, so what it means is not known.',
    },
    remedy: {
      nb: 'Gi ikonet en tekst (aria-label, title eller alt).',
      nn: 'Gi ikonet ein tekst (aria-label, title eller alt).',
      en: 'Give the icon a text (aria-label, title or alt).',
    },
    example: '<i class="icon-check"></i> alene i en celle',
    messages: {},
  },
  PDF_WITHOUT_TEXT: {
    group: 'document',
    severities: ['BLOCKING'],
    about: {
      nb: 'PDF-en har ingen tekst som kan leses, bare bilder av sider.',
      nn: 'PDF-en har ingen tekst som kan lesast, berre bilete av sider.',
      en: 'The PDF has no text that can be read, only pictures of pages.',
    },
    remedy: {
      nb: 'Publiser listen som nettside eller arbeidsbok, eller lagre PDF-en med tekst.',
      nn: 'Publiser lista som nettside eller arbeidsbok, eller lagre PDF-en med tekst.',
      en: 'Publish the list as a page or workbook, or save the PDF with its text.',
    },
    example: 'En skannet liste',
    messages: {},
  },
  BROKEN_CELL: {
    group: 'document',
    severities: ['WARNING'],
    about: {
      nb: 'En celle viser en feil, eller en formel uten lagret resultat. Den leses ikke.',
      nn: 'Ei celle viser ein feil, eller ein formel utan lagra resultat. Ho blir ikkje lesen.',
      en: 'A cell shows an error, or a formula without a stored result. It is not read.',
    },
    remedy: {
      nb: 'Rett formelen, og lagre arbeidsboken på nytt.',
      nn: 'Rett formelen, og lagre arbeidsboka på nytt.',
      en: 'Correct the formula, and save the workbook again.',
    },
    example: '«#REF!»',
    messages: {},
  },
  HIDDEN_CONTENT: {
    group: 'document',
    severities: ['WARNING'],
    about: {
      nb: 'Noe i dokumentet er skjult.',
      nn: 'Noko i dokumentet er skjult.',
      en: 'Something in the document is hidden.',
    },
    remedy: {
      nb: 'Vis det, eller ta det ut.',
      nn: 'Vis det, eller ta det ut.',
      en: 'Show it, or take it out.',
    },
    example: 'Et skjult ark',
    messages: {},
  },
} as const satisfies Readonly<Record<string, FindingKind>>;
