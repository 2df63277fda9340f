import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, type RunningHub, startHubProcess } from '../support/hub-process.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';

/** Whoever follows links gets to pages: nothing is missing, and nothing on them is for machines. */
describe('following links from page to page', () => {
  const site = copySampleSite();
  let hub: RunningHub;
  beforeAll(async () => {
    hub = await startHubProcess({ HUB_DATA_DIR: newFolder(), HUB_SAMPLE_SITE: site.root });
  }, 300_000);
  afterAll(() => hub?.stop());

  /** What is wrong on the pages that are reached first, each complaint with its page. */
  async function crawl(starts: readonly string[], most: number): Promise<{ seen: number; wrong: string[] }> {
    const queue = [...starts];
    const known = new Set(queue);
    const wrong: string[] = [];
    let seen = 0;
    for (const path of queue) {
      if (seen >= most) break;
      seen += 1;
      const response = await fetch(hub.url + path, { headers: { accept: 'text/html' } });
      const isPage = response.headers.get('content-type')?.startsWith('text/html');
      const body = await response.text();
      if (response.status !== 200) wrong.push(`${path}: ${response.status}`);
      if (!isPage || path.startsWith('/explorer')) continue;
      const $ = load(body);
      if ($('h1').length !== 1) wrong.push(`${path}: ${$('h1').length} h1`);
      for (const [name, value] of $('*')
        .toArray()
        .flatMap((one) => ('attribs' in one ? Object.entries(one.attribs) : [])))
        if (/<\/?[a-z]/u.test(value) && name !== 'href') wrong.push(`${path}: ${name}="${value}"`);
      const links = $('a[href]').toArray();
      $('code, pre, .hub-path').remove();
      const words = `${$('title').text()} ${$('body').text()}`;
      const raw =
        /\b(undefined|NaN|null|\[object|(?:prd|ven|int|ifc|tgt)_[a-z0-9]{8,}|NOT_STATED|NOT_REGISTERED)\b/u;
      const [found] = raw.exec(words) ?? [];
      if (found) wrong.push(`${path}: “${found}”`);
      for (const link of links) {
        const to = new URL($(link).attr('href') ?? '', hub.url + path);
        const address = to.pathname + to.search;
        if (to.origin !== hub.url || known.has(address) || /^\/(documents|explorer|export)/u.test(address))
          continue;
        known.add(address);
        queue.push(address);
      }
    }
    return { seen, wrong };
  }

  it('from searches of every sort', async () => {
    const words = ['VKP', 'digitalt tilsyn', 'MSIS', 'hjemme', 'zzz'];
    const searches = words.map((q) => `/sok?${new URLSearchParams({ q })}`);
    const { seen, wrong } = await crawl(['/', ...searches, ...searches.map((one) => `/en${one}`)], 150);
    expect([seen, wrong]).toEqual([150, []]);
  }, 120_000);

  it('in nynorsk', async () => {
    const { seen, wrong } = await crawl(['/nn/', '/nn/endringer', '/nn/kilder'], 100);
    expect([seen, wrong]).toEqual([100, []]);
  }, 120_000);

  it('in the preview of a draft', async () => {
    const query = 'mutation ($input: DraftInput!) { checkDraft(input: $input) { previewEndpoint } }';
    const content = site.read(vkp).replace('Godkjent</td>', 'Godkjnt</td>');
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { input: { source: 'nhn-vkp', content } } }),
    });
    // biome-ignore lint/suspicious/noExplicitAny: the test looks into the answer.
    const { data } = (await response.json()) as any;
    const base = data.checkDraft.previewEndpoint.replace(/graphql$/u, '');
    const { seen, wrong } = await crawl([`${base}endringer`, `${base}en/`], 80);
    expect([seen, wrong]).toEqual([80, []]);
  }, 120_000);
});
