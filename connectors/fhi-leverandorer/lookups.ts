import {
  commonIgnored,
  commonRoles,
  type IntegrationSpec,
  integrationHeadings,
  type Place,
} from '../../src/kit.ts';

/** Words of the link to the workbook. */
export const linkLabels = [
  'Oversikt over leverandører og helseregistre',
  'Oversikt over godkjente leverandører',
  'Oversikt over leverandører',
  'Godkjente leverandører',
];

/** Words of the link from Helsedirektoratet's page to the entry page. */
export const entryLabels = [
  'Digital samhandling med Helseregistrene',
  'Digital samhandling med helseregistre',
];

const register = (key: string, ...names: string[]): Place => ({ target: key, names: [key, ...names] });
const flow = (target: string, key: string, ...names: string[]): Place => ({
  target,
  interface: `${target}/${key}`,
  names,
});

/** The registers on FHI's page by name and abbreviation, and the data flows that FHI names. */
const places: readonly Place[] = [
  register('DÅR', 'Dødsårsaksregisteret', 'eDÅR'),
  register('MSIS', 'Meldingssystem for smittsomme sykdommer', 'MSIS-registeret'),
  flow('MSIS', 'MSIS_KLINIKERMELDING', 'MSIS klinikermelding', 'Klinikermelding MSIS'),
  flow('MSIS', 'MSIS_LAB', 'MSIS lab', 'MSIS laboratoriemelding'),
  flow('MSIS', 'MSIS_HPV', 'MSIS HPV'),
  register(
    'SYSVAK',
    'Nasjonalt vaksinasjonsregister',
    'Vaksinasjonsregisteret',
    'Nasjonalt vaksinasjonsregister SYSVAK',
  ),
  register('LMR', 'Legemiddelregisteret'),
  flow(
    'LMR',
    'LMR_LEGEMIDDELBRUK_I_INSTITUSJON_LMDI',
    'LMR legemiddelbruk i institusjon (LMDI)',
    'LMDI',
    'LMR LMDI',
  ),
  register('ABR', 'Abortregisteret'),
  register('HKR', 'Hjerte- og karregisteret'),
  register('MFR', 'Medisinsk fødselsregister'),
  register('KRG', 'Kreftregisteret'),
  register('NPR', 'Norsk pasientregister'),
  register('KPR', 'Kommunalt pasient- og brukerregister', 'Kommunalt pasient og brukerregister'),
  register('BIVAK', 'Register over bivirkninger etter vaksinasjon meldt av helsepersonell'),
  register('NOIS', 'Norsk overvåkingssystem for antibiotikabruk og helsetjenesteassosierte infeksjoner'),
  register('NORM', 'Norsk overvåkingssystem for antibiotikaresistens hos mikrober'),
  register('RAVN', 'Resistensovervåking av virus i Norge'),
  { target: 'RESEPTREGISTERET', names: ['Reseptregisteret'] },
  { target: 'ESDR', names: ['Egg- og sæddonorregisteret'] },
];

export const spec: IntegrationSpec = {
  source: 'fhi-leverandorer',
  headings: integrationHeadings,
  ignored: commonIgnored,
  // Vendor or product may be all that a row names; the page says "vendors and integrations".
  required: ['target'],
  identifying: ['vendor', 'product', 'vendorAndProduct'],
  defaults: { basis: 'AUTHORITY_LISTING' },
  places,
  roles: commonRoles,
  // FHI lists what is in use or approved: a mark alone says at least the first.
  marksMeanUse: true,
};
