/** What each source lists: the things integrated with, by the names that its publisher uses in texts. */

export interface PlaceName {
  readonly target: string;
  readonly interface: string | null;
  readonly names: readonly string[];
}

export interface Profile {
  readonly source: string;
  readonly title: readonly string[];
  readonly kind: 'integration' | 'supplier' | 'municipality';
  /** One place: the whole list is about it, and rows do not name it. */
  readonly places: readonly PlaceName[];
  readonly roles?: true;
  readonly via?: true;
  readonly workbook?: true;
  /** Words for the column of places. */
  readonly placeHeadings?: readonly string[];
}

const vkp = (key: string, ...names: readonly string[]): PlaceName => ({
  target: 'VKP',
  interface: `VKP/${key}`,
  names,
});
const message = (key: string, ...names: readonly string[]): PlaceName => ({
  target: 'MELDINGSUTVEKSLING',
  interface: `MELDINGSUTVEKSLING/${key}`,
  names,
});
const register = (key: string, ...names: readonly string[]): PlaceName => ({
  target: key,
  interface: null,
  names,
});

export const profiles: readonly Profile[] = [
  {
    source: 'nhn-leverandorer',
    kind: 'supplier',
    title: ['Godkjente leverandører', 'Godkjente tredjepartsleverandører i Helsenettet'],
    places: [],
  },
  {
    source: 'nhn-vkp',
    kind: 'integration',
    title: ['Velferdsteknologisk knutepunkt', 'Godkjente integrasjoner VKP', 'VKP: leverandører'],
    places: [
      vkp(
        'JOURNALFORING_MEDISINDISPENSER',
        'Journalføring av medisindispenserhendelser',
        'Journalføring av hendelser fra medisindispenser',
      ),
      vkp('JOURNALFORING_DIGITALT_TILSYN', 'Journalføring av digitalt tilsyn'),
      vkp('HENT_PASIENTINFORMASJON', 'Hent pasientinformasjon', 'Hente pasientinformasjon'),
      vkp('HENT_TJENESTER', 'Hent tjenester'),
      vkp('HENT_BESOKSPLAN', 'Hent besøksplan'),
      vkp('HENT_TILTAK', 'Hent tiltak'),
    ],
  },
  {
    source: 'nhn-sfm',
    kind: 'integration',
    title: ['Sentral forskrivningsmodul (SFM) / E-resept', 'SFM: status for leverandører'],
    places: [
      { target: 'SFM', interface: 'SFM/FULL', names: ['SFM Full', 'SFM fullversjon'] },
      { target: 'SFM', interface: 'SFM/BASIS', names: ['SFM Basis', 'SFM Basis API'] },
    ],
  },
  {
    source: 'nhn-meldingsutveksling',
    kind: 'integration',
    title: ['Meldingsutveksling', 'Elektronisk meldingsutveksling: oversikt over godkjenninger'],
    via: true,
    placeHeadings: ['Meldingsprofil', 'Meldingstype', 'Melding'],
    places: [
      message('EPIKRISE', 'Epikrise', 'Epikrise v1.2'),
      message('HENVISNING', 'Henvisning', 'Henvisning v2.0'),
      message('DIALOGMELDING', 'Dialogmelding', 'Dialogmelding v1.1'),
      message('PLEIE_OG_OMSORGSMELDINGER', 'Pleie- og omsorgsmeldinger', 'Pleie- og omsorgsmeldinger v1.6'),
      message('APPLIKASJONSKVITTERING', 'Applikasjonskvittering', 'Applikasjonskvittering v1.1'),
    ],
  },
  {
    source: 'nhn-journaldokumenter',
    kind: 'integration',
    title: ['Pasientens journaldokumenter', 'Dokumentdeling: status for leverandører'],
    roles: true,
    places: [
      {
        target: 'PJD',
        interface: 'PJD/DOKUMENTDELING',
        names: ['Pasientens journaldokumenter', 'Dokumentdeling'],
      },
    ],
  },
  {
    source: 'nhn-kjernejournal',
    kind: 'integration',
    title: ['Kjernejournal', 'Leverandører med kjernejournal'],
    places: [
      {
        target: 'KJERNEJOURNAL',
        interface: 'KJERNEJOURNAL/PORTAL',
        names: ['Kjernejournal portal', 'Portal'],
      },
      { target: 'KJERNEJOURNAL', interface: 'KJERNEJOURNAL/API', names: ['Kjernejournal API', 'API'] },
    ],
  },
  {
    source: 'nhn-persontjenesten',
    kind: 'integration',
    title: ['Persontjenesten', 'Status for Persontjenesten'],
    places: [
      { target: 'PERSONTJENESTEN', interface: 'PERSONTJENESTEN/PERSONTJENESTEN', names: ['Persontjenesten'] },
    ],
  },
  {
    source: 'nhn-helsekort-gravide',
    kind: 'integration',
    title: ['Digitalt helsekort for gravide', 'Helsekort for gravide: leverandører'],
    places: [
      {
        target: 'HELSEKORT_GRAVIDE',
        interface: 'HELSEKORT_GRAVIDE/HELSEKORT_GRAVIDE',
        names: ['Digitalt helsekort for gravide'],
      },
    ],
  },
  {
    source: 'fhi-leverandorer',
    kind: 'integration',
    workbook: true,
    title: ['Oversikt over leverandører og helseregistre', 'Leverandører og integrasjoner'],
    placeHeadings: ['Register', 'Helseregister'],
    places: [
      register('DÅR', 'Dødsårsaksregisteret', 'DÅR'),
      register('MSIS', 'MSIS', 'Meldingssystem for smittsomme sykdommer'),
      register(
        'SYSVAK',
        'SYSVAK',
        'Nasjonalt vaksinasjonsregister (SYSVAK)',
        'Nasjonalt vaksinasjonsregister',
      ),
      register('LMR', 'Legemiddelregisteret', 'LMR'),
      register('ABR', 'Abortregisteret', 'ABR'),
      register('MFR', 'Medisinsk fødselsregister (MFR)', 'MFR'),
      register('NPR', 'Norsk pasientregister', 'NPR', 'Norsk pasientregister (NPR)'),
      register('KPR', 'Kommunalt pasient- og brukerregister', 'KPR'),
    ],
  },
  {
    source: 'nhn-vkp-kommuner',
    kind: 'municipality',
    title: ['Kommuner som bruker VKP', 'Kommuner på velferdsteknologisk knutepunkt'],
    places: [],
  },
];
