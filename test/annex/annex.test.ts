/** Tender annexes over the real checklists: what they say, and that no name in them is anything but text. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CatalogueData } from '../../src/domain/model.ts';
import { ask, openHub } from '../graphql/open-hub.ts';
import { mergeWith } from '../requirements/curated.ts';
import { buyerLists, hostileNames } from '../support/buyer-lists.ts';
import { newFolder } from '../support/hub-process.ts';

const run = promisify(execFile);
type Hub = Awaited<ReturnType<typeof openHub>>;
const idIn = (data: CatalogueData, name: string) => {
  const found = data.products.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no product ${name}`);
  return found.id;
};
const get = async (hub: Hub, url: string) => {
  const response = await hub.app.inject({ url, headers: { host: 'hub.example' } });
  return { ...response, status: response.statusCode, bytes: response.rawPayload };
};

describe('an annex', () => {
  const data = mergeWith(buyerLists());
  let hub: Hub;
  let url: (ending: string, more?: string) => string;
  beforeAll(async () => {
    hub = await openHub({}, data);
    const ids = ['Diktafjord Lege', 'Diktalund Lege', 'Diktaås Lege'].map((name) => `id=${idIn(data, name)}`);
    url = (ending, more = '') => `/vedlegg/ehr-gp-office.${ending}?${ids.join('&')}&dag=2026-11-30${more}`;
  });
  afterAll(() => hub.app.close());

  test('has a line for each requirement, with level, basis, suggestion, wording and each product with source and date', async () => {
    const { status, body, headers } = await get(hub, url('md'));
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/markdown; charset=utf-8');
    const rows = body.split('\n').filter((line) => /^\| \d+ \|/u.test(line));
    const lines = data.profiles.find(({ key }) => key === 'ehr-gp-office')?.lines ?? [];
    expect(rows).toHaveLength(lines.length);
    const apprec = rows.find((line) => line.includes('Applikasjonskvittering'));
    expect(apprec).toMatch(/\| A-krav \|.*eller tilsvarende/u);
    expect(body).toContain('](<https://lovdata.no/');
    const core = rows.find(
      (line) => line.includes('jernejournal') && line.includes('«Godkjent», 2026-10-01'),
    );
    expect(core).toMatch(/Oppfylt\..*Ikke oppfylt\..*«Trukket»/u);
    expect(rows.filter((line) => line.includes('Kjøperens egen oppgave')).length).toBeGreaterThan(3);
    expect(body).toMatch(/Delvis\..*Gjelder til 2027-06-30/u);
    for (const words of [
      'EKSEMPELDATA',
      '9–10',
      'Ikke kjent» er ikke nei',
      'Listene er ikke uttømmende',
      'coverage/1',
    ])
      expect(body).toContain(words);
    expect(body).not.toContain('B-krav | Tilbudt løsning skal');
  });

  test('has a receipt that gives the same answer again', async () => {
    const { body } = await get(hub, url('md'));
    const [, address = ''] = /\(<(http:\/\/hub\.example\/graphql[^>]+)>\)/u.exec(body) ?? [];
    const [, result] = /Svar \\?\(SHA-256\\?\): ([0-9a-f]{64})/u.exec(body) ?? [];
    const again = await get(hub, address.replace('http://hub.example', '').replaceAll('%7C', '|'));
    expect(again.status).toBe(200);
    const { createHash } = await import('node:crypto');
    const answer = JSON.stringify((JSON.parse(again.body) as { data: unknown }).data);
    expect(createHash('sha256').update(answer).digest('hex')).toBe(result);
  });

  test.each(['nb', 'nn', 'en'])('is in %s', async (language) => {
    const { body } = await get(hub, url('md', `&sprak=${language}`));
    expect(body).toContain({ nb: 'Kvittering', nn: 'eller tilsvarande', en: 'or equivalent' }[language]);
    expect(body.includes('Tilbudt løsning')).toBe(language === 'nb');
  });

  test.each([
    ['/vedlegg/ehr-gp-office.pdf?id=x', 404, 'NOT_FOUND'],
    ['/vedlegg/ehr-gp-office.md', 400, 'BAD_USER_INPUT'],
    ['/vedlegg/ehr-gp-office.md?id=prd_borte', 400, 'BAD_USER_INPUT'],
    ['/vedlegg/finnes-ikke.md?id=x', 400, 'BAD_USER_INPUT'],
    ['/vedlegg/ehr-gp-office.md?id=x&sprak=de', 400, 'BAD_USER_INPUT'],
    ['/vedlegg/ehr-gp-office.md?id=x&dag=2026', 400, 'BAD_USER_INPUT'],
    ['/vedlegg/ehr-gp-office.md?id=x&dag=2026-02-30', 400, 'dag is a whole day'],
    ['/vedlegg/ehr-gp-office.md?id=x&dag=2026-11-30&dag=2029-11-30', 400, 'dag is given once'],
    ['/vedlegg/ehr-gp-office.md?id=x&dato=2029-11-30', 400, 'Known parameters'],
    ['/merke/ehr-gp-office/x.svg?lang=en', 400, 'Known parameters'],
    [
      `/vedlegg/ehr-gp-office.md?${Array.from({ length: 11 }, (_, i) => `id=${i}`).join('&')}`,
      400,
      'BAD_USER_INPUT',
    ],
    ['/merke/ehr-gp-office/prd_borte.svg', 400, 'BAD_USER_INPUT'],
    ['/merke/ehr-gp-office/prd_borte.png', 404, 'NOT_FOUND'],
  ])('%s is refused', async (address, status, said) => {
    const answer = await get(hub, address);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(said);
  });

  test('a mark counts states and never says yes, in any language', async () => {
    const id = idIn(data, 'Diktafjord Lege');
    for (const language of ['nb', 'nn', 'en']) {
      const json = await get(hub, `/merke/ehr-gp-office/${id}.json?sprak=${language}&dag=2026-11-30`);
      const mark = JSON.parse(json.body);
      const { data: answer } = await ask(
        hub,
        `{ coverage(input: { profile: "ehr-gp-office", baskets: [["${id}"]], on: "2026-11-30" }) { baskets { counts { state count } } } }`,
      );
      expect(
        mark.counts.map(({ state, count }: { state: string; count: number }) => ({ state, count })),
      ).toEqual(answer.coverage.baskets[0].counts);
      expect(mark).toMatchObject({
        on: '2026-11-30',
        links: { rule: 'http://hub.example/rules/coverage-1' },
      });
      expect((await get(hub, mark.links.lines.replace('http://hub.example', ''))).status).toBe(200);
      const svg = await get(hub, `/merke/ehr-gp-office/${id}.svg?sprak=${language}&dag=2026-11-30`);
      expect(svg.headers['content-type']).toBe('image/svg+xml; charset=utf-8');
      const { disclaimer: _, ...own } = mark;
      for (const text of [svg.body, JSON.stringify(own)]) {
        expect(text).not.toMatch(/godkjen|approv|sertifi|certif|✓|✔/iu);
        expect(text).toContain('2026-11-30');
      }
    }
  });
});

describe.each(hostileNames.map((name) => [name] as const))('the name %j', (name) => {
  const data = mergeWith(buyerLists(name));
  let hub: Hub;
  let query = '';
  let shown = '';
  beforeAll(async () => {
    hub = await openHub({}, data);
    const product = data.products.find(
      ({ vendor }) => data.vendors.find(({ id }) => id === vendor)?.name === 'Diktafjord AS',
    );
    shown = product?.name ?? '';
    query = `id=${product?.id}&dag=2026-11-30`;
  });
  afterAll(() => hub.app.close());

  test('is text in a workbook, a document, Markdown and a mark', async () => {
    expect(shown.length).toBeGreaterThan(2);
    const book = await get(hub, `/vedlegg/ehr-gp-office.xlsx?${query}`);
    const files = unzipSync(new Uint8Array(book.bytes));
    const parts = Object.entries(files).map(
      ([path, bytes]) => [path, Buffer.from(bytes).toString()] as const,
    );
    const sheet = parts.find(([path]) => path.endsWith('sheet1.xml'))?.[1] ?? '';
    expect(sheet).not.toMatch(/<f[\s>]/u);
    expect(
      parts.filter(([, text]) => text.includes('ond.invalid') && /Target="[^"]*ond\.invalid/u.test(text)),
    ).toEqual([]);
    const path = join(newFolder(), 'vedlegg.xlsx');
    writeFileSync(path, book.bytes);
    const cells = (await readSheet(path)).flat().map(String);
    const expected = shown.replace(/[\u202a-\u202e]/gu, '').replaceAll('\u0007', '\ufffd');
    expect(cells.filter((cell) => cell.startsWith(expected.slice(0, 8)))).toEqual([
      `${expected} (Diktafjord AS)`,
    ]);

    const text = await get(hub, `/vedlegg/ehr-gp-office.docx?${query}`);
    const word = Buffer.from(unzipSync(new Uint8Array(text.bytes))['word/document.xml'] ?? []).toString();
    expect(word).not.toMatch(/<w:(?:instrText|fldSimple|fldChar|object)|<script/u);
    const words = [...word.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, one = '']) =>
      one
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    );
    expect(words).toContain(`${expected} (Diktafjord AS)`);

    const markdown = (await get(hub, `/vedlegg/ehr-gp-office.md?${query}`)).body;
    const [head = ''] = markdown.split('\n').filter((line) => line.startsWith('| Nr.'));
    expect(head.match(/(?<!\\)\|/gu)).toHaveLength(9);
    expect(markdown).not.toMatch(/(?<!\\)<script|(?<!\\)!\[|(?<!\\)\]\((?!<)|\]\(<javascript:/u);
    const svg = (await get(hub, `/merke/ehr-gp-office/${query.slice(3).split('&')[0]}.svg`)).body;
    expect(svg.match(/<(?!\/?(?:svg|title|rect|a|g|text)\b)/gu)).toBeNull();
  });
});

test('LibreOffice opens the workbook and the document, and calculates nothing from names', async () => {
  const data = mergeWith(buyerLists('=1+1'));
  const hub = await openHub({}, data);
  const folder = newFolder();
  const ids = data.products
    .filter(({ categories }) => categories.includes('EHR_GP'))
    .map(({ id }) => `id=${id}`);
  for (const ending of ['xlsx', 'docx']) {
    const file = await get(hub, `/vedlegg/ehr-gp-office.${ending}?${ids.join('&')}&dag=2026-11-30`);
    expect(file.status).toBe(200);
    writeFileSync(join(folder, `vedlegg.${ending}`), file.bytes);
  }
  await hub.app.close();
  const soffice = (to: string, file: string) =>
    run('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      folder,
      join(folder, file),
    ]);
  await soffice('csv:Text - txt - csv (StarCalc):44,34,76', 'vedlegg.xlsx');
  const table = readFileSync(join(folder, 'vedlegg.csv'), 'utf8');
  expect(table).toContain('=1+1 (Diktafjord AS)');
  expect(table).toContain('A-krav');
  await soffice('txt:Text (encoded):UTF8', 'vedlegg.docx');
  const text = readFileSync(join(folder, 'vedlegg.txt'), 'utf8');
  expect(text).toContain('=1+1 (Diktafjord AS)');
  expect(text).toContain('Kvittering');
}, 120_000);
