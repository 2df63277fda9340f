/**
 * The catalogue's content as plain rows: what `merge` makes of the current batches and what a snapshot is encoded
 * from. Entities point to each other by id. Every row names the claims it rests on, and through them its evidence.
 * In one file: it is one model, types and nothing else.
 */

import type { Bilingual } from './bilingual.ts';
import type { approval } from './entities/approval.ts';
import type { ClaimRef, RowOf } from './entities/declaration.ts';
import type { integration } from './entities/integration.ts';
import type { negative, product } from './entities/product.ts';
import type { resolution, vendor } from './entities/vendor.ts';
import type {
  Actor,
  BindingLevel,
  BindingWay,
  CareSetting,
  DataMode,
  EeaState,
  FrameworkKind,
  InterfaceRole,
  InterfaceType,
  LegalEffect,
  LifecycleStage,
  LineResponse,
  LinkEndKind,
  LinkRelation,
  Party,
  PlanLayer,
  ProcessPhase,
  ProductCategory,
  StandardDirection,
} from './vocabulary.ts';

export type { ClaimRef } from './entities/declaration.ts';
export type { WarningCode } from './vocabulary.ts';
export type VendorRow = RowOf<typeof vendor>;
export type ResolutionRow = RowOf<typeof resolution>;
export type ProductRow = RowOf<typeof product>;
export type NegativeRow = RowOf<typeof negative>;
export type IntegrationRow = RowOf<typeof integration>;
export type StatusRow = IntegrationRow['status'];
export type ApprovalRow = RowOf<typeof approval>;

export interface AgencyRow {
  readonly id: string;
  readonly key: string;
  readonly organisationNumber: string | null;
  readonly name: Bilingual;
  readonly url: string | null;
  readonly claims: readonly ClaimRef[];
}

export interface TargetRow {
  readonly id: string;
  /** The `id` of a national service or the abbreviation of a register: `VKP`, `NPR`. */
  readonly key: string;
  readonly kind: 'NATIONAL_SERVICE' | 'HEALTH_REGISTER';
  readonly name: Bilingual;
  /** Keys of agencies. */
  readonly owner: string | null;
  readonly controller: string | null;
  readonly lifecycle: LifecycleRow;
  readonly url: string | null;
  readonly claims: readonly ClaimRef[];
}

export interface LifecycleRow {
  readonly stage: LifecycleStage;
  readonly since: string | null;
  readonly endsText: string | null;
  /** Statements differ on the stage. */
  readonly isDisputed?: true;
}

export interface InterfaceRow {
  readonly id: string;
  /** Unique over all targets: `VKP/HENT_PASIENTINFORMASJON`, `SFM/BASIS`, `NPR/NPR`. */
  readonly key: string;
  /** Key of the target. */
  readonly target: string;
  readonly name: Bilingual;
  readonly version: string | null;
  readonly roles: readonly InterfaceRole[];
  /** For a register's flow: the technical forms that the register names. */
  readonly types: readonly InterfaceType[];
  readonly lifecycle: LifecycleRow;
  /** Keys of interfaces of the same target of which only one may be chosen. */
  readonly excludes: readonly string[];
  readonly trialRules: readonly TrialRuleRow[];
  readonly prerequisites: readonly PrerequisiteRow[];
  readonly documentation: string | null;
  readonly claims: readonly ClaimRef[];
}

export interface TrialRuleRow {
  readonly phase: ProcessPhase;
  readonly maxSites: number | null;
  readonly minDurationDays: number | null;
  /** Where the source counts in months. Absent: it does not, as in snapshots from before. */
  readonly minDurationMonths?: number | null;
  readonly unit: string;
  readonly claim: ClaimRef;
}

export interface PrerequisiteRow {
  readonly party: Party;
  readonly kind: 'INTEGRATION' | 'AGREEMENT' | 'MEMBERSHIP' | 'ASSESSMENT';
  /** Key of an interface or target, where the prerequisite is one; of the source, where it is a listing there. */
  readonly requires: string | null;
  readonly text: string;
  readonly claim: ClaimRef;
}

export interface MunicipalityRow {
  readonly id: string;
  readonly number: string | null;
  readonly name: string;
  /** Null: not known. Absent in snapshots from before it was read. */
  readonly county?: string | null;
  /** Keys of targets in use there. */
  readonly uses: readonly string[];
  readonly claims: readonly ClaimRef[];
}

/** A version of a framework with a life of its own, such as ICD-10 beside ICD-11. */
export interface FrameworkVersionRow {
  readonly version: string;
  readonly lifecycle: LifecycleRow;
  /** From when it applies, as precise as stated; null: not stated. */
  readonly validFrom: string | null;
  readonly inferred: readonly string[];
}

export interface FrameworkRow {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly kind: FrameworkKind;
  /** Key of the agency that publishes the list; null: a framework that the editors describe, see `publisherName`. */
  readonly publisher: string | null;
  /** Absent in snapshots from before frameworks were described, as the fields below it that may be absent. */
  readonly publisherName?: string | null;
  readonly titleNn?: string | null;
  readonly titleEn?: string | null;
  readonly validFrom?: string | null;
  readonly isApprovalScheme?: boolean;
  /** Fields that are the editors' own reading, not the publisher's word. */
  readonly inferred?: readonly string[];
  readonly identifier: string | null;
  readonly version: string | null;
  readonly lifecycle: LifecycleRow;
  readonly changedOn: string | null;
  readonly publishedOn: string | null;
  readonly theme: string | null;
  /** Absent in snapshots from before they were read, as in `RequirementRow`. */
  readonly legalBasis?: string | null;
  readonly note?: string | null;
  readonly url: string | null;
  /** Those that have a life of their own. Absent: it has one version, its own, as in snapshots from before. */
  readonly versions?: readonly FrameworkVersionRow[];
  readonly requirements: readonly RequirementRow[];
  readonly claims: readonly ClaimRef[];
}

export interface RequirementRow {
  readonly id: string;
  readonly key: string;
  /** Id of the framework. */
  readonly framework: string;
  readonly title: string;
  readonly text: string | null;
  readonly area: string | null;
  /** Level where the source states one; advice that each buyer must judge has none. */
  readonly level: BindingLevel | null;
  readonly organisationType: string | null;
  readonly direction: StandardDirection | null;
  readonly legalBasis?: string | null;
  readonly note?: string | null;
  /** The publisher's own number of it; absent where the list has none. */
  readonly number?: string | null;
  /** Fact sheets and guides that the list names for it. Absent: none. */
  readonly factSheets?: readonly string[];
  /** Of what the editors describe: whom it binds, by what and when. Absent: a row of a publisher's list. */
  readonly duty?: DutyRow;
  readonly claims: readonly ClaimRef[];
}

/** Whom a requirement binds, by what and when. An empty list: the source does not state it. */
export interface DutyRow {
  readonly titleNn?: string | null;
  readonly titleEn?: string | null;
  readonly textEn: string | null;
  readonly actors: readonly Actor[];
  readonly careSettings: readonly CareSetting[];
  readonly categories: readonly ProductCategory[];
  readonly bindsVia: BindingWay | null;
  readonly legalReference: LegalReferenceRow | null;
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly eeaState: EeaState | null;
  readonly shownBy: readonly string[];
  /** Keys of targets, interfaces or a source. */
  readonly shownAt: readonly string[];
  /** Versions of those interfaces that meet it. Absent: none is stated, as in snapshots from before. */
  readonly interfaceVersions?: readonly string[];
  /** Keys of requirements. */
  readonly requires: readonly string[];
  /** Keys of requirements, or words. */
  readonly exemptions: readonly string[];
  readonly inferred: readonly string[];
}

export interface LegalReferenceRow {
  readonly title: string;
  readonly section: string | null;
  readonly url: string | null;
}

export interface ProfileRow {
  readonly id: string;
  readonly key: string;
  readonly version: string;
  /** Nynorsk is absent in snapshots from before the editors wrote it. */
  readonly title: Bilingual & { readonly nn?: string };
  /** Who answers for the checklist, in words. */
  readonly owner: string;
  readonly actor: Actor | null;
  readonly categories: readonly ProductCategory[];
  readonly inferred: readonly string[];
  /** In their order. */
  readonly lines: readonly ProfileLineRow[];
  readonly claims: readonly ClaimRef[];
}

export interface ProfileLineRow {
  readonly line: number;
  /** Key of a requirement. */
  readonly requirement: string | null;
  /** Keys of targets or interfaces. */
  readonly anyOf: readonly string[];
  readonly role: InterfaceRole | null;
  readonly level: BindingLevel;
  readonly group: string | null;
  readonly bothEnds: boolean;
  readonly party: Party;
  /** How an offer answers it, where the level does not say. Absent: it does, as in snapshots from before. */
  readonly response?: LineResponse;
  readonly inferred: readonly string[];
  readonly claim: ClaimRef;
}

/** A source's declaration as the API gives it. Its health is not part of a snapshot. */
export interface SourceRow {
  readonly id: string;
  readonly key: string;
  readonly title: Bilingual;
  readonly publisher: string;
  readonly url: string;
  readonly licence: string | null;
  readonly licenceText: Bilingual;
  readonly meaning: Bilingual;
  readonly legalEffect: LegalEffect;
  readonly expectedEveryHours: number;
  /** False: the publisher has announced it and not launched it, so there is nothing to read at a real address yet. */
  readonly launched: boolean;
  /** The batch that this snapshot was made from; null: nothing good has been read yet. */
  readonly batch: string | null;
}

/** What a vendor declares of its own product. It approves nothing and is no integration. */
export interface SelfDeclarationRow {
  readonly id: string;
  /** Id of the product. */
  readonly product: string;
  readonly source: string;
  readonly keywords: readonly string[];
  /** Local time as stated, `yyyy-mm-ddThh:mm:ss`; null: not stated. */
  readonly updatedOn: string | null;
  readonly sections: readonly string[];
  /** Null: not stated. */
  readonly audited: boolean | null;
  readonly claims: readonly ClaimRef[];
}

/** An element of the regulation plan for one service. */
export interface PlanElementRow {
  readonly id: string;
  readonly source: string;
  readonly service: string;
  readonly layer: PlanLayer;
  readonly elementType: string | null;
  readonly title: string;
  /** Names of other services of the plan. */
  readonly alsoFor: readonly string[];
  readonly url: string | null;
  readonly claims: readonly ClaimRef[];
}

/** An activity of the roadmap. Phases are the roadmap's own words. */
export interface ActivityRow {
  readonly id: string;
  readonly source: string;
  readonly subGoalCode: string | null;
  readonly subGoal: string | null;
  readonly measure: string | null;
  readonly title: string;
  readonly owner: string | null;
  readonly userGroups: string | null;
  /** Null: the roadmap gives no date. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly phases: readonly string[];
  /** The roadmap calls the schedule tentative. False: it does not say so. */
  readonly tentative: boolean;
  readonly claims: readonly ClaimRef[];
}

/** A measure of the national e-health portfolio: status, risk and period in the publisher's own words. */
export interface MeasureRow {
  readonly id: string;
  readonly source: string;
  readonly title: string;
  readonly owner: string | null;
  readonly segment: string | null;
  readonly goal: string | null;
  readonly status: string | null;
  readonly risk: string | null;
  readonly period: string | null;
  /** `2025-Q1`; null: the period names no quarter. */
  readonly quarter: string | null;
  readonly changedOn: string | null;
  readonly url: string | null;
  readonly claims: readonly ClaimRef[];
}

/** What a source says that one thing has to do with another. It approves nothing. */
export interface LinkRow {
  /** Empty in snapshots from before links had ids. */
  readonly id: string;
  readonly key: string;
  readonly relation: LinkRelation;
  readonly from: LinkEndRow;
  readonly to: LinkEndRow;
  readonly note: string | null;
  /** Fields that are the editors' own reading, not the publisher's word. */
  readonly inferred: readonly string[];
  readonly claim: ClaimRef;
}

/** `name`: key of the end; of a standard, an activity, a measure and a service of the regulation plan its title; else words. */
export interface LinkEndRow {
  readonly kind: LinkEndKind;
  readonly name: string;
}

/** Everything in one snapshot. Rows are sorted: names by Norwegian collation, then id; integrations by product, target, interface, role. */
export interface CatalogueData {
  readonly mode: DataMode;
  readonly agencies: readonly AgencyRow[];
  readonly targets: readonly TargetRow[];
  readonly interfaces: readonly InterfaceRow[];
  readonly municipalities: readonly MunicipalityRow[];
  readonly frameworks: readonly FrameworkRow[];
  readonly sources: readonly SourceRow[];
  readonly vendors: readonly VendorRow[];
  readonly products: readonly ProductRow[];
  readonly integrations: readonly IntegrationRow[];
  readonly selfDeclarations: readonly SelfDeclarationRow[];
  readonly planElements: readonly PlanElementRow[];
  readonly activities: readonly ActivityRow[];
  readonly measures: readonly MeasureRow[];
  readonly profiles: readonly ProfileRow[];
  readonly links: readonly LinkRow[];
}
