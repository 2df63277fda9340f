import type { CareSetting, ProductCategory } from '../../../../graphql/generated/schema-types.ts';
import { frameFragment, type Text } from '../../frame/page.ts';
import {
  type Cell,
  cellFragment,
  type Line as ListLine,
  lineFragment,
} from '../../parts/listings/coverage-cells.ts';
import type { HeadlineCounts } from '../../parts/listings/headline-counts.ts';
import { type Row, rowFragment } from '../../parts/listings/integration-row.ts';
import { type NamedVendor, vendorFields } from '../../parts/listings/vendor-name.ts';

/** A product as it is compared. */
export interface Product {
  readonly __typename: 'Product';
  readonly id: string;
  readonly name: string;
  readonly categories: readonly ProductCategory[];
  readonly careSettings: readonly CareSetting[];
  readonly vendor: NamedVendor | null;
  readonly gone: HeadlineCounts['gone'];
  readonly integrations: { readonly totalCount: number; readonly nodes: readonly Row[] };
}

/** The answer to `query`. */
export interface Data {
  readonly products: readonly (Product | { readonly __typename: string } | null)[];
  readonly profiles: readonly { readonly key: string; readonly title: Text }[];
  /** Absent: none is chosen. Null: there is no such checklist. */
  readonly checklist?:
    | readonly {
        readonly title: Text;
        readonly comparison: {
          readonly rows: readonly {
            readonly differs: boolean;
            readonly line: ListLine;
            readonly cells: readonly Cell[];
          }[];
        } | null;
      }[]
    | null;
}

/** Most integrations of one product that are compared. */
export const most = 200;

/** The page's query. */
export const query = `query Sammenlign($ids: [ID!]!, $filter: IntegrationFilter, $off: IntegrationFilter, $profile: String!, $checked: Boolean!) {
  ...Frame
  products: nodes(ids: $ids) {
    __typename
    ... on Product {
      id: permanentId
      name
      categories
      careSettings
      vendor { ${vendorFields} }
      gone: integrations(filter: $off, first: 0) { totalCount }
      integrations(filter: $filter, first: ${most}) { totalCount nodes { ...Row } }
    }
  }
  profiles { key title { nb nn en } }
  checklist: profiles(keys: [$profile]) @include(if: $checked) {
    title { nb nn en }
    comparison(products: $ids) { rows { differs line { ...Line } cells { ...Cell } } }
  }
}
${lineFragment}
${cellFragment}
${rowFragment}
${frameFragment}`;
