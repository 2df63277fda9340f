import type { CoverageState, ProductCategory } from '../../../../graphql/generated/schema-types.ts';
import { frameFragment, type Text } from '../../frame/page.ts';
import { type Cell, cellFragment, type Line, lineFragment } from '../../parts/listings/coverage-cells.ts';
import type { Offered, Unstated } from './scenario-choice.ts';

/** A checklist, and how far offers meet it. */
export interface Profile {
  readonly key: string;
  readonly title: Text;
  readonly owner: string;
  readonly version: string;
  readonly categories: readonly ProductCategory[];
  readonly lines: readonly Line[];
  readonly products: { readonly totalCount: number; readonly nodes: readonly Offered[] };
  readonly coverage?: {
    readonly on: string;
    readonly baskets: readonly {
      readonly products: readonly Offered[];
      readonly counts: readonly { readonly state: CoverageState; readonly count: number }[];
      readonly cells: readonly Cell[];
      readonly groups: readonly {
        readonly group: string;
        readonly state: CoverageState;
        readonly because: readonly Text[];
      }[];
    }[];
  } | null;
}

/** Offers with how far each meets each line. */
export type Baskets = NonNullable<Profile['coverage']>['baskets'];

/** The answer to `query`. */
export interface Data {
  /** Null: there is no such checklist. */
  readonly profiles: readonly Profile[] | null;
  readonly kept: { readonly nodes: readonly Offered[] };
  readonly unstated: Unstated;
}

/** The page's query. */
export const query = `query Scenario($key: String!, $baskets: [[ID!]!]!, $existing: [ID!], $offered: Boolean!) {
  ...Frame
  profiles(keys: [$key]) {
    key
    title { nb nn en }
    owner
    version
    categories
    lines { ...Line }
    products(first: 100) { totalCount nodes { id: permanentId name vendor { name } } }
    coverage(baskets: $baskets, existing: $existing) @include(if: $offered) {
      on
      baskets { products { id: permanentId name vendor { name } } counts { state count } cells { ...Cell } groups { group state because { nb nn en } } }
    }
  }
  kept: products(filter: { category: [EHR] }, first: 200) { nodes { id: permanentId name vendor { name } } }
  unstated: products(first: 0) { totalCount facets(fields: ["category"]) { buckets { value count } } }
}
${lineFragment}
${cellFragment}
${frameFragment}`;
