/** The vocabularies in words, as the pages say them. */
import type {
  ApprovalBasis,
  CareSetting,
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
} from '../../../graphql/generated/schema-types.ts';
import { valueLabels } from '../../../graphql/texts/value-labels.ts';
import type { Words } from '../../../graphql/texts/words.ts';
import type { Value } from '../frame/html.ts';
import { say } from './say.ts';

/** Said wherever no source states a value. It is not the same as no. */
export const notStated = say('Ikke oppgitt', 'Ikkje oppgitt', 'Not stated');

const inLanguage = ({ nb, nn, en }: Words): Value => say(nb, nn ?? nb, en);

/** Labels as the pages say them. */
export const inLanguages = <K extends string>(
  labels: Readonly<Record<K, Words>>,
): Readonly<Record<K, Value>> =>
  Object.fromEntries(
    Object.entries<Words>(labels).map(([value, words]) => [value, inLanguage(words)]),
  ) as Record<K, Value>;

/** Colours of Designsystemet. They repeat what the words say. */
export type Colour = 'success' | 'info' | 'warning' | 'danger' | 'neutral';

interface Status {
  readonly label: Value;
  readonly meaning: Value;
  readonly colour: Colour;
}

/** Statuses in one word, with what they mean, in the order they are shown. */
export const headlines: Readonly<Record<Headline, Status>> = {
  APPROVED: {
    label: inLanguage(valueLabels.headlines.APPROVED),
    meaning: say(
      'Godkjent for ordinær bruk etter det listen sier. Det vi vet som taler mot det, står som «Merk» ved oppføringen eller over tabellen.',
      'Godkjend for ordinær bruk etter det lista seier. Det vi veit som talar imot det, står som «Merk» ved oppføringa eller over tabellen.',
      'Approved for ordinary use, by what the list says. What we know that speaks against it stands as “Note” by the row or above the table.',
    ),
    colour: 'success',
  },
  IN_TRIAL: {
    label: inLanguage(valueLabels.headlines.IN_TRIAL),
    meaning: say(
      'Prøves ut, ikke godkjent for ordinær bruk.',
      'Blir prøvd ut, ikkje godkjend for ordinær bruk.',
      'Being tried out, not approved for ordinary use.',
    ),
    colour: 'info',
  },
  CONDITIONAL: {
    label: inLanguage(valueLabels.headlines.CONDITIONAL),
    meaning: say(
      'Kan brukes på vilkår, for eksempel dispensasjon.',
      'Kan brukast på vilkår, til dømes dispensasjon.',
      'May be used on conditions, such as a dispensation.',
    ),
    colour: 'warning',
  },
  EXPIRING: {
    label: inLanguage(valueLabels.headlines.EXPIRING),
    meaning: say(
      'Godkjent, men godkjenningen tar snart slutt.',
      'Godkjend, men godkjenninga tek snart slutt.',
      'Approved, but the approval ends soon.',
    ),
    colour: 'warning',
  },
  EXPIRED: {
    label: inLanguage(valueLabels.headlines.EXPIRED),
    meaning: say('Godkjenningen har tatt slutt.', 'Godkjenninga har teke slutt.', 'The approval has ended.'),
    colour: 'danger',
  },
  WITHDRAWN: {
    label: inLanguage(valueLabels.headlines.WITHDRAWN),
    meaning: say(
      'Tilbakekalt, eller trukket av leverandøren.',
      'Kalla tilbake, eller trekt av leverandøren.',
      'Revoked, or withdrawn by the vendor.',
    ),
    colour: 'danger',
  },
  CLAIMED: {
    label: inLanguage(valueLabels.headlines.CLAIMED),
    meaning: say(
      'Leverandøren har erklært det selv; ingen andre har bekreftet det.',
      'Leverandøren har erklært det sjølv; ingen andre har stadfesta det.',
      'The vendor has declared it; nobody else has confirmed it.',
    ),
    colour: 'neutral',
  },
  UNCERTAIN: {
    label: inLanguage(valueLabels.headlines.UNCERTAIN),
    meaning: say(
      'Kilden sier for lite til at vi kan si mer, eller sier det ikke lenger. Det betyr ikke nei.',
      'Kjelda seier for lite til at vi kan seie meir, eller seier det ikkje lenger. Det tyder ikkje nei.',
      'The source says too little for us to say more, or no longer says it. It does not mean no.',
    ),
    colour: 'neutral',
  },
};

/** Steps of the authority's own process. */
export const processes: Readonly<Record<ProcessPhase, Value>> = inLanguages(valueLabels.processes);

/** Whether a decision is in force. */
export const standings: Readonly<Record<Standing, Value>> = inLanguages(valueLabels.standings);

/** What the harvests saw of a row. */
export const observations: Readonly<Record<Observation, Value>> = inLanguages(valueLabels.observations);

/** The product's side of an interface. */
export const roles: Readonly<Record<InterfaceRole, Value>> = inLanguages(valueLabels.roles);

/** Kinds of product. */
export const categories: Readonly<Record<ProductCategory, Value>> = inLanguages(valueLabels.categories);

/** Where care is given. */
export const careSettings: Readonly<Record<CareSetting, Value>> = inLanguages(valueLabels.careSettings);

/** What an approval rests on. */
export const bases: Readonly<Record<ApprovalBasis, Value>> = {
  AUTHORITY_TEST: say(
    'Testet eller verifisert av myndigheten',
    'Testa eller verifisert av styresmakta',
    'Tested or verified by the authority',
  ),
  AUTHORITY_LISTING: say(
    'Oppført av myndigheten, uten at grunnlaget er oppgitt',
    'Oppført av styresmakta, utan at grunnlaget er oppgitt',
    'Listed by the authority, the basis not stated',
  ),
  SELF_DECLARATION: say(
    'Leverandørens egen erklæring',
    'Leverandøren si eiga erklæring',
    'The vendor’s own declaration',
  ),
  THIRD_PARTY_CERTIFICATE: say(
    'Sertifikat fra en tredjepart',
    'Sertifikat frå ein tredjepart',
    'Certificate from a third party',
  ),
  DISPENSATION: say('Dispensasjon', 'Dispensasjon', 'Dispensation'),
  FRAMEWORK_AGREEMENT: say('Rammeavtale', 'Rammeavtale', 'Framework agreement'),
};

/** What it means in law or contract to be listed. */
export const legalEffects: Readonly<Record<LegalEffect, Value>> = {
  REQUIRED_BEFORE_USE: say(
    'Krav: må være oppfylt før bruk',
    'Krav: må vere oppfylt før bruk',
    'Requirement: must be met before use',
  ),
  CONTRACT_CONDITION: say('Vilkår i avtale', 'Vilkår i avtale', 'Condition in a contract'),
  FUNDING_CONDITION: say('Vilkår for tilskudd', 'Vilkår for tilskot', 'Condition for funding'),
  ADVISORY: say(
    'Råd; hver innkjøper vurderer selv',
    'Råd; kvar innkjøpar vurderer sjølv',
    'Advice; each buyer judges',
  ),
  INFORMATIVE: say('Til opplysning', 'Til opplysning', 'For information'),
  NOT_STATED: notStated,
};

/** Where a service, register or interface stands in its life. */
export const stages: Readonly<Record<LifecycleStage, Value>> = {
  PLANNED: say('Planlagt', 'Planlagd', 'Planned'),
  TRIAL: say('Under utprøving', 'Under utprøving', 'In trial'),
  PHASING_IN: say('Under innfasing', 'Under innfasing', 'Being phased in'),
  ACTIVE: say('I bruk', 'I bruk', 'In use'),
  PHASING_OUT: say('Under utfasing', 'Under utfasing', 'Being phased out'),
  RETIRED: say('Utgått', 'Utgått', 'Retired'),
  UNKNOWN: notStated,
};

/** States of companies in Enhetsregisteret. */
export const registryStates: Readonly<Record<RegistryState, Value>> = {
  ACTIVE: say('Registrert', 'Registrert', 'Registered'),
  DELETED: say('Slettet', 'Sletta', 'Deleted'),
  BANKRUPT: say('Konkurs', 'Konkurs', 'Bankrupt'),
  UNDER_LIQUIDATION: say('Under avvikling', 'Under avvikling', 'Being wound up'),
  NOT_REGISTERED: say('Nummeret finnes ikke der', 'Nummeret finst ikkje der', 'The number is not there'),
  UNKNOWN: say('Ikke slått opp', 'Ikkje slått opp', 'Not looked up'),
};

/** Sorts of names. */
export const nameKinds: Readonly<Record<NameKind, Value>> = {
  LEGAL: say('Registrert navn', 'Registrert namn', 'Registered name'),
  BRAND: say('Navn i markedet', 'Namn i marknaden', 'Name in the market'),
  FORMER: say('Tidligere navn', 'Tidlegare namn', 'Former name'),
  ALIAS_IN_SOURCE: say('Skrivemåte i en kilde', 'Skrivemåte i ei kjelde', 'Spelling in a source'),
};

/** What the lists of a service call what products are verified against. */
const interfaceWords: Readonly<Record<string, Value>> = {
  VKP: say('Bruksområde', 'Bruksområde', 'Use case'),
  MELDINGSUTVEKSLING: say('Melding', 'Melding', 'Message'),
  SFM: say('Integrasjonsform', 'Integrasjonsform', 'Form of integration'),
  PJD: say('Tjeneste', 'Teneste', 'Service'),
};
export const interfaceWord = (target: string): Value =>
  interfaceWords[target] ?? say('Grensesnitt', 'Grensesnitt', 'Interface');

/** Narrows a value of an address to one of a vocabulary; null: it is none of them. */
export function oneOf<Key extends string>(words: Readonly<Record<Key, unknown>>, value: string): Key | null {
  return Object.keys(words).includes(value) ? (value as Key) : null;
}

/** What is said beside statuses, in short. */
export const warningLabels = inLanguages(valueLabels.warnings);
