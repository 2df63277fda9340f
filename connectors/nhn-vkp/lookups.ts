import {
  commonIgnored,
  commonRoles,
  type IntegrationSpec,
  integrationHeadings,
  testedBasis,
} from '../../src/kit.ts';

/** Words of the links to the list, as Helsedirektoratet and Norsk helsenett write them. */
export const linkLabels = [
  'Velferdsteknologisk knutepunkt (VKP)',
  'Velferdsteknologisk knutepunkt',
  'VKP',
  'Godkjente integrasjoner VKP',
];

const verified = (key: string, ...names: string[]) => ({ target: 'VKP', interface: `VKP/${key}`, names });

export const spec: IntegrationSpec = {
  source: 'nhn-vkp',
  headings: integrationHeadings,
  ignored: commonIgnored,
  required: ['vendor', 'product'],
  identifying: ['vendor', 'product', 'vendorAndProduct'],
  defaults: { target: 'VKP', basis: testedBasis },
  places: [
    {
      target: 'VKP',
      names: ['VKP', 'Velferdsteknologisk knutepunkt', 'Velferdsteknologisk knutepunkt (VKP)'],
    },
    verified(
      'JOURNALFORING_MEDISINDISPENSER',
      'Journalføring av medisindispenserhendelser',
      'Journalføring av hendelser fra medisindispenser',
      'Journalføring medisindispenserhendelser',
      'Journalføring medisindispenser',
      'Medisindispenserhendelser',
      'Medisindispenser',
      'Journalføring av medisindispensarhendingar',
    ),
    verified(
      'JOURNALFORING_DIGITALT_TILSYN',
      'Journalføring av digitalt tilsyn',
      'Journalføring digitalt tilsyn',
      'Digitalt tilsyn',
    ),
    verified(
      'JOURNALFORING_RESPONSSENTER_SENTRALT',
      'Journalføring av behandlingslogg fra sentralt responssenter',
      'Journalføring behandlingslogg sentralt responssenter',
      'Behandlingslogg fra sentralt responssenter',
      'Behandlingslogg sentralt responssenter',
      'Sentralt responssenter',
    ),
    verified(
      'JOURNALFORING_RESPONSSENTER_DISTRIBUERT',
      'Journalføring av behandlingslogg fra distribuert responssenterapplikasjon',
      'Journalføring behandlingslogg distribuert responssenterapplikasjon',
      'Behandlingslogg fra distribuert responssenterapplikasjon',
      'Behandlingslogg distribuert responssenterapplikasjon',
      'Distribuert responssenterapplikasjon',
      'Distribuert responssenter',
    ),
    verified(
      'HENT_PASIENTINFORMASJON',
      'Hent pasientinformasjon',
      'Hente pasientinformasjon',
      'Pasientinformasjon',
    ),
    verified('HENT_TJENESTER', 'Hent tjenester', 'Hente tjenester', 'Hent tenester'),
    verified('HENT_BESOKSPLAN', 'Hent besøksplan', 'Hente besøksplan', 'Besøksplan'),
    verified('HENT_TILTAK', 'Hent tiltak', 'Hente tiltak', 'Tiltak'),
  ],
  roles: commonRoles,
};
