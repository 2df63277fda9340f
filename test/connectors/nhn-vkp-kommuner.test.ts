/** Municipalities: any layout, names of the division of 2024, and words beside them that say that they do not use VKP. */
import { describe, expect, it } from 'vitest';
import { nhnVkpKommuner } from '../../connectors/nhn-vkp-kommuner/connector.ts';
import { municipalities } from '../../connectors/nhn-vkp-kommuner/names/municipalities.ts';
import { writeWorkbook } from '../../samples/render/workbook.ts';
import { guard } from '../../src/domain/guard/guard.ts';
import type { Reading } from '../../src/domain/reading.ts';
import { document, recordsOf } from './support/fixtures.ts';

const { source } = nhnVkpKommuner;
const readPage = (body: string, title = 'Kommuner som bruker VKP'): Reading =>
  nhnVkpKommuner.read([
    document(
      'list',
      `<html><head><title>${title}</title></head><main><h1>${title}</h1>${body}</main></html>`,
      {
        url: source.url,
      },
    ),
  ]);
const named = (reading: Reading) =>
  recordsOf(reading).map(({ municipality, number }) => `${number ?? '?'} ${municipality}`);
const codes = (reading: Reading) => reading.findings.map(({ code, record }) => `${code}: ${record}`);
const verdict = (reading: Reading) =>
  guard({ source: source.key, previous: null, reading, contract: source.contract }).verdict;

it('knows 357 municipalities, each with its county', () => {
  expect(municipalities.size).toBe(357);
  expect(municipalities.get('4204')).toMatchObject({ name: 'Kristiansand', county: 'Agder' });
});

describe('the same two municipalities in any layout', () => {
  it.each([
    ['paragraphs below counties', '<h3>Agder</h3><p>Grimstad</p><h3>Nordland</h3><p>Bodø</p>'],
    ['single paragraphs', '<p>Grimstad</p><p>Bodø kommune</p>'],
    ['a line', '<p>Grimstad og Bodø.</p>'],
    ['a sentence', '<p>Følgende kommuner bruker VKP: Grimstad og Bodø.</p>'],
    ['a sentence that ends in a verb', '<p>Kommunene Grimstad og Bodø har tatt i bruk VKP.</p>'],
    ['links', '<ul><li><a href="/g">Grimstad</a></li><li><a href="/b">Bodø</a></li></ul>'],
    [
      'an accordion',
      '<details><summary>Agder (1)</summary><p>Grimstad</p></details><details><summary>Nordland (1)</summary><ul><li>Bodø</li></ul></details>',
    ],
    ['terms', '<dl><dt>Agder</dt><dd>Grimstad</dd><dt>Nordland</dt><dd>Bodø</dd></dl>'],
    [
      'nested lists',
      '<ul><li>Agder<ul><li>Grimstad</li></ul></li><li>Nordland<ul><li>Bodø</li></ul></li></ul>',
    ],
    [
      'a table of counties',
      '<table><tr><th>Fylke</th><th>Kommuner</th></tr><tr><td>Agder</td><td>Grimstad</td></tr><tr><td>Nordland</td><td>Bodø</td></tr></table>',
    ],
    [
      'columns of counties',
      '<table><tr><th>Agder</th><th>Nordland</th></tr><tr><td>Grimstad</td><td>Bodø</td></tr></table>',
    ],
    ['cards', '<h2>Grimstad</h2><p>Bruker trygghetsalarm.</p><h2>Bodø</h2><p>I bruk siden 2020.</p>'],
  ])('%s', (_, body) => {
    const names = named(readPage(body)).map((name) => name.replace(' kommune', ''));
    expect(names.toSorted()).toEqual(['1804 Bodø', '4202 Grimstad']);
  });

  it('a workbook', () => {
    const bytes = writeWorkbook([
      { name: 'Agder', rows: [['Kommune'], ['Grimstad']], bold: [0], merged: [] },
      { name: 'Nordland', rows: [['Kommune'], ['Bodø']], bold: [0], merged: [] },
    ]);
    const reading = nhnVkpKommuner.read([document('list', bytes, { url: 'https://www.nhn.no/vkp.xlsx' })]);
    expect(named(reading).toSorted()).toEqual(['1804 Bodø', '4202 Grimstad']);
  });
});

describe('names', () => {
  it.each([
    ['Herøy (Nordland)', '1818 Herøy'],
    ['Herøy i Møre og Romsdal', '1515 Herøy'],
    ['Karasjok/Kárášjohka', '5610 Karasjok/Kárášjohka'],
    ['Snåsa', '5041 Snåsa'],
    ['Nore og Uvdal', '3338 Nore og Uvdal'],
    ['Voss herad', '4621 Voss herad'],
    ['1902 Tromsø', '5501 Tromsø'],
  ])('%s', (written, wanted) => {
    expect(named(readPage(`<ul><li>${written}</li></ul>`))).toEqual([wanted]);
  });
  it.each([
    ['a name that two have', 'Herøy', '? Herøy', 'AMBIGUOUS_MUNICIPALITY: Herøy'],
    ['a misspelt name', 'Narvk', '? Narvk', 'UNKNOWN_MUNICIPALITY: Narvk'],
    ["another municipality's number", '4601 Bodø', '? Bodø', 'CONTRADICTION: Bodø'],
    ['a number of an earlier division', '1902 Tromsø', '5501 Tromsø', 'CONTRADICTION: Tromsø'],
    ['a name that is nearly another', 'Vest-Nes', '? Vest-Nes', 'UNKNOWN_MUNICIPALITY: Vest-Nes'],
    ['a district', 'Bydel Alna', null, 'PART_OF_MUNICIPALITY: Bydel Alna'],
    ['a county', 'Rogaland', null, 'UNREADABLE_ITEM: Rogaland'],
  ])('%s is reported and not guessed at', (_, written, wanted, finding) => {
    const reading = readPage(`<ul><li>Oslo</li><li>${written}</li><li>Bergen</li></ul>`);
    expect(named(reading).filter((name) => !/Oslo|Bergen/u.test(name))).toEqual(
      wanted === null ? [] : [wanted],
    );
    expect(codes(reading)).toContain(finding);
  });
  it('says once that most names are no municipalities', () => {
    const names = ['Eksempelvik', 'Oppdiktstad', 'Fantasilund', 'Påhittdal', 'Diktanes'];
    const reading = readPage(`<ul>${names.map((name) => `<li>${name}</li>`).join('')}</ul>`);
    expect(reading.claims).toHaveLength(5);
    expect(reading.findings.map(({ code }) => code)).toEqual(['UNKNOWN_MUNICIPALITY']);
  });
});

describe('a municipality that does not use VKP, or not in ordinary use, is left out and told of', () => {
  it.each([
    ['a heading', '<h2>Tidligere brukere</h2><p>Bodø</p><h2>I drift</h2><p>Oslo</p>'],
    ['a pilot', '<h2>Pilotkommuner</h2><ul><li>Bodø</li></ul><h2>I drift</h2><ul><li>Oslo</li></ul>'],
    [
      'a remark',
      '<table><tr><th>Kommune</th><th>Kommentar</th></tr><tr><td>Bodø</td><td>Sagt opp avtalen 2024</td></tr><tr><td>Oslo</td><td></td></tr></table>',
    ],
    [
      'a column that is not read',
      '<table><tr><th>Kommune</th><th>Bruksområde</th></tr><tr><td>Bodø</td><td>Ikke startet</td></tr><tr><td>Oslo</td><td>Alarm</td></tr></table>',
    ],
    [
      'a section row',
      '<table><tr><th>Kommune</th><th>Fylke</th></tr><tr><td>Oslo</td><td>Oslo</td></tr><tr><td colspan="2">Kommuner som har sluttet</td></tr><tr><td>Bodø</td><td>Nordland</td></tr></table>',
    ],
    ['a footnote', '<ul><li>Bodø*</li><li>Oslo</li></ul><p>* ikke i bruk ennå</p>'],
    ['an item below it', '<ul><li>Bodø<ul><li>Avsluttet 2024</li></ul></li><li>Oslo</li></ul>'],
    ['words after its name', '<ul><li>Bodø – planlegger oppstart</li><li>Oslo</li></ul>'],
    ['a stroke', '<ul><li><s>Bodø</s></li><li>Oslo</li></ul>'],
    ['a sentence', '<p>Oslo</p><p>Kommunen Bodø har sluttet å bruke VKP.</p>'],
    ['nynorsk', '<ul><li>Bodø (ikkje teke i bruk enno)</li><li>Oslo</li></ul>'],
  ])('%s', (_, body) => {
    const reading = readPage(body);
    expect(named(reading)).toEqual(['0301 Oslo']);
    expect(codes(reading).join()).toMatch(/(?:NOT_IN_USE|STRUCK_THROUGH|UNREADABLE_ITEM): .*Bodø/u);
  });
});

describe('words that change nothing', () => {
  it.each([
    ['since when', '<ul><li>Bodø (siden mai 2021)</li></ul>'],
    ['that the list is not exhaustive', '<p>Listen er ikke uttømmende:</p><ul><li>Bodø</li></ul>'],
    [
      'those that are not here',
      '<p>Kommuner som planlegger å bruke VKP, er ikke med. Listen viser dem som bruker VKP.</p><ul><li>Bodø</li></ul>',
    ],
    [
      'a contact person',
      '<table><tr><th>Kommune</th><th>Kontaktperson</th></tr><tr><td>Bodø</td><td>Ola Eksempel</td></tr></table>',
    ],
  ])('%s', (_, body) => {
    const reading = readPage(body);
    expect(named(reading)).toEqual(['1804 Bodø']);
    expect(JSON.stringify(reading)).not.toContain('Ola Eksempel');
  });
});

it('reads a table of names of which one is spelt as none', () => {
  const reading = readPage(
    '<h2>Kommuner i drift</h2><table><tr><td>Eksempelvik</td><td>Fantasidal</td></tr><tr><td>Påhittnes</td><td>Diktelund</td></tr><tr><td>Oppdiktstad</td><td>Nordstrand</td></tr></table>',
  );
  expect(reading.claims).toHaveLength(5);
  expect(codes(reading)).toContain('PART_OF_MUNICIPALITY: Nordstrand');
});

describe('a stated number', () => {
  it.each([
    ['66 kommuner har tatt i bruk VKP.', 'held'],
    ['Over 60 kommuner bruker VKP.', 'held'],
    ['Antall kommuner: 41', 'held'],
    ['Viser 1–2 av 41', 'held'],
    ['<a href="/kommuner?side=2">Vis flere</a>', 'held'],
    ['Denne oversikten er arkivert.', 'held'],
    ['2 kommuner har tatt i bruk VKP.', 'accepted'],
    ['2 av landets 357 kommuner bruker VKP.', 'accepted'],
    ['12 kommuner er i planleggingsfasen.', 'accepted'],
    ['Norge har 357 kommuner.', 'accepted'],
  ])('%s: %s', (text, wanted) => {
    expect(verdict(readPage(`<p>${text}</p><h2>I drift</h2><ul><li>Oslo</li><li>Bergen</li></ul>`))).toBe(
      wanted,
    );
  });
});
