/** KS's advice: what pages have beside it is no recommendation, persons are never read, and advice that ended is left out. */
import { describe, expect, it } from 'vitest';
import { ksFellesRammer } from '../../connectors/ks-felles-rammer/connector.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { document, recordsOf } from './support/fixtures.ts';

const one = '<h2>Støtte samhandling</h2><p>Løsningen bør dele opplysninger.</p>';
const read = (body: string): Reading =>
  ksFellesRammer.read([
    document(
      'funksjonelle-behov',
      `<html><head><title>SAMPLE</title></head><main><h1>Funksjonelle behov</h1>${body}</main></html>`,
      {
        url: `${ksFellesRammer.source.url}funksjonelle-behov/`,
      },
    ),
  ]);
const titles = (reading: Reading) => recordsOf(reading).map(({ title }) => title);
const codes = (reading: Reading) => reading.findings.map(({ code }) => code);

describe('what a page has beside its advice', () => {
  it.each([
    ['a request for feedback', '<h2>Fant du det du lette etter?</h2><p>Ja</p>'],
    ['one in nynorsk', '<h2>Fann du det du leita etter?</h2><p>Ja</p>'],
    ['a contact person', '<h2>Kontaktperson</h2><p>Ola Eksempel</p>'],
    ['a contact card in a list', '<ul><li><strong>Kontakt:</strong> Ola Eksempel, ola@example.no</li></ul>'],
    [
      'an accordion of contacts',
      '<details><summary>Kontakt oss</summary><p>Ola Eksempel, tlf. 22 22 22 22</p></details>',
    ],
    ['a term', '<dl><dt>Kontaktperson</dt><dd>Ola Eksempel</dd></dl>'],
    [
      'related pages',
      '<h2>Relaterte saker</h2><ul><li><strong>Nyhet:</strong> Ola Eksempel på konferanse</li></ul>',
    ],
    ['links to share', '<h2>Del siden</h2><ul><li><a href="/f">Facebook</a></li></ul>'],
    ['cookies', '<h2>Vi bruker informasjonskapsler</h2><p>Ola Eksempel</p>'],
    ['an English footer', '<h2>Did you find what you were looking for?</h2><p>Yes</p>'],
    ['background', '<h2>Bakgrunn</h2><p>Rammene ble laget i 2024.</p>'],
  ])('%s is no recommendation', (_, body) => {
    const reading = read(one + body);
    expect(titles(reading)).toEqual(['Støtte samhandling']);
    expect(JSON.stringify(reading)).not.toContain('Ola');
    expect(codes(reading)).toEqual([]);
  });
});

describe('advice that ended', () => {
  it.each([
    [
      'a section',
      '<h2>Utgåtte anbefalinger</h2><ul><li><strong>Gammel:</strong> tekst</li></ul>',
      'NOT_IN_FORCE',
    ],
    ['a title', '<h2>Bruke X (utgått)</h2><p>Tekst.</p>', 'NOT_IN_FORCE'],
    ['the text', '<h2>Bruke X</h2><p>Anbefalingen er trukket tilbake.</p>', 'NOT_IN_FORCE'],
    ['nynorsk', '<h2>Bruke X</h2><p>Tilrådinga er oppheva.</p>', 'NOT_IN_FORCE'],
    [
      'a column',
      '<table><tr><th>Anbefaling</th><th>Forklaring</th><th>Status</th></tr><tr><td>Bruke X</td><td>Tekst</td><td>Utgått</td></tr></table>',
      'NOT_IN_FORCE',
    ],
  ])('%s', (_, body, code) => {
    const reading = read(one + body);
    expect(titles(reading)).toEqual(['Støtte samhandling']);
    expect(codes(reading)).toContain(code);
  });
  it('is left out where it is struck', () => {
    const reading = read(
      '<ul><li><s><strong>Bruke X:</strong> tekst</s></li><li><strong>Bruke Y:</strong> tekst</li></ul>',
    );
    expect(titles(reading)).toEqual(['Bruke Y']);
    expect(codes(reading)).toContain('STRUCK_THROUGH');
  });
});

it('gives a term without an explanation none of the next term', () => {
  const reading = read('<dl><dt>Bruke HelseID</dt><dt>Logge innsyn</dt><dd>Skal logge.</dd></dl>');
  const texts = reading.claims.map(({ fields }) => ('text' in fields ? fields.text?.value : undefined));
  expect(titles(reading)).toEqual(['Bruke HelseID', 'Logge innsyn']);
  expect(texts).toEqual([undefined, 'Skal logge.']);
  expect(codes(reading).some((code) => code === 'UNREADABLE_ITEM' || code === 'MISPLACED_CONTENT')).toBe(
    true,
  );
});

it('reads titles in bold within paragraphs, and every paragraph below a title', () => {
  const bold = read(
    '<p><strong>Bruke HelseID:</strong> Løsningen bør.</p><p><strong>Logge</strong><br>Skal logge.</p>',
  );
  expect(titles(bold)).toEqual(['Bruke HelseID', 'Logge']);
  const [claim] = read(`${one}<p>Og mer.</p>`).claims;
  expect(claim?.fields).toMatchObject({ text: { value: 'Løsningen bør dele opplysninger.\nOg mer.' } });
});
