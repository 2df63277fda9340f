import type { Context } from '../context.ts';
import { clientError } from '../errors.ts';
import type {
  FrameworkFilter,
  QueryResolvers,
  RequirementFilter,
  Resolvers,
  ResolversTypes,
} from '../generated.ts';
import { arrayPage, integrationPage, maxFirst, productPage, vendorPage } from '../pages.ts';
import { recordId } from '../record-ids.ts';
import { disclaimer } from '../words.ts';
import { findNode } from './nodes.ts';

const Query: QueryResolvers = {
  node: (_root, { id }, context) => findNode(context, id),
  // The executor takes a promise of null for a null; the generated type does not know that.
  nodes: (_root, { ids }, context) => ids.map((id) => findNode(context, id) as ResolversTypes['Node'] | null),
  dataMode: (_root, _args, { catalogue }) => catalogue.mode,
  disclaimer: () => disclaimer,
  snapshot: (_root, _args, { catalogue }) => catalogue,
  products: (_root, { filter, ...page }, context) =>
    productPage(context, filter ?? {}, page, context.catalogue),
  vendors: (_root, { filter, ...page }, context) =>
    vendorPage(context, filter ?? {}, page, context.catalogue),
  integrations: (_root, { filter, ...page }, context) =>
    integrationPage(context, filter ?? {}, page, context.catalogue),
  targets: (_root, { keys }, { catalogue }) => byKey(catalogue.targets, keys),
  agencies: (_root, { keys }, { catalogue }) => byKey(catalogue.agencies, keys),
  sources: (_root, { keys }, { catalogue }) => byKey(catalogue.sources, keys),
  municipalities: (_root, { targetKeys, ...page }, context) =>
    arrayPage(context, 'municipalities', targetKeys ?? null, page, (catalogue) =>
      catalogue.municipalities.filter(({ uses }) => holdsAny(targetKeys, uses)),
    ),
  frameworks: (_root, { filter, ...page }, context) => frameworks(context, filter ?? {}, page),
  requirements: (_root, { filter, ...page }, context) => requirements(context, filter ?? {}, page),
  search: (_root, { text, types, first }, { catalogue }) => {
    if (first < 0 || first > maxFirst) {
      throw clientError('BAD_USER_INPUT', `first must be 0 to ${maxFirst}; it is ${first}.`);
    }
    const hits = catalogue.search(text, types ?? null, first);
    return hits.map(({ entity, score }) => ({ node: entity.value, score }));
  },
};

function frameworks(
  context: Context,
  filter: FrameworkFilter,
  page: { readonly first: number; readonly after?: string | null },
) {
  return arrayPage(context, 'frameworks', filter, page, (catalogue) =>
    catalogue.frameworks.filter(
      (one) =>
        isAny(filter.kinds, one.kind) &&
        isAny(filter.publisherKeys, one.publisher) &&
        isAny(filter.themes, one.theme) &&
        says(filter.text, one.title, one.identifier),
    ),
  );
}

function requirements(
  context: Context,
  filter: RequirementFilter,
  page: { readonly first: number; readonly after?: string | null },
) {
  return arrayPage(context, 'requirements', filter, page, (catalogue) => {
    const keys = new Map(catalogue.frameworks.map(({ id, key }) => [id, key]));
    return catalogue.requirements.filter(
      (one) =>
        isAny(filter.frameworkKeys, keys.get(one.framework) ?? null) &&
        isAny(filter.levels, one.level) &&
        isAny(filter.organisationTypes, one.organisationType) &&
        isAny(filter.directions, one.direction) &&
        isAny(filter.areas, one.area) &&
        says(filter.text, one.title, one.text),
    );
  });
}

function byKey<T extends { readonly key: string }>(
  all: readonly T[],
  keys: readonly string[] | null | undefined,
): readonly T[] {
  return keys ? all.filter(({ key }) => keys.includes(key)) : all;
}

function isAny<T>(wanted: readonly T[] | null | undefined, value: T | null): boolean {
  return wanted == null || (value !== null && wanted.includes(value));
}

function holdsAny(wanted: readonly string[] | null | undefined, values: readonly string[]): boolean {
  return wanted == null || values.some((value) => wanted.includes(value));
}

function says(text: string | null | undefined, ...values: readonly (string | null)[]): boolean {
  if (text == null) return true;
  const wanted = text.toLocaleLowerCase('nb');
  return values.some((value) => value?.toLocaleLowerCase('nb').includes(wanted));
}

/** Query and Snapshot. */
export const queryResolvers: Resolvers = {
  Query,
  Snapshot: {
    id: ({ snapshot }) => recordId('Snapshot', snapshot.version),
    version: ({ snapshot }) => snapshot.version,
    createdAt: ({ snapshot }) => snapshot.createdAt,
    digest: ({ snapshot }) => snapshot.digest,
    dataMode: ({ mode }) => mode,
    previousVersion: ({ snapshot }) => snapshot.previous,
  },
};
