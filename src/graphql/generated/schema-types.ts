// Written by scripts/generate-types.ts from schema/*.graphql. Do not edit.
import type { SearchType } from '../parents.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Vendor as VendorParent, Product as ProductParent, Integration as IntegrationParent, Agency as AgencyParent, Municipality as MunicipalityParent, Target as TargetParent, TargetInterface as TargetInterfaceParent, Framework as FrameworkParent, Requirement as RequirementParent, Source as SourceParent, RoadmapActivity as RoadmapActivityParent, PortfolioMeasure as PortfolioMeasureParent, PlanElement as PlanElementParent, Profile as ProfileParent, Link as LinkParent, SelfDeclaration as SelfDeclarationParent, Catalogue as CatalogueParent } from '../../catalogue/catalogue.ts';
import type { FrameworkVersionParent, LinkEndParent, PlanServiceParent, ProfileLineParent, CoverageParent, BasketParent, CellParent, ComparisonParent, ComparisonRowParent, ApprovalParent, NegativeParent, TrialRuleParent, PrerequisiteParent, StatementParent, ContradictionParent, FreshnessParent, StatusParent, TrialParent, DocumentParent, RunParent, RunDocumentParent, RunReasonParent, WatchParent, RunReleaseParent, FindingParent, DraftFindingParent, SourceHealthParent, ChangeEventParent, ChangeEventPage, ChangeEventEdgeParent, IdResolutionParent, ResolutionCandidateParent, FacetParent, BucketParent, FoundParent, SearchPage, CrossCountsParent, ProductPage, VendorPage, IntegrationPage, MunicipalityPage, FrameworkPage, RequirementPage, RunPage, FindingPage } from '../parents.ts';
import type { GroupResult as GroupResultParent } from '../../domain/coverage/groups.ts';
import type { Words as WordsParent } from '../texts/words.ts';
import type { WarningCode as WarningCodeParent, LifecycleRow as LifecycleRowParent, RequirementRow as RequirementRowParent } from '../../domain/model.ts';
import type { Locator as LocatorParent } from '../../domain/claims/claim.ts';
import type { AcceptedLayout as AcceptedLayoutParent } from '../../domain/guard/layout.ts';
import type { Contract as ContractParent } from '../../domain/source.ts';
import type { CheckRecord as CheckRecordParent } from '../../domain/claims/check-record.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /**
   * A calendar date in ISO 8601. Only as precise as the source was: `2025-10-01`, `2025-10` or `2025`. A date that a source
   * gives as a quarter or in words is kept as text, not here.
   */
  Date: { input: string; output: string; }
  /** A point in time in UTC, ISO 8601 with seconds and `Z`. */
  DateTime: { input: string; output: string; }
  /** An http or https address. One that begins with `/` is on this hub. */
  URL: { input: string; output: string; }
  /** SHA-256 as 64 lower-case hexadecimal digits. */
  Sha256: { input: string; output: string; }
  /** A JSON object. */
  JSONObject: { input: Readonly<Record<string, unknown>>; output: Readonly<Record<string, unknown>>; }
  /** A Norwegian organisation number: nine digits without spaces whose last digit is right by modulus 11. */
  Orgnr: { input: string; output: string; }
  /** A version as the source writes it. Versions have no order unless something else says so. */
  Version: { input: string; output: string; }
  /** A reference to an object: a JSON object with `__typename` and the fields of one of its keys. */
  _Any: { input: unknown; output: unknown; }
};

/** A public body that publishes lists, runs services or answers for registers. */
export type Agency = Node & Sourced & Named & {
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** Short and stable, such as `nhn`. */
  readonly key: Scalars['String']['output'];
  /** Null: not stated. */
  readonly orgnr: Maybe<Scalars['Orgnr']['output']>;
  /** Name for people. */
  readonly name: LocalizedText;
  /** The body's own site; null: not stated. */
  readonly url: Maybe<Scalars['URL']['output']>;
  /** Lists that it publishes and the hub reads. */
  readonly sources: ReadonlyArray<Source>;
  /** Services and registers that it runs. */
  readonly targets: ReadonlyArray<IntegrationTarget>;
  /** How old the knowledge is, by the sources that speak of it. */
  readonly freshness: Freshness;
  /** Statements behind `key`, `name`, `orgnr` and `url`. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
  /** Name for people, in one language. See `Named`. */
  readonly displayName: Scalars['String']['output'];
};


/** A public body that publishes lists, runs services or answers for registers. */
export type AgencyEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A public body that publishes lists, runs services or answers for registers. */
export type AgencyHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};


/** A public body that publishes lists, runs services or answers for registers. */
export type AgencyDisplayNameArgs = {
  language?: InputMaybe<Language>;
};

/** A municipality that a source names as a user of a national service. */
export type Municipality = Node & Sourced & Named & {
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /**
   * Four digits («kommunenummer») of the division of 2024: as the source states it, or looked up by the name where one municipality
   * alone has that name. Null: the name is unknown, or two municipalities share it and the source does not say which.
   */
  readonly number: Maybe<Scalars['String']['output']>;
  /** County («fylke»), as the source states it or as it follows from the number; null: not known. */
  readonly county: Maybe<Scalars['String']['output']>;
  /** Name as the source writes it. */
  readonly name: Scalars['String']['output'];
  /** Targets that the sources say are in use there. One that is missing may be in use all the same. */
  readonly uses: ReadonlyArray<IntegrationTarget>;
  /** How old the knowledge is, by the sources that speak of it. */
  readonly freshness: Freshness;
  /** Statements behind `name`, `number`, `county` and `uses`. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
  /** Name for people, in one language. See `Named`. */
  readonly displayName: Scalars['String']['output'];
};


/** A municipality that a source names as a user of a national service. */
export type MunicipalityEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A municipality that a source names as a user of a national service. */
export type MunicipalityHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};


/** A municipality that a source names as a user of a national service. */
export type MunicipalityDisplayNameArgs = {
  language?: InputMaybe<Language>;
};

/** A page of municipalities. */
export type MunicipalityConnection = {
  /** Municipalities with their cursors. */
  readonly edges: ReadonlyArray<MunicipalityEdge>;
  /** The municipalities alone. */
  readonly nodes: ReadonlyArray<Municipality>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Exact number of all that match, not only of the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A municipality in a page. */
export type MunicipalityEdge = {
  /** Place in the list, tied to the snapshot and the filter. */
  readonly cursor: Scalars['String']['output'];
  /** The municipality. */
  readonly node: Municipality;
};

/** What can be done beside asking. Only by POST. */
export type Mutation = {
  /**
   * Answers a finding on behalf of its publisher; the answer is public and lasts until another is given. Needs the token. The same answer again changes
   * nothing. Fails with `READ_ONLY` in a process that keeps no record: ask the one that harvests.
   */
  readonly answerFinding: Finding;
  /**
   * Says that a person has looked at a held reading, the first of its list or the first in its layout, and finds its rows right; then harvests the
   * source again. Lists in that layout need nobody from now on. Needs the token. Fails with `BUSY` while another harvest is at work, when the word is kept
   * all the same, and with `READ_ONLY` in a process that keeps no record.
   */
  readonly acceptLayout: Run;
  /**
   * Says that rows which a held run missed are meant to be gone, and harvests the source again. Needs the token. The word is kept and used once, by the next
   * reading that misses those rows; a list that loses others is held again. Fails with `BUSY` while another harvest is at work, when the word
   * is kept all the same, and with `READ_ONLY` in a process that keeps no record.
   */
  readonly confirmRemovals: Run;
  /**
   * Reads a draft of a list exactly as a harvest would, and stores nothing: anyone may try. Fails with the code `RATE_LIMITED` after ten drafts
   * a minute from one address and with `BUSY` while others wait, both with `retryAfterSeconds`; with `DETAILS_UNAVAILABLE` while what is
   * published cannot be read, so that there is nothing to compare with.
   */
  readonly checkDraft: DraftReport;
  /**
   * Has changes of a list's findings, and lists that are held, fail or go through again, sent to an address: signed, in order, and at least once each. A first
   * `hub.ping` must be answered with 2xx. Needs the token. See docs/webhooks.md.
   */
  readonly watch: WatchKey;
  /** Stops the notices. False: there was no such watch. Needs the token. */
  readonly unwatch: Scalars['Boolean']['output'];
  /** Gives a watch a new key; the old one signs too for a day. Also takes up again a watch that was disabled. Needs the token. */
  readonly rotateSecret: WatchKey;
};


/** What can be done beside asking. Only by POST. */
export type MutationAnswerFindingArgs = {
  id: Scalars['ID']['input'];
  state: FindingState;
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be done beside asking. Only by POST. */
export type MutationAcceptLayoutArgs = {
  run: Scalars['ID']['input'];
  by: Scalars['String']['input'];
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be done beside asking. Only by POST. */
export type MutationConfirmRemovalsArgs = {
  run: Scalars['ID']['input'];
  recordKeys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  note?: InputMaybe<Scalars['String']['input']>;
};


/** What can be done beside asking. Only by POST. */
export type MutationCheckDraftArgs = {
  input: DraftInput;
};


/** What can be done beside asking. Only by POST. */
export type MutationWatchArgs = {
  input: WatchInput;
};


/** What can be done beside asking. Only by POST. */
export type MutationUnwatchArgs = {
  id: Scalars['ID']['input'];
};


/** What can be done beside asking. Only by POST. */
export type MutationRotateSecretArgs = {
  id: Scalars['ID']['input'];
};

/** What would let a held list through. The rule: `/rules/release-1`. */
export type RunRelease = {
  /** A person's word that the missing rows are meant to be gone (`confirmRemovals`) would: nothing else is wrong with the list. */
  readonly byConfirmation: Scalars['Boolean']['output'];
  /** Readings in a row that missed just these rows, this one included; 0 where readings alone never let the list through. */
  readonly confirmations: Scalars['Int']['output'];
  /** So many of them are needed; null: readings alone never let it through. */
  readonly confirmationsNeeded: Maybe<Scalars['Int']['output']>;
  /** Not before this moment, however many readings there are; null: readings alone never let it through. */
  readonly earliestAt: Maybe<Scalars['DateTime']['output']>;
  /** What to do, in words. */
  readonly text: LocalizedText;
  /** The rule that decides. */
  readonly rule: RuleRef;
};

/** How a list went through that would have been held by itself. */
export type RunReleaseKind =
  /** By a person's word. */
  | 'CONFIRMED'
  /** By enough readings that missed the same rows. */
  | 'READINGS';

/** The rows in which a reading differs from the last good one. */
export type RunDiff = {
  /** The first 200: new ones, changed ones, those that are gone; then by name. `Run.counts` counts all of them. */
  readonly rows: ReadonlyArray<RowDifference>;
  /** Number of rows that differ and are not listed here. */
  readonly omitted: Scalars['Int']['output'];
};

/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type Catalogue = {
  /** The snapshot. */
  readonly snapshot: Snapshot;
  /** How old the knowledge is now, by the lists that this snapshot was made from. */
  readonly freshness: Freshness;
  /** Products, by name in Norwegian alphabetical order. */
  readonly products: Maybe<ProductConnection>;
  /** Vendors, by name in Norwegian alphabetical order. */
  readonly vendors: Maybe<VendorConnection>;
  /** Integrations, by product, target, interface and role. */
  readonly integrations: Maybe<IntegrationConnection>;
  /** The product with the id, of any moment; null where nothing has it. `resolveId` says what became of an id that was given out once. */
  readonly product: Maybe<Product>;
  /** The vendor with the organisation number, or with the id; null where no list names one. Give one of the two. */
  readonly vendor: Maybe<Vendor>;
  /** The national service or health register with the key, such as `VKP`. Null, with an error that names the nearest, where there is none. */
  readonly target: Maybe<IntegrationTarget>;
  /** The list with the key, such as `nhn-vkp`. Null, with an error that names the nearest, where there is none. */
  readonly source: Maybe<Source>;
  /** National services and health registers. */
  readonly targets: Maybe<ReadonlyArray<IntegrationTarget>>;
  /** Public bodies. */
  readonly agencies: Maybe<ReadonlyArray<Agency>>;
  /** Municipalities that the sources name. */
  readonly municipalities: Maybe<MunicipalityConnection>;
  /** Standards and sets of advice or requirements. */
  readonly frameworks: Maybe<FrameworkConnection>;
  /** Requirements across frameworks. */
  readonly requirements: Maybe<RequirementConnection>;
  /** The lists that the hub reads. */
  readonly sources: Maybe<ReadonlyArray<Source>>;
  /**
   * Search for people: by names, aliases and keys, organisation numbers, kinds of product, and by a reviewed list of synonyms and other forms of Norwegian words
   * where these find more. Each thing once, the best first, with what it was found by. A version is found behind its product's name: `Journal 4.2`.
   */
  readonly searchConnection: Maybe<SearchConnection>;
  /** Vendors, products and targets by name: whole words first, then beginnings of words, then names with one letter wrong. */
  readonly search: Maybe<ReadonlyArray<SearchHit>>;
  /** Products side by side over a checklist, what they differ in first. It approves nothing. */
  readonly compare: Maybe<Comparison>;
  /** How offers meet a checklist, by what the sources say on this snapshot. It approves nothing. */
  readonly coverage: Maybe<CoverageMatrix>;
  /** Names that may be the same vendor and wait for a person's decision, the most alike first. */
  readonly resolutionCandidates: Maybe<ReadonlyArray<ResolutionCandidate>>;
  /** What had changed up to this snapshot. See `Query.changes`. */
  readonly changes: Maybe<ChangeEventConnection>;
  /** What sources say that one thing has to do with another: plans, services, requirements, standards, interfaces. */
  readonly links: Maybe<ReadonlyArray<Link>>;
  /** Services of the regulation plan, by name. */
  readonly planServices: Maybe<ReadonlyArray<PlanService>>;
  /** Activities of the roadmap for the national e-health strategy, by sub-goal and measure. */
  readonly roadmap: Maybe<ReadonlyArray<RoadmapActivity>>;
  /** Measures of the national e-health portfolio, with status, risk and period as their owners report them, by title. */
  readonly portfolio: Maybe<ReadonlyArray<PortfolioMeasure>>;
  /** What regulates the services of the regulation plan («reguleringsplanen»), by service and layer. */
  readonly regulationPlan: Maybe<ReadonlyArray<PlanElement>>;
  /** Checklists for those who buy or sell, by key. */
  readonly profiles: Maybe<ReadonlyArray<Profile>>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueProductsArgs = {
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<ProductOrder>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueVendorsArgs = {
  filter?: InputMaybe<VendorFilter>;
  text?: InputMaybe<Scalars['String']['input']>;
  orgnr?: InputMaybe<ReadonlyArray<Scalars['Orgnr']['input']>>;
  products?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<VendorOrder>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueIntegrationsArgs = {
  filter?: InputMaybe<IntegrationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<IntegrationOrder>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueProductArgs = {
  id: Scalars['ID']['input'];
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueVendorArgs = {
  orgnr?: InputMaybe<Scalars['Orgnr']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueTargetArgs = {
  key: Scalars['String']['input'];
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueSourceArgs = {
  key: Scalars['String']['input'];
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueTargetsArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueAgenciesArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueMunicipalitiesArgs = {
  targetKeys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueFrameworksArgs = {
  filter?: InputMaybe<FrameworkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueRequirementsArgs = {
  filter?: InputMaybe<RequirementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueSourcesArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueSearchConnectionArgs = {
  text: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<SearchType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueSearchArgs = {
  text: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<SearchType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueCompareArgs = {
  input: CompareInput;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueCoverageArgs = {
  input: CoverageInput;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueResolutionCandidatesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueChangesArgs = {
  filter?: InputMaybe<ChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  order: ChangeOrder;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueLinksArgs = {
  relations?: InputMaybe<ReadonlyArray<LinkRelation>>;
  ends?: InputMaybe<ReadonlyArray<LinkEndKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CataloguePlanServicesArgs = {
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueRoadmapArgs = {
  subGoals?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CataloguePortfolioArgs = {
  risk?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  status?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueRegulationPlanArgs = {
  services?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  layers?: InputMaybe<ReadonlyArray<PlanLayer>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One snapshot with all that it holds. Its fields are also on Query, for the snapshot that is served now. */
export type CatalogueProfilesArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Which moment: what was known then, and of which day the statuses are. */
export type AsOf = {
  /** `id` of a snapshot; the one that is served now when left out. Not together with `knownAt`. */
  readonly snapshot?: InputMaybe<Scalars['ID']['input']>;
  /** The snapshot that was current at this time: what the hub knew then. */
  readonly knownAt?: InputMaybe<Scalars['DateTime']['input']>;
  /**
   * A whole day. The status of integrations is as of this day: headline, phase, standing, dates, contradictions and the warnings that
   * follow from them, over the approvals that were decided by then, under today's rules and by what the snapshot knows. Approvals
   * without a date are taken as they stand. Names, links, lifecycles and which objects there are stay as the snapshot knows them.
   */
  readonly validAt?: InputMaybe<Scalars['Date']['input']>;
};

/** What the operation costs. */
export type RateLimit = {
  /** Largest cost of one operation. */
  readonly limit: Scalars['Int']['output'];
  /** Cost of this operation, by `@cost` and `@listSize`, known before anything is read. */
  readonly cost: Scalars['Int']['output'];
  /** Most objects with an id that the answer can hold. */
  readonly estimatedRows: Scalars['Int']['output'];
};

/** What the values of an argument name. */
export type KeyKind =
  /** A national service or health register, by key. */
  | 'TARGET'
  /** An interface of a target, by key. */
  | 'INTERFACE'
  /** A list that the hub reads, by key. */
  | 'SOURCE'
  /** A public body, by key. */
  | 'AGENCY'
  /** A framework, by key. */
  | 'FRAMEWORK'
  /** A requirement, by key. */
  | 'REQUIREMENT'
  /** A checklist, by key. */
  | 'PROFILE'
  /** A theme, as the publisher writes it. */
  | 'THEME'
  /** An area, as the publisher writes it. */
  | 'AREA'
  /** A type of organisation («virksomhetstype»), as the publisher writes it. */
  | 'ORGANISATION_TYPE'
  /** A risk of a measure of the portfolio, as the publisher writes it. */
  | 'MEASURE_RISK'
  /** A status of a measure of the portfolio, as the publisher writes it. */
  | 'MEASURE_STATUS'
  /** A sub-goal of the roadmap, by code. */
  | 'SUB_GOAL'
  /** A service of the regulation plan, as the plan writes it. */
  | 'PLAN_SERVICE'
  /** A vendor, by id. An id that was given out once names something for ever. */
  | 'VENDOR'
  /** A product, by id. An id that was given out once names something for ever. */
  | 'PRODUCT'
  /** Anything with an id. An id that was given out once names something for ever. */
  | 'OBJECT';

/** Something that `node(id:)` finds. */
export type Node = {
  /**
   * Opaque: never parse it, and never used again for something else. One id is one object in one state: of what is served now it is the permanent
   * id; an object of another moment (`catalogue(at:)`, a cursor of an older snapshot) has an id that holds the moment too. Both find
   * it by `node`, and filters take both. See docs/clients.md.
   */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
};

/** Something whose values were read from the publishers' documents, and which can show where. */
export type Sourced = {
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** How old the knowledge is, by the sources that speak of this. */
  readonly freshness: Freshness;
  /**
   * The words in the documents that the values rest on. Null, with the error code `DETAILS_UNAVAILABLE`, when the store that
   * keeps them cannot be reached; an empty list when no source has said anything of the field.
   */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
};


/** Something whose values were read from the publishers' documents, and which can show where. */
export type SourcedEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something whose values were read from the publishers' documents, and which can show where. */
export type SourcedHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};

/** Words for people. `nb` is always there: sources and the hub write Norwegian. */
export type LocalizedText = {
  /** Bokmål, or the publisher's own words where it writes nynorsk. */
  readonly nb: Maybe<Scalars['String']['output']>;
  /** Nynorsk; null where no text in nynorsk is known. */
  readonly nn: Maybe<Scalars['String']['output']>;
  /** English; null where nobody has translated it. */
  readonly en: Maybe<Scalars['String']['output']>;
  /** The words as the publisher or the hub wrote them. */
  readonly original: Scalars['String']['output'];
  /** Language of `original` (BCP 47). */
  readonly originalLang: Scalars['String']['output'];
  /** A machine has translated one of the texts. The hub never lets one. */
  readonly machineTranslated: Scalars['Boolean']['output'];
};

/** Which way an order goes. Where it is left out: A first, the best and the newest first, what ends first before the rest. */
export type OrderDirection =
  /** Lowest, oldest, A first. */
  | 'ASC'
  /** Highest, newest, Å first. */
  | 'DESC';

/** A period. A date that is less precise than a day is within it where all of it is. */
export type DateRange = {
  /** First day, month or year; open when left out. */
  readonly from?: InputMaybe<Scalars['Date']['input']>;
  /** Last day, month or year, included; open when left out. */
  readonly to?: InputMaybe<Scalars['Date']['input']>;
};

/** Where a page stands in the whole. */
export type PageInfo = {
  /** More items follow this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Items stand before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item of the page; null when the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
  /** Cursor of the last item; give it as `after` for the next page. Null when the page is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** Counts by one property, over everything that matches the filter and not only the page. */
export type Facet = {
  /** The property, as it was asked for in lower case. */
  readonly field: Scalars['String']['output'];
  /** How many values there are in all. */
  readonly totalBuckets: Scalars['Int']['output'];
  /** In falling order of count. Values with no match are left out. */
  readonly buckets: ReadonlyArray<Bucket>;
};


/** Counts by one property, over everything that matches the filter and not only the page. */
export type FacetBucketsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  skip?: InputMaybe<Scalars['Int']['input']>;
};

/** One value of a facet. */
export type Bucket = {
  /**
   * The value to filter by: an id for vendors, a key for targets and interfaces, otherwise the name of an enum value.
   * `NOT_STATED` counts those of which no source states the property: `notStated` in the filter finds them, where the enum has no such value.
   */
  readonly value: Scalars['String']['output'];
  /** Name for people, in three languages; of a vendor the name alone. Null in counts of changes. */
  readonly label: Maybe<LocalizedText>;
  /** Exact number of matches that have the value. */
  readonly count: Scalars['Int']['output'];
  /** What gives just these items: the whole `filter` of the list, with the value in it, to be sent back as it is. In a list that belongs to an object it holds there too. Null where no one filter says it, and in counts of changes. */
  readonly input: Maybe<Scalars['JSONObject']['output']>;
};

/** Counts by two properties at once. */
export type CrossCounts = {
  /** The property of the rows. */
  readonly rows: Scalars['String']['output'];
  /** The property of the columns. */
  readonly columns: Scalars['String']['output'];
  /** In falling order of count. Pairs with no match are left out. */
  readonly cells: Maybe<ReadonlyArray<CrossCount>>;
};


/** Counts by two properties at once. */
export type CrossCountsCellsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How many have two values at once. */
export type CrossCount = {
  /** Value of the row, as in `Bucket.value`. */
  readonly row: Scalars['String']['output'];
  /** Name of the row for people. */
  readonly rowLabel: Maybe<LocalizedText>;
  /** Value of the column. */
  readonly column: Scalars['String']['output'];
  /** Name of the column for people. */
  readonly columnLabel: Maybe<LocalizedText>;
  /** Exact number of matches that have both. */
  readonly count: Scalars['Int']['output'];
};

/** Whether the data are real. */
export type DataMode =
  /** Every vendor, product and approval is invented, to show how the hub works. Never use it as an answer about a real company. */
  | 'SAMPLE'
  /** Read from the publishers' own addresses. */
  | 'LIVE';

/** Where the subject stands in its life. */
export type Lifecycle = {
  /** Stage as the publisher or our editors state it. */
  readonly stage: LifecycleStage;
  /** When the stage began; null: not stated. */
  readonly since: Maybe<Scalars['Date']['output']>;
  /** What is said of when it ends, in the publisher's words, because such dates are often uncertain; null: nothing is said. */
  readonly endsText: Maybe<Scalars['String']['output']>;
};

/** Stages of a service, register, interface or standard. Referansekatalogen's older words are given in quotes. */
export type LifecycleStage =
  /** Announced, not in use. */
  | 'PLANNED'
  /** In trial: «Under utprøving». */
  | 'TRIAL'
  /** Being introduced: «Under innfasing». */
  | 'PHASING_IN'
  /** In ordinary use: «Aktiv». */
  | 'ACTIVE'
  /** Being replaced: «Under utfasing». */
  | 'PHASING_OUT'
  /** No longer in use: «Utgått». */
  | 'RETIRED'
  /** Nobody has stated it. Not the same as active. */
  | 'UNKNOWN';

/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type Query = {
  /** Products side by side over a checklist, what they differ in first. It approves nothing. */
  readonly compare: Maybe<Comparison>;
  /**
   * How offers meet a checklist, by what the sources say on the snapshot that is served now. It approves nothing: a cell says what the lists say,
   * and why.
   */
  readonly coverage: Maybe<CoverageMatrix>;
  /** The hub as a subgraph of Apollo Federation 2, for gateways that compose it with other graphs. See docs/federation.md. */
  readonly _service: _Service;
  /**
   * The objects that a gateway refers to, in the order of its references; null for one that nothing answers to. `id`, `permanentId` and the keys that
   * `_service { sdl }` declares find them; a reference without any of these is an error of its own item.
   */
  readonly _entities: ReadonlyArray<Maybe<_Entity>>;
  /** Names that may be the same vendor and wait for a person's decision, the most alike first. */
  readonly resolutionCandidates: Maybe<ReadonlyArray<ResolutionCandidate>>;
  /**
   * What became of an id: every id that the hub ever gave out is answered, also when what it named has been joined with something else,
   * parted, or is gone. Null, with the error code `DETAILS_UNAVAILABLE`, when the store that keeps old ids cannot be reached.
   */
  readonly resolveId: Maybe<IdResolution>;
  /**
   * What has changed, in the order in which it came about. Keep `endCursor` and ask again with it to follow: nothing is skipped and
   * nothing given twice. Null, with the error code `DETAILS_UNAVAILABLE`, when the store cannot be reached.
   */
  readonly changes: Maybe<ChangeEventConnection>;
  /**
   * How many changes there were in each period, the earliest period first, periods without any included. Null, with the error code
   * `DETAILS_UNAVAILABLE`, when the store cannot be reached.
   */
  readonly changeCounts: Maybe<ReadonlyArray<ChangeCount>>;
  /** What sources say that one thing has to do with another: plans, services, requirements, standards, interfaces. */
  readonly links: Maybe<ReadonlyArray<Link>>;
  /** Services of the regulation plan, by name. */
  readonly planServices: Maybe<ReadonlyArray<PlanService>>;
  /** Activities of the roadmap for the national e-health strategy, by sub-goal and measure. */
  readonly roadmap: Maybe<ReadonlyArray<RoadmapActivity>>;
  /** Measures of the national e-health portfolio, with status, risk and period as their owners report them, by title. */
  readonly portfolio: Maybe<ReadonlyArray<PortfolioMeasure>>;
  /** What regulates the services of the regulation plan («reguleringsplanen»), by service and layer. */
  readonly regulationPlan: Maybe<ReadonlyArray<PlanElement>>;
  /** Checklists for those who buy or sell, by key. */
  readonly profiles: Maybe<ReadonlyArray<Profile>>;
  /** Whatever has the id; null where nothing has. Null with the error code `DETAILS_UNAVAILABLE` for a run, document or finding while the store that keeps it cannot be reached. */
  readonly node: Maybe<Node>;
  /** Several at once, in the order of the ids; null for an id that nothing has. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** Whether the data are real or invented. Show it to people when it is SAMPLE. */
  readonly dataMode: DataMode;
  /** What the publishers ask everyone to know who reads their lists. Show it beside the answers. */
  readonly disclaimer: LocalizedText;
  /** The snapshot that is served now. */
  readonly snapshot: Snapshot;
  /** How old the knowledge is, by all the lists that are read together: what `extensions.freshness` says, for clients that keep fields alone. */
  readonly freshness: Freshness;
  /**
   * The graph as it was at another moment, cursors and counts included. Fails with `SNAPSHOT_EXPIRED`, which names the oldest snapshot
   * that can be had, when the moment is past what is kept, with `SNAPSHOT_NOT_FOUND` when there never was one, and with `BUSY` when
   * too many ask for the past at once. Freshness and the
   * state of sources are always those of now.
   */
  readonly catalogue: Maybe<Catalogue>;
  /** What this operation costs. */
  readonly rateLimit: RateLimit;
  /** Products, by name in Norwegian alphabetical order. */
  readonly products: Maybe<ProductConnection>;
  /** Vendors, by name in Norwegian alphabetical order. */
  readonly vendors: Maybe<VendorConnection>;
  /** Integrations, by product, target, interface and role. */
  readonly integrations: Maybe<IntegrationConnection>;
  /** The product with the id, of any moment; null where nothing has it. `resolveId` says what became of an id that was given out once. */
  readonly product: Maybe<Product>;
  /** The vendor with the organisation number, or with the id; null where no list names one. Give one of the two. */
  readonly vendor: Maybe<Vendor>;
  /** The national service or health register with the key, such as `VKP`. Null, with an error that names the nearest, where there is none. */
  readonly target: Maybe<IntegrationTarget>;
  /** The list with the key, such as `nhn-vkp`. Null, with an error that names the nearest, where there is none. */
  readonly source: Maybe<Source>;
  /** National services and health registers. */
  readonly targets: Maybe<ReadonlyArray<IntegrationTarget>>;
  /** Public bodies. */
  readonly agencies: Maybe<ReadonlyArray<Agency>>;
  /** Municipalities that the sources name. */
  readonly municipalities: Maybe<MunicipalityConnection>;
  /** Standards and sets of advice or requirements. */
  readonly frameworks: Maybe<FrameworkConnection>;
  /** Requirements across frameworks. */
  readonly requirements: Maybe<RequirementConnection>;
  /** The lists that the hub reads. */
  readonly sources: Maybe<ReadonlyArray<Source>>;
  /**
   * Search for people: by names, aliases and keys, organisation numbers, kinds of product, and by a reviewed list of synonyms and other forms of Norwegian words
   * where these find more. Each thing once, the best first, with what it was found by. A version is found behind its product's name: `Journal 4.2`.
   */
  readonly searchConnection: Maybe<SearchConnection>;
  /**
   * Vendors, products, targets and their interfaces by name: whole words first, then beginnings of words, then names with
   * one letter wrong.
   */
  readonly search: Maybe<ReadonlyArray<SearchHit>>;
  /**
   * Who is notified of findings and held lists, and how far each has been. Needs the token, since addresses are nobody else's business. Fails with
   * `READ_ONLY` in a process that keeps no record: ask the one that harvests.
   */
  readonly watches: ReadonlyArray<Watch>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryCompareArgs = {
  input: CompareInput;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryCoverageArgs = {
  input: CoverageInput;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type Query_EntitiesArgs = {
  representations: ReadonlyArray<Scalars['_Any']['input']>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryResolutionCandidatesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryResolveIdArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryChangesArgs = {
  filter?: InputMaybe<ChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  order: ChangeOrder;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryChangeCountsArgs = {
  period: ChangePeriod;
  from?: InputMaybe<Scalars['Date']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
  kinds?: InputMaybe<ReadonlyArray<ChangeKind>>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryLinksArgs = {
  relations?: InputMaybe<ReadonlyArray<LinkRelation>>;
  ends?: InputMaybe<ReadonlyArray<LinkEndKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryPlanServicesArgs = {
  names?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryRoadmapArgs = {
  subGoals?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryPortfolioArgs = {
  risk?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  status?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryRegulationPlanArgs = {
  services?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  layers?: InputMaybe<ReadonlyArray<PlanLayer>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryProfilesArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryCatalogueArgs = {
  at?: InputMaybe<AsOf>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryRateLimitArgs = {
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryProductsArgs = {
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<ProductOrder>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryVendorsArgs = {
  filter?: InputMaybe<VendorFilter>;
  text?: InputMaybe<Scalars['String']['input']>;
  orgnr?: InputMaybe<ReadonlyArray<Scalars['Orgnr']['input']>>;
  products?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<VendorOrder>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryIntegrationsArgs = {
  filter?: InputMaybe<IntegrationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<IntegrationOrder>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryProductArgs = {
  id: Scalars['ID']['input'];
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryVendorArgs = {
  orgnr?: InputMaybe<Scalars['Orgnr']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryTargetArgs = {
  key: Scalars['String']['input'];
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QuerySourceArgs = {
  key: Scalars['String']['input'];
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryTargetsArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryAgenciesArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryMunicipalitiesArgs = {
  targetKeys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryFrameworksArgs = {
  filter?: InputMaybe<FrameworkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QueryRequirementsArgs = {
  filter?: InputMaybe<RequirementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QuerySourcesArgs = {
  keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QuerySearchConnectionArgs = {
  text: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<SearchType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * Questions to the snapshot that is served now. One answer never mixes two snapshots. Every answer says its snapshot, data mode and
 * freshness in `extensions`.
 */
export type QuerySearchArgs = {
  text: Scalars['String']['input'];
  types?: InputMaybe<ReadonlyArray<SearchType>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What to set side by side. */
export type CompareInput = {
  /** Key of the profile, such as `ehr-gp-office`, or its id. */
  readonly profile: Scalars['String']['input'];
  /** Ids of 2 to 10 products, each once. */
  readonly products: ReadonlyArray<Scalars['ID']['input']>;
  /** Ids of products that the buyer has and keeps. They may be the other end of an integration, and meet nothing else. */
  readonly existing?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * The day that the requirements must be met on; when left out today, or in a `catalogue(at:)` the day that it is asked as of. Of a day before the
   * snapshot by the dates that lists state: what was decided later, or states no date, is UNKNOWN then.
   */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Also lines that are announced and not yet binding. */
  readonly includePlanned?: InputMaybe<Scalars['Boolean']['input']>;
  /** Keys of lists that are to answer nothing, beside those that are held back or were not read for too long. */
  readonly withoutSources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Only the lines that the products differ in. */
  readonly onlyDifferences?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Products side by side over a checklist. Each cell is what `coverage` says of that product alone. */
export type Comparison = {
  /** The checklist. */
  readonly profile: Profile;
  /** The day. */
  readonly on: Scalars['Date']['output'];
  /** What the answer was made from. */
  readonly snapshot: Snapshot;
  /** The rule that makes the states. */
  readonly rule: RuleRef;
  /** What the publishers ask everyone to know who reads their lists. It must be shown with the states. */
  readonly disclaimer: LocalizedText;
  /** The products, in the order asked. */
  readonly products: ReadonlyArray<Product>;
  /** First the lines that the products differ in, then the others; within each in the order of the checklist. */
  readonly rows: ReadonlyArray<ComparisonRow>;
};

/** One line of the checklist, for each product. */
export type ComparisonRow = {
  /** The line. */
  readonly line: ProfileLine;
  /** The products do not all have the same state. `UNKNOWN` is a state: one that nobody speaks of differs from one that is met. */
  readonly differs: Scalars['Boolean']['output'];
  /** A cell for each product, in their order. */
  readonly cells: ReadonlyArray<CoverageCell>;
};

/** What to hold against a checklist. */
export type CoverageInput = {
  /** Key of the profile, such as `ehr-gp-office`, or its id. */
  readonly profile: Scalars['String']['input'];
  /** Offers: each is a product, or products that are bought together. Ids of products; at most 10 offers of at most 10 products. */
  readonly baskets: ReadonlyArray<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of products that the buyer has and keeps. They may be the other end of an integration, and meet nothing else. */
  readonly existing?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /**
   * The day that the requirements must be met on; when left out today, or in a `catalogue(at:)` the day that it is asked as of. Of a day before the
   * snapshot by the dates that lists state: what was decided later, or states no date, is UNKNOWN then.
   */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Also lines that are announced and not yet binding. */
  readonly includePlanned?: InputMaybe<Scalars['Boolean']['input']>;
  /** Keys of lists that are to answer nothing, beside those that are held back or were not read for too long. */
  readonly withoutSources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** How offers meet a checklist. */
export type CoverageMatrix = {
  /** The checklist. */
  readonly profile: Profile;
  /** The day. */
  readonly on: Scalars['Date']['output'];
  /** What the answer was made from. */
  readonly snapshot: Snapshot;
  /** The rule that makes the states. */
  readonly rule: RuleRef;
  /** What the publishers ask everyone to know who reads their lists. It must be shown with the states. */
  readonly disclaimer: LocalizedText;
  /**
   * Lists that answered nothing: held back, not read for too long, or left out by `withoutSources`. A question in a named snapshot, as a receipt asks
   * it, goes by `withoutSources` alone.
   */
  readonly withoutSources: ReadonlyArray<Source>;
  /** Each offer, in the order asked. */
  readonly baskets: ReadonlyArray<BasketResult>;
};

/** How one offer meets the checklist. */
export type BasketResult = {
  /** The products. */
  readonly products: ReadonlyArray<Product>;
  /** A cell for each line, in the order of the checklist. */
  readonly cells: ReadonlyArray<CoverageCell>;
  /** How many cells of each state; those of which there are none are left out. */
  readonly counts: ReadonlyArray<CoverageCount>;
  /** Each group of lines as one demand: one of its lines is enough. In the order of the checklist. */
  readonly groups: ReadonlyArray<CoverageGroup>;
  /** The cells to ask or act on: all but MET and NOT_APPLICABLE. */
  readonly gaps: ReadonlyArray<CoverageCell>;
};

/** Lines that are ways to one thing, taken together: at least one of them is to be met. */
export type CoverageGroup = {
  /** Name of the group, as in `ProfileLine.group`. */
  readonly group: Scalars['String']['output'];
  /** Numbers of its lines. */
  readonly lines: ReadonlyArray<Scalars['Int']['output']>;
  /** MET where one way is; NOT_MET only where a source denies every one of them. */
  readonly state: CoverageState;
  /** Why, for people. Never empty. */
  readonly because: ReadonlyArray<LocalizedText>;
};

/** How many cells have a state. */
export type CoverageCount = {
  /** The state. */
  readonly state: CoverageState;
  /** Number of cells. */
  readonly count: Scalars['Int']['output'];
};

/** One line of the checklist and one offer. */
export type CoverageCell = {
  /** The line. */
  readonly line: ProfileLine;
  /** How far it is met. */
  readonly state: CoverageState;
  /** Why, for people. Never empty. */
  readonly because: ReadonlyArray<LocalizedText>;
  /** The products of the offer that it rests on. */
  readonly by: ReadonlyArray<Product>;
  /** The integrations that it rests on. */
  readonly integrations: ReadonlyArray<Integration>;
  /** Integrations at the other end, where the line asks for both ends. */
  readonly counterparts: ReadonlyArray<Integration>;
  /** First day on which the next phase of a trial may come, by the owner's rule; null: not known. */
  readonly expectedOn: Maybe<Scalars['Date']['output']>;
  /** Last day of what it rests on, as stated; null: none is stated. */
  readonly validUntil: Maybe<Scalars['Date']['output']>;
  /** What is not known to be in place and must be, with who must see to it. Of a cell that is MET: what is denied, and what the buyer must do. */
  readonly unmetPrerequisites: ReadonlyArray<OpenPrerequisite>;
};

/** A prerequisite that is not known to be in place. */
export type OpenPrerequisite = {
  /** The prerequisite, with the party that must act. */
  readonly prerequisite: Prerequisite;
  /** UNKNOWN: no source says. NOT_MET: a source says that it is not in place. EXPECTED and PARTIAL as in cells. */
  readonly state: CoverageState;
};

/** How far a line of a checklist is met. */
export type CoverageState =
  /** A source says so. */
  | 'MET'
  /** In part: on conditions, by dispensation, at one of two ends, or with something required that is denied. */
  | 'PARTIAL'
  /** On its way, by the source's word: in trial or in test. */
  | 'EXPECTED'
  /** A source says that it is not: a «Nei», a withdrawal, an approval that has ended. Never because a row is missing. */
  | 'NOT_MET'
  /** No source says, or the source cannot be relied on now. Not a no. */
  | 'UNKNOWN'
  /** Nothing for the offer to meet: the buyer's own, not in force on the day, or met in another way. */
  | 'NOT_APPLICABLE';

/** A draft, and the list that it is a draft of. Give exactly one of `content`, `contentBase64` and `url`. */
export type DraftInput = {
  /** Id or key of the source, such as `nhn-vkp`. */
  readonly source: Scalars['ID']['input'];
  /** The draft as text: HTML or JSON. The whole request may be 1 MiB; upload larger drafts at `/sjekk`, or give their address. */
  readonly content?: InputMaybe<Scalars['String']['input']>;
  /** The draft as bytes in base64, for workbooks. The whole request may be 1 MiB, so the file some 780 kB. */
  readonly contentBase64?: InputMaybe<Scalars['String']['input']>;
  /** Where the draft is, on the open internet. At most 5 MB are read, and only what the site's robots.txt allows. */
  readonly url?: InputMaybe<Scalars['URL']['input']>;
  /** Media type of `content` or `contentBase64`, where the content itself does not show it. */
  readonly mediaType?: InputMaybe<Scalars['String']['input']>;
};

/** What a harvest would make of a draft. Kept nowhere but for its preview: ask for all that is wanted at once. */
export type DraftReport = {
  /** The list that it is a draft of. */
  readonly source: Source;
  /** What would come of it. */
  readonly verdict: DraftVerdict;
  /** The harvest would be held, and the last good list go on being served. */
  readonly wouldBeHeld: Scalars['Boolean']['output'];
  /** Why it would be held, or could not be read; empty otherwise. */
  readonly reasons: ReadonlyArray<RunReason>;
  /** What was read. */
  readonly documents: ReadonlyArray<DraftDocument>;
  /** The rows as they were read, all of them. */
  readonly records: ReadonlyArray<DraftRecord>;
  /** What should be looked at before it is published, all of it. */
  readonly findings: ReadonlyArray<DraftFinding>;
  /** How the document differs from what the reader knows. */
  readonly drift: ReadonlyArray<DriftSignal>;
  /** The draft against what is published. */
  readonly diff: DraftDiff;
  /**
   * Path on this hub of a GraphQL endpoint that answers as if the draft were published, with the ids that the next harvest would give. It only
   * reads, and whoever has the address can see it; pages for people stand beside it at `/preview/<id>/`. Null: the draft could not be read, or the
   * process that was asked keeps no record (ask the one that harvests).
   */
  readonly previewEndpoint: Maybe<Scalars['URL']['output']>;
  /** When the preview is gone at the latest: in half an hour. It may give way to newer ones before. Null: there is none. */
  readonly expiresAt: Maybe<Scalars['DateTime']['output']>;
};

/** What would come of harvesting a draft. */
export type DraftVerdict =
  /** It would be published. */
  | 'ACCEPTED'
  /** It would be held, and the last good list go on being served. */
  | 'HELD'
  /** It could not be read at all. */
  | 'FAILED';

/** A document that was read as a draft. */
export type DraftDocument = {
  /** Its name within the source; the list itself is `list`. */
  readonly name: Scalars['String']['output'];
  /** Hash of the bytes. */
  readonly sha256: Scalars['Sha256']['output'];
  /** Length in bytes. */
  readonly bytes: Scalars['Int']['output'];
};

/** The draft against the last good batch of its source; where there is none, every row is new. */
export type DraftDiff = {
  /** New rows. */
  readonly added: Scalars['Int']['output'];
  /** Rows with another content. */
  readonly changed: Scalars['Int']['output'];
  /** Rows that are gone. */
  readonly removed: Scalars['Int']['output'];
  /** Rows with the same content. */
  readonly unchanged: Scalars['Int']['output'];
  /** The rows that differ, all of them: new ones, changed ones, those that are gone; then by name. */
  readonly rows: ReadonlyArray<RowDifference>;
};

/** A row in which a reading or a draft differs from the last good batch. */
export type RowDifference = {
  /** How. */
  readonly kind: RowDifferenceKind;
  /** Name of the row, for people. */
  readonly label: Scalars['String']['output'];
  /**
   * For a row that came or went: the one row that went or came with it and says the same but for one field, or has the same name, so that it most
   * likely is the same row under another name or with another version. Null: there is none, or more than one.
   */
  readonly counterpart: Maybe<Scalars['String']['output']>;
  /** The fields that differ. For a new row those that differ from its counterpart; empty for other rows that came or went. */
  readonly fields: ReadonlyArray<FieldDifference>;
};

/** How a row differs. */
export type RowDifferenceKind =
  /** It is new. A row under another name is one that is new and one that is gone. */
  | 'ADDED'
  /** It says something else. */
  | 'CHANGED'
  /** It is gone. */
  | 'REMOVED';

/** A field of a row, before and after. */
export type FieldDifference = {
  /** Name of the field. */
  readonly field: Scalars['String']['output'];
  /** In the last good batch; null: it says nothing. */
  readonly before: Maybe<Scalars['String']['output']>;
  /** In the reading or draft; null: it says nothing. */
  readonly after: Maybe<Scalars['String']['output']>;
};

/**
 * A row of a draft as it was read. A field is null where the document does not say, and where rows of this sort have no such field; `fields`
 * says which ones they have.
 */
export type DraftRecord = {
  /** Where the row stands; null: its place is not known. */
  readonly locator: Maybe<Locator>;
  /** Name of the vendor, as written but for footnote marks. */
  readonly vendor: Maybe<Scalars['String']['output']>;
  /** Name of the product, as written but for footnote marks and version. */
  readonly product: Maybe<Scalars['String']['output']>;
  /** Version of the product. */
  readonly version: Maybe<Scalars['Version']['output']>;
  /** Key of the target. */
  readonly target: Maybe<Scalars['String']['output']>;
  /** Key of the interface. */
  readonly interface: Maybe<Scalars['String']['output']>;
  /** Which part the product plays. */
  readonly role: Maybe<InterfaceRole>;
  /** How far the authority's process has come. */
  readonly process: Maybe<ProcessPhase>;
  /** Whether that is in force. */
  readonly standing: Maybe<Standing>;
  /** What it rests on. */
  readonly basis: Maybe<ApprovalBasis>;
  /** The status in the document's own words. */
  readonly statusText: Maybe<Scalars['String']['output']>;
  /** Date of the decision. */
  readonly decidedOn: Maybe<Scalars['Date']['output']>;
  /** The vendor's organisation number, or that of the unit that the row is about. */
  readonly organisationNumber: Maybe<Scalars['String']['output']>;
  /** Name of a health register. */
  readonly register: Maybe<Scalars['String']['output']>;
  /** Its abbreviation. */
  readonly abbreviation: Maybe<Scalars['String']['output']>;
  /** A data flow into it. */
  readonly flow: Maybe<Scalars['String']['output']>;
  /** How data can be sent. */
  readonly interfaceTypes: Maybe<ReadonlyArray<InterfaceType>>;
  /** Name of a municipality. */
  readonly municipality: Maybe<Scalars['String']['output']>;
  /** Name of a standard. */
  readonly standard: Maybe<Scalars['String']['output']>;
  /** How it binds. */
  readonly level: Maybe<BindingLevel>;
  /** Its number. */
  readonly identifier: Maybe<Scalars['String']['output']>;
  /** Whom it binds. */
  readonly organisationType: Maybe<Scalars['String']['output']>;
  /** In which direction. */
  readonly direction: Maybe<StandardDirection>;
  /** When it was last changed. */
  readonly changedOn: Maybe<Scalars['Date']['output']>;
  /** Name of a framework. */
  readonly framework: Maybe<Scalars['String']['output']>;
  /** Its area. */
  readonly area: Maybe<Scalars['String']['output']>;
  /** Title of one of its items. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** Every field that rows of this sort have, in their order, also those that have no place of their own above. */
  readonly fields: ReadonlyArray<DraftField>;
};

/** A field of a row of a draft. */
export type DraftField = {
  /** Name of the field. */
  readonly name: Scalars['String']['output'];
  /** Its values as text; null: the document does not say. */
  readonly values: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

/** Something in a draft that its author should see. */
export type DraftFinding = Node & {
  /** Opaque, and of this draft alone. `node` finds it for as long as the draft's preview is there. */
  readonly id: Scalars['ID']['output'];
  /** The same as `id`: this is not of one moment. */
  readonly permanentId: Scalars['ID']['output'];
  /** `id` that the `Finding` has if it is there already, or would get once the draft is harvested. */
  readonly findingId: Scalars['ID']['output'];
  /** Stable and upper case, such as `UNKNOWN_STATUS`. */
  readonly code: Scalars['String']['output'];
  /** How grave it is. */
  readonly severity: Severity;
  /** Key of the row. */
  readonly recordKey: Scalars['String']['output'];
  /** Name of the row, for people. */
  readonly recordLabel: Scalars['String']['output'];
  /** Where in the document; null: the document as a whole. */
  readonly locator: Maybe<Locator>;
  /** What is the matter. */
  readonly message: LocalizedText;
  /** What to do about it. */
  readonly action: LocalizedText;
  /** The value found, verbatim; null: none. */
  readonly found: Maybe<Scalars['String']['output']>;
  /** What it probably should be; null: no suggestion. */
  readonly suggested: Maybe<Scalars['String']['output']>;
  /** The same is reported of the list that is published now; false: the draft brings it. */
  readonly isPublished: Scalars['Boolean']['output'];
};

/** The hub as a subgraph. */
export type _Service = {
  /** The types of the hub with the keys by which a gateway finds them. The hub's own directives, such as `@cost`, are left out. */
  readonly sdl: Scalars['String']['output'];
};

/** Whatever a gateway can refer to: every type with a permanent id. */
export type _Entity = Agency | Approval | ChangeEvent | Document | DraftFinding | Finding | Framework | FrameworkVersion | HealthRegister | IdResolution | Integration | Municipality | NationalService | PlanElement | Product | Profile | Requirement | Link | PortfolioMeasure | RoadmapActivity | Run | RunDocument | SelfDeclaration | Snapshot | Source | Statement | TargetInterface | Vendor | Watch;

/** Two names that may be the same vendor. Likeness alone links nothing: a decision in a reviewed file does. */
export type ResolutionCandidate = {
  /** The two names, each with its organisation number where it has one. */
  readonly names: ReadonlyArray<Scalars['String']['output']>;
  /** How they were found to be alike, such as `name/similar`. */
  readonly method: Scalars['String']['output'];
  /** How alike they are, from 0 to 1; null: not scored. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** Why they were not linked. */
  readonly reason: Scalars['String']['output'];
  /** The vendors that they are today. */
  readonly vendors: ReadonlyArray<Vendor>;
  /** The lists that name one of them. */
  readonly sources: ReadonlyArray<Source>;
};

/** What became of an id. */
export type IdResolution = Node & {
  /** Opaque, and its own: not the id that was asked for. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment. */
  readonly permanentId: Scalars['ID']['output'];
  /** The id that was asked for, as it was given. */
  readonly requestedId: Scalars['ID']['output'];
  /** What became of it. */
  readonly state: IdState;
  /** What answers to it now: itself, what it was joined with, or what it was parted into. For an approval, the object that has it. Empty when it is gone. */
  readonly now: ReadonlyArray<Node>;
};

/** What can become of an id. */
export type IdState =
  /** It names what it always did. */
  | 'CURRENT'
  /** It was found to be the same as something else, which `now` gives. */
  | 'MERGED'
  /** It was found to be several, which `now` gives. */
  | 'SPLIT'
  /** Nothing is left of it. Of a snapshot, run, document or finding: it is no longer kept. */
  | 'REMOVED'
  /** The hub never gave out this id. */
  | 'NEVER_ISSUED';

/** Order of a list of changes. */
export type ChangeOrder =
  /** As they came about. */
  | 'OLDEST_FIRST'
  /** The other way round. */
  | 'NEWEST_FIRST';

/** Length of a period. */
export type ChangePeriod =
  /** A day. */
  | 'DAY'
  /** A week, from Monday. */
  | 'WEEK'
  /** A month of the calendar. */
  | 'MONTH';

/** How many changes there were in one period. */
export type ChangeCount = {
  /** First day of the period. */
  readonly from: Scalars['Date']['output'];
  /** Last day of the period; it may lie ahead. */
  readonly to: Scalars['Date']['output'];
  /** All that were asked for. */
  readonly totalCount: Scalars['Int']['output'];
  /** The same by `ChangeKind`, the kinds without any left out. */
  readonly kinds: ReadonlyArray<Bucket>;
  /** The same by `ChangeCause`, the causes without any left out. */
  readonly causes: ReadonlyArray<Bucket>;
};

/** Which changes. */
export type ChangeFilter = {
  /** Any of these kinds; all when left out. */
  readonly kinds?: InputMaybe<ReadonlyArray<ChangeKind>>;
  /** Any of these causes. What the hub itself did, by a better reader, another link or another rule, is not among those when left out. */
  readonly causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
  /** Only changes of these objects, by their ids. */
  readonly entities?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Only changes of what is listed for these targets, such as `VKP`, and of the targets and their interfaces. What the snapshot no longer has is not found so. */
  readonly targetKeys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** One change of one field of one object between two snapshots. */
export type ChangeEvent = Node & {
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** Number in the one sequence of all changes, which has no gaps. */
  readonly seq: Scalars['String']['output'];
  /** What happened. */
  readonly kind: ChangeKind;
  /** Why it happened. */
  readonly cause: ChangeCause;
  /** Id of the object that changed. It may be gone: `resolveId` says where it went. */
  readonly entityId: Scalars['ID']['output'];
  /** The object; null where the snapshot that is asked no longer has it. */
  readonly entity: Maybe<Node>;
  /** The field that changed, with a dot where it is part of another, such as `status.process`; null where the whole object came, went, was joined or parted. */
  readonly field: Maybe<Scalars['String']['output']>;
  /** What it was; null: nothing. Lists and objects as JSON. With SPLIT, the id of what it was a part of. */
  readonly before: Maybe<Scalars['String']['output']>;
  /** What it is; null: nothing. With APPEARED and SPLIT all values as a JSON object, with MERGED the id of what it became a part of. */
  readonly after: Maybe<Scalars['String']['output']>;
  /** From when it holds by the source's own word; null where it says nothing of it. */
  readonly effectiveOn: Maybe<Scalars['Date']['output']>;
  /** When the hub first knew. */
  readonly observedAt: Scalars['DateTime']['output'];
  /** The harvest that brought it; null where no single harvest did, or it is no longer kept. */
  readonly run: Maybe<Run>;
  /** Id of the snapshot that it came with. */
  readonly snapshotId: Scalars['ID']['output'];
  /** The snapshot that it came with; null where it is no longer kept. */
  readonly snapshot: Maybe<Snapshot>;
  /** A buyer who relied on what was before must look again: a headline that became EXPIRED or WITHDRAWN, or an integration that is no longer listed. */
  readonly breakingForBuyers: Scalars['Boolean']['output'];
};

/** What happened. */
export type ChangeKind =
  /** The object is new. */
  | 'APPEARED'
  /** A value is another one. */
  | 'CHANGED'
  /** A row is missing from its list, and more harvests must confirm it. */
  | 'MISSING'
  /** The object is gone, or its row's absence from the list is confirmed. */
  | 'REMOVED'
  /** A row that was missing or gone is back. */
  | 'REAPPEARED'
  /** The object was found to be the same as another one. */
  | 'MERGED'
  /** The object was parted again from what it was joined with. */
  | 'SPLIT'
  /** A part of the status is another one. */
  | 'STATUS_CHANGED';

/** Why something changed. */
export type ChangeCause =
  /** The source says something else than before. */
  | 'SOURCE'
  /** The source takes back what it said: an earlier date of the same decision, or the value that stood before its last change. */
  | 'CORRECTION_BY_SOURCE'
  /** The hub reads the same bytes better than before. */
  | 'PARSER'
  /** The hub or a reviewed decision links names otherwise than before. */
  | 'RESOLUTION'
  /** One of the hub's own rules or declarations is another one. */
  | 'RULE'
  /** Only time has passed. */
  | 'CLOCK';

/** A page of changes. */
export type ChangeEventConnection = {
  /** Changes with their cursors. */
  readonly edges: ReadonlyArray<ChangeEventEdge>;
  /** The changes alone. */
  readonly nodes: ReadonlyArray<ChangeEvent>;
  /** Where the page stands. `endCursor` is never null here: it is how far was looked. */
  readonly pageInfo: PageInfo;
};

/** A change in a page. */
export type ChangeEventEdge = {
  /** Place in the sequence, tied to the filter. */
  readonly cursor: Scalars['String']['output'];
  /** The change. */
  readonly node: ChangeEvent;
};

/** Something national that products integrate with. */
export type IntegrationTarget = {
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
  /** Name for people, in one language. See `Named`. */
  readonly displayName: Scalars['String']['output'];
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** Short, stable and readable, such as `VKP` or `NPR`. */
  readonly key: Scalars['String']['output'];
  /** Name for people. */
  readonly name: LocalizedText;
  /** The public body that runs it; null: not stated. */
  readonly owner: Maybe<Agency>;
  /** Where it stands in its life. Where statements differ the most cautious is given: see `contradictions`. */
  readonly lifecycle: Lifecycle;
  /** Fields in which current statements disagree; empty: none do. */
  readonly contradictions: ReadonlyArray<Contradiction>;
  /** The owner's page about it; null: none known. */
  readonly url: Maybe<Scalars['URL']['output']>;
  /** Requirements that a product is seen to meet by being verified for it, or for an interface of it. */
  readonly requirements: ReadonlyArray<Requirement>;
  /** What sources say that it has to do with other things, from both ends. */
  readonly links: ReadonlyArray<Link>;
  /** What products are verified against, one by one. */
  readonly interfaces: ReadonlyArray<TargetInterface>;
  /** Products that are listed for it. To be listed is not to be approved: see `Integration.status`. */
  readonly integrations: Maybe<IntegrationConnection>;
  /** What lists say no to («Nei») for this target, by product. In no list, count or facet of integrations; what is not here is not stated. */
  readonly negatives: ReadonlyArray<Negative>;
  /** How old the knowledge is, by the sources that speak of it. */
  readonly freshness: Freshness;
  /** Statements behind the fields. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
};


/** Something national that products integrate with. */
export type IntegrationTargetHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};


/** Something national that products integrate with. */
export type IntegrationTargetDisplayNameArgs = {
  language?: InputMaybe<Language>;
};


/** Something national that products integrate with. */
export type IntegrationTargetIntegrationsArgs = {
  filter?: InputMaybe<IntegrationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<IntegrationOrder>;
};


/** Something national that products integrate with. */
export type IntegrationTargetNegativesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something national that products integrate with. */
export type IntegrationTargetEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * A product is listed for a target: one row of a publisher's list. To be listed is not to be approved, because the lists hold systems
 * in process too; `status` says which. A product that is not listed must not be ruled out for that reason alone.
 */
export type Integration = Node & Sourced & {
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** The product. */
  readonly product: Product;
  /** The national service or health register. */
  readonly target: IntegrationTarget;
  /** The interface within the target; null where the source names the target only. */
  readonly interface: Maybe<TargetInterface>;
  /** Version of the interface that the product was listed for, in the source's words; null where it states none. What is listed for two versions is two integrations. */
  readonly interfaceVersion: Maybe<Scalars['Version']['output']>;
  /** The product's side of the interface; null where the source does not say. */
  readonly role: Maybe<InterfaceRole>;
  /** The other system of a verified combination, in the source's words, such as a message service with its version; null: none. */
  readonly via: Maybe<Scalars['String']['output']>;
  /** Status on three axes and in one word. */
  readonly status: IntegrationStatus;
  /** Each publisher's decision or listing behind the status. */
  readonly approvals: ReadonlyArray<Approval>;
  /** Fields in which current statements disagree; empty: none do. */
  readonly contradictions: ReadonlyArray<Contradiction>;
  /**
   * When the hub last saw it change, up to this snapshot: by one of `history` with a cause of SOURCE, CORRECTION_BY_SOURCE or CLOCK. The first reading of a list is no change, nor is that a list
   * went stale or is back. Null: no change is known; snapshots from before this was kept know none.
   */
  readonly changedAt: Maybe<Scalars['DateTime']['output']>;
  /** How old the knowledge is, by the sources that list the product here. */
  readonly freshness: Freshness;
  /**
   * Statements behind `product`, `target`, `interface`, `interfaceVersion`, `role`, `via`, `status` (and each of `process`, `standing`, `since`, `validUntil`, `inUse`)
   * and `approvals`. See `Sourced.evidence`.
   */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
};


/**
 * A product is listed for a target: one row of a publisher's list. To be listed is not to be approved, because the lists hold systems
 * in process too; `status` says which. A product that is not listed must not be ruled out for that reason alone.
 */
export type IntegrationHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};


/**
 * A product is listed for a target: one row of a publisher's list. To be listed is not to be approved, because the lists hold systems
 * in process too; `status` says which. A product that is not listed must not be ruled out for that reason alone.
 */
export type IntegrationApprovalsArgs = {
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * A product is listed for a target: one row of a publisher's list. To be listed is not to be approved, because the lists hold systems
 * in process too; `status` says which. A product that is not listed must not be ruled out for that reason alone.
 */
export type IntegrationEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A product, as the sources name it. Versions stand on the approvals, not as products of their own. */
export type Product = Named & Node & Sourced & {
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
  /** Name for people, in one language. See `Named`. */
  readonly displayName: Scalars['String']['output'];
  /** What the vendor declares of the product in a framework of self-declarations. Never an approval; nobody has checked it. */
  readonly selfDeclarations: ReadonlyArray<SelfDeclaration>;
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** The name without version and trade marks. */
  readonly name: Scalars['String']['output'];
  /** Other spellings found in the sources. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Null where no source says who makes it. */
  readonly vendor: Maybe<Vendor>;
  /**
   * Kinds of product that sources state, each with the broader kind that it is of (rule [product-kind/1](/rules/product-kind-1)); empty: none is
   * stated, which is not «none».
   */
  readonly categories: ReadonlyArray<ProductCategory>;
  /** Where it is used, as far as sources state it; empty: not stated, which is not «nowhere». */
  readonly careSettings: ReadonlyArray<CareSetting>;
  /** What lists call its users («brukergruppe»), verbatim. */
  readonly userGroups: ReadonlyArray<Scalars['String']['output']>;
  /** What the product is listed for, by target and interface. */
  readonly integrations: Maybe<IntegrationConnection>;
  /**
   * What lists say that the product is not there for («Nei»). In no list, count or facet of integrations, and not the same as a blank cell or a
   * missing row, which say nothing.
   */
  readonly negatives: ReadonlyArray<Negative>;
  /**
   * When the hub last saw it or one of its integrations change, up to this snapshot, with a cause of SOURCE, CORRECTION_BY_SOURCE or CLOCK. The first reading of a list is no change, nor is that a list
   * went stale or is back. Null: no change is known; snapshots from before this was kept know none.
   */
  readonly changedAt: Maybe<Scalars['DateTime']['output']>;
  /** How old the knowledge is, by the sources that speak of the product. */
  readonly freshness: Freshness;
  /** Statements behind `name`, `aliases`, `vendor`, `categories`, `careSettings` and `userGroups`. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
};


/** A product, as the sources name it. Versions stand on the approvals, not as products of their own. */
export type ProductHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};


/** A product, as the sources name it. Versions stand on the approvals, not as products of their own. */
export type ProductDisplayNameArgs = {
  language?: InputMaybe<Language>;
};


/** A product, as the sources name it. Versions stand on the approvals, not as products of their own. */
export type ProductIntegrationsArgs = {
  filter?: InputMaybe<IntegrationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<IntegrationOrder>;
};


/** A product, as the sources name it. Versions stand on the approvals, not as products of their own. */
export type ProductEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A standard, or a set of advice or requirements: as its publisher lists it, or as the hub's editors describe it from the publisher's words. */
export type Framework = Named & Node & Sourced & {
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
  /** Name for people, in one language. See `Named`. */
  readonly displayName: Scalars['String']['output'];
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** Stable and readable. */
  readonly key: Scalars['String']['output'];
  /** Title as the publisher writes it, with our own translation of what the editors describe. Official words stay verbatim in the official language. */
  readonly title: LocalizedText;
  /** What sort of framework it is. */
  readonly kind: FrameworkKind;
  /** The public body that lists it; null where it is not in the catalogue, or no list has it. */
  readonly publisher: Maybe<Agency>;
  /** Who answers for it, in words; null: see `publisher`. */
  readonly publisherName: Maybe<Scalars['String']['output']>;
  /** From when it applies; null: not stated. */
  readonly validFrom: Maybe<Scalars['Date']['output']>;
  /** Fields that are the editors' own reading of the words, not the publisher's statement. They have no citation. */
  readonly inferredFields: ReadonlyArray<Scalars['String']['output']>;
  /** The publisher's number, such as `HIS 1174:2016`; null: none. */
  readonly identifier: Maybe<Scalars['String']['output']>;
  /** Version as stated; null: not stated. */
  readonly version: Maybe<Scalars['String']['output']>;
  /** Where it stands in its life. */
  readonly lifecycle: Lifecycle;
  /** Latest change of substance («siste faglige endring»); null: not stated. */
  readonly changedOn: Maybe<Scalars['Date']['output']>;
  /** First published; null: not stated. */
  readonly publishedOn: Maybe<Scalars['Date']['output']>;
  /** Theme in the publisher's own division; null: not stated. */
  readonly theme: Maybe<Scalars['String']['output']>;
  /** What makes it binding («hjemmel»), in the publisher's words; null: not stated. */
  readonly legalBasis: Maybe<Scalars['String']['output']>;
  /** The publisher's remark («merknad»), which may limit it; null: none. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The publisher's page; null: none known. */
  readonly url: Maybe<Scalars['URL']['output']>;
  /** Somebody outside the vendor says yes or no under it. True approves nothing by itself: see `Integration.status` for what is approved. */
  readonly isApprovalScheme: Scalars['Boolean']['output'];
  /** Its versions. One, the framework's own, unless several have a life of their own, as ICD-10 beside ICD-11. */
  readonly versions: ReadonlyArray<FrameworkVersion>;
  /** What it asks for: for a standard, one for each type of organisation and direction that it binds. */
  readonly requirements: ReadonlyArray<Requirement>;
  /** What sources say that it has to do with other things, from both ends. */
  readonly links: ReadonlyArray<Link>;
  /** How old the knowledge is, by the sources that speak of it. */
  readonly freshness: Freshness;
  /** Statements behind `title`, `kind`, `publisherName`, `identifier`, `version`, `lifecycle`, `validFrom`, `changedOn`, `publishedOn`, `theme`, `legalBasis`, `note`, `isApprovalScheme` and `url`. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
};


/** A standard, or a set of advice or requirements: as its publisher lists it, or as the hub's editors describe it from the publisher's words. */
export type FrameworkHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};


/** A standard, or a set of advice or requirements: as its publisher lists it, or as the hub's editors describe it from the publisher's words. */
export type FrameworkDisplayNameArgs = {
  language?: InputMaybe<Language>;
};


/** A standard, or a set of advice or requirements: as its publisher lists it, or as the hub's editors describe it from the publisher's words. */
export type FrameworkEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One thing that a framework asks for. */
export type Requirement = Named & Node & Sourced & {
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
  /** Name for people, in one language. See `Named`. */
  readonly displayName: Scalars['String']['output'];
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** Stable and readable. */
  readonly key: Scalars['String']['output'];
  /** The framework that it belongs to; null where that is no longer in the catalogue. */
  readonly framework: Maybe<Framework>;
  /** The version of the framework that it belongs to; null where that is no longer in the catalogue. */
  readonly version: Maybe<FrameworkVersion>;
  /** Title as the publisher writes it; of what the editors describe theirs, with our own translation. Official words stay verbatim in the official language. */
  readonly title: LocalizedText;
  /** What is asked for, in the publisher's words; the title where it gives no explanation. */
  readonly text: LocalizedText;
  /** Area in the publisher's division; null: not stated. */
  readonly area: Maybe<Scalars['String']['output']>;
  /** The publisher's own number of it, such as «5.1.2» of Normen; null: none is stated. */
  readonly number: Maybe<Scalars['String']['output']>;
  /** Fact sheets and guides that the publisher names for it; empty: none is named. */
  readonly factSheets: ReadonlyArray<Scalars['String']['output']>;
  /** What makes it binding («hjemmel»), in the publisher's words; null: not stated, or it binds by a contract or is advice (`Obligation.bindsVia`). */
  readonly legalBasis: Maybe<Scalars['String']['output']>;
  /** The publisher's remark («merknad»), which may limit it; null: none. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Whom it binds and how strongly, as the source states; empty where each buyer judges for itself, as with KS's advice. */
  readonly obligations: ReadonlyArray<Obligation>;
  /** How it is shown that it is met, in words; empty: not stated. */
  readonly shownBy: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Where the hub sees that a product meets it: to be verified for one of these. Of a standard: what it is the standard for, by the editors'
   * reading (`links`); which version of it a product was listed for, `Integration.interfaceVersion` says. Empty: no list that the hub reads shows it, which
   * says nothing of who meets it.
   */
  readonly shownAt: ReadonlyArray<IntegrationPoint>;
  /** Versions of those interfaces that meet it; any of them is enough. Empty: none is stated. */
  readonly interfaceVersions: ReadonlyArray<Scalars['Version']['output']>;
  /** The list of suppliers on which a vendor that meets it stands; null: none. */
  readonly shownOn: Maybe<Source>;
  /** What must be met first, and what that requires in its turn, to the end. Nothing requires itself. */
  readonly prerequisites: ReadonlyArray<Requirement>;
  /** What makes an exception from it; those that are requirements themselves. */
  readonly exemptions: ReadonlyArray<Requirement>;
  /** Exceptions in words that are no requirement of their own. */
  readonly exemptionTexts: ReadonlyArray<Scalars['String']['output']>;
  /** Fields that are the editors' own reading of the words, not the publisher's statement. They have no citation. Those of `obligations` are among them. */
  readonly inferredFields: ReadonlyArray<Scalars['String']['output']>;
  /** What sources say that it has to do with other things, from both ends. */
  readonly links: ReadonlyArray<Link>;
  /** How old the knowledge is, by the sources that speak of it. */
  readonly freshness: Freshness;
  /** Statements behind `title`, `text`, `area`, `number`, `factSheets`, `legalBasis`, `note`, `obligations`, `shownBy`, `shownAt`, `prerequisites` and `exemptions`. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
};


/** One thing that a framework asks for. */
export type RequirementHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};


/** One thing that a framework asks for. */
export type RequirementDisplayNameArgs = {
  language?: InputMaybe<Language>;
};


/** One thing that a framework asks for. */
export type RequirementEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A national e-health service, such as Velferdsteknologisk knutepunkt (VKP) or Sentral forskrivningsmodul (SFM). */
export type NationalService = Named & Node & Sourced & IntegrationTarget & {
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
  /** Name for people, in one language. See `Named`. */
  readonly displayName: Scalars['String']['output'];
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** Short, stable and readable, such as `VKP`. */
  readonly key: Scalars['String']['output'];
  /** Name for people. */
  readonly name: LocalizedText;
  /** The public body that runs it; null: not stated. */
  readonly owner: Maybe<Agency>;
  /** Where it stands in its life. Where statements differ the most cautious is given: see `contradictions`. */
  readonly lifecycle: Lifecycle;
  /** Fields in which current statements disagree; empty: none do. */
  readonly contradictions: ReadonlyArray<Contradiction>;
  /** The owner's page about it; null: none known. */
  readonly url: Maybe<Scalars['URL']['output']>;
  /** Requirements that a product is seen to meet by being verified for it, or for an interface of it. */
  readonly requirements: ReadonlyArray<Requirement>;
  /** What sources say that it has to do with other things, from both ends. */
  readonly links: ReadonlyArray<Link>;
  /** What products are verified against: use cases, variants or the like. */
  readonly interfaces: ReadonlyArray<TargetInterface>;
  /** Municipalities where the sources say that it is in use. A municipality that is missing may use it all the same. */
  readonly municipalities: ReadonlyArray<Municipality>;
  /** Products that are listed for it. */
  readonly integrations: Maybe<IntegrationConnection>;
  /** What lists say no to («Nei») for this target, by product. In no list, count or facet of integrations; what is not here is not stated. */
  readonly negatives: ReadonlyArray<Negative>;
  /** How old the knowledge is, by the sources that speak of it. */
  readonly freshness: Freshness;
  /** Statements behind `key`, `name`, `owner`, `lifecycle` and `url`. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
};


/** A national e-health service, such as Velferdsteknologisk knutepunkt (VKP) or Sentral forskrivningsmodul (SFM). */
export type NationalServiceHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};


/** A national e-health service, such as Velferdsteknologisk knutepunkt (VKP) or Sentral forskrivningsmodul (SFM). */
export type NationalServiceDisplayNameArgs = {
  language?: InputMaybe<Language>;
};


/** A national e-health service, such as Velferdsteknologisk knutepunkt (VKP) or Sentral forskrivningsmodul (SFM). */
export type NationalServiceIntegrationsArgs = {
  filter?: InputMaybe<IntegrationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<IntegrationOrder>;
};


/** A national e-health service, such as Velferdsteknologisk knutepunkt (VKP) or Sentral forskrivningsmodul (SFM). */
export type NationalServiceNegativesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A national e-health service, such as Velferdsteknologisk knutepunkt (VKP) or Sentral forskrivningsmodul (SFM). */
export type NationalServiceEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A national health register, such as Norsk pasientregister (NPR). */
export type HealthRegister = Named & Node & Sourced & IntegrationTarget & {
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
  /** Name for people, in one language. See `Named`. */
  readonly displayName: Scalars['String']['output'];
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** The register's abbreviation, such as `NPR`. */
  readonly key: Scalars['String']['output'];
  /** Name for people. */
  readonly name: LocalizedText;
  /** The public body that runs it; null: not stated. */
  readonly owner: Maybe<Agency>;
  /** The body that answers for the data by law («dataansvarlig»); null: not stated. */
  readonly controller: Maybe<Agency>;
  /** Where it stands in its life. Where statements differ the most cautious is given: see `contradictions`. */
  readonly lifecycle: Lifecycle;
  /** Fields in which current statements disagree; empty: none do. */
  readonly contradictions: ReadonlyArray<Contradiction>;
  /** The register's page; null: none known. */
  readonly url: Maybe<Scalars['URL']['output']>;
  /** Requirements that a product is seen to meet by being verified for it, or for an interface of it. */
  readonly requirements: ReadonlyArray<Requirement>;
  /** What sources say that it has to do with other things, from both ends. */
  readonly links: ReadonlyArray<Link>;
  /** Data flows into the register. */
  readonly interfaces: ReadonlyArray<TargetInterface>;
  /** Products that are listed for it, in use or approved. */
  readonly integrations: Maybe<IntegrationConnection>;
  /** What lists say no to («Nei») for this target, by product. In no list, count or facet of integrations; what is not here is not stated. */
  readonly negatives: ReadonlyArray<Negative>;
  /** How old the knowledge is, by the sources that speak of it. */
  readonly freshness: Freshness;
  /** Statements behind `key`, `name`, `owner`, `controller`, `lifecycle` and `url`. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
};


/** A national health register, such as Norsk pasientregister (NPR). */
export type HealthRegisterHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};


/** A national health register, such as Norsk pasientregister (NPR). */
export type HealthRegisterDisplayNameArgs = {
  language?: InputMaybe<Language>;
};


/** A national health register, such as Norsk pasientregister (NPR). */
export type HealthRegisterIntegrationsArgs = {
  filter?: InputMaybe<IntegrationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<IntegrationOrder>;
};


/** A national health register, such as Norsk pasientregister (NPR). */
export type HealthRegisterNegativesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A national health register, such as Norsk pasientregister (NPR). */
export type HealthRegisterEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** One thing that a product can be verified against, within a target: a use case, a variant, a data flow. */
export type TargetInterface = Named & Node & Sourced & {
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
  /** Name for people, in one language. See `Named`. */
  readonly displayName: Scalars['String']['output'];
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** Stable and unique over all targets, such as `SFM/BASIS`. */
  readonly key: Scalars['String']['output'];
  /** The target that it belongs to. */
  readonly target: IntegrationTarget;
  /** Name for people. */
  readonly name: LocalizedText;
  /** Version of the interface, verbatim; null: not stated. */
  readonly version: Maybe<Scalars['Version']['output']>;
  /** Roles that a product can have; empty: not stated. */
  readonly roles: ReadonlyArray<InterfaceRole>;
  /** Technical forms that the register names for the flow; empty: not stated. */
  readonly types: ReadonlyArray<InterfaceType>;
  /** Where it stands in its life. Where statements differ the most cautious is given: see `contradictions`. */
  readonly lifecycle: Lifecycle;
  /** Fields in which current statements disagree; empty: none do. */
  readonly contradictions: ReadonlyArray<Contradiction>;
  /** Interfaces of the same target that cannot be combined with this one: a product chooses one of them. */
  readonly excludes: ReadonlyArray<TargetInterface>;
  /** How far each trial phase may go, by the owner's rules; empty: none is known. */
  readonly trialRules: ReadonlyArray<TrialRule>;
  /** What must be in place before a product may integrate; empty: nothing is known, which is not nothing. */
  readonly prerequisites: ReadonlyArray<Prerequisite>;
  /** The same, and what those that are integrations require in their turn, to the end. Each once; nothing requires itself. */
  readonly allPrerequisites: ReadonlyArray<Prerequisite>;
  /** Requirements that a product is seen to meet by being verified for it. */
  readonly requirements: ReadonlyArray<Requirement>;
  /** What sources say that it has to do with other things, from both ends. */
  readonly links: ReadonlyArray<Link>;
  /** The owner's technical documentation; null: none known. */
  readonly documentation: Maybe<Scalars['URL']['output']>;
  /** Products that are listed for it. */
  readonly integrations: Maybe<IntegrationConnection>;
  /** How old the knowledge is, by the sources that speak of it. */
  readonly freshness: Freshness;
  /** Statements behind `key`, `name`, `version`, `roles`, `types`, `lifecycle`, `excludes`, `trialRules`, `prerequisites` and `documentation`. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
};


/** One thing that a product can be verified against, within a target: a use case, a variant, a data flow. */
export type TargetInterfaceHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};


/** One thing that a product can be verified against, within a target: a use case, a variant, a data flow. */
export type TargetInterfaceDisplayNameArgs = {
  language?: InputMaybe<Language>;
};


/** One thing that a product can be verified against, within a target: a use case, a variant, a data flow. */
export type TargetInterfaceIntegrationsArgs = {
  filter?: InputMaybe<IntegrationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<IntegrationOrder>;
};


/** One thing that a product can be verified against, within a target: a use case, a variant, a data flow. */
export type TargetInterfaceEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A company that supplies products, or is approved as a supplier. */
export type Vendor = Named & Node & Sourced & {
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
  /** Name for people, in one language. See `Named`. */
  readonly displayName: Scalars['String']['output'];
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** From a source or Enhetsregisteret; null for foreign companies and for names that nobody has linked to a number yet. */
  readonly orgnr: Maybe<Scalars['Orgnr']['output']>;
  /** Numbers under which others know it; empty: none is known. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Name to show: the legal name where it is known, otherwise the name in the source. */
  readonly name: Scalars['String']['output'];
  /** Every name that the vendor is known by. */
  readonly names: ReadonlyArray<VendorName>;
  /** State in Enhetsregisteret. UNKNOWN: not looked up, without a number, or with a number that the register does not know. */
  readonly registryState: RegistryState;
  /**
   * Approvals as third-party supplier in Helsenettet («godkjent tredjepartsleverandør»). They say who the vendor is: that it is no
   * risk to Norsk helsenett's services. They say nothing of any product.
   */
  readonly supplierApprovals: ReadonlyArray<Approval>;
  /** The vendor's products, by name. */
  readonly products: Maybe<ProductConnection>;
  /** Integrations of all the vendor's products. */
  readonly integrations: Maybe<IntegrationConnection>;
  /** How names in the sources were linked to this vendor, and by whom. */
  readonly resolution: ReadonlyArray<ResolutionDecision>;
  /**
   * When the hub last saw it, one of its products or one of their integrations change, up to this snapshot, with a cause of SOURCE,
   * CORRECTION_BY_SOURCE or CLOCK. The first reading of a list is no change, nor is that a list
   * went stale or is back. Null: no change is known; snapshots from before this was kept know none.
   */
  readonly changedAt: Maybe<Scalars['DateTime']['output']>;
  /** How old the knowledge is, by the sources that speak of the vendor. */
  readonly freshness: Freshness;
  /** Statements behind `name`, `names`, `orgnr`, `registryState` and `supplierApprovals`. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
};


/** A company that supplies products, or is approved as a supplier. */
export type VendorHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};


/** A company that supplies products, or is approved as a supplier. */
export type VendorDisplayNameArgs = {
  language?: InputMaybe<Language>;
};


/** A company that supplies products, or is approved as a supplier. */
export type VendorProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<ProductOrder>;
};


/** A company that supplies products, or is approved as a supplier. */
export type VendorIntegrationsArgs = {
  filter?: InputMaybe<IntegrationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<IntegrationOrder>;
};


/** A company that supplies products, or is approved as a supplier. */
export type VendorEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** The product's side of an interface. */
export type InterfaceRole =
  /** Gives data («kilde», «avsender»). */
  | 'PRODUCER'
  /** Takes data («konsument», «mottaker»). */
  | 'CONSUMER'
  /** Both. */
  | 'BOTH'
  /** Passes data between others. */
  | 'HUB';

/** Three questions that must not be mixed: how far the process has come, whether the decision is in force, and what our harvests saw. */
export type IntegrationStatus = {
  /** How far the authority's own process has come. */
  readonly process: ProcessPhase;
  /** Whether the decision is in force. */
  readonly standing: Standing;
  /** Whether the publisher's list still holds the row. */
  readonly observation: Observation;
  /** One word made from the three axes and the dates by `rule`. */
  readonly headline: Headline;
  /** The published rule that made the headline. */
  readonly rule: RuleRef;
  /** When the phase or decision began, where the source says so. */
  readonly since: Maybe<Scalars['Date']['output']>;
  /** When the decision ends, where the source says so; null does not mean for ever. */
  readonly validUntil: Maybe<Scalars['Date']['output']>;
  /** When a harvest first missed the row, for one that is gone from its list (`observation`); null while it stands there. */
  readonly missingSince: Maybe<Scalars['DateTime']['output']>;
  /** Whether a list says that the product is in use («I bruk»): no approval, and no part of the headline. Null: no list says, or they disagree. */
  readonly inUse: Maybe<Scalars['Boolean']['output']>;
  /** First day on which the trial phase has lasted as long as the interface's trial rule asks. Null outside a trial, and where the start or the rule is not known to the day; it promises nothing. */
  readonly earliestNextPhase: Maybe<Scalars['Date']['output']>;
  /** How far the trial may go, by the interface's trial rule; null outside a trial phase. */
  readonly trial: Maybe<TrialState>;
  /** What a buyer should know besides; empty: nothing known. */
  readonly warnings: ReadonlyArray<StatusWarning>;
};

/** A trial phase («utprøving») of one integration, by the editorial trial rule of its interface (`TargetInterface.trialRules`). How many sites are in use nobody publishes. */
export type TrialState = {
  /** The phase: `LIMITED_TRIAL` or `EXTENDED_TRIAL`. */
  readonly phase: ProcessPhase;
  /**
   * Whether the source says which phase. False: it says «under utprøving» and no more; `phase` is then the least that it can be, and no rule is
   * applied, so that there is no quota, no length and no earliest next phase.
   */
  readonly phaseStated: Scalars['Boolean']['output'];
  /** Largest number of sites, counted in `unit`; null: no rule is known. */
  readonly maxSites: Maybe<Scalars['Int']['output']>;
  /** What a site is; null: no rule is known. */
  readonly unit: Maybe<Scalars['String']['output']>;
  /** Shortest length in days; null: no rule states it in days. */
  readonly minDurationDays: Maybe<Scalars['Int']['output']>;
  /** Shortest length in months; null: no rule states it in months. */
  readonly minDurationMonths: Maybe<Scalars['Int']['output']>;
  /** When the phase began, as exactly as the source says. */
  readonly startedOn: Maybe<Scalars['Date']['output']>;
};

/** How far the authority's own process has come, for one product and one interface. */
export type ProcessPhase =
  /** The vendor says so itself («selvdeklarert»). */
  | 'DECLARED_BY_VENDOR'
  /** Vendor and authority talk («i dialog»). */
  | 'IN_DIALOGUE'
  /** Tested in the authority's environment («under test»). */
  | 'IN_TEST'
  /** Limited trial in production («begrenset utprøving»), or at least that: «under utprøving» without which phase, when `trial { phaseStated }` is false. */
  | 'LIMITED_TRIAL'
  /** Extended trial in production («utvidet utprøving»). */
  | 'EXTENDED_TRIAL'
  /** Approved for ordinary use («godkjent», «innføring»). */
  | 'APPROVED'
  /** The source does not say, or says it in words that the hub does not know. Not the same as no. */
  | 'NOT_STATED';

/** Whether the decision is in force. */
export type Standing =
  /** The publisher says that it is in force. */
  | 'IN_FORCE'
  /** In force on conditions («dispensasjon»). */
  | 'CONDITIONAL'
  /** Suspended for now. */
  | 'SUSPENDED'
  /** Its own end date has passed, by the publisher's word or by the date; so it is for every sort of approval, dispensations included. */
  | 'EXPIRED'
  /** The vendor has withdrawn. */
  | 'WITHDRAWN_BY_VENDOR'
  /** The authority has revoked it. Only the authority's own words give this value. */
  | 'REVOKED_BY_AUTHORITY'
  /** Replaced by a later decision. */
  | 'SUPERSEDED'
  /** The publisher says nothing of it, which is the usual case. */
  | 'NOT_STATED';

/** What our own harvests saw of the row. It says nothing of what the authority decided. */
export type Observation =
  /** In the latest good harvest. */
  | 'LISTED'
  /** Missing from the latest harvests, not yet often enough to count as gone. */
  | 'MISSING_UNCONFIRMED'
  /** Missing in as many harvests in a row as the source's contract asks for, or the publisher has said so. */
  | 'DELISTED_CONFIRMED'
  /** The source has not been read for so long that nobody knows. */
  | 'SOURCE_STALE'
  /** Known from elsewhere; never seen on the list. */
  | 'NEVER_LISTED';

/** The status in one word. */
export type Headline =
  /** Approved for ordinary use, by what the list says. What else is known and speaks against relying on it stands in `warnings`: show both. */
  | 'APPROVED'
  /** In a trial phase. */
  | 'IN_TRIAL'
  /** May be used on conditions. */
  | 'CONDITIONAL'
  /** Approved, and ends soon. */
  | 'EXPIRING'
  /** Has ended. */
  | 'EXPIRED'
  /** Revoked, or withdrawn by the vendor. */
  | 'WITHDRAWN'
  /** The vendor's own word only. */
  | 'CLAIMED'
  /** Too little is stated to say more. Not the same as no. */
  | 'UNCERTAIN';

/** A rule of the hub, by name and version. */
export type RuleRef = {
  /** Name of the rule. */
  readonly key: Scalars['String']['output'];
  /** Raised when the rule gives another result for the same input. */
  readonly version: Scalars['String']['output'];
  /** Where the rule is written out. */
  readonly url: Scalars['URL']['output'];
};

/** Something that a buyer should know. */
export type StatusWarning = {
  /** Stable code. */
  readonly code: WarningCode;
  /** The same in words. */
  readonly text: LocalizedText;
};

/** Reasons for a warning. */
export type WarningCode =
  /** The target is being replaced. */
  | 'TARGET_PHASING_OUT'
  /** The target is no longer in use. */
  | 'TARGET_RETIRED'
  /** A standard that it rests on is being replaced. */
  | 'STANDARD_PHASING_OUT'
  /** The vendor is no longer active in Enhetsregisteret. */
  | 'VENDOR_DEREGISTERED'
  /** The source does not say which version was verified. */
  | 'VERSION_UNSPECIFIED'
  /** Something that must be in place first is known not to be: it has ended, or the list that should show it has been read well and does not. */
  | 'PREREQUISITE_UNMET'
  /** Current statements disagree. */
  | 'CONTRADICTED'
  /** The decision ends soon. */
  | 'EXPIRES_SOON'
  /** The date of the decision is after the day: it is not in force, and the headline is `UNCERTAIN`. */
  | 'NOT_YET_DECIDED';

/** Current statements that disagree on one field. */
export type Contradiction = {
  /** Name of the field. */
  readonly field: Scalars['String']['output'];
  /** What each says: other lists, or other rows of one list. Null, with the error code `DETAILS_UNAVAILABLE`, when the store that keeps them cannot be reached. */
  readonly statements: Maybe<ReadonlyArray<Statement>>;
  /** The one that the hub shows, by `rule`. Null, with the error code `DETAILS_UNAVAILABLE`, when the store cannot be reached. */
  readonly shown: Maybe<Statement>;
  /** The rule that chose it. */
  readonly rule: RuleRef;
};

/** What one source says of an approval, as it says it. «Godkjenning» may mean a test, a listing or the vendor's own word: see `basis`. */
export type Approval = Node & {
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** The public body that publishes the list; null where it is not in the catalogue. */
  readonly issuer: Maybe<Agency>;
  /** The list; null where it is no longer in the catalogue. */
  readonly source: Maybe<Source>;
  /** What it is about: a vendor, or a product's integration. */
  readonly subject: ApprovalSubject;
  /** Versions of the product that it speaks of. */
  readonly scope: VersionScope;
  /** What the approval rests on. */
  readonly basis: ApprovalBasis;
  /** What a listing in this source means in law or contract. */
  readonly legalEffect: LegalEffect;
  /** How far the process has come, by this source. */
  readonly phase: ProcessPhase;
  /** Whether it is in force: by this source's words, and EXPIRED once its own end date has passed. */
  readonly standing: Standing;
  /** Whether this source still lists it. */
  readonly observation: Observation;
  /** When a harvest first missed the row; null while it stands on the list. */
  readonly missingSince: Maybe<Scalars['DateTime']['output']>;
  /** The approval in one word, by the same rule as that of an integration: `IntegrationStatus.rule`. */
  readonly headline: Headline;
  /** What a buyer should know besides; empty: nothing known. */
  readonly warnings: ReadonlyArray<StatusWarning>;
  /** Whether this source says that the product is in use; null: it does not say. */
  readonly inUse: Maybe<Scalars['Boolean']['output']>;
  /** The status in the source's own words; null: the cell is empty or there is none. */
  readonly statusText: Maybe<Scalars['String']['output']>;
  /** When it was decided, where the source says so. */
  readonly decidedOn: Maybe<Scalars['Date']['output']>;
  /** When it ends, where the source says so. */
  readonly validUntil: Maybe<Scalars['Date']['output']>;
  /** Conditions in the source's own words. */
  readonly conditions: Maybe<LocalizedText>;
  /** The words that it rests on. Null, with the error code `DETAILS_UNAVAILABLE`, when the store that keeps them cannot be reached. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
};

/** What an approval is about. */
export type ApprovalSubject = Vendor | Integration;

/** Which versions an approval speaks of, as far as the source's words can be read. */
export type VersionScope = {
  /** How the versions are given. */
  readonly kind: VersionScopeKind;
  /** First version of a range; null: open, not stated, or several single ones. */
  readonly from: Maybe<Scalars['Version']['output']>;
  /** Last version of a range; null: open, not stated, or several single ones. */
  readonly to: Maybe<Scalars['Version']['output']>;
  /** The versions that are named one by one; empty for ranges and where none is stated. */
  readonly versions: ReadonlyArray<Scalars['Version']['output']>;
  /** The source's own words; null: it states no version, which is not all versions. */
  readonly verbatim: Maybe<Scalars['String']['output']>;
};

/** How versions are given. */
export type VersionScopeKind =
  /** Not stated, or in words that the hub does not know. */
  | 'UNSPECIFIED'
  /** One version, or several that are named. */
  | 'EXACT'
  /** From one version to another, both included; null is open, so all versions are a range without ends. */
  | 'RANGE'
  /** One version and all later ones. */
  | 'AND_LATER';

/** What an approval rests on. */
export type ApprovalBasis =
  /** The authority has tested or verified. */
  | 'AUTHORITY_TEST'
  /** The authority lists it, and does not say on what ground. */
  | 'AUTHORITY_LISTING'
  /** The vendor's own declaration («selvdeklarering», «egenerklæring»). */
  | 'SELF_DECLARATION'
  /** A certificate by a third party. */
  | 'THIRD_PARTY_CERTIFICATE'
  /** A temporary exemption («dispensasjon»). */
  | 'DISPENSATION'
  /** Admission to a framework agreement («rammeavtale»). */
  | 'FRAMEWORK_AGREEMENT';

/** What it means in law or contract to be listed. */
export type LegalEffect =
  /** Needed before the product may be used with the target. */
  | 'REQUIRED_BEFORE_USE'
  /** A condition of a contract. */
  | 'CONTRACT_CONDITION'
  /** A condition of funding. */
  | 'FUNDING_CONDITION'
  /** Advice; each buyer judges. */
  | 'ADVISORY'
  /** For information. */
  | 'INFORMATIVE'
  /** The publisher does not say. */
  | 'NOT_STATED';

/** Which integrations. All conditions must hold; a list means any of its values. */
export type IntegrationFilter = {
  /** Keys of targets, such as `VKP` or `NPR`. */
  readonly targetKeys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Keys of interfaces, such as `SFM/BASIS`. */
  readonly interfaceKeys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The product's roles. */
  readonly roles?: InputMaybe<ReadonlyArray<InterfaceRole>>;
  /**
   * The product's role.
   * @deprecated Use `roles`. Stays until 2028-01-01.
   */
  readonly role?: InputMaybe<InterfaceRole>;
  /** Statuses in one word. */
  readonly headline?: InputMaybe<ReadonlyArray<Headline>>;
  /** Steps of the authority's process. */
  readonly process?: InputMaybe<ReadonlyArray<ProcessPhase>>;
  /** Any of these is said beside the status: what speaks against relying on it, and what is not known. */
  readonly warning?: InputMaybe<ReadonlyArray<WarningCode>>;
  /** Whether the decision is in force. */
  readonly standing?: InputMaybe<ReadonlyArray<Standing>>;
  /**
   * What our harvests saw. Without it rows that are gone from their list are given too, with the headline UNCERTAIN (or EXPIRED, WITHDRAWN):
   * a page of what stands on the lists asks for `[LISTED, SOURCE_STALE]`.
   */
  readonly observation?: InputMaybe<ReadonlyArray<Observation>>;
  /** Whether a list says that the product is in use; those of which none says anything match neither. */
  readonly inUse?: InputMaybe<Scalars['Boolean']['input']>;
  /** Kinds of product. */
  readonly category?: InputMaybe<ReadonlyArray<ProductCategory>>;
  /**
   * Kinds of product.
   * @deprecated Use `category`, as for products. Stays until 2028-01-01.
   */
  readonly productCategory?: InputMaybe<ReadonlyArray<ProductCategory>>;
  /** Where the product is used. Products of which no source says where match none. */
  readonly careSetting?: InputMaybe<ReadonlyArray<CareSetting>>;
  /** Organisation numbers of the product's vendor. */
  readonly vendorOrgnr?: InputMaybe<ReadonlyArray<Scalars['Orgnr']['input']>>;
  /** Ids of the product's vendor. */
  readonly vendorIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Ids of the product. */
  readonly productIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Words or beginnings of words in the names of the product or its vendor. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** When the phase or decision began (`status.since`); those that state no date match no period. */
  readonly since?: InputMaybe<DateRange>;
  /** When the decision ends (`status.validUntil`); those that state no date match no period. */
  readonly validUntil?: InputMaybe<DateRange>;
  /** When at least one of the approvals was decided; those that state no date match no period. */
  readonly decidedOn?: InputMaybe<DateRange>;
  /** Of these no source states anything. */
  readonly notStated?: InputMaybe<ReadonlyArray<UnstatedOfIntegration>>;
};

/** What may be left unsaid of an integration. */
export type UnstatedOfIntegration =
  /** Who makes the product. */
  | 'VENDOR'
  /** Which interface of the target. */
  | 'INTERFACE'
  /** The product's side of it. */
  | 'ROLE'
  /** Whether it is in use. */
  | 'IN_USE'
  /** What kind of product it is. */
  | 'CATEGORY'
  /** Where the product is for. */
  | 'CARE_SETTING';

/** Order of integrations. Those without the value stand last. */
export type IntegrationOrder = {
  /** What they are ordered by. */
  readonly field: IntegrationOrderField;
  /** Which way. */
  readonly direction?: InputMaybe<OrderDirection>;
};

/** What integrations can be ordered by. */
export type IntegrationOrderField =
  /** Product, target, interface and role. */
  | 'NAME'
  /** How well the names fit `text`, which must be given. */
  | 'RELEVANCE'
  /** When the phase or decision began (`status.since`). */
  | 'SINCE'
  /** When the decision ends (`status.validUntil`). */
  | 'VALID_UNTIL'
  /** When it last changed (`changedAt`). */
  | 'CHANGED';

/** A page of integrations. */
export type IntegrationConnection = {
  /** Integrations with their cursors. */
  readonly edges: ReadonlyArray<IntegrationEdge>;
  /** The integrations alone. */
  readonly nodes: ReadonlyArray<Integration>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Exact number of all that match, not only of the page. */
  readonly totalCount: Scalars['Int']['output'];
  /** Counts over all that match. */
  readonly facets: Maybe<ReadonlyArray<Facet>>;
  /** Counts over all that match, by two properties at once: `target`, `interface`, `role`, `headline`, `process`, `standing`, `observation`, `inUse`. */
  readonly crossCounts: Maybe<CrossCounts>;
};


/** A page of integrations. */
export type IntegrationConnectionFacetsArgs = {
  fields: ReadonlyArray<Scalars['String']['input']>;
  excludeOwn?: InputMaybe<Scalars['Boolean']['input']>;
};


/** A page of integrations. */
export type IntegrationConnectionCrossCountsArgs = {
  rows: Scalars['String']['input'];
  columns: Scalars['String']['input'];
};

/** An integration in a page. */
export type IntegrationEdge = {
  /** Place in the list, tied to the snapshot and the filter. */
  readonly cursor: Scalars['String']['output'];
  /** The integration. */
  readonly node: Integration;
};

/**
 * What a source says that one thing has to do with another, such as an activity of the roadmap with the service that it delivers. It
 * approves nothing and promises nothing. The same link is found from both ends.
 */
export type Link = Node & {
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** Stable and readable. */
  readonly key: Scalars['String']['output'];
  /** What is said, read from `from` to `to`. */
  readonly relation: LinkRelation;
  /** Where it leads from. */
  readonly from: LinkEnd;
  /** Where it leads to. */
  readonly to: LinkEnd;
  /** A remark of the hub's editors; null: none. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Fields that are the editors' own reading of the words, not the publisher's statement. They have no citation. */
  readonly inferredFields: ReadonlyArray<Scalars['String']['output']>;
  /** The words that it rests on. Null, with the error code `DETAILS_UNAVAILABLE`, when the store that keeps them cannot be reached. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
};


/**
 * What a source says that one thing has to do with another, such as an activity of the roadmap with the service that it delivers. It
 * approves nothing and promises nothing. The same link is found from both ends.
 */
export type LinkHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};

/** What stands at one end of a link. */
export type LinkEnd = {
  /** What sort of thing it is. */
  readonly kind: LinkEndKind;
  /** What it is called. */
  readonly name: LocalizedText;
  /** The thing; null: nothing of this catalogue has that key or title, or it is a service of the regulation plan. */
  readonly node: Maybe<Node>;
  /** The service of the regulation plan; null where it is something else. */
  readonly planService: Maybe<PlanService>;
};

/** What a link leads from and to. */
export type LinkEndKind =
  /** A national service or a health register. */
  | 'TARGET'
  /** One interface of a target. */
  | 'INTERFACE'
  /** An act, regulation, code or scheme that the editors describe. */
  | 'FRAMEWORK'
  /** A requirement that the editors describe. */
  | 'REQUIREMENT'
  /** A standard, by its title in Referansekatalogen. */
  | 'STANDARD'
  /** An activity of the roadmap, by its title. */
  | 'ACTIVITY'
  /** A measure of the national e-health portfolio, by its title. */
  | 'MEASURE'
  /** A service of the regulation plan. */
  | 'PLAN_SERVICE'
  /** Something outside the catalogue, in words. */
  | 'WORDS';

/** What one thing has to do with another, read from the first to the second. */
export type LinkRelation =
  /** Is the same under another name. */
  | 'SAME_AS'
  /** Is a part of. */
  | 'PART_OF'
  /** Has as a part, or has come to have. */
  | 'INCLUDES'
  /** Rests on the data or functions of. */
  | 'BASED_ON'
  /** Cannot be used without. */
  | 'REQUIRES'
  /** Uses. */
  | 'USES'
  /** Is shown to its users in. */
  | 'SHOWN_IN'
  /** Is kept in. */
  | 'STORED_IN'
  /** Exchanges data with. */
  | 'CONNECTS_TO'
  /** Makes. */
  | 'DELIVERS'
  /** Brings into use. */
  | 'INTRODUCES'
  /** Is needed for, or helps. */
  | 'SUPPORTS'
  /** Is the duty to pay for. */
  | 'PAYS_FOR'
  /** Changes or updates. */
  | 'REVISES'
  /** Takes the place of. */
  | 'REPLACES'
  /** Turns into. */
  | 'BECOMES'
  /** Is the standard for what is exchanged there. */
  | 'SPECIFIES'
  /** Names. */
  | 'REFERS_TO'
  /** May be filled from. */
  | 'DRAWS_ON'
  /** Prepares for. */
  | 'PREPARES_FOR'
  /** Is to be fitted to. */
  | 'ADAPTS_TO'
  /** Must be seen together with. */
  | 'RELATED_TO';

/** A service of the regulation plan («samhandlingstjeneste»). */
export type PlanService = {
  /** As the plan names it. */
  readonly name: Scalars['String']['output'];
  /** True: its page of the plan is read. Null: no page of it is read, and no source that was read says whether it is published or in progress. */
  readonly isPublished: Maybe<Scalars['Boolean']['output']>;
  /** The target that products integrate with to use it, by the editors' reading; null: none known. */
  readonly target: Maybe<IntegrationTarget>;
  /** What regulates it, by layer. */
  readonly elements: ReadonlyArray<PlanElement>;
  /** Elements of other services that the plan says are relevant to it too («også aktuelt for»). */
  readonly otherElements: ReadonlyArray<PlanElement>;
  /** What sources say that it has to do with other things. */
  readonly links: ReadonlyArray<Link>;
};


/** A service of the regulation plan («samhandlingstjeneste»). */
export type PlanServiceElementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A service of the regulation plan («samhandlingstjeneste»). */
export type PlanServiceOtherElementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * Something with a name for people, in one field whatever it is: `name` is a text of some types and words in three languages of others, and
 * `title` the name of yet others. `... on Named { displayName }` names whatever a list or a search gives.
 */
export type Named = {
  /** The name, in the language where it is known, else in bokmål or as the source writes it. Names of companies, products and municipalities are the same in all. */
  readonly displayName: Scalars['String']['output'];
};


/**
 * Something with a name for people, in one field whatever it is: `name` is a text of some types and words in three languages of others, and
 * `title` the name of yet others. `... on Named { displayName }` names whatever a list or a search gives.
 */
export type NamedDisplayNameArgs = {
  language?: InputMaybe<Language>;
};

/** Languages of the hub's texts. */
export type Language =
  /** Bokmål. */
  | 'NB'
  /** Nynorsk. */
  | 'NN'
  /** English. */
  | 'EN';

/** Something that regulates a service: a regulation, a code system, an interface. How strongly it binds, it says itself. */
export type PlanElement = Named & Node & Sourced & {
  /** Name for people, in one language. See `Named`. */
  readonly displayName: Scalars['String']['output'];
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** The service that it regulates, as the plan names it. */
  readonly service: Scalars['String']['output'];
  /** Its layer. */
  readonly layer: PlanLayer;
  /** What sort of element it is, in the plan's own words, such as «Forskrift»; null: not stated. */
  readonly elementType: Maybe<Scalars['String']['output']>;
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** Other services of the plan that it is relevant to («også aktuelt for»). */
  readonly alsoFor: ReadonlyArray<Scalars['String']['output']>;
  /** Where the plan links to; null: nowhere. */
  readonly url: Maybe<Scalars['URL']['output']>;
  /** The list that it stands on; null where that is no longer in the catalogue. */
  readonly source: Maybe<Source>;
  /** The service, with what it has to do with other things. */
  readonly planService: PlanService;
  /** How old the knowledge is. */
  readonly freshness: Freshness;
  /** Statements behind the fields. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
};


/** Something that regulates a service: a regulation, a code system, an interface. How strongly it binds, it says itself. */
export type PlanElementDisplayNameArgs = {
  language?: InputMaybe<Language>;
};


/** Something that regulates a service: a regulation, a code system, an interface. How strongly it binds, it says itself. */
export type PlanElementEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Something that regulates a service: a regulation, a code system, an interface. How strongly it binds, it says itself. */
export type PlanElementHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};

/**
 * A checklist for a purchase, or for a vendor: what must be met, line by line. A draft of the hub's editors; each buyer decides what it demands.
 * It approves nothing.
 */
export type Profile = Named & Node & Sourced & {
  /** Name for people, in one language. See `Named`. */
  readonly displayName: Scalars['String']['output'];
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** Stable and readable, such as `ehr-gp-office`. */
  readonly key: Scalars['String']['output'];
  /** Version of the checklist. */
  readonly version: Scalars['Version']['output'];
  /** What it is for; `nn` and `en` are our own translation. Official words stay verbatim in the official language. */
  readonly title: LocalizedText;
  /** Who answers for it. */
  readonly owner: Scalars['String']['output'];
  /** Who uses it; null: not stated. */
  readonly actor: Maybe<Actor>;
  /** Kinds of products that it is for. */
  readonly categories: ReadonlyArray<ProductCategory>;
  /** Fields that are the editors' own reading, not a publisher's statement. They have no citation. */
  readonly inferredFields: ReadonlyArray<Scalars['String']['output']>;
  /** Its lines, in their order. */
  readonly lines: ReadonlyArray<ProfileLine>;
  /** Products that sources say are of the kinds that it is for. Others may be too: of many no source says what they are. */
  readonly products: Maybe<ProductConnection>;
  /** How offers meet it: `Query.coverage` with this checklist. Null, with an error, where an id is of no product. */
  readonly coverage: Maybe<CoverageMatrix>;
  /** Products side by side over it: `Query.compare` with this checklist. Null, with an error, where an id is of no product. */
  readonly comparison: Maybe<Comparison>;
  /** How old the knowledge is. */
  readonly freshness: Freshness;
  /** Statements behind `key`, `version`, `title`, `owner`, `actor` and `categories`. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
};


/**
 * A checklist for a purchase, or for a vendor: what must be met, line by line. A draft of the hub's editors; each buyer decides what it demands.
 * It approves nothing.
 */
export type ProfileDisplayNameArgs = {
  language?: InputMaybe<Language>;
};


/**
 * A checklist for a purchase, or for a vendor: what must be met, line by line. A draft of the hub's editors; each buyer decides what it demands.
 * It approves nothing.
 */
export type ProfileProductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
};


/**
 * A checklist for a purchase, or for a vendor: what must be met, line by line. A draft of the hub's editors; each buyer decides what it demands.
 * It approves nothing.
 */
export type ProfileCoverageArgs = {
  baskets: ReadonlyArray<ReadonlyArray<Scalars['ID']['input']>>;
  existing?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  on?: InputMaybe<Scalars['Date']['input']>;
  includePlanned?: InputMaybe<Scalars['Boolean']['input']>;
  withoutSources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};


/**
 * A checklist for a purchase, or for a vendor: what must be met, line by line. A draft of the hub's editors; each buyer decides what it demands.
 * It approves nothing.
 */
export type ProfileComparisonArgs = {
  products: ReadonlyArray<Scalars['ID']['input']>;
  existing?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  on?: InputMaybe<Scalars['Date']['input']>;
  includePlanned?: InputMaybe<Scalars['Boolean']['input']>;
  withoutSources?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  onlyDifferences?: InputMaybe<Scalars['Boolean']['input']>;
};


/**
 * A checklist for a purchase, or for a vendor: what must be met, line by line. A draft of the hub's editors; each buyer decides what it demands.
 * It approves nothing.
 */
export type ProfileEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A checklist for a purchase, or for a vendor: what must be met, line by line. A draft of the hub's editors; each buyer decides what it demands.
 * It approves nothing.
 */
export type ProfileHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};

/** An activity of Helsedirektoratet's roadmap. A plan: its dates and phases promise nothing and approve no vendor. */
export type RoadmapActivity = Named & Node & Sourced & {
  /** Name for people, in one language. See `Named`. */
  readonly displayName: Scalars['String']['output'];
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** Code of the sub-goal («delmål»), such as `1B`; null: none is given. */
  readonly subGoalCode: Maybe<Scalars['String']['output']>;
  /** The sub-goal in words; null: none is given. */
  readonly subGoal: Maybe<Scalars['String']['output']>;
  /** The measure («tiltak») that it is part of; null: none is given. */
  readonly measure: Maybe<Scalars['String']['output']>;
  /** What the activity is called. */
  readonly title: Scalars['String']['output'];
  /** Who answers for it; null: not stated. */
  readonly owner: Maybe<Scalars['String']['output']>;
  /** Who it is for, in the roadmap's own words; null: not stated. */
  readonly userGroups: Maybe<Scalars['String']['output']>;
  /** When it starts; null: the roadmap has no date («Udefinert»). */
  readonly startsOn: Maybe<Scalars['Date']['output']>;
  /** When it ends; null: the roadmap has no date («Udefinert»). */
  readonly endsOn: Maybe<Scalars['Date']['output']>;
  /** The roadmap's own phases, in its order, such as «Utvikling og begrenset utprøving». They are not phases of an approval. */
  readonly phases: ReadonlyArray<Scalars['String']['output']>;
  /** True where the roadmap calls the schedule tentative. False: it does not say so, which does not make the schedule firm. */
  readonly tentative: Scalars['Boolean']['output'];
  /** The list that it stands on; null where that is no longer in the catalogue. */
  readonly source: Maybe<Source>;
  /** What sources say that it has to do with other things, from both ends. */
  readonly links: ReadonlyArray<Link>;
  /** How old the knowledge is. */
  readonly freshness: Freshness;
  /** Statements behind the fields. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
};


/** An activity of Helsedirektoratet's roadmap. A plan: its dates and phases promise nothing and approve no vendor. */
export type RoadmapActivityDisplayNameArgs = {
  language?: InputMaybe<Language>;
};


/** An activity of Helsedirektoratet's roadmap. A plan: its dates and phases promise nothing and approve no vendor. */
export type RoadmapActivityEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** An activity of Helsedirektoratet's roadmap. A plan: its dates and phases promise nothing and approve no vendor. */
export type RoadmapActivityHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};

/** A list that a publisher keeps and the hub reads. */
export type Source = Named & Node & {
  /** Name for people, in one language. See `Named`. */
  readonly displayName: Scalars['String']['output'];
  /** False: announced by the publisher and not launched, so there is nothing to read yet outside samples. */
  readonly launched: Scalars['Boolean']['output'];
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** `<publisher>-<list>`, such as `nhn-vkp`. */
  readonly key: Scalars['String']['output'];
  /** Title for people. */
  readonly title: LocalizedText;
  /** The public body that publishes it; null where it is not in the catalogue. */
  readonly publisher: Maybe<Agency>;
  /** The page where the reading starts. The publisher's own list is authoritative, not the hub's copy. */
  readonly url: Scalars['URL']['output'];
  /** Address of the licence; null: the publisher states none. */
  readonly licence: Maybe<Scalars['URL']['output']>;
  /** What the licence or the lack of one means for reuse. */
  readonly licenceText: LocalizedText;
  /** What it means to be listed here. */
  readonly meaning: LocalizedText;
  /** The same, as a code. */
  readonly legalEffect: LegalEffect;
  /** How often the hub means to read it, in hours. `health` is measured against this. */
  readonly expectedEveryHours: Scalars['Int']['output'];
  /** Whether it is read as it should be. */
  readonly health: SourceHealth;
  /** Latest attempt, whatever came of it. Null: none yet, or (with the error code `DETAILS_UNAVAILABLE`) the store cannot be reached. */
  readonly lastAttempt: Maybe<Run>;
  /** Latest attempt that gave a good answer. Null: none yet, or (with the error code `DETAILS_UNAVAILABLE`) the store cannot be reached. */
  readonly lastGood: Maybe<Run>;
  /** Which layouts of the list a person has looked at, and whether the latest reading is in one of them. */
  readonly verification: SourceVerification;
  /** Bounds within which a new batch replaces the old one by itself; null for a source whose connector is not installed here. */
  readonly contract: Maybe<SourceContract>;
  /** Every attempt ever, newest first. Null, with the error code `DETAILS_UNAVAILABLE`, when the store cannot be reached. */
  readonly runs: Maybe<RunConnection>;
  /** What a person at the publisher should look at. Null, with the error code `DETAILS_UNAVAILABLE`, when the store cannot be reached. */
  readonly findings: Maybe<FindingConnection>;
};


/** A list that a publisher keeps and the hub reads. */
export type SourceDisplayNameArgs = {
  language?: InputMaybe<Language>;
};


/** A list that a publisher keeps and the hub reads. */
export type SourceRunsArgs = {
  outcome?: InputMaybe<RunOutcome>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


/** A list that a publisher keeps and the hub reads. */
export type SourceFindingsArgs = {
  state?: InputMaybe<FindingState>;
  severity?: InputMaybe<Severity>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/**
 * A measure («tiltak») of the national e-health portfolio («nasjonal e-helseportefølje»). Owners report it some times a year: it says how the work goes, and
 * approves nothing and nobody.
 */
export type PortfolioMeasure = Node & Sourced & {
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** What the measure is called. */
  readonly title: Scalars['String']['output'];
  /** Who answers for it; null: not stated. */
  readonly owner: Maybe<Scalars['String']['output']>;
  /** Segment of the portfolio, in its own words; null: not stated. */
  readonly segment: Maybe<Scalars['String']['output']>;
  /** Goal of the e-health strategy that it is reported under; null: not stated. */
  readonly goal: Maybe<Scalars['String']['output']>;
  /** How it goes, in the portfolio's own words, such as «Noen utfordringer»; null: not stated. */
  readonly status: Maybe<Scalars['String']['output']>;
  /** Risk, in the portfolio's own words, such as «Middels»; null: not stated. */
  readonly risk: Maybe<Scalars['String']['output']>;
  /** What period the report is for, as it is written; null: not stated. */
  readonly period: Maybe<Scalars['String']['output']>;
  /** The quarter that `period` names, such as `2025-Q1`; null: it names none. It is not concluded from `changedOn`. */
  readonly quarter: Maybe<Scalars['String']['output']>;
  /** When the publisher last changed it («siste faglige endring»); null: not stated. */
  readonly changedOn: Maybe<Scalars['Date']['output']>;
  /** Its page; null: it has none of its own. */
  readonly url: Maybe<Scalars['URL']['output']>;
  /** The list that it stands on; null where that is no longer in the catalogue. */
  readonly source: Maybe<Source>;
  /** What sources say that it has to do with other things, from both ends. */
  readonly links: ReadonlyArray<Link>;
  /** How old the knowledge is. */
  readonly freshness: Freshness;
  /** Statements behind the fields. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
};


/**
 * A measure («tiltak») of the national e-health portfolio («nasjonal e-helseportefølje»). Owners report it some times a year: it says how the work goes, and
 * approves nothing and nobody.
 */
export type PortfolioMeasureEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A measure («tiltak») of the national e-health portfolio («nasjonal e-helseportefølje»). Owners report it some times a year: it says how the work goes, and
 * approves nothing and nobody.
 */
export type PortfolioMeasureHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};

/** Layers of the regulation plan. */
export type PlanLayer =
  /** Law and its interpretation («juridisk»). */
  | 'LEGAL'
  /** Organisation of the collaboration («organisatorisk»). */
  | 'ORGANISATIONAL'
  /** Meaning of the information («semantisk»). */
  | 'SEMANTIC'
  /** Technology («teknisk»). */
  | 'TECHNICAL';

/** A vendor's own declaration of a product («egenerklæring»). */
export type SelfDeclaration = Node & Sourced & {
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** The product; null where that is no longer in the catalogue. */
  readonly product: Maybe<Product>;
  /** Keywords that the vendor gives. */
  readonly keywords: ReadonlyArray<Scalars['String']['output']>;
  /** When the vendor last changed it, local time without zone as the card has it (`2025-06-16T09:26:34`); null: not stated. */
  readonly updatedOn: Maybe<Scalars['String']['output']>;
  /** Headings of the sections that it has. */
  readonly sections: ReadonlyArray<Scalars['String']['output']>;
  /** Whether the vendor has ticked that it has been audited («revisjon»); null: not stated. */
  readonly audited: Maybe<Scalars['Boolean']['output']>;
  /** The list that it stands on; null where that is no longer in the catalogue. */
  readonly source: Maybe<Source>;
  /** How old the knowledge is. */
  readonly freshness: Freshness;
  /** Statements behind the fields. See `Sourced.evidence`. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
  /**
   * What has changed in it, the newest first, up to the snapshot that is asked. Null, with the error code `DETAILS_UNAVAILABLE`, when
   * the store cannot be reached.
   */
  readonly history: Maybe<ChangeEventConnection>;
};


/** A vendor's own declaration of a product («egenerklæring»). */
export type SelfDeclarationEvidenceArgs = {
  field?: InputMaybe<Scalars['String']['input']>;
  includeSuperseded?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A vendor's own declaration of a product («egenerklæring»). */
export type SelfDeclarationHistoryArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  causes?: InputMaybe<ReadonlyArray<ChangeCause>>;
};

/** One list's word that a product is not there for something. */
export type Negative = {
  /** The product. */
  readonly product: Product;
  /** The national service or health register. */
  readonly target: IntegrationTarget;
  /** The interface within the target; null where the list names the target only. */
  readonly interface: Maybe<TargetInterface>;
  /** Version of the interface that it is about; null: none is stated. */
  readonly interfaceVersion: Maybe<Scalars['Version']['output']>;
  /** The product's side of the interface; null where the list does not say. */
  readonly role: Maybe<InterfaceRole>;
  /** The list's own word, such as «Nei». */
  readonly text: Scalars['String']['output'];
  /** The list; null where it is no longer in the catalogue. */
  readonly source: Maybe<Source>;
  /** The words that it rests on. Null, with the error code `DETAILS_UNAVAILABLE`, when the store that keeps them cannot be reached. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
};

/** Kinds of product. */
export type ProductCategory =
  /** Electronic health record for general practice (fastlege). */
  | 'EHR_GP'
  /** Electronic health record for municipal health and care. */
  | 'EHR_MUNICIPAL'
  /** Electronic health record for specialist care. */
  | 'EHR_SPECIALIST'
  /** Remote monitoring («digital hjemmeoppfølging»). */
  | 'REMOTE_MONITORING'
  /** System for a response centre («responssenter»). */
  | 'RESPONSE_CENTRE'
  /** Electronic medication dispenser («medisindispenser»). */
  | 'MEDICATION_DISPENSER'
  /** Digital supervision («digitalt tilsyn»). */
  | 'DIGITAL_SUPERVISION'
  /** App that patients use themselves. */
  | 'PATIENT_APP'
  /** Message service («meldingstjener») or similar. */
  | 'MESSAGING'
  /** Stated to be something else. */
  | 'OTHER'
  /** Electronic health record («EPJ») of any sort. One that is stated to be for some service is of a narrower kind too. */
  | 'EHR'
  /** Welfare technology («velferdsteknologi») of any sort. */
  | 'WELFARE_TECH'
  /** Electronic door lock («e-lås»). */
  | 'E_LOCK'
  /** Safety alarm («trygghetsalarm»). */
  | 'SAFETY_ALARM';

/** Which products. All conditions must hold; a list means any of its values. */
export type ProductFilter = {
  /** Kinds of product. */
  readonly category?: InputMaybe<ReadonlyArray<ProductCategory>>;
  /** Where it is used. Products of which no source says where match none. */
  readonly careSetting?: InputMaybe<ReadonlyArray<CareSetting>>;
  /** Organisation numbers of the vendor. */
  readonly vendorOrgnr?: InputMaybe<ReadonlyArray<Scalars['Orgnr']['input']>>;
  /** Ids of the vendor. */
  readonly vendorIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Words or beginnings of words in the product's names or the vendor's. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** For each of these, the product has at least one integration that matches: «verified for VKP and for SFM». */
  readonly allIntegrations?: InputMaybe<ReadonlyArray<IntegrationFilter>>;
  /** For at least one of these, the product has an integration that matches. */
  readonly anyIntegration?: InputMaybe<ReadonlyArray<IntegrationFilter>>;
  /** Of these no source states anything. */
  readonly notStated?: InputMaybe<ReadonlyArray<UnstatedOfProduct>>;
};

/** What may be left unsaid of a product. */
export type UnstatedOfProduct =
  /** Who makes it. */
  | 'VENDOR'
  /** What kind of product it is. */
  | 'CATEGORY'
  /** Where it is for. */
  | 'CARE_SETTING';

/** Order of products. */
export type ProductOrder = {
  /** What they are ordered by. */
  readonly field: ProductOrderField;
  /** Which way. */
  readonly direction?: InputMaybe<OrderDirection>;
};

/** What products can be ordered by. */
export type ProductOrderField =
  /** Name, in Norwegian alphabetical order. */
  | 'NAME'
  /** How well the names fit `text`, which must be given. */
  | 'RELEVANCE'
  /** When it or one of its integrations last changed (`changedAt`); those of which no change is known stand last. */
  | 'CHANGED';

/** A page of products. */
export type ProductConnection = {
  /** Products with their cursors. */
  readonly edges: ReadonlyArray<ProductEdge>;
  /** The products alone. */
  readonly nodes: ReadonlyArray<Product>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Exact number of all that match, not only of the page. */
  readonly totalCount: Scalars['Int']['output'];
  /**
   * Counts over all that match. A product counts once in each bucket that one of its integrations is in, of those that stand on their
   * lists (`observation: [LISTED, SOURCE_STALE]`).
   */
  readonly facets: Maybe<ReadonlyArray<Facet>>;
};


/** A page of products. */
export type ProductConnectionFacetsArgs = {
  fields: ReadonlyArray<Scalars['String']['input']>;
  excludeOwn?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A product in a page. */
export type ProductEdge = {
  /** Place in the list, tied to the snapshot and the filter. */
  readonly cursor: Scalars['String']['output'];
  /** The product. */
  readonly node: Product;
};

/** One line of a checklist: a requirement, or something to be verified for. */
export type ProfileLine = {
  /** Its number in the checklist. */
  readonly line: Scalars['Int']['output'];
  /** The requirement; null: the line is about `anyOf` alone. */
  readonly requirement: Maybe<Requirement>;
  /** To be verified for one of these is enough. Empty: see `Requirement.shownAt`. */
  readonly anyOf: ReadonlyArray<IntegrationPoint>;
  /** The product's role there; null: any. */
  readonly role: Maybe<InterfaceRole>;
  /** How strongly it is demanded in this checklist. */
  readonly level: BindingLevel;
  /** Lines of one group are ways to the same thing, and one of them is enough; null: none. */
  readonly group: Maybe<Scalars['String']['output']>;
  /** A product at the other end must be verified for the same interface as well. */
  readonly bothEnds: Scalars['Boolean']['output'];
  /** Who can meet it. `BUYER`: no product can. */
  readonly party: Party;
  /**
   * How an offer answers it in a tender: the hub's suggestion, made of the level, the party and what the editors write. Only `YES_NO` and `SCORED`
   * are demands to be met.
   */
  readonly response: LineResponse;
  /** Fields that are the editors' own reading, not a publisher's statement. They have no citation. */
  readonly inferredFields: ReadonlyArray<Scalars['String']['output']>;
  /** The words that it rests on. Null, with the error code `DETAILS_UNAVAILABLE`, when the store that keeps them cannot be reached. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
};

/** How an offer answers a line of a checklist. */
export type LineResponse =
  /** Yes or no («A-krav»): what must be met. */
  | 'YES_NO'
  /** Described and scored («B-krav»). */
  | 'SCORED'
  /** The vendor or the manufacturer declares it, with documentation. No authority that the hub reads approves it. */
  | 'DECLARATION'
  /** The buyer's own task: no product can meet it. */
  | 'BUYER_TASK'
  /** Nothing to answer: information, or a permission. */
  | 'INFORMATION';

/** Everything that the hub knew at one moment, made from one good batch of each source. It never changes. */
export type Snapshot = Node & {
  /** Permanent and opaque. */
  readonly id: Scalars['ID']['output'];
  /** The same as `id`: this is not of one moment. */
  readonly permanentId: Scalars['ID']['output'];
  /** Short, unique, and in the order of time. */
  readonly version: Scalars['String']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Hash of the content: equal content gives equal digests. */
  readonly digest: Scalars['Sha256']['output'];
  /** Whether the data are real or invented. */
  readonly dataMode: DataMode;
  /** Version of the snapshot before this one; null: this is the first. */
  readonly previousVersion: Maybe<Scalars['String']['output']>;
  /** The snapshot before this one; null: this is the first, or it cannot be had any more. */
  readonly previous: Maybe<Snapshot>;
  /** The harvests that it was made from, one for each source. Null, with the error code `DETAILS_UNAVAILABLE`, when the store cannot be reached. */
  readonly runs: Maybe<ReadonlyArray<Run>>;
  /** How much it holds. */
  readonly counts: SnapshotCounts;
};

/** How much a snapshot holds. */
export type SnapshotCounts = {
  /** Number of vendors. */
  readonly vendors: Scalars['Int']['output'];
  /** Number of products. */
  readonly products: Scalars['Int']['output'];
  /** Number of integrations, approved or not. */
  readonly integrations: Scalars['Int']['output'];
};

export type { SearchType };

/** A page of hits. */
export type SearchConnection = {
  /** Hits with their cursors. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** The hits alone. */
  readonly nodes: ReadonlyArray<FoundItem>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many there are, of the kinds that were asked for; at most 1000. */
  readonly totalCount: Scalars['Int']['output'];
  /** How many there are of each kind, whatever `types` says. */
  readonly kinds: ReadonlyArray<KindCount>;
};

/** A hit in a page. */
export type SearchEdge = {
  /** Place in the list, tied to the snapshot and the text. */
  readonly cursor: Scalars['String']['output'];
  /** The hit. */
  readonly node: FoundItem;
};

/** How many hits there are of a kind. */
export type KindCount = {
  /** The kind. */
  readonly kind: SearchType;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** Something that a search found, and what it was found by. */
export type FoundItem = {
  /** What was found. */
  readonly node: Node;
  /** Its kind. */
  readonly kind: SearchType;
  /** Its name for people; never an id. */
  readonly label: LocalizedText;
  /** Higher is better; comparable within one answer only. */
  readonly score: Scalars['Float']['output'];
  /** What the words were found in. */
  readonly matchedField: MatchedField;
  /** The text that they were found in. */
  readonly matchedText: Scalars['String']['output'];
  /** Where in `matchedText` they stand; empty where one letter is different. */
  readonly highlights: ReadonlyArray<TextSpan>;
};

/** What the words of a search were found in. */
export type MatchedField =
  /** The name. */
  | 'NAME'
  /** Another name or spelling. */
  | 'ALIAS'
  /** The key or identifier. */
  | 'KEY'
  /** The organisation number. */
  | 'ORGANISATION_NUMBER'
  /** A version that a list states for the product: `matchedText` has it, verbatim, after the name. */
  | 'VERSION'
  /** The kind of product. */
  | 'CATEGORY'
  /** What it says. */
  | 'TEXT'
  /** A name with another word for the same; `matchedText` has it. */
  | 'SYNONYM'
  /** A name with another form of the word. */
  | 'INFLECTION';

/** A part of a text, in UTF-16 code units. */
export type TextSpan = {
  /** First place. */
  readonly from: Scalars['Int']['output'];
  /** The place after the last. */
  readonly to: Scalars['Int']['output'];
};

/** Something that a search found. */
export type SearchHit = {
  /** What was found. */
  readonly node: Node;
  /** Higher is better; comparable within one answer only. */
  readonly score: Scalars['Float']['output'];
};

/** Whether people have looked at how the hub reads a list: each layout once, before anything of it is served in live mode. */
export type SourceVerification = {
  /** Where the latest reading stands. */
  readonly state: VerificationState;
  /** Fingerprint of the layout of the latest reading, as `hub probe` prints it; null: nothing was read, or by an earlier version of the hub. */
  readonly layout: Maybe<Scalars['String']['output']>;
  /** Layouts that were accepted, the earliest first. */
  readonly accepted: ReadonlyArray<AcceptedLayout>;
};

/** Whether a person has looked at the layout of the latest reading. */
export type VerificationState =
  /** A person has accepted its layout. */
  | 'ACCEPTED'
  /** It is held until a person has looked at it. */
  | 'AWAITING'
  /** Served without a look: sample mode, `HUB_FIRST_READING=serve`, or a source that is no list of others. */
  | 'NOT_REQUIRED'
  /** The list was never read. */
  | 'NOT_READ';

/** A layout that was accepted. */
export type AcceptedLayout = {
  /** The same for every reading in which the headings mean the same. */
  readonly fingerprint: Scalars['String']['output'];
  /** A role; null: no person has looked. */
  readonly acceptedBy: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly acceptedAt: Scalars['DateTime']['output'];
  /** What whoever looked has said of it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** The reading that was looked at. Null, with the error code `DETAILS_UNAVAILABLE`, when the store cannot be reached. */
  readonly run: Maybe<Run>;
};

/** Whether a source is read as it should be. */
export type SourceHealth = {
  /** Judged from the latest good answer and `Source.expectedEveryHours`. */
  readonly state: FreshnessState;
  /** When it stopped being FRESH; null: it is FRESH, or has never been read well. */
  readonly since: Maybe<Scalars['DateTime']['output']>;
  /** The state in words; null: it is FRESH. */
  readonly reason: Maybe<LocalizedText>;
  /** Hours after a good answer within which the next should come: one and a half times `Source.expectedEveryHours`. */
  readonly sloTargetHours: Scalars['Float']['output'];
  /**
   * Share of the last 90 days, 0 to 1, in which the source was FRESH, as far back as it was attempted. Null: never read well, or
   * (with the error code `DETAILS_UNAVAILABLE`) the store cannot be reached.
   */
  readonly sloAttainment90d: Maybe<Scalars['Float']['output']>;
  /**
   * The same for each of the last 90 days, the earliest first, as far back as for `sloAttainment90d`. Null, with the error code
   * `DETAILS_UNAVAILABLE`, when the store cannot be reached.
   */
  readonly days: Maybe<ReadonlyArray<FreshDay>>;
  /** Latest attempt; null: none yet. */
  readonly attemptedAt: Maybe<Scalars['DateTime']['output']>;
  /** What came of it; null: no attempt yet. */
  readonly lastOutcome: Maybe<RunOutcome>;
  /** Latest good answer; null: none yet. */
  readonly checkedAt: Maybe<Scalars['DateTime']['output']>;
  /** When what we read last differed from what we had; null: never read. */
  readonly changedAt: Maybe<Scalars['DateTime']['output']>;
  /** When the publisher says that it changed the document; null: it does not say. */
  readonly sourcePublishedAt: Maybe<Scalars['DateTime']['output']>;
};

/** How fresh a source was on one day. */
export type FreshDay = {
  /** Day of UTC. */
  readonly date: Scalars['Date']['output'];
  /** Share of the day, 0 to 1, in which the source was FRESH; of today, as far as it has come. Null: the hub had not tried to read the source yet. */
  readonly freshShare: Maybe<Scalars['Float']['output']>;
};

/** How old knowledge is, against the cadence of its source. */
export type FreshnessState =
  /** Read well within one and a half times the source's cadence. */
  | 'FRESH'
  /** Older than that, and no more than three times the cadence. */
  | 'LATE'
  /** Older than three times the cadence. */
  | 'STALE'
  /** Late, and the latest attempt failed. */
  | 'UNREACHABLE'
  /** Never read well. */
  | 'UNKNOWN';

/** How old the knowledge of something is. With several sources, the worst of them decides. */
export type Freshness = {
  /** The worst state among the sources. */
  readonly state: FreshnessState;
  /** The oldest of the sources' latest good answers; null: one of them has never been read, or there is no source. */
  readonly checkedAt: Maybe<Scalars['DateTime']['output']>;
  /** The latest time at which one of the sources' lists was seen to have changed; null: never. */
  readonly changedAt: Maybe<Scalars['DateTime']['output']>;
  /** The latest date of change that the publishers themselves state; null: none states one. */
  readonly sourcePublishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Those that are not FRESH. */
  readonly staleSources: ReadonlyArray<Source>;
};

/** Bounds on a source. A batch outside them is held, and the last good one goes on being served. */
export type SourceContract = {
  /** Raised when the bounds or the reading change in a way that users of the data should know. */
  readonly version: Scalars['String']['output'];
  /** Fewest rows that are believed. */
  readonly minRows: Scalars['Int']['output'];
  /** Most rows that are believed. */
  readonly maxRows: Scalars['Int']['output'];
  /** Share of the rows, 0 to 1, that may disappear at once without a person's word. One row always may. */
  readonly maxRemovedShare: Scalars['Float']['output'];
  /** Fields that the contract speaks of. */
  readonly fields: ReadonlyArray<ContractField>;
  /** Words that must stand in the documents; without them it is another page. */
  readonly canaries: ReadonlyArray<Scalars['String']['output']>;
  /** Good harvests in a row that must miss a row before it counts as gone. */
  readonly confirmRemovalAfter: Scalars['Int']['output'];
  /** Readings in a row that must miss the same rows before a list that was held for them goes through by itself; see `/rules/release-1`. */
  readonly releaseAfter: Scalars['Int']['output'];
};

/** What the contract says of one field. */
export type ContractField = {
  /** Name of the field in the source's row. */
  readonly name: Scalars['String']['output'];
  /** What is asked of it. */
  readonly handling: FieldHandling;
  /** Least share of the rows, 0 to 1, in which it must be filled in; null: no bound. */
  readonly fillRateMin: Maybe<Scalars['Float']['output']>;
};

/** What a contract asks of a field. */
export type FieldHandling =
  /** Read where it is there. */
  | 'MAPPED'
  /** A row without it is reported and left out. */
  | 'REQUIRED';

/** A document as it was fetched: kept for ever, by the hash of its bytes. */
export type Document = Node & {
  /** Permanent and opaque. */
  readonly id: Scalars['ID']['output'];
  /** The same as `id`: this is not of one moment. */
  readonly permanentId: Scalars['ID']['output'];
  /** Hash of the bytes. */
  readonly sha256: Scalars['Sha256']['output'];
  /** Where it was fetched, after redirects. */
  readonly url: Scalars['URL']['output'];
  /** When these bytes were first fetched. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** When the publisher says that it was changed; null: it does not say. */
  readonly sourcePublishedAt: Maybe<Scalars['DateTime']['output']>;
  /** Media type by the publisher's server; null: not said. */
  readonly mediaType: Maybe<Scalars['String']['output']>;
  /** Length in bytes. */
  readonly bytes: Scalars['Int']['output'];
  /** Path on this hub that gives the very bytes, as a download. */
  readonly archive: Scalars['URL']['output'];
  /** The publisher's own tag of these bytes; null: it gave none. */
  readonly etag: Maybe<Scalars['String']['output']>;
};

/** One attempt to read a source. */
export type Run = Node & {
  /** Permanent and opaque. */
  readonly id: Scalars['ID']['output'];
  /** The same as `id`: this is not of one moment. */
  readonly permanentId: Scalars['ID']['output'];
  /** The source; null where it is no longer in the catalogue. */
  readonly source: Maybe<Source>;
  /** When it began. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** When it ended. */
  readonly finishedAt: Scalars['DateTime']['output'];
  /** Milliseconds from the one to the other. */
  readonly durationMs: Scalars['Int']['output'];
  /** What came of it. */
  readonly outcome: RunOutcome;
  /** Its rows are the ones served now, or were until a later run. */
  readonly promoted: Scalars['Boolean']['output'];
  /** Version of the reader. */
  readonly parserVersion: Scalars['String']['output'];
  /** What was read. */
  readonly documents: ReadonlyArray<RunDocument>;
  /** Rows against the last good run. */
  readonly counts: RunCounts;
  /** How every cell was accounted for: read = mapped + ignored + reported. */
  readonly cells: CellTally;
  /** Layouts that were recognised in the documents. */
  readonly layouts: ReadonlyArray<Scalars['String']['output']>;
  /** How the documents differ from what the reader knows. */
  readonly drift: ReadonlyArray<DriftSignal>;
  /** Why it was held or failed; empty otherwise. */
  readonly reasons: ReadonlyArray<RunReason>;
  /** The last good run, which the rows were compared with. Null: it is the first one, or from before this was kept, or (with the error code `DETAILS_UNAVAILABLE`) the store cannot be reached. */
  readonly baseline: Maybe<Run>;
  /** How the rows differ from the baseline's; of a held run, what would have changed. Null: nothing was read, or there was nothing to compare with. */
  readonly diff: Maybe<RunDiff>;
  /** Rows that disappeared and are held back from removal. */
  readonly quarantined: ReadonlyArray<QuarantinedRemoval>;
  /** What would let the list through; null unless it is held, and the latest reading of its source. */
  readonly release: Maybe<RunRelease>;
  /** How it went through although it would have been held by itself; null: it would not. */
  readonly released: Maybe<RunReleaseKind>;
  /** What a person at the publisher should look at. Null, with the error code `DETAILS_UNAVAILABLE`, when the store cannot be reached. */
  readonly findings: Maybe<ReadonlyArray<Finding>>;
};

/** A row that disappeared and is held back from removal. */
export type QuarantinedRemoval = {
  /** Key of the row. */
  readonly recordKey: Scalars['String']['output'];
  /** Name of the row, for people. */
  readonly recordLabel: Scalars['String']['output'];
};

/** What came of an attempt. */
export type RunOutcome =
  /** Read, and nothing to remark. */
  | 'OK'
  /** Read, with findings. */
  | 'OK_WITH_FINDINGS'
  /** The publisher's server says that nothing has changed. */
  | 'NOT_MODIFIED'
  /** Read, but outside the contract; the last good batch is still served. */
  | 'HELD'
  /** Could not be read; the last good batch is still served. */
  | 'FAILED';

/** A document as used by a run. */
export type RunDocument = Node & {
  /** Opaque, and of this run alone. */
  readonly id: Scalars['ID']['output'];
  /** The same as `id`: this is not of one moment. */
  readonly permanentId: Scalars['ID']['output'];
  /** `id` of the `Document`: equal bytes are one document, in however many runs. */
  readonly documentId: Scalars['ID']['output'];
  /** Its name within the source; the list itself is `list`. */
  readonly name: Scalars['String']['output'];
  /** Hash of the bytes. */
  readonly sha256: Scalars['Sha256']['output'];
  /** Where it was fetched, after redirects. */
  readonly url: Scalars['URL']['output'];
  /** When it was fetched. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** Length in bytes. */
  readonly bytes: Scalars['Int']['output'];
  /** Media type by the publisher's server; null: not said. */
  readonly mediaType: Maybe<Scalars['String']['output']>;
  /** Path on this hub that gives the very bytes, as a download, for as long as they are kept for the API. */
  readonly archive: Scalars['URL']['output'];
};

/** Rows of a run, against the last good one. */
export type RunCounts = {
  /** Rows read. */
  readonly read: Scalars['Int']['output'];
  /** New rows. */
  readonly added: Scalars['Int']['output'];
  /** Rows with another content. */
  readonly changed: Scalars['Int']['output'];
  /** Rows that are gone. */
  readonly removed: Scalars['Int']['output'];
  /** Rows with the same content. */
  readonly unchanged: Scalars['Int']['output'];
  /** Rows that could not be used; each has a finding. */
  readonly rejected: Scalars['Int']['output'];
};

/** How the cells of the documents were accounted for. */
export type CellTally = {
  /** Cells with content. */
  readonly read: Scalars['Int']['output'];
  /** Became values. */
  readonly mapped: Scalars['Int']['output'];
  /** Known and left out by name, for a stated reason. */
  readonly ignored: Scalars['Int']['output'];
  /** Reported as findings. */
  readonly reported: Scalars['Int']['output'];
};

/** A difference between a document and what the reader knows. */
export type DriftSignal = {
  /** Sort of difference. */
  readonly kind: DriftKind;
  /** What differs, for people. */
  readonly detail: Scalars['String']['output'];
  /** It is enough to hold the batch. */
  readonly breaking: Scalars['Boolean']['output'];
};

/** Sorts of differences. */
export type DriftKind =
  /** A column that the reader does not know. */
  | 'COLUMN_ADDED'
  /** A known column is gone. */
  | 'COLUMN_REMOVED'
  /** A known column has another heading. */
  | 'HEADER_RENAMED'
  /** The place where the list should be is empty. */
  | 'SELECTOR_EMPTY'
  /** Too few or too many rows. */
  | 'ROW_COUNT'
  /** A field is filled in less often than it should be. */
  | 'FILL_RATE'
  /** A word in a status or category that the reader does not know. */
  | 'NEW_CATEGORY_VALUE'
  /** Words that should stand in the document are missing. */
  | 'CANARY_MISSING'
  /** Another type of document than expected. */
  | 'MEDIA_TYPE';

/** Why a run was held or failed. */
export type RunReason = {
  /** Stable code. */
  readonly code: Scalars['String']['output'];
  /** The same in words. */
  readonly text: LocalizedText;
};

/** Something in a document that a person should see. */
export type Finding = Node & {
  /** Permanent and opaque; the same for the same matter in every run. */
  readonly id: Scalars['ID']['output'];
  /** The same as `id`: this is not of one moment. */
  readonly permanentId: Scalars['ID']['output'];
  /** The source; null where it is no longer in the catalogue. */
  readonly source: Maybe<Source>;
  /** Stable and upper case, such as `UNKNOWN_STATUS`. */
  readonly code: Scalars['String']['output'];
  /** How grave it is. */
  readonly severity: Severity;
  /** What has come of it. */
  readonly state: FindingState;
  /** What the publisher has answered, in its own words; null: nothing. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** When it was answered; null: it is not. */
  readonly answeredAt: Maybe<Scalars['DateTime']['output']>;
  /** Key of the row. */
  readonly recordKey: Scalars['String']['output'];
  /** Name of the row, for people. */
  readonly recordLabel: Scalars['String']['output'];
  /** Where in the document; null: the document as a whole. */
  readonly locator: Maybe<Locator>;
  /** What is the matter. */
  readonly message: LocalizedText;
  /** What to do about it. */
  readonly action: LocalizedText;
  /** The value found, verbatim; null: none. */
  readonly found: Maybe<Scalars['String']['output']>;
  /** What it probably should be; null: no suggestion. */
  readonly suggested: Maybe<Scalars['String']['output']>;
  /** The attempt that first saw it. Null, with the error code `DETAILS_UNAVAILABLE`, when the store cannot be reached; null also for a very old one. */
  readonly firstSeen: Maybe<Run>;
  /** When it was first seen. */
  readonly firstSeenAt: Scalars['DateTime']['output'];
  /** The attempt that last saw it; null as for `firstSeen`. */
  readonly lastSeen: Maybe<Run>;
  /** When it was last seen. */
  readonly lastSeenAt: Scalars['DateTime']['output'];
};

/** How grave a finding is. */
export type Severity =
  /** Good to know. */
  | 'INFO'
  /** A value may be missing or misread. */
  | 'WARNING'
  /** A row could not be used. */
  | 'ERROR'
  /** The batch is held. */
  | 'BLOCKING';

/** What has come of a finding. */
export type FindingState =
  /** Nobody has answered. */
  | 'OPEN'
  /** The publisher has seen it. */
  | 'ACKNOWLEDGED'
  /** The publisher disagrees. */
  | 'DISPUTED'
  /** No longer in the document. */
  | 'FIXED'
  /** The publisher leaves it as it is. */
  | 'WONT_FIX';

/** A page of runs. */
export type RunConnection = {
  /** Runs with their cursors. */
  readonly edges: ReadonlyArray<RunEdge>;
  /** The runs alone. */
  readonly nodes: ReadonlyArray<Run>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Exact number of all that match, not only of the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A run in a page. */
export type RunEdge = {
  /** Place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The run. */
  readonly node: Run;
};

/** A page of findings. */
export type FindingConnection = {
  /** Findings with their cursors. */
  readonly edges: ReadonlyArray<FindingEdge>;
  /** The findings alone. */
  readonly nodes: ReadonlyArray<Finding>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Exact number of all that match, not only of the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A finding in a page. */
export type FindingEdge = {
  /** Place in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The finding. */
  readonly node: Finding;
};

/** A version of a framework. */
export type FrameworkVersion = Node & {
  /** Opaque: never parse it. Of what is served now the permanent id; of another moment an id of its own. See docs/clients.md. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** The framework. */
  readonly framework: Framework;
  /** As stated; null: not stated. */
  readonly version: Maybe<Scalars['Version']['output']>;
  /** The publisher's numbers, such as `HIS 1174:2016`; empty: none. */
  readonly identifiers: ReadonlyArray<Identifier>;
  /** Where it stands in its life. */
  readonly lifecycle: Lifecycle;
  /** First published; null: not stated. */
  readonly publishedOn: Maybe<Scalars['Date']['output']>;
  /** From when it applies, as precise as stated; null: not stated. */
  readonly validFrom: Maybe<Scalars['Date']['output']>;
  /** Fields that are the editors' own reading, not the publisher's statement. */
  readonly inferredFields: ReadonlyArray<Scalars['String']['output']>;
  /** What it asks for; empty where the framework has several versions and no source says which of them asks. */
  readonly requirements: ReadonlyArray<Requirement>;
};

/** A number or name under which others know something. */
export type Identifier = {
  /** Whose numbers: `NO:ORGNR` for organisation numbers, or the letters before the number, such as `HIS`. */
  readonly scheme: Scalars['String']['output'];
  /** The number, as written. */
  readonly value: Scalars['String']['output'];
};

/** Sorts of frameworks. */
export type FrameworkKind =
  /** A standard, such as an entry of Referansekatalogen for e-helse. */
  | 'STANDARD'
  /** Advice to those who buy («felles rammer og anbefalinger ved anskaffelser»). Never an approval. */
  | 'PROCUREMENT_GUIDANCE'
  /** A regulation or directive of the EU. Whether it holds in Norway: see `Obligation.eeaState`. */
  | 'EU_REGULATION'
  /** A Norwegian act, or a proposal for one: see `lifecycle`. */
  | 'ACT'
  /** A Norwegian regulation («forskrift»). */
  | 'NATIONAL_REGULATION'
  /** A code that binds by agreement, such as Normen. It approves nobody. */
  | 'CODE_OF_CONDUCT'
  /** A specification or framework of its owner. */
  | 'SPECIFICATION'
  /** A catalogue of what to use. */
  | 'REFERENCE_CATALOGUE';

/** How a requirement binds one type of organisation, for one direction. The same standard may bind one and be advice to another. */
export type Obligation = {
  /** How strongly; null: the source does not say. */
  readonly level: Maybe<BindingLevel>;
  /** Type of organisation («virksomhetstype») in the publisher's words; null: not stated. */
  readonly organisationType: Maybe<Scalars['String']['output']>;
  /** What the organisation does with the standard; null: not stated. */
  readonly direction: Maybe<StandardDirection>;
  /** Who must meet it; empty: not stated, or see `organisationType`. */
  readonly actors: ReadonlyArray<Actor>;
  /** Where care is given; empty: not stated, which is not «nowhere». Of a standard it is the hub's own reading of `organisationType`. */
  readonly careSettings: ReadonlyArray<CareSetting>;
  /** Kinds of products; empty: not stated, which is not «none». */
  readonly categories: ReadonlyArray<ProductCategory>;
  /** What makes it binding; null: not stated. */
  readonly bindsVia: Maybe<BindsVia>;
  /** Where in the law; null: not stated. It is the legal basis only where `bindsVia` is LAW or REGULATION: advice and contracts may refer to an act. */
  readonly legalReference: Maybe<LegalReference>;
  /** Whose law or rules it comes from; null: not stated. */
  readonly jurisdiction: Maybe<Jurisdiction>;
  /** From when; null: not stated. Of an act of the EU it is the date in the EU. */
  readonly effectiveFrom: Maybe<Scalars['Date']['output']>;
  /** To when; null: not stated. */
  readonly effectiveTo: Maybe<Scalars['Date']['output']>;
  /** How far an act of the EU has come into the EEA agreement; null: not stated. */
  readonly eeaState: Maybe<EeaState>;
};

/** Who must meet a requirement. */
export type Actor =
  /** Who supplies a system. */
  | 'VENDOR'
  /** Who makes a system or a device, in the words of the EU's acts. */
  | 'MANUFACTURER'
  /** Who brings one in from outside. */
  | 'IMPORTER'
  /** Any organisation that gives health care. */
  | 'HEALTHCARE_PROVIDER'
  /** A municipality. */
  | 'MUNICIPALITY'
  /** A practice of general practitioners. */
  | 'GP_OFFICE'
  /** A hospital trust or a regional health authority. */
  | 'HOSPITAL_TRUST'
  /** A public authority. */
  | 'AUTHORITY';

/** Where care is given. */
export type CareSetting =
  /** A practice of general practitioners («legekontor»). */
  | 'GP_OFFICE'
  /** Care at home («hjemmetjeneste»). */
  | 'HOME_CARE'
  /** A nursing home («sykehjem»). */
  | 'NURSING_HOME'
  /** A municipal emergency clinic («legevakt»). */
  | 'EMERGENCY_CLINIC'
  /** A municipal acute bed («øyeblikkelig hjelp døgnopphold»). */
  | 'EMERGENCY_BED'
  /** A specialist with a public contract («avtalespesialist»). */
  | 'CONTRACT_SPECIALIST'
  /** A hospital. */
  | 'HOSPITAL'
  /** Dental care. */
  | 'DENTAL'
  /** A health station or the school health service («helsestasjon»). */
  | 'HEALTH_STATION'
  /** A pharmacy or bandagist. */
  | 'PHARMACY'
  /** A laboratory. */
  | 'LABORATORY'
  /** Diagnostic imaging. */
  | 'IMAGING'
  /** Other primary care, such as physiotherapy. */
  | 'OTHER_PRIMARY';

/** What makes a requirement binding. */
export type BindsVia =
  /** An act, of Norway or the EU. */
  | 'LAW'
  /** A regulation («forskrift»). */
  | 'REGULATION'
  /** The terms of Norsk helsenett. */
  | 'CONTRACT_NHN'
  /** The buyer's contract with the vendor. */
  | 'CONTRACT_BUYER'
  /** Nothing: it is advice. */
  | 'GUIDANCE';

/** Whose rules they are. */
export type Jurisdiction =
  /** Norway's. */
  | 'NO'
  /** The European Union's, and not in the EEA agreement: when it holds in Norway is not settled. See `Obligation.eeaState`. */
  | 'EU'
  /** The European Union's, taken into the EEA agreement. */
  | 'EEA';

/** How far an act of the EU has come into the EEA agreement. */
export type EeaState =
  /** Not taken into the agreement. */
  | 'NOT_INCORPORATED'
  /** The EEA states are considering it. When it will hold in Norway is not known. */
  | 'UNDER_ASSESSMENT'
  /** Taken into the agreement. */
  | 'INCORPORATED'
  /** It is no act of the EU. */
  | 'NOT_RELEVANT'
  /** Not known. */
  | 'UNKNOWN';

/** A place in the law. */
export type LegalReference = {
  /** The act or regulation, as the source names it. */
  readonly title: Scalars['String']['output'];
  /** Section or article; null: not stated. */
  readonly section: Maybe<Scalars['String']['output']>;
  /** Where it can be read; null: not stated. */
  readonly url: Maybe<Scalars['URL']['output']>;
};

/** How strongly a requirement binds. */
export type BindingLevel =
  /** Mandatory («obligatorisk», «skal»). */
  | 'MUST'
  /** Recommended («anbefalt», «bør»). */
  | 'SHOULD'
  /** Permitted («kan»). */
  | 'MAY'
  /** Announced, not yet binding. */
  | 'PLANNED';

/** What an organisation does with a message standard. */
export type StandardDirection =
  /** «Sende». */
  | 'SEND'
  /** «Motta». */
  | 'RECEIVE'
  /** «Sende og motta». */
  | 'SEND_AND_RECEIVE'
  /** «Bruke». */
  | 'USE';

/** Which frameworks. All conditions must hold; a list means any of its values. */
export type FrameworkFilter = {
  /** Sorts of frameworks. */
  readonly kind?: InputMaybe<ReadonlyArray<FrameworkKind>>;
  /** Keys of the publishers. */
  readonly publisherKeys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Themes, exactly as the publisher writes them. */
  readonly theme?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Words in the title or the identifier. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** Which requirements. All conditions must hold; a list means any of its values. */
export type RequirementFilter = {
  /** Keys of the frameworks. */
  readonly frameworkKeys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Sorts of the frameworks that they are of, such as `STANDARD`. */
  readonly frameworkKind?: InputMaybe<ReadonlyArray<FrameworkKind>>;
  /** How strongly they bind. Requirements without a stated level match none. */
  readonly level?: InputMaybe<ReadonlyArray<BindingLevel>>;
  /** Types of organisation, exactly as the publisher writes them. */
  readonly organisationType?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Directions. Requirements without a stated direction match none. */
  readonly direction?: InputMaybe<ReadonlyArray<StandardDirection>>;
  /** Areas, exactly as the publisher writes them. */
  readonly area?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Keys of the requirements, such as `EHDS_ART41_CE`. */
  readonly keys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Who must meet it. Requirements that state nobody match none. */
  readonly actor?: InputMaybe<ReadonlyArray<Actor>>;
  /** Where care is given, or the type of organisation that gives it there. Requirements that state neither match none. */
  readonly careSetting?: InputMaybe<ReadonlyArray<CareSetting>>;
  /** Kinds of products. Requirements that state no kind match none. */
  readonly category?: InputMaybe<ReadonlyArray<ProductCategory>>;
  /**
   * Kinds of products. Requirements that state no kind match none.
   * @deprecated Use `category`, as for products. Stays until 2028-01-01.
   */
  readonly productCategory?: InputMaybe<ReadonlyArray<ProductCategory>>;
  /** What makes them binding. Requirements that state nothing match none. */
  readonly bindsVia?: InputMaybe<ReadonlyArray<BindsVia>>;
  /** Whose rules they are. Requirements that state nothing of it match none. */
  readonly jurisdiction?: InputMaybe<ReadonlyArray<Jurisdiction>>;
  /**
   * Those that apply by this day: their first day is then or before, and their last day not before. Requirements without a first day match
   * none.
   */
  readonly effectiveOn?: InputMaybe<Scalars['Date']['input']>;
  /**
   * Whether lists show a product that is approved where it is seen that the requirement is met (`shownAt`), of the kinds in `category` where
   * they are given. `false`: a list shows who meets it, and no such product is on it as approved, which is not the same as nobody meeting it.
   * Requirements that no list of integrations shows, or none that is read of late, match neither, and are in `unstatedCount`.
   */
  readonly hasVerifiedProduct?: InputMaybe<Scalars['Boolean']['input']>;
  /** Kinds of products that count in `hasVerifiedProduct`; those of `category` where it is left out. Refused without `hasVerifiedProduct`. */
  readonly verifiedCategory?: InputMaybe<ReadonlyArray<ProductCategory>>;
  /** Words in the title or the text, in Norwegian or in the editors' English, or words that mean the same (`EHR`, «journalsystem»). */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** A page of frameworks. */
export type FrameworkConnection = {
  /** Frameworks with their cursors. */
  readonly edges: ReadonlyArray<FrameworkEdge>;
  /** The frameworks alone. */
  readonly nodes: ReadonlyArray<Framework>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Exact number of all that match, not only of the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A framework in a page. */
export type FrameworkEdge = {
  /** Place in the list, tied to the snapshot and the filter. */
  readonly cursor: Scalars['String']['output'];
  /** The framework. */
  readonly node: Framework;
};

/** A page of requirements. */
export type RequirementConnection = {
  /**
   * Requirements that all other conditions fit, and that a condition on level, organisation type, direction, actor, care setting, kind of
   * product, what binds, whose rules, day or verified product left out only because the source does not state it. Not stated is not «does not bind»: they may bind all the same. 0 without such a condition.
   */
  readonly unstatedCount: Scalars['Int']['output'];
  /** Requirements with their cursors. */
  readonly edges: ReadonlyArray<RequirementEdge>;
  /** The requirements alone. */
  readonly nodes: ReadonlyArray<Requirement>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Exact number of all that match, not only of the page. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A requirement in a page. */
export type RequirementEdge = {
  /** Place in the list, tied to the snapshot and the filter. */
  readonly cursor: Scalars['String']['output'];
  /** The requirement. */
  readonly node: Requirement;
};

/** One value as one document says it: the ground that everything in the catalogue rests on. */
export type Statement = Node & {
  /** Permanent and opaque. `hub replay` derives the value again from it. */
  readonly id: Scalars['ID']['output'];
  /** The same at every moment: what to keep, link to and filter by. */
  readonly permanentId: Scalars['ID']['output'];
  /** Name of the field in the source's row, such as `decidedOn`. */
  readonly field: Scalars['String']['output'];
  /** The value that was read, as text; several values are separated by commas. */
  readonly value: Scalars['String']['output'];
  /** The words in the document that say it. */
  readonly raw: Scalars['String']['output'];
  /** The source; null where it is no longer in the catalogue. */
  readonly source: Maybe<Source>;
  /** Hash of the document's bytes. */
  readonly documentSha256: Scalars['Sha256']['output'];
  /** The document. Null, with the error code `DETAILS_UNAVAILABLE`, when the store that keeps it cannot be reached. */
  readonly document: Maybe<Document>;
  /** Where in the document the words stand. */
  readonly locator: Locator;
  /**
   * Of an editorial fact: where our editors read it. `document` and `locator` are then of our own file of facts; the ground is the page
   * that is cited. Null: the document is the publisher's own.
   */
  readonly citation: Maybe<Citation>;
  /** Key of the rule that made the value of the words. */
  readonly rule: Scalars['String']['output'];
  /** Language of `raw` (BCP 47). The hub does not distinguish nynorsk from bokmål. */
  readonly lang: Scalars['String']['output'];
  /** Whether it counts. */
  readonly rank: Rank;
  /** The harvest that made it. Null, with the error code `DETAILS_UNAVAILABLE`, when the store cannot be reached; null also for very old harvests. */
  readonly run: Maybe<Run>;
  /** What our harvests have seen of the row. */
  readonly observation: Observation;
  /** When a harvest first saw the row. */
  readonly firstSeen: Scalars['DateTime']['output'];
  /** When a harvest last saw it. In an earlier snapshot: the start of `run`. Null: not known, or the row is gone. */
  readonly lastSeen: Maybe<Scalars['DateTime']['output']>;
};

/** Where an editorial fact was read, at its publisher's. */
export type Citation = {
  /** The publisher's page; null: the document has no address. */
  readonly url: Maybe<Scalars['URL']['output']>;
  /** What the page or document is called; null: not written down. */
  readonly document: Maybe<Scalars['String']['output']>;
  /** Whose page or document it is; null: not written down. */
  readonly publisher: Maybe<Scalars['String']['output']>;
  /** Of the page or document, as far as it gives one; otherwise the day on which the editors read it, or wrote it down; null: none is known. */
  readonly date: Maybe<Scalars['Date']['output']>;
  /** The publisher's own words, verbatim; null: not written down. */
  readonly quote: Maybe<Scalars['String']['output']>;
  /** What the publisher says there, in our editors' short words. Not a quotation. */
  readonly says: Maybe<Scalars['String']['output']>;
};

/** Whether a statement counts. */
export type Rank =
  /** The one that is shown, where statements disagree. */
  | 'PREFERRED'
  /** It counts like others. */
  | 'NORMAL'
  /** Its row is gone from the list. */
  | 'SUPERSEDED';

/** A place in a document. */
export type Locator = {
  /** Name of the document within its source; the list itself is `list`. */
  readonly document: Scalars['String']['output'];
  /** Sheet of a workbook; null: not a workbook. */
  readonly sheet: Maybe<Scalars['String']['output']>;
  /** Row, counted from 1 with heading rows, as Excel counts; null: no row. */
  readonly row: Maybe<Scalars['Int']['output']>;
  /** Heading of the column, verbatim; null: no column. */
  readonly column: Maybe<Scalars['String']['output']>;
  /** Address of a workbook's cell, such as `C7`; null: not a workbook. */
  readonly cell: Maybe<Scalars['String']['output']>;
  /** Path of elements in HTML, or a JSON pointer (RFC 6901) in JSON and YAML; null where row and column give the place. */
  readonly path: Maybe<Scalars['String']['output']>;
  /** The words at that place, verbatim. */
  readonly quote: Scalars['String']['output'];
};

/**
 * What is new, as it comes: by server-sent events (`POST` or `GET /graphql` with `accept: text/event-stream`) or a WebSocket at /graphql (subprotocol
 * `graphql-transport-ws`). Each message has the extensions of every answer, with the snapshot that it is from.
 */
export type Subscription = {
  /**
   * The sequence of `Query.changes` as it grows, page by page, from what is served now or from `after`. The first message comes at once and may be empty: keep
   * `pageInfo { endCursor }` of each message, here or of `Query.changes`, and give it as `after` to go on: nothing is skipped and nothing given twice.
   * Ends with an error where the store cannot be reached; going on later loses nothing.
   */
  readonly changes: ChangeEventConnection;
};


/**
 * What is new, as it comes: by server-sent events (`POST` or `GET /graphql` with `accept: text/event-stream`) or a WebSocket at /graphql (subprotocol
 * `graphql-transport-ws`). Each message has the extensions of every answer, with the snapshot that it is from.
 */
export type SubscriptionChangesArgs = {
  filter?: InputMaybe<ChangeFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Technical forms of a register's interface, as Folkehelseinstituttet names them. */
export type InterfaceType =
  /** ebXML messages. */
  | 'EBXML'
  /** FHIR API. */
  | 'FHIR'
  /** App launched by SMART on FHIR. */
  | 'SMART_ON_FHIR'
  /** A REST API of the register's own. */
  | 'REST_PROPRIETARY'
  /** Web form. */
  | 'WEB'
  /** File transfer by sFTP. */
  | 'SFTP';

/** How far one phase of a trial in production may go. */
export type TrialRule = {
  /** The phase. */
  readonly phase: ProcessPhase;
  /** Largest number of sites, counted in `unit`; null: not stated. */
  readonly maxSites: Maybe<Scalars['Int']['output']>;
  /** Shortest length in days; null: not stated in days. */
  readonly minDurationDays: Maybe<Scalars['Int']['output']>;
  /** Shortest length in months, where the source counts in months; null: it does not. */
  readonly minDurationMonths: Maybe<Scalars['Int']['output']>;
  /** What a site is, in the owner's words. */
  readonly unit: Scalars['String']['output'];
  /** The words that the rule rests on. Null, with the error code `DETAILS_UNAVAILABLE`, when the store that keeps them cannot be reached. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
};

/** Something that must be in place before a product may integrate. */
export type Prerequisite = {
  /** The target or interface that has it. */
  readonly of: Maybe<IntegrationPoint>;
  /** Who must see to it. */
  readonly party: Party;
  /** What sort of thing it is. */
  readonly kind: PrerequisiteKind;
  /** The target or interface that is required; null where the prerequisite is something else, or names something outside the catalogue. */
  readonly requires: Maybe<IntegrationPoint>;
  /** In words, for people. */
  readonly text: LocalizedText;
  /** The words that it rests on. Null, with the error code `DETAILS_UNAVAILABLE`, when the store that keeps them cannot be reached. */
  readonly evidence: Maybe<ReadonlyArray<Statement>>;
};

/** A target, or one interface of it. */
export type IntegrationPoint = NationalService | HealthRegister | TargetInterface;

/** Who must see to a prerequisite. */
export type Party =
  /** The vendor of the product. */
  | 'VENDOR'
  /** The one who buys and uses it. */
  | 'BUYER'
  /** Both. */
  | 'BOTH';

/** Sorts of prerequisites. */
export type PrerequisiteKind =
  /** Integration with another service, such as HelseID. */
  | 'INTEGRATION'
  /** A signed agreement. */
  | 'AGREEMENT'
  /** Membership, such as in Helsenettet. */
  | 'MEMBERSHIP'
  /** An assessment, such as a risk assessment. */
  | 'ASSESSMENT';

/** One name of a vendor. */
export type VendorName = {
  /** The name, as written. */
  readonly value: Scalars['String']['output'];
  /** What sort of name it is. */
  readonly kind: NameKind;
};

/** Sorts of names. */
export type NameKind =
  /** The name in Enhetsregisteret. */
  | 'LEGAL'
  /** A name used in the market. */
  | 'BRAND'
  /** A name used earlier. */
  | 'FORMER'
  /** A spelling found in a source. */
  | 'ALIAS_IN_SOURCE';

/** State of a company in Enhetsregisteret. */
export type RegistryState =
  /** Registered. */
  | 'ACTIVE'
  /** Deleted from the register. */
  | 'DELETED'
  /** Bankrupt («konkurs»). */
  | 'BANKRUPT'
  /** Being wound up («under avvikling»). */
  | 'UNDER_LIQUIDATION'
  /** The register has no entity with the number that the lists give. The number may be mistyped; nothing follows for the vendor. */
  | 'NOT_REGISTERED'
  /** Not looked up, for instance because no list gives a number. */
  | 'UNKNOWN';

/** A decision on whether two names mean the same company. Open to all, and it can be undone. */
export type ResolutionDecision = {
  /** What was decided. */
  readonly judgement: Judgement;
  /** The name or key in a source. */
  readonly left: Scalars['String']['output'];
  /** What it was compared with. */
  readonly right: Scalars['String']['output'];
  /** Key of the method, such as an equal organisation number or a reviewed decision. */
  readonly method: Scalars['String']['output'];
  /** 0 to 1 where the method gives a score; null where it is plain yes or no. */
  readonly score: Maybe<Scalars['Float']['output']>;
  /** The rule or the person. */
  readonly decidedBy: Scalars['String']['output'];
  /** When. */
  readonly decidedAt: Scalars['DateTime']['output'];
  /** Why, for people. */
  readonly reason: Scalars['String']['output'];
};

/** Outcome of a decision on identity. */
export type Judgement =
  /** The same company. */
  | 'POSITIVE'
  /** Two companies; a later rule may not join them. */
  | 'NEGATIVE'
  /** Not settled; they are kept apart. */
  | 'UNSURE';

/** Which vendors. All conditions must hold; a list means any of its values. */
export type VendorFilter = {
  /** Words or beginnings of words in any name; å, ø, æ and a, o, ae find each other. */
  readonly text?: InputMaybe<Scalars['String']['input']>;
  /** Organisation numbers. */
  readonly orgnr?: InputMaybe<ReadonlyArray<Scalars['Orgnr']['input']>>;
  /** Vendors with at least one product that matches. */
  readonly products?: InputMaybe<ProductFilter>;
};

/** Order of vendors. */
export type VendorOrder = {
  /** What they are ordered by. */
  readonly field: VendorOrderField;
  /** Which way. */
  readonly direction?: InputMaybe<OrderDirection>;
};

/** What vendors can be ordered by. */
export type VendorOrderField =
  /** Name, in Norwegian alphabetical order. */
  | 'NAME'
  /** How well the names fit `text`, which must be given. */
  | 'RELEVANCE'
  /** When it, one of its products or one of their integrations last changed (`changedAt`); those of which no change is known stand last. */
  | 'CHANGED';

/** A page of vendors. */
export type VendorConnection = {
  /** Vendors with their cursors. */
  readonly edges: ReadonlyArray<VendorEdge>;
  /** The vendors alone. */
  readonly nodes: ReadonlyArray<Vendor>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** Exact number of all that match, not only of the page. */
  readonly totalCount: Scalars['Int']['output'];
  /**
   * Counts over all that match. A vendor counts once in each bucket that one of its integrations is in, of those that stand on their
   * lists (`observation: [LISTED, SOURCE_STALE]`).
   */
  readonly facets: Maybe<ReadonlyArray<Facet>>;
};


/** A page of vendors. */
export type VendorConnectionFacetsArgs = {
  fields: ReadonlyArray<Scalars['String']['input']>;
};

/** A vendor in a page. */
export type VendorEdge = {
  /** Place in the list, tied to the snapshot and the filter. */
  readonly cursor: Scalars['String']['output'];
  /** The vendor. */
  readonly node: Vendor;
};

/** What to be notified of, and where. */
export type WatchInput = {
  /** Key of a source, such as `nhn-vkp`; every source when left out. */
  readonly source?: InputMaybe<Scalars['String']['input']>;
  /**
   * A feed of this hub to follow instead of findings, as its path without an ending: `/feed/integrations?targetKeys=VKP&headline=APPROVED`.
   * Not beside `source`. See docs/feeds.md.
   */
  readonly feed?: InputMaybe<Scalars['String']['input']>;
  /** Where to send to: https, on the open internet. In sample mode an address of this machine. */
  readonly url: Scalars['URL']['input'];
};

/** A watch with its key, which is shown this once only. */
export type WatchKey = {
  /** The watch. */
  readonly watch: Watch;
  /** The key that signatures are made with, in the form of Standard Webhooks: `whsec_` and 32 bytes in base64. */
  readonly secret: Scalars['String']['output'];
};

/** A subscription to findings and held lists. */
export type Watch = Node & {
  /** Permanent and opaque. */
  readonly id: Scalars['ID']['output'];
  /** The same as `id`: this is not of one moment. */
  readonly permanentId: Scalars['ID']['output'];
  /** The source; null: every source, one that is no longer in the catalogue, or a feed. */
  readonly source: Maybe<Source>;
  /** The feed that it follows; null: findings of lists. */
  readonly feed: Maybe<Scalars['String']['output']>;
  /** Where it is sent to. */
  readonly url: Scalars['URL']['output'];
  /** When it began. What there was before is not sent. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** How it stands. */
  readonly state: WatchState;
  /** Why it is DISABLED: `GONE`, the receiver answered 410; `UNREACHABLE`, all tries failed. Null: it is not. */
  readonly why: Maybe<Scalars['String']['output']>;
  /** Tries in a row that failed. */
  readonly failures: Scalars['Int']['output'];
  /** What the last of them met: an HTTP status, or a code such as `TIMEOUT`; null: nothing. */
  readonly failure: Maybe<Scalars['String']['output']>;
  /** When it is tried next, if there is anything to send. */
  readonly nextAt: Scalars['DateTime']['output'];
  /** The latest that arrived; null: nothing yet. */
  readonly deliveredAt: Maybe<Scalars['DateTime']['output']>;
};

/** How a watch stands. */
export type WatchState =
  /** The receiver has not answered the first `hub.ping` yet. */
  | 'PENDING'
  /** It is notified. */
  | 'ACTIVE'
  /** It is notified of nothing any more; a new key takes it up again. */
  | 'DISABLED';



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  _Entity:
    | ( AgencyParent )
    | ( ApprovalParent )
    | ( ChangeEventParent )
    | ( DocumentParent )
    | ( DraftFindingParent )
    | ( FindingParent )
    | ( FrameworkParent )
    | ( FrameworkVersionParent )
    | ( TargetParent )
    | ( IdResolutionParent )
    | ( IntegrationParent )
    | ( MunicipalityParent )
    | ( TargetParent )
    | ( PlanElementParent )
    | ( ProductParent )
    | ( ProfileParent )
    | ( RequirementParent )
    | ( LinkParent )
    | ( PortfolioMeasureParent )
    | ( RoadmapActivityParent )
    | ( RunParent )
    | ( RunDocumentParent )
    | ( SelfDeclarationParent )
    | ( CatalogueParent )
    | ( SourceParent )
    | ( StatementParent )
    | ( TargetInterfaceParent )
    | ( VendorParent )
    | ( WatchParent )
  ;
  ApprovalSubject:
    | ( VendorParent )
    | ( IntegrationParent )
  ;
  IntegrationPoint:
    | ( TargetParent )
    | ( TargetParent )
    | ( TargetInterfaceParent )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( AgencyParent )
    | ( MunicipalityParent )
    | ( DraftFindingParent )
    | ( IdResolutionParent )
    | ( ChangeEventParent )
    | ( IntegrationParent )
    | ( ProductParent )
    | ( FrameworkParent )
    | ( RequirementParent )
    | ( TargetParent )
    | ( TargetParent )
    | ( TargetInterfaceParent )
    | ( VendorParent )
    | ( ApprovalParent )
    | ( LinkParent )
    | ( PlanElementParent )
    | ( ProfileParent )
    | ( RoadmapActivityParent )
    | ( SourceParent )
    | ( PortfolioMeasureParent )
    | ( SelfDeclarationParent )
    | ( CatalogueParent )
    | ( DocumentParent )
    | ( RunParent )
    | ( RunDocumentParent )
    | ( FindingParent )
    | ( FrameworkVersionParent )
    | ( StatementParent )
    | ( WatchParent )
  ;
  Sourced:
    | ( AgencyParent )
    | ( MunicipalityParent )
    | ( IntegrationParent )
    | ( ProductParent )
    | ( FrameworkParent )
    | ( RequirementParent )
    | ( TargetParent )
    | ( TargetParent )
    | ( TargetInterfaceParent )
    | ( VendorParent )
    | ( PlanElementParent )
    | ( ProfileParent )
    | ( RoadmapActivityParent )
    | ( PortfolioMeasureParent )
    | ( SelfDeclarationParent )
  ;
  IntegrationTarget:
    | ( TargetParent )
    | ( TargetParent )
  ;
  Named:
    | ( AgencyParent )
    | ( MunicipalityParent )
    | ( ProductParent )
    | ( FrameworkParent )
    | ( RequirementParent )
    | ( TargetParent )
    | ( TargetParent )
    | ( TargetInterfaceParent )
    | ( VendorParent )
    | ( PlanElementParent )
    | ( ProfileParent )
    | ( RoadmapActivityParent )
    | ( SourceParent )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Agency: ResolverTypeWrapper<AgencyParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Municipality: ResolverTypeWrapper<MunicipalityParent>;
  MunicipalityConnection: ResolverTypeWrapper<MunicipalityPage>;
  MunicipalityEdge: ResolverTypeWrapper<Omit<MunicipalityEdge, 'node'> & { node: ResolversTypes['Municipality'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RunRelease: ResolverTypeWrapper<RunReleaseParent>;
  RunReleaseKind: RunReleaseKind;
  RunDiff: ResolverTypeWrapper<RunDiff>;
  Catalogue: ResolverTypeWrapper<CatalogueParent>;
  AsOf: AsOf;
  RateLimit: ResolverTypeWrapper<RateLimit>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Sha256: ResolverTypeWrapper<Scalars['Sha256']['output']>;
  JSONObject: ResolverTypeWrapper<Scalars['JSONObject']['output']>;
  Orgnr: ResolverTypeWrapper<Scalars['Orgnr']['output']>;
  Version: ResolverTypeWrapper<Scalars['Version']['output']>;
  KeyKind: KeyKind;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  Sourced: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Sourced']>;
  LocalizedText: ResolverTypeWrapper<WordsParent>;
  OrderDirection: OrderDirection;
  DateRange: DateRange;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Facet: ResolverTypeWrapper<FacetParent>;
  Bucket: ResolverTypeWrapper<BucketParent>;
  CrossCounts: ResolverTypeWrapper<CrossCountsParent>;
  CrossCount: ResolverTypeWrapper<Omit<CrossCount, 'rowLabel' | 'columnLabel'> & { rowLabel?: Maybe<ResolversTypes['LocalizedText']>, columnLabel?: Maybe<ResolversTypes['LocalizedText']> }>;
  DataMode: DataMode;
  Lifecycle: ResolverTypeWrapper<LifecycleRowParent>;
  LifecycleStage: LifecycleStage;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  CompareInput: CompareInput;
  Comparison: ResolverTypeWrapper<ComparisonParent>;
  ComparisonRow: ResolverTypeWrapper<ComparisonRowParent>;
  CoverageInput: CoverageInput;
  CoverageMatrix: ResolverTypeWrapper<CoverageParent>;
  BasketResult: ResolverTypeWrapper<BasketParent>;
  CoverageGroup: ResolverTypeWrapper<GroupResultParent>;
  CoverageCount: ResolverTypeWrapper<CoverageCount>;
  CoverageCell: ResolverTypeWrapper<CellParent>;
  OpenPrerequisite: ResolverTypeWrapper<Omit<OpenPrerequisite, 'prerequisite'> & { prerequisite: ResolversTypes['Prerequisite'] }>;
  CoverageState: CoverageState;
  DraftInput: DraftInput;
  DraftReport: ResolverTypeWrapper<Omit<DraftReport, 'source' | 'reasons' | 'records' | 'findings'> & { source: ResolversTypes['Source'], reasons: ReadonlyArray<ResolversTypes['RunReason']>, records: ReadonlyArray<ResolversTypes['DraftRecord']>, findings: ReadonlyArray<ResolversTypes['DraftFinding']> }>;
  DraftVerdict: DraftVerdict;
  DraftDocument: ResolverTypeWrapper<DraftDocument>;
  DraftDiff: ResolverTypeWrapper<DraftDiff>;
  RowDifference: ResolverTypeWrapper<RowDifference>;
  RowDifferenceKind: RowDifferenceKind;
  FieldDifference: ResolverTypeWrapper<FieldDifference>;
  DraftRecord: ResolverTypeWrapper<CheckRecordParent>;
  DraftField: ResolverTypeWrapper<DraftField>;
  DraftFinding: ResolverTypeWrapper<DraftFindingParent>;
  _Service: ResolverTypeWrapper<_Service>;
  _Any: ResolverTypeWrapper<Scalars['_Any']['output']>;
  _Entity: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['_Entity']>;
  ResolutionCandidate: ResolverTypeWrapper<ResolutionCandidateParent>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  IdResolution: ResolverTypeWrapper<IdResolutionParent>;
  IdState: IdState;
  ChangeOrder: ChangeOrder;
  ChangePeriod: ChangePeriod;
  ChangeCount: ResolverTypeWrapper<Omit<ChangeCount, 'kinds' | 'causes'> & { kinds: ReadonlyArray<ResolversTypes['Bucket']>, causes: ReadonlyArray<ResolversTypes['Bucket']> }>;
  ChangeFilter: ChangeFilter;
  ChangeEvent: ResolverTypeWrapper<ChangeEventParent>;
  ChangeKind: ChangeKind;
  ChangeCause: ChangeCause;
  ChangeEventConnection: ResolverTypeWrapper<ChangeEventPage>;
  ChangeEventEdge: ResolverTypeWrapper<ChangeEventEdgeParent>;
  IntegrationTarget: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['IntegrationTarget']>;
  Integration: ResolverTypeWrapper<IntegrationParent>;
  Product: ResolverTypeWrapper<ProductParent>;
  Framework: ResolverTypeWrapper<FrameworkParent>;
  Requirement: ResolverTypeWrapper<RequirementParent>;
  NationalService: ResolverTypeWrapper<TargetParent>;
  HealthRegister: ResolverTypeWrapper<TargetParent>;
  TargetInterface: ResolverTypeWrapper<TargetInterfaceParent>;
  Vendor: ResolverTypeWrapper<VendorParent>;
  InterfaceRole: InterfaceRole;
  IntegrationStatus: ResolverTypeWrapper<StatusParent>;
  TrialState: ResolverTypeWrapper<TrialParent>;
  ProcessPhase: ProcessPhase;
  Standing: Standing;
  Observation: Observation;
  Headline: Headline;
  RuleRef: ResolverTypeWrapper<RuleRef>;
  StatusWarning: ResolverTypeWrapper<WarningCodeParent>;
  WarningCode: WarningCode;
  Contradiction: ResolverTypeWrapper<ContradictionParent>;
  Approval: ResolverTypeWrapper<ApprovalParent>;
  ApprovalSubject: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ApprovalSubject']>;
  VersionScope: ResolverTypeWrapper<VersionScope>;
  VersionScopeKind: VersionScopeKind;
  ApprovalBasis: ApprovalBasis;
  LegalEffect: LegalEffect;
  IntegrationFilter: IntegrationFilter;
  UnstatedOfIntegration: UnstatedOfIntegration;
  IntegrationOrder: IntegrationOrder;
  IntegrationOrderField: IntegrationOrderField;
  IntegrationConnection: ResolverTypeWrapper<IntegrationPage>;
  IntegrationEdge: ResolverTypeWrapper<Omit<IntegrationEdge, 'node'> & { node: ResolversTypes['Integration'] }>;
  Link: ResolverTypeWrapper<LinkParent>;
  LinkEnd: ResolverTypeWrapper<LinkEndParent>;
  LinkEndKind: LinkEndKind;
  LinkRelation: LinkRelation;
  PlanService: ResolverTypeWrapper<PlanServiceParent>;
  Named: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Named']>;
  Language: Language;
  PlanElement: ResolverTypeWrapper<PlanElementParent>;
  Profile: ResolverTypeWrapper<ProfileParent>;
  RoadmapActivity: ResolverTypeWrapper<RoadmapActivityParent>;
  Source: ResolverTypeWrapper<SourceParent>;
  PortfolioMeasure: ResolverTypeWrapper<PortfolioMeasureParent>;
  PlanLayer: PlanLayer;
  SelfDeclaration: ResolverTypeWrapper<SelfDeclarationParent>;
  Negative: ResolverTypeWrapper<NegativeParent>;
  ProductCategory: ProductCategory;
  ProductFilter: ProductFilter;
  UnstatedOfProduct: UnstatedOfProduct;
  ProductOrder: ProductOrder;
  ProductOrderField: ProductOrderField;
  ProductConnection: ResolverTypeWrapper<ProductPage>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProfileLine: ResolverTypeWrapper<ProfileLineParent>;
  LineResponse: LineResponse;
  Snapshot: ResolverTypeWrapper<CatalogueParent>;
  SnapshotCounts: ResolverTypeWrapper<SnapshotCounts>;
  SearchType: SearchType;
  SearchConnection: ResolverTypeWrapper<SearchPage>;
  SearchEdge: ResolverTypeWrapper<Omit<SearchEdge, 'node'> & { node: ResolversTypes['FoundItem'] }>;
  KindCount: ResolverTypeWrapper<KindCount>;
  FoundItem: ResolverTypeWrapper<FoundParent>;
  MatchedField: MatchedField;
  TextSpan: ResolverTypeWrapper<TextSpan>;
  SearchHit: ResolverTypeWrapper<Omit<SearchHit, 'node'> & { node: ResolversTypes['Node'] }>;
  SourceVerification: ResolverTypeWrapper<Omit<SourceVerification, 'accepted'> & { accepted: ReadonlyArray<ResolversTypes['AcceptedLayout']> }>;
  VerificationState: VerificationState;
  AcceptedLayout: ResolverTypeWrapper<AcceptedLayoutParent>;
  SourceHealth: ResolverTypeWrapper<SourceHealthParent>;
  FreshDay: ResolverTypeWrapper<FreshDay>;
  FreshnessState: FreshnessState;
  Freshness: ResolverTypeWrapper<FreshnessParent>;
  SourceContract: ResolverTypeWrapper<ContractParent>;
  ContractField: ResolverTypeWrapper<ContractField>;
  FieldHandling: FieldHandling;
  Document: ResolverTypeWrapper<DocumentParent>;
  Run: ResolverTypeWrapper<RunParent>;
  QuarantinedRemoval: ResolverTypeWrapper<QuarantinedRemoval>;
  RunOutcome: RunOutcome;
  RunDocument: ResolverTypeWrapper<RunDocumentParent>;
  RunCounts: ResolverTypeWrapper<RunCounts>;
  CellTally: ResolverTypeWrapper<CellTally>;
  DriftSignal: ResolverTypeWrapper<DriftSignal>;
  DriftKind: DriftKind;
  RunReason: ResolverTypeWrapper<RunReasonParent>;
  Finding: ResolverTypeWrapper<FindingParent>;
  Severity: Severity;
  FindingState: FindingState;
  RunConnection: ResolverTypeWrapper<RunPage>;
  RunEdge: ResolverTypeWrapper<Omit<RunEdge, 'node'> & { node: ResolversTypes['Run'] }>;
  FindingConnection: ResolverTypeWrapper<FindingPage>;
  FindingEdge: ResolverTypeWrapper<Omit<FindingEdge, 'node'> & { node: ResolversTypes['Finding'] }>;
  FrameworkVersion: ResolverTypeWrapper<FrameworkVersionParent>;
  Identifier: ResolverTypeWrapper<Identifier>;
  FrameworkKind: FrameworkKind;
  Obligation: ResolverTypeWrapper<RequirementRowParent>;
  Actor: Actor;
  CareSetting: CareSetting;
  BindsVia: BindsVia;
  Jurisdiction: Jurisdiction;
  EeaState: EeaState;
  LegalReference: ResolverTypeWrapper<LegalReference>;
  BindingLevel: BindingLevel;
  StandardDirection: StandardDirection;
  FrameworkFilter: FrameworkFilter;
  RequirementFilter: RequirementFilter;
  FrameworkConnection: ResolverTypeWrapper<FrameworkPage>;
  FrameworkEdge: ResolverTypeWrapper<Omit<FrameworkEdge, 'node'> & { node: ResolversTypes['Framework'] }>;
  RequirementConnection: ResolverTypeWrapper<RequirementPage>;
  RequirementEdge: ResolverTypeWrapper<Omit<RequirementEdge, 'node'> & { node: ResolversTypes['Requirement'] }>;
  Statement: ResolverTypeWrapper<StatementParent>;
  Citation: ResolverTypeWrapper<Citation>;
  Rank: Rank;
  Locator: ResolverTypeWrapper<LocatorParent>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  InterfaceType: InterfaceType;
  TrialRule: ResolverTypeWrapper<TrialRuleParent>;
  Prerequisite: ResolverTypeWrapper<PrerequisiteParent>;
  IntegrationPoint: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['IntegrationPoint']>;
  Party: Party;
  PrerequisiteKind: PrerequisiteKind;
  VendorName: ResolverTypeWrapper<VendorName>;
  NameKind: NameKind;
  RegistryState: RegistryState;
  ResolutionDecision: ResolverTypeWrapper<ResolutionDecision>;
  Judgement: Judgement;
  VendorFilter: VendorFilter;
  VendorOrder: VendorOrder;
  VendorOrderField: VendorOrderField;
  VendorConnection: ResolverTypeWrapper<VendorPage>;
  VendorEdge: ResolverTypeWrapper<Omit<VendorEdge, 'node'> & { node: ResolversTypes['Vendor'] }>;
  WatchInput: WatchInput;
  WatchKey: ResolverTypeWrapper<Omit<WatchKey, 'watch'> & { watch: ResolversTypes['Watch'] }>;
  Watch: ResolverTypeWrapper<WatchParent>;
  WatchState: WatchState;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Agency: AgencyParent;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  Municipality: MunicipalityParent;
  MunicipalityConnection: MunicipalityPage;
  MunicipalityEdge: Omit<MunicipalityEdge, 'node'> & { node: ResolversParentTypes['Municipality'] };
  Mutation: Record<PropertyKey, never>;
  RunRelease: RunReleaseParent;
  RunDiff: RunDiff;
  Catalogue: CatalogueParent;
  AsOf: AsOf;
  RateLimit: RateLimit;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  URL: Scalars['URL']['output'];
  Sha256: Scalars['Sha256']['output'];
  JSONObject: Scalars['JSONObject']['output'];
  Orgnr: Scalars['Orgnr']['output'];
  Version: Scalars['Version']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  Sourced: ResolversInterfaceTypes<ResolversParentTypes>['Sourced'];
  LocalizedText: WordsParent;
  DateRange: DateRange;
  PageInfo: PageInfo;
  Facet: FacetParent;
  Bucket: BucketParent;
  CrossCounts: CrossCountsParent;
  CrossCount: Omit<CrossCount, 'rowLabel' | 'columnLabel'> & { rowLabel?: Maybe<ResolversParentTypes['LocalizedText']>, columnLabel?: Maybe<ResolversParentTypes['LocalizedText']> };
  Lifecycle: LifecycleRowParent;
  Query: Record<PropertyKey, never>;
  CompareInput: CompareInput;
  Comparison: ComparisonParent;
  ComparisonRow: ComparisonRowParent;
  CoverageInput: CoverageInput;
  CoverageMatrix: CoverageParent;
  BasketResult: BasketParent;
  CoverageGroup: GroupResultParent;
  CoverageCount: CoverageCount;
  CoverageCell: CellParent;
  OpenPrerequisite: Omit<OpenPrerequisite, 'prerequisite'> & { prerequisite: ResolversParentTypes['Prerequisite'] };
  DraftInput: DraftInput;
  DraftReport: Omit<DraftReport, 'source' | 'reasons' | 'records' | 'findings'> & { source: ResolversParentTypes['Source'], reasons: ReadonlyArray<ResolversParentTypes['RunReason']>, records: ReadonlyArray<ResolversParentTypes['DraftRecord']>, findings: ReadonlyArray<ResolversParentTypes['DraftFinding']> };
  DraftDocument: DraftDocument;
  DraftDiff: DraftDiff;
  RowDifference: RowDifference;
  FieldDifference: FieldDifference;
  DraftRecord: CheckRecordParent;
  DraftField: DraftField;
  DraftFinding: DraftFindingParent;
  _Service: _Service;
  _Any: Scalars['_Any']['output'];
  _Entity: ResolversUnionTypes<ResolversParentTypes>['_Entity'];
  ResolutionCandidate: ResolutionCandidateParent;
  Float: Scalars['Float']['output'];
  IdResolution: IdResolutionParent;
  ChangeCount: Omit<ChangeCount, 'kinds' | 'causes'> & { kinds: ReadonlyArray<ResolversParentTypes['Bucket']>, causes: ReadonlyArray<ResolversParentTypes['Bucket']> };
  ChangeFilter: ChangeFilter;
  ChangeEvent: ChangeEventParent;
  ChangeEventConnection: ChangeEventPage;
  ChangeEventEdge: ChangeEventEdgeParent;
  IntegrationTarget: ResolversInterfaceTypes<ResolversParentTypes>['IntegrationTarget'];
  Integration: IntegrationParent;
  Product: ProductParent;
  Framework: FrameworkParent;
  Requirement: RequirementParent;
  NationalService: TargetParent;
  HealthRegister: TargetParent;
  TargetInterface: TargetInterfaceParent;
  Vendor: VendorParent;
  IntegrationStatus: StatusParent;
  TrialState: TrialParent;
  RuleRef: RuleRef;
  StatusWarning: WarningCodeParent;
  Contradiction: ContradictionParent;
  Approval: ApprovalParent;
  ApprovalSubject: ResolversUnionTypes<ResolversParentTypes>['ApprovalSubject'];
  VersionScope: VersionScope;
  IntegrationFilter: IntegrationFilter;
  IntegrationOrder: IntegrationOrder;
  IntegrationConnection: IntegrationPage;
  IntegrationEdge: Omit<IntegrationEdge, 'node'> & { node: ResolversParentTypes['Integration'] };
  Link: LinkParent;
  LinkEnd: LinkEndParent;
  PlanService: PlanServiceParent;
  Named: ResolversInterfaceTypes<ResolversParentTypes>['Named'];
  PlanElement: PlanElementParent;
  Profile: ProfileParent;
  RoadmapActivity: RoadmapActivityParent;
  Source: SourceParent;
  PortfolioMeasure: PortfolioMeasureParent;
  SelfDeclaration: SelfDeclarationParent;
  Negative: NegativeParent;
  ProductFilter: ProductFilter;
  ProductOrder: ProductOrder;
  ProductConnection: ProductPage;
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProfileLine: ProfileLineParent;
  Snapshot: CatalogueParent;
  SnapshotCounts: SnapshotCounts;
  SearchConnection: SearchPage;
  SearchEdge: Omit<SearchEdge, 'node'> & { node: ResolversParentTypes['FoundItem'] };
  KindCount: KindCount;
  FoundItem: FoundParent;
  TextSpan: TextSpan;
  SearchHit: Omit<SearchHit, 'node'> & { node: ResolversParentTypes['Node'] };
  SourceVerification: Omit<SourceVerification, 'accepted'> & { accepted: ReadonlyArray<ResolversParentTypes['AcceptedLayout']> };
  AcceptedLayout: AcceptedLayoutParent;
  SourceHealth: SourceHealthParent;
  FreshDay: FreshDay;
  Freshness: FreshnessParent;
  SourceContract: ContractParent;
  ContractField: ContractField;
  Document: DocumentParent;
  Run: RunParent;
  QuarantinedRemoval: QuarantinedRemoval;
  RunDocument: RunDocumentParent;
  RunCounts: RunCounts;
  CellTally: CellTally;
  DriftSignal: DriftSignal;
  RunReason: RunReasonParent;
  Finding: FindingParent;
  RunConnection: RunPage;
  RunEdge: Omit<RunEdge, 'node'> & { node: ResolversParentTypes['Run'] };
  FindingConnection: FindingPage;
  FindingEdge: Omit<FindingEdge, 'node'> & { node: ResolversParentTypes['Finding'] };
  FrameworkVersion: FrameworkVersionParent;
  Identifier: Identifier;
  Obligation: RequirementRowParent;
  LegalReference: LegalReference;
  FrameworkFilter: FrameworkFilter;
  RequirementFilter: RequirementFilter;
  FrameworkConnection: FrameworkPage;
  FrameworkEdge: Omit<FrameworkEdge, 'node'> & { node: ResolversParentTypes['Framework'] };
  RequirementConnection: RequirementPage;
  RequirementEdge: Omit<RequirementEdge, 'node'> & { node: ResolversParentTypes['Requirement'] };
  Statement: StatementParent;
  Citation: Citation;
  Locator: LocatorParent;
  Subscription: Record<PropertyKey, never>;
  TrialRule: TrialRuleParent;
  Prerequisite: PrerequisiteParent;
  IntegrationPoint: ResolversUnionTypes<ResolversParentTypes>['IntegrationPoint'];
  VendorName: VendorName;
  ResolutionDecision: ResolutionDecision;
  VendorFilter: VendorFilter;
  VendorOrder: VendorOrder;
  VendorConnection: VendorPage;
  VendorEdge: Omit<VendorEdge, 'node'> & { node: ResolversParentTypes['Vendor'] };
  WatchInput: WatchInput;
  WatchKey: Omit<WatchKey, 'watch'> & { watch: ResolversParentTypes['Watch'] };
  Watch: WatchParent;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
};

export type CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  slicingArguments?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
  sizedFields?: Maybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ConstraintDirectiveArgs = {
  maxLength?: Maybe<Scalars['Int']['input']>;
  maxWords?: Maybe<Scalars['Int']['input']>;
  maxItems?: Maybe<Scalars['Int']['input']>;
};

export type ConstraintDirectiveResolver<Result, Parent, ContextType = Context, Args = ConstraintDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type KnownKeysDirectiveArgs = {
  of: KeyKind;
};

export type KnownKeysDirectiveResolver<Result, Parent, ContextType = Context, Args = KnownKeysDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AgencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Agency'] = ResolversParentTypes['Agency']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orgnr?: Resolver<Maybe<ResolversTypes['Orgnr']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  targets?: Resolver<ReadonlyArray<ResolversTypes['IntegrationTarget']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<AgencyEvidenceArgs, 'includeSuperseded' | 'first'>>;
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<AgencyHistoryArgs, 'first'>>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<AgencyDisplayNameArgs, 'language'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MunicipalityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Municipality'] = ResolversParentTypes['Municipality']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  county?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  uses?: Resolver<ReadonlyArray<ResolversTypes['IntegrationTarget']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<MunicipalityEvidenceArgs, 'includeSuperseded' | 'first'>>;
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<MunicipalityHistoryArgs, 'first'>>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MunicipalityDisplayNameArgs, 'language'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MunicipalityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MunicipalityConnection'] = ResolversParentTypes['MunicipalityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MunicipalityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Municipality']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MunicipalityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MunicipalityEdge'] = ResolversParentTypes['MunicipalityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Municipality'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  answerFinding?: Resolver<ResolversTypes['Finding'], ParentType, ContextType, RequireFields<MutationAnswerFindingArgs, 'id' | 'state'>>;
  acceptLayout?: Resolver<ResolversTypes['Run'], ParentType, ContextType, RequireFields<MutationAcceptLayoutArgs, 'run' | 'by'>>;
  confirmRemovals?: Resolver<ResolversTypes['Run'], ParentType, ContextType, RequireFields<MutationConfirmRemovalsArgs, 'run'>>;
  checkDraft?: Resolver<ResolversTypes['DraftReport'], ParentType, ContextType, RequireFields<MutationCheckDraftArgs, 'input'>>;
  watch?: Resolver<ResolversTypes['WatchKey'], ParentType, ContextType, RequireFields<MutationWatchArgs, 'input'>>;
  unwatch?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType, RequireFields<MutationUnwatchArgs, 'id'>>;
  rotateSecret?: Resolver<ResolversTypes['WatchKey'], ParentType, ContextType, RequireFields<MutationRotateSecretArgs, 'id'>>;
};

export type RunReleaseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunRelease'] = ResolversParentTypes['RunRelease']> = {
  byConfirmation?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  confirmations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  confirmationsNeeded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  earliestAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['RuleRef'], ParentType, ContextType>;
};

export type RunDiffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunDiff'] = ResolversParentTypes['RunDiff']> = {
  rows?: Resolver<ReadonlyArray<ResolversTypes['RowDifference']>, ParentType, ContextType>;
  omitted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CatalogueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Catalogue'] = ResolversParentTypes['Catalogue']> = {
  snapshot?: Resolver<ResolversTypes['Snapshot'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<CatalogueProductsArgs, 'first'>>;
  vendors?: Resolver<Maybe<ResolversTypes['VendorConnection']>, ParentType, ContextType, RequireFields<CatalogueVendorsArgs, 'first'>>;
  integrations?: Resolver<Maybe<ResolversTypes['IntegrationConnection']>, ParentType, ContextType, RequireFields<CatalogueIntegrationsArgs, 'first'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<CatalogueProductArgs, 'id'>>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType, Partial<CatalogueVendorArgs>>;
  target?: Resolver<Maybe<ResolversTypes['IntegrationTarget']>, ParentType, ContextType, RequireFields<CatalogueTargetArgs, 'key'>>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<CatalogueSourceArgs, 'key'>>;
  targets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IntegrationTarget']>>, ParentType, ContextType, Partial<CatalogueTargetsArgs>>;
  agencies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Agency']>>, ParentType, ContextType, Partial<CatalogueAgenciesArgs>>;
  municipalities?: Resolver<Maybe<ResolversTypes['MunicipalityConnection']>, ParentType, ContextType, RequireFields<CatalogueMunicipalitiesArgs, 'first'>>;
  frameworks?: Resolver<Maybe<ResolversTypes['FrameworkConnection']>, ParentType, ContextType, RequireFields<CatalogueFrameworksArgs, 'first'>>;
  requirements?: Resolver<Maybe<ResolversTypes['RequirementConnection']>, ParentType, ContextType, RequireFields<CatalogueRequirementsArgs, 'first'>>;
  sources?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Source']>>, ParentType, ContextType, Partial<CatalogueSourcesArgs>>;
  searchConnection?: Resolver<Maybe<ResolversTypes['SearchConnection']>, ParentType, ContextType, RequireFields<CatalogueSearchConnectionArgs, 'text' | 'first'>>;
  search?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SearchHit']>>, ParentType, ContextType, RequireFields<CatalogueSearchArgs, 'text' | 'first'>>;
  compare?: Resolver<Maybe<ResolversTypes['Comparison']>, ParentType, ContextType, RequireFields<CatalogueCompareArgs, 'input'>>;
  coverage?: Resolver<Maybe<ResolversTypes['CoverageMatrix']>, ParentType, ContextType, RequireFields<CatalogueCoverageArgs, 'input'>>;
  resolutionCandidates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ResolutionCandidate']>>, ParentType, ContextType, RequireFields<CatalogueResolutionCandidatesArgs, 'first'>>;
  changes?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<CatalogueChangesArgs, 'first' | 'order'>>;
  links?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Link']>>, ParentType, ContextType, RequireFields<CatalogueLinksArgs, 'first'>>;
  planServices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlanService']>>, ParentType, ContextType, Partial<CataloguePlanServicesArgs>>;
  roadmap?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RoadmapActivity']>>, ParentType, ContextType, RequireFields<CatalogueRoadmapArgs, 'first'>>;
  portfolio?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PortfolioMeasure']>>, ParentType, ContextType, RequireFields<CataloguePortfolioArgs, 'first'>>;
  regulationPlan?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlanElement']>>, ParentType, ContextType, RequireFields<CatalogueRegulationPlanArgs, 'first'>>;
  profiles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Profile']>>, ParentType, ContextType, Partial<CatalogueProfilesArgs>>;
};

export type RateLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimit'] = ResolversParentTypes['RateLimit']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  estimatedRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export interface Sha256ScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Sha256'], any> {
  name: 'Sha256';
}

export interface JsonObjectScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSONObject'], any> {
  name: 'JSONObject';
}

export interface OrgnrScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Orgnr'], any> {
  name: 'Orgnr';
}

export interface VersionScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Version'], any> {
  name: 'Version';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Agency' | 'Municipality' | 'DraftFinding' | 'IdResolution' | 'ChangeEvent' | 'Integration' | 'Product' | 'Framework' | 'Requirement' | 'NationalService' | 'HealthRegister' | 'TargetInterface' | 'Vendor' | 'Approval' | 'Link' | 'PlanElement' | 'Profile' | 'RoadmapActivity' | 'Source' | 'PortfolioMeasure' | 'SelfDeclaration' | 'Snapshot' | 'Document' | 'Run' | 'RunDocument' | 'Finding' | 'FrameworkVersion' | 'Statement' | 'Watch', ParentType, ContextType>;
};

export type SourcedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sourced'] = ResolversParentTypes['Sourced']> = {
  __resolveType: TypeResolveFn<'Agency' | 'Municipality' | 'Integration' | 'Product' | 'Framework' | 'Requirement' | 'NationalService' | 'HealthRegister' | 'TargetInterface' | 'Vendor' | 'PlanElement' | 'Profile' | 'RoadmapActivity' | 'PortfolioMeasure' | 'SelfDeclaration', ParentType, ContextType>;
};

export type LocalizedTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  nb?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  original?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  originalLang?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  machineTranslated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type FacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facet'] = ResolversParentTypes['Facet']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  totalBuckets?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  buckets?: Resolver<ReadonlyArray<ResolversTypes['Bucket']>, ParentType, ContextType, RequireFields<FacetBucketsArgs, 'skip'>>;
};

export type BucketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bucket'] = ResolversParentTypes['Bucket']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  input?: Resolver<Maybe<ResolversTypes['JSONObject']>, ParentType, ContextType>;
};

export type CrossCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CrossCounts'] = ResolversParentTypes['CrossCounts']> = {
  rows?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  columns?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  cells?: Resolver<Maybe<ReadonlyArray<ResolversTypes['CrossCount']>>, ParentType, ContextType, Partial<CrossCountsCellsArgs>>;
};

export type CrossCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CrossCount'] = ResolversParentTypes['CrossCount']> = {
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rowLabel?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  columnLabel?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LifecycleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Lifecycle'] = ResolversParentTypes['Lifecycle']> = {
  stage?: Resolver<ResolversTypes['LifecycleStage'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  compare?: Resolver<Maybe<ResolversTypes['Comparison']>, ParentType, ContextType, RequireFields<QueryCompareArgs, 'input'>>;
  coverage?: Resolver<Maybe<ResolversTypes['CoverageMatrix']>, ParentType, ContextType, RequireFields<QueryCoverageArgs, 'input'>>;
  _service?: Resolver<ResolversTypes['_Service'], ParentType, ContextType>;
  _entities?: Resolver<ReadonlyArray<Maybe<ResolversTypes['_Entity']>>, ParentType, ContextType, RequireFields<Query_EntitiesArgs, 'representations'>>;
  resolutionCandidates?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ResolutionCandidate']>>, ParentType, ContextType, RequireFields<QueryResolutionCandidatesArgs, 'first'>>;
  resolveId?: Resolver<Maybe<ResolversTypes['IdResolution']>, ParentType, ContextType, RequireFields<QueryResolveIdArgs, 'id'>>;
  changes?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<QueryChangesArgs, 'first' | 'order'>>;
  changeCounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ChangeCount']>>, ParentType, ContextType, RequireFields<QueryChangeCountsArgs, 'period' | 'causes'>>;
  links?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Link']>>, ParentType, ContextType, RequireFields<QueryLinksArgs, 'first'>>;
  planServices?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlanService']>>, ParentType, ContextType, Partial<QueryPlanServicesArgs>>;
  roadmap?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RoadmapActivity']>>, ParentType, ContextType, RequireFields<QueryRoadmapArgs, 'first'>>;
  portfolio?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PortfolioMeasure']>>, ParentType, ContextType, RequireFields<QueryPortfolioArgs, 'first'>>;
  regulationPlan?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlanElement']>>, ParentType, ContextType, RequireFields<QueryRegulationPlanArgs, 'first'>>;
  profiles?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Profile']>>, ParentType, ContextType, Partial<QueryProfilesArgs>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  dataMode?: Resolver<ResolversTypes['DataMode'], ParentType, ContextType>;
  disclaimer?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  snapshot?: Resolver<ResolversTypes['Snapshot'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  catalogue?: Resolver<Maybe<ResolversTypes['Catalogue']>, ParentType, ContextType, Partial<QueryCatalogueArgs>>;
  rateLimit?: Resolver<ResolversTypes['RateLimit'], ParentType, ContextType, RequireFields<QueryRateLimitArgs, 'dryRun'>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryProductsArgs, 'first'>>;
  vendors?: Resolver<Maybe<ResolversTypes['VendorConnection']>, ParentType, ContextType, RequireFields<QueryVendorsArgs, 'first'>>;
  integrations?: Resolver<Maybe<ResolversTypes['IntegrationConnection']>, ParentType, ContextType, RequireFields<QueryIntegrationsArgs, 'first'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, RequireFields<QueryProductArgs, 'id'>>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType, Partial<QueryVendorArgs>>;
  target?: Resolver<Maybe<ResolversTypes['IntegrationTarget']>, ParentType, ContextType, RequireFields<QueryTargetArgs, 'key'>>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType, RequireFields<QuerySourceArgs, 'key'>>;
  targets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['IntegrationTarget']>>, ParentType, ContextType, Partial<QueryTargetsArgs>>;
  agencies?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Agency']>>, ParentType, ContextType, Partial<QueryAgenciesArgs>>;
  municipalities?: Resolver<Maybe<ResolversTypes['MunicipalityConnection']>, ParentType, ContextType, RequireFields<QueryMunicipalitiesArgs, 'first'>>;
  frameworks?: Resolver<Maybe<ResolversTypes['FrameworkConnection']>, ParentType, ContextType, RequireFields<QueryFrameworksArgs, 'first'>>;
  requirements?: Resolver<Maybe<ResolversTypes['RequirementConnection']>, ParentType, ContextType, RequireFields<QueryRequirementsArgs, 'first'>>;
  sources?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Source']>>, ParentType, ContextType, Partial<QuerySourcesArgs>>;
  searchConnection?: Resolver<Maybe<ResolversTypes['SearchConnection']>, ParentType, ContextType, RequireFields<QuerySearchConnectionArgs, 'text' | 'first'>>;
  search?: Resolver<Maybe<ReadonlyArray<ResolversTypes['SearchHit']>>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'text' | 'first'>>;
  watches?: Resolver<ReadonlyArray<ResolversTypes['Watch']>, ParentType, ContextType>;
};

export type ComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Comparison'] = ResolversParentTypes['Comparison']> = {
  profile?: Resolver<ResolversTypes['Profile'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  snapshot?: Resolver<ResolversTypes['Snapshot'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['RuleRef'], ParentType, ContextType>;
  disclaimer?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  products?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['ComparisonRow']>, ParentType, ContextType>;
};

export type ComparisonRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComparisonRow'] = ResolversParentTypes['ComparisonRow']> = {
  line?: Resolver<ResolversTypes['ProfileLine'], ParentType, ContextType>;
  differs?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  cells?: Resolver<ReadonlyArray<ResolversTypes['CoverageCell']>, ParentType, ContextType>;
};

export type CoverageMatrixResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageMatrix'] = ResolversParentTypes['CoverageMatrix']> = {
  profile?: Resolver<ResolversTypes['Profile'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  snapshot?: Resolver<ResolversTypes['Snapshot'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['RuleRef'], ParentType, ContextType>;
  disclaimer?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  withoutSources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  baskets?: Resolver<ReadonlyArray<ResolversTypes['BasketResult']>, ParentType, ContextType>;
};

export type BasketResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BasketResult'] = ResolversParentTypes['BasketResult']> = {
  products?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  cells?: Resolver<ReadonlyArray<ResolversTypes['CoverageCell']>, ParentType, ContextType>;
  counts?: Resolver<ReadonlyArray<ResolversTypes['CoverageCount']>, ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['CoverageGroup']>, ParentType, ContextType>;
  gaps?: Resolver<ReadonlyArray<ResolversTypes['CoverageCell']>, ParentType, ContextType>;
};

export type CoverageGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageGroup'] = ResolversParentTypes['CoverageGroup']> = {
  group?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CoverageState'], ParentType, ContextType>;
  because?: Resolver<ReadonlyArray<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
};

export type CoverageCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageCount'] = ResolversParentTypes['CoverageCount']> = {
  state?: Resolver<ResolversTypes['CoverageState'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageCell'] = ResolversParentTypes['CoverageCell']> = {
  line?: Resolver<ResolversTypes['ProfileLine'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CoverageState'], ParentType, ContextType>;
  because?: Resolver<ReadonlyArray<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  by?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  integrations?: Resolver<ReadonlyArray<ResolversTypes['Integration']>, ParentType, ContextType>;
  counterparts?: Resolver<ReadonlyArray<ResolversTypes['Integration']>, ParentType, ContextType>;
  expectedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  unmetPrerequisites?: Resolver<ReadonlyArray<ResolversTypes['OpenPrerequisite']>, ParentType, ContextType>;
};

export type OpenPrerequisiteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenPrerequisite'] = ResolversParentTypes['OpenPrerequisite']> = {
  prerequisite?: Resolver<ResolversTypes['Prerequisite'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CoverageState'], ParentType, ContextType>;
};

export type DraftReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftReport'] = ResolversParentTypes['DraftReport']> = {
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['DraftVerdict'], ParentType, ContextType>;
  wouldBeHeld?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['RunReason']>, ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['DraftDocument']>, ParentType, ContextType>;
  records?: Resolver<ReadonlyArray<ResolversTypes['DraftRecord']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['DraftFinding']>, ParentType, ContextType>;
  drift?: Resolver<ReadonlyArray<ResolversTypes['DriftSignal']>, ParentType, ContextType>;
  diff?: Resolver<ResolversTypes['DraftDiff'], ParentType, ContextType>;
  previewEndpoint?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type DraftDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftDocument'] = ResolversParentTypes['DraftDocument']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DraftDiffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftDiff'] = ResolversParentTypes['DraftDiff']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['RowDifference']>, ParentType, ContextType>;
};

export type RowDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RowDifference'] = ResolversParentTypes['RowDifference']> = {
  kind?: Resolver<ResolversTypes['RowDifferenceKind'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  counterpart?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['FieldDifference']>, ParentType, ContextType>;
};

export type FieldDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FieldDifference'] = ResolversParentTypes['FieldDifference']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type DraftRecordResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftRecord'] = ResolversParentTypes['DraftRecord']> = {
  locator?: Resolver<Maybe<ResolversTypes['Locator']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  interface?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['InterfaceRole']>, ParentType, ContextType>;
  process?: Resolver<Maybe<ResolversTypes['ProcessPhase']>, ParentType, ContextType>;
  standing?: Resolver<Maybe<ResolversTypes['Standing']>, ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['ApprovalBasis']>, ParentType, ContextType>;
  statusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  organisationNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  register?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  abbreviation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  flow?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  interfaceTypes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['InterfaceType']>>, ParentType, ContextType>;
  municipality?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  standard?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['BindingLevel']>, ParentType, ContextType>;
  identifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organisationType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['StandardDirection']>, ParentType, ContextType>;
  changedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  framework?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['DraftField']>, ParentType, ContextType>;
};

export type DraftFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftField'] = ResolversParentTypes['DraftField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type DraftFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftFinding'] = ResolversParentTypes['DraftFinding']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  findingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  recordKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['Locator']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  suggested?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isPublished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type _ServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['_Service'] = ResolversParentTypes['_Service']> = {
  sdl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface _AnyScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['_Any'], any> {
  name: '_Any';
}

export type _EntityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['_Entity'] = ResolversParentTypes['_Entity']> = {
  __resolveType: TypeResolveFn<'Agency' | 'Approval' | 'ChangeEvent' | 'Document' | 'DraftFinding' | 'Finding' | 'Framework' | 'FrameworkVersion' | 'HealthRegister' | 'IdResolution' | 'Integration' | 'Municipality' | 'NationalService' | 'PlanElement' | 'Product' | 'Profile' | 'Requirement' | 'Link' | 'PortfolioMeasure' | 'RoadmapActivity' | 'Run' | 'RunDocument' | 'SelfDeclaration' | 'Snapshot' | 'Source' | 'Statement' | 'TargetInterface' | 'Vendor' | 'Watch', ParentType, ContextType>;
};

export type ResolutionCandidateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResolutionCandidate'] = ResolversParentTypes['ResolutionCandidate']> = {
  names?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendors?: Resolver<ReadonlyArray<ResolversTypes['Vendor']>, ParentType, ContextType>;
  sources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type IdResolutionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IdResolution'] = ResolversParentTypes['IdResolution']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  requestedId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['IdState'], ParentType, ContextType>;
  now?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeCount'] = ResolversParentTypes['ChangeCount']> = {
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['Bucket']>, ParentType, ContextType>;
  causes?: Resolver<ReadonlyArray<ResolversTypes['Bucket']>, ParentType, ContextType>;
};

export type ChangeEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEvent'] = ResolversParentTypes['ChangeEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  cause?: Resolver<ResolversTypes['ChangeCause'], ParentType, ContextType>;
  entityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  field?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effectiveOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  observedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  snapshotId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  snapshot?: Resolver<Maybe<ResolversTypes['Snapshot']>, ParentType, ContextType>;
  breakingForBuyers?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChangeEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEventConnection'] = ResolversParentTypes['ChangeEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChangeEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ChangeEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChangeEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEventEdge'] = ResolversParentTypes['ChangeEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChangeEvent'], ParentType, ContextType>;
};

export type IntegrationTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationTarget'] = ResolversParentTypes['IntegrationTarget']> = {
  __resolveType: TypeResolveFn<'NationalService' | 'HealthRegister', ParentType, ContextType>;
};

export type IntegrationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Integration'] = ResolversParentTypes['Integration']> = {
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<IntegrationHistoryArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['IntegrationTarget'], ParentType, ContextType>;
  interface?: Resolver<Maybe<ResolversTypes['TargetInterface']>, ParentType, ContextType>;
  interfaceVersion?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['InterfaceRole']>, ParentType, ContextType>;
  via?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['IntegrationStatus'], ParentType, ContextType>;
  approvals?: Resolver<ReadonlyArray<ResolversTypes['Approval']>, ParentType, ContextType, RequireFields<IntegrationApprovalsArgs, 'includeSuperseded'>>;
  contradictions?: Resolver<ReadonlyArray<ResolversTypes['Contradiction']>, ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<IntegrationEvidenceArgs, 'includeSuperseded' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<ProductHistoryArgs, 'first'>>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProductDisplayNameArgs, 'language'>>;
  selfDeclarations?: Resolver<ReadonlyArray<ResolversTypes['SelfDeclaration']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['Vendor']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  careSettings?: Resolver<ReadonlyArray<ResolversTypes['CareSetting']>, ParentType, ContextType>;
  userGroups?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  integrations?: Resolver<Maybe<ResolversTypes['IntegrationConnection']>, ParentType, ContextType, RequireFields<ProductIntegrationsArgs, 'first'>>;
  negatives?: Resolver<ReadonlyArray<ResolversTypes['Negative']>, ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<ProductEvidenceArgs, 'includeSuperseded' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FrameworkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Framework'] = ResolversParentTypes['Framework']> = {
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<FrameworkHistoryArgs, 'first'>>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<FrameworkDisplayNameArgs, 'language'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FrameworkKind'], ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  publisherName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  inferredFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  identifier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lifecycle?: Resolver<ResolversTypes['Lifecycle'], ParentType, ContextType>;
  changedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  theme?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  isApprovalScheme?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['FrameworkVersion']>, ParentType, ContextType>;
  requirements?: Resolver<ReadonlyArray<ResolversTypes['Requirement']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['Link']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<FrameworkEvidenceArgs, 'includeSuperseded' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RequirementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Requirement'] = ResolversParentTypes['Requirement']> = {
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<RequirementHistoryArgs, 'first'>>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RequirementDisplayNameArgs, 'language'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  framework?: Resolver<Maybe<ResolversTypes['Framework']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['FrameworkVersion']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  area?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  factSheets?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  legalBasis?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  obligations?: Resolver<ReadonlyArray<ResolversTypes['Obligation']>, ParentType, ContextType>;
  shownBy?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  shownAt?: Resolver<ReadonlyArray<ResolversTypes['IntegrationPoint']>, ParentType, ContextType>;
  interfaceVersions?: Resolver<ReadonlyArray<ResolversTypes['Version']>, ParentType, ContextType>;
  shownOn?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  prerequisites?: Resolver<ReadonlyArray<ResolversTypes['Requirement']>, ParentType, ContextType>;
  exemptions?: Resolver<ReadonlyArray<ResolversTypes['Requirement']>, ParentType, ContextType>;
  exemptionTexts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  inferredFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['Link']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<RequirementEvidenceArgs, 'includeSuperseded' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NationalServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NationalService'] = ResolversParentTypes['NationalService']> = {
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<NationalServiceHistoryArgs, 'first'>>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<NationalServiceDisplayNameArgs, 'language'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  lifecycle?: Resolver<ResolversTypes['Lifecycle'], ParentType, ContextType>;
  contradictions?: Resolver<ReadonlyArray<ResolversTypes['Contradiction']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  requirements?: Resolver<ReadonlyArray<ResolversTypes['Requirement']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['Link']>, ParentType, ContextType>;
  interfaces?: Resolver<ReadonlyArray<ResolversTypes['TargetInterface']>, ParentType, ContextType>;
  municipalities?: Resolver<ReadonlyArray<ResolversTypes['Municipality']>, ParentType, ContextType>;
  integrations?: Resolver<Maybe<ResolversTypes['IntegrationConnection']>, ParentType, ContextType, RequireFields<NationalServiceIntegrationsArgs, 'first'>>;
  negatives?: Resolver<ReadonlyArray<ResolversTypes['Negative']>, ParentType, ContextType, RequireFields<NationalServiceNegativesArgs, 'first'>>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<NationalServiceEvidenceArgs, 'includeSuperseded' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type HealthRegisterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HealthRegister'] = ResolversParentTypes['HealthRegister']> = {
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<HealthRegisterHistoryArgs, 'first'>>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<HealthRegisterDisplayNameArgs, 'language'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  controller?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  lifecycle?: Resolver<ResolversTypes['Lifecycle'], ParentType, ContextType>;
  contradictions?: Resolver<ReadonlyArray<ResolversTypes['Contradiction']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  requirements?: Resolver<ReadonlyArray<ResolversTypes['Requirement']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['Link']>, ParentType, ContextType>;
  interfaces?: Resolver<ReadonlyArray<ResolversTypes['TargetInterface']>, ParentType, ContextType>;
  integrations?: Resolver<Maybe<ResolversTypes['IntegrationConnection']>, ParentType, ContextType, RequireFields<HealthRegisterIntegrationsArgs, 'first'>>;
  negatives?: Resolver<ReadonlyArray<ResolversTypes['Negative']>, ParentType, ContextType, RequireFields<HealthRegisterNegativesArgs, 'first'>>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<HealthRegisterEvidenceArgs, 'includeSuperseded' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TargetInterfaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TargetInterface'] = ResolversParentTypes['TargetInterface']> = {
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<TargetInterfaceHistoryArgs, 'first'>>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<TargetInterfaceDisplayNameArgs, 'language'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['IntegrationTarget'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['InterfaceRole']>, ParentType, ContextType>;
  types?: Resolver<ReadonlyArray<ResolversTypes['InterfaceType']>, ParentType, ContextType>;
  lifecycle?: Resolver<ResolversTypes['Lifecycle'], ParentType, ContextType>;
  contradictions?: Resolver<ReadonlyArray<ResolversTypes['Contradiction']>, ParentType, ContextType>;
  excludes?: Resolver<ReadonlyArray<ResolversTypes['TargetInterface']>, ParentType, ContextType>;
  trialRules?: Resolver<ReadonlyArray<ResolversTypes['TrialRule']>, ParentType, ContextType>;
  prerequisites?: Resolver<ReadonlyArray<ResolversTypes['Prerequisite']>, ParentType, ContextType>;
  allPrerequisites?: Resolver<ReadonlyArray<ResolversTypes['Prerequisite']>, ParentType, ContextType>;
  requirements?: Resolver<ReadonlyArray<ResolversTypes['Requirement']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['Link']>, ParentType, ContextType>;
  documentation?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  integrations?: Resolver<Maybe<ResolversTypes['IntegrationConnection']>, ParentType, ContextType, RequireFields<TargetInterfaceIntegrationsArgs, 'first'>>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<TargetInterfaceEvidenceArgs, 'includeSuperseded' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VendorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Vendor'] = ResolversParentTypes['Vendor']> = {
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<VendorHistoryArgs, 'first'>>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<VendorDisplayNameArgs, 'language'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orgnr?: Resolver<Maybe<ResolversTypes['Orgnr']>, ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['VendorName']>, ParentType, ContextType>;
  registryState?: Resolver<ResolversTypes['RegistryState'], ParentType, ContextType>;
  supplierApprovals?: Resolver<ReadonlyArray<ResolversTypes['Approval']>, ParentType, ContextType>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<VendorProductsArgs, 'first'>>;
  integrations?: Resolver<Maybe<ResolversTypes['IntegrationConnection']>, ParentType, ContextType, RequireFields<VendorIntegrationsArgs, 'first'>>;
  resolution?: Resolver<ReadonlyArray<ResolversTypes['ResolutionDecision']>, ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<VendorEvidenceArgs, 'includeSuperseded' | 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IntegrationStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationStatus'] = ResolversParentTypes['IntegrationStatus']> = {
  process?: Resolver<ResolversTypes['ProcessPhase'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
  observation?: Resolver<ResolversTypes['Observation'], ParentType, ContextType>;
  headline?: Resolver<ResolversTypes['Headline'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['RuleRef'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  missingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  inUse?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  earliestNextPhase?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  trial?: Resolver<Maybe<ResolversTypes['TrialState']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['StatusWarning']>, ParentType, ContextType>;
};

export type TrialStateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrialState'] = ResolversParentTypes['TrialState']> = {
  phase?: Resolver<ResolversTypes['ProcessPhase'], ParentType, ContextType>;
  phaseStated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  maxSites?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  minDurationDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minDurationMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type RuleRefResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleRef'] = ResolversParentTypes['RuleRef']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
};

export type StatusWarningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusWarning'] = ResolversParentTypes['StatusWarning']> = {
  code?: Resolver<ResolversTypes['WarningCode'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type ContradictionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contradiction'] = ResolversParentTypes['Contradiction']> = {
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  statements?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType>;
  shown?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['RuleRef'], ParentType, ContextType>;
};

export type ApprovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Approval'] = ResolversParentTypes['Approval']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  issuer?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ApprovalSubject'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['VersionScope'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['ApprovalBasis'], ParentType, ContextType>;
  legalEffect?: Resolver<ResolversTypes['LegalEffect'], ParentType, ContextType>;
  phase?: Resolver<ResolversTypes['ProcessPhase'], ParentType, ContextType>;
  standing?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
  observation?: Resolver<ResolversTypes['Observation'], ParentType, ContextType>;
  missingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  headline?: Resolver<ResolversTypes['Headline'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['StatusWarning']>, ParentType, ContextType>;
  inUse?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  statusText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  conditions?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ApprovalSubjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApprovalSubject'] = ResolversParentTypes['ApprovalSubject']> = {
  __resolveType: TypeResolveFn<'Vendor' | 'Integration', ParentType, ContextType>;
};

export type VersionScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VersionScope'] = ResolversParentTypes['VersionScope']> = {
  kind?: Resolver<ResolversTypes['VersionScopeKind'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  versions?: Resolver<ReadonlyArray<ResolversTypes['Version']>, ParentType, ContextType>;
  verbatim?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IntegrationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationConnection'] = ResolversParentTypes['IntegrationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IntegrationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Integration']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Facet']>>, ParentType, ContextType, RequireFields<IntegrationConnectionFacetsArgs, 'fields' | 'excludeOwn'>>;
  crossCounts?: Resolver<Maybe<ResolversTypes['CrossCounts']>, ParentType, ContextType, RequireFields<IntegrationConnectionCrossCountsArgs, 'rows' | 'columns'>>;
};

export type IntegrationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationEdge'] = ResolversParentTypes['IntegrationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Integration'], ParentType, ContextType>;
};

export type LinkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['LinkRelation'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['LinkEnd'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['LinkEnd'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  inferredFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType>;
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<LinkHistoryArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LinkEndResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkEnd'] = ResolversParentTypes['LinkEnd']> = {
  kind?: Resolver<ResolversTypes['LinkEndKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType>;
  planService?: Resolver<Maybe<ResolversTypes['PlanService']>, ParentType, ContextType>;
};

export type PlanServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanService'] = ResolversParentTypes['PlanService']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isPublished?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  target?: Resolver<Maybe<ResolversTypes['IntegrationTarget']>, ParentType, ContextType>;
  elements?: Resolver<ReadonlyArray<ResolversTypes['PlanElement']>, ParentType, ContextType, RequireFields<PlanServiceElementsArgs, 'first'>>;
  otherElements?: Resolver<ReadonlyArray<ResolversTypes['PlanElement']>, ParentType, ContextType, RequireFields<PlanServiceOtherElementsArgs, 'first'>>;
  links?: Resolver<ReadonlyArray<ResolversTypes['Link']>, ParentType, ContextType>;
};

export type NamedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Named'] = ResolversParentTypes['Named']> = {
  __resolveType: TypeResolveFn<'Agency' | 'Municipality' | 'Product' | 'Framework' | 'Requirement' | 'NationalService' | 'HealthRegister' | 'TargetInterface' | 'Vendor' | 'PlanElement' | 'Profile' | 'RoadmapActivity' | 'Source', ParentType, ContextType>;
};

export type PlanElementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanElement'] = ResolversParentTypes['PlanElement']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PlanElementDisplayNameArgs, 'language'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  layer?: Resolver<ResolversTypes['PlanLayer'], ParentType, ContextType>;
  elementType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  alsoFor?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  planService?: Resolver<ResolversTypes['PlanService'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<PlanElementEvidenceArgs, 'includeSuperseded' | 'first'>>;
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<PlanElementHistoryArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProfileDisplayNameArgs, 'language'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Version'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['Actor']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  inferredFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ProfileLine']>, ParentType, ContextType>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<ProfileProductsArgs, 'first'>>;
  coverage?: Resolver<Maybe<ResolversTypes['CoverageMatrix']>, ParentType, ContextType, RequireFields<ProfileCoverageArgs, 'baskets' | 'includePlanned'>>;
  comparison?: Resolver<Maybe<ResolversTypes['Comparison']>, ParentType, ContextType, RequireFields<ProfileComparisonArgs, 'products' | 'includePlanned' | 'onlyDifferences'>>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<ProfileEvidenceArgs, 'includeSuperseded' | 'first'>>;
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<ProfileHistoryArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoadmapActivityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoadmapActivity'] = ResolversParentTypes['RoadmapActivity']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RoadmapActivityDisplayNameArgs, 'language'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  subGoalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subGoal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  measure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userGroups?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  phases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  tentative?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['Link']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<RoadmapActivityEvidenceArgs, 'includeSuperseded' | 'first'>>;
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<RoadmapActivityHistoryArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<SourceDisplayNameArgs, 'language'>>;
  launched?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['Agency']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  licenceText?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  meaning?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  legalEffect?: Resolver<ResolversTypes['LegalEffect'], ParentType, ContextType>;
  expectedEveryHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  health?: Resolver<ResolversTypes['SourceHealth'], ParentType, ContextType>;
  lastAttempt?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  lastGood?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  verification?: Resolver<ResolversTypes['SourceVerification'], ParentType, ContextType>;
  contract?: Resolver<Maybe<ResolversTypes['SourceContract']>, ParentType, ContextType>;
  runs?: Resolver<Maybe<ResolversTypes['RunConnection']>, ParentType, ContextType, RequireFields<SourceRunsArgs, 'first'>>;
  findings?: Resolver<Maybe<ResolversTypes['FindingConnection']>, ParentType, ContextType, RequireFields<SourceFindingsArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PortfolioMeasureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PortfolioMeasure'] = ResolversParentTypes['PortfolioMeasure']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  segment?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  goal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  risk?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quarter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  changedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  links?: Resolver<ReadonlyArray<ResolversTypes['Link']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<PortfolioMeasureEvidenceArgs, 'includeSuperseded' | 'first'>>;
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<PortfolioMeasureHistoryArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SelfDeclarationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelfDeclaration'] = ResolversParentTypes['SelfDeclaration']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  keywords?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  updatedOn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sections?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  audited?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType, RequireFields<SelfDeclarationEvidenceArgs, 'includeSuperseded' | 'first'>>;
  history?: Resolver<Maybe<ResolversTypes['ChangeEventConnection']>, ParentType, ContextType, RequireFields<SelfDeclarationHistoryArgs, 'first'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NegativeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Negative'] = ResolversParentTypes['Negative']> = {
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['IntegrationTarget'], ParentType, ContextType>;
  interface?: Resolver<Maybe<ResolversTypes['TargetInterface']>, ParentType, ContextType>;
  interfaceVersion?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['InterfaceRole']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Facet']>>, ParentType, ContextType, RequireFields<ProductConnectionFacetsArgs, 'fields' | 'excludeOwn'>>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProfileLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProfileLine'] = ResolversParentTypes['ProfileLine']> = {
  line?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requirement?: Resolver<Maybe<ResolversTypes['Requirement']>, ParentType, ContextType>;
  anyOf?: Resolver<ReadonlyArray<ResolversTypes['IntegrationPoint']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['InterfaceRole']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['BindingLevel'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bothEnds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  response?: Resolver<ResolversTypes['LineResponse'], ParentType, ContextType>;
  inferredFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType>;
};

export type SnapshotResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Snapshot'] = ResolversParentTypes['Snapshot']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  dataMode?: Resolver<ResolversTypes['DataMode'], ParentType, ContextType>;
  previousVersion?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['Snapshot']>, ParentType, ContextType>;
  runs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Run']>>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['SnapshotCounts'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SnapshotCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SnapshotCounts'] = ResolversParentTypes['SnapshotCounts']> = {
  vendors?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  integrations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchTypeResolvers = EnumResolverSignature<{ VENDOR?: any, PRODUCT?: any, NATIONAL_SERVICE?: any, HEALTH_REGISTER?: any, INTERFACE?: any, MUNICIPALITY?: any, FRAMEWORK?: any, REQUIREMENT?: any, AGENCY?: any }, ResolversTypes['SearchType']>;

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FoundItem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['KindCount']>, ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FoundItem'], ParentType, ContextType>;
};

export type KindCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KindCount'] = ResolversParentTypes['KindCount']> = {
  kind?: Resolver<ResolversTypes['SearchType'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FoundItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FoundItem'] = ResolversParentTypes['FoundItem']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SearchType'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  matchedField?: Resolver<ResolversTypes['MatchedField'], ParentType, ContextType>;
  matchedText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlights?: Resolver<ReadonlyArray<ResolversTypes['TextSpan']>, ParentType, ContextType>;
};

export type TextSpanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TextSpan'] = ResolversParentTypes['TextSpan']> = {
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchHitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchHit'] = ResolversParentTypes['SearchHit']> = {
  node?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SourceVerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceVerification'] = ResolversParentTypes['SourceVerification']> = {
  state?: Resolver<ResolversTypes['VerificationState'], ParentType, ContextType>;
  layout?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  accepted?: Resolver<ReadonlyArray<ResolversTypes['AcceptedLayout']>, ParentType, ContextType>;
};

export type AcceptedLayoutResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptedLayout'] = ResolversParentTypes['AcceptedLayout']> = {
  fingerprint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  acceptedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acceptedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
};

export type SourceHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceHealth'] = ResolversParentTypes['SourceHealth']> = {
  state?: Resolver<ResolversTypes['FreshnessState'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  sloTargetHours?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  sloAttainment90d?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  days?: Resolver<Maybe<ReadonlyArray<ResolversTypes['FreshDay']>>, ParentType, ContextType>;
  attemptedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lastOutcome?: Resolver<Maybe<ResolversTypes['RunOutcome']>, ParentType, ContextType>;
  checkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sourcePublishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type FreshDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FreshDay'] = ResolversParentTypes['FreshDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  freshShare?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type FreshnessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Freshness'] = ResolversParentTypes['Freshness']> = {
  state?: Resolver<ResolversTypes['FreshnessState'], ParentType, ContextType>;
  checkedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  changedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  sourcePublishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  staleSources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
};

export type SourceContractResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceContract'] = ResolversParentTypes['SourceContract']> = {
  version?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxRows?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxRemovedShare?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  fields?: Resolver<ReadonlyArray<ResolversTypes['ContractField']>, ParentType, ContextType>;
  canaries?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  confirmRemovalAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  releaseAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContractFieldResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContractField'] = ResolversParentTypes['ContractField']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  handling?: Resolver<ResolversTypes['FieldHandling'], ParentType, ContextType>;
  fillRateMin?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type DocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Document'] = ResolversParentTypes['Document']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sourcePublishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mediaType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  archive?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  etag?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RunResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Run'] = ResolversParentTypes['Run']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  finishedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  durationMs?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['RunOutcome'], ParentType, ContextType>;
  promoted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  parserVersion?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  documents?: Resolver<ReadonlyArray<ResolversTypes['RunDocument']>, ParentType, ContextType>;
  counts?: Resolver<ResolversTypes['RunCounts'], ParentType, ContextType>;
  cells?: Resolver<ResolversTypes['CellTally'], ParentType, ContextType>;
  layouts?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  drift?: Resolver<ReadonlyArray<ResolversTypes['DriftSignal']>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['RunReason']>, ParentType, ContextType>;
  baseline?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  diff?: Resolver<Maybe<ResolversTypes['RunDiff']>, ParentType, ContextType>;
  quarantined?: Resolver<ReadonlyArray<ResolversTypes['QuarantinedRemoval']>, ParentType, ContextType>;
  release?: Resolver<Maybe<ResolversTypes['RunRelease']>, ParentType, ContextType>;
  released?: Resolver<Maybe<ResolversTypes['RunReleaseKind']>, ParentType, ContextType>;
  findings?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Finding']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QuarantinedRemovalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuarantinedRemoval'] = ResolversParentTypes['QuarantinedRemoval']> = {
  recordKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RunDocumentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunDocument'] = ResolversParentTypes['RunDocument']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  documentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mediaType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  archive?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RunCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunCounts'] = ResolversParentTypes['RunCounts']> = {
  read?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  removed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rejected?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CellTallyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CellTally'] = ResolversParentTypes['CellTally']> = {
  read?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mapped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ignored?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reported?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DriftSignalResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DriftSignal'] = ResolversParentTypes['DriftSignal']> = {
  kind?: Resolver<ResolversTypes['DriftKind'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  breaking?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type RunReasonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunReason'] = ResolversParentTypes['RunReason']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['FindingState'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  answeredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  recordKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordLabel?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['Locator']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  action?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  found?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  suggested?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstSeen?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  firstSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  lastSeenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RunConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunConnection'] = ResolversParentTypes['RunConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RunEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Run']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RunEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RunEdge'] = ResolversParentTypes['RunEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Run'], ParentType, ContextType>;
};

export type FindingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingConnection'] = ResolversParentTypes['FindingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FindingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingEdge'] = ResolversParentTypes['FindingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
};

export type FrameworkVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FrameworkVersion'] = ResolversParentTypes['FrameworkVersion']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  framework?: Resolver<ResolversTypes['Framework'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Version']>, ParentType, ContextType>;
  identifiers?: Resolver<ReadonlyArray<ResolversTypes['Identifier']>, ParentType, ContextType>;
  lifecycle?: Resolver<ResolversTypes['Lifecycle'], ParentType, ContextType>;
  publishedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  inferredFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  requirements?: Resolver<ReadonlyArray<ResolversTypes['Requirement']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type IdentifierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Identifier'] = ResolversParentTypes['Identifier']> = {
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ObligationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Obligation'] = ResolversParentTypes['Obligation']> = {
  level?: Resolver<Maybe<ResolversTypes['BindingLevel']>, ParentType, ContextType>;
  organisationType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  direction?: Resolver<Maybe<ResolversTypes['StandardDirection']>, ParentType, ContextType>;
  actors?: Resolver<ReadonlyArray<ResolversTypes['Actor']>, ParentType, ContextType>;
  careSettings?: Resolver<ReadonlyArray<ResolversTypes['CareSetting']>, ParentType, ContextType>;
  categories?: Resolver<ReadonlyArray<ResolversTypes['ProductCategory']>, ParentType, ContextType>;
  bindsVia?: Resolver<Maybe<ResolversTypes['BindsVia']>, ParentType, ContextType>;
  legalReference?: Resolver<Maybe<ResolversTypes['LegalReference']>, ParentType, ContextType>;
  jurisdiction?: Resolver<Maybe<ResolversTypes['Jurisdiction']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  effectiveTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  eeaState?: Resolver<Maybe<ResolversTypes['EeaState']>, ParentType, ContextType>;
};

export type LegalReferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LegalReference'] = ResolversParentTypes['LegalReference']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type FrameworkConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FrameworkConnection'] = ResolversParentTypes['FrameworkConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FrameworkEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Framework']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FrameworkEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FrameworkEdge'] = ResolversParentTypes['FrameworkEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Framework'], ParentType, ContextType>;
};

export type RequirementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequirementConnection'] = ResolversParentTypes['RequirementConnection']> = {
  unstatedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['RequirementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Requirement']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RequirementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequirementEdge'] = ResolversParentTypes['RequirementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Requirement'], ParentType, ContextType>;
};

export type StatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  raw?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  documentSha256?: Resolver<ResolversTypes['Sha256'], ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['Document']>, ParentType, ContextType>;
  locator?: Resolver<ResolversTypes['Locator'], ParentType, ContextType>;
  citation?: Resolver<Maybe<ResolversTypes['Citation']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lang?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Rank'], ParentType, ContextType>;
  run?: Resolver<Maybe<ResolversTypes['Run']>, ParentType, ContextType>;
  observation?: Resolver<ResolversTypes['Observation'], ParentType, ContextType>;
  firstSeen?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeen?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CitationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Citation'] = ResolversParentTypes['Citation']> = {
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  document?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  publisher?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  quote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  says?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LocatorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Locator'] = ResolversParentTypes['Locator']> = {
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sheet?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cell?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  path?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  quote?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  changes?: SubscriptionResolver<ResolversTypes['ChangeEventConnection'], "changes", ParentType, ContextType, RequireFields<SubscriptionChangesArgs, 'first'>>;
};

export type TrialRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrialRule'] = ResolversParentTypes['TrialRule']> = {
  phase?: Resolver<ResolversTypes['ProcessPhase'], ParentType, ContextType>;
  maxSites?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minDurationDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  minDurationMonths?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType>;
};

export type PrerequisiteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Prerequisite'] = ResolversParentTypes['Prerequisite']> = {
  of?: Resolver<Maybe<ResolversTypes['IntegrationPoint']>, ParentType, ContextType>;
  party?: Resolver<ResolversTypes['Party'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PrerequisiteKind'], ParentType, ContextType>;
  requires?: Resolver<Maybe<ResolversTypes['IntegrationPoint']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  evidence?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Statement']>>, ParentType, ContextType>;
};

export type IntegrationPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IntegrationPoint'] = ResolversParentTypes['IntegrationPoint']> = {
  __resolveType: TypeResolveFn<'NationalService' | 'HealthRegister' | 'TargetInterface', ParentType, ContextType>;
};

export type VendorNameResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorName'] = ResolversParentTypes['VendorName']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NameKind'], ParentType, ContextType>;
};

export type ResolutionDecisionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResolutionDecision'] = ResolversParentTypes['ResolutionDecision']> = {
  judgement?: Resolver<ResolversTypes['Judgement'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  right?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  score?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  decidedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decidedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type VendorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorConnection'] = ResolversParentTypes['VendorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VendorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Vendor']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facets?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Facet']>>, ParentType, ContextType, RequireFields<VendorConnectionFacetsArgs, 'fields'>>;
};

export type VendorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VendorEdge'] = ResolversParentTypes['VendorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Vendor'], ParentType, ContextType>;
};

export type WatchKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WatchKey'] = ResolversParentTypes['WatchKey']> = {
  watch?: Resolver<ResolversTypes['Watch'], ParentType, ContextType>;
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Watch'] = ResolversParentTypes['Watch']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  permanentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  feed?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URL'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['WatchState'], ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  nextAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Agency?: AgencyResolvers<ContextType>;
  Municipality?: MunicipalityResolvers<ContextType>;
  MunicipalityConnection?: MunicipalityConnectionResolvers<ContextType>;
  MunicipalityEdge?: MunicipalityEdgeResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  RunRelease?: RunReleaseResolvers<ContextType>;
  RunDiff?: RunDiffResolvers<ContextType>;
  Catalogue?: CatalogueResolvers<ContextType>;
  RateLimit?: RateLimitResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  URL?: GraphQLScalarType;
  Sha256?: GraphQLScalarType;
  JSONObject?: GraphQLScalarType;
  Orgnr?: GraphQLScalarType;
  Version?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  Sourced?: SourcedResolvers<ContextType>;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Facet?: FacetResolvers<ContextType>;
  Bucket?: BucketResolvers<ContextType>;
  CrossCounts?: CrossCountsResolvers<ContextType>;
  CrossCount?: CrossCountResolvers<ContextType>;
  Lifecycle?: LifecycleResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Comparison?: ComparisonResolvers<ContextType>;
  ComparisonRow?: ComparisonRowResolvers<ContextType>;
  CoverageMatrix?: CoverageMatrixResolvers<ContextType>;
  BasketResult?: BasketResultResolvers<ContextType>;
  CoverageGroup?: CoverageGroupResolvers<ContextType>;
  CoverageCount?: CoverageCountResolvers<ContextType>;
  CoverageCell?: CoverageCellResolvers<ContextType>;
  OpenPrerequisite?: OpenPrerequisiteResolvers<ContextType>;
  DraftReport?: DraftReportResolvers<ContextType>;
  DraftDocument?: DraftDocumentResolvers<ContextType>;
  DraftDiff?: DraftDiffResolvers<ContextType>;
  RowDifference?: RowDifferenceResolvers<ContextType>;
  FieldDifference?: FieldDifferenceResolvers<ContextType>;
  DraftRecord?: DraftRecordResolvers<ContextType>;
  DraftField?: DraftFieldResolvers<ContextType>;
  DraftFinding?: DraftFindingResolvers<ContextType>;
  _Service?: _ServiceResolvers<ContextType>;
  _Any?: GraphQLScalarType;
  _Entity?: _EntityResolvers<ContextType>;
  ResolutionCandidate?: ResolutionCandidateResolvers<ContextType>;
  IdResolution?: IdResolutionResolvers<ContextType>;
  ChangeCount?: ChangeCountResolvers<ContextType>;
  ChangeEvent?: ChangeEventResolvers<ContextType>;
  ChangeEventConnection?: ChangeEventConnectionResolvers<ContextType>;
  ChangeEventEdge?: ChangeEventEdgeResolvers<ContextType>;
  IntegrationTarget?: IntegrationTargetResolvers<ContextType>;
  Integration?: IntegrationResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Framework?: FrameworkResolvers<ContextType>;
  Requirement?: RequirementResolvers<ContextType>;
  NationalService?: NationalServiceResolvers<ContextType>;
  HealthRegister?: HealthRegisterResolvers<ContextType>;
  TargetInterface?: TargetInterfaceResolvers<ContextType>;
  Vendor?: VendorResolvers<ContextType>;
  IntegrationStatus?: IntegrationStatusResolvers<ContextType>;
  TrialState?: TrialStateResolvers<ContextType>;
  RuleRef?: RuleRefResolvers<ContextType>;
  StatusWarning?: StatusWarningResolvers<ContextType>;
  Contradiction?: ContradictionResolvers<ContextType>;
  Approval?: ApprovalResolvers<ContextType>;
  ApprovalSubject?: ApprovalSubjectResolvers<ContextType>;
  VersionScope?: VersionScopeResolvers<ContextType>;
  IntegrationConnection?: IntegrationConnectionResolvers<ContextType>;
  IntegrationEdge?: IntegrationEdgeResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  LinkEnd?: LinkEndResolvers<ContextType>;
  PlanService?: PlanServiceResolvers<ContextType>;
  Named?: NamedResolvers<ContextType>;
  PlanElement?: PlanElementResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  RoadmapActivity?: RoadmapActivityResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  PortfolioMeasure?: PortfolioMeasureResolvers<ContextType>;
  SelfDeclaration?: SelfDeclarationResolvers<ContextType>;
  Negative?: NegativeResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProfileLine?: ProfileLineResolvers<ContextType>;
  Snapshot?: SnapshotResolvers<ContextType>;
  SnapshotCounts?: SnapshotCountsResolvers<ContextType>;
  SearchType?: SearchTypeResolvers;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  KindCount?: KindCountResolvers<ContextType>;
  FoundItem?: FoundItemResolvers<ContextType>;
  TextSpan?: TextSpanResolvers<ContextType>;
  SearchHit?: SearchHitResolvers<ContextType>;
  SourceVerification?: SourceVerificationResolvers<ContextType>;
  AcceptedLayout?: AcceptedLayoutResolvers<ContextType>;
  SourceHealth?: SourceHealthResolvers<ContextType>;
  FreshDay?: FreshDayResolvers<ContextType>;
  Freshness?: FreshnessResolvers<ContextType>;
  SourceContract?: SourceContractResolvers<ContextType>;
  ContractField?: ContractFieldResolvers<ContextType>;
  Document?: DocumentResolvers<ContextType>;
  Run?: RunResolvers<ContextType>;
  QuarantinedRemoval?: QuarantinedRemovalResolvers<ContextType>;
  RunDocument?: RunDocumentResolvers<ContextType>;
  RunCounts?: RunCountsResolvers<ContextType>;
  CellTally?: CellTallyResolvers<ContextType>;
  DriftSignal?: DriftSignalResolvers<ContextType>;
  RunReason?: RunReasonResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  RunConnection?: RunConnectionResolvers<ContextType>;
  RunEdge?: RunEdgeResolvers<ContextType>;
  FindingConnection?: FindingConnectionResolvers<ContextType>;
  FindingEdge?: FindingEdgeResolvers<ContextType>;
  FrameworkVersion?: FrameworkVersionResolvers<ContextType>;
  Identifier?: IdentifierResolvers<ContextType>;
  Obligation?: ObligationResolvers<ContextType>;
  LegalReference?: LegalReferenceResolvers<ContextType>;
  FrameworkConnection?: FrameworkConnectionResolvers<ContextType>;
  FrameworkEdge?: FrameworkEdgeResolvers<ContextType>;
  RequirementConnection?: RequirementConnectionResolvers<ContextType>;
  RequirementEdge?: RequirementEdgeResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Citation?: CitationResolvers<ContextType>;
  Locator?: LocatorResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  TrialRule?: TrialRuleResolvers<ContextType>;
  Prerequisite?: PrerequisiteResolvers<ContextType>;
  IntegrationPoint?: IntegrationPointResolvers<ContextType>;
  VendorName?: VendorNameResolvers<ContextType>;
  ResolutionDecision?: ResolutionDecisionResolvers<ContextType>;
  VendorConnection?: VendorConnectionResolvers<ContextType>;
  VendorEdge?: VendorEdgeResolvers<ContextType>;
  WatchKey?: WatchKeyResolvers<ContextType>;
  Watch?: WatchResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  cost?: CostDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  constraint?: ConstraintDirectiveResolver<any, any, ContextType>;
  knownKeys?: KnownKeysDirectiveResolver<any, any, ContextType>;
};
