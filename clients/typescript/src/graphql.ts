import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './generated.ts';

/** Dates and the like are texts, as precise as the source was: `2025-10` is no day. */
interface Scalars {
  Date: string;
  DateTime: string;
  Orgnr: string;
  Sha256: string;
  URL: string;
  Version: string;
  JSONObject: Readonly<Record<string, unknown>>;
  _Any: unknown;
}

/** Reads a document and types its result and variables by the hub's schema, without a step of code generation. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: Scalars;
  disableMasking: true;
}>();
