/** K3: remarks, conditions, notes and notices count for the rows that they are about, whatever stands over them. */
import { describe, expect, it } from 'vitest';
import { page } from '../../documents.ts';
import { book, isPlainlyApproved, read, table, tableHtml } from './pages.ts';

const against = [
  'Godkjenningen er trukket fra 01.02.2026',
  'Ikke lenger godkjent',
  'Trukket av leverandøren',
  'Midlertidig suspendert',
  'Utløpt 31.12.2024',
  'Midlertidig dispensasjon',
  'Kun for pasienter over 18 år',
  'Avtalen er sagt opp og godkjenningen opphørt',
];
const harmless = [
  'Kontaktperson endret',
  'Se også testrapporten',
  'Gjelder alle kommuner',
  'Ingen begrensninger',
  'Godkjent 01.02.2025',
];
const row = ['Dikta AS', 'Diktajournal', 'Godkjent'];
const head = ['Leverandør', 'Produkt', 'Status'];

describe.each(['Merknad', 'Kommentar', 'Beskrivelse', 'Diverse', 'Sist oppdatert', ''])(
  'under «%s»',
  (heading) => {
    it.each(against)('«%s» counts against «Godkjent»', (words) => {
      const { rows } = read(
        'nhn-vkp',
        table([
          [...head, heading],
          [...row, words],
        ]),
      );
      expect(rows.filter(isPlainlyApproved)).toEqual([]);
      expect(rows).toHaveLength(1);
    });

    it.each(harmless)('«%s» takes nothing away', (words) => {
      const { rows } = read(
        'nhn-vkp',
        table([
          [...head, heading],
          [...row, words],
        ]),
      );
      expect(rows.map(isPlainlyApproved)).toEqual([true]);
    });
  },
);

it.each(['Vilkår', 'Begrensninger', 'Forbehold'])(
  'any words under «%s» limit an approval, and are its conditions',
  (heading) => {
    const { rows } = read(
      'nhn-vkp',
      table([
        [...head, heading],
        [...row, 'Pasienter over 18 år'],
      ]),
    );
    expect(rows).toMatchObject([{ standing: 'CONDITIONAL', conditions: 'Pasienter over 18 år' }]);
  },
);

it.each(against)('«%s» in a workbook counts too', (words) => {
  const { rows } = read(
    'fhi-leverandorer',
    book({
      Ark1: [
        ['Leverandør', 'Produkt', 'Register', 'Status', 'Merknad'],
        ['Dikta AS', 'Diktajournal', 'MSIS', 'Godkjent', words],
      ],
    }),
  );
  expect(rows.filter(isPlainlyApproved)).toEqual([]);
});

describe('words outside the row', () => {
  const two = [head, row, ['Påfunn AS', 'Påfunnpleie', 'Godkjent']];
  const approved = (html: string) => read('nhn-vkp', page(`<h1>VKP</h1>${html}`)).rows.map(isPlainlyApproved);

  it.each([
    'Diktajournal er ikke lenger godkjent',
    'Dikta AS har mistet godkjenningen.',
    'Merk: Diktajournal fra Dikta AS er trukket tilbake',
    'Diktajournal: Godkjenningen er suspendert',
    'For Diktajournal gjelder: avvist i siste test',
  ])('«%s» is about the row that it names, as a row across the table and as a paragraph', (words) => {
    const across = tableHtml(two).replace('</tbody>', `<tr><td colspan="3">${words}</td></tr></tbody>`);
    expect(approved(across)).toEqual([false, true]);
    expect(approved(`${tableHtml(two)}<p>${words}</p>`)).toEqual([false, true]);
    expect(approved(`<div role="alert">${words}</div>${tableHtml(two)}`)).toEqual([false, true]);
  });

  it.each([
    'Alle godkjenninger er suspendert.',
    'Denne siden er arkivert.',
    'Listen er ikke lenger gyldig.',
    'Samtlige godkjenninger er trukket tilbake fra 1. januar.',
    'Oversikten er utgått.',
  ])('«%s» is about all rows', (words) => {
    expect(approved(`<p>${words}</p>${tableHtml(two)}`)).toEqual([false, false]);
    expect(approved(`${tableHtml(two)}<ul><li>${words}</li></ul>`)).toEqual([false, false]);
  });

  it.each([
    'Godkjenningen kan trekkes tilbake ved brudd på vilkårene.',
    'Leverandører kan søke om godkjenning.',
    'Siden ble sist oppdatert i mai.',
    'Ta kontakt dersom noe mangler.',
    'Godkjente systemer er testet av Norsk helsenett.',
  ])('«%s» is about none', (words) => {
    expect(approved(`<p>${words}</p>${tableHtml(two)}`)).toEqual([true, true]);
  });
});
