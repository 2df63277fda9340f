/** K10: beside the list. Documents made by hand after what people report of such lists; all in them is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K10',
    name: 'a question and a contact person beside the recommendations',
    source: 'ks-felles-rammer',
    title: 'Funksjonelle behov',
    document: 'funksjonelle-behov',
    html: '<h2>Støtte samhandling</h2><p>Løsningen bør dele opplysninger med andre.</p><h2>Fant du det du lette etter?</h2><p>Gi oss tilbakemelding.</p><h2>Kontakt</h2><p>Kari Normann, rådgiver</p>',
    rows: {
      'Støtte samhandling': 'listed',
    },
  },
  {
    kind: 'K10',
    name: 'a term whose own detail is missing',
    source: 'nhn-kjernejournal',
    title: 'Kjernejournal',
    html: '<h2>Status per leverandør</h2><dl><dt>Solvik AS</dt><dt>Granli AS</dt><dd>Granli Lege, versjon 2.0 – Portal – godkjent</dd></dl>',
    rows: {
      'Granli Lege': {
        vendor: 'Granli AS',
        process: 'APPROVED',
      },
    },
    finding: 'Solvik AS',
  },
  {
    kind: 'K10',
    name: 'products as terms and vendors in the details',
    source: 'nhn-vkp',
    title: 'Velferdsteknologisk knutepunkt',
    html: '<h2>Hent tiltak</h2><dl><dt>Bjerka Journal</dt><dd>Bjerka AS, godkjent 01.10.2025</dd><dt>Tindra Plan</dt><dd>Tindra Helse AS, under utprøving</dd></dl>',
    rows: {
      'Bjerka Journal': {
        vendor: 'Bjerka AS',
        process: 'APPROVED',
      },
      'Tindra Plan': {
        vendor: 'Tindra Helse AS',
        process: 'LIMITED_TRIAL',
      },
    },
  },
  {
    kind: 'K10',
    name: 'a cell too many',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Status</th></tr><tr><td>Elvero AS</td><td>Elvero Journal</td><td></td><td>2.1</td><td>I test</td></tr><tr><td>Skodde AS</td><td>Skodde Journal</td><td>1.0</td><td>Godkjent</td></tr></table>',
    rows: {
      'Elvero Journal': 'reported',
      'Skodde Journal': 'APPROVED',
    },
  },
  {
    kind: 'K10',
    name: 'a row that is not shown',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<table><tr><th>Leverandør</th><th>Organisasjonsnummer</th></tr><tr><td>Kvitebø AS</td><td>310 000 418</td></tr><tr hidden><td>Elvero AS</td><td>311 234 560</td></tr></table>',
    rows: {
      'Kvitebø AS': 'APPROVED',
      'Elvero AS': 'absent',
    },
  },
  {
    kind: 'K10',
    name: 'a struck item of the plan',
    source: 'hdir-reguleringsplan',
    title: 'Pasientens måledata',
    document: 'pasientensmåledata',
    html: '<h2>Juridisk</h2><h3>Forskrift</h3><ul><li>Eksempelforskriften (SAMPLE)</li><li><del>Gammel forskrift (SAMPLE)</del></li></ul>',
    rows: {
      'Eksempelforskriften (SAMPLE)': 'listed',
      'Gammel forskrift (SAMPLE)': 'reported',
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
