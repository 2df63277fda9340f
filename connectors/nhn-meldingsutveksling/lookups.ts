import {
  commonIgnored,
  commonRoles,
  type IntegrationSpec,
  integrationHeadings,
  type Place,
  testedBasis,
} from '../../src/kit.ts';

/** Words of the links to the list, as Helsedirektoratet and Norsk helsenett write them. */
export const linkLabels = [
  'Meldingsutveksling',
  'Elektronisk meldingsutveksling',
  'Oversikt over godkjenninger',
  'Godkjente integrasjoner meldingsutveksling',
  'Detaljert oversikt pr EPJ leverandør',
];

/** A message profile by its names, each also with the versions that lists write behind it. */
function profile(key: string, versions: readonly string[], ...names: string[]): Place[] {
  const of = { target: 'MELDINGSUTVEKSLING', interface: `MELDINGSUTVEKSLING/${key}` };
  const versioned = versions.map((version) => ({
    ...of,
    version,
    names: names.flatMap((name) => [
      `${name} v${version}`,
      `${name} ${version}`,
      `${name} versjon ${version}`,
    ]),
  }));
  return [{ ...of, names }, ...versioned];
}

export const spec: IntegrationSpec = {
  source: 'nhn-meldingsutveksling',
  headings: integrationHeadings,
  ignored: commonIgnored,
  required: ['vendor', 'product'],
  identifying: ['vendor', 'product', 'vendorAndProduct'],
  defaults: { target: 'MELDINGSUTVEKSLING', basis: testedBasis },
  places: [
    {
      target: 'MELDINGSUTVEKSLING',
      names: ['Meldingsutveksling', 'Elektronisk meldingsutveksling', 'EDI', 'Meldinger', 'Meldingar'],
    },
    ...profile('EPIKRISE', ['1.1', '1.2'], 'Epikrise', 'Epikriser', 'Epikrisemelding', 'Epikrisar'),
    ...profile(
      'HENVISNING',
      ['1.0', '1.1', '2.0'],
      'Henvisning',
      'Henvisninger',
      'Henvising',
      'Elektronisk henvisning',
      'Tilvising',
      'Tilvisingar',
    ),
    ...profile(
      'DIALOGMELDING',
      ['1.0', '1.1'],
      'Dialogmelding',
      'Dialogmeldinger',
      'Dialogmeldingar',
      'Helsefaglig dialog',
    ),
    ...profile(
      'PLEIE_OG_OMSORGSMELDINGER',
      ['1.5', '1.6'],
      'Pleie- og omsorgsmeldinger',
      'Pleie- og omsorgsmelding',
      'Pleie- og omsorgsmeldingar',
      'PLO-meldinger',
      'PLO-meldingar',
      'PLO',
    ),
    ...profile(
      'APPLIKASJONSKVITTERING',
      ['1.0', '1.1'],
      'Applikasjonskvittering',
      'Applikasjonskvitteringer',
      'Applikasjonskvitteringar',
      'AppRec',
      'Applikasjonskvittering (AppRec)',
    ),
    ...profile(
      'REKVISISJON',
      ['1.4', '1.5', '1.6'],
      'Rekvisisjon',
      'Rekvisisjoner',
      'Rekvisisjonar',
      'Elektronisk rekvisisjon',
      'Laboratorierekvisisjon',
      'Rekvirering',
      'Rekvirering av medisinske tjenester',
    ),
    ...profile(
      'SVARRAPPORT',
      ['1.3', '1.4'],
      'Svarrapport',
      'Svarrapporter',
      'Svarrapportar',
      'Svarrapportering',
      'Svarrapportering av medisinske tjenester',
      'Laboratoriesvar',
    ),
    ...profile(
      'SYKMELDING',
      ['1.0'],
      'Sykmelding',
      'Sykmeldinger',
      'Sjukmelding',
      'Sjukmeldingar',
      'Digital sykmelding',
    ),
    ...profile(
      'LEGEERKLARING',
      ['1.0'],
      'Legeerklæring',
      'Legeerklæringer',
      'Legeerklæring ved arbeidsuførhet',
    ),
    ...profile('BEHANDLERKRAVMELDING', ['1.8'], 'Behandlerkravmelding', 'Behandlerkravmelding (BKM)', 'BKM'),
    ...profile('INNLEGGELSESRAPPORT', ['1.5', '1.6'], 'Innleggelsesrapport', 'Innleggingsrapport'),
    ...profile('UTSKRIVNINGSRAPPORT', ['1.5', '1.6'], 'Utskrivningsrapport', 'Utskrivingsrapport'),
    ...profile('HELSEOPPLYSNINGER', ['1.5', '1.6'], 'Helseopplysninger', 'Helseopplysningar'),
    ...profile(
      'HELSEOPPLYSNINGER_TIL_LEGE',
      ['1.5', '1.6'],
      'Helseopplysninger til lege',
      'Helseopplysningar til lege',
    ),
    ...profile(
      'MEDISINSKE_OPPLYSNINGER',
      ['1.5', '1.6'],
      'Medisinske opplysninger',
      'Medisinske opplysningar',
    ),
    ...profile(
      'ORIENTERING_OM_TJENESTETILBUD',
      ['1.5', '1.6'],
      'Orientering om tjenestetilbud',
      'Orientering om tenestetilbod',
    ),
    ...profile(
      'PASIENTLOGISTIKKMELDINGER',
      ['1.5', '1.6'],
      'Pasientlogistikkmeldinger',
      'Pasientlogistikkmelding',
      'Pasientlogistikkmeldingar',
    ),
  ],
  // Each profile is approved by itself: one that is not named above is kept apart by its own words, and reported.
  openInterfaces: true,
  roles: commonRoles,
};
