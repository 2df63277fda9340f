/** The roadmap: phases without a label, nested lists, and nothing missing in silence. */
import { describe, expect, it } from 'vitest';
import { hdirVeikart } from '../../connectors/hdir-veikart/connector.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { document, recordsOf } from './support/fixtures.ts';

const read = (body: string): Reading =>
  hdirVeikart.read([
    document('list', `<html><head><title>SAMPLE</title></head><main><h1>Veikart</h1>${body}</main></html>`, {
      url: hdirVeikart.source.url,
    }),
  ]);
const codes = (reading: Reading) => reading.findings.map(({ code }) => code);
const page = (facts: string) =>
  `<h2>Delmål 1B: Mål</h2><h3>Tiltak A</h3><h4>Aktivitet 1</h4><p>Eier: Etaten</p>${facts}`;

describe('phases', () => {
  it.each([
    ['a line', page('<p>Konsept | utvikling</p>')],
    ['a list', page('<ul><li>Konsept</li><li>utvikling</li></ul>')],
    ['a label', page('<p>Fase: Konsept | utvikling</p>')],
    ['terms', page('<dl><dt>Fase</dt><dd>Konsept</dd><dd>utvikling</dd></dl>')],
    [
      'a nested list',
      '<ul><li>Delmål 1B: Mål<ul><li>Tiltak A<ul><li>Aktivitet 1<ul><li>Eier: Etaten</li><li>Konsept</li><li>utvikling</li></ul></li></ul></li></ul></li></ul>',
    ],
    [
      'an accordion',
      '<h2>Delmål 1B: Mål</h2><details><summary>Tiltak A</summary><h4>Aktivitet 1</h4><p>Eier: Etaten</p><p>Konsept, utvikling</p></details>',
    ],
    [
      'a table',
      '<table><tr><th>Delmål</th><th>Tiltak</th><th>Aktivitet</th><th>Eier</th><th>Fase</th></tr><tr><td>1B Mål</td><td>Tiltak A</td><td>Aktivitet 1</td><td>Etaten</td><td>Konsept | utvikling</td></tr></table>',
    ],
  ])('%s', (_, body) => {
    const reading = read(body);
    expect(recordsOf(reading)).toMatchObject([
      {
        subGoalCode: '1B',
        measure: 'Tiltak A',
        activity: 'Aktivitet 1',
        owner: 'Etaten',
        phases: ['Konsept', 'utvikling'],
      },
    ]);
    expect(codes(reading)).toEqual([]);
  });
  it('in words that nobody knows are told of', () => {
    expect(codes(read(page('<p>Rullerende løype</p>')))).toEqual(['UNKNOWN_VALUE']);
  });
  it('that are not there are reported once', () => {
    expect(codes(read(`${page('')}<h4>Aktivitet 2</h4><p>Eier: Etaten</p>`))).toEqual(['UNREAD_REMARK']);
  });
});

it('reports items below a measure that may be activities', () => {
  expect(
    codes(read('<h2>Delmål 1B: Mål</h2><h3>Tiltak A</h3><ul><li>Aktivitet 1</li><li>Aktivitet 2</li></ul>')),
  ).toEqual(['UNREADABLE_ITEM', 'UNREADABLE_ITEM']);
});

it('leaves out what is struck, and whom to ask', () => {
  const reading = read(
    '<table><tr><th>Delmål</th><th>Tiltak</th><th>Aktivitet</th><th>Fase</th></tr><tr><td>1B Mål</td><td>A</td><td><s>Aktivitet 1</s></td><td>I bruk</td></tr><tr><td>1B Mål</td><td>A</td><td>Aktivitet 2</td><td>I bruk</td></tr></table><h2>Kontakt</h2><p>Ola Eksempel</p>',
  );
  expect(recordsOf(reading).map(({ activity }) => activity)).toEqual(['Aktivitet 2']);
  expect(codes(reading)).toEqual(['STRUCK_THROUGH']);
  expect(JSON.stringify(reading)).not.toContain('Ola');
});
