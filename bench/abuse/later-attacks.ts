/** Attacks on what came later: ids of moments, comparisons, orders, counts by two, tables, exports, annexes and MCP. */
import { type Attack, get, list, post, type Shot, times, words } from './shot.ts';

/** Twelve words that very many names have, in another order each time. */
const usual = ['a', 'p', '1', 'as', 'produkt', 'leverandør', 'o', 'pro', 'lev', 'oppdikt', '2', '3'];
const commonWords = (n: number) => times(12, (i) => usual[(i + n) % 12] ?? '');
const orders = ['NAME', 'RELEVANCE', 'SINCE', 'VALID_UNTIL'];
const some = <T>(of: readonly T[], count: number, from: number) =>
  list(Math.min(count, of.length), (i) => of[(from + i) % of.length] as T);
const ids = (products: readonly string[], n: number) =>
  some(products, 10, n)
    .map((id) => `id=${encodeURIComponent(id)}`)
    .join('&');
const mcp = (method: string, params: unknown, id = 1) => ({ jsonrpc: '2.0', id, method, params });
const toMcp = (message: unknown): Shot => ({
  method: 'POST',
  path: '/mcp',
  headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
  body: JSON.stringify(message),
});
const call = (name: string, args: unknown, id = 1) => mcp('tools/call', { name, arguments: args }, id);

const graph: readonly Attack[] = [
  {
    name: '1,000 ids, each of another moment',
    shot: (n, { products }) =>
      post('query($i:[ID!]!){nodes(ids:$i){id}}', {
        i: list(1_000, (i) => `${products[i % products.length]}@2020-01-01_${i}${n}`),
      }),
  },
  {
    name: '1,000 ids of approvals that are none',
    shot: (n) => post('query($i:[ID!]!){nodes(ids:$i){id}}', { i: list(1_000, (i) => `apr_${i}_${n}`) }),
  },
  {
    name: 'checklists, 16 times for 10 offers of 10',
    shot: (n, { products, profiles }) =>
      post(
        `query($b:[[ID!]!]!,$e:[ID!]){${times(16, (i) => `a${i}:coverage(input:{profile:"${profiles[i % profiles.length]}",baskets:$b,existing:$e,on:"20${20 + i}-01-0${1 + (n % 9)}"}){baskets{counts{state count}}}`)}}`,
        { b: list(10, (i) => some(products, 10, n + i * 10)), e: some(products, 50, n) },
      ),
  },
  {
    name: '10 products compared 20 times',
    shot: (n, { products, profiles }) =>
      post(
        `query($e:[ID!]){${times(20, (i) => `a${i}:compare(input:{profile:"${profiles[i % profiles.length]}",products:${JSON.stringify(some(products, 10, n + i))},existing:$e}){rows{differs}}`)}}`,
        { e: some(products, 50, n) },
      ),
  },
  {
    name: 'counts by two, 20 times by alias',
    shot: (n) =>
      post(
        `{${times(20, (i) => `a${i}:integrations(filter:{text:"${commonWords(n + i).slice(0, 50)}"},first:0){crossCounts(rows:"target",columns:"headline"){__typename}}`)}}`,
      ),
  },
  {
    name: 'facets without their own condition',
    shot: (n) =>
      post(
        `{${times(10, (i) => `a${i}:integrations(filter:{headline:[APPROVED],text:"${usual[(n + i) % 12]}"},first:0){facets(fields:["vendor","target","interface","role","headline","process","standing","observation","inUse","category","careSetting"],excludeOwn:true){totalBuckets}}`)}}`,
      ),
  },
  {
    name: 'buckets of vendors far on, with filters to send back',
    shot: (n) =>
      post(
        `{integrations(first:0){${times(10, (i) => `f${i}:facets(fields:["vendor"]){buckets(first:900,skip:${i * 400 + n}){value count label{nb nn en} input}}`)}}}`,
      ),
  },
  {
    name: 'the end of 16 orders',
    shot: (n) =>
      post(
        `{${times(16, (i) => `a${i}:integrations(orderBy:{field:${orders[(i + n) % 4]}},filter:{text:"${usual[i % 12]}"},last:${i + 1}){totalCount nodes{id}}`)}}`,
      ),
  },
  {
    name: 'relevance to 12 common words, 16 times',
    shot: (n) =>
      post(
        `{${times(16, (i) => `a${i}:products(orderBy:{field:RELEVANCE},filter:{text:"${commonWords(n + i)}"},last:3){totalCount nodes{id}}`)}}`,
      ),
  },
  {
    name: 'vendors by products by 20 filters',
    shot: (n) =>
      post(
        `query($f:ProductFilter){${times(10, (i) => `a${i}:vendors(products:$f,text:"${usual[(n + i) % 12]}",first:10){totalCount}`)}}`,
        { f: { anyIntegration: list(20, (i) => ({ text: commonWords(n + i) })) } },
      ),
  },
  {
    name: '1,000 found, with what they were found by',
    shot: (n) =>
      post(
        `{searchConnection(text:"oppdikt ${['p', 'pr', 'pro', 'prod'][n % 4]}",first:1000){totalCount kinds{kind count} nodes{label{nb en} matchedField matchedText highlights{from to} node{id}}}}`,
      ),
  },
  {
    name: 'searched for one letter, 20 times',
    shot: (n) =>
      post(
        `{${times(20, (i) => `a${i}_${n}:searchConnection(text:"${(((n + i) % 26) + 10).toString(36)}",last:50){totalCount nodes{label{nb}}}`)}}`,
      ),
  },
  {
    name: 'another day',
    shot: (n) =>
      post(
        `{catalogue(at:{validAt:"20${10 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}"}){integrations(first:5){totalCount}}}`,
      ),
  },
  {
    name: '900 wrong keys 20 times by alias',
    shot: (n) =>
      post(
        `query($k:[String!]){${times(20, (i) => `a${i}:integrations(filter:{targetKeys:$k},first:${i}){totalCount}`)}}`,
        { k: list(900, (i) => `VK${i}_${n}`) },
      ),
  },
  {
    name: '1,000 as a table',
    shot: (n) => ({
      ...post(
        `{integrations(first:${1_000 - (n % 90)}){nodes{id role status{headline process since validUntil} product{name aliases vendor{name orgnr}} target{key name{nb en}}}}}`,
      ),
      headers: { 'content-type': 'application/json', accept: 'text/csv' },
    }),
  },
];

const routes: readonly Attack[] = [
  { name: 'MCP: tools ten times', shot: (n) => toMcp(list(10, (i) => mcp('tools/list', {}, n * 10 + i))) },
  {
    name: 'MCP: 100 searches at once',
    shot: (n) => toMcp(list(100, (i) => call('search', { text: `${commonWords(i + n)}`, first: 50 }, i))),
  },
  {
    name: 'MCP: ten queries at once',
    shot: (n) =>
      toMcp(
        list(10, (i) =>
          call('query', { query: `{a${n}_${i}:integrations(first:900){nodes{id product{name}}}}` }, i),
        ),
      ),
  },
  {
    name: 'MCP: a text of 900,000 letters',
    shot: (n) => toMcp(call('search', { text: `${'x'.repeat(900_000)}${n}` })),
  },
  {
    name: 'MCP: a checklist for 10 offers of 10',
    shot: (n, { products, profiles }) =>
      toMcp(
        call('coverage', {
          profile: profiles[0],
          baskets: list(10, (i) => some(products, 10, n + i * 10)),
          existing: some(products, 50, n),
        }),
      ),
  },
  ...['xlsx', 'docx', 'md'].map((ending) => ({
    name: `an annex of 10 products, ${ending}`,
    shot: (n: number, { products, profiles }: Parameters<Attack['shot']>[1]) =>
      get(`/vedlegg/${profiles[n % profiles.length]}.${ending}?${ids(products, n)}`),
  })),
  {
    name: 'a mark',
    shot: (n, { products, profiles }) =>
      get(`/merke/${profiles[0]}/${encodeURIComponent(products[n % products.length] ?? '')}.svg`),
  },
  { name: 'a mark of many dots', shot: (n) => get(`/merke/ehr-gp-office/${'.svg'.repeat(40)}${n}.svg`) },
  { name: 'the page of requirements', shot: (n) => get(`/krav?q=${encodeURIComponent(words(n))}`) },
  {
    name: 'a checklist of 10 products',
    shot: (n, { products, profiles }) =>
      get(`/scenario/${profiles[n % profiles.length]}?${ids(products, n)}`),
  },
  { name: '10 products side by side', shot: (n, { products }) => get(`/sammenlign?${ids(products, n)}`) },
  { name: 'a page of one letter', shot: (n) => get(`/sok?q=${((n % 26) + 10).toString(36)}&n=${n}`) },
  {
    name: 'an export of what no name has',
    shot: (n) => get(`/export/integrations.csv?text=${encodeURIComponent(words(n))}`),
  },
  { name: 'the dictionary of an export', shot: () => get('/export/integrations.schema.json') },
  { name: 'an export counted', shot: () => ({ method: 'HEAD', path: '/export/integrations.csv' }) },
  { name: 'the catalogue as DCAT', shot: () => get('/catalog.jsonld') },
];

/** All of them. */
export const laterAttacks: readonly Attack[] = [...graph, ...routes];
