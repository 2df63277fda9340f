/** K12: noise. Documents made by hand after what people report of such lists; all in them is invented. */
import { describe, expect, it } from 'vitest';
import { type ContextCase, guardCase, problemsOf, readCase } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K12',
    name: 'status words that are known make no table refused',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: `<table><thead><tr><th>Leverandør</th><th>System</th><th>Status</th></tr></thead>
<tbody><tr><td>Nordlys0 AS</td><td>Nordlys0 Lege</td><td>Godkjent</td></tr>
<tr><td>Nordlys1 AS</td><td>Nordlys1 Lege</td><td>Under utprøving</td></tr>
<tr><td>Nordlys2 AS</td><td>Nordlys2 Lege</td><td>I test</td></tr>
<tr><td>Nordlys3 AS</td><td>Nordlys3 Lege</td><td>Planlagt</td></tr>
<tr><td>Nordlys4 AS</td><td>Nordlys4 Lege</td><td>I dialog</td></tr>
<tr><td>Nordlys5 AS</td><td>Nordlys5 Lege</td><td>Godkjent</td></tr></tbody></table>`,
    rows: {
      'Nordlys0 Lege': 'APPROVED',
      'Nordlys1 Lege': 'IN_TRIAL',
      'Nordlys2 Lege': 'UNCERTAIN',
      'Nordlys3 Lege': 'UNCERTAIN',
      'Nordlys4 Lege': 'UNCERTAIN',
      'Nordlys5 Lege': 'APPROVED',
    },
  },
  {
    kind: 'K12',
    name: 'a harmless remark is no finding that takes an approval',
    source: 'nhn-vkp',
    title: 'Velferdsteknologisk knutepunkt',
    html: `<table><thead><tr><th>Leverandør</th><th>Produkt</th><th>Bruksområde</th><th>Status</th><th>Merknad</th></tr></thead>
<tbody><tr><td>Bjerka AS</td><td>Bjerka Journal</td><td>Hent tiltak</td><td>Godkjent</td><td>Se også leverandørens nettside</td></tr>
<tr><td>Tindra AS</td><td>Tindra Plan</td><td>Hent tiltak</td><td>Godkjent</td><td>Gjelder alle kommuner</td></tr></tbody></table>`,
    rows: {
      'Bjerka Journal': 'APPROVED',
      'Tindra Plan': 'APPROVED',
    },
  },
  {
    kind: 'K12',
    name: 'a list with other tables around it',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: `<table><thead><tr><th>Leverandør</th><th>Organisasjonsnummer</th><th>Status</th></tr></thead>
<tbody><tr><td>Kvitebø AS</td><td>310 000 418</td><td>Godkjent</td></tr></tbody></table><h2>Driftsmeldinger</h2><table><thead><tr><th>Dato</th><th>Melding</th></tr></thead>
<tbody><tr><td>01.10.2025</td><td>Vedlikehold</td></tr></tbody></table><h2>Kontakt</h2><table><thead><tr><th>Navn</th><th>Telefon</th></tr></thead>
<tbody><tr><td>Kari Normann</td><td>22 22 22 22</td></tr></tbody></table>`,
    rows: {
      'Kvitebø AS': 'APPROVED',
    },
  },
  {
    kind: 'K12',
    name: 'an unknown heading costs its own column only',
    source: 'fhi-leverandorer',
    title: 'Oversikt',
    sheets: [
      {
        name: 'Liste',
        rows: [
          ['Leverandør', 'Produkt', 'Register', 'Status', 'Saksbehandlers hylle'],
          ['Havblikk AS', 'Havblikk Journal', 'MSIS', 'Godkjent', 'B7'],
        ],
      },
    ],
    rows: {
      'Havblikk Journal': 'APPROVED',
    },
    finding: 'Saksbehandlers hylle',
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});

describe.each([
  ['an error page', '<p>Siden finnes ikke. Prøv søket.</p>', 'Siden finnes ikke', 'ERROR_PAGE'],
  [
    'a page that asks to sign in',
    '<form><input type="password"></form><p>Skriv inn passord.</p>',
    'Logg inn',
    'ERROR_PAGE',
  ],
  ['a page without a list', '<p>Velkommen til oss.</p>', 'Om oss', 'SELECTOR_EMPTY'],
])('%s', (_name, html, title, code) => {
  it.each(['nhn-vkp', 'nhn-sfm', 'fhi-leverandorer', 'nhn-leverandorer', 'nhn-vkp-kommuner'])(
    'is one blocking fault of %s, with its cause first',
    (source) => {
      const one: ContextCase = { kind: 'K12', name: code, source, title, html, rows: {} };
      const reading = readCase(one);
      const judged = guardCase(source, reading);
      const blocking = [...reading.findings, ...judged.findings].filter(
        ({ severity }) => severity === 'BLOCKING',
      );
      expect(blocking.map((finding) => finding.code)).toEqual([code]);
      expect(judged.reasons[0]?.code).toBe(code);
    },
  );
});
