/** K2: a heading, caption, sheet or row above that denies or ends an approval counts against the row's own word. */
import { describe, expect, it } from 'vitest';
import { page } from '../../documents.ts';
import { book, isPlainlyApproved, read, tableHtml } from './pages.ts';

const against = [
  'Ikke lenger godkjente løsninger',
  'Utgåtte',
  'Avviklede systemer',
  'Avslåtte søknader',
  'Arkiv',
  'Tidligere godkjente',
  'Trukne godkjenninger',
  'Ikkje godkjende',
];
const head = ['Leverandør', 'Produkt', 'Status'];
const first = ['Dikta AS', 'Diktajournal', 'Godkjent'];
const second = ['Påfunn AS', 'Påfunnpleie', 'Godkjent'];

const layouts: Readonly<Record<string, (words: string) => ReturnType<typeof page>>> = {
  heading: (words) =>
    page(
      `<h1>VKP</h1><h2>Godkjente</h2>${tableHtml([head, first])}<h2>${words}</h2>${tableHtml([head, second])}`,
    ),
  caption: (words) =>
    page(
      `<h1>VKP</h1>${tableHtml([head, first])}${tableHtml([head, second]).replace('<table>', `<table><caption>${words}</caption>`)}`,
    ),
  'row across the table': (words) =>
    page(
      `<h1>VKP</h1>${tableHtml([head, first, second]).replace('</tr><tr><td>Påfunn', `</tr><tr><td colspan="3">${words}</td></tr><tr><td>Påfunn`)}`,
    ),
  'heading row across the table': (words) =>
    page(
      `<h1>VKP</h1>${tableHtml([head, first, second]).replace('</tr><tr><td>Påfunn', `</tr><tr><th colspan="3">${words}</th></tr><tr><td>Påfunn`)}`,
    ),
  accordion: (words) =>
    page(
      `<h1>VKP</h1>${tableHtml([head, first])}<details><summary>${words}</summary>${tableHtml([head, second])}</details>`,
    ),
  'list of lines': (words) =>
    page(
      `<h1>VKP</h1><h2>Oversikt</h2><ul><li>Dikta AS – Diktajournal 2.1 – godkjent</li></ul><h2>${words}</h2><ul><li>Påfunn AS – Påfunnpleie 2.1 – godkjent</li></ul>`,
    ),
  sheet: (words) => book({ Oversikt: [head, first], [words.slice(0, 31)]: [head, second] }),
  'row in a sheet': (words) => book({ Oversikt: [head, first, [words, '', ''], second] }),
};

describe.each(Object.entries(layouts))('%s', (_, document) => {
  it.each(against)('«%s» over rows that say «Godkjent»', (words) => {
    const { rows, codes } = read('nhn-vkp', document(words));
    expect(rows.map(({ vendor }) => vendor)).toEqual(['Dikta AS', 'Påfunn AS']);
    expect(rows.map(isPlainlyApproved)).toEqual([true, false]);
    expect(codes).toContain('STATUS_OVERRULED');
  });
});

it.each([
  'Systemer for sykehjem',
  'Journalsystemer',
  'Nordiske leverandører',
  'Detaljert oversikt',
  'Leverandører A–K',
])('«%s» changes nothing', (words) => {
  const { rows } = read('nhn-vkp', layouts.heading?.(words) ?? page(''));
  expect(rows.map(isPlainlyApproved)).toEqual([true, true]);
});

it('a heading inside a table that nobody knows ends the one before it, and is reported', () => {
  const rows = [
    ['Leverandør', 'Produkt', 'Versjon'],
    ['Dikta AS', 'Diktajournal', '1'],
    ['Påfunn AS', 'Påfunnpleie', '2'],
  ];
  const html = tableHtml(rows)
    .replace('<tr><td>Dikta', '<tr><td colspan="3">Godkjent</td></tr><tr><td>Dikta')
    .replace('<tr><td>Påfunn', '<tr><td colspan="3">Blandet drops</td></tr><tr><td>Påfunn');
  const { rows: found, codes } = read('nhn-vkp', page(`<h1>VKP</h1>${html}`));
  expect(found.map(({ process }) => process)).toEqual(['APPROVED', 'NOT_STATED']);
  expect(codes).toContain('UNREAD_ROW');
});
