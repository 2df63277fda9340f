/** Variables of one shape cost the same: a plan measures each shape once. */
import { type DocumentNode, getOperationAST, type OperationDefinitionNode, parse } from 'graphql';
import { expect, it } from 'vitest';
import { generateDocuments } from '../../../bench/oracle/generate-documents.ts';
import { costOf } from '../../../src/graphql/limits/cost.ts';
import { shapeOf } from '../../../src/graphql/plan/cost-shape.ts';
import { KeptParts } from '../../../src/graphql/plan/kept-parts.ts';
import { Plan } from '../../../src/graphql/plan/plan.ts';
import { createSchema } from '../../../src/graphql/schema.ts';

const schema = createSchema();
const names = {
  TARGET: ['NPR', 'VKP'],
  VENDOR: ['ven_1'],
  PRODUCT: ['pro_1', 'pro_2'],
  OBJECT: ['int_1', 'ven_1'],
  text: ['a b c'],
};

const measured = (document: DocumentNode, variables: Record<string, unknown>) => {
  try {
    return costOf({
      schema,
      document,
      operation: getOperationAST(document) as OperationDefinitionNode,
      variables,
    });
  } catch {
    return null;
  }
};
const planned = (plan: Plan, variables: Record<string, unknown>) => {
  try {
    return plan.prepare(variables).cost;
  } catch {
    return null;
  }
};

it('each of many documents costs by its plan what it costs the reference, asked in turns', () => {
  let compared = 0;
  for (const { query, variables } of generateDocuments(schema, { seed: 8, count: 300, names })) {
    const document = parse(query);
    let plan: Plan;
    try {
      plan = new Plan(schema, document, null, new KeptParts());
    } catch {
      continue;
    }
    for (const given of [...variables, ...variables]) {
      const cost = planned(plan, given);
      // What no plan can do is not measured.
      if (cost === null) continue;
      expect(cost).toEqual(measured(document, given));
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(300);
});

it.each([
  [{ n: 1 }, { n: 2 }],
  [{ l: ['a'] }, { l: ['a', 'b'] }],
  [{ t: 'one' }, { t: 'one two' }],
  [{ t: '' }, { t: 'one' }],
  [{ t: 'a_b_c' }, { t: 'abc' }],
  [{ f: { a: 1 } }, { f: { b: 1 } }],
  [{ a: true }, { a: false }],
  [{ a: null }, {}],
])('%j and %j are of two shapes', (one, other) => {
  expect(shapeOf(one)).not.toBe(shapeOf(other));
});

it.each([[{ t: 'x'.repeat(51) }], [{ l: Array.from({ length: 61 }, () => 1) }]])(
  '%j has none',
  (variables) => {
    expect(shapeOf(variables)).toBeNull();
  },
);

it('a longer text than a bound allows is refused, whatever was asked before', () => {
  const document = parse('query ($k: [String!]) { targets(keys: $k) { key } }');
  const plan = new Plan(schema, document, null, new KeptParts());
  expect(plan.prepare({ k: ['VKP'] }).cost).toEqual(measured(document, { k: ['VKP'] }));
  expect(() => plan.prepare({ k: ['x'.repeat(201)] })).toThrow('200');
  const search = parse('query ($t: String!) { search(text: $t) { score } }');
  const words = new Plan(schema, search, null, new KeptParts());
  words.prepare({ t: 'a b c' });
  expect(() => words.prepare({ t: 'a b c d e f g h i j k l m' })).toThrow('words');
});
