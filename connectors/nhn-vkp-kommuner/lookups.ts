import type { IgnoredHeadings, RowSpec } from '../../src/kit.ts';

/** Words of the links to the list, as Norsk helsenett may write them. */
export const linkLabels = [
  'Kommuner som bruker velferdsteknologisk knutepunkt',
  'Kommuner som bruker VKP',
  'Kommuner på VKP',
  'Kommuner i VKP',
  'Kommuner som har tatt i bruk VKP',
  'Kommunar som bruker velferdsteknologisk knutepunkt',
  'Kommunar som brukar VKP',
];

export type MunicipalityField = 'municipality' | 'number' | 'county' | 'use' | 'since' | 'remark';

/** Headings of columns of persons to ask. */
export const personalHeadings: readonly string[] = [
  'kontakt',
  'kontaktperson',
  'kontaktinformasjon',
  'prosjektleder',
  'prosjektleiar',
  'ansvarlig',
  'ansvarleg',
  'e-post',
  'epost',
  'telefon',
  'tlf',
  'mobil',
  'contact',
];

const ignored: readonly IgnoredHeadings[] = [
  { names: personalHeadings, reason: 'persons to ask are not read' },
  {
    names: ['nettside', 'lenke', 'lenkje', 'les mer', 'les meir', 'organisasjonsnummer', 'org.nr'],
    reason: 'link or reference',
  },
  {
    names: [
      'leverandør',
      'leverandørar',
      'leverandører',
      'journalsystem',
      'epj',
      'bruksområde',
      'bruksområder',
      'innbyggere',
      'innbyggarar',
      'antall innbyggere',
      'antall brukere',
    ],
    reason: 'says nothing of whether the municipality uses VKP',
  },
  { names: ['#', 'løpenummer', 'rad'], reason: 'running number' },
];

export const spec: RowSpec<MunicipalityField> = {
  source: 'nhn-vkp-kommuner',
  headings: {
    municipality: [
      'kommune',
      'kommuner',
      'kommunar',
      'kommunenavn',
      'kommunenamn',
      'navn på kommune',
      'namn på kommune',
      'kommunens navn',
      'navn',
      'namn',
      'municipality',
    ],
    number: ['kommunenummer', 'kommunenr', 'knr', 'kommune-nr', 'nummer', 'nr', 'municipality number'],
    county: ['fylke', 'fylker', 'fylkeskommune', 'region', 'county'],
    // Read only to leave out those that do not use VKP: municipalities carry no date or status.
    use: [
      'status',
      'bruker vkp',
      'brukar vkp',
      'i bruk',
      'bruk',
      'fase',
      'in use',
      'bruker tjenesten',
      'brukar tenesta',
      'aktiv',
    ],
    remark: [
      'merknad',
      'merknader',
      'merknadar',
      'kommentar',
      'kommentarar',
      'kommentarer',
      'notat',
      'anmerkning',
      'note',
      'notes',
      'remark',
      'begrensninger',
      'vilkår',
      'forbehold',
    ],
    since: [
      'oppstart',
      'i bruk siden',
      'i bruk fra',
      'tatt i bruk',
      'dato',
      'år',
      'i bruk sidan',
      'teke i bruk',
    ],
  },
  ignored,
  required: ['municipality'],
  identifying: ['municipality'],
};
