/** Requirements of Normen: one that says of itself that it has ended is left out, one about things that have ended is not. */
import { describe, expect, it } from 'vitest';
import { hdirNormen } from '../../connectors/hdir-normen/connector.ts';
import { document, recordsOf } from './support/fixtures.ts';

function read(title: string, level = 'Skal', text = '') {
  const page = `<html><head><title>SAMPLE</title></head><main><h1>Normens krav i anskaffelser</h1><table><tr><th>Kravnummer</th><th>Normens krav</th><th>Kravtype</th><th>Forklaring</th></tr><tr><td>1.1</td><td>Skal ha rutiner.</td><td>Skal</td><td></td></tr><tr><td>1.2</td><td>${title}</td><td>${level}</td><td>${text}</td></tr></table></main></html>`;
  const reading = hdirNormen.read([document('list', page, { url: hdirNormen.source.url })]);
  return {
    titles: recordsOf(reading).map((record) => record.title),
    findings: reading.findings.map(({ code }) => code),
  };
}

describe('a requirement that has ended is left out and reported', () => {
  it.each([
    ...[
      'Kravet er slettet.',
      '(utgått)',
      'Utgått',
      'Skal ha logg. (Kravet er opphevet.)',
      'UTGÅTT',
      '[Fjernet]',
    ],
    ...[
      'Skal ha logg (utgått)',
      'Skal ha logg – opphevet',
      'Utgått: Skal ha logg',
      '(Slettet) Skal ha logg.',
    ],
    ...[
      'Kravet er teke ut.',
      'Dette kravet er erstattet av 2.3.',
      'Krav 1.2 er trukket tilbake',
      'Gjelder ikke lenger',
    ],
    ...[
      'Erstattet av krav 2.3',
      'Utgår fra 2027',
      'Withdrawn',
      'The requirement is no longer valid.',
      'Kravet gjelder ikke lenger.',
    ],
    ...[
      'Fjernet i versjon 7',
      'Skal ha logg. Kravet utgår.',
      'Oppheva 1.1.2026',
      'Ikkje lenger gjeldande',
      'Reservert',
    ],
  ])('%s', (title) => {
    const { titles, findings } = read(title);
    expect(titles).toEqual(['Skal ha rutiner.']);
    expect(findings).toEqual(['NOT_IN_FORCE']);
  });
  it('also where its level or its explanation says so', () => {
    expect(read('Skal ha logg.', 'Utgått').titles).toEqual(['Skal ha rutiner.']);
    expect(read('Skal ha logg.', 'Skal', 'Kravet er opphevet fra 1. januar 2026.').titles).toEqual([
      'Skal ha rutiner.',
    ]);
  });
});

describe('a requirement about what has ended is a requirement', () => {
  it.each([
    'Tilganger som ikke lenger er i bruk, skal fjernes',
    'Slettet informasjon skal ikke kunne gjenopprettes.',
    'Leverandøren skal slette data ved avslutning.',
    'Utgåtte sertifikater skal fjernes.',
    'Skal varsle når avtalen opphører.',
    'Skal fjerne tilganger (også avviklede).',
    'Fjernet utstyr loggføres.',
    'Kravet er at data slettes etter ti år.',
    'Skal dokumentere: slettede data',
    'Brukere: skal slettes når de slutter',
    'Skal slette data – også historiske',
    'Skal erstatte utgåtte komponenter.',
    'Data som er slettet, skal ikke lenger være tilgjengelige.',
    'Systemet skal ikke brukes uten logg.',
    'Krav til sletting av data skal oppfylles.',
  ])('%s', (title) => {
    const { titles, findings } = read(title);
    expect(titles).toHaveLength(2);
    expect(findings).toEqual([]);
  });
  it('and one that ends later stands with a finding', () => {
    const { titles, findings } = read('Skal ha logg (utgår fra 2027)');
    expect(titles).toHaveLength(2);
    expect(findings).toEqual(['UNREAD_REMARK']);
  });
  it('where whose words they are is not clear, that is reported', () => {
    const { titles, findings } = read('Skal fjerne tilganger (ikke lenger i bruk)');
    expect(titles).toHaveLength(2);
    expect(findings).toEqual(['UNREAD_REMARK']);
  });
});
