import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ResolversParentTypes } from '../generated/schema-types.ts';

type AnyNode = ResolversParentTypes['Node'];

/** Finds what has the key's value; null or undefined: nothing has. */
type Find = (at: Catalogue, value: string) => AnyNode | null | undefined;

const byKey =
  <T extends AnyNode & { readonly key: string }>(all: (at: Catalogue) => readonly T[]): Find =>
  (at, value) =>
    all(at).find(({ key }) => key === value);

/**
 * Keys that other graphs know too, beside `id` and `permanentId`, which every type with an id has: an organisation number joins a vendor here
 * with the same company elsewhere.
 */
export const naturalKeys: Readonly<Record<string, Readonly<Record<string, Find>>>> = {
  Agency: {
    key: byKey((at) => at.agencies),
    orgnr: (at, value) => at.agencies.find(({ organisationNumber }) => organisationNumber === value),
  },
  HealthRegister: { key: (at, value) => at.target(value) },
  Municipality: {
    number: (at, value) => at.municipalities.find(({ number }) => number === value),
  },
  NationalService: { key: (at, value) => at.target(value) },
  Source: { key: (at, value) => at.source(value) },
  TargetInterface: { key: (at, value) => at.interface(value) },
  Vendor: {
    orgnr: (at, value) => at.vendors({ organisationNumbers: [value] }, { first: 1, after: -1 }).items[0],
  },
};
