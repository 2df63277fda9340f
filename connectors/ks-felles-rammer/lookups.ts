/** The framework that all items belong to, as KS titles it. */
export const framework = 'Felles rammer og anbefalinger ved anskaffelser';

/** Headings of a table of recommendations. */
export const headings = {
  area: ['Område', 'Tema', 'Area', 'Hovedområde', 'Hovudområde'],
  title: [
    'Anbefaling',
    'Anbefalinger',
    'Tilråding',
    'Recommendation',
    'Råd',
    'Punkt',
    'Tittel',
    'Behov',
    'Krav',
  ],
  status: ['Status', 'Merknad', 'Merknader', 'Kommentar', 'Tilstand', 'Remark'],
  text: [
    'Forklaring',
    'Beskrivelse',
    'Skildring',
    'Explanation',
    'Description',
    'Utdyping',
    'Utdypning',
    'Tekst',
  ],
} as const;

export const ignoredHeadings = [
  {
    names: ['Kontakt', 'Kontaktperson', 'Ansvarlig', 'Ansvarleg', 'E-post', 'Telefon'],
    reason: 'persons to ask are not read',
  },
  { names: ['Nr', 'Nr.', '#', 'Nummer'], reason: 'the number of a row' },
  { names: ['Lenke', 'Lenkje', 'Les mer', 'Les meir'], reason: 'a link to more of the same' },
] as const;

/** Parts of a page that are about the advice and are none of it, each group with the reason. */
export const ignoredSections = [
  {
    pattern:
      /^(?:bakgrunn|innledning|innleiing|introduksjon|om (?:anbefaling|tilråding|ramme|felles ramm|dette|denne|disse|rammeverket)|hva er|kva er|formål|føremål|hensikt|slik (?:bruker|brukar|leser)|hvordan (?:bruke|lese)|korleis|veiledning til|rettleiing til|målgruppe|hvem (?:er|gjelder)|sammendrag|samandrag|about|introduction|background)/iu,
    reason: 'about the advice as a whole',
  },
  {
    pattern:
      /^(?:ordforklaring|definisjon|ord og (?:begrep|uttrykk|omgrep)|begrep|forkortelser|kilder|kjelder|referanser|referansar|vedlegg|dokument(?:er|ar)?$|last ned|versjonshistorikk|endringslogg|historikk|endringer|downloads?|references|glossary)/iu,
    reason: 'words, sources and versions of the document',
  },
] as const;
