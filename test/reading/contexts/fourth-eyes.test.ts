/** Lines over rows, lines below a list, and words of a kind: found on lists of words that nobody had shown to the readers. */
import { describe, expect, it } from 'vitest';
import { deniesUse } from '../../../connectors/nhn-vkp-kommuner/use.ts';
import { uncutSheetNames } from '../../../src/domain/status/signals/cut-words.ts';
import { isHarmless } from '../../../src/domain/status/signals/harmless.ts';
import { scanText } from '../../../src/domain/status/signals/scan-text.ts';
import { signalWords } from '../../../src/domain/status/signals/signal-words.ts';
import { isMoreAlone, partSaidIn } from '../../../src/reading/completeness/part-words.ts';
import { type ContextCase, problemsOf } from './context-case.ts';

const heads = ['Leverandør', 'Produkt', 'Status'];
const first = ['Solvik AS', 'Solvik Lege', 'Godkjent'];
const second = ['Gamvik AS', 'Gamvik Pleie', 'Godkjent'];
const sheet = (...rows: readonly (readonly string[])[]): ContextCase => ({
  kind: 'K2',
  name: rows.flat().join(' | '),
  source: 'nhn-kjernejournal',
  title: 'Kjernejournal',
  sheets: [{ name: 'Ark1', rows: [heads, ...rows] }],
  rows: {},
});

describe('a line between rows, with the headings again below it', () => {
  it.each(['Kjem i 2027', 'Neste i køen', 'Søkjarar som ventar på vedtak', 'Planlagt godkjent i 2027'])(
    '«%s» heads what follows it and is no remark on the row before it',
    (words) =>
      expect(
        problemsOf({
          ...sheet(first, ['', '', ''], [words, '', ''], heads, second),
          rows: { 'Solvik Lege': 'APPROVED', 'Gamvik Pleie': { process: 'IN_DIALOGUE' } },
        }),
      ).toEqual([]),
  );

  it('names no vendor', () =>
    expect(
      problemsOf({
        ...sheet(first, ['', '', ''], ['Kommunehelsetjenesten', '', ''], heads, second),
        rows: { 'Solvik Lege': 'APPROVED', 'Gamvik Pleie': 'APPROVED' },
      }),
    ).toEqual([]));
});

describe('a line below the last row', () => {
  it.each(['UTKAST – ikke vedtatt', 'Draft – not for use', 'Bare eksempler, ikke virkelige produkter'])(
    '«%s» is about all rows',
    (words) =>
      expect(
        problemsOf({
          ...sheet(first, second, ['', '', ''], [words, '', '']),
          rows: { 'Solvik Lege': { process: 'NOT_STATED' }, 'Gamvik Pleie': { process: 'NOT_STATED' } },
          finding: words.replace('–', '-'),
        }),
      ).toEqual([]),
  );

  it.each(['Eksempler på leverandører', 'Ta gjerne kontakt ved behov'])('«%s» is no vendor', (words) =>
    expect(
      problemsOf({
        ...sheet(first, second, ['', '', ''], [words, '', '']),
        rows: { 'Solvik Lege': 'APPROVED', 'Gamvik Pleie': 'APPROVED' },
      }),
    ).toEqual([]),
  );
});

const page = (html: string, rows: ContextCase['rows']): ContextCase => ({
  kind: 'K10',
  name: html,
  source: 'nhn-leverandorer',
  title: 'Godkjente leverandører',
  html,
  rows,
});
const suppliers =
  '<table><thead><tr><th>Leverandør</th><th>Org.nr.</th><th>Status</th></tr></thead><tbody><tr><td>Solvik AS</td><td>370923094</td><td>Godkjent</td></tr></tbody></table>';

describe('a sentence on a page of suppliers', () => {
  it.each([
    'The newsletter has been discontinued',
    'Søknadsfristen for neste runde er gått ut',
    'Gamvik AS feirer 20 år i år',
    'Listen sendes ikke lenger ut på e-post, den ligger bare her',
  ])('«%s» is no supplier and takes nothing away', (words) =>
    expect(problemsOf(page(`${suppliers}<p>${words}</p>`, { 'Solvik AS': 'APPROVED' }))).toEqual([]),
  );
});

describe('a bold line over the second of two tables', () => {
  it('is not about the first', () =>
    expect(
      problemsOf(
        page(
          `<p><strong>Godkjente leverandører</strong></p>${suppliers}<p><strong>Fjernet fra listen i 2026</strong></p>${suppliers.replace('Solvik AS', 'Gamvik AS').replace('370923094', '332614029')}`,
          { 'Solvik AS': 'APPROVED', 'Gamvik AS': { process: 'NOT_STATED' } },
        ),
      ),
    ).toEqual([]));
});

describe('the name of a sheet that was cut at 31 characters', () => {
  it.each([
    ['Leverandører som har fått avsla', 'avslag'],
    ['Leverandører som har gått konku', 'konkurs'],
    ['Produkter der bruken er suspend', 'suspender'],
  ])('«%s» may have ended in «%s»', (name, word) =>
    expect(uncutSheetNames(name).some((one) => one.endsWith(word))).toBe(true),
  );
  it('is not completed where it was not cut', () => expect(uncutSheetNames('Fått avsla')).toEqual([]));
});

describe('words', () => {
  it.each([
    ['Removed from the scheme on 15 May 2026', 'ended'],
    ['Testen måtte avbrytes, ny test ikke avtalt', 'suspended'],
    ['Test utsatt til januar 2027', 'pending'],
    ['Godkjenning kan først gis når avvikene er lukket', 'pending'],
    ['Godkjenningen varte til 30.09.2026', 'ended'],
    ['All bruk skal stanses umiddelbart', 'suspended'],
    ['At et produkt er nevnt her, er ikke det samme som at det er godkjent', 'denied'],
  ])('«%s»: %s', (text, effect) =>
    expect(scanText(text).signals.map((signal) => signal.effect)).toContain(effect),
  );
  it.each([
    'Stengt i romjula',
    'Testen er avsluttet',
    'Planlagt vedlikehold lørdag kl. 6',
    'Nyhetsbrevet er lagt ned',
  ])('«%s» says nothing against a row', (text) => expect(scanText(text).signals).toEqual([]));
  it('of one that left the list are not about all of it', () =>
    expect(scanText('Left the scheme in 2025').signals.map(({ subject }) => subject)).toEqual(['row']));
  it('of the rows in English are about all', () =>
    expect(scanText('The approvals below have expired').signals.map(({ subject }) => subject)).toEqual([
      'all',
    ]));
});

describe('words that look like others', () => {
  it.each([
    'The product has passed the acceptance test',
    'Antall brukere er over 500',
    'Sikkerhetsnivå hevet til 4',
    'Tidligst støttet versjon er 3.1',
    'Data pulled via API',
    'Første leveranse underveis',
  ])('«%s» takes nothing away', (text) => expect(scanText(text).signals).toEqual([]));
  it.each([
    'Lokale installasjoner er ikke lenger godkjent',
    'Videokonsultasjon er ikke godkjent',
    'App er ikke godkjent',
    'iOS er ikke godkjent',
    'Åpent API er trukket',
    'Eier har trukket produktet',
    'Maskinvaren er trukket tilbake',
    'Er ikke i stand til å sende meldinger',
  ])('«%s» is about the row', (text) => expect(scanText(text).signals).toHaveLength(1));
  it.each([
    'Flyttet til ny liste',
    'Kontakt NHN om Alfa EPJ',
    'Godkjent før',
    'Alle må bytte til ny versjon',
  ])('«%s» is not known to be harmless', (text) =>
    expect([isHarmless(text), scanText(text).saysNone]).toEqual([false, false]),
  );
});

describe('the tables of words', () => {
  it('have each phrase once: of two the first would hold', () => {
    const all = signalWords.flatMap(({ phrases }) => phrases);
    expect(all.filter((phrase, at) => all.indexOf(phrase) !== at)).toEqual([]);
  });
});

describe('a part of a list', () => {
  it.each(['Filtrert: 7 av 31', 'Vis alle 31', 'Linje 1 til 14, totalt 59', 'See the complete list of 43'])(
    '«%s»',
    (text) => expect(partSaidIn(text)).not.toBeNull(),
  );
  it.each([
    'Viser berre dei 14 første radene',
    'Viser de 9 nyeste',
    'Dette er ikke hele listen',
    'Eksempler fra listen',
  ])('«%s»', (text) => expect(isMoreAlone(text)).toBe(true));
  it.each([
    '1 2 3',
    'Versjon 1 2 3',
    'Her er listen',
    'Vis alle',
    'Her er noen nyttige lenker',
    'De andre dokumentene finner du her',
  ])('«%s» is none', (text) => expect([partSaidIn(text), isMoreAlone(text)]).toEqual([null, false]));
});

describe('a municipality', () => {
  it.each([
    'Bruker den ikke',
    'Ikke tilknyttet',
    'Gikk ut av ordningen i 2024',
    'Kommuner som ikke deltar',
    'Not using the service',
  ])('of which it is said «%s» does not use it', (text) => expect(deniesUse(text)).toBe(true));
  it.each(['Har ikke vertskommune', 'Ingen kontaktperson', 'Bruker VKP fra 2024'])('«%s»', (text) =>
    expect(deniesUse(text)).toBe(false),
  );
});
