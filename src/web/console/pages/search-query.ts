import type { Headline, LifecycleStage, ProductCategory } from '../../../graphql/generated/schema-types.ts';
import type { Facet } from '../facets.ts';
import { frameFragment, type Text } from '../page.ts';

/** Where a page of a list stands. */
export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string | null;
}

/** A service or register. */
export interface Target {
  readonly __typename: 'NationalService' | 'HealthRegister';
  readonly id: string;
  readonly key: string;
  readonly name: Text;
  readonly owner: { readonly name: Text } | null;
  readonly lifecycle: { readonly stage: LifecycleStage };
  readonly integrations: { readonly totalCount: number };
}

/** Something that a search by name found. */
export interface Hit {
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

/** The answer to `query`. */
export interface Data {
  readonly products: {
    readonly totalCount: number;
    readonly facets: readonly Facet[];
    readonly nodes: readonly {
      readonly id: string;
      readonly name: string;
      readonly categories: readonly ProductCategory[];
      readonly vendor: { readonly id: string; readonly name: string } | null;
      readonly integrations: {
        readonly totalCount: number;
        readonly facets: readonly {
          readonly buckets: readonly { readonly value: Headline; readonly count: number }[];
        }[];
      };
    }[];
    readonly pageInfo: PageInfo;
  };
  readonly vendors: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly id: string;
      readonly name: string;
      readonly orgnr: string | null;
      readonly products: { readonly totalCount: number };
    }[];
    readonly pageInfo: PageInfo;
  };
  readonly targets: readonly Target[];
  readonly found?: { readonly nodes: readonly Hit[] };
  readonly similar?: { readonly nodes: readonly Hit[] };
}

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
  $listed: IntegrationFilter
) {
  ...Frame
  products(filter: $filter, first: $products, after: $productsAfter) {
    totalCount
    facets(fields: ["target", "headline", "category", "careSetting"]) { field buckets { value label { nb nn en } count } }
    nodes {
      id: permanentId
      name
      categories
      vendor { id: permanentId name }
      integrations(filter: $listed, first: 0) { totalCount facets(fields: ["headline"]) { buckets { value count } } }
    }
    pageInfo { hasNextPage endCursor }
  }
  vendors(text: $text, first: $vendors, after: $vendorsAfter) {
    totalCount
    nodes { id: permanentId name orgnr products(first: 0) { totalCount } }
    pageInfo { hasNextPage endCursor }
  }
  targets {
    __typename
    id: permanentId
    key
    name { nb nn en }
    owner { name { nb nn en } }
    lifecycle { stage }
    integrations(filter: $listed, first: 0) { totalCount }
  }
  found: searchConnection(text: $words, types: [NATIONAL_SERVICE, HEALTH_REGISTER], first: 50) @include(if: $searching) {
    nodes { node { __typename id: permanentId } }
  }
  similar: searchConnection(text: $words, types: [VENDOR, PRODUCT, NATIONAL_SERVICE, HEALTH_REGISTER, INTERFACE], first: 8) @include(if: $searching) {
    nodes {
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
