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

export type MunicipalityField = 'municipality' | 'number' | 'use' | 'since';

const ignored: readonly IgnoredHeadings[] = [
  { names: ['fylke', 'fylker', 'fylkeskommune', 'region', 'county'], reason: 'follows from the number' },
  {
    names: ['kontakt', 'kontaktperson', 'prosjektleder', 'ansvarlig', 'e-post', 'epost', 'telefon', 'tlf'],
    reason: 'personal data',
  },
  { names: ['nettside', 'lenke', 'les mer', 'organisasjonsnummer', 'org.nr'], reason: 'link or reference' },
  {
    names: ['leverandør', 'journalsystem', 'epj', 'bruksområde', 'bruksområder', 'innbyggere', 'merknad'],
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
    // Read only to leave out those that do not use VKP: municipalities carry no date or status.
    use: ['status', 'bruker vkp', 'brukar vkp', 'i bruk'],
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

/** Counties, which may stand as headings over the municipalities in them. */
export const counties = [
  'Oslo',
  'Rogaland',
  'Møre og Romsdal',
  'Nordland',
  'Østfold',
  'Akershus',
  'Buskerud',
  'Innlandet',
  'Vestfold',
  'Telemark',
  'Agder',
  'Vestland',
  'Trøndelag',
  'Troms',
  'Finnmark',
  'Viken',
  'Vestfold og Telemark',
  'Troms og Finnmark',
];

/**
 * Words of a heading or cell that say of municipalities that they do not use VKP: not yet, no longer or not at all.
 * "Ikke" alone denies nothing ("listen er ikke uttømmende"), unless it is the whole cell.
 */
export const notInUse =
  /^(?:nei|no|ikkj?e)$|(?:^|\s)(?:ikkj?e (?:ennå|enno|enda|lenger|lengre|lengar|i bruk|tatt|teke|startet|starta|bruker|brukar|påbegynt|aktiv)|slutt(?:et|a|ar|er)|avslutt(?:et|a)|tidlegare|tidligere|planl\p{L}+|planar|planer|ønsker|ønskjer|vurderer|søkt|søker|søkjer|interesserte?|venter|ventar|avventer|på vei|på veg|kommende|komande|forbereder|førebur)(?=\s|$)/u;
