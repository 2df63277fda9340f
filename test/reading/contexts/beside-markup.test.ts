/** K10: whose a word is, in broken and unusual markup. All in these documents is invented. */
import { expect, it } from 'vitest';
import { type ContextCase, problemsOf } from './context-case.ts';

const cases: readonly ContextCase[] = [
  {
    kind: 'K10',
    name: 'dl vendor/product',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<h2>Godkjente</h2><dl><dt>Granli AS</dt><dd>Granli Lege</dd><dd>Granli Plan</dd><dt>Elvero AS</dt><dd>Elvero Journal</dd></dl>',
    rows: {
      'Granli Lege': {
        vendor: 'Granli AS',
        process: 'APPROVED',
      },
      'Granli Plan': {
        vendor: 'Granli AS',
        process: 'APPROVED',
      },
      'Elvero Journal': {
        vendor: 'Elvero AS',
        process: 'APPROVED',
      },
    },
  },
  {
    kind: 'K10',
    name: 'dl product/vendor',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<h2>Godkjente</h2><dl><dt>Granli Lege</dt><dd>Granli AS</dd><dt>Elvero Journal</dt><dd>Elvero AS</dd></dl>',
    rows: {
      'Granli Lege': {
        vendor: 'Granli AS',
        process: 'APPROVED',
      },
      'Elvero Journal': {
        vendor: 'Elvero AS',
        process: 'APPROVED',
      },
    },
  },
  {
    kind: 'K10',
    name: 'dl mixed',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<h2>Godkjente</h2><dl><dt>Granli Lege</dt><dd>Granli AS</dd><dt>Elvero AS</dt><dd>Elvero Journal</dd></dl>',
    rows: {
      'Granli Lege': {
        vendor: 'Granli AS',
        process: 'APPROVED',
      },
      'Elvero Journal': {
        vendor: 'Elvero AS',
        process: 'APPROVED',
      },
    },
  },
  {
    kind: 'K10',
    name: 'dl swapped w/o legal',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<dl><dt>Granli Lege 2.1</dt><dd>Granli – godkjent</dd><dt>Elvero Journal 3</dt><dd>Elvero – i test</dd></dl>',
    rows: {
      'Granli Lege': {
        vendor: 'Granli',
      },
      'Elvero Journal 3': {
        vendor: 'Elvero',
      },
    },
  },
  {
    kind: 'K10',
    name: 'dl in divs',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<dl><div><dt>Granli AS</dt></div><div><dt>Elvero AS</dt><dd>Elvero Journal – godkjent</dd></div></dl>',
    rows: {
      'Elvero Journal': {
        vendor: 'Elvero AS',
        process: 'APPROVED',
      },
    },
    finding: 'Granli AS',
  },
  {
    kind: 'K10',
    name: 'dd first',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<dl><dd>Granli Lege – godkjent</dd><dt>Elvero AS</dt><dd>Elvero Journal – godkjent</dd></dl>',
    rows: {
      'Elvero Journal': {
        vendor: 'Elvero AS',
        process: 'APPROVED',
      },
    },
    finding: 'Granli Lege',
  },
  {
    kind: 'K10',
    name: 'td too many',
    source: 'nhn-sfm',
    title: 'Sentral forskrivningsmodul',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Variant</th><th>Status</th></tr><tr><td>Granli AS</td><td></td><td>Granli Lege</td><td>SFM Full</td><td>Godkjent</td></tr></table>',
    rows: {
      'Granli Lege': 'reported',
    },
    finding: 'Granli',
  },
  {
    kind: 'K10',
    name: 'td too many end',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Status</th></tr><tr><td>Granli AS</td><td>Granli Lege</td><td>1</td><td>Godkjent</td><td>Trukket 2026</td></tr><tr><td>Elvero AS</td><td>Elvero Journal</td><td>1</td><td>Godkjent</td></tr></table>',
    rows: {
      'Granli Lege': 'blocked',
      'Elvero Journal': 'APPROVED',
    },
  },
  {
    kind: 'K10',
    name: 'td too few',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Status</th></tr><tr><td>Granli AS</td><td>Granli Lege</td><td>Godkjent</td></tr><tr><td>Elvero AS</td><td>Elvero Journal</td><td>1</td><td>Godkjent</td></tr></table>',
    rows: {
      'Granli Lege': 'blocked',
      'Elvero Journal': 'APPROVED',
    },
  },
  {
    kind: 'K10',
    name: 'missing li',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<ul>Kvitebø AS<li>Elvero AS</li>Granli AS<li>Skodde AS</li></ul>',
    rows: {
      'Kvitebø AS': 'APPROVED',
      'Elvero AS': 'APPROVED',
      'Granli AS': 'APPROVED',
      'Skodde AS': 'APPROVED',
    },
  },
  {
    kind: 'K10',
    name: 'missing li br',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<ul><li>Kvitebø AS<br>Elvero AS<br>Granli AS</li></ul>',
    rows: {
      'Kvitebø AS': 'APPROVED',
      'Elvero AS': 'APPROVED',
      'Granli AS': 'APPROVED',
    },
  },
  {
    kind: 'K10',
    name: 'missing li products',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<ul><li>Granli AS – Granli Lege 2 – godkjent</li>Elvero AS – Elvero Journal 3 – godkjent</ul>',
    rows: {
      'Granli Lege 2': 'APPROVED',
      'Elvero Journal 3': 'APPROVED',
    },
    finding: 'utenfor tabellen',
  },
  {
    kind: 'K10',
    name: 'early end table',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Status</th></tr><tr><td>Granli AS</td><td>Granli Lege</td><td>1</td><td>Godkjent</td></tr></table><tr><td>Elvero AS</td><td>Elvero Journal</td><td>1</td><td>Godkjent</td></tr></table>',
    rows: {
      'Granli Lege': 'APPROVED',
    },
    finding: 'utenfor tabellen',
  },
  {
    kind: 'K10',
    name: 'early end table2',
    source: 'nhn-leverandorer',
    title: 'Godkjente leverandører',
    html: '<table><tr><th>Leverandør</th><th>Organisasjonsnummer</th></tr><tr><td>Kvitebø AS</td><td>310 000 418</td></tr></table><tr><td>Elvero AS</td><td>311 234 560</td></tr>',
    rows: {
      'Kvitebø AS': 'APPROVED',
    },
    finding: 'utenfor tabellen',
  },
  {
    kind: 'K10',
    name: 'hidden tr',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<table><tr><th>Leverandør</th><th>Produkt</th><th>Versjon</th><th>Status</th></tr><tr><td>Granli AS</td><td>Granli Lege</td><td>1</td><td>Godkjent</td></tr><tr hidden><td>Elvero AS</td><td>Elvero Journal</td><td>1</td><td>Godkjent</td></tr><tr style="display:none"><td>Skodde AS</td><td>Skodde Journal</td><td>1</td><td>Godkjent</td></tr></table>',
    rows: {
      'Granli Lege': 'APPROVED',
    },
  },
  {
    kind: 'K10',
    name: 'card utfasing',
    source: 'nhn-vkp',
    title: 'VKP',
    html: '<h2>Godkjente løsninger</h2><div class="card"><h3>Bjerka Journal</h3><p>Leverandør: Bjerka AS</p><p>Bruksområde: Hent tiltak</p></div><h2>Under utfasing</h2><div class="card"><h3>Tindra Plan</h3><p>Leverandør: Tindra AS</p><p>Bruksområde: Hent tiltak</p></div>',
    rows: {
      'Bjerka Journal': 'APPROVED',
      'Tindra Plan': 'listed',
    },
  },
  {
    kind: 'K10',
    name: 'card utfasing badge',
    source: 'nhn-vkp',
    title: 'VKP',
    html: '<div class="card"><span class="badge">Godkjent</span><h3>Bjerka Journal</h3><p>Leverandør: Bjerka AS</p></div><div class="card"><span class="badge">Under utfasing</span><h3>Tindra Plan</h3><p>Leverandør: Tindra AS</p></div>',
    rows: {
      'Bjerka Journal': 'listed',
      'Tindra Plan': 'listed',
    },
    finding: '«Godkjent»',
  },
  {
    kind: 'K10',
    name: 'card utfasing label',
    source: 'nhn-leverandorer',
    title: 'Leverandører',
    html: '<h2>Leverandører</h2><article><h3>Kvitebø AS</h3><p>Status: Godkjent</p></article><article><h3>Elvero AS</h3><p>Status: Under utfasing</p></article>',
    rows: {
      'Kvitebø AS': 'APPROVED',
      'Elvero AS': 'listed',
    },
  },
  {
    kind: 'K10',
    name: 'paragraph approval',
    source: 'nhn-persontjenesten',
    title: 'Persontjenesten',
    html: '<h3>Granli AS</h3><p>Granli Lege er godkjent fra 1. mars 2025.</p><h3>Elvero AS</h3><p>Elvero Journal er under test.</p>',
    rows: {
      'Granli Lege': {
        vendor: 'Granli AS',
        process: 'APPROVED',
      },
      'Elvero Journal': {
        vendor: 'Elvero AS',
        process: 'IN_TEST',
      },
    },
  },
  {
    kind: 'K10',
    name: 'paragraph approval supplier',
    source: 'nhn-leverandorer',
    title: 'Leverandører',
    html: '<p>Kvitebø AS er godkjent som leverandør.</p><p>Elvero AS er ikke lenger godkjent.</p>',
    rows: {
      'Kvitebø AS': 'APPROVED',
      'Elvero AS': 'ended',
    },
  },
  {
    kind: 'K10',
    name: 'paragraph approval mixed',
    source: 'nhn-sfm',
    title: 'SFM',
    html: '<h2>Granli Lege (Granli AS)</h2><p>Systemet er godkjent for SFM Full.</p><h2>Elvero Journal (Elvero AS)</h2><p>Løsningen er i test mot SFM Basis.</p>',
    rows: {
      'Granli Lege': 'APPROVED',
      'Elvero Journal': 'listed',
    },
  },
];

it.each(cases.map((one) => [one.source, one.name, one] as const))('%s: %s', (_source, _name, one) => {
  expect(problemsOf(one)).toEqual([]);
});
