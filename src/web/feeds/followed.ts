/** What is followed: a list of the API under conditions, and which changes of it. */
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { canonicalJson } from '../../catalogue/snapshot/packing.ts';
import type { Change } from '../../domain/record.ts';
import type { Context } from '../../graphql/context.ts';
import { clientError } from '../../graphql/errors.ts';
import { type ChangeConditions, targetOf, usualCauses } from '../../graphql/history/changes.ts';
import { permanentIds } from '../../graphql/history/moment-ids.ts';
import { listField, readListArguments } from '../../graphql/lists/list-arguments.ts';
import { walkList } from '../../graphql/lists/walk-list.ts';

/** Lists of the API that can be followed. */
export const followedLists = ['changes', 'integrations', 'products', 'vendors'] as const;
export type FollowedList = (typeof followedLists)[number];

/** What is followed. `key` is the same for the same. */
export interface Followed {
  readonly list: FollowedList;
  /** Arguments of the list; of `changes` the filter says which changes. */
  readonly args: Readonly<Record<string, unknown>>;
  readonly kinds: readonly Change['kind'][] | null;
  readonly causes: readonly Change['cause'][];
  readonly key: string;
}

/** Parameters that say which changes, of whatever list. */
const ofChanges = ['kinds', 'causes'] as const;

/** Reads the parameters of a feed: the list's own conditions, and `kinds` and `causes`. Throws BAD_USER_INPUT. */
export function readFollowed(schema: GraphQLSchema, list: FollowedList, params: URLSearchParams): Followed {
  const own = new URLSearchParams(params);
  const which = new URLSearchParams();
  for (const name of list === 'changes' ? [] : ofChanges) {
    for (const value of params.getAll(name)) which.append(name, value);
    own.delete(name);
  }
  const args = readListArguments(
    listField(schema, list),
    own,
    {},
    { besides: list === 'changes' ? [] : ofChanges },
  );
  const filter = (
    list === 'changes' ? args.filter : readListArguments(listField(schema, 'changes'), which).filter
  ) as ChangeConditions | undefined;
  const kinds = filter?.kinds ?? null;
  const causes = filter?.causes ?? usualCauses;
  return { list, args, kinds, causes, key: canonicalJson({ list, args, kinds, causes }) };
}

/** Refuses keys and ids in the conditions that name nothing, as the API's list does. Throws BAD_USER_INPUT. */
export async function checkFollowed(
  schema: GraphQLSchema,
  { list, args }: Followed,
  context: Context,
): Promise<void> {
  const info = { fieldNodes: [{}], fieldName: list } as unknown as GraphQLResolveInfo;
  await listField(schema, list).resolve?.(null, { ...args, first: 0 }, context, info);
}

/** Things of a list that a feed follows at most. */
const mostFollowed = 50_000;

/** Whether the conditions of a feed hold for a thing in one catalogue. */
export type Membership = (entity: string) => boolean;

/** Whether every change of the causes and kinds is followed, whatever it is of. */
export const isOfAll = ({ list, args }: Followed): boolean => {
  if (list !== 'changes') return Object.values(args).every((value) => value == null);
  const { entities, targetKeys } = (args.filter ?? {}) as ChangeConditions;
  return entities == null && targetKeys == null;
};

/** Which things are followed in a catalogue, by the API's own list. */
export async function membersOf(
  schema: GraphQLSchema,
  { list, args }: Followed,
  catalogue: Catalogue,
  contextOf: () => Context,
): Promise<Membership> {
  if (list === 'changes') return inChanges((args.filter ?? {}) as ChangeConditions, catalogue);
  const ids = new Set<string>();
  for await (const { items } of walkList(listField(schema, list), args, contextOf)) {
    for (const item of items) ids.add((item as { readonly id: string }).id);
    if (ids.size > mostFollowed)
      throw clientError(
        'BAD_USER_INPUT',
        `More than ${mostFollowed} ${list} match; follow fewer, or all changes.`,
      );
  }
  return (entity) => ownersOf(catalogue, entity).some((id) => ids.has(id));
}

function inChanges({ entities, targetKeys }: ChangeConditions, catalogue: Catalogue): Membership {
  const wanted = permanentIds(entities);
  return (entity) =>
    (wanted == null || wanted.includes(entity)) &&
    (targetKeys == null || targetKeys.includes(targetOf(catalogue, entity) ?? ''));
}

/** A thing and what it is a part of: an integration of a product, a product of a vendor. */
function ownersOf(catalogue: Catalogue, entity: string): readonly string[] {
  const found = catalogue.find(entity);
  if (found?.type === 'Integration') {
    const { product } = found.value;
    return [entity, product.id, product.vendor?.id ?? ''];
  }
  return found?.type === 'Product' ? [entity, found.value.vendor?.id ?? ''] : [entity];
}
