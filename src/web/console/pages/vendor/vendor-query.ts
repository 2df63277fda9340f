import type {
  ApprovalBasis,
  Headline,
  Judgement,
  NameKind,
  Observation,
  ProcessPhase,
  RegistryState,
  Standing,
} from '../../../../graphql/generated/schema-types.ts';
import { frameFragment, type Text } from '../../frame/page.ts';
import { type HeadlineCounts, headlineCountFields } from '../../parts/listings/headline-counts.ts';

/** The answer to `query`. */
export interface Data {
  readonly node: {
    readonly __typename: string;
    readonly id: string;
    readonly orgnr: string | null;
    readonly name: string;
    readonly names: readonly { readonly value: string; readonly kind: NameKind }[];
    readonly registryState: RegistryState;
    readonly supplierApprovals: readonly {
      readonly headline: Headline;
      readonly process: ProcessPhase;
      readonly standing: Standing;
      readonly observation: Observation;
      readonly missingSince: string | null;
      readonly warnings: readonly { readonly text: Text }[];
      readonly validUntil: string | null;
      readonly conditions: Text | null;
      readonly basis: ApprovalBasis;
      readonly statusText: string | null;
      readonly decidedOn: string | null;
      readonly source: { readonly key: string; readonly title: Text } | null;
    }[];
    readonly resolution: readonly {
      readonly judgement: Judgement;
      readonly left: string;
      readonly right: string;
      readonly method: string;
      readonly decidedBy: string;
      readonly decidedAt: string;
      readonly reason: string;
    }[];
    readonly products: {
      readonly totalCount: number;
      readonly nodes: readonly (HeadlineCounts & {
        readonly id: string;
        readonly name: string;
      })[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  } | null;
}

/** The page's query. */
export const query = `query Leverandor($id: ID!, $listed: IntegrationFilter, $off: IntegrationFilter, $after: String) {
  ...Frame
  node(id: $id) {
    __typename
    ... on Vendor {
      id: permanentId
      orgnr
      name
      names { value kind }
      registryState
      supplierApprovals {
        headline
        process: phase
        standing
        observation
        missingSince
        warnings { text { nb nn en } }
        validUntil
        conditions { nb nn en }
        basis
        statusText
        decidedOn
        source { key title { nb nn en } }
      }
      resolution { judgement left right method decidedBy decidedAt reason }
      products(first: 50, after: $after) {
        totalCount
        nodes {
          id: permanentId
          name
          ${headlineCountFields}
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
}
${frameFragment}`;
