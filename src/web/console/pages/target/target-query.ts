import type { LifecycleStage, Party, ProcessPhase } from '../../../../graphql/generated/schema-types.ts';
import { type Denied, deniedFragment } from '../../denied.ts';
import { frameFragment, type Text } from '../../frame/page.ts';
import { type LinkShown, linkFragment } from '../../links.ts';
import type { Facet } from '../../parts/filters/facets.ts';
import { type Row, rowFragment } from '../../parts/listings/integration-row.ts';

/** What products are verified against, one by one. */
export interface Interface {
  readonly id: string;
  readonly key: string;
  readonly name: Text;
  readonly lifecycle: { readonly stage: LifecycleStage };
  readonly documentation: string | null;
  readonly excludes: readonly { readonly name: Text }[];
  readonly trialRules: readonly {
    readonly phase: ProcessPhase;
    readonly maxSites: number | null;
    readonly minDurationDays: number | null;
    readonly minDurationMonths: number | null;
    readonly unit: string;
  }[];
  readonly prerequisites: readonly { readonly party: Party; readonly text: Text }[];
}

/** A service or register, with a page of those who are listed for it. */
export interface Target {
  readonly __typename: 'NationalService' | 'HealthRegister';
  readonly id: string;
  readonly key: string;
  readonly name: Text;
  readonly owner: { readonly name: Text } | null;
  readonly controller?: { readonly name: Text } | null;
  readonly lifecycle: {
    readonly stage: LifecycleStage;
    readonly since: string | null;
    readonly endsText: string | null;
  };
  readonly contradictions: readonly { readonly field: string }[];
  readonly url: string | null;
  readonly interfaces: readonly Interface[];
  readonly links: readonly LinkShown[];
  /** What lists say no to. */
  readonly negatives: readonly (Denied & {
    readonly product: { readonly id: string; readonly name: string };
  })[];
  readonly municipalities?: readonly { readonly id: string; readonly name: string }[];
  /** Those that match and are gone from their list. */
  readonly gone: { readonly totalCount: number };
  readonly integrations: {
    readonly totalCount: number;
    readonly facets: readonly Facet[];
    readonly nodes: readonly Row[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** The answer to `query`. */
export interface Data {
  readonly targets: readonly Target[];
}

/** The page's query. */
export const query = `query Tjeneste($key: String!, $filter: IntegrationFilter, $off: IntegrationFilter, $after: String) {
  ...Frame
  targets(keys: [$key]) {
    __typename
    id: permanentId
    key
    name { nb nn en }
    owner { name { nb nn en } }
    lifecycle { stage since endsText }
    contradictions { field }
    url
    interfaces {
      id: permanentId
      key
      name { nb nn en }
      lifecycle { stage }
      documentation
      excludes { name { nb nn en } }
      trialRules { phase maxSites minDurationDays minDurationMonths unit }
      prerequisites { party text { nb nn en } }
    }
    ... on HealthRegister { controller { name { nb nn en } } }
    ... on NationalService { municipalities { id: permanentId name } }
    links { ...Link }
    negatives(first: 100) { product { id: permanentId name } ...Denied }
    gone: integrations(filter: $off, first: 0) { totalCount }
    integrations(filter: $filter, first: 25, after: $after) {
      totalCount
      facets(fields: ["headline", "process", "interface", "category", "inUse"]) { field buckets { value label { nb nn en } count } }
      nodes { ...Row }
      pageInfo { hasNextPage endCursor }
    }
  }
}
${linkFragment}
${deniedFragment}
${rowFragment}
${frameFragment}`;
