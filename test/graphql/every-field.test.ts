/** Every field of the graph has a resolver or a property of its parent: one that is in the SDL alone would be null for ever. */
import { type GraphQLObjectType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { openCatalogue, rowSourceOf } from '../../src/catalogue/open-catalogue.ts';
import { columnsOf, sortCatalogue } from '../../src/catalogue/snapshot/encode-snapshot.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { refOf } from '../catalogue/snapshot-ref.ts';
import { data } from './sample-data.ts';

const schema = createSchema();
const source = rowSourceOf(openCatalogue(columnsOf(sortCatalogue(data)), refOf('v1', '')));
const integration = source.integrationAt(0);
const parents: Readonly<Record<string, object>> = {
  Vendor: source.vendorAt(0),
  Product: source.productAt(0),
  Integration: integration,
  IntegrationStatus: integration.status,
  Approval: integration.approvals[0] ?? {},
};

test.each(Object.entries(parents))('%s', (name, parent) => {
  const type = schema.getType(name) as GraphQLObjectType;
  expect(isObjectType(type)).toBe(true);
  const missing = Object.values(type.getFields()).filter(
    (field) => !field.resolve && !(field.name in parent),
  );
  expect(missing.map((field) => field.name)).toEqual([]);
});
