/** The values of enums in words, in three languages, for facets and pages. */
import type {
  CareSetting,
  Headline,
  InterfaceRole,
  Observation,
  ProcessPhase,
  ProductCategory,
  Standing,
  WarningCode,
} from '../generated/schema-types.ts';
import type { Words } from './words.ts';

const say = (nb: string, nn: string, en: string): Words => ({ nb, nn, en });

/** Said wherever no source states a value. It is not the same as no. */
const notStated = say('Ikke oppgitt', 'Ikkje oppgitt', 'Not stated');

const headlines: Readonly<Record<Headline, Words>> = {
  APPROVED: say('Godkjent', 'Godkjend', 'Approved'),
  IN_TRIAL: say('Under utprøving', 'Under utprøving', 'In trial'),
  CONDITIONAL: say('På vilkår', 'På vilkår', 'Conditional'),
  EXPIRING: say('Utløper snart', 'Går snart ut', 'Expires soon'),
  EXPIRED: say('Utløpt', 'Gått ut', 'Expired'),
  WITHDRAWN: say('Trukket tilbake', 'Trekt tilbake', 'Withdrawn'),
  CLAIMED: say('Egenerklært', 'Eigenerklært', 'Self-declared'),
  UNCERTAIN: say('Uavklart', 'Uavklart', 'Uncertain'),
};

const processes: Readonly<Record<ProcessPhase, Words>> = {
  DECLARED_BY_VENDOR: say('Egenerklært', 'Eigenerklært', 'Self-declared'),
  IN_DIALOGUE: say('I dialog', 'I dialog', 'In dialogue'),
  IN_TEST: say('Under test', 'Under test', 'In test'),
  LIMITED_TRIAL: say('Begrenset utprøving', 'Avgrensa utprøving', 'Limited trial'),
  EXTENDED_TRIAL: say('Utvidet utprøving', 'Utvida utprøving', 'Extended trial'),
  APPROVED: say('Godkjent', 'Godkjend', 'Approved'),
  NOT_STATED: notStated,
};

const standings: Readonly<Record<Standing, Words>> = {
  IN_FORCE: say('Gjelder', 'Gjeld', 'In force'),
  CONDITIONAL: say('Gjelder på vilkår', 'Gjeld på vilkår', 'In force on conditions'),
  SUSPENDED: say('Suspendert', 'Suspendert', 'Suspended'),
  EXPIRED: say('Utløpt', 'Gått ut', 'Expired'),
  WITHDRAWN_BY_VENDOR: say('Trukket av leverandøren', 'Trekt av leverandøren', 'Withdrawn by the vendor'),
  REVOKED_BY_AUTHORITY: say(
    'Tilbakekalt av myndigheten',
    'Kalla tilbake av styresmakta',
    'Revoked by the authority',
  ),
  SUPERSEDED: say(
    'Erstattet av et senere vedtak',
    'Erstatta av eit seinare vedtak',
    'Superseded by a later decision',
  ),
  NOT_STATED: notStated,
};

const observations: Readonly<Record<Observation, Words>> = {
  LISTED: say('Står på listen', 'Står på lista', 'On the list'),
  MISSING_UNCONFIRMED: say(
    'Mangler ved siste lesing, ikke bekreftet borte',
    'Manglar ved siste lesing, ikkje stadfesta borte',
    'Missing at the latest reading, not confirmed gone',
  ),
  DELISTED_CONFIRMED: say(
    'Borte fra listen (det betyr ikke at godkjenningen er trukket)',
    'Borte frå lista (det tyder ikkje at godkjenninga er trekt)',
    'Gone from the list (which does not mean that the approval was withdrawn)',
  ),
  SOURCE_STALE: say(
    'Kilden er ikke lest på lenge',
    'Kjelda er ikkje lesen på lenge',
    'The source has not been read for long',
  ),
  NEVER_LISTED: say(
    'Har ikke vært sett på listen',
    'Har ikkje vore sett på lista',
    'Has not been seen on the list',
  ),
};

const roles: Readonly<Record<InterfaceRole, Words>> = {
  PRODUCER: say('Kilde (sender)', 'Kjelde (sender)', 'Source (sends)'),
  CONSUMER: say('Konsument (mottar)', 'Konsument (mottek)', 'Consumer (receives)'),
  BOTH: say(
    'Kilde og konsument (sender og mottar)',
    'Kjelde og konsument (sender og mottek)',
    'Source and consumer (sends and receives)',
  ),
  HUB: say('Formidler data', 'Formidlar data', 'Passes data on'),
};

const categories: Readonly<Record<ProductCategory, Words>> = {
  EHR_GP: say('Journal for fastlege', 'Journal for fastlege', 'EHR for GPs'),
  EHR_MUNICIPAL: say(
    'Journal for kommunal helse og omsorg',
    'Journal for kommunal helse og omsorg',
    'EHR for municipal health and care',
  ),
  EHR_SPECIALIST: say(
    'Journal for spesialisthelsetjenesten',
    'Journal for spesialisthelsetenesta',
    'EHR for specialist care',
  ),
  REMOTE_MONITORING: say('Digital hjemmeoppfølging', 'Digital heimeoppfølging', 'Remote monitoring'),
  RESPONSE_CENTRE: say('Responssenterløsning', 'Responssenterløysing', 'Response centre system'),
  MEDICATION_DISPENSER: say('Medisindispenser', 'Medisindispensar', 'Medication dispenser'),
  DIGITAL_SUPERVISION: say('Digitalt tilsyn', 'Digitalt tilsyn', 'Digital supervision'),
  PATIENT_APP: say('App for pasienter', 'App for pasientar', 'Patient app'),
  MESSAGING: say('Meldingstjener', 'Meldingstenar', 'Message service'),
  OTHER: say('Annet', 'Anna', 'Other'),
  EHR: say(
    'Elektronisk pasientjournal (EPJ)',
    'Elektronisk pasientjournal (EPJ)',
    'Electronic health record',
  ),
  WELFARE_TECH: say('Velferdsteknologi', 'Velferdsteknologi', 'Welfare technology'),
  E_LOCK: say('Elektronisk lås', 'Elektronisk lås', 'Electronic lock'),
  SAFETY_ALARM: say('Trygghetsalarm', 'Tryggleiksalarm', 'Safety alarm'),
};

const careSettings: Readonly<Record<CareSetting, Words>> = {
  GP_OFFICE: say('Legekontor', 'Legekontor', 'GP office'),
  HOME_CARE: say('Hjemmetjeneste', 'Heimeteneste', 'Home care'),
  NURSING_HOME: say('Sykehjem', 'Sjukeheim', 'Nursing home'),
  EMERGENCY_CLINIC: say('Legevakt', 'Legevakt', 'Emergency clinic'),
  EMERGENCY_BED: say(
    'Øyeblikkelig hjelp døgnopphold',
    'Augeblikkeleg hjelp døgnopphald',
    'Municipal acute bed',
  ),
  CONTRACT_SPECIALIST: say('Avtalespesialist', 'Avtalespesialist', 'Contract specialist'),
  HOSPITAL: say('Sykehus', 'Sjukehus', 'Hospital'),
  DENTAL: say('Tannhelsetjeneste', 'Tannhelseteneste', 'Dental care'),
  HEALTH_STATION: say(
    'Helsestasjon og skolehelsetjeneste',
    'Helsestasjon og skulehelseteneste',
    'Health station and school health',
  ),
  PHARMACY: say('Apotek', 'Apotek', 'Pharmacy'),
  LABORATORY: say('Laboratorium', 'Laboratorium', 'Laboratory'),
  IMAGING: say('Bildediagnostikk', 'Biletdiagnostikk', 'Imaging'),
  OTHER_PRIMARY: say('Annen primærhelsetjeneste', 'Anna primærhelseteneste', 'Other primary care'),
};

/** By what the values are of. */
const warnings: Readonly<Record<WarningCode, Words>> = {
  TARGET_PHASING_OUT: say('Tjenesten fases ut', 'Tenesta blir fasa ut', 'Service being phased out'),
  TARGET_RETIRED: say('Tjenesten er ute av bruk', 'Tenesta er ute av bruk', 'Service no longer in use'),
  STANDARD_PHASING_OUT: say('Standarden fases ut', 'Standarden blir fasa ut', 'Standard being phased out'),
  VENDOR_DEREGISTERED: say(
    'Leverandøren er ikke aktiv lenger',
    'Leverandøren er ikkje aktiv lenger',
    'Vendor no longer active',
  ),
  VERSION_UNSPECIFIED: say('Versjon ikke oppgitt', 'Versjon ikkje oppgitt', 'Version not stated'),
  PREREQUISITE_UNMET: say(
    'Noe som kreves først, mangler',
    'Noko som blir kravd først, manglar',
    'Something required first is missing',
  ),
  CONTRADICTED: say('Kildene er uenige', 'Kjeldene er usamde', 'Sources disagree'),
  EXPIRES_SOON: say('Går snart ut', 'Går snart ut', 'Ends soon'),
  NOT_YET_DECIDED: say('Gjelder ikke ennå', 'Gjeld ikkje enno', 'Not in force yet'),
};

export const valueLabels = {
  warnings,
  headlines,
  processes,
  standings,
  observations,
  roles,
  categories,
  careSettings,
} as const;

const byFacet: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  headline: headlines,
  process: processes,
  standing: standings,
  observation: observations,
  role: roles,
  category: categories,
  careSetting: careSettings,
  warning: warnings,
  inUse: {
    true: say('Oppgitt å være i bruk', 'Oppgitt å vere i bruk', 'Said to be in use'),
    false: say('Oppgitt å ikke være i bruk', 'Oppgitt å ikkje vere i bruk', 'Said not to be in use'),
  },
};

/** The words for a value of a facet; null: it has a name of its own, or none. */
export const valueLabel = (facet: string, value: string): Words | null =>
  value === 'NOT_STATED' ? notStated : (byFacet[facet]?.[value] ?? null);
