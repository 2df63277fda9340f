/** The five typical queries of the bench, with variables for request number n: of the same sort each, and never twice the same. */
import type { Known } from '../abuse/shot.ts';

export interface BenchQuery {
  readonly name: string;
  readonly query: string;
  readonly variables: (n: number, known: Known) => Readonly<Record<string, unknown>>;
}

/** The item for request number n, in turns. */
const turn = <T>(all: readonly T[], n: number): T => all[n % all.length] as T;

/** One of the pairs of the first keys: there are thousands. */
const pair = (keys: readonly string[], n: number): readonly string[] => {
  const first = n % keys.length;
  const step = 1 + (Math.floor(n / keys.length) % (keys.length - 1));
  return [turn(keys, first), turn(keys, first + step)];
};

/**
 * `n` names no variable of the document, so every server passes over it: it makes the variables of a request ones that were
 * never seen before.
 */
export const queries: readonly BenchQuery[] = [
  {
    name: 'Q1 product page',
    query: `query Q($id: ID!) { node(id: $id) { ... on Product { id name categories vendor { name orgnr }
      integrations(first: 20) { totalCount nodes { target { key name { nb } } role status { headline process since }
      approvals { basis phase } } } } } }`,
    variables: (n, { products }) => ({ id: turn(products, n), n }),
  },
  {
    name: 'Q2 list of 50',
    query: `query Q($keys: [String!], $first: Int) { integrations(filter: { targetKeys: $keys, headline: [APPROVED] }, first: $first) {
      totalCount nodes { id product { name vendor { name orgnr } } target { key } status { headline } } } }`,
    variables: (n, { targets }) => ({ keys: pair(targets.slice(0, 12), n), first: 50, n }),
  },
  {
    name: 'Q3 vendor page',
    query: `query Q($id: ID!) { node(id: $id) { ... on Vendor { name products(first: 10) { nodes { name categories
      integrations(first: 20) { nodes { target { key } interface { key } status { headline } } } } } } } }`,
    variables: (n, { vendors }) => ({ id: turn(vendors.slice(0, 40), n), n }),
  },
  {
    name: 'Q4 counts',
    query: `query Q($keys: [String!]) { integrations(filter: { targetKeys: $keys }, first: 0) { totalCount
      facets(fields: ["target", "headline"]) { field buckets { value label { nb } count } } } }`,
    variables: (n, { targets }) => ({ keys: pair(targets, n), n }),
  },
  {
    name: 'Q5 1,000 items',
    query: `query Q($first: Int) { integrations(first: $first) { nodes { id role status { headline } product { name vendor { name } }
      target { key } } } }`,
    variables: (n) => ({ first: 1000, n }),
  },
];

/** The document as nobody has sent it before: the name of its operation is new. */
export const neverSeen = (query: string, n: number) => query.replace('query Q', `query Q${n}`);
