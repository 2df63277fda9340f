/** The same facts through real bytes: HTML as pages write it, and a workbook. */
import { describe, expect, it } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readIntegrations } from '../../../src/reading/list-reader/read-lists.ts';
import { openDocument } from '../../../src/reading/open-document.ts';
import type { Outline } from '../../../src/reading/outline.ts';
import { registers, vkp } from './specs.ts';

function open(bytes: Uint8Array, url: string): Outline {
  const opened = openDocument({ name: 'list', url, bytes, mediaType: null, sha256: '' });
  if (opened.format === 'json') throw new Error('not an outline');
  return opened;
}
const html = (body: string) =>
  open(
    new TextEncoder().encode(
      `<!doctype html><html lang="nb"><head><title>VKP</title></head><body><main><h1>Godkjente løsninger i VKP</h1>${body}</main></body></html>`,
    ),
    'https://nhn.example/vkp',
  );
const values = (outline: Outline, spec = vkp) =>
  readIntegrations([outline], spec).claims.map((claim) => {
    const fields = claim.fields as Readonly<Record<string, { readonly value: unknown } | undefined>>;
    const value = (name: string) => fields[name]?.value ?? null;
    return ['vendor', 'product', 'version', 'place', 'process', 'decidedOn'].map((name) =>
      name === 'place' ? (value('interface') ?? value('target')) : value(name),
    );
  });

const facts = [
  ['Nord AS', 'Journal', '3.2', 'VKP/HENT_TJENESTER', 'APPROVED', '2025-10-01'],
  ['Nord AS', 'Tilsyn', null, 'VKP/HENT_TJENESTER', 'LIMITED_TRIAL', null],
];

describe('HTML', () => {
  it.each([
    [
      'a table with spans',
      '<h2>Hent tjenester</h2><table><tr><th>Leverandør<sup>1)</sup></th><th>Produkt</th><th>Versjon</th><th>Sta&shy;tus</th><th>Dato</th></tr><tr><td rowspan="2">Nord&nbsp;AS*</td><td>Journal®</td><td>3.2</td><td>Godkjent</td><td>1.&nbsp;oktober 2025</td></tr><tr><td>Tilsyn</td><td></td><td>Under utprøving</td><td>–</td></tr></table><p>1) Juridisk navn</p>',
    ],
    [
      'an accordion',
      '<h2>Hent tjenester</h2><details><summary>Nord AS</summary><ul><li>Journal, versjon 3.2 – godkjent 1. oktober 2025</li><li>Tilsyn – under utprøving</li></ul></details>',
    ],
    [
      'a list',
      '<h2>Hent tjenester</h2><ul><li><strong>Nord AS</strong>: Journal (v3.2) – Godkjent 01.10.2025</li><li><strong>Nord AS</strong>: Tilsyn – Under utprøving</li></ul>',
    ],
    [
      'definitions',
      '<h2>Hent tjenester</h2><dl><dt>Nord AS</dt><dd>Journal v3.2 – godkjent 01.10.25</dd><dd>Tilsyn – i pilot</dd></dl>',
    ],
  ])('reads %s', (_, body) => {
    expect(values(html(body))).toEqual(facts);
  });
});

describe('a workbook', () => {
  it('reads a matrix with title rows, a typed date and a legend sheet', async () => {
    const cell = (value: string) => ({ value });
    const row = (...words: (string | null)[]) => words.map((word) => (word === null ? null : cell(word)));
    const bytes = await writeXlsxFile([
      {
        sheet: 'Oversikt',
        data: [
          row('Oversikt over leverandører', null, null, null),
          [],
          row('Leverandør', 'Produkt', 'MSIS', 'NPR'),
          row('Nord AS', 'Journal 3.2', 'x', '(x)'),
          [
            cell('Sør AS'),
            cell('Omsorg'),
            { value: new Date('2025-10-01'), format: 'dd.mm.yyyy', type: Date },
            null,
          ],
        ],
      },
      { sheet: 'Forklaring', data: [row('x', 'Godkjent'), row('(x)', 'Under utprøving')] },
    ] as never).toBuffer();
    expect(values(open(new Uint8Array(bytes), 'https://fhi.example/list.xlsx'), registers)).toEqual([
      ['Nord AS', 'Journal', '3.2', 'MSIS', 'APPROVED', null],
      ['Nord AS', 'Journal', '3.2', 'NPR', 'LIMITED_TRIAL', null],
      ['Sør AS', 'Omsorg', null, 'MSIS', 'NOT_STATED', null],
    ]);
  });
});
