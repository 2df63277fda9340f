/** Words against an approval that no table has, and words with a negation that change nothing. All names are invented. */
import { describe, expect, it } from 'vitest';
import { readSlot } from '../../src/domain/status/read-slot.ts';
import { isHarmless } from '../../src/domain/status/signals/harmless.ts';
import { scanText } from '../../src/domain/status/signals/scan-text.ts';

const effects = (text: string) => scanText(text).signals.map(({ effect }) => effect);

describe('a negation of words that nobody knows denies', () => {
  it.each([
    'Skal ikke stå på listen',
    'Fikk ikke forlenget avtalen',
    'Vil ikke bli videreført',
    'Leverandøren har ikke svart på henvendelser',
    'Kom ikkje gjennom testen',
    'Vart ikkje med vidare',
    'Was never granted',
    'It does not hold',
    'Nordlys EPJ bør ikke velges',
    'Er ikke fulgt opp etter hendelsen',
  ])('«%s»', (text) => expect(effects(text)).toEqual(['denied']));

  it.each([
    'Pris er ikke oppgitt',
    'Krever ikke ny test',
    'Ikke endret siden 2023',
    'Påvirker ikke godkjenningen',
    'Kontaktperson er ikke oppgitt',
    'Ikke bare for sykehus',
    'Does not affect the approval',
    'Ikke trukket tilbake',
    'Ingen merknader',
    'Trenger ikke fornyes',
  ])('«%s» does not', (text) => expect(effects(text)).toEqual([]));
});

describe('none of the rows', () => {
  it.each([
    'For tiden har ingen leverandør gyldig godkjenning',
    'Ingen løsninger er godkjent ennå',
    'No approvals are currently in force',
  ])('«%s» denies all', (text) =>
    expect(scanText(text).signals).toMatchObject([{ effect: 'denied', subject: 'all' }]),
  );

  it.each(['Ingen leverandører har fått godkjenningen trukket', 'Ingen systemer er avviklet'])(
    '«%s» denies nothing',
    (text) => expect(effects(text)).toEqual([]),
  );
});

describe('a harmless remark', () => {
  it.each(['Kontaktperson endret', 'Ny adresse i Drammen', 'Godkjent 12.03.2025', 'Se også nettsiden'])(
    '«%s»',
    (text) => expect(isHarmless(text)).toBe(true),
  );

  it.each([
    'Kontakt oss før bruk',
    'Godkjent for inntil 50 brukere',
    'Ny adresse, men bare fram til sommeren',
    'Sjå e-post frå juni',
    'Godkjent, men ikke for sykehus',
  ])('«%s» is none', (text) => expect(isHarmless(text)).toBe(false));
});

describe('a cell of a matrix', () => {
  it.each(['Ingen støtte', 'Kan ikke', 'Leveres ikke', 'Ikke bestilt', 'Not in scope', 'Ikkje teke med'])(
    '«%s» is a no',
    (text) => expect(readSlot(text)).toBe('no'),
  );

  it.each([
    'Ikke avklart',
    'Ikke testet',
    'Ikke ennå',
    '(ja)',
    '[x]',
    'Ikke bekreftet',
    'Ingen informasjon',
    'Implementert',
    'Inkludert',
  ])('«%s» is neither', (text) => expect(readSlot(text)).toBe('other'));

  it.each(['Støttes', 'Jepp', 'Supported', 'Ja!'])('«%s» is a yes', (text) =>
    expect(readSlot(text)).toBe('yes'),
  );
});

describe('what a sentence turns', () => {
  it.each([
    ['Har søkt, men fått nei', ['pending', 'denied']],
    ['Planlagt, men skrinlagt', ['pending', 'ended']],
    ['Test avsluttet uten feil', []],
    ['Leverandører med ferdig behandlet søknad', []],
    ['Godkjenningen er ikke knyttet til versjon', []],
  ])('«%s»', (text, expected) => expect(effects(text)).toEqual(expected));
});
