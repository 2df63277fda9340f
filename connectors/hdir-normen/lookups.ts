/** Title of the framework that the editors describe (`redaksjon/data/frameworks.yaml`, NORMEN): its requirements belong there. */
export const framework = 'Norm for informasjonssikkerhet og personvern i helse- og omsorgssektoren (Normen)';

/** Words of the link to the workbook. */
export const linkLabels = [
  'Hvordan bruke Normens krav i anskaffelser',
  'Normens krav i anskaffelser (Excel)',
  'Plukkliste for Normens krav',
  'Normens krav (Excel)',
];

/** Headings of the list. How the publisher words them is not known: these are the usual words for each. */
export const headings = {
  number: ['Nr', 'Nr.', 'Krav nr', 'Kravnr', 'Kravnummer', 'Krav-ID', 'KravID', 'ID', 'Number'],
  area: ['Kapittel', 'Kravsett', 'Område', 'Tema', 'Hovedområde', 'Hovudområde', 'Kategori', 'Area'],
  title: ['Krav', 'Kravtekst', 'Normens krav', 'Skal-krav', 'Tittel', 'Requirement'],
  text: ['Forklaring', 'Beskrivelse', 'Skildring', 'Utdyping', 'Utdypende tekst', 'Explanation'],
  level: ['Skal/bør', 'Kravtype', 'Type krav', 'Kravnivå', 'Nivå', 'Level'],
  factSheets: ['Faktaark', 'Faktaark og veiledere', 'Veileder', 'Veiledere', 'Støttedokument', 'Fact sheet'],
  note: ['Merknad', 'Merknader', 'Kommentar', 'Status', 'Remark'],
} as const;

/** Columns of the form that buyer and vendor fill in. The publisher leaves them blank. */
export const answerHeadings = [
  ...['Kundens vurdering', 'Relevant', 'Relevant for anskaffelsen', 'Relevans', 'Velg', 'Valgt'],
  ...['Leverandørens svar', 'Svar', 'Besvarelse', 'Oppfylt', 'Ja/Nei', 'Vekting'],
] as const;

export const ignoredHeadings = [
  {
    names: ['Kontakt', 'Kontaktperson', 'Ansvarlig', 'Ansvarleg', 'E-post', 'Telefon'],
    reason: 'persons to ask are not read',
  },
  { names: answerHeadings, reason: 'to be filled in by buyer and vendor: says nothing of any product' },
  { names: ['Lovhjemmel', 'Lovkrav', 'Referanse'], reason: 'the law behind it is not read yet' },
] as const;

/** How strongly a requirement is put, in the list's own word. */
export const levels: Readonly<Record<string, 'MUST' | 'SHOULD' | 'MAY'>> = {
  skal: 'MUST',
  skalkrav: 'MUST',
  'skal krav': 'MUST',
  må: 'MUST',
  bør: 'SHOULD',
  børkrav: 'SHOULD',
  'bør krav': 'SHOULD',
  kan: 'MAY',
};
