/** Pages of lists. In one file: every list is paged by the same rules of cursor, order and limit, which nothing else knows. */
import type {
  Catalogue,
  IntegrationFilter,
  Order,
  Page,
  PageRequest,
  ProductFilter,
  VendorFilter,
  Within,
} from '../../catalogue/catalogue.ts';
import { type Cursor, decodeCursor, encodeCursor, filterHash } from '../../catalogue/cursor.ts';
import { filterKey } from '../../catalogue/query/filter-key.ts';
import type { Context } from '../context.ts';
import { clientError } from '../errors.ts';
import { snapshotAt } from '../history/snapshot-at.ts';
import { boundedFirst } from '../limits/page-size.ts';
import type {
  CrossCountsParent,
  FacetedPage,
  FacetParent,
  IntegrationPage,
  PageOf,
  ProductPage,
  VendorPage,
} from '../parents.ts';
import { crossFields, facetFields, readFacetFields } from './facet-fields.ts';
import {
  integrationInput,
  productInput,
  vendorInput,
  withoutIntegrationFacet,
  withoutProductFacet,
} from './facet-inputs.ts';

/** Arguments of every list. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly orderBy?: OrderArgument | null;
}

/** An order as the client asks for it. */
interface OrderArgument {
  readonly field: Order['by'];
  readonly direction?: 'ASC' | 'DESC' | null;
}

/** A page of products. `after` decides which snapshot it is read from. */
export function productPage(
  context: Context,
  filter: ProductFilter,
  args: PageArguments,
  at: Catalogue,
): ProductPage | Promise<ProductPage> {
  needText(args, filter);
  return catalogueList(context, at, ['products', filter], args, (catalogue, page) => ({
    page: catalogue.products(filter, page),
    facets: (names, excludeOwn) =>
      readFacetFields(names, facetFields.products).flatMap((field) => {
        const counted = excludeOwn ? withoutProductFacet(filter, field) : filter;
        return catalogue
          .productFacets(counted, [field])
          .map((facet) => ({ ...facet, inputOf: (value) => productInput(counted, field, value) }));
      }),
  }));
}

/** A page of vendors. */
export function vendorPage(
  context: Context,
  filter: VendorFilter,
  args: PageArguments,
  at: Catalogue,
): VendorPage | Promise<VendorPage> {
  needText(args, filter);
  return catalogueList(context, at, ['vendors', filter], args, (catalogue, page) => ({
    page: catalogue.vendors(filter, page),
    facets: (names) =>
      readFacetFields(names, facetFields.vendors).flatMap((field) =>
        catalogue
          .vendorFacets(filter, [field])
          .map((facet) => ({ ...facet, inputOf: (value) => vendorInput(filter, field, value) })),
      ),
  }));
}

/** A page of integrations. `within` narrows what the client asked for to the object that the list belongs to. */
export function integrationPage(
  context: Context,
  filter: IntegrationFilter,
  args: PageArguments,
  at: Catalogue,
  within?: Within,
): IntegrationPage | Promise<IntegrationPage> {
  needText(args, filter);
  const list = ['integrations', filter, ...(within ? [within] : [])];
  return catalogueList(context, at, list, args, (catalogue, page) => ({
    page: catalogue.integrations(filter, page, within),
    facets: (names, excludeOwn) =>
      readFacetFields(names, facetFields.integrations).flatMap((field) => {
        const counted = excludeOwn ? withoutIntegrationFacet(filter, field) : filter;
        return catalogue
          .integrationFacets(counted, [field], within)
          .map((facet) => ({ ...facet, inputOf: (value) => integrationInput(counted, field, value) }));
      }),
    crossCounts: (rows, columns) => {
      const [by = 'target'] = readFacetFields([rows], crossFields);
      const [and = 'headline'] = readFacetFields([columns], crossFields);
      const cells = catalogue.integrationCrossCounts(filter, by, and, within);
      return { catalogue, rows: by, columns: and, cells };
    },
  }));
}

function needText({ orderBy }: PageArguments, { text }: { readonly text?: string }): void {
  if (orderBy?.field === 'RELEVANCE' && (text ?? '').trim() === '')
    throw clientError('BAD_USER_INPUT', 'orderBy RELEVANCE needs a text to be relevant to.');
}

/** A page of a short list that is read whole; a cursor holds the place in `all`, which a snapshot never changes. */
export function arrayPage<T>(
  context: Context,
  at: Catalogue,
  kind: string,
  filter: unknown,
  args: PageArguments,
  all: (catalogue: Catalogue) => readonly T[],
): PageOf<T> | Promise<PageOf<T>> {
  return inSnapshot(
    context,
    at,
    () => [kind, filter],
    args,
    ({ catalogue, page, cursorAt }) => {
      const items = all(catalogue);
      const to = Math.min(page.before ?? items.length, items.length);
      const from = Math.min(page.after + 1, to);
      const start = page.last === undefined ? from : Math.max(from, to - page.last);
      const end = page.last === undefined ? Math.min(to, from + page.first) : to;
      return {
        nodes: items.slice(start, end),
        totalCount: items.length,
        hasNext: end < items.length,
        hasPrevious: start > 0,
        cursorOf: (_item, index) => cursorAt(start + index),
      };
    },
  );
}

/** What a store gives of a list of records that is no part of a snapshot. */
interface RecordSlice<T> {
  readonly nodes: readonly T[];
  readonly total: number;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** A page of records that the store selects, such as findings. The list changes, so a cursor holds the last item's id. */
export async function slicedPage<T extends { readonly id: string }>(
  list: unknown,
  args: PageArguments,
  read: (place: { readonly first: number; readonly after: string | null }) => Promise<RecordSlice<T> | null>,
): Promise<PageOf<T>> {
  const hash = filterHash(list);
  const first = boundedFirst(args.first);
  const after = args.after == null ? null : readCursor(args.after, hash).version;
  const slice = await read({ first, after });
  if (!slice && after !== null) throw expired();
  const { nodes, total, hasNext, hasPrevious } = slice ?? emptySlice;
  const cursorOf = ({ id }: T) => encodeCursor({ version: id, filterHash: hash, row: 0 });
  return { nodes, totalCount: total, hasNext, hasPrevious, cursorOf };
}

const emptySlice = { nodes: [], total: 0, hasNext: false, hasPrevious: false };

/** The same over a list at hand, such as the ids of runs. */
export function recordPage<T extends { readonly id: string }>(
  list: unknown,
  args: PageArguments,
  all: readonly T[],
): Promise<PageOf<T>> {
  return slicedPage(list, args, async ({ first, after }) => {
    const start = after === null ? 0 : all.findIndex(({ id }) => id === after) + 1;
    if (after !== null && start === 0) return null;
    const end = start + first;
    return {
      nodes: all.slice(start, end),
      total: all.length,
      hasNext: end < all.length,
      hasPrevious: start > 0,
    };
  });
}

/** Counts by one property, before it is known which catalogue they are of. */
type CountedFacet = Omit<FacetParent, 'catalogue'>;

function catalogueList<T extends { readonly row: number }>(
  context: Context,
  at: Catalogue,
  list: readonly (string | object)[],
  args: PageArguments,
  read: (
    catalogue: Catalogue,
    page: PageRequest,
  ) => {
    readonly page: Page<T>;
    readonly facets: (names: readonly string[], excludeOwn: boolean) => CountedFacet[];
    readonly crossCounts?: (rows: string, columns: string) => CrossCountsParent;
  },
): FacetedPage<T> | Promise<FacetedPage<T>> {
  const named = () => list.map((part) => (typeof part === 'string' ? part : filterKey(part)));
  return inSnapshot(context, at, named, args, ({ catalogue, page, cursorAt }) => {
    const found = read(catalogue, page);
    return {
      nodes: found.page.items,
      totalCount: found.page.total,
      hasNext: found.page.hasNext,
      hasPrevious: found.page.hasPrevious,
      cursorOf: ({ row }, index) => cursorAt(found.page.places?.[index] ?? row),
      facets: (names, excludeOwn) =>
        found.facets(names, excludeOwn).map((facet) => ({ ...facet, catalogue })),
      ...(found.crossCounts && { crossCounts: found.crossCounts }),
    };
  });
}

interface Place {
  readonly catalogue: Catalogue;
  readonly page: PageRequest;
  readonly cursorAt: (row: number) => string;
}

/** Reads at the place that the arguments name; a cursor goes on in its own snapshot. At once where that is the one at hand. */
function inSnapshot<T>(
  context: Context,
  at: Catalogue,
  list: () => unknown,
  args: PageArguments,
  read: (place: Place) => T,
): T | Promise<T> {
  const order = orderOf(args.orderBy);
  let known: string | null = null;
  // Only where a cursor is given or asked for.
  const hash = () => {
    known ??= filterHash(order ? [list(), order] : list());
    return known;
  };
  const first = boundedFirst(args.first);
  const after = args.after == null ? null : readCursor(args.after, hash());
  const before = args.before == null ? null : readCursor(args.before, hash());
  if (after && before && after.version !== before.version)
    throw clientError('CURSOR_MISMATCH', 'The cursors of after and before are of two snapshots.');
  const cursor = after ?? before;
  const request: PageRequest = {
    first,
    after: after?.row ?? -1,
    ...(before && { before: before.row }),
    ...(args.last != null && { last: boundedFirst(args.last) }),
    ...(order && { order }),
  };
  const readIn = (catalogue: Catalogue | null): T => {
    if (!catalogue) throw expired();
    const { version } = catalogue.snapshot;
    const cursorAt = (row: number) => encodeCursor({ version, filterHash: hash(), row });
    return read({ catalogue, page: request, cursorAt });
  };
  if (!cursor || cursor.version === at.snapshot.version) return readIn(at);
  return snapshotAt(context, cursor.version).then(readIn);
}

/** The usual way round where none is given: A first, the best and the newest first, what ends first before the rest. */
const falling: ReadonlySet<Order['by']> = new Set(['RELEVANCE', 'SINCE', 'CHANGED']);

/** Null for the order that lists have by themselves, so that cursors of it are the same whether it is asked for or not. */
function orderOf(asked: OrderArgument | null | undefined): Order | null {
  if (!asked) return null;
  const { field: by, direction } = asked;
  const isDescending = direction == null ? falling.has(by) : direction === 'DESC';
  return by === 'NAME' && !isDescending ? null : { by, isDescending };
}

/** The cursor of a list. Throws BAD_USER_INPUT for what is none, CURSOR_MISMATCH for one of another list. */
export function readCursor(text: string, hash: string): Cursor {
  const read = decodeCursor(text);
  if (!read.ok) throw clientError('BAD_USER_INPUT', read.failure.en);
  if (read.value.filterHash === hash) return read.value;
  throw clientError(
    'CURSOR_MISMATCH',
    'The cursor belongs to another list or filter. Use the filter it was made with, or start without a cursor.',
  );
}

function expired() {
  return clientError(
    'CURSOR_EXPIRED',
    'The snapshot that the cursor belongs to is no longer held. Start again without a cursor.',
  );
}
