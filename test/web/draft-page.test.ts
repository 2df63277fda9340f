import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, type RunningHub, startHubProcess } from '../support/hub-process.ts';
import { foreignLines } from '../support/page-languages.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';

/** What an editor reads on /sjekk. One hub of its own, because it reads ten drafts a minute. */
describe('the report on a draft', () => {
  const site = copySampleSite();
  const published = site.read(vkp);
  let hub: RunningHub;
  beforeAll(async () => {
    hub = await startHubProcess({ HUB_DATA_DIR: newFolder(), HUB_SAMPLE_SITE: site.root });
  }, 120_000);
  afterAll(() => hub?.stop());

  async function send(fields: Record<string, string>, language = '') {
    const body = new FormData();
    for (const [name, value] of Object.entries({ kilde: 'nhn-vkp', ...fields })) body.set(name, value);
    const response = await fetch(`${hub.url}${language}/sjekk`, { method: 'POST', body });
    const $ = load(await response.text());
    const rows = (caption: RegExp) =>
      $('table')
        .filter((_, one) => caption.test($(one).find('caption').text()))
        .find('tbody tr')
        .map((_, row) => $(row).text().replace(/\s+/gu, ' '))
        .get();
    return { status: response.status, retryAfter: response.headers.get('retry-after'), $, rows };
  }

  it('sets apart what the draft brings from what is published already', async () => {
    const same = await send({ tekst: published });
    expect(same.$('main').text()).toContain('Utkastet gir ingen nye funn.');
    const already = same.rows(/^Gjelder også listen/u);
    expect(already.length).toBeGreaterThan(3);
    const { $, rows } = await send({ tekst: published.replace('<td>Godkjent</td>', '<td>Goddkjent</td>') });
    expect($('title').text()).toMatch(/^Utkastet ville blitt publisert – /u);
    expect(rows(/^Nytt med utkastet/u)).toEqual([expect.stringContaining('Goddkjent')]);
    expect(rows(/^Gjelder også listen/u).length).toBe(already.length);
    // Its own query, with nothing left out but the draft, opens in the explorer.
    expect($('.hub-query pre').last().text()).toContain('lim inn utkastet');
  });

  it('reports findings in nynorsk to those who read nynorsk', async () => {
    const tekst = published.replace('<td>Godkjent</td>', '<td>Goddkjent</td>');
    const { $ } = await send({ tekst }, '/nn');
    const told = $('table td').text();
    expect(told).toContain('«Goddkjent» er ikkje eit kjent statusord. Meinte de «Godkjent»?');
    expect(told).not.toContain('er ikke et kjent statusord');
  });

  it.each(['nn', 'en'] as const)('has no word of another language on a page in %s', async (language) => {
    const tekst = published.replace('<td>Godkjent</td>', '<td>Goddkjent</td>');
    for (const fields of [{ tekst }, { tekst: '' }, { tekst: 'Hei' }]) {
      const { $ } = await send(fields, `/${language}`);
      // Words of the list itself, and invented names.
      $('main table bdi, main table a, option, textarea').remove();
      expect(foreignLines($.html(), language)).toEqual([]);
    }
  });

  it('reports a row with another version and status that it is the same row', async () => {
    const tekst = published.replace(
      /(<td>)(\d{4}\.\d)(<\/td>.*?<td>)Godkjent(<\/td>)/su,
      '$12031.7$3Under utprøving$4',
    );
    expect(tekst).not.toBe(published);
    const { rows } = await send({ tekst });
    const [now, before, ...others] = rows(/^Rader som er annerledes/u);
    expect(others).toEqual([]);
    expect(now).toMatch(/Ny.*Raden sto der før, med andre opplysninger:.*versjon: .* → 2031\.7/u);
    expect(now).toContain('Godkjent → Begrenset utprøving');
    expect(before).toMatch(/Borte.*Raden står der fortsatt, med andre opplysninger\./u);
  });

  it.each([
    ['words that are no list', 'asdf'],
    ['a page without a list', '<html><body><h1>Hei</h1><p>Ingen liste her.</p></body></html>'],
  ])('does not say of %s that it could be read', async (_, tekst) => {
    const { status, $, rows } = await send({ tekst });
    expect(status).toBe(200);
    const text = $('section[aria-labelledby=resultat]').text();
    expect(text).toContain('Ingen rader kunne leses');
    expect(text).not.toMatch(/Huben kan lese|neither|no list found/u);
    expect(rows(/^Rader som er annerledes/u)).toEqual([]);
    expect(text).not.toContain('Åpne forhåndsvisningen');
  });

  it('keeps what was written when two fields are filled in', async () => {
    const { status, $ } = await send({ tekst: '<p>Min liste</p>', adresse: 'https://www.nhn.no/' });
    expect([status, $('.ds-alert').text()]).toEqual([400, expect.stringContaining('bare ett')]);
    expect([$('#felt-tekst').text(), $('#felt-adresse').val(), $('option[selected]').val()]).toEqual([
      '<p>Min liste</p>',
      'https://www.nhn.no/',
      'nhn-vkp',
    ]);
  });

  it('says when to come back', async () => {
    const answers = [];
    for (let i = 0; i < 11; i += 1) answers.push(await send({ tekst: 'asdf' }));
    const last = answers.at(-1);
    expect([last?.status, Number(last?.retryAfter) > 0]).toEqual([429, true]);
    expect(last?.$('#felt-tekst').text()).toBe('asdf');
  });

  it('stands in a language whose addresses lead nowhere else', async () => {
    const own = await fetch(`${hub.url}/en?utm_source=x`, { redirect: 'manual' });
    expect([own.status, own.headers.get('location')]).toEqual([301, '/en/?utm_source=x']);
    const elsewhere = await fetch(`${hub.url}/en//evil.example/x`, { headers: { accept: 'text/html' } });
    const $ = load(await elsewhere.text());
    const hosts = $('[href]').map((_, one) => new URL($(one).attr('href') ?? '', hub.url).host);
    expect([elsewhere.status, hosts.get().filter((host) => host === 'evil.example')]).toEqual([404, []]);
  });
});
