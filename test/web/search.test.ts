/** Search as a connection, over real HTTP: what it was found by, in pages, and on /sok. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stemmed, synonymsOf } from '../../src/graphql/lists/synonyms.ts';
import { openHub } from '../graphql/open-hub.ts';
import { data as sample } from '../graphql/sample-data.ts';

let hub: Awaited<ReturnType<typeof openHub>>;
let origin: string;
beforeAll(async () => {
  hub = await openHub({}, versioned);
  origin = await hub.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => hub.app.close());

interface Found {
  readonly kind: string;
  readonly label: { readonly nb: string };
  readonly node: { readonly id: string };
  readonly matchedField: string;
  readonly matchedText: string;
  readonly highlights: readonly { readonly from: number; readonly to: number }[];
}
interface Page {
  readonly totalCount: number;
  readonly nodes: readonly Found[];
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

async function search(text: string, more: object = {}): Promise<Page> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({
      query: `query ($text: String!, $types: [SearchType!], $first: Int, $after: String) {
        searchConnection(text: $text, types: $types, first: $first, after: $after) { totalCount kinds { kind count } pageInfo { hasNextPage endCursor }
          nodes { kind label { nb } node { id } matchedField matchedText highlights { from to } } } }`,
      variables: { text, first: 100, ...more },
    }),
  });
  const { data, errors } = (await response.json()) as { data: { searchConnection: Page }; errors?: unknown };
  expect(errors).toBeUndefined();
  return data.searchConnection;
}

/** The sample with a version stated in each approval. */
const versioned: typeof sample = {
  ...sample,
  integrations: sample.integrations.map((integration) => ({
    ...integration,
    approvals: integration.approvals.map((approval) => ({ ...approval, version: '4.2' })),
  })),
};

const marked = ({ matchedText, highlights }: Found) =>
  highlights.map(({ from, to }) => matchedText.slice(from, to));

describe('finds', () => {
  it.each([
    ['Ørneblikk', 'PRODUCT', 'NAME'],
    ['orneblikk', 'PRODUCT', 'NAME'],
    ['999999999', 'VENDOR', 'ORGANISATION_NUMBER'],
    ['999 999 999', 'VENDOR', 'ORGANISATION_NUMBER'],
    ['velferdsteknologisk', 'NATIONAL_SERVICE', 'NAME'],
    ['personal connected health hub', 'NATIONAL_SERVICE', 'SYNONYM'],
    ['journalsystem', 'PRODUCT', 'CATEGORY'],
    ['EPJ', 'PRODUCT', 'CATEGORY'],
    ['journalsystemer', 'PRODUCT', 'CATEGORY'],
    ['NO 999 999 999 MVA', 'VENDOR', 'ORGANISATION_NUMBER'],
    ['remote monitoring', 'PRODUCT', 'CATEGORY'],
    ['DHO', 'PRODUCT', 'CATEGORY'],
    ['knutepunktet', 'NATIONAL_SERVICE', 'INFLECTION'],
    ['Oppdiktvær', 'MUNICIPALITY', 'NAME'],
  ])('%s: a %s by its %s', async (text, kind, field) => {
    const { nodes } = await search(text);
    const hit = nodes.find((one) => one.kind === kind);
    expect(hit).toMatchObject({ matchedField: field });
    if (text.length > 3 && field !== 'ORGANISATION_NUMBER')
      expect(hit && marked(hit).length).toBeGreaterThan(0);
  });

  it.each(['Blåjournal 4.2', 'Blåjournal versjon 4', 'Blåjournal, v4.x', 'blajournal 4.2'])(
    '%s: a product by a version that a list states',
    async (text) => {
      const [hit] = (await search(text)).nodes;
      expect(hit).toMatchObject({ kind: 'PRODUCT', matchedField: 'VERSION', matchedText: 'Blåjournal 4.2' });
      expect(hit && marked(hit)[0]).toBe('Blåjournal');
    },
  );

  it.each(['Blåjournal 4.20', 'Blåjournal 2', 'Blåjournal 42'])(
    '%s: no version that no list states',
    async (text) => {
      const { nodes } = await search(text);
      expect(nodes.filter(({ matchedField }) => matchedField === 'VERSION')).toEqual([]);
    },
  );

  it('marks the words, and never gives an id for a name', async () => {
    const { nodes } = await search('ornev');
    expect(nodes[0]).toMatchObject({
      label: { nb: 'Ørnevakt' },
      matchedText: 'Ørnevakt',
      highlights: [{ from: 0, to: 8 }],
    });
    const ids = new Set([...sample.products, ...sample.vendors, ...sample.targets].map(({ id }) => id));
    for (const text of ['o', 'a', 'vkp', 'EPJ', '999999999'])
      for (const { label, node } of (await search(text)).nodes) {
        expect(label.nb).toMatch(/\S/u);
        expect([ids.has(label.nb), label.nb === node.id]).toEqual([false, false]);
      }
  });

  it('nothing for what is nothing, and nothing for signs', async () => {
    expect((await search('xqzwv')).totalCount).toBe(0);
    expect((await search('—!')).totalCount).toBe(0);
  });
});

it('comes in pages with totals, by kind too', async () => {
  const whole = await search('o');
  expect(whole.totalCount).toBe(whole.nodes.length);
  expect(whole.kinds.reduce((sum, { count }) => sum + count, 0)).toBe(whole.totalCount);
  const found: Found[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { nodes, pageInfo } = await search('o', { first: 2, after });
    found.push(...nodes);
    [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  expect(found).toEqual(whole.nodes);
  for (const { kind, count } of whole.kinds) {
    const own = await search('o', { types: [kind] });
    expect([own.totalCount, own.nodes.every((one) => one.kind === kind)]).toEqual([count, true]);
    expect(own.kinds).toEqual(whole.kinds);
  }
});

it('/sok finds by other words', async () => {
  const page = await (
    await fetch(`${origin}/sok?q=journalsystem`, { headers: { accept: 'text/html' } })
  ).text();
  const product = sample.products.find(({ categories }) =>
    (categories as readonly string[]).includes('EHR_GP'),
  );
  expect(page).toContain(product?.name);
  expect(await (await fetch(`${origin}/sok?q=personal+connected+health+hub&type=tjeneste`)).text()).toContain(
    'VKP',
  );
});

it('synonyms go both ways, and stems leave short words alone', () => {
  expect(synonymsOf('epj')).toContain('journalsystem');
  expect(synonymsOf('Journalsystem')).toContain('EPJ');
  expect(synonymsOf('E-resept')).toEqual(synonymsOf('eresept'));
  expect(synonymsOf('journalsystemene')).toContain('EPJ');
  expect(synonymsOf('velferdsteknologien')).toContain('VFT');
  expect(synonymsOf('godkjent')).toEqual([]);
  expect(stemmed('legemiddellistene')).toBe('legemiddellist');
  expect(stemmed('lege')).toBeNull();
});
