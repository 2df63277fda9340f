import type { Context } from '../context.ts';
import { integrationFilter, productFilter, vendorFilter } from '../filters.ts';
import type {
  FrameworkFilter,
  QueryResolvers,
  RequirementFilter,
  Resolvers,
  ResolversTypes,
} from '../generated.ts';
import {
  arrayPage,
  boundedFirst,
  integrationPage,
  type PageArguments,
  productPage,
  vendorPage,
} from '../pages.ts';
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
    productPage(context, productFilter(filter), page, context.catalogue),
  vendors: (_root, { text, orgnr, ...page }, context) =>
    vendorPage(context, vendorFilter(text, orgnr), page, context.catalogue),
  integrations: (_root, { filter, ...page }, context) =>
    integrationPage(context, integrationFilter(filter), page, context.catalogue),
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
    const hits = catalogue.search(text, types ?? null, boundedFirst(first));
    return hits.map(({ entity, score }) => ({ node: entity.value, score }));
  },
};

function frameworks(context: Context, filter: FrameworkFilter, page: PageArguments) {
  return arrayPage(context, 'frameworks', filter, page, (catalogue) =>
    catalogue.frameworks.filter(
      (one) =>
        isAny(filter.kind, one.kind) &&
        isAny(filter.publisherKeys, one.publisher) &&
        isAny(filter.theme, one.theme) &&
        says(filter.text, one.title, one.identifier),
    ),
  );
}

function requirements(context: Context, filter: RequirementFilter, page: PageArguments) {
  return arrayPage(context, 'requirements', filter, page, (catalogue) => {
    const keys = new Map(catalogue.frameworks.map(({ id, key }) => [id, key]));
    return catalogue.requirements.filter(
      (one) =>
        isAny(filter.frameworkKeys, keys.get(one.framework) ?? null) &&
        isAny(filter.level, one.level) &&
        isAny(filter.organisationType, one.organisationType) &&
        isAny(filter.direction, one.direction) &&
        isAny(filter.area, one.area) &&
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
