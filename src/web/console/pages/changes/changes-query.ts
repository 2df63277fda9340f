import type { ChangeCause, ChangeKind } from '../../../../graphql/generated/schema-types.ts';
import { frameFragment, type Text } from '../../frame/page.ts';

/** What changed, as far as the page needs to name it. */
export interface Changed {
  readonly __typename: string;
  readonly id: string;
  readonly key?: string;
  readonly name?: string;
  readonly label?: Text;
  readonly title?: Text;
  readonly product?: { readonly id: string; readonly name: string };
  /** Of an integration: the lists that it stands on. */
  readonly approvals?: readonly { readonly source: { readonly key: string; readonly title: Text } | null }[];
  readonly target?: { readonly key: string; readonly label: Text };
  readonly interface?: { readonly label: Text } | null;
}

/** One change of one field. */
export interface Change {
  readonly kind: ChangeKind;
  readonly cause: ChangeCause;
  readonly entityId: string;
  readonly entity: Changed | null;
  readonly field: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly effectiveOn: string | null;
  readonly observedAt: string;
  readonly snapshotId: string;
  readonly breakingForBuyers: boolean;
}

/** Changes on one day. */
export interface DayCount {
  readonly from: string;
  readonly kinds: readonly { readonly value: ChangeKind; readonly count: number }[];
}

/** The answer to `query`. */
export interface Data {
  readonly targets: readonly { readonly key: string; readonly name: Text }[];
  /** Each day of the last year. */
  readonly counts: readonly DayCount[] | null;
  /** The first change that there is: all of its edition is what the hub's first reading found, and no change of anything. */
  readonly begun: {
    readonly nodes: readonly { readonly snapshotId: string; readonly observedAt: string }[];
  } | null;
  readonly changes: {
    readonly nodes: readonly Change[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  } | null;
}

/** The page's query. */
export const query = `query Endringer($filter: ChangeFilter!, $causes: [ChangeCause!]!, $all: [ChangeCause!]!, $after: String) {
  ...Frame
  targets { key name { nb nn en } }
  counts: changeCounts(period: DAY, causes: $causes) { from kinds { value count } }
  begun: changes(filter: { causes: $all }, first: 1) { nodes { snapshotId observedAt } }
  changes(filter: $filter, first: 50, after: $after, order: NEWEST_FIRST) {
    nodes {
      kind
      cause
      entityId
      entity {
        __typename
        id: permanentId
        ... on Vendor { name }
        ... on Product { name }
        ... on Municipality { name }
        ... on Agency { label: name { nb nn en } }
        ... on Framework { title { nb nn en } }
        ... on Source { key title { nb nn en } }
        ... on IntegrationTarget { key label: name { nb nn en } }
        ... on TargetInterface { label: name { nb nn en } target { key label: name { nb nn en } } }
        ... on Integration { product { id: permanentId name } target { key label: name { nb nn en } } interface { label: name { nb nn en } } approvals { source { key title { nb nn en } } } }
      }
      field
      before
      after
      effectiveOn
      observedAt
      snapshotId
      breakingForBuyers
    }
    pageInfo { hasNextPage endCursor }
  }
}
${frameFragment}`;
