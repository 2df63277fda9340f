import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { Context } from '../context.ts';
import type { Resolvers } from '../generated/schema-types.ts';
import type { FacetedPage, PageOf, SearchType } from '../parents.ts';
import { valueLabel } from '../texts/value-labels.ts';
import { asWritten, type Words } from '../texts/words.ts';
import { nodeType, targetType } from '../type-names.ts';

const connection = {
  edges: <T>({ nodes, cursorOf }: PageOf<T>) =>
    nodes.map((node, index) => ({ node, cursor: cursorOf(node, index) })),
  pageInfo: <T>({ nodes, hasNext, hasPrevious, cursorOf }: PageOf<T>) => {
    const [first] = nodes;
    const last = nodes.at(-1);
    return {
      hasNextPage: hasNext,
      hasPreviousPage: hasPrevious,
      startCursor: first === undefined ? null : cursorOf(first, 0),
      endCursor: last === undefined ? null : cursorOf(last, nodes.length - 1),
    };
  },
};

function facets<T>(
  page: FacetedPage<T>,
  { fields, excludeOwn }: { readonly fields: readonly string[]; readonly excludeOwn?: boolean | null },
) {
  return page.facets(fields, excludeOwn ?? false);
}

/** Names of companies are the same in every language. */
function labelOf(catalogue: Catalogue, field: string, value: string): Words | null {
  if (field === 'target') return catalogue.target(value)?.name ?? null;
  if (field === 'interface') return catalogue.interface(value)?.name ?? valueLabel(field, value);
  if (field !== 'vendor' || value === 'NOT_STATED') return valueLabel(field, value);
  const vendor = catalogue.find(value);
  return vendor?.type === 'Vendor' ? asWritten(vendor.value.name) : null;
}

async function runStart({ load }: Context, run: string | null): Promise<string | null> {
  return run === null ? null : ((await load.run(run))?.startedAt ?? null);
}

/** Interfaces, pages, facets, statements, and the catalogue's names of what can be counted and found. */
export const commonResolvers: Resolvers = {
  Node: { __resolveType: nodeType },
  IntegrationTarget: { __resolveType: targetType },
  IntegrationPoint: {
    __resolveType: (point) => (point.kind === 'TargetInterface' ? 'TargetInterface' : targetType(point)),
  },
  LocalizedText: {
    nn: ({ nn }) => nn ?? null,
    // Where nobody has translated, both languages hold the same words.
    en: ({ nb, en }) => (en === nb ? null : en),
    original: ({ nb }) => nb,
    originalLang: () => 'nb',
    machineTranslated: () => false,
  },
  ProductConnection: { ...connection, facets },
  VendorConnection: { ...connection, facets },
  IntegrationConnection: {
    ...connection,
    facets,
    crossCounts: (page, { rows, columns }) => page.crossCounts?.(rows, columns) ?? null,
  },
  SearchConnection: {
    ...connection,
    kinds: ({ all }) => {
      const counts = new Map<string, number>();
      for (const { kind } of all) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return [...counts].map(([kind, count]) => ({ kind: kind as SearchType, count }));
    },
  },
  CrossCounts: {
    cells: ({ catalogue, rows, columns, cells }, { first }) =>
      cells.slice(0, first == null ? undefined : Math.max(0, first)).map(({ row, column, count }) => ({
        row,
        rowLabel: labelOf(catalogue, rows, row),
        column,
        columnLabel: labelOf(catalogue, columns, column),
        count,
      })),
  },
  MunicipalityConnection: connection,
  FrameworkConnection: connection,
  RequirementConnection: connection,
  RunConnection: connection,
  FindingConnection: connection,
  Facet: {
    totalBuckets: ({ buckets }) => buckets.length,
    buckets: (facet, { first, skip }) => {
      const { buckets } = facet;
      const start = Math.max(0, skip ?? 0);
      return buckets
        .slice(start, first == null ? undefined : start + Math.max(0, first))
        .map(({ value, count }) => ({ value, count, facet }));
    },
  },
  Bucket: {
    label: ({ facet, value }) => (facet ? labelOf(facet.catalogue, facet.field, value) : null),
    input: ({ facet, value }) => facet?.inputOf(value) ?? null,
  },
  Statement: {
    lang: ({ field }) => (field.endsWith('En') ? 'en' : 'nb'),
    run: async ({ run }, _args, { load }) => {
      const found = await load.run(run);
      return found && { ...found, kind: 'Run' };
    },
    lastSeen: ({ ref, observation, run, catalogue }, _args, context) => {
      const isCurrent = catalogue === context.served && observation === 'LISTED';
      const lastGood = isCurrent ? context.states.get(ref.source)?.lastGood : null;
      return lastGood ?? runStart(context, observation === 'LISTED' ? run : null);
    },
    source: ({ ref, catalogue }) => catalogue.source(ref.source),
    document: async ({ documentSha256 }, _args, { load }) => {
      const found = await load.document(documentSha256);
      return found && { ...found, kind: 'Document' };
    },
  },
  SearchType: {
    VENDOR: 'Vendor',
    PRODUCT: 'Product',
    NATIONAL_SERVICE: 'NationalService',
    HEALTH_REGISTER: 'HealthRegister',
    INTERFACE: 'TargetInterface',
    MUNICIPALITY: 'Municipality',
    FRAMEWORK: 'Framework',
    REQUIREMENT: 'Requirement',
    AGENCY: 'Agency',
  },
};
