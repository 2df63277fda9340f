/** Requests that anybody can send and that are meant to cost much: those of the report, and variants that nobody named. */

import { laterAttacks } from './later-attacks.ts';
import { type Attack, get, list, nested, post, raw, times, words } from './shot.ts';

const search = 'query ($t: String!) { search(text: $t, first: 1000) { score node { id } } }';
const products =
  'query ($f: ProductFilter) { products(filter: $f, first: 1000) { totalCount nodes { id } } }';
const every =
  'id role via status { process standing observation headline since validUntil warnings { code text { nb en } } } product { id name aliases categories vendor { id name orgnr } } target { key name { nb en } } interface { key name { nb } } approvals { basis phase } freshness { state checkedAt }';

/** Attacks of the report. */
const reported: readonly Attack[] = [
  {
    name: 'search for 10,000 letters',
    shot: (n) => post(`{search(text:"${'bc'.repeat(5_000)}${n}"){score}}`),
  },
  {
    name: 'filter by 10,000 letters',
    shot: (n) => post(products, { f: { text: `${'bc'.repeat(5_000)}${n}` } }),
  },
  {
    name: '330,000 × U+FDFA',
    shot: (n) => post('query($t:String){vendors(text:$t){totalCount}}', { t: '\ufdfa'.repeat(330_000) + n }),
  },
  {
    name: '500,000 × İ',
    shot: (n) =>
      post('query($t:String){frameworks(filter:{text:$t}){totalCount}}', { t: 'İ'.repeat(500_000) + n }),
  },
  {
    name: '70,000 wrong organisation numbers',
    shot: (n) =>
      post('query($o:[Orgnr!]){vendors(orgnr:$o){totalCount}}', {
        o: list(70_000, () => `12345678${n % 10}`),
      }),
  },
  {
    name: '40,000 ids below a list',
    shot: (n) =>
      post(
        'query($f:IntegrationFilter){vendors(first:500){nodes{integrations(filter:$f,first:1){totalCount}}}}',
        { f: { productIds: list(40_000, (i) => `pro_${i}_${n}`) } },
      ),
  },
  { name: '4,990 equal fields', shot: (n) => post(`{ a${n}: dataMode ${'dataMode '.repeat(4_980)} }`) },
  {
    name: 'variables nested 200,000 deep',
    shot: (n) =>
      raw(
        `{"query":"query($v:[String!]){targets(keys:$v){key}}","variables":{"n":${n},"v":${nested(200_000)}}}`,
      ),
  },
  {
    name: 'a 13th month',
    shot: (n) =>
      post('query($d:Date){changeCounts(to:$d){from}}', { d: `2026-13-${String(n % 90).padStart(2, '0')}` }),
  },
];

/** Texts, lists and values just within the bounds, and just beyond. */
const bounded: readonly Attack[] = [
  { name: '12 words of 15 letters', shot: (n) => post(search, { t: words(n) }) },
  {
    name: '12 words of 1 letter',
    shot: (n) => post(search, { t: times(12, (i) => 'bsdklmnortvg'[(i + n) % 12] ?? 'a') }),
  },
  {
    name: '12 words of 3 letters, none there',
    shot: (n) => post(search, { t: times(12, (i) => `qx${((n + i) % 36).toString(36)}`) }),
  },
  { name: '1 word of 3 letters with typos', shot: (n) => post(search, { t: `bq${(n % 36).toString(36)}` }) },
  {
    name: '12 words in a filter, with facets',
    shot: (n) =>
      post(
        'query($f:ProductFilter){products(filter:$f){totalCount facets(fields:["vendor","category","target","headline"]){buckets{count label{nb}}}}}',
        { f: { text: words(n) } },
      ),
  },
  {
    name: 'search 20 times by alias',
    shot: (n) =>
      post(
        `{ ${times(20, (i) => `a${i}: search(text: "${words(n * 20 + i).slice(0, 199)}", first: 1000) { score }`)} }`,
      ),
  },
  {
    name: 'products by text 20 times by alias',
    shot: (n) =>
      post(
        `{ ${times(20, (i) => `a${i}: products(filter: { text: "${words(n * 20 + i)}" }) { totalCount }`)} }`,
      ),
  },
  {
    name: 'text below a list of 1,000',
    shot: (n) =>
      post(
        'query($f:IntegrationFilter){vendors(first:500){nodes{integrations(filter:$f,first:1){totalCount}}}}',
        { f: { text: words(n) } },
      ),
  },
  {
    name: '1,000 ids below a list of 400',
    shot: (n, { products: ids }) =>
      post(
        'query($f:IntegrationFilter){vendors(first:400){nodes{integrations(filter:$f,first:1){totalCount}}}}',
        { f: { productIds: list(1_000, (i) => ids[(i + n) % ids.length]) } },
      ),
  },
  {
    name: '1,000 keys below a list of 400, with facets',
    shot: (n) =>
      post(
        'query($f:IntegrationFilter){products(first:400){nodes{integrations(filter:$f,first:1){totalCount facets(fields:["vendor","target","interface"]){buckets{count}}}}}}',
        { f: { targetKeys: list(1_000, (i) => `k${i}_${n}`) } },
      ),
  },
  {
    name: '20 filters of 999 ids',
    shot: (n) =>
      post(products, {
        f: { anyIntegration: list(20, (j) => ({ productIds: list(990, (i) => `pro_${i}_${j}_${n}`) })) },
      }),
  },
  {
    name: '20 filters of 12 words',
    shot: (n) => post(products, { f: { allIntegrations: list(20, (j) => ({ text: words(n * 20 + j) })) } }),
  },
  {
    name: '20 filters, 20 times by alias',
    shot: (n) =>
      post(
        `query($f:ProductFilter){ ${times(20, (i) => `a${i}: products(filter: $f, first: ${i}) { totalCount facets(fields: ["vendor", "target", "headline"]) { buckets { count } } }`)} }`,
        {
          f: {
            anyIntegration: list(20, (j) => ({
              targetKeys: [`OPP0${j % 10}`],
              via: undefined,
              text: words(n * 20 + j),
            })),
          },
        },
      ),
  },
  {
    name: '1,000 ids that are none',
    shot: (n) =>
      post('query($i:[ID!]!){nodes(ids:$i){id}}', {
        i: list(1_000, (i) => `fnd_${Buffer.from(JSON.stringify([`s${i}`, `f${n}`])).toString('base64url')}`),
      }),
  },
  {
    name: '1,000 changed entities',
    shot: (n) =>
      post('query($f:ChangeFilter){changes(filter:$f,first:1000){nodes{id}}}', {
        f: { entities: list(1_000, (i) => `int_${i}_${n}`) },
      }),
  },
  {
    name: 'an id of each kind resolved',
    shot: (n) =>
      post(
        `{ ${['ven', 'pro', 'int', 'apr', 'run', 'chg', 'snp', 'doc', 'fnd', 'fwv'].map((kind, i) => `a${i}: resolveId(id: "${kind}_${n}") { state }`).join(' ')} }`,
      ),
  },
  {
    name: 'an approval resolved 20 times',
    shot: (n) => post(`{ ${times(20, (i) => `a${i}: resolveId(id: "apr_${i}_${n}") { state }`)} }`),
  },
  {
    name: 'candidates 20 times by alias',
    shot: (n) =>
      post(`{ ${times(20, (i) => `a${i}: resolutionCandidates(first: ${(i + n) % 1000}) { score }`)} }`),
  },
  {
    name: 'every field of 1,000 integrations',
    shot: (n) =>
      post(`query($k:[String!]){targets(keys:$k){key} integrations(first:1000){nodes{${every}}}}`, {
        k: [`none-${n}`],
      }),
  },
  {
    name: 'the dearest that the cost allows',
    shot: (n) =>
      post(
        `query($k:[String!]){targets(keys:$k){key} integrations(first:1000){nodes{${every} a: product { integrations(first: 6) { nodes { id status { headline } target { key } } } } }}}`,
        { k: [`none-${n}`] },
      ),
  },
  {
    name: 'names of 1,000 vendors and their products',
    shot: (n) =>
      post(
        'query($k:[String!]){targets(keys:$k){key} vendors(first:1000){nodes{id name orgnr names{value kind} products(first:20){totalCount nodes{name}}}}}',
        { k: [`none-${n}`] },
      ),
  },
  {
    name: 'evidence of 1,000 integrations',
    shot: (n) =>
      post(
        'query($k:[String!]){targets(keys:$k){key} integrations(first:1000){nodes{evidence(first:10){raw field locator{row quote}}}}}',
        { k: [`none-${n}`] },
      ),
  },
  {
    name: 'facets 20 times, 12 words each',
    shot: (n) =>
      post(
        `{ ${times(20, (i) => `a${i}: integrations(filter: { text: "${words(n * 20 + i)}" }, first: 0) { facets(fields: ["vendor", "target", "interface", "role", "headline", "process", "standing", "observation", "category"]) { buckets { count label { nb } } } }`)} }`,
      ),
  },
  {
    name: 'facets of everything, with labels',
    shot: (n) =>
      post(
        'query($f:IntegrationFilter){integrations(filter:$f,first:0){facets(fields:["vendor","target","interface"]){buckets{value count label{nb en}}}}}',
        {
          f: {
            headline: ['APPROVED', 'IN_TRIAL', 'CLAIMED', 'UNCERTAIN'].slice(n % 4),
            productIds: undefined,
          },
        },
      ),
  },
  {
    name: 'regulation, roadmap, requirements and sources',
    shot: (n) =>
      post(
        `{ frameworks(first: 1000, filter: { text: "standard ${n}" }) { nodes { requirements { id text { nb } } } } requirements(first: 1000, filter: { text: "${n}" }) { totalCount } municipalities(first: 1000) { nodes { uses { key } } } sources { health { days { date freshShare } } } }`,
      ),
  },
  {
    name: '400 days of changes, 20 times by alias',
    shot: (n) =>
      post(
        `{ ${times(20, (i) => `a${i}: changeCounts(period: DAY, from: "20${10 + (i % 10)}-01-0${1 + (n % 9)}", to: "20${11 + (i % 10)}-02-01") { totalCount }`)} }`,
      ),
  },
];

/** Documents and bodies that are all form. */
const documents: readonly Attack[] = [
  {
    name: '20 equal fields of 3 levels',
    shot: (n) =>
      post(
        `{ ${times(12, () => `products(first: ${n}) { ${times(8, () => `nodes { ${times(8, () => 'id')} }`)} }`)} }`,
      ),
  },
  { name: 'equal fields, doubled 8 times', shot: (n) => post(doubled(8, n)) },
  {
    name: 'fragments that meet in pairs',
    shot: (n) =>
      post(
        `{ ${times(90, (i) => `...F${i}`)} } ${times(90, (i) => `fragment F${i} on Query { products(first: ${n}) { nodes { id name } totalCount } }`)}`,
      ),
  },
  {
    name: 'a tower of fragments',
    shot: (n) =>
      post(
        `{ a${n}: dataMode ...F0 } ${times(95, (i) => `fragment F${i} on Query { dataMode ${i < 94 ? `...F${i + 1} ...F${i + 1}` : ''} }`)}`,
      ),
  },
  {
    name: 'a ring of fragments',
    shot: (n) =>
      post(
        `{ a${n}: dataMode ...F0 } ${times(95, (i) => `fragment F${i} on Query { ...F${(i + 1) % 95} }`)}`,
      ),
  },
  {
    name: 'unknown fields of 2,000 letters',
    shot: (n) => post(`{ ${times(400, (i) => `${'x'.repeat(2_000)}${i}_${n}`)} }`),
  },
  {
    name: 'unknown fields that almost exist',
    shot: (n) => post(`{ ${times(900, (i) => `integration${i}x${n}`)} }`),
  },
  {
    name: 'unknown arguments that almost exist',
    shot: (n) => post(`{ products(${times(1_500, (i) => `filte${i}${n}: 1`)}) { totalCount } }`),
  },
  {
    name: 'an enum value of 500,000 letters',
    shot: (n) =>
      post('query($h:[Headline!]){integrations(filter:{headline:$h}){totalCount}}', {
        h: [`${'A'.repeat(500_000)}${n}`],
      }),
  },
  {
    name: 'an unknown key of 500,000 letters',
    shot: (n) => post(products, { f: { [`${'a'.repeat(500_000)}${n}`]: 1 } }),
  },
  {
    name: '900 unknown keys',
    shot: (n) => post(products, { f: Object.fromEntries(list(900, (i) => [`tex${i}_${n}`, 1])) }),
  },
  { name: '1 MB of spaces', shot: (n) => post(`{ dataMode ${' '.repeat(1_000_000)} a${n}: dataMode }`) },
  { name: '1 MB of comments', shot: (n) => post(`{ dataMode a${n}: dataMode }${'\n#'.repeat(400_000)}`) },
  {
    name: 'a block string of 900,000 lines',
    shot: (n) => post(`{ search(text: """${n}${'\\n'.repeat(10)}${'\n '.repeat(300_000)}""") { score } }`),
  },
  {
    name: 'a string of escapes',
    shot: (n) =>
      raw(JSON.stringify({ query: `{ search(text: "${'\\u{1F600}'.repeat(90_000)}${n}") { score } }` })),
  },
  {
    name: '2,400 selections in each other',
    shot: (n) => post(`${'{a'.repeat(2_400)} b${n} ${'}'.repeat(2_400)}`),
  },
  {
    name: 'lists in lists, 4,000 deep',
    shot: (n) => post(`{ node(id: ${nested(2_400)}) { id a${n}: id } }`),
  },
  {
    name: '900 variables',
    shot: (n) =>
      post(
        `query(${times(900, (i) => `$v${i}: String`)}) { ${times(20, (i) => `a${i}: search(text: $v${i + n}) { score }`)} }`,
      ),
  },
  {
    name: '200 directives on one field',
    shot: (n) => post(`{ a${n}: dataMode ${'@include(if: true) '.repeat(200)} }`),
  },
  {
    name: 'introspection, nested as far as it goes',
    shot: (n) =>
      post(
        `{ a${n}: dataMode __schema { types { fields { type { fields { type { fields { name description args { name } } } } } } } } }`,
      ),
  },
  {
    name: 'introspection 30 times by alias',
    shot: (n) =>
      post(
        `{ ${times(30, (i) => `a${i}_${n}: __schema { types { name fields { name description type { name ofType { name } } args { name description } } inputFields { name } enumValues { name description } } }`)} }`,
      ),
  },
  {
    name: 'a batch of 5,000',
    shot: (n) => raw(JSON.stringify(list(5_000, () => ({ query: `{ a${n}: dataMode }` })))),
  },
  {
    name: '100,000 keys in the body',
    shot: (n) => raw(`{"query":"{ a${n}: dataMode }",${times(80_000, (i) => `"k${i}":1`, ',')}}`),
  },
  {
    name: '__proto__ in the variables',
    shot: (n) => raw(`{"query":"{ a${n}: dataMode }","variables":{"__proto__":{"a":1}}}`),
  },
  {
    name: 'extensions nested 100,000 deep',
    shot: (n) =>
      raw(`{"query":"{ a${n}: dataMode }","extensions":${'{"a":'.repeat(80_000)}1${'}'.repeat(80_000)}}`),
  },
  {
    name: 'a hash of 500,000 letters',
    shot: (n) =>
      raw(
        JSON.stringify({
          extensions: { persistedQuery: { version: 1, sha256Hash: `${'a'.repeat(500_000)}${n}` } },
        }),
      ),
  },
  {
    name: '1 MB of numbers',
    shot: (n) =>
      raw(
        `{"query":"query($v:[Int!]){products{totalCount}}","variables":{"v":[${times(300_000, () => '1', ',')}],"n":${n}}}`,
      ),
  },
  {
    name: 'a number of 900,000 digits',
    shot: (n) =>
      raw(
        `{"query":"query($v:Int){products(first:$v){totalCount}}","variables":{"v":${'9'.repeat(900_000)},"n":${n}}}`,
      ),
  },
  { name: 'a body of nulls as text', shot: (n) => raw(`{"query":"${'\\u0000'.repeat(150_000)}${n}"}`) },
];

/** Headers, addresses and pages. */
const http: readonly Attack[] = [
  {
    name: 'accept-encoding of 12,000 signs',
    shot: (n) => get(`/graphql?query={dataMode}&n=${n}`, { 'accept-encoding': `br${' '.repeat(12_000)};q` }),
  },
  {
    name: 'accept of 12,000 types',
    shot: (n) => get(`/graphql?query={a${n}:dataMode}`, { accept: times(1_500, () => 'a/b;q=1', ',') }),
  },
  {
    name: 'if-none-match of 4,000 tags',
    shot: (n) =>
      get(`/graphql?query={a${n % 3}:dataMode}`, { 'if-none-match': times(3_000, (i) => `"${i}"`, ',') }),
  },
  {
    name: 'authorization of 12,000 signs',
    shot: (n) => get(`/graphql?query={a${n}:dataMode}`, { authorization: `Bearer ${' '.repeat(12_000)}x y` }),
  },
  {
    name: 'an address of 12,000 parameters',
    shot: (n) => get(`/graphql?query={a${n}:dataMode}&${times(3_000, () => 'a', '&')}`),
  },
  {
    name: 'a page of long words',
    shot: (n) => get(`/sok?q=${encodeURIComponent('\ufdfa'.repeat(600))}${n}`),
  },
  { name: 'a page of many words', shot: (n) => get(`/sok?q=${times(100, (i) => `w${i}`, '+')}${n}`) },
  { name: 'a page of 12 words', shot: (n) => get(`/sok?q=${encodeURIComponent(words(n))}`) },
  { name: 'a page with 1,000 choices', shot: (n) => get(`/sok?${times(1_000, (i) => `id=${i}${n}`, '&')}`) },
  {
    name: 'a comparison of 500',
    shot: (n) => get(`/sammenlign?id=${times(500, (i) => `pro_${i}${n}`, ',')}`),
  },
  { name: 'a page of changes', shot: (n) => get(`/endringer?n=${n}`) },
  { name: 'the page of sources', shot: (n) => get(`/kilder?n=${n}`) },
  { name: 'the first page', shot: (n) => get(`/?n=${n}`) },
  {
    name: 'a feed',
    shot: (n) => get(`/changes.atom?${'causes=SOURCE&'.repeat(1 + (n % 500))}kinds=CHANGED`),
  },
  { name: 'a path of slashes', shot: (n) => get(`/${'/'.repeat(4_000)}${n}`) },
  { name: 'a path of dots', shot: (n) => get(`/documents/${'../'.repeat(1_500)}${n}`) },
  { name: 'the explorer', shot: () => get('/explorer/graphiql.js', { 'accept-encoding': 'br' }) },
  { name: 'metrics', shot: () => get('/metrics') },
];

/** All attacks. */
export const attacks: readonly Attack[] = [...reported, ...bounded, ...documents, ...http, ...laterAttacks];

function doubled(levels: number, n: number): string {
  const inner = (level: number): string =>
    level === 0 ? 'id' : `product { ${inner(level - 1)} } product { ${inner(level - 1)} }`;
  const odd = (level: number): string =>
    level === 0
      ? 'id'
      : `integrations(first: 1) { nodes { ${inner(1)} } } integrations(first: 1) { nodes { ${inner(1)} } } ${level > 1 ? odd(level - 1) : ''}`;
  return `{ integrations(first: ${1 + (n % 2)}) { nodes { ${inner(1)} product { ${odd(levels)} } product { ${odd(levels)} } } } }`;
}
