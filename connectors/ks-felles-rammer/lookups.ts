/** The framework that all items belong to, as KS titles it. */
export const framework = 'Felles rammer og anbefalinger ved anskaffelser';

/** Headings of a table of recommendations. */
export const headings = {
  area: ['Område', 'Tema', 'Hovedområde', 'Hovudområde'],
  title: ['Anbefaling', 'Anbefalinger', 'Tilråding', 'Punkt', 'Tittel', 'Behov', 'Krav'],
  text: ['Forklaring', 'Beskrivelse', 'Skildring', 'Utdyping', 'Utdypning', 'Tekst'],
} as const;

export const ignoredHeadings = [
  { names: ['Nr', 'Nr.', '#', 'Nummer'], reason: 'the number of a row' },
  { names: ['Lenke', 'Lenkje', 'Les mer', 'Les meir'], reason: 'a link to more of the same' },
] as const;
