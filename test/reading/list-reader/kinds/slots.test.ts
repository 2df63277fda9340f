/** K1: a cell of a matrix is yes, no or not known, and only a yes takes what the row says of its status. */
import { describe, expect, it } from 'vitest';
import { book, read, table } from './pages.ts';

const negative = [
  'Nei',
  'Nei*',
  'NEI',
  'No',
  'N',
  '0',
  '✗',
  '❌',
  'Ikke støttet',
  'Støttes ikke',
  'Ikke relevant',
  'Ikke aktuelt',
  'Nei, bruker eldre API',
  'Mangler',
];
const unknown = ['Delvis', 'Litt', 'Kanskje', 'Se egen avtale', 'Fase 2'];

const html = (cell: string) =>
  table([
    ['Leverandør', 'Produkt', 'Hent tjenester', 'Hent tiltak', 'Status'],
    ['Dikta AS', 'Diktajournal', 'Ja', cell, 'Godkjent'],
  ]);
const fhi = (cell: string) =>
  book({
    Oversikt: [
      ['Leverandør', 'Produkt', 'MSIS', 'NPR', 'Status'],
      ['Dikta AS', 'Diktajournal', 'x', cell, 'Godkjent'],
    ],
  });

describe.each([
  ['nhn-vkp', html],
  ['fhi-leverandorer', fhi],
] as const)('%s', (source, document) => {
  it.each(negative)('«%s» is no integration, and an explicit negative', (cell) => {
    const { rows, negatives } = read(source, document(cell));
    expect(rows).toHaveLength(1);
    expect(negatives).toMatchObject([{ vendor: 'Dikta AS', product: 'Diktajournal' }]);
    expect(negatives[0]?.statusText).toContain(cell.replace('*', '').slice(0, 2));
  });

  it.each(unknown)('«%s» takes no status from the row, and is reported', (cell) => {
    const { rows, codes } = read(source, document(cell));
    expect(rows.map(({ process }) => process)).toEqual(['APPROVED', 'NOT_STATED']);
    expect(codes).toContain('UNKNOWN_STATUS');
  });

  it('a blank cell says nothing at all', () => {
    const { rows, negatives } = read(source, document(''));
    expect([rows.length, negatives.length]).toEqual([1, 0]);
  });
});

it('«I bruk», «x» and «Pågår» at FHI say that a product is in use, and approve nothing', () => {
  const { rows } = read(
    'fhi-leverandorer',
    book({
      Oversikt: [
        ['Leverandør', 'Produkt', 'MSIS', 'NPR', 'KPR'],
        ['Dikta AS', 'Diktajournal', 'I bruk', 'x', 'Pågår'],
      ],
    }),
  );
  expect(rows.map(({ process, inUse }) => [process, inUse])).toEqual([
    ['NOT_STATED', true],
    ['NOT_STATED', true],
    ['NOT_STATED', true],
  ]);
});
