/**
 * The short way of validation against the rules: what it lets through, they let through. Over documents made at random and changed
 * at random; `ORACLE=20000 SEED=7` asks more, and others.
 */
import { type DocumentNode, parse, specifiedRules } from 'graphql';
import { describe, expect, test } from 'vitest';
import { queries } from '../../bench/api/queries.ts';
import { generateDocuments } from '../../bench/oracle/generate-documents.ts';
import { mutateDocument } from '../../bench/oracle/mutate-document.ts';
import { randomFrom } from '../../bench/random.ts';
import { deprecatedIn } from '../../src/graphql/limits/deprecated-in.ts';
import { documentErrors } from '../../src/graphql/limits/document-gate.ts';
import { documentRules } from '../../src/graphql/limits/document-rules.ts';
import { limits } from '../../src/graphql/limits/limits.ts';
import { plainlyValid } from '../../src/graphql/limits/plainly-valid.ts';
import { createSchema } from '../../src/graphql/schema.ts';

const count = Number(process.env.ORACLE ?? 400);
const seed = Number(process.env.SEED ?? 1);
const schema = createSchema();

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch {
    return null;
  }
}

test(`${count} documents and three changed ones of each`, { timeout: 900_000 }, () => {
  const found = { plain: 0, valid: 0, invalid: 0 };
  const random = randomFrom(seed);
  const wrong: string[] = [];
  for (const { query } of generateDocuments(schema, { seed, count, names: {} })) {
    for (let n = 0; n < 4; n += 1) {
      const text = n === 0 ? query : mutateDocument(random, query);
      const document = parsed(text);
      if (document === null) continue;
      const plain = plainlyValid(schema, document);
      const errors = documentErrors(schema, document);
      if (plain) found.plain += 1;
      found[errors.length === 0 ? 'valid' : 'invalid'] += 1;
      if (plain && errors.length > 0) wrong.push(`${errors[0]?.message}\n${text}`);
      if (plain && plain.usesDeprecated !== deprecatedIn(schema, document).length > 0)
        wrong.push(`deprecated\n${text}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(found.plain).toBeGreaterThan(found.valid * 0.7);
  expect(found.invalid).toBeGreaterThan(count / 2);
});

test.each(queries)('$name is plainly valid', ({ query }) => {
  expect(plainlyValid(schema, parse(query))).toEqual({ usesDeprecated: false });
});

test('the rules are those that the walk was written for', () => {
  // Another number after an update: see which rule is new, and whether `plainlyValid` keeps it.
  expect([specifiedRules.length, documentRules.length]).toEqual([27, 3]);
});

const many = (n: number, text: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => text(i)).join(' ');

describe('is no short way for', () => {
  test.each([
    ['an operation twice', '{ dataMode } { dataMode }'],
    ['a mutation', 'mutation { dataMode }'],
    ['a field that is not there', '{ nothing }'],
    ['a name that every object of JavaScript has', '{ constructor }'],
    ['an object without selection', '{ targets }'],
    ['a value with selection', '{ dataMode { x } }'],
    ['an argument that is not there', '{ targets(x: 1) { key } }'],
    ['an argument twice', '{ integrations(first: 1, first: 1) { totalCount } }'],
    ['an argument that is lacking', '{ node { id } }'],
    ['null for what must not be null', '{ node(id: null) { id } }'],
    ['a text for a number', '{ integrations(first: "1") { totalCount } }'],
    ['a number beyond 32 bits', '{ integrations(first: 3000000000) { totalCount } }'],
    ['a value of no enum', '{ integrations(filter: { headline: [NO] }) { totalCount } }'],
    ['an input field twice', '{ integrations(filter: { headline: [], headline: [] }) { totalCount } }'],
    ['an input field that is not there', '{ integrations(filter: { x: 1 }) { totalCount } }'],
    ['a variable that is not there', '{ integrations(first: $n) { totalCount } }'],
    ['a variable that nothing uses', 'query ($n: Int) { dataMode }'],
    ['a variable twice', 'query ($n: Int, $n: Int) { integrations(first: $n) { totalCount } }'],
    ['a variable of an output type', 'query ($n: Vendor) { integrations(first: $n) { totalCount } }'],
    ['a variable of another type', 'query ($n: String) { integrations(first: $n) { totalCount } }'],
    ['a variable that can be null for what cannot', 'query ($id: ID) { node(id: $id) { id } }'],
    ['a default that can be null for what cannot', 'query ($id: ID = null) { node(id: $id) { id } }'],
    ['a default of another type', 'query ($n: Int = "x") { integrations(first: $n) { totalCount } }'],
    [
      'one value for a list in a variable',
      'query ($k: String!) { integrations(filter: { targetKeys: $k }) { totalCount } }',
    ],
    ['a fragment that is not there', '{ ...F }'],
    ['a fragment that nothing uses', '{ dataMode } fragment F on Vendor { id }'],
    ['a fragment in itself', '{ vendors { nodes { ...F } } } fragment F on Vendor { ...F }'],
    ['a fragment of another type', '{ vendors { nodes { ... on Product { id } } } }'],
    ['a fragment on no object', '{ vendors { nodes { ... on Int { id } } } }'],
    ['one name for two fields', '{ vendors { nodes { id: name id } } }'],
    ['one name for two fields below', '{ vendors { nodes { id: name } } vendors { nodes { id } } }'],
    [
      'one name for other arguments',
      '{ integrations(first: 1) { totalCount } integrations(first: 2) { totalCount } }',
    ],
    [
      'one name for other types',
      '{ node(id: "x") { ... on Vendor { a: name } ... on Product { a: categories } } }',
    ],
    ['an unknown directive', '{ dataMode @no }'],
    ['a directive twice', '{ dataMode @skip(if: true) @skip(if: true) }'],
    ['a directive without its argument', '{ dataMode @skip }'],
    ['introspection', '{ __schema { queryType { name } } }'],
    ['too many aliases', `{ ${many(limits.aliases + 1, (i) => `a${i}: dataMode`)} }`],
    ['too many root fields', `{ ${many(limits.rootFields + 1, () => 'dataMode')} }`],
    ['too many fields', `{ vendors { nodes { ${many(limits.fields, () => 'id')} } } }`],
    ['too many values', `{ nodes(ids: [${many(limits.listItems + 1, () => '"x"')}]) { id } }`],
    [
      'too deep',
      `{ vendors { nodes { ${'products { nodes { vendor { '.repeat(6)} id ${'} } } '.repeat(6)} } } }`,
    ],
    [
      'nested too deep',
      `{ ${'... { '.repeat(limits.selectionDepth)} dataMode ${'} '.repeat(limits.selectionDepth)} }`,
    ],
  ])('%s', (_what, text) => {
    expect(plainlyValid(schema, parse(text))).toBeNull();
  });
});
