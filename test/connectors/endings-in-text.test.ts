/** Endings said in running text, on pages that approve nothing: measures of a portfolio and registers. */
import { describe, expect, it } from 'vitest';
import { fhiHelseregistre } from '../../connectors/fhi-helseregistre/connector.ts';
import { hdirPortefolje } from '../../connectors/hdir-portefolje/connector.ts';
import type { Connector } from '../../src/domain/source.ts';
import { document, recordsOf } from './support/fixtures.ts';

function read(connector: Connector, body: string, name = 'list') {
  const page = `<html><head><title>SAMPLE</title></head><main>${body}</main></html>`;
  const reading = connector.read([document(name, page, { url: connector.source.url })]);
  return {
    records: recordsOf(reading),
    findings: reading.findings.map(({ code, found }) => `${code} ${found}`),
    of: reading.findings.map(({ record }) => record),
  };
}
const measure = (before: string, after = '') =>
  read(
    hdirPortefolje,
    `<h1>Eksempelløftet</h1>${before}<dl><dt>Eier</dt><dd>FHI</dd><dt>Risiko</dt><dd>Lav</dd><dt>Status</dt><dd>I rute</dd></dl>${after}`,
  );

describe('a measure', () => {
  it.each([
    'Tiltaket er avsluttet og inngår ikke lenger i porteføljen.',
    'Oppdatert 12. oktober 2026: tiltaket er satt på vent.',
    'Tiltaket er stanset.',
    'Tiltaket blir ikke videreført.',
    'Tiltaket ble lagt på is i mai.',
    'The project was terminated.',
    'Dette tiltaket er trukket.',
  ])('that was stopped is left out: %s', (text) => {
    for (const { records, findings } of [measure(`<p>${text}</p>`), measure('', `<p>${text}</p>`)]) {
      expect(records).toEqual([]);
      expect(findings[0]).toMatch(/^NOT_IN_FORCE/u);
    }
  });
  it.each([
    'Styret terminerte tiltaket i september 2026.',
    'Prosjektet ble kansellert.',
    'Departementet har besluttet å avvikle tiltaket.',
    'Etaten avlyste prosjektet.',
    'Prosjektet er stoppa inntil vidare.',
    'Tiltaket er avsluttet.',
  ])('of which that may be so stands with a finding: %s', (text) => {
    const { records, findings, of } = measure('', `<p>${text}</p>`);
    expect(records).toHaveLength(1);
    expect(findings).toEqual([`UNREAD_REMARK ${text}`]);
    expect(of).toEqual(['Eksempelløftet']);
  });
  it.each([
    'Tiltaket skal avvikle gamle løsninger.',
    'Faks er avviklet i 12 kommuner.',
    'Målet er at papir ikke lenger brukes.',
    'Tiltaket startet i 2024.',
    'Les mer om tiltaket.',
    'Tiltaket går etter planen.',
    'Første fase er avsluttet.',
    'Tiltaket er ikke lenger i rute.',
    'Arbeidet er ikke lenger forsinket.',
    'Hva skjer dersom tiltaket stanses?',
  ])('stands where other things ended: %s', (text) => {
    const { records, findings } = measure(`<p>${text}</p>`);
    expect(records).toHaveLength(1);
    expect(findings).toEqual([]);
  });
  it('is judged by its row', () => {
    const { records, findings } = read(
      hdirPortefolje,
      '<h1>Portefølje</h1><table><tr><th>Tiltak</th><th>Eier</th><th>Merknad</th></tr><tr><td>A</td><td>FHI</td><td>Stanset</td></tr><tr><td>B</td><td>FHI</td><td></td></tr></table>',
      'entry',
    );
    expect(records.map((record) => record.measure)).toEqual(['B']);
    expect(findings).toContain('NOT_IN_FORCE Stanset');
  });
});

const register = (text: string, forms = 'ebXML') =>
  read(
    fhiHelseregistre,
    `<h1>Digital samhandling</h1><h2>Norsk pasientregister (NPR)</h2><p>Grensesnitt: ${forms}</p>${text}<h2>Kreftregisteret (KRG)</h2><p>Grensesnitt: FHIR API</p>`,
  );
const row = (form: string, after = '') =>
  read(
    fhiHelseregistre,
    `<h1>Digital samhandling</h1><table><tr><th>Register</th><th>Datastrøm</th><th>Grensesnitt</th></tr><tr><td>NPR</td><td>Melding</td><td>${form}</td></tr><tr><td>MSIS</td><td>Lab</td><td>FHIR API</td></tr></table>${after}`,
  );

describe('a register', () => {
  it.each([
    'Mottaket er stengt fra 1. juni 2026.',
    'Registeret er nedlagt.',
    'Innsendinga er stansa.',
    'Innrapporteringen er avviklet.',
  ])('that takes nothing is left out: %s', (text) => {
    const { records, findings } = register(`<p>${text}</p>`);
    expect(records).toHaveLength(1);
    expect(findings).toEqual([`NOT_IN_FORCE ${text}`]);
  });
  it.each(['KPR', 'NPR'])('is named by its abbreviation below the table: %s', (name) => {
    const { records, findings } = row('sFTP', `<p>${name} tar ikke imot data nå.</p>`);
    expect(records).toHaveLength(2);
    expect(findings).toEqual(name === 'NPR' ? ['UNREAD_REMARK NPR tar ikke imot data nå.'] : []);
  });
  it.each(['NPR er nedlagt.', 'NPR mottar ikke lenger meldinger.', 'Norsk pasientregister er avviklet.'])(
    '%s',
    (text) => {
      const { findings } = row('sFTP', `<p>${text}</p>`);
      expect(findings.join()).toContain(text);
    },
  );
  it.each([
    'NPR er et nasjonalt register.',
    'Data slettes etter ti år.',
    'Filer som er avvist, må sendes på nytt.',
    'Innsendingsfristen er 1. mai.',
    'Mottaket er åpent hele døgnet.',
  ])('stands where other things are said: %s', (text) => {
    for (const { records, findings } of [register(`<p>${text}</p>`), row('ebXML', `<p>${text}</p>`)]) {
      expect(records).toHaveLength(2);
      expect(findings).toEqual([]);
    }
  });
});

describe('a form', () => {
  it.each([
    ['ebXML<br><small>Nedlegges 2027</small>', ['EBXML'], 'UNREAD_REMARK'],
    ['ebXML utgår 2027', ['EBXML'], 'UNREAD_REMARK'],
    ['Ikke lenger ebXML, bare FHIR API', ['FHIR'], 'NOT_IN_FORCE'],
    ['Ikkje ebXML, berre FHIR', ['FHIR'], 'NOT_IN_FORCE'],
    ['FHIR API, ikke sFTP', ['FHIR'], 'NOT_IN_FORCE'],
    ['sFTP ikke støttet, ebXML', ['EBXML'], 'NOT_IN_FORCE'],
    ['no longer ebXML; only FHIR', ['FHIR'], 'NOT_IN_FORCE'],
    ['ebXML (nei), webportal', ['WEB'], 'NOT_IN_FORCE'],
    ['ebXML avviklet, REST API', ['REST_PROPRIETARY'], 'NOT_IN_FORCE'],
  ])('%s', (forms, types, code) => {
    const { records, findings } = row(forms);
    expect(records.find(({ abbreviation }) => abbreviation === 'NPR')?.interfaceTypes).toEqual(types);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(code);
  });
  it.each([
    ['ebXML og FHIR API', ['EBXML', 'FHIR']],
    ['filoverføring (sFTP)', ['SFTP']],
    ['kun webportal', ['WEB']],
  ])('stands: %s', (forms, types) => {
    const { records, findings } = row(forms);
    expect(records.find(({ abbreviation }) => abbreviation === 'NPR')?.interfaceTypes).toEqual(types);
    expect(findings).toEqual([]);
  });
});
