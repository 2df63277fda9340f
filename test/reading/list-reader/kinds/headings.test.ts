/** K5: a row of headings is never data, however many there are, and a heading's word is never a vendor or a product. */
import { describe, expect, it } from 'vitest';
import { page } from '../../documents.ts';
import { book, read } from './pages.ts';

const body = '<tr><td>Dikta AS</td><td>Diktajournal</td><td>Godkjent</td><td>I test</td></tr>';
const heads: Readonly<Record<string, string>> = {
  'group over places':
    '<tr><th colspan="2"></th><th colspan="2">Bruksområde</th></tr><tr><th>Leverandør</th><th>Produkt</th><th>Hent tjenester</th><th>Hent tiltak</th></tr>',
  'headings over two rows':
    '<tr><th rowspan="2">Leverandør</th><th rowspan="2">Produkt</th><th colspan="2">Bruksområde</th></tr><tr><th>Hent tjenester</th><th>Hent tiltak</th></tr>',
  'status over places':
    '<tr><th colspan="2">System</th><th colspan="2">Status</th></tr><tr><th>Leverandør</th><th>Produkt</th><th>Hent tjenester</th><th>Hent tiltak</th></tr>',
  'unknown group':
    '<tr><th colspan="2">Hvem</th><th colspan="2">Hva</th></tr><tr><th>Leverandør</th><th>Produkt</th><th>Hent tjenester</th><th>Hent tiltak</th></tr>',
  'three rows':
    '<tr><th colspan="4">Oversikt</th></tr><tr><th colspan="2">Hvem</th><th colspan="2">Integrasjon</th></tr><tr><th>Leverandør</th><th>Produkt</th><th>Hent tjenester</th><th>Hent tiltak</th></tr>',
};

describe.each(Object.entries(heads))('%s', (_, head) => {
  it('is read as a matrix', () => {
    const { rows } = read(
      'nhn-vkp',
      page(`<h1>VKP</h1><table><thead>${head}</thead><tbody>${body}</tbody></table>`),
    );
    expect(rows.map(({ vendor, product, process }) => [vendor, product, process])).toEqual([
      ['Dikta AS', 'Diktajournal', 'APPROVED'],
      ['Dikta AS', 'Diktajournal', 'IN_TEST'],
    ]);
  });
});

it('two rows of headings in a sheet are read as one', () => {
  for (const first of [
    ['', '', 'Register', ''],
    ['Hvem', '', 'Status', ''],
  ]) {
    const { rows } = read(
      'fhi-leverandorer',
      book({
        Ark1: [
          first,
          ['Leverandør', 'Produkt', 'MSIS', 'NPR'],
          ['Dikta AS', 'Diktajournal', 'Godkjent', 'I bruk'],
        ],
      }),
    );
    expect(rows.map(({ vendor }) => vendor)).toEqual(['Dikta AS', 'Dikta AS']);
  }
});

it.each(['th', 'td'])('headings that stand again below, in %s, begin another list', (cell) => {
  const row = (name: string, ...words: string[]) =>
    `<tr>${words.map((word) => `<${name}>${word}</${name}>`).join('')}</tr>`;
  const html = [
    row('th', 'Leverandør', 'Produkt', 'Status'),
    row('td', 'Dikta AS', 'Diktajournal', 'Godkjent'),
    row(cell, 'Produkt', 'Leverandør', 'Fase'),
    row('td', 'Påfunnpleie', 'Påfunn AS', 'I test'),
  ].join('');
  const { rows } = read('nhn-vkp', page(`<h1>VKP</h1><table>${html}</table>`));
  expect(rows.map(({ vendor, product }) => [vendor, product])).toEqual([
    ['Dikta AS', 'Diktajournal'],
    ['Påfunn AS', 'Påfunnpleie'],
  ]);
});

it.each([
  ['a heading’s word as the product', ['Dikta AS', 'Produkt', 'Godkjent']],
  ['a heading’s word as the vendor', ['Leverandør', 'Diktajournal', 'Godkjent']],
  ['a status where the product should be', ['Dikta AS', 'Godkjent', '']],
])('%s gives no record, and a finding', (_, cells) => {
  const row = cells.map((cell) => `<td>${cell}</td>`).join('');
  const { rows, codes } = read(
    'nhn-vkp',
    page(
      `<h1>VKP</h1><table><tr><th>Leverandør</th><th>Produkt</th><th>Status</th></tr><tr>${row}</tr></table>`,
    ),
  );
  expect(rows).toEqual([]);
  expect(codes).toContain('UNREAD_ROW');
});
