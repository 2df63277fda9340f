/**
 * A snapshot in memory, as the API reads it. Rows live in columns; the objects given here are made for the rows of an
 * answer only, read lazily, and keep a hold of their catalogue, so an answer never mixes two snapshots. In one file: it is one
 * interface with the types that it names.
 */
import type { Entity as AnyEntity, Field, RowTable } from '../domain/entities/declaration.ts';
import type { integration } from '../domain/entities/integration.ts';
import type { product } from '../domain/entities/product.ts';
import type { vendor } from '../domain/entities/vendor.ts';
import type {
  ActivityRow,
  AgencyRow,
  ApprovalRow,
  ClaimRef,
  FrameworkRow,
  InterfaceRow,
  LinkRow,
  MeasureRow,
  MunicipalityRow,
  NegativeRow,
  PlanElementRow,
  ProfileRow,
  RequirementRow,
  SelfDeclarationRow,
  SourceRow,
  StatusRow,
  TargetRow,
} from '../domain/model.ts';
import type { SnapshotRef } from '../domain/record.ts';
import type {
  CareSetting,
  DataMode,
  Headline,
  InterfaceRole,
  Observation,
  ProcessPhase,
  ProductCategory,
  Standing,
  WarningCode,
} from '../domain/vocabulary.ts';
import type { ListSizes } from './list-sizes.ts';

/** What a row of an entity gives as an object; a row of another table is that row's object. */
type ViewOf<E extends AnyEntity> = {
  readonly [K in keyof E['fields']]: E['fields'][K] extends Field<infer T, infer _C, infer S>
    ? [S] extends [{ readonly kind: 'row'; readonly table: infer R extends RowTable }]
      ? RowObject[R] | Extract<T, null>
      : T
    : never;
};
interface RowObject {
  readonly vendors: Vendor;
  readonly products: Product;
  readonly targets: Target;
  readonly interfaces: TargetInterface;
}
interface InRow<Kind extends string> extends InCatalogue {
  readonly kind: Kind;
  readonly row: number;
}

/** A vendor of one catalogue. */
export interface Vendor extends InRow<'Vendor'>, ViewOf<typeof vendor> {
  readonly supplierApprovals: readonly Approval[];
}
export interface Product extends InRow<'Product'>, ViewOf<typeof product> {
  readonly negatives: readonly Negative[];
}
export interface Integration extends InRow<'Integration'>, ViewOf<typeof integration> {
  readonly status: Status;
  readonly approvals: readonly Approval[];
}
/** Parts of a row, which know it. */
export interface Approval extends InRow<'Approval'>, ApprovalRow {
  readonly subject: Vendor | Integration;
}
export interface Negative extends InRow<'Negative'>, NegativeRow {
  readonly product: Product;
}
export interface Status extends InRow<'IntegrationStatus'>, StatusRow {
  readonly integration: Integration;
}

interface InCatalogue {
  readonly catalogue: Catalogue;
}
export type Agency = AgencyRow & InCatalogue & { readonly kind: 'Agency' };
export type Municipality = MunicipalityRow & InCatalogue & { readonly kind: 'Municipality' };
/** `type` is the GraphQL type; `kind` of the row stays as the row says. */
export type Target = TargetRow & InCatalogue;
export type TargetInterface = InterfaceRow & InCatalogue & { readonly kind: 'TargetInterface' };
export type Framework = FrameworkRow & InCatalogue;
export type Requirement = RequirementRow & InCatalogue & { readonly kind: 'Requirement' };
export type Source = SourceRow & InCatalogue & { readonly kind: 'Source' };

/** A measure of the national e-health portfolio. */
export type PortfolioMeasure = MeasureRow & InCatalogue & { readonly kind: 'PortfolioMeasure' };
export type RoadmapActivity = ActivityRow & InCatalogue & { readonly kind: 'RoadmapActivity' };
export type Profile = ProfileRow & InCatalogue & { readonly kind: 'Profile' };
export type PlanElement = PlanElementRow & InCatalogue & { readonly kind: 'PlanElement' };
export type Link = LinkRow & InCatalogue & { readonly kind: 'Link' };
export type SelfDeclaration = SelfDeclarationRow & InCatalogue & { readonly kind: 'SelfDeclaration' };

/** Any entity of a catalogue with the name of its GraphQL type. */
export type Entity =
  | { readonly type: 'Vendor'; readonly value: Vendor }
  | { readonly type: 'Product'; readonly value: Product }
  | { readonly type: 'Integration'; readonly value: Integration }
  | { readonly type: 'Agency'; readonly value: Agency }
  | { readonly type: 'Municipality'; readonly value: Municipality }
  | { readonly type: 'NationalService' | 'HealthRegister'; readonly value: Target }
  | { readonly type: 'TargetInterface'; readonly value: TargetInterface }
  | { readonly type: 'Framework'; readonly value: Framework }
  | { readonly type: 'Requirement'; readonly value: Requirement }
  | { readonly type: 'Source'; readonly value: Source }
  | { readonly type: 'RoadmapActivity'; readonly value: RoadmapActivity }
  | { readonly type: 'PortfolioMeasure'; readonly value: PortfolioMeasure }
  | { readonly type: 'Link'; readonly value: Link }
  | { readonly type: 'PlanElement'; readonly value: PlanElement }
  | { readonly type: 'Profile'; readonly value: Profile }
  | { readonly type: 'SelfDeclaration'; readonly value: SelfDeclaration };

/** All conditions must hold; a list means any of its values. Unknown keys match nothing. */
export interface IntegrationFilter {
  readonly targetKeys?: readonly string[];
  readonly interfaceKeys?: readonly string[];
  readonly roles?: readonly InterfaceRole[];
  readonly headlines?: readonly Headline[];
  readonly processes?: readonly ProcessPhase[];
  readonly standings?: readonly Standing[];
  readonly observations?: readonly Observation[];
  /** What lists say of the use; never those of which none says anything. */
  readonly inUse?: boolean;
  readonly categories?: readonly ProductCategory[];
  readonly careSettings?: readonly CareSetting[];
  readonly organisationNumbers?: readonly string[];
  readonly vendorIds?: readonly string[];
  readonly productIds?: readonly string[];
  readonly text?: string;
  readonly since?: DateRange;
  readonly validUntil?: DateRange;
  /** Any of these is said beside the status. */
  readonly warnings?: readonly WarningCode[];
  /** At least one of the approvals was decided then. */
  readonly decidedOn?: DateRange;
  /** No source states any of these. */
  readonly notStated?: readonly UnstatedProperty[];
}

/** What may be left unsaid of an integration; of a product alone those that are not of the integration. */
export type UnstatedProperty = 'VENDOR' | 'INTERFACE' | 'ROLE' | 'IN_USE' | 'CATEGORY' | 'CARE_SETTING';

/** First and last day, both included; a date of less precision fits where all of it lies within. */
export interface DateRange {
  readonly from?: string | null;
  readonly to?: string | null;
}

/** Order of a list. Those that have no such value stand last. */
export interface Order {
  readonly by: 'NAME' | 'RELEVANCE' | 'SINCE' | 'VALID_UNTIL' | 'CHANGED';
  readonly isDescending: boolean;
}

/** The object that a list of integrations belongs to. */
export type Within = Pick<IntegrationFilter, 'targetKeys' | 'interfaceKeys' | 'vendorIds' | 'productIds'>;

export interface ProductFilter {
  readonly categories?: readonly ProductCategory[];
  readonly careSettings?: readonly CareSetting[];
  readonly organisationNumbers?: readonly string[];
  readonly vendorIds?: readonly string[];
  /** No source states any of these. */
  readonly notStated?: readonly UnstatedProperty[];
  readonly text?: string;
  /** For each filter, at least one of the product's integrations matches it. */
  readonly allIntegrations?: readonly IntegrationFilter[];
  /** For at least one of the filters, one of the product's integrations matches it. */
  readonly anyIntegration?: readonly IntegrationFilter[];
}

export interface VendorFilter {
  readonly organisationNumbers?: readonly string[];
  readonly text?: string;
  /** At least one of the vendor's products matches. */
  readonly products?: ProductFilter;
}

/**
 * Rows after `after` (exclusive; -1 from the start) and before `before`; the last `last` of them where it is given. The
 * numbers are rows where these stand in their own order, else places in the order.
 */
export interface PageRequest {
  readonly first: number;
  readonly after: number;
  readonly before?: number;
  readonly last?: number;
  readonly order?: Order;
}

/** One page. `total` is exact and counts all that match, not the page. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** What the cursor of each item holds; absent: its row. */
  readonly places?: readonly number[];
}

/** Buckets in falling order of count, then by value; counts are exact. */
export interface Facet {
  readonly field: string;
  readonly buckets: readonly { readonly value: string; readonly count: number }[];
}

export type IntegrationFacet =
  | 'vendor'
  | 'target'
  | 'interface'
  | 'role'
  | 'headline'
  | 'process'
  | 'standing'
  | 'observation'
  | 'inUse'
  | 'category'
  | 'careSetting'
  | 'warning';
export type ProductFacet =
  | 'vendor'
  | 'category'
  | 'careSetting'
  | 'target'
  | 'headline'
  | 'interface'
  | 'role'
  | 'process';
/** Properties of which an integration has one value. */
export type CrossFacet = Exclude<IntegrationFacet, 'vendor' | 'category' | 'careSetting' | 'warning'>;
/** How many integrations have both values; in falling order of count. */
export interface CrossCount {
  readonly row: string;
  readonly column: string;
  readonly count: number;
}
export type VendorFacet = 'target' | 'headline';

export interface SearchHit {
  readonly entity: Entity;
  /** Falling; comparable within one answer only. */
  readonly score: number;
}

export interface Catalogue {
  readonly snapshot: SnapshotRef;
  readonly mode: DataMode;
  readonly counts: { readonly vendors: number; readonly products: number; readonly integrations: number };
  /** How long its lists are at most; worked out when it is first asked for. */
  sizes(): ListSizes;
  readonly agencies: readonly Agency[];
  readonly targets: readonly Target[];
  readonly interfaces: readonly TargetInterface[];
  readonly municipalities: readonly Municipality[];
  readonly frameworks: readonly Framework[];
  /** By service, layer and type. */
  readonly planElements: readonly PlanElement[];
  /** By sub-goal and measure. */
  readonly activities: readonly RoadmapActivity[];
  readonly measures: readonly PortfolioMeasure[];
  /** By key. */
  readonly profiles: readonly Profile[];
  /** What sources say that one thing has to do with another, by key. */
  readonly links: readonly Link[];
  /** What the vendor declares of the product with this id. */
  selfDeclarationsOf(productId: string): readonly SelfDeclaration[];
  readonly requirements: readonly Requirement[];
  readonly sources: readonly Source[];
  /** By permanent id, in constant time. */
  find(id: string): Entity | null;
  /** The vendor or integration that has the approval with this id. */
  holderOfApproval(id: string): Entity | null;
  /** The integration that rests on the claim, by one look at all of them. */
  integrationOfClaim(claim: ClaimRef): Integration | null;
  agency(key: string): Agency | null;
  target(key: string): Target | null;
  interface(key: string): TargetInterface | null;
  source(key: string): Source | null;
  /** What the editors describe under this key, such as `EHDS_ART41_CE`. */
  duty(key: string): Requirement | null;
  /** What is seen to be met at the target, interface or list with this key. */
  dutiesShownAt(key: string): readonly Requirement[];
  interfacesOf(targetKey: string): readonly TargetInterface[];
  /** The products of which a list says no to the target, by name. */
  productsDenied(targetKey: string): readonly Product[];

  /** `within` narrows the filter to the object that the list belongs to; what the filter selects is worked out once for all of them. */
  integrations(filter: IntegrationFilter, page: PageRequest, within?: Within): Page<Integration>;
  integrationFacets(filter: IntegrationFilter, fields: readonly IntegrationFacet[], within?: Within): Facet[];
  integrationCrossCounts(
    filter: IntegrationFilter,
    rows: CrossFacet,
    columns: CrossFacet,
    within?: Within,
  ): CrossCount[];
  products(filter: ProductFilter, page: PageRequest): Page<Product>;
  /** Counts products: a product counts once in each bucket that one of its integrations is in. */
  productFacets(filter: ProductFilter, fields: readonly ProductFacet[]): Facet[];
  vendors(filter: VendorFilter, page: PageRequest): Page<Vendor>;
  vendorFacets(filter: VendorFilter, fields: readonly VendorFacet[]): Facet[];

  /** Vendors, products and targets by name: whole words first, then prefixes, then one typo, unless the words are the hub's own. å, ø, æ and a, o, ae find each other. */
  search(
    text: string,
    types: readonly Entity['type'][] | null,
    first: number,
    isWritten?: boolean,
  ): SearchHit[];
  /** Memory in bytes that the columns and indexes hold. */
  readonly bytes: number;
}
