/** Walks one of the API's lists to its end, page by page, in the one snapshot of the context. */
import type { GraphQLField, GraphQLResolveInfo } from 'graphql';
import type { Context } from '../context.ts';
import { limits } from '../limits/limits.ts';

/** Some of a list's items, in its order. `total` is how many there are in all; null: nobody has counted. */
export interface ListPart {
  readonly items: readonly unknown[];
  readonly total: number | null;
}

interface Page {
  readonly nodes: readonly unknown[];
  readonly totalCount?: number;
  readonly hasNext: boolean;
  readonly endCursor?: string;
  cursorOf(item: unknown, index: number): string;
}

/**
 * The list that the API gives for the arguments, whole: its own resolver is asked for one page after another, so a
 * condition means the same here and there. `contextOf` gives a context for each page, so that nothing heaps up.
 */
export async function* walkList(
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
  contextOf: () => Context,
): AsyncGenerator<ListPart> {
  const { resolve } = field;
  if (!resolve) throw new Error(`${field.name} has no resolver`);
  // A resolver may look at where in the document it stands, which is nowhere.
  const info = { fieldNodes: [{}], fieldName: field.name } as unknown as GraphQLResolveInfo;
  let after: string | null = null;
  for (;;) {
    const found = (await resolve(null, { ...args, first: limits.listItems, after }, contextOf(), info)) as
      | Page
      | readonly unknown[];
    if (isArray(found)) {
      yield { items: found, total: found.length };
      return;
    }
    yield { items: found.nodes, total: found.totalCount ?? null };
    const last = found.nodes.length - 1;
    if (!found.hasNext) return;
    after = found.endCursor ?? found.cursorOf(found.nodes[last], last);
  }
}

const isArray = (value: Page | readonly unknown[]): value is readonly unknown[] => Array.isArray(value);
