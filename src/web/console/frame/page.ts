import type { RunOutcome } from '../../../graphql/generated/schema-types.ts';
import type { Unknown } from '../ask.ts';
import type { Params } from '../params.ts';
import type { Markup, Value } from './html.ts';

/** Words of the API, as pages ask for them. Bokmål is always there, though the schema lets it be missing. */
export interface Text {
  readonly nb: string | null;
  readonly nn?: string | null;
  readonly en?: string | null;
}

/** What every page shows around its content. */
export interface Frame {
  readonly dataMode: 'SAMPLE' | 'LIVE';
  readonly disclaimer: Text;
  readonly snapshot: { readonly version: string; readonly createdAt: string };
  readonly sources: readonly {
    readonly key: string;
    readonly title: Text;
    readonly publisher: { readonly name: Text } | null;
    readonly health: { readonly lastOutcome: RunOutcome | null; readonly checkedAt: string | null };
    readonly licence: string | null;
    readonly licenceText: Text;
  }[];
}

/** The part of each page's query that gives `Frame`. */
export const frameFragment = `fragment Frame on Query {
  dataMode
  disclaimer { nb nn en }
  snapshot { version createdAt }
  sources { key title { nb nn en } publisher { name { nb nn en } } health { lastOutcome checkedAt } licence licenceText { nb nn en } }
}`;

/** What stands on a page. */
export interface Content {
  /** Words without markup. */
  readonly title: Value;
  readonly main: Markup;
  /** The page lists products or vendors, so the publishers' reservation stands on it. */
  readonly reserved: boolean;
  /** Keys of the lists that the page shows rows of; absent: of any. */
  readonly lists?: readonly string[];
  /** The feed of what the page shows; absent: of all changes. */
  readonly feed?: string;
}

/**
 * A page: one query, and how its answer is shown. `Data` is the answer to `query`; a test holds each query against the
 * schema. `render` gives null where what the address names is not known.
 */
export interface Page<Data = never> {
  readonly path: string;
  readonly query: string;
  variables(params: Params): Readonly<Record<string, unknown>>;
  /**
   * What its address may say after the question mark: by name the values, or null where any text will do. Everything else is
   * refused, so that nobody believes that a list is narrowed which is not. Absent: anything goes.
   */
  readonly parameters?: Readonly<Record<string, readonly string[] | null>>;
  /** Products that the page itself compares; absent: it has the basket of its address. */
  compared?(params: Params): readonly string[];
  /** What the address names and the answer has nothing of, where the API does not say so itself. */
  missing?(data: Data, params: Params): readonly Unknown[];
  render(data: Data & Frame, params: Params, hasGaps: boolean): Content | null;
}
