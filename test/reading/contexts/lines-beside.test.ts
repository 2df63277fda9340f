/** K3: lines beside a list that say what it is, in words that no vocabulary has. All in them is invented. */
import { describe, expect, it } from 'vitest';
import { type ContextCase, problemsOf, readCase } from './context-case.ts';

const table =
  '<table><thead><tr><th>Leverandør</th><th>Produkt</th><th>Status</th></tr></thead><tbody><tr><td>Bjerka AS</td><td>Bjerka Journal</td><td>Godkjent</td></tr></tbody></table>';
const heads = ['Leverandør', 'Produkt', 'Status'];
const row = ['Bjerka AS', 'Bjerka Journal', 'Godkjent'];

const places = ['above', 'alert', 'below', 'sheet'] as const;

function withLine(line: string, place: (typeof places)[number]): ContextCase {
  const base = { kind: 'K3', name: line, source: 'nhn-kjernejournal', title: 'Kjernejournal', rows: {} };
  switch (place) {
    case 'above':
      return { ...base, html: `<p>${line}</p>${table}` };
    case 'alert':
      return { ...base, html: `<div role="alert"><p>${line}</p></div>${table}` };
    case 'below':
      return { ...base, html: `${table}<p>${line}</p>` };
    case 'sheet':
      return {
        ...base,
        sheets: [{ name: 'Kjernejournal', rows: [heads, row, ['', '', ''], [line, '', '']] }],
      };
  }
}

describe.each([
  'Eksempeldata',
  'Gamle versjoner',
  'Uoffisiell liste',
  'Sikkerhetshull avdekket',
  'Bruk på egen risiko',
  'Leverandørens egne opplysninger',
  'Delvis godkjent',
  'Løsningene under er ikke ferdig testet',
  'Listen er fra 2019 og oppdateres ikke',
  'Siden er flyttet til ny adresse',
  'Gyldig til og med 31.12.2024',
  'This page is kept for reference',
])('«%s»', (line) => {
  it.each(places)('is reported or heard: %s', (place) => {
    const one = withLine(line, place);
    const plain = new Set(readCase(withLine('', place)).findings.map(({ code }) => code));
    const { findings } = readCase(one);
    expect(findings.filter(({ code }) => !plain.has(code)).map(({ message }) => message.nb)).not.toEqual([]);
  });
});

describe.each([
  'Oversikt over leverandører',
  'Sist oppdatert 12.03.2026',
  'Oppdatert i mars 2026',
  '<a href="/sok">Finn flere tjenester</a>',
  'Se også veiledningen',
  'Kontakt oss på kundesenter',
  'Leverandører:',
  'Listen oppdateres fortløpende',
  'Fra 01.03.2025',
])('«%s»', (line) => {
  it.each(['above', 'below'] as const)('is nothing to look at: %s', (place) => {
    expect(problemsOf({ ...withLine(line, place), rows: { 'Bjerka Journal': 'APPROVED' } })).toEqual([]);
    expect(readCase(withLine(line, place)).findings.filter(({ code }) => code === 'UNREAD_NOTICE')).toEqual(
      [],
    );
  });
});
