/** Registers: a word that nobody knows is reported once, and what is struck or has ended is left out. */
import { describe, expect, it } from 'vitest';
import { fhiHelseregistre } from '../../connectors/fhi-helseregistre/connector.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { document, recordsOf } from './support/fixtures.ts';

const read = (body: string): Reading =>
  fhiHelseregistre.read([
    document(
      'list',
      `<html><head><title>SAMPLE</title></head><main><h1>Digital samhandling</h1><h2>Tekniske krav og dokumentasjon</h2>${body}</main></html>`,
      { url: fhiHelseregistre.source.url },
    ),
  ]);
const codes = (reading: Reading) => reading.findings.map(({ code }) => code);
const flows = (reading: Reading) => recordsOf(reading).map(({ flow }) => flow);
const table = (...rows: readonly string[]) =>
  `<table><tr><th>Register</th><th>Datastrøm</th><th>Grensesnitt</th><th>Merknad</th></tr>${rows.join('')}</table>`;

it('knows several forms in one cell, and reports an unknown one once', () => {
  const rows = ['MSIS', 'NPR', 'KPR', 'LMR'].map(
    (name) => `<tr><td>${name}</td><td>${name}-melding</td><td>ebXML/REST API, GraphQL</td><td></td></tr>`,
  );
  const reading = read(table(...rows));
  expect(recordsOf(reading).map(({ interfaceTypes }) => interfaceTypes)).toEqual(
    Array(4).fill(['EBXML', 'REST_PROPRIETARY']),
  );
  expect(codes(reading)).toEqual(['UNKNOWN_VALUE']);
  expect(reading.findings[0]?.message.nb).toContain('GraphQL');
});

describe('a flow that ended', () => {
  it.each([
    [
      'a line',
      '<h3>MSIS</h3><ul><li>MSIS lab: ebXML</li><li>MSIS gammel: webskjema (utgått)</li></ul>',
      'NOT_IN_FORCE',
    ],
    [
      'a struck line',
      '<h3>MSIS</h3><ul><li>MSIS lab: ebXML</li><li><s>MSIS gammel: webskjema</s></li></ul>',
      'STRUCK_THROUGH',
    ],
    [
      'a remark',
      table(
        '<tr><td>MSIS</td><td>MSIS lab</td><td>ebXML</td><td></td></tr>',
        '<tr><td>MSIS</td><td>MSIS gammel</td><td>web</td><td>Ikke lenger i bruk</td></tr>',
      ),
      'NOT_IN_FORCE',
    ],
    [
      'a struck cell',
      table(
        '<tr><td>MSIS</td><td>MSIS lab</td><td>ebXML</td><td></td></tr>',
        '<tr><td>MSIS</td><td><s>MSIS gammel</s></td><td>web</td><td></td></tr>',
      ),
      'STRUCK_THROUGH',
    ],
    [
      'nynorsk',
      '<h3>MSIS</h3><ul><li>MSIS lab: ebXML</li><li>MSIS gammel: webskjema (avvikla)</li></ul>',
      'NOT_IN_FORCE',
    ],
  ])('%s', (_, body, code) => {
    const reading = read(body);
    expect(flows(reading)).toEqual(['MSIS lab']);
    expect(codes(reading)).toContain(code);
  });
});

it('reports a line beside flows whose form nobody knows, and never of a person', () => {
  const reading = read(
    '<h3>MSIS</h3><ul><li>MSIS lab: ebXML</li><li>MSIS HPV: GraphQL</li></ul><h3>Kontakt</h3><p>Ola Eksempel: web</p>',
  );
  expect(codes(reading)).toEqual(['UNKNOWN_VALUE']);
  expect(JSON.stringify(reading)).not.toContain('Ola');
});
