import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { buildSchema, isScalarType, isSpecifiedScalarType, parse } from 'graphql';
import { expect, it } from 'vitest';
import { schemaText } from '../../src/graphql/schema.ts';
import { hubScalars } from './scalars.ts';

it('names each scalar of the schema', () => {
  const own = Object.values(buildSchema(schemaText()).getTypeMap()).filter(
    (type) => isScalarType(type) && !isSpecifiedScalarType(type),
  );
  expect(Object.keys(hubScalars).sort()).toEqual(own.map(({ name }) => name).sort());
});

it('lets codegen type everything, with no `any`', async () => {
  const text = await codegen({
    filename: 'types.ts',
    schema: parse(schemaText()),
    documents: [],
    config: { scalars: { ...hubScalars, ID: 'string' }, strictScalars: true, enumsAsTypes: true },
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
  });
  expect(text).toContain("orgnr?: Maybe<Scalars['Orgnr']['output']>");
  expect(text).not.toMatch(/(?:input|output): any\b/u);
});
