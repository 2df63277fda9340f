/** The vocabularies in bokmål, as the pages say them. */
import type {
  ApprovalBasis,
  Headline,
  InterfaceRole,
  LegalEffect,
  LifecycleStage,
  NameKind,
  Observation,
  ProcessPhase,
  ProductCategory,
  RegistryState,
  Standing,
} from '../../graphql/generated.ts';

/** Said wherever no source states a value. It is not the same as no. */
export const notStated = 'Ikke oppgitt';

/** Colours of Designsystemet. They repeat what the words say. */
export type Colour = 'success' | 'info' | 'warning' | 'danger' | 'neutral';

interface Status {
  readonly label: string;
  readonly meaning: string;
  readonly colour: Colour;
}

/** Statuses in one word, with what they mean, in the order they are shown. */
export const headlines: Readonly<Record<Headline, Status>> = {
  APPROVED: {
    label: 'Godkjent',
    meaning: 'Godkjent for ordinær bruk, og ingenting vi kjenner til, taler mot det.',
    colour: 'success',
  },
  IN_TRIAL: {
    label: 'Under utprøving',
    meaning: 'Prøves ut, ikke godkjent for ordinær bruk.',
    colour: 'info',
  },
  CONDITIONAL: {
    label: 'På vilkår',
    meaning: 'Kan brukes på vilkår, for eksempel dispensasjon.',
    colour: 'warning',
  },
  EXPIRING: {
    label: 'Utløper snart',
    meaning: 'Godkjent, men godkjenningen tar snart slutt.',
    colour: 'warning',
  },
  EXPIRED: { label: 'Utløpt', meaning: 'Godkjenningen har tatt slutt.', colour: 'danger' },
  WITHDRAWN: {
    label: 'Trukket tilbake',
    meaning: 'Tilbakekalt, eller trukket av leverandøren.',
    colour: 'danger',
  },
  CLAIMED: {
    label: 'Leverandørens egne ord',
    meaning: 'Bare leverandøren selv sier det.',
    colour: 'neutral',
  },
  UNCERTAIN: {
    label: 'Uavklart',
    meaning: 'Kilden sier for lite til at vi kan si mer. Det betyr ikke nei.',
    colour: 'neutral',
  },
};

/** Steps of the authority's own process. */
export const processes: Readonly<Record<ProcessPhase, string>> = {
  DECLARED_BY_VENDOR: 'Erklært av leverandøren',
  IN_DIALOGUE: 'I dialog',
  IN_TEST: 'Under test',
  LIMITED_TRIAL: 'Begrenset utprøving',
  EXTENDED_TRIAL: 'Utvidet utprøving',
  APPROVED: 'Godkjent',
  NOT_STATED: notStated,
};

/** Whether a decision is in force. */
export const standings: Readonly<Record<Standing, string>> = {
  IN_FORCE: 'Gjelder',
  CONDITIONAL: 'Gjelder på vilkår',
  SUSPENDED: 'Stilt i bero',
  EXPIRED: 'Utløpt',
  WITHDRAWN_BY_VENDOR: 'Trukket av leverandøren',
  REVOKED_BY_AUTHORITY: 'Tilbakekalt av myndigheten',
  SUPERSEDED: 'Erstattet av et senere vedtak',
  NOT_STATED: notStated,
};

/** What the harvests saw of a row. */
export const observations: Readonly<Record<Observation, string>> = {
  LISTED: 'Står på listen',
  MISSING_UNCONFIRMED: 'Mangler ved siste lesing, ikke bekreftet borte',
  DELISTED_CONFIRMED: 'Borte fra listen (det betyr ikke at godkjenningen er trukket)',
  SOURCE_STALE: 'Kilden er ikke lest på lenge',
  NEVER_LISTED: 'Har ikke vært sett på listen',
};

/** The product's side of an interface. */
export const roles: Readonly<Record<InterfaceRole, string>> = {
  PRODUCER: 'Gir data',
  CONSUMER: 'Tar imot data',
  BOTH: 'Gir og tar imot data',
  HUB: 'Formidler data',
};

/** Kinds of product. */
export const categories: Readonly<Record<ProductCategory, string>> = {
  EHR_GP: 'Journal for fastlege',
  EHR_MUNICIPAL: 'Journal for kommunal helse og omsorg',
  EHR_SPECIALIST: 'Journal for spesialisthelsetjenesten',
  REMOTE_MONITORING: 'Digital hjemmeoppfølging',
  RESPONSE_CENTRE: 'Responssenterløsning',
  MEDICATION_DISPENSER: 'Medisindispenser',
  DIGITAL_SUPERVISION: 'Digitalt tilsyn',
  PATIENT_APP: 'App for pasienter',
  MESSAGING: 'Meldingstjener',
  OTHER: 'Annet',
};

/** What an approval rests on. */
export const bases: Readonly<Record<ApprovalBasis, string>> = {
  AUTHORITY_TEST: 'Testet eller verifisert av myndigheten',
  AUTHORITY_LISTING: 'Oppført av myndigheten, uten at grunnlaget er oppgitt',
  SELF_DECLARATION: 'Leverandørens egen erklæring',
  THIRD_PARTY_CERTIFICATE: 'Sertifikat fra en tredjepart',
  DISPENSATION: 'Dispensasjon',
  FRAMEWORK_AGREEMENT: 'Rammeavtale',
};

/** What it means in law or contract to be listed. */
export const legalEffects: Readonly<Record<LegalEffect, string>> = {
  REQUIRED_BEFORE_USE: 'Må være på plass før bruk',
  CONTRACT_CONDITION: 'Vilkår i avtale',
  FUNDING_CONDITION: 'Vilkår for tilskudd',
  ADVISORY: 'Råd; hver innkjøper vurderer selv',
  INFORMATIVE: 'Til opplysning',
  NOT_STATED: notStated,
};

/** Where a service, register or interface stands in its life. */
export const stages: Readonly<Record<LifecycleStage, string>> = {
  PLANNED: 'Planlagt',
  TRIAL: 'Under utprøving',
  PHASING_IN: 'Under innfasing',
  ACTIVE: 'I bruk',
  PHASING_OUT: 'Under utfasing',
  RETIRED: 'Utgått',
  UNKNOWN: notStated,
};

/** States of companies in Enhetsregisteret. */
export const registryStates: Readonly<Record<RegistryState, string>> = {
  ACTIVE: 'Registrert',
  DELETED: 'Slettet',
  BANKRUPT: 'Konkurs',
  UNDER_LIQUIDATION: 'Under avvikling',
  UNKNOWN: 'Ikke slått opp',
};

/** Sorts of names. */
export const nameKinds: Readonly<Record<NameKind, string>> = {
  LEGAL: 'Registrert navn',
  BRAND: 'Navn i markedet',
  FORMER: 'Tidligere navn',
  ALIAS_IN_SOURCE: 'Skrivemåte i en kilde',
};

/** Names of the fields that evidence is asked for. */
export const fields: Readonly<Record<string, string>> = {
  name: 'navn',
  uses: 'bruk',
  names: 'navn',
  aliases: 'andre skrivemåter',
  vendor: 'leverandør',
  categories: 'kategori',
  orgnr: 'organisasjonsnummer',
  supplierApprovals: 'godkjenning som leverandør i Helsenettet',
  product: 'produkt',
  target: 'tjeneste eller register',
  interface: 'grensesnitt',
  role: 'rolle',
  via: 'sammen med',
  status: 'status',
  process: 'trinn i prosessen',
  standing: 'om vedtaket gjelder',
  since: 'dato',
  validUntil: 'sluttdato',
  approvals: 'godkjenning',
  key: 'nøkkel',
  owner: 'eier',
  controller: 'dataansvarlig',
  lifecycle: 'livsløp',
  url: 'nettside',
  version: 'versjon',
  roles: 'roller',
  types: 'teknisk form',
  excludes: 'kan ikke kombineres med',
  trialRules: 'regler for utprøving',
  prerequisites: 'forutsetninger',
  documentation: 'dokumentasjon',
};

/** Narrows a value of an address to one of a vocabulary; null: it is none of them. */
export function oneOf<Key extends string>(words: Readonly<Record<Key, unknown>>, value: string): Key | null {
  return Object.keys(words).includes(value) ? (value as Key) : null;
}
