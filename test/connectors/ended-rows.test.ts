/** The regulation plan and self-declarations: what is struck or has ended is left out and told of, wherever that stands. */
import { describe, expect, it } from 'vitest';
import { hdirReguleringsplan } from '../../connectors/hdir-reguleringsplan/connector.ts';
import { hdirVeikart } from '../../connectors/hdir-veikart/connector.ts';
import { ksEgenerklaringer } from '../../connectors/ks-egenerklaringer/connector.ts';
import type { Connector } from '../../src/domain/source.ts';
import { document, recordsOf } from './support/fixtures.ts';

function read(connector: Connector, title: string, body: string) {
  const page = `<html><head><title>SAMPLE</title></head><main><h1>${title}</h1>${body}</main></html>`;
  const reading = connector.read([document('list', page, { url: connector.source.url })]);
  return {
    records: recordsOf(reading),
    codes: reading.findings.map(({ code }) => code),
    all: JSON.stringify(reading),
  };
}

describe('an element of the plan', () => {
  const one = '<h2>Juridisk lag</h2><h3>Forskrift</h3><ul><li>Eksempelforskriften</li></ul>';
  it.each([
    ['struck', `${one}<h3>Lov</h3><ul><li><s>Gammel lov</s></li></ul>`, 'STRUCK_THROUGH'],
    ['with words in its title', `${one}<h3>Lov</h3><ul><li>Gammel lov (opphevet)</li></ul>`, 'NOT_IN_FORCE'],
    ['in nynorsk', `${one}<h3>Lov</h3><ul><li>Gammel lov (oppheva)</li></ul>`, 'NOT_IN_FORCE'],
    ['below a heading', `${one}<h3>Utgåtte lover</h3><ul><li>Gammel lov</li></ul>`, 'NOT_IN_FORCE'],
    [
      'in a row',
      `<h2>Juridisk lag</h2><table><tr><th>Element</th><th>Type</th><th>Merknad</th></tr><tr><td>Eksempelforskriften</td><td>Forskrift</td><td></td></tr><tr><td>Gammel lov</td><td>Lov</td><td>Ikke lenger i kraft</td></tr></table>`,
      'NOT_IN_FORCE',
    ],
  ])('%s is left out', (_, body, code) => {
    const { records, codes } = read(hdirReguleringsplan, 'Pasientens prøvesvar', body);
    expect(records.map(({ title }) => title)).toEqual(['Eksempelforskriften']);
    expect(codes).toContain(code);
  });
  it('may be a line of its own', () => {
    const { records } = read(
      hdirReguleringsplan,
      'Pasientens prøvesvar',
      '<h2>Juridisk lag</h2><h3>Lov</h3><p>Eksempelloven</p>',
    );
    expect(records).toMatchObject([{ layer: 'LEGAL', elementType: 'Lov', title: 'Eksempelloven' }]);
  });
  it('is no person to ask', () => {
    const { records, all } = read(
      hdirReguleringsplan,
      'Pasientens prøvesvar',
      `${one}<h3>Kontakt</h3><ul><li>Ola Eksempel</li></ul>`,
    );
    expect(records).toHaveLength(1);
    expect(all).not.toContain('Ola');
  });
});

describe('a declaration', () => {
  const one = '<h2>Eksempeljournal</h2><p>Selskap: Eksempel AS</p>';
  it.each([
    [
      'withdrawn',
      '<h2>Eksempel B</h2><p>Selskap: Eksempel AS</p><p>Status: Trukket tilbake</p>',
      'NOT_IN_FORCE',
    ],
    ['in words alone', '<h2>Eksempel B</h2><p>Selskap: Eksempel AS</p><p>Utløpt</p>', 'NOT_IN_FORCE'],
    [
      'in a term',
      '<h2>Eksempel B</h2><dl><dt>Selskap</dt><dd>Eksempel AS</dd><dt>Tilstand</dt><dd>Arkivert</dd></dl>',
      'NOT_IN_FORCE',
    ],
    [
      'in English',
      '<h2>Eksempel B</h2><p>Selskap: Eksempel AS</p><p>Withdrawn by the vendor</p>',
      'NOT_IN_FORCE',
    ],
    [
      'struck in a row',
      '<table><tr><th>Produkt</th><th>Selskap</th></tr><tr><td><s>Eksempel B</s></td><td>Eksempel AS</td></tr></table>',
      'STRUCK_THROUGH',
    ],
  ])('%s is left out', (_, body, code) => {
    const { records, codes } = read(ksEgenerklaringer, 'Egenerklæringer', one + body);
    expect(records.map(({ product }) => product)).toEqual(['Eksempeljournal']);
    expect(codes).toContain(code);
  });
  it('reports labels that nobody knows, and never of a person', () => {
    const { codes, all } = read(
      ksEgenerklaringer,
      'Egenerklæringer',
      `${one}<p>Modenhet: 3</p><h2>Kontakt</h2><p>Navn: Ola Eksempel</p>`,
    );
    expect(codes).toEqual(['UNKNOWN_VALUE']);
    expect(all).not.toContain('Ola');
  });
});

it('leaves out an activity that was stopped, and reports it', () => {
  const { codes, records } = read(
    hdirVeikart,
    'Veikart',
    '<h2>1B Mål</h2><h3>Tiltak</h3><h4>Aktivitet</h4><p>Eier: Etaten</p><p>Fase: I bruk</p><p>Aktiviteten er stanset.</p>',
  );
  expect(codes).toContain('NOT_IN_FORCE');
  expect(records).toEqual([]);
});
