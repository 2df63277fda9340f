/**
 * The words of the domain, as in the GraphQL schema. A list of words is the one source of both the type and the
 * check at run time. In one file: data alone, in the order of the schema.
 */

/** How far the authority's own process has come for one product and one interface. */
export const processPhases = [
  'DECLARED_BY_VENDOR',
  'IN_DIALOGUE',
  'IN_TEST',
  'LIMITED_TRIAL',
  'EXTENDED_TRIAL',
  'APPROVED',
  'NOT_STATED',
] as const;
export type ProcessPhase = (typeof processPhases)[number];

/** Whether the decision is in force. `NOT_STATED` when the publisher says nothing of it, which is the usual case. */
export const standings = [
  'IN_FORCE',
  'CONDITIONAL',
  'SUSPENDED',
  'EXPIRED',
  'WITHDRAWN_BY_VENDOR',
  'REVOKED_BY_AUTHORITY',
  'SUPERSEDED',
  'NOT_STATED',
] as const;
export type Standing = (typeof standings)[number];

/** What our own harvests saw of the row. */
export const observations = [
  'LISTED',
  'MISSING_UNCONFIRMED',
  'DELISTED_CONFIRMED',
  'SOURCE_STALE',
  'NEVER_LISTED',
] as const;
export type Observation = (typeof observations)[number];

/** The one-word summary, made from the three axes by `headlineOf` and by nothing else. */
export const headlines = [
  'APPROVED',
  'IN_TRIAL',
  'CONDITIONAL',
  'EXPIRING',
  'EXPIRED',
  'WITHDRAWN',
  'CLAIMED',
  'UNCERTAIN',
] as const;
export type Headline = (typeof headlines)[number];

/** What the approval rests on. */
export const approvalBases = [
  'AUTHORITY_TEST',
  'AUTHORITY_LISTING',
  'SELF_DECLARATION',
  'THIRD_PARTY_CERTIFICATE',
  'DISPENSATION',
  'FRAMEWORK_AGREEMENT',
] as const;
export type ApprovalBasis = (typeof approvalBases)[number];

export const legalEffects = [
  'REQUIRED_BEFORE_USE',
  'CONTRACT_CONDITION',
  'FUNDING_CONDITION',
  'ADVISORY',
  'INFORMATIVE',
  'NOT_STATED',
] as const;
export type LegalEffect = (typeof legalEffects)[number];

/** The product's side of the interface. */
export const interfaceRoles = ['PRODUCER', 'CONSUMER', 'BOTH', 'HUB'] as const;
export type InterfaceRole = (typeof interfaceRoles)[number];

export const lifecycleStages = [
  'PLANNED',
  'TRIAL',
  'PHASING_IN',
  'ACTIVE',
  'PHASING_OUT',
  'RETIRED',
  'UNKNOWN',
] as const;
export type LifecycleStage = (typeof lifecycleStages)[number];

export const productCategories = [
  'EHR_GP',
  'EHR_MUNICIPAL',
  'EHR_SPECIALIST',
  'REMOTE_MONITORING',
  'RESPONSE_CENTRE',
  'MEDICATION_DISPENSER',
  'DIGITAL_SUPERVISION',
  'PATIENT_APP',
  'MESSAGING',
  'OTHER',
  'EHR',
  'WELFARE_TECH',
  'E_LOCK',
  'SAFETY_ALARM',
] as const;
export type ProductCategory = (typeof productCategories)[number];

/** Technical form of a register's interface, as FHI names them. */
export const interfaceTypes = ['EBXML', 'FHIR', 'SMART_ON_FHIR', 'REST_PROPRIETARY', 'WEB', 'SFTP'] as const;
export type InterfaceType = (typeof interfaceTypes)[number];

/** How strongly a standard or requirement binds. */
export const bindingLevels = ['MUST', 'SHOULD', 'MAY', 'PLANNED'] as const;
export type BindingLevel = (typeof bindingLevels)[number];

/** Sorts of frameworks: what a set of requirements is. */
export const frameworkKinds = [
  'STANDARD',
  'PROCUREMENT_GUIDANCE',
  'EU_REGULATION',
  'ACT',
  'NATIONAL_REGULATION',
  'CODE_OF_CONDUCT',
  'SPECIFICATION',
  'REFERENCE_CATALOGUE',
] as const;
export type FrameworkKind = (typeof frameworkKinds)[number];

/** Who must meet a requirement. */
export const actors = [
  'VENDOR',
  'MANUFACTURER',
  'IMPORTER',
  'HEALTHCARE_PROVIDER',
  'MUNICIPALITY',
  'GP_OFFICE',
  'HOSPITAL_TRUST',
  'AUTHORITY',
] as const;
export type Actor = (typeof actors)[number];

/** Where care is given. */
export const careSettings = [
  'GP_OFFICE',
  'HOME_CARE',
  'NURSING_HOME',
  'EMERGENCY_CLINIC',
  'EMERGENCY_BED',
  'CONTRACT_SPECIALIST',
  'HOSPITAL',
  'DENTAL',
  'HEALTH_STATION',
  'PHARMACY',
  'LABORATORY',
  'IMAGING',
  'OTHER_PRIMARY',
] as const;
export type CareSetting = (typeof careSettings)[number];

/** What makes a requirement binding. */
export const bindingWays = ['LAW', 'REGULATION', 'CONTRACT_NHN', 'CONTRACT_BUYER', 'GUIDANCE'] as const;
export type BindingWay = (typeof bindingWays)[number];

/** How far an act of the EU has come into the EEA agreement. */
export const eeaStates = [
  'NOT_INCORPORATED',
  'UNDER_ASSESSMENT',
  'INCORPORATED',
  'NOT_RELEVANT',
  'UNKNOWN',
] as const;
export type EeaState = (typeof eeaStates)[number];

/** Who must act. */
export const parties = ['VENDOR', 'BUYER', 'BOTH'] as const;
export type Party = (typeof parties)[number];

/**
 * How an offer answers a line: yes or no (A-krav), scored (B-krav), declared by the vendor or the manufacturer; the buyer's own task;
 * nothing to answer.
 */
export const lineResponses = ['YES_NO', 'SCORED', 'DECLARATION', 'BUYER_TASK', 'INFORMATION'] as const;
export type LineResponse = (typeof lineResponses)[number];

/** What one does with a message standard (Sende, Motta, Sende og motta, Bruke). */
export const standardDirections = ['SEND', 'RECEIVE', 'SEND_AND_RECEIVE', 'USE'] as const;
export type StandardDirection = (typeof standardDirections)[number];

/** What Enhetsregisteret says of an organisation number; `UNKNOWN`: it was not asked. In the order of their codes in snapshots. */
export const registryStates = [
  'ACTIVE',
  'DELETED',
  'BANKRUPT',
  'UNDER_LIQUIDATION',
  'UNKNOWN',
  'NOT_REGISTERED',
] as const;
export type RegisterState = Exclude<(typeof registryStates)[number], 'UNKNOWN'>;

/** Sorts of names that a vendor has. */
export const nameKinds = ['LEGAL', 'BRAND', 'FORMER', 'ALIAS_IN_SOURCE'] as const;

/** Whether two names are of one vendor. */
export const judgements = ['POSITIVE', 'NEGATIVE', 'UNSURE'] as const;

/** What there is to say of a status beside it. */
export const warningCodes = [
  'TARGET_PHASING_OUT',
  'TARGET_RETIRED',
  'STANDARD_PHASING_OUT',
  'VENDOR_DEREGISTERED',
  'VERSION_UNSPECIFIED',
  'PREREQUISITE_UNMET',
  'CONTRADICTED',
  'EXPIRES_SOON',
  'NOT_YET_DECIDED',
] as const;
export type WarningCode = (typeof warningCodes)[number];

/** The four layers of Helsedirektoratet's regulation plan. */
export const planLayers = ['LEGAL', 'ORGANISATIONAL', 'SEMANTIC', 'TECHNICAL'] as const;
export type PlanLayer = (typeof planLayers)[number];

/** What a link leads from and to. `WORDS`: something outside the catalogue, named in words. */
export const linkEndKinds = [
  'TARGET',
  'INTERFACE',
  'FRAMEWORK',
  'REQUIREMENT',
  'STANDARD',
  'ACTIVITY',
  'MEASURE',
  'PLAN_SERVICE',
  'WORDS',
] as const;
export type LinkEndKind = (typeof linkEndKinds)[number];

/** What one thing has to do with another, read from the first to the second. */
export const linkRelations = [
  'SAME_AS',
  'PART_OF',
  'INCLUDES',
  'BASED_ON',
  'REQUIRES',
  'USES',
  'SHOWN_IN',
  'STORED_IN',
  'CONNECTS_TO',
  'DELIVERS',
  'INTRODUCES',
  'SUPPORTS',
  'PAYS_FOR',
  'REVISES',
  'REPLACES',
  'BECOMES',
  'SPECIFIES',
  'REFERS_TO',
  'DRAWS_ON',
  'PREPARES_FOR',
  'ADAPTS_TO',
  'RELATED_TO',
] as const;
export type LinkRelation = (typeof linkRelations)[number];

export const severities = ['INFO', 'WARNING', 'ERROR', 'BLOCKING'] as const;
export type Severity = (typeof severities)[number];

export const driftKinds = [
  'COLUMN_ADDED',
  'COLUMN_REMOVED',
  'HEADER_RENAMED',
  'SELECTOR_EMPTY',
  'ROW_COUNT',
  'FILL_RATE',
  'NEW_CATEGORY_VALUE',
  'CANARY_MISSING',
  'MEDIA_TYPE',
] as const;
export type DriftKind = (typeof driftKinds)[number];

export const runOutcomes = ['OK', 'OK_WITH_FINDINGS', 'NOT_MODIFIED', 'HELD', 'FAILED'] as const;
export type RunOutcome = (typeof runOutcomes)[number];

export const freshnessStates = ['FRESH', 'LATE', 'STALE', 'UNREACHABLE', 'UNKNOWN'] as const;
export type FreshnessState = (typeof freshnessStates)[number];

export const findingStates = ['OPEN', 'ACKNOWLEDGED', 'DISPUTED', 'FIXED', 'WONT_FIX'] as const;
export type FindingState = (typeof findingStates)[number];

/** `SAMPLE`: every vendor and approval is invented. `LIVE`: read from the partners' own addresses. */
export type DataMode = 'SAMPLE' | 'LIVE';
