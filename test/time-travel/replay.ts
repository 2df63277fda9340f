/** Asks generated questions, keeps their receipts, changes the lists many times, and asks again. */
import fc from 'fast-check';
import type { ClaimValues } from '../../src/domain/claims/claim.ts';
import { hashOfData, type Receipt } from '../../src/graphql/history/receipt.ts';
import { openLedger } from '../changes/ledger.ts';
import { claim } from '../domain/build.ts';
import { openPast } from './open-past.ts';

const keys = ['nhn-vkp', 'fhi-leverandorer'];
const row = fc.record({
  vendor: fc.constantFrom('Fjell AS', 'Fjord AS', 'Fjellheim', 'Bre', 'Sky Data AS'),
  product: fc.constantFrom(...'ABCDEFGHIJKL'.split('').map((letter) => `Produkt ${letter}`)),
  target: fc.constantFrom('VKP', 'SFM', 'KJERNEJOURNAL'),
  version: fc.constantFrom('1', '2', undefined),
  process: fc.constantFrom('APPROVED', 'IN_TEST', 'LIMITED_TRIAL', undefined),
  standing: fc.constantFrom('IN_FORCE', 'REVOKED_BY_AUTHORITY', undefined),
  decidedOn: fc.constantFrom('2025-10-01', '2025-12-01', '2026-01-15', undefined),
  validUntil: fc.constantFrom('2026-03-01', '2026-09-01', undefined),
});
const list = fc
  .array(row, { minLength: 5, maxLength: 25 })
  .map((rows) => rows.map((values) => claim('integration', values as Partial<ClaimValues['integration']>)));

const some = (...fields: string[]) => fc.subarray(fields, { minLength: 1 }).map((chosen) => chosen.join(' '));
const first = fc.integer({ min: 0, max: 12 });
const headlines = fc.subarray(['APPROVED', 'EXPIRING', 'EXPIRED', 'UNCERTAIN', 'WITHDRAWN', 'IN_TRIAL']);
const status = some(
  'process',
  'standing',
  'observation',
  'headline',
  'since',
  'validUntil',
  'warnings { code text { nb en } }',
  'rule { key version url }',
);
const evidence = fc.constant('evidence { id field value raw rank rule locator { row column quote } }');
const history = first.map(
  (n) =>
    `history(first: ${n}) { nodes { id seq kind cause field before after effectiveOn observedAt } pageInfo { endCursor hasNextPage } }`,
);
const vendor = fc.oneof(
  some(
    'id',
    'name',
    'orgnr',
    'names { value kind }',
    'resolution { judgement left right method score reason }',
  ),
  history,
  evidence,
);
const integration = fc.oneof(
  some(
    'id',
    'role',
    'approvals { id phase basis decidedOn validUntil }',
    'product { id name }',
    'interface { id }',
  ),
  status.map((fields) => `status { ${fields} }`),
  history,
  evidence,
);
const product = fc.oneof(
  some('id', 'name', 'aliases', 'categories'),
  vendor.map((fields) => `vendor { ${fields} }`),
  history,
);
const page = (fields: string) => `totalCount nodes { ${fields} } pageInfo { hasNextPage endCursor }`;
const moment = fc.constantFrom('', '(at: { validAt: "2026-02-15" })', '(at: { validAt: "2025-11-01" })');
const list_ = fc.oneof(
  fc.tuple(first, product).map(([n, fields]) => `products(first: ${n}) { ${page(fields)} }`),
  fc.tuple(first, vendor).map(([n, fields]) => `vendors(first: ${n}) { ${page(fields)} }`),
  fc
    .tuple(first, headlines, integration)
    .map(
      ([n, of, fields]) =>
        `integrations(first: ${n}, filter: { headline: [${of.join(' ')}] }) { ${page(fields)} }`,
    ),
  first.map(
    (n) =>
      `changes(first: ${n}) { nodes { id kind cause entityId before after } pageInfo { endCursor hasNextPage } }`,
  ),
  fc
    .constantFrom('Produkt A', 'fjel', 'sky')
    .map((text) => `search(text: "${text}") { score node { id __typename } }`),
  fc.constant('sources { id key title { nb } publisher { key name { nb } } }'),
  fc.constant('snapshot { version digest counts { vendors products integrations } }'),
);
const query = fc.oneof(
  list_.map((field) => `{ ${field} }`),
  fc.tuple(moment, list_).map(([at, field]) => `{ catalogue${at} { ${field} } }`),
  fc.tuple(list_, list_).map(([one, other]) => `{ a: catalogue { ${one} } b: catalogue { ${other} } }`),
);

/** How many questions were asked, and those that were not answered alike, or got no receipt. */
export interface Replayed {
  readonly asked: number;
  readonly same: number;
  readonly failed: readonly { readonly query: string; readonly why: string }[];
}

/** Asks `count` questions over some snapshots, harvests `later` changed lists, and asks all of them again by their receipts. */
export async function replayReceipts(count: number, later: number, seed: number): Promise<Replayed> {
  const queries = fc.sample(query, { numRuns: count, seed });
  const lists = fc.sample(list, { numRuns: later + 10, seed });
  const ledger = openLedger(keys, later + 10);
  const hub = await openPast(ledger);
  const failed: { query: string; why: string }[] = [];
  const receipts: { query: string; receipt: Receipt }[] = [];
  let day = Date.parse('2026-01-01T06:00:00Z');
  const harvest = async () => {
    const next = lists.pop() ?? [];
    day += 86_400_000;
    ledger.harvest(keys[lists.length % 2] ?? '', next, { at: new Date(day).toISOString() });
    await hub.serve();
  };
  try {
    await harvest();
    await harvest();
    const every = Math.ceil(count / 8);
    for (const [i, text] of queries.entries()) {
      if (i > 0 && i % every === 0) await harvest();
      const response = await hub.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { host: 'hub.example' },
        payload: { query: text, extensions: { receipt: true } },
      });
      const { data, errors, extensions } = response.json();
      if (errors || !extensions?.receipt?.result) {
        failed.push({ query: text, why: JSON.stringify(errors ?? extensions) });
      } else if (extensions.receipt.result !== hashOfData(data)) {
        failed.push({ query: text, why: 'the receipt is not of the answer' });
      } else receipts.push({ query: text, receipt: extensions.receipt });
    }
    for (let i = 0; i < later; i += 1) await harvest();
    let same = 0;
    for (const { query: text, receipt } of receipts) {
      const response = await hub.app.inject({
        method: 'GET',
        url: receipt.url.replace(/^http:\/\/hub\.example/, ''),
      });
      const { data, errors } = response.json();
      if (!errors && hashOfData(data) === receipt.result) same += 1;
      else failed.push({ query: text, why: JSON.stringify(errors ?? 'another answer') });
    }
    return { asked: count, same, failed };
  } finally {
    await hub.close();
  }
}
