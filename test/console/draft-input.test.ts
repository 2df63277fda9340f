/** What editors have at hand, handed in as they would: a list copied in the browser, cells from Excel, a Word file. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, type RunningHub, startHubProcess } from '../support/hub-process.ts';
import { copySampleSite, vkp } from '../support/sample-copy.ts';

describe('a draft as an editor has it', () => {
  const site = copySampleSite();
  const published = site.read(vkp);
  let hub: RunningHub;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    hub = await startHubProcess({ HUB_DATA_DIR: newFolder(), HUB_SAMPLE_SITE: site.root });
    browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
    context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    page = await context.newPage();
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  const field = () => page.getByLabel('Lim inn listen');
  const open = (source: string) => page.goto(`${hub.url}/sjekk?kilde=${source}`);
  async function check(): Promise<string> {
    await page.getByRole('button', { name: 'Sjekk utkastet' }).click();
    await page.getByRole('heading', { name: /^Resultat for/u }).waitFor();
    return ((await page.getByRole('region', { name: /^Resultat for/u }).textContent()) ?? '').replace(
      /\s+/gu,
      ' ',
    );
  }
  const count = (result: string, name: string) =>
    Number(new RegExp(`${name}\\s*(\\d+)`, 'u').exec(result)?.[1]);

  it('is read whole when it is copied from a page and pasted', async () => {
    await page.setContent(published);
    await page.locator('main').selectText();
    await page.keyboard.press('Control+c');
    await open('nhn-vkp');
    await field().focus();
    await page.keyboard.press('Control+v');
    await page.getByText('Limt inn med rader og kolonner').waitFor();
    const result = await check();
    expect(result).toContain('Utkastet ville blitt publisert');
    expect([count(result, 'Rader lest'), count(result, 'Som før')]).toEqual([99, 99]);
    expect(await field().inputValue()).toContain('<table');
  });

  it.each([
    ['cells copied in Excel, as text', (rows: string[][]) => rows.map((row) => row.join('\t')).join('\r\n')],
    [
      'CSV with semicolons',
      (rows: string[][]) => rows.map((row) => row.map((one) => `"${one}"`).join(';')).join('\n'),
    ],
  ])('is read from %s', async (_, write) => {
    const rows = [
      ['Leverandør', 'Produkt', 'Status'],
      ...Array.from({ length: 12 }, (_one, index) => [
        `Diktavik ${index} AS`,
        `Diktaprodukt ${index}`,
        'Godkjent',
      ]),
    ];
    await open('nhn-vkp');
    await field().fill(write(rows));
    expect(count(await check(), 'Rader lest')).toBe(12);
    expect(await field().inputValue()).toContain('Diktaprodukt 11');
  });

  it('is read from a Word file', async () => {
    const row = (...words: string[]) =>
      new TableRow({ children: words.map((one) => new TableCell({ children: [new Paragraph(one)] })) });
    const list = new Table({
      rows: [
        row('Leverandør', 'Produkt', 'Status'),
        row('Diktavik AS', 'Diktajournal', 'Godkjent'),
        row('Diktanes AS', 'Diktalogg', 'Under utprøving'),
      ],
    });
    const buffer = await Packer.toBuffer(new Document({ sections: [{ children: [list] }] }));
    await open('nhn-vkp');
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await page.getByLabel('Last opp en fil').setInputFiles({ name: 'liste.docx', mimeType, buffer });
    const result = await check();
    expect(count(result, 'Rader lest')).toBe(2);
    expect(result).toContain('Diktajournal');
  });

  it('is said to be of another list where it is', async () => {
    await open('nhn-sfm');
    await field().fill(published);
    const reasons = await check().then(() => page.getByRole('listitem').allTextContents());
    expect(reasons.find((one) => one.startsWith('Utkastet ligner mer på listen'))).toContain('knutepunkt');
    await open('fhi-leverandorer');
    await field().fill(published);
    expect(await check()).toMatch(/ligner mer på listen «[^»]*knutepunkt/u);
  });

  it('is not said to be of another list where it is changed much', async () => {
    await open('nhn-vkp');
    await field().fill(
      published.replace(/(<tbody>(?:\s*<tr>.*?<\/tr>){1})[\s\S]*?<\/tbody>/gu, '$1</tbody>'),
    );
    const result = await check();
    expect(result).toContain('holdt tilbake');
    expect(result).not.toContain('ligner mer på');
  });
});
