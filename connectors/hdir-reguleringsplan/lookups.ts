import type { PlanLayer } from '../../src/kit.ts';

/** The five services of the plan, as their pages are named. */
export const services = [
  'Pasientens kritiske informasjon',
  'Pasientens prøvesvar',
  'Pasientens legemiddelliste',
  'Pasientens journaldokumenter',
  'Pasientens måledata',
] as const;

/** Names of the layers, with and without the word for layer. */
export const layerWords: Readonly<Record<string, PlanLayer>> = {
  Juridisk: 'LEGAL',
  'Juridisk lag': 'LEGAL',
  Organisatorisk: 'ORGANISATIONAL',
  'Organisatorisk lag': 'ORGANISATIONAL',
  Semantisk: 'SEMANTIC',
  'Semantisk lag': 'SEMANTIC',
  Teknisk: 'TECHNICAL',
  'Teknisk lag': 'TECHNICAL',
};

/** Sorts of elements that the plan is known to have. Another one is read, and stated as drift. */
export const elementTypes: Readonly<Record<PlanLayer, readonly string[]>> = {
  LEGAL: ['Lov', 'Forskrift', 'Fortolkning', 'Faktaark', 'Veiledning (Normen)'],
  ORGANISATIONAL: [
    'Samhandlingstjeneste',
    'Krav og prinsipper',
    'Organisatorisk samhandlingsform',
    'Nasjonal e-helseløsning',
  ],
  SEMANTIC: ['Informasjonsmodell', 'Krav og prinsipper', 'Kodeverk og terminologi'],
  TECHNICAL: [
    'Teknisk grensesnitt',
    'Informasjonslager',
    'Krav og prinsipper',
    'Teknisk samhandlingsform',
    'Samhandlingskomponent',
  ],
};

/** Words that stand before a value, or above a column. */
export const labels = {
  title: ['Element', 'Navn', 'Namn', 'Tittel'],
  elementType: ['Type', 'Elementtype'],
  alsoFor: ['Også aktuelt for', 'Òg aktuelt for'],
  service: ['Tjeneste', 'Teneste'],
  layer: ['Lag'],
} as const;
