/**
 * What resolvers hand to each other where the catalogue's own types are not enough. In one file: the generated types refer to each by
 * this file's name, and most are of a few lines.
 */
import type {
  Approval,
  Catalogue,
  CrossCount,
  Entity,
  Framework,
  Integration,
  Municipality,
  Negative,
  Product,
  Profile,
  Requirement,
  Source,
  Status,
  Target,
  TargetInterface,
  Vendor,
} from '../catalogue/catalogue.ts';
import type { OwnedPrerequisite } from '../catalogue/coverage/prerequisites.ts';
import type { Citation, Locator } from '../domain/claims/claim.ts';
import type { Cell } from '../domain/coverage/coverage.ts';
import type { Line } from '../domain/coverage/offer.ts';
import type { WebhookSubscription } from '../domain/findings/notice.ts';
import type {
  ClaimRef,
  FrameworkVersionRow,
  LinkEndRow,
  PrerequisiteRow,
  ProfileLineRow,
  TrialRuleRow,
} from '../domain/model.ts';
import type { Finding } from '../domain/reading.ts';
import type { Change, FindingRecord, RunDocument, RunRecord, SourceState } from '../domain/record.ts';
import type { Candidate } from '../domain/resolution/candidates.ts';
import type { Trial } from '../domain/status/trial.ts';
import type { FreshnessState, Observation } from '../domain/vocabulary.ts';
import type { ArchivedDocument } from '../ports/archive/documents.ts';
import type { ResolversParentTypes } from './generated/schema-types.ts';
import type { Release } from './publishers/release.ts';
import type { Words } from './texts/words.ts';

/** A page with what its resolvers need to number it and to count. */
export interface PageOf<T> {
  readonly nodes: readonly T[];
  readonly totalCount: number;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  cursorOf(item: T, index: number): string;
}

/** A page of something that can be counted by property. */
export interface FacetedPage<T> extends PageOf<T> {
  /** Throws BAD_USER_INPUT for a name that nothing here is counted by. */
  facets(names: readonly string[], excludeOwn: boolean): FacetParent[];
  /** Counts by two properties; throws as `facets`. Absent where nothing is counted so. */
  crossCounts?(rows: string, columns: string): CrossCountsParent;
}

/** Counts by two properties at once. */
export interface CrossCountsParent {
  readonly catalogue: Catalogue;
  readonly rows: string;
  readonly columns: string;
  readonly cells: readonly CrossCount[];
}

/** Counts by one property; `catalogue` gives the names of the values. */
export interface FacetParent {
  readonly catalogue: Catalogue;
  readonly field: string;
  readonly buckets: readonly { readonly value: string; readonly count: number }[];
  /** What to filter by to get what a bucket counts. */
  inputOf(value: string): Readonly<Record<string, unknown>> | null;
}

/** One value and its count. `facet`: what its name and its filter are made of, where they are asked for; absent: it has none. */
export interface BucketParent {
  readonly value: string;
  readonly count: number;
  readonly facet?: FacetParent;
}

export type ProductPage = FacetedPage<Product>;
export type VendorPage = FacetedPage<Vendor>;
export type IntegrationPage = FacetedPage<Integration>;
export type MunicipalityPage = PageOf<Municipality>;
export type FrameworkPage = PageOf<Framework>;
export type RequirementPage = PageOf<Requirement> & {
  /** Left out by a condition because the source does not state what it asks of. */
  readonly unstatedCount: number;
};
export type RunPage = PageOf<RunParent>;
export type FindingPage = PageOf<FindingParent>;

export type ApprovalParent = Approval;
export type NegativeParent = Negative;
export type ProfileLineParent = ProfileLineRow & { readonly catalogue: Catalogue };
export type LinkEndParent = LinkEndRow & { readonly catalogue: Catalogue };
export interface PlanServiceParent {
  readonly name: string;
  readonly catalogue: Catalogue;
}
export interface CoverageParent {
  readonly profile: Profile;
  readonly on: string;
  readonly withoutSources: readonly Source[];
  readonly baskets: readonly BasketParent[];
}
export interface BasketParent {
  readonly products: readonly Product[];
  readonly cells: readonly CellParent[];
}
export type CellParent = Cell<Line & ProfileLineRow, OwnedPrerequisite> & { readonly catalogue: Catalogue };
export interface ComparisonParent extends CoverageParent {
  readonly rows: readonly ComparisonRowParent[];
}
export interface ComparisonRowParent {
  readonly line: Line & ProfileLineRow;
  readonly cells: readonly CellParent[];
  readonly differs: boolean;
  readonly catalogue: Catalogue;
}
export type TrialRuleParent = TrialRuleRow & { readonly catalogue: Catalogue };
export type PrerequisiteParent = PrerequisiteRow & {
  /** Key of the interface or target that has it. */
  readonly of: string;
  readonly catalogue: Catalogue;
};

export type StatusParent = Status;

/** A trial, and whether a source says which of the two phases it is. */
export type TrialParent = Trial & { readonly phaseStated: boolean };

/** An entity of which statements may disagree, by the name of its evidence. */
export type Disputable =
  | { readonly type: 'Integration'; readonly entity: Integration }
  | { readonly type: 'Target'; readonly entity: Target }
  | { readonly type: 'TargetInterface'; readonly entity: TargetInterface };

/** A field on which statements about an entity differ, and what the hub shows of it. */
export type ContradictionParent = Disputable & { readonly field: string; readonly shown: unknown };

/** One field of one claim, ready to be served. */
export interface StatementParent {
  readonly kind: 'Statement';
  readonly catalogue: Catalogue;
  readonly ref: ClaimRef;
  readonly field: string;
  /** Place among the rows of the list that disagree; absent: what is shown. */
  readonly alternative?: number;
  readonly value: string;
  readonly raw: string;
  readonly rule: string;
  readonly locator: Locator;
  readonly citation: Citation | null;
  readonly documentSha256: string;
  readonly observation: Observation;
  readonly rank: 'PREFERRED' | 'NORMAL' | 'SUPERSEDED';
  readonly run: string;
  readonly firstSeen: string;
}

export interface FreshnessParent {
  readonly state: FreshnessState;
  readonly checkedAt: string | null;
  readonly changedAt: string | null;
  readonly sourcePublishedAt: string | null;
  readonly staleSources: readonly Source[];
}

/** A source with what is known of its attempts; null: nothing yet. */
export interface SourceHealthParent {
  readonly source: Source;
  readonly state: SourceState | null;
}

export interface FrameworkVersionParent {
  readonly kind: 'FrameworkVersion';
  readonly framework: Framework;
  /** Where the framework has several; absent: the framework's own. */
  readonly own?: FrameworkVersionRow;
}
/** Runs, findings and documents are of no moment: what they lead to is as it is served now. */
export type RunParent = RunRecord & { readonly kind: 'Run' };
export type RunDocumentParent = RunDocument & { readonly kind: 'RunDocument'; readonly run: string };
export type RunReleaseParent = Release;
export type RunReasonParent = RunRecord['reasons'][number];
export type FindingParent = FindingRecord & { readonly kind: 'Finding' };
/** A finding of a draft: `draft` is the hash of its bytes, `preview` the id of its preview where it has one. */
export type DraftFindingParent = Omit<Finding, 'record'> & {
  readonly kind: 'DraftFinding';
  readonly source: string;
  readonly draft: string;
  readonly preview: string | null;
  readonly recordLabel: string;
  readonly isPublished: boolean;
};
export type WatchParent = WebhookSubscription & { readonly kind: 'Watch' };
export type DocumentParent = ArchivedDocument & { readonly kind: 'Document' };

/** What `search` may be narrowed to, by the catalogue's names. */
export type SearchType = Extract<
  Entity['type'],
  | 'Vendor'
  | 'Product'
  | 'NationalService'
  | 'HealthRegister'
  | 'TargetInterface'
  | 'Municipality'
  | 'Framework'
  | 'Requirement'
  | 'Agency'
>;

/** Something that a search found, and by what. */
export interface FoundParent {
  readonly node: Entity['value'];
  readonly kind: SearchType;
  readonly label: Words;
  readonly score: number;
  readonly matchedField:
    | 'NAME'
    | 'ALIAS'
    | 'KEY'
    | 'ORGANISATION_NUMBER'
    | 'VERSION'
    | 'CATEGORY'
    | 'TEXT'
    | 'SYNONYM'
    | 'INFLECTION';
  readonly matchedText: string;
  readonly highlights: readonly { readonly from: number; readonly to: number }[];
}
export type SearchPage = PageOf<FoundParent> & { readonly all: readonly FoundParent[] };

/** A change as the snapshot that is asked knows it. */
export type ChangeEventParent = Change & { readonly changeOf: Catalogue };
export interface ChangeEventEdgeParent {
  readonly cursor: string;
  readonly node: ChangeEventParent;
}

/** A page of changes. The cursors are of how far was looked, which may be beyond the last change that matches. */
export interface ChangeEventPage {
  readonly nodes: readonly ChangeEventParent[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  readonly endCursor: string;
  cursorOf(seq: number): string;
}

export interface IdResolutionParent {
  readonly kind: 'IdResolution';
  readonly catalogue: Catalogue;
  readonly requestedId: string;
  readonly state: 'CURRENT' | 'MERGED' | 'SPLIT' | 'REMOVED' | 'NEVER_ISSUED';
  readonly now: readonly ResolversParentTypes['Node'][];
}

/** Names that may be one vendor, in their catalogue. */
export type ResolutionCandidateParent = Candidate & { readonly catalogue: Catalogue };
