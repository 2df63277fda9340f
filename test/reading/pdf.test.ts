/** PDFs as people make them: pages printed by a real browser. All names in them are invented. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectors } from '../../connectors/index.ts';
import type { SourceDocument } from '../../src/domain/source.ts';
import { openDocument, prepareDocuments, textAt } from '../../src/reading/open-document.ts';

const style = '<style>td,th{padding:4px 12px;text-align:left;vertical-align:top}</style>';
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
}, 120_000);
afterAll(() => browser.close());

async function print(html: string): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="nb">${style}<body>${html}</body></html>`);
  const bytes = await page.pdf({ format: 'A4', landscape: true });
  await page.close();
  return new Uint8Array(bytes);
}

async function readPdf(source: string, bytes: Uint8Array) {
  const connector = connectors.find((one) => one.source.key === source);
  if (connector === undefined) throw new Error(`No connector ${source}`);
  const url = `${connector.source.url}/liste.pdf`;
  const document: SourceDocument = { name: 'list', url, mediaType: 'application/pdf', bytes, sha256: '' };
  await prepareDocuments([document]);
  const reading = connector.read([document]);
  const rows = reading.claims.map((claim) =>
    Object.fromEntries(
      Object.entries(claim.fields as Record<string, { value: unknown }>).map(([name, { value }]) => [
        name,
        value,
      ]),
    ),
  );
  return { document, reading, rows };
}

const head = '<tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Status</th><th>Dato</th></tr>';
const row = (cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('a PDF with a text layer', () => {
  it('is read as the table that it shows, with evidence that leads to its words', async () => {
    const bytes = await print(
      `<h1>Persontjenesten</h1><table>${head}${row(['Elvero AS', 'Elvero Journal', '2.1', 'Godkjent', '01.10.2025'])}${row(['Skodde AS', 'Skodde Journal for fastleger og andre', '', 'I test', ''])}</table>`,
    );
    const { document, reading, rows } = await readPdf('nhn-persontjenesten', bytes);
    expect(rows).toMatchObject([
      {
        vendor: 'Elvero AS',
        product: 'Elvero Journal',
        version: '2.1',
        process: 'APPROVED',
        decidedOn: '2025-10-01',
      },
      { vendor: 'Skodde AS', product: 'Skodde Journal for fastleger og andre', process: 'IN_TEST' },
    ]);
    for (const claim of reading.claims)
      for (const { locator } of Object.values(claim.fields))
        expect(textAt(document, locator)).toContain(locator.quote);
  });

  it('is one table over many pages, whose headings and page numbers are no rows', async () => {
    const many = Array.from({ length: 120 }, (_, at) =>
      row([
        `Elvero${at} AS`,
        `Elvero${at} Journal`,
        '2.1',
        at % 3 === 0 ? 'I test' : 'Godkjent',
        '01.10.2025',
      ]),
    );
    const { rows } = await readPdf(
      'nhn-persontjenesten',
      await print(`<h1>Persontjenesten</h1><table><thead>${head}</thead>${many.join('')}</table>`),
    );
    expect(rows.map(({ process }) => process)).toEqual(
      Array.from({ length: 120 }, (_, at) => (at % 3 === 0 ? 'IN_TEST' : 'APPROVED')),
    );
  });

  it('gives its headings to what stands under them', async () => {
    const bytes = await print(
      '<h1>Leverandører</h1><h2>Godkjente leverandører</h2><ul><li>Elvero AS</li><li>Skodde AS</li></ul><h2>Utgåtte leverandører</h2><ul><li>Granli AS</li></ul>',
    );
    const { rows } = await readPdf('nhn-leverandorer', bytes);
    const approved = rows.filter(
      ({ process, standing }) => process === 'APPROVED' && standing === 'NOT_STATED',
    );
    expect(approved.map(({ vendor }) => vendor)).toEqual(['Elvero AS', 'Skodde AS']);
  });

  it('puts cells of several lines together', async () => {
    const narrow = '<style>td,th{max-width:120px}</style>';
    const bytes = await print(
      `${narrow}<h1>Persontjenesten</h1><table>${head}${row(['Elvero AS', 'Elvero Journal for legevakt og fastlege', '2.1', 'Godkjent', '01.10.2025'])}${row(['Skodde AS', 'Skodde Journal', '1.0', 'Godkjent', '02.10.2025'])}</table>`,
    );
    const { rows } = await readPdf('nhn-persontjenesten', bytes);
    expect(rows.map(({ product }) => product)).toEqual([
      'Elvero Journal for legevakt og fastlege',
      'Skodde Journal',
    ]);
  });

  it('is held where it is not certain whose a cell is', async () => {
    const bytes = await print(
      `<h1>Persontjenesten</h1><table>${head}${row(['Elvero AS', 'Elvero Journal', '2.1', 'Godkjent', '01.10.2025'])}<tr><td></td><td>Elvero Plan</td><td>1.0</td><td>Godkjent</td><td>02.10.2025</td></tr></table>`,
    );
    const { reading } = await readPdf('nhn-persontjenesten', bytes);
    expect(reading.claims).toEqual([]);
    expect(reading.findings).toMatchObject([{ code: 'MISPLACED_CONTENT', severity: 'BLOCKING' }]);
  });
});

const latin = (text: string) => new TextEncoder().encode(text);

/** A document of so many blank pages. */
const blank = (pages: number, extra = '') => {
  const numbers = Array.from({ length: pages }, (_, at) => at + 3);
  const page = (number: number) => `${number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj`;
  return latin(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count ${pages}/Kids[${numbers.map((number) => `${number} 0 R`).join(' ')}]>>endobj\n${numbers.map(page).join('\n')}\ntrailer<</Root 1 0 R${extra}>>\n%%EOF`,
  );
};

describe('a PDF that cannot be read', () => {
  it.each([
    [
      'a scanned page',
      async () => print('<svg width="200" height="200"><rect width="90" height="90"/></svg>'),
      'PDF_WITHOUT_TEXT',
    ],
    ['one that is cut off', async () => (await print('<p>Elvero AS</p>')).slice(0, 300), 'TRUNCATED'],
    ['one of no content', async () => latin('%PDF-1.7\nhello'), 'TRUNCATED'],
    ['one of very many pages', async () => blank(2_000), 'TOO_LARGE'],
    [
      'one with a password',
      async () =>
        blank(
          1,
          `/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<${'00'.repeat(32)}>/U<${'00'.repeat(32)}>>>`,
        ),
      'ENCRYPTED',
    ],
    [
      'one of arrays within arrays',
      async () => latin(`%PDF-1.4\n1 0 obj${'['.repeat(100_000)}`),
      'TRUNCATED',
    ],
  ])('%s is said to be so', async (_name, make, code) => {
    const { document, reading } = await readPdf('nhn-persontjenesten', await make());
    expect(reading.claims).toEqual([]);
    expect(reading.findings.map((finding) => finding.code)).toEqual([code]);
    expect(openDocument(document).problems).toMatchObject([{ code, fatal: true }]);
  });
});
