/** Another agency's graph: it knows companies by organisation number and keeps cases of its own about them. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSchema, createYoga } from 'graphql-yoga';

const types = `
  type Query { cases: [Case!]! }
  type Case { title: String! vendor: Vendor! product: Product }
  type Vendor @key(fields: "orgnr") { orgnr: Orgnr openCases: Int! }
  type Product @key(fields: "permanentId", resolvable: false) { permanentId: ID! }
  scalar Orgnr`;

/** What a gateway composes of it. */
export const otherSdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])${types}`;

/** The graph on a port of its own, with one case for each company and product. */
export async function openOtherGraph(cases: readonly { readonly orgnr: string; readonly product: string }[]) {
  const schema = createSchema({
    typeDefs: `directive @key(fields: String!, resolvable: Boolean = true) repeatable on OBJECT
      ${types}
      scalar _Any
      union _Entity = Vendor
      extend type Query { _entities(representations: [_Any!]!): [_Entity]! }`,
    resolvers: {
      Query: {
        cases: () =>
          cases.map(({ orgnr, product }, index) => ({
            title: `Case ${index + 1}`,
            vendor: { orgnr },
            product: { permanentId: product },
          })),
        _entities: (_root: unknown, { representations }: { representations: { orgnr: string | null }[] }) =>
          representations.map(({ orgnr }) => ({ __typename: 'Vendor', orgnr })),
      },
      Vendor: {
        openCases: ({ orgnr }: { orgnr: string }) => cases.filter((one) => one.orgnr === orgnr).length,
      },
    },
  });
  const server = createServer(createYoga({ schema, logging: false }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
