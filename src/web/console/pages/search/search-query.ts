import type {
  Headline,
  LifecycleStage,
  MatchedField,
  ProductCategory,
} from '../../../../graphql/generated/schema-types.ts';
import { frameFragment, type Text } from '../../frame/page.ts';
import type { Facet } from '../../parts/filters/facets.ts';
import { type HeadlineCounts, headlineCountFields } from '../../parts/listings/headline-counts.ts';
import { type NamedVendor, vendorFields } from '../../parts/listings/vendor-name.ts';
import { headlines } from '../../words/words.ts';

/** Where a page of a list stands. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** A service or register. */
export interface Target extends HeadlineCounts {
  readonly __typename: 'NationalService' | 'HealthRegister';
  readonly id: string;
  readonly key: string;
  readonly name: Text;
  readonly owner: { readonly name: Text } | null;
  readonly lifecycle: { readonly stage: LifecycleStage };
}

/** Something that a search by name, number, kind, synonym or spelling found. */
export interface Hit {
  readonly matchedField: MatchedField;
  readonly matchedText: string;
  readonly node: {
    readonly __typename: string;
    readonly id: string;
    readonly key?: string;
    readonly name?: string;
    readonly label?: Text;
    /** Of an interface: the service or register that it leads to. */
    readonly target?: { readonly key: string; readonly label: Text };
  };
}

/** A requirement, or a standard or set of requirements, that was found. */
export interface DemandHit {
  readonly matchedField: MatchedField;
  readonly matchedText: string;
  readonly node: {
    readonly __typename: string;
    readonly id: string;
    readonly title?: Text;
    /** Of a requirement: what it is part of. */
    readonly framework?: { readonly id: string; readonly title: Text } | null;
  };
}

/** The answer to `query`. */
export interface Data extends ScopedCounts {
  readonly products: {
    readonly totalCount: number;
    readonly facets: readonly Facet[];
    readonly nodes: readonly (HeadlineCounts & {
      readonly id: string;
      readonly name: string;
      readonly categories: readonly ProductCategory[];
      readonly vendor: NamedVendor | null;
    })[];
    readonly pageInfo: PageInfo;
  };
  readonly vendors: {
    readonly totalCount: number;
    readonly nodes: readonly (NamedVendor & {
      readonly orgnr: string | null;
      readonly products: { readonly totalCount: number };
    })[];
    readonly pageInfo: PageInfo;
  };
  readonly targets: readonly Target[];
  /** Requirements, standards and sets of requirements that say the words. */
  readonly demands?: {
    readonly totalCount: number;
    readonly nodes: readonly DemandHit[];
    readonly pageInfo: PageInfo;
  };
  /** How many there are in all. */
  readonly requirements: { readonly totalCount: number };
  readonly frameworks: { readonly totalCount: number };
  readonly found?: { readonly nodes: readonly Pick<Hit, 'node'>[] };
  /** What else the words find than names of products, vendors, services and registers. */
  readonly similar?: { readonly totalCount: number; readonly nodes: readonly Hit[] };
}

/** How many products have a status at the service that is chosen; there only where one is. */
export type ScopedCounts = Partial<Record<`of${Headline}`, { readonly totalCount: number }>>;

const statuses = Object.keys(headlines) as Headline[];

/** The conditions by which `ScopedCounts` are asked for. */
export const scopedFilters = (filterOf: (status: Headline) => unknown) =>
  Object.fromEntries(statuses.map((status) => [`with${status}`, filterOf(status)]));

/** The page's query. */
export const query = `query Sok(
  $text: String
  $words: String!
  $searching: Boolean!
  $filter: ProductFilter
  $products: Int!
  $productsAfter: String
  $vendors: Int!
  $vendorsAfter: String
  $demands: Int!
  $demandsAfter: String
  $listed: IntegrationFilter
  $off: IntegrationFilter
  $scoped: Boolean!
  ${statuses.map((status) => `$with${status}: ProductFilter`).join(' ')}
) {
  ...Frame
  products(filter: $filter, first: $products, after: $productsAfter) {
    totalCount
    facets(fields: ["target", "headline", "category", "careSetting"]) { field buckets { value label { nb nn en } count } }
    nodes {
      id: permanentId
      name
      categories
      vendor { ${vendorFields} }
      ${headlineCountFields}
    }
    pageInfo { hasNextPage endCursor }
  }
  vendors(filter: { text: $text }, first: $vendors, after: $vendorsAfter) {
    totalCount
    nodes { ${vendorFields} orgnr products(first: 0) { totalCount } }
    pageInfo { hasNextPage endCursor }
  }
  targets {
    __typename
    id: permanentId
    key
    name { nb nn en }
    owner { name { nb nn en } }
    lifecycle { stage }
    ${headlineCountFields}
  }
  ${statuses.map((status) => `of${status}: products(filter: $with${status}, first: 0) @include(if: $scoped) { totalCount }`).join('\n  ')}
  found: searchConnection(text: $words, types: [NATIONAL_SERVICE, HEALTH_REGISTER], first: 50) @include(if: $searching) {
    nodes { node { __typename id: permanentId } }
  }
  requirements(first: 0) { totalCount }
  frameworks(first: 0) { totalCount }
  demands: searchConnection(text: $words, types: [REQUIREMENT, FRAMEWORK], first: $demands, after: $demandsAfter) @include(if: $searching) {
    totalCount
    nodes {
      matchedField
      matchedText
      node {
        __typename
        id: permanentId
        ... on Requirement { title { nb nn en } framework { id: permanentId title { nb nn en } } }
        ... on Framework { title { nb nn en } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
  similar: searchConnection(text: $words, types: [VENDOR, PRODUCT, NATIONAL_SERVICE, HEALTH_REGISTER, INTERFACE], first: 25) @include(if: $searching) {
    totalCount
    nodes {
      matchedField
      matchedText
      node {
        __typename
        id: permanentId
        ... on Vendor { name }
        ... on Product { name }
        ... on IntegrationTarget { key label: name { nb nn en } }
        ... on TargetInterface { label: name { nb nn en } target { key label: name { nb nn en } } }
      }
    }
  }
}
${frameFragment}`;
