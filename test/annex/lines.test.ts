/** What an annex asks for: groups, roles, own readings, grounds and answers, in every format and on the pages, and in the API. */
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, openHub } from '../graphql/open-hub.ts';
import { mergeWith } from '../requirements/curated.ts';
import { buyerLists } from '../support/buyer-lists.ts';

const data = mergeWith(buyerLists());
const idOf = (name: string) => data.products.find((one) => one.name === name)?.id ?? '';
const first = data.products[0]?.id ?? '';
const profiles = ['ehr-gp-office', 'ehr-nursing-care', 'ehr-vendor-infosec', 'remote-monitoring-vkp'];

describe('the lines of a checklist', () => {
  let hub: Awaited<ReturnType<typeof openHub>>;
  beforeAll(async () => {
    hub = await openHub({}, data);
  });
  afterAll(() => hub.app.close());
  const get = (url: string) => hub.app.inject({ url, headers: { host: 'hub.example' } });

  /** The table of an annex as each format has it: rows of words. */
  async function tablesOf(profile: string, id = first): Promise<Record<string, string[][]>> {
    const query = `id=${id}&dag=2026-12-01`;
    const md = (await get(`/vedlegg/${profile}.md?${query}`)).body
      .split('\n')
      .filter((line) => line.startsWith('| '))
      .map((line) =>
        line
          .split(/(?<!\\)\|/u)
          .slice(1, -1)
          .map((cell) => cell.trim().replaceAll('\\', '')),
      );
    const book = await get(`/vedlegg/${profile}.xlsx?${query}`);
    const sheet = (await readSheet(book.rawPayload)).map((row) => row.map((cell) => String(cell ?? '')));
    const document = await get(`/vedlegg/${profile}.docx?${query}`);
    const xml = Buffer.from(
      unzipSync(new Uint8Array(document.rawPayload))['word/document.xml'] ?? [],
    ).toString();
    const word = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].map(([cell]) =>
        [...cell.matchAll(/<w:t[^>]*>([^<]*)</gu)].map(([, text]) => text).join(''),
      ),
    );
    return { md, xlsx: sheet, docx: word };
  }

  test('of a group are one demand, of which one way is enough, side by side in each format', async () => {
    for (const [format, rows] of Object.entries(await tablesOf('ehr-gp-office', idOf('Diktalund Lege')))) {
      const at = rows.findIndex(([number]) => number === '9, 10, 11');
      const [head = [], ...ways] = rows.slice(at, at + 4);
      expect([format, head[1]]).toEqual([format, 'e-resept: én av disse 3 er nok (linje 9, 10, 11)']);
      expect(head[5]).toBe('A-krav: minst én av');
      expect(head[6]).toMatch(
        /skal oppfylle: minst én av: «.*SFM Full.*»; «.*SFM Basis.*»; «.*egen funksjonalitet»/u,
      );
      expect(ways.map(([number]) => number)).toEqual(['9', '10', '11']);
      for (const [index, way] of ways.entries()) {
        expect(way[5]).toBe(`Måte ${index + 1} av 3`);
        expect(way[6]).not.toContain('skal oppfylle');
      }
    }
  });

  test('of a group are one demand in the API, in a mark and on the page', async () => {
    const id = idOf('Diktafjord Lege');
    const { data: answer } = await ask(
      hub,
      `{ coverage(input: { profile: "ehr-gp-office", baskets: [["${id}"], ["${idOf('Diktaås Lege')}"]] }) { baskets { groups { group lines state because { nb nn en } } } } }`,
    );
    const [met, other] = answer.coverage.baskets;
    expect(met.groups).toMatchObject([{ group: 'e-resept', lines: [9, 10, 11], state: 'MET' }]);
    expect(other.groups[0].because.length).toBeGreaterThan(0);
    const mark = (await get(`/merke/ehr-gp-office/${id}.json`)).json();
    expect(mark.groups).toMatchObject([{ state: 'MET', label: 'e-resept (én av 3 linjer er nok): oppfylt' }]);
    expect((await get(`/merke/ehr-gp-office/${id}.svg`)).body).toContain('én av 3 linjer er nok');
    for (const url of ['/scenario/ehr-gp-office', `/scenario/ehr-gp-office?id=${id}`])
      expect((await get(url)).body).toContain('e-resept</bdi>: én av disse 3 er nok');
  });

  test('that are the editors’ reading say so wherever they stand', async () => {
    const tables = await tablesOf('ehr-gp-office');
    const page = (await get(`/scenario/ehr-gp-office?id=${first}`)).body;
    const { data: answer } = await ask(
      hub,
      '{ profiles(keys: ["ehr-gp-office"]) { lines { line inferredFields } } }',
    );
    const lines: { line: number; inferredFields: string[] }[] = answer.profiles[0].lines;
    for (const rows of Object.values(tables))
      for (const { line, inferredFields } of lines) {
        const row = rows.find(([number]) => number === String(line)) ?? [];
        expect([line, row[2]?.includes('(redaksjonens vurdering)')]).toEqual([
          line,
          inferredFields.includes('level'),
        ]);
        expect([line, row[1]?.includes('Redaksjonens vurdering, ikke utgiverens ord')]).toEqual([
          line,
          inferredFields.length > 0,
        ]);
      }
    const levels = lines.filter(({ inferredFields }) => inferredFields.includes('level')).length;
    expect(levels).toBeGreaterThan(8);
    expect(page.match(/\(<bdi>redaksjonens vurdering<\/bdi>\)/gu)).toHaveLength(levels);
  });

  test('name the role and both ends', async () => {
    const tables = await tablesOf('remote-monitoring-vkp');
    for (const rows of Object.values(tables)) {
      const sends = rows.find(([number]) => number === '2')?.[1];
      expect(sends).toContain('Rolle: Kilde (sender).');
      expect(sends).toContain('Begge ender må være verifisert for samme grensesnitt.');
      expect(rows.find(([number]) => number === '3')?.[1]).toContain('Rolle: Konsument (mottar).');
    }
    for (const url of ['/scenario/remote-monitoring-vkp', `/scenario/remote-monitoring-vkp?id=${first}`]) {
      const { body } = await get(url);
      expect(body).toContain('Rolle: Kilde (sender)');
      expect(body).toContain('Begge ender må være verifisert for samme grensesnitt.');
    }
    expect((await get('/en/scenario/remote-monitoring-vkp')).body).toContain('Role: Source (sends)');
  });

  test.each(profiles)('of %s that are no demands ask for nothing to be met', async (profile) => {
    const { data: answer } = await ask(
      hub,
      `{ profiles(keys: ["${profile}"]) { lines { line level party response } } }`,
    );
    const lines: { line: number; level: string; party: string; response: string }[] =
      answer.profiles[0].lines;
    const rowsOf = Object.values(await tablesOf(profile));
    for (const { line, level, party, response } of lines) {
      if (party === 'BUYER') expect(['BUYER_TASK', 'INFORMATION']).toContain(response);
      if (level === 'MAY') expect(response).toBe('INFORMATION');
      for (const rows of rowsOf) {
        const [, , , , , suggestion = '', wording = ''] =
          rows.find(([number]) => number === String(line)) ?? [];
        const isDemand = response === 'YES_NO' || response === 'SCORED';
        if (isDemand) continue;
        expect(suggestion).not.toMatch(/[AB]-krav/u);
        expect(wording).not.toMatch(/skal oppfylle|oppfyller «|Svar ja eller nei|gis poeng/u);
      }
    }
  });

  test('say whose word a declaration is', async () => {
    const { md = [] } = await tablesOf('ehr-vendor-infosec');
    const row = (number: string) => md.find(([one]) => one === number) ?? [];
    expect(row('4')[5]).toBe('Opplysning');
    expect(row('5')[5]).toBe('Kjøperens egen oppgave');
    expect(row('10')[1]).toContain('ISO 27001');
    expect(row('10')[5]).toBe('Leverandøren erklærer');
    expect(row('10')[6]).toContain('Ingen myndighet huben leser, godkjenner dette.');
  });

  test.each(profiles)('of %s have law apart from other grounds', async (profile) => {
    const { data: answer } = await ask(
      hub,
      `{ profiles(keys: ["${profile}"]) { lines { line requirement { legalBasis obligations { bindsVia } } } } }`,
    );
    const { md = [] } = await tablesOf(profile);
    for (const { line, requirement } of answer.profiles[0].lines) {
      const [, , , law = '', other = ''] = md.find(([number]) => number === String(line)) ?? [];
      const bindsVia = requirement?.obligations[0]?.bindsVia ?? null;
      const isLaw = bindsVia === 'LAW' || bindsVia === 'REGULATION';
      expect([line, law !== '', other !== '']).toEqual([line, isLaw, !isLaw]);
      if (!isLaw) expect(requirement?.legalBasis ?? null).toBeNull();
    }
  });

  test('of advice about a regulation have no legal basis, in the API or on the page', async () => {
    const { data: answer } = await ask(
      hub,
      '{ requirements(filter: { bindsVia: [GUIDANCE, CONTRACT_NHN, CONTRACT_BUYER] }, first: 200) { nodes { id key legalBasis } } }',
    );
    const { nodes } = answer.requirements;
    expect(nodes.length).toBeGreaterThan(20);
    expect(nodes.filter(({ legalBasis }: { legalBasis: string | null }) => legalBasis !== null)).toEqual([]);
    const check = nodes.find(({ key }: { key: string }) => key === 'REFKAT_CHECK');
    const page = (await get(`/krav/${encodeURIComponent(check.id)}`)).body;
    expect(page).toContain('Viser til');
    expect(page).not.toContain('<dt>Hjemmel</dt>');
  });
});
