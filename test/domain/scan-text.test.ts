import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanText } from '../../src/domain/status/signals/scan-text.ts';

const first = (text: string) => scanText(text).signals[0] ?? null;

describe('scanText tells whom words are about', () => {
  it.each([
    ['Merk: Godkjenningene under ble opphevet 1. mars 2026.', 'all'],
    ['Løsningene er tatt ut av drift', 'all'],
    ['Løysingane er ikkje lenger godkjende', 'all'],
    ['Godkjenningen er trukket', 'row'],
  ])('%s', (text, subject) => {
    expect(first(text)).toMatchObject({ subject });
  });

  it('keeps a date within its sentence', () => {
    expect(first('Utløper 1. mai 2027. Se avtalen.')).toMatchObject({ quote: 'Utløper 1. mai 2027' });
    expect(first('Godkjenningen ble opphevet 31. desember 2025 av NHN.')?.quote).toContain('2025 av NHN');
  });

  it.each([
    'Systemet, som tidligere var kjent som Journal 3',
    'Tidligere navn var Beta',
    'Løsninger som oppfyller kravene',
  ])('finds nothing in «%s»', (text) => {
    expect(scanText(text).signals).toEqual([]);
  });
});

describe('scanText finds what denies, ends, suspends, limits or postpones', () => {
  it.each([
    ['Godkjenningen er trukket fra 01.02.2026', 'ended', 'REVOKED_BY_AUTHORITY'],
    ['Godkjenninga er trekt tilbake', 'ended', 'REVOKED_BY_AUTHORITY'],
    ['Trukket av leverandør', 'ended', 'WITHDRAWN_BY_VENDOR'],
    ['Leverandøren har trukket seg', 'ended', 'WITHDRAWN_BY_VENDOR'],
    ['Approval withdrawn by vendor', 'ended', 'WITHDRAWN_BY_VENDOR'],
    ['Tilbakekalt av NHN 2. mars 2025', 'ended', 'REVOKED_BY_AUTHORITY'],
    ['Dispensasjonen er opphevet', 'ended', 'REVOKED_BY_AUTHORITY'],
    ['Trukket', 'ended', null],
    ['Ikke lenger godkjente løsninger', 'ended', null],
    ['Godkjenningen gjelder ikke lenger', 'ended', null],
    ['Tidligere godkjente', 'ended', null],
    ['Løsninger som tidligere var godkjent', 'ended', null],
    ['Løsninger vi tidligere støttet', 'ended', null],
    ['Tidligere leverandører', 'ended', null],
    ['Forhenværende leverandører', 'ended', null],
    ['Løsninger som tidligere var i ordningen', 'ended', null],
    ['Løysingar som tidlegare stod på lista', 'ended', null],
    ['Products that previously had a certificate', 'ended', null],
    ['Former suppliers', 'ended', null],
    ['Leverandøren har meldt oppbud', 'ended', null],
    ['Produktet er tatt av markedet', 'ended', null],
    ['Har mistet godkjenningen', 'ended', null],
    ['Bruk frarådes', 'suspended', null],
    ['Utgåtte', 'ended', 'EXPIRED'],
    ['Avviklede', 'ended', null],
    ['Arkiv', 'ended', null],
    ['Erstattet av Journal 5', 'ended', 'SUPERSEDED'],
    ['No longer supported', 'ended', null],
    ['Leverandøren er konkurs', 'ended', null],
    ['Avslåtte søknader', 'denied', null],
    ['Løsninger som ikke oppfyller kravene', 'denied', null],
    ['Systemer som ikke tilfredsstiller kravet', 'denied', null],
    ['Does not meet the requirements', 'denied', null],
    ['Har ikke fått godkjenning', 'denied', null],
    ['Godkjenning mangler', 'denied', null],
    ['Ikke godkjent ennå', 'denied', null],
    ['Kan ikke brukes i produksjon', 'denied', null],
    ['Not yet approved', 'denied', null],
    ['Løsninger som ikke skal tas i bruk', 'denied', null],
    ['Satt på vent', 'suspended', 'SUSPENDED'],
    ['Midlertidig stanset', 'suspended', 'SUSPENDED'],
    ['Midlertidig dispensasjon', 'limited', 'CONDITIONAL'],
    ['Gjelder kun legekontor', 'limited', 'CONDITIONAL'],
    ['Gjelder ikke legevakt', 'limited', 'CONDITIONAL'],
    ['Godkjend med atterhald', 'limited', 'CONDITIONAL'],
    ['Under utfasing', 'limited', 'CONDITIONAL'],
    ['Godkjent for alle kommuner, men ikke for legevakt', 'limited', 'CONDITIONAL'],
    ['Under behandling', 'pending', null],
    ['Løsninger under utprøving', 'pending', null],
    ['Ikke ferdig testet', 'pending', null],
  ])('%s', (text, effect, standing) => {
    expect(first(text)).toMatchObject({ effect, standing });
  });

  it.each([
    ['Dispensasjon til 31.12.2026', '2026-12-31'],
    ['Godkjent – utfases 2026', '2026'],
    ['Utfases Q4 2026', '2026-12'],
    ['Godkjenningen utløper 31.12.2026', '2026-12-31'],
    ['Trekkes fra 01.03.2027', '2027-02-28'],
    ['Vil bli avviklet 01.06.2027', '2027-06-01'],
    ['Begrenset fra 01.01.2025', null],
    ['Godkjenningen er trukket fra 01.02.2026', null],
  ])('%s lasts until %s', (text, until) => {
    expect(first(text)?.until).toBe(until);
  });

  it.each(['alle godkjenninger er suspendert', 'Siden er arkivert', 'Denne siden oppdateres ikke lenger'])(
    '%s: is about all that is listed',
    (text) => {
      expect(first(text)?.subject).toBe('all');
    },
  );

  it('names the versions that it is about', () => {
    expect(first('Versjon 3.1 er ikke godkjent')?.versions).toEqual(['3.1']);
  });
});

describe('scanText leaves alone', () => {
  it.each([
    'Kontaktperson endret',
    'Se også SFM',
    'Gjelder alle kommuner',
    'Ingen begrensninger',
    'Ingen merknader',
    'Uten vilkår',
    'Ikke trukket tilbake',
    'No restrictions',
    'Erstatter versjon 2.1',
    'Erstatter tidligere godkjenning',
    'Tidligere kjent som Journal AS',
    'Godkjent 01.02.2024',
    'Oppdatert med ny logo',
    'Norsk Helsearkiv',
    'Godkjente leverandører',
    'Siden 2020',
    'Tidligere leverandør: Alfa AS',
    'Previous name: Alfa',
    'No godkjend',
  ])('%s', (text) => {
    expect(scanText(text)).toMatchObject({ signals: [], asides: [] });
  });

  it.each([
    'Avslaget er omgjort',
    'Suspensjonen er opphevet',
    'Godkjenningen kan trekkes tilbake dersom kravene ikke oppfylles',
    'Hva skjer når en godkjenning utløper?',
    'Ny versjon under utprøving',
    'Eldre versjoner er ikke lenger godkjent',
    'Nettsiden er avviklet',
    'Pilot avsluttet',
    'Søknad innvilget 01.02.2024',
    'Godkjent etter pilot',
    'Mangler dokumentasjon',
  ])('%s: for a person to see', (text) => {
    expect(scanText(text)).toMatchObject({ signals: [], asides: [text] });
  });
});

describe('scanText', () => {
  it('never throws, and gives at most one signal a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
        const { signals, asides } = scanText(text);
        expect(signals.length + asides.length).toBeLessThanOrEqual(text.length + 1);
      }),
    );
  });

  it('reads no more than the beginning of an article', () => {
    const scan = scanText(`${'Alt er bra. '.repeat(2000)}Godkjenningen er trukket.`);
    expect(scan.signals).toEqual([]);
    expect(scan.asides).toHaveLength(1);
  });
});
